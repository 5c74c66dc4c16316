"""The leading group by its documents, letters of responsibility, requests and reports to those above."""

from __future__ import annotations

from collections.abc import Mapping

from yifa.engine.orgs.models import Person
from yifa.engine.sample_book import Book, rows

_GROUP = """
-3.3.15||head|secretary|乡党委书记|
-3.3.15||head|leader|乡长|
-3.3.15||deputy|leader2|副乡长|
-3.3.15||director|justice|清溪司法所所长|清溪司法所
-3.3.15||member|officer|综合行政执法队队长|综合行政执法队
-3.3.15|-1.2.20|member|clerk2|综治办干事|综治办
-3.3.15|-1.2.20|liaison|clerk2|综治办干事|综治办
-1.2.20||member|mediator|人民调解委员会主任|人民调解委员会
-1.2.20||member|reviewer|法制审核员|清溪司法所
-1.2.20||liaison|clerk|党政办干事|党政办
"""
"""Since, until, seat, who, post, unit."""

_VILLAGES_SIGN = {-2: 8, -1: 15, 0: 15}
"""How many villages signed a letter in the year."""

_OFFICES = ("综合行政执法队", "清溪司法所", "综治办", "便民服务中心")

_DUTIES = {
    "offices": "重大事项先审后办，应审尽审\n执法案卷、办件程序完备\n负责人带头学法，人员按时参加考试",
    "villages": "村规民约、重大合同送乡审查\n按月排查矛盾纠纷，按月报送\n按期公开村务，培养法律明白人",
}
"""What offices and villages take upon themselves."""

_REQUESTS = """
-2.4.9|request|承接部分县级行政执法事项|县人民政府|-2.5.15|同意分批承接
-2.12.18|report|年度法治政府建设情况|县委依法治县办||
-1.2.27|report|年度法治政府建设工作要点|县委依法治县办||
-1.3.24|request|配备行政执法辅助人员|县人民政府|-1.4.21|原则同意，由县里统一招录
-1.7.3|request|重大建设项目征地补偿方案|县人民政府|-1.7.25|同意，履行听证程序后实施
-1.10.16|report|重大矛盾纠纷处置情况|县委政法委||
-1.12.15|report|年度法治政府建设情况|县委依法治县办||
0.3.5|report|年度法治政府建设工作要点|县委依法治县办||
0.5.21|request|公共法律服务站改造资金|县司法局|0.6.30|同意补助一半
0.10.13|request|执法装备更新|县人民政府|1.2.1|同意
"""
"""Day, kind, topic, to whom, answered on, answer."""


def undertake(book: Book, people: Mapping[str, Person]) -> None:
    """Enter who sits in the group, what was promised and what was put before those above."""
    for since, until, seat, who, post, unit in rows(_GROUP):
        told = {
            "since": book.day(since), "seat": seat, "name": people[who].name, "post": post, "unit": unit,
            "document": f"清委发〔{book.day(since).year}〕{5 + book.day(since).month}号",
        }  # fmt: skip
        book.keep("leading_group", told, *([{"until": book.day(until)}] if until else []))
    for year, count in _VILLAGES_SIGN.items():
        _sign(book, year, count)
    for written, kind, topic, to, answered, answer in rows(_REQUESTS):
        told = {"sent_on": book.day(written), "kind": kind, "topic": topic, "sent_to": to}
        later = [{"answered_on": book.day(answered), "answer": answer}] if answered else []
        book.keep("requests_reports", told, *later)


def _sign(book: Book, year: int, villages: int) -> None:
    units = [("offices", office) for office in _OFFICES]
    units += [("villages", name) for name in list(book.villages)[:villages]]
    for number, (between, unit) in enumerate(units):
        told = {
            "signed_on": book.day(f"{year}.2.28"), "year": book.today.year + year, "between": between, "unit": unit,
            "topic": "法治政府建设目标责任书", "duties": _DUTIES[between],
        }  # fmt: skip
        later = {"assessed_on": book.day(f"{year}.12.22"), "result": ("良好", "优秀")[number % 3 == 0]}
        book.keep("responsibility_letters", told, later, village=unit if between == "villages" else "")
