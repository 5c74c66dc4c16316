"""The plans of five years and of two, and the tasks that follow from them."""

from __future__ import annotations

from collections.abc import Mapping

from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, rows

_PLANS = """
-5.9.10|five_years|五年普法规划|-5|-1|21|-3.10.20|队伍、阵地建设进度过半，偏远村活动偏少|-1.11.18|各项指标完成，残疾人普法形式单一，列入下一个五年
-1.1.22|yearly|普法依法治理工作要点|-1|-1|4|-1.7.15|任务完成过半，企业普法进度偏慢|-1.12.24|多数任务按期完成，自然资源所宣讲延至下年
0.1.20|yearly|普法依法治理工作要点|0|0|3|0.7.14|任务完成过半，两个村上半年没有活动||
"""
"""Issued, kind, name, first and last year, number, checked, situation, concluded, conclusion."""

_TASKS = """
-1.1.24|duty|综合行政执法队|安全生产法、消防法|workers|到辖区企业宣讲安全生产法|safety|-1.6.30
-1.1.24|duty|综合行政执法队|道路交通安全法|residents|到集镇劝导并宣讲交通法规||-1.12.10
-1.1.24|duty|自然资源所|土地管理法|residents|到村宣讲宅基地和耕地保护||-1.10.31
-1.1.24|duty|综治办|禁毒法、反电信网络诈骗法|residents|到村宣讲反诈禁毒|drugs|-1.6.30
-1.1.24|duty|农业农村服务中心|农产品质量安全法|residents|到合作社宣讲农产品质量安全||-1.9.30
-1.1.24|item|清溪司法所|民法典|residents|民法典宣传月集市宣传|civil_code|-1.5.31
-1.1.24|item|清溪司法所|未成年人保护法|minors|秋季开学法治课||-1.9.30
-1.1.24|item|党政综合办|宪法|cadres|宪法宣传周机关宣誓和讲座|constitution_week|-1.12.7
0.1.22|duty|综合行政执法队|安全生产法、消防法|workers|到辖区企业宣讲安全生产法|safety|0.6.30
0.1.22|duty|综合行政执法队|道路交通安全法|residents|到集镇劝导并宣讲交通法规||0.12.10
0.1.22|duty|自然资源所|土地管理法|residents|到村宣讲宅基地和耕地保护||0.9.30
0.1.22|duty|综治办|禁毒法、反电信网络诈骗法|residents|到村宣讲反诈禁毒|drugs|0.6.30
0.1.22|duty|农业农村服务中心|农产品质量安全法|residents|到合作社宣讲农产品质量安全||0.10.31
0.1.22|duty|财政所|预算法|village_cadres|向村干部宣讲村级财务制度||0.8.31
0.1.22|item|清溪司法所|民法典|residents|民法典宣传月集市宣传|civil_code|0.5.31
0.1.22|item|清溪司法所|未成年人保护法|minors|秋季开学法治课||0.9.30
0.1.22|item|党政综合办|宪法|cadres|宪法宣传周机关宣誓和讲座|constitution_week|0.12.7
0.1.22|item|清溪司法所|残疾人保障法|disabled|残疾人权益保障专场||0.11.30
"""
"""Set on, kind, unit, law, audience, content, theme day, due."""

_CANCELLED = {"向村干部宣讲村级财务制度": ("0.5.12", "并入村级财务培训，由县财政局统一开展")}

Tasks = Mapping[tuple[int, str], EntryRecord]
"""By year and content."""


def plan(book: Book) -> Tasks:
    """Enter plans and tasks; gives the tasks."""
    year = book.today.year
    for issued, kind, name, first, last, number, checked, situation, concluded, conclusion in rows(_PLANS):
        day, years = book.day(issued), (year + int(first), year + int(last))
        span = f"{years[0]}年" if kind == "yearly" else f"{years[0]}—{years[1]}年"
        told = {
            "issued_on": day, "kind": kind, "name": f"{span}{name}", "first_year": years[0], "last_year": years[1],
            "number": f"清委发〔{day.year}〕{number}号",
        }  # fmt: skip
        later = [{"checked_on": book.day(checked), "situation": situation}]
        later += [{"concluded_on": book.day(concluded), "conclusion": conclusion}] if concluded else []
        book.keep("publicity_plans", told, *later)
    return _tasks(book)


def _tasks(book: Book) -> Tasks:
    found: dict[tuple[int, str], EntryRecord] = {}
    for set_on, kind, unit, law, audience, content, theme_day, due in rows(_TASKS):
        day = book.day(set_on)
        told = {
            "set_on": day, "kind": kind, "unit": unit, "law": law, "audience": audience, "content": content,
            "theme_day": theme_day, "due_on": book.day(due),
        }  # fmt: skip
        if kind == "item":
            issued = book.day("-1.1.22") if day.year < book.today.year else book.day("0.1.20")
            told["plan"] = book.kept.get(("publicity_plans", issued))
        gone_on, why = _CANCELLED.get(content, ("", ""))
        later = [{"cancelled_on": book.day(gone_on), "cancelled_because": why}] if gone_on else []
        book.keep("publicity_tasks", told, *later)
        if ("publicity_tasks", day) in book.kept:
            found[day.year, content] = book.kept["publicity_tasks", day]
    return found
