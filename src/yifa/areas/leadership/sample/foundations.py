"""Documents, internal rules, staff, money, model sites, honours and surveys of three years."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from yifa.engine.orgs.models import Person
from yifa.engine.sample_book import Book, rows

_DOCUMENTS = """
-2.3.1|party|清委发〔{year}〕6号|年度法治政府建设工作要点|10
-2.6.14|plan|清政发〔{year}〕12号|行政执法规范化提升方案|6
-1.2.6|party|清委发〔{year}〕4号|年度法治政府建设工作要点|14
-1.3.31|government|清政发〔{year}〕9号|关于规范重大行政决策程序的通知|8
-1.5.15|plan|清政发〔{year}〕15号|村级合同合法性审查实施方案|7
-1.9.18|opinion|清委发〔{year}〕21号|关于加强矛盾纠纷多元化解的意见|9
0.2.5|party|清委发〔{year}〕3号|年度法治政府建设工作要点|15
0.4.22|plan|清政发〔{year}〕10号|规范涉企行政检查工作方案|6
0.8.12|government|清政发〔{year}〕19号|关于加强行政复议应诉工作的通知|5
"""
"""Day, kind, number, title, measures."""

_RULES = """
-3.4.10|党委理论学习中心组学法制度|党政综合办|-1.3.14|
-3.4.10|重大行政决策合法性审查制度|司法所|-1.4.11|
-3.9.20|行政执法公示办法|综合行政执法队||-1.6.30
-2.5.8|行政执法全过程记录制度|综合行政执法队||
-1.6.30|行政执法公示、记录、审核实施细则|综合行政执法队||
-1.8.22|法律顾问管理办法|司法所||
0.4.22|涉企行政检查登记制度|综合行政执法队||
"""
"""Made on, title, owner, changed on, ended on."""

_STAFF = """
-3.1.10|justice|清溪司法所所长|清溪司法所|justice|1|1
-3.1.10|reviewer|法制审核员|清溪司法所|review|1|1
-3.1.10|clerk|党政办干事|党政办|office|0|0
-1.3.3|clerk2|综治办干事|综治办|office|0|0
-1.4.1|mediator|人民调解委员会主任|人民调解委员会|inspector|0|0
-1.4.1|adviser|政府法律顾问|律师事务所|inspector|0|1
"""
"""Since, who, post, unit, duty, full time, qualified."""

_MONEY = """
-2.1.25|budget|other|120000|法治建设专项
-2.5.16|spent|advisers|36000|村级法律顾问服务费
-2.9.13|spent|publicity|28500.50|宣传资料和活动
-1.1.20|budget|other|160000|法治建设专项
-1.3.28|spent|training|15600|执法人员培训
-1.5.23|spent|advisers|45000|村级法律顾问服务费
-1.8.8|spent|mediation|24800|调解案件补贴
-1.10.17|spent|publicity|31200|宪法宣传和普法资料
-1.11.14|spent|sites|26000|法治广场维护
0.1.22|budget|other|180000|法治建设专项
0.5.20|spent|advisers|45000|村级法律顾问服务费
0.7.10|spent|mediation|27600|调解案件补贴
0.9.25|spent|enforcement|33800|执法记录仪
"""
"""Day, kind, purpose, yuan, what."""

_SITES = """
-3.3.1|village|province|省级民主法治示范村|东溪村|-2.3.20|-2.4.15|-2.12.4|省司法厅、省民政厅
-2.3.1|village|city|市级民主法治示范村|石桥村|-1.3.18|-1.4.10|-1.11.28|市司法局、市民政局
-1.3.1|village|city|市级民主法治示范村|白云村|0.3.20|0.4.12||
-1.3.1|safe|county|六无平安村|西岭村|-1.9.10|-1.9.25|-1.12.20|县委政法委
-1.3.1|safe|county|六无平安村|枫林村|-1.9.10|-1.9.25|-1.12.20|县委政法委
0.3.1|government|city|市级法治政府建设示范乡镇||0.9.18|||
"""
"""Begun, programme, grade, title, village, self-check, applied, named, by whom."""

_AWARDS = """
-2.12.27|award|县级人民调解工作先进集体|county|青山县司法局|清溪乡人民调解委员会|青司〔{year}〕31号
-1.6.5|case|跨村水源纠纷联合调解案例|city|市司法局|清溪司法所|市司法局案例汇编第6篇
-1.12.26|award|全县法治建设先进单位|county|县委依法治县委员会|清溪乡人民政府|青法委〔{year}〕9号
0.9.30|case|一村一法律顾问驻村服务案例|county|县委依法治县办|清溪司法所|青法办〔{year}〕14号
"""
"""Day, kind, title, grade, by whom, to whom, evidence."""

_SURVEYS = """
-2.11.8|satisfaction|对乡政府依法办事是否满意|600|548|471|
-1.11.7|satisfaction|对乡政府依法办事是否满意|800|761|702|
-1.11.7|awareness|是否知道村里有法律顾问|800|758|629|
-1.11.12|satisfaction|对村里调解纠纷是否满意|120|112|107|东溪村
0.10.30|satisfaction|对乡政府依法办事是否满意|800|774|731|
0.10.30|awareness|是否知道村里有法律顾问|800|770|704|
"""
"""Day, kind, question, given out, answered, favourable, village."""


def lay_foundations(book: Book, people: Mapping[str, Person]) -> None:
    """Enter what the work rests on."""
    _lay_down(book)
    _provide(book, people)
    _show(book)


def _lay_down(book: Book) -> None:
    for written, kind, number, title, measures in rows(_DOCUMENTS):
        day = book.day(written)
        told = {
            "issued_on": day, "kind": kind, "number": number.format(year=day.year), "name": title,
            "measures": int(measures),
        }  # fmt: skip
        book.keep("documents_issued", told)
    for made, title, owner, changed, ended in rows(_RULES):
        told = {"name": title, "owner": owner}
        replaced = [{"ended_on": book.day(changed or ended)}] if changed or ended else []
        book.keep("internal_rules", {"made_on": book.day(made), **told}, *replaced)
        if changed:
            former = book.kept.get(("internal_rules", book.day(made)))
            book.keep("internal_rules", {"made_on": book.day(changed), "replaces": former, **told})


def _provide(book: Book, people: Mapping[str, Person]) -> None:
    for since, who, post, unit, duty, full_time, qualified in rows(_STAFF):
        told = {
            "since": book.day(since), "name": people[who].name, "post": post, "unit": unit, "duty": duty,
            "full_time": full_time == "1", "qualified": qualified == "1",
        }  # fmt: skip
        book.keep("law_staff", told)
    for written, kind, purpose, amount, what in rows(_MONEY):
        day = book.day(written)
        booked = {"booked_on": day, "year": day.year, "kind": kind, "purpose": purpose, "what": what}
        book.keep("law_budget", booked | {"amount": Decimal(amount)})


def _show(book: Book) -> None:
    for begun, programme, grade, title, village, checked, applied, named, named_by in rows(_SITES):
        told = {"begun_on": book.day(begun), "programme": programme, "grade": grade, "name": title}
        later = [{name: book.day(day)} for name, day in (("self_checked_on", checked), ("applied_on", applied)) if day]
        granted = [{"named_on": book.day(named), "named_by": named_by}] if named else []
        book.keep("model_sites", told, *later, *granted, village=village)
    for written, kind, title, grade, given_by, given_to, evidence in rows(_AWARDS):
        day = book.day(written)
        told = {
            "given_on": day, "kind": kind, "name": title, "grade": grade, "given_by": given_by, "given_to": given_to,
            "evidence": evidence.format(year=day.year),
        }  # fmt: skip
        book.keep("awards", told)
    for written, kind, question, given_out, answered, favourable, village in rows(_SURVEYS):
        told = {
            "held_on": book.day(written), "kind": kind, "question": question, "given_out": int(given_out),
            "answered": int(answered), "favourable": int(favourable),
        }  # fmt: skip
        book.keep("surveys", told, village=village)
