"""Meetings, instructions and 述法 of three years, and the leading group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from yifa.engine.orgs.models import Person
from yifa.engine.sample_book import Book, rows

_MEETINGS = """
-2.2.26|party|secretary|2|1|研究年度法治政府建设工作要点，听取上年度法治建设情况汇报|3|0
-2.4.18|government|chief|1|0|研究行政执法队伍建设|2|1
-2.7.9|party|secretary|1|1|听取半年法治政府建设工作汇报|2|1
-2.9.12|office|other|2|0|研究督察反馈问题整改|2|2
-2.11.21|special|chief|1|0|研究年度报告起草和公开|1|0
-1.1.22|party|secretary|2|1|研究年度法治政府建设工作要点，听取上年度法治建设情况汇报|4|1
-1.3.20|government|chief|2|0|研究乡镇行政执法事项承接和人员配备|3|1
-1.4.24|group|secretary|2|0|研究规范村级合同合法性审查|2|2
-1.6.12|government|chief|1|0|研究重大行政决策目录|2|0
-1.7.17|party|secretary|2|1|听取半年法治政府建设工作汇报，研究矛盾纠纷多发领域治理|3|2
-1.9.4|special|chief|1|0|研究行政执法案卷评查问题整改|2|2
-1.10.30|office|other|2|0|研究年度督察自查和述法安排|2|1
-1.12.11|party|secretary|1|1|听取年度法治政府建设工作汇报|2|0
0.1.23|party|secretary|2|1|研究年度法治政府建设工作要点，听取上年度法治建设情况汇报|4|1
0.3.19|government|chief|2|0|研究入企检查登记和备案|2|1
0.5.14|group|secretary|2|0|研究年度报告所列问题整改|3|2
0.7.16|party|secretary|2|1|听取半年法治政府建设工作汇报|3|1
0.9.10|government|chief|1|0|研究行政复议应诉工作|2|1
0.11.5|office|other|2|0|研究年度督察自查和述法安排|2|0
"""
"""Day, body, chair, items, whether a report was heard, topic, items deployed, problems settled."""

_LEADERS = (("secretary", "乡党委书记"), ("leader", "乡长"), ("leader2", "副乡长"))
"""Who attends, the one who is away now and then the last."""

_AWAY = ("", "", "县里开会", "下村调研", "")
"""Why the last of them is away; empty: he is there."""

_CONCLUSION = (
    "党政综合办分解任务，一周内报各分管领导审定",
    "综合行政执法队对照问题逐项整改，月底前报结果",
    "分管领导牵头研究具体办法，提交下次会议审定",
)

_BODY_NAMES = {"party": "党委（扩大）会议", "government": "乡长办公会"}

_INSTRUCTIONS = """
-2.3.11|secretary|deployed|年度法治建设任务|各办所按工作要点逐项领取任务|党政综合办|-2.3.28|任务分解到办所
-2.5.20|chief|urged|执法案卷问题整改|逐卷补正，一月内报结果|综合行政执法队|-2.6.18|补正案卷并通报
-2.8.15|secretary|asked_after|重大决策程序履行|凡属重大决策先审后议|党政综合办|-2.9.2|建立会前审查制度
-2.10.24|chief|coordinated|村级法律顾问服务|与律师事务所商定驻村时间|司法所|-2.11.12|驻村时间已公布
-1.2.13|secretary|deployed|年度法治建设任务|按工作要点压实责任，按季度报进展|党政综合办|-1.3.3|印发任务清单
-1.3.27|chief|deployed|承接行政执法事项|人员、装备、制度同步到位|综合行政执法队|-1.4.30|完成承接公告和培训
-1.4.16|secretary|asked_after|土地承包纠纷集中化解|包案领导入户，逐件说明办理时限|综治办|-1.6.10|纠纷逐件办结
-1.5.22|chief|coordinated|老街村违法建设处置|执法队与自然资源所联合办理|综合行政执法队|-1.7.8|自行拆除
-1.6.26|secretary|urged|督察反馈问题整改|对照清单逐项销号|党政综合办|-1.9.15|按期销号
-1.8.14|chief|urged|行政执法案卷整改|九月底前补齐送达回证|综合行政执法队|-1.9.28|案卷补正完成
-1.9.25|chief|asked_after|政务公开目录更新|超期未公开的逐项说明|党政综合办|-1.10.20|目录更新完毕
-1.11.6|secretary|deployed|年度述法|应述尽述，现场述法为主|党政综合办|-1.12.30|述法完成
-1.12.9|chief|coordinated|拖欠工资纠纷处置|与县人社局联合约谈施工单位|综治办|0.1.20|工资付清
0.2.11|secretary|deployed|年度法治建设任务|把上年度报告所列问题列入清单|党政综合办|0.3.2|印发任务清单
0.4.9|chief|urged|入企检查登记|检查一次登记一次|综合行政执法队|0.5.12|登记规范
0.6.18|secretary|asked_after|复议应诉案件|败诉案件要分析原因|司法所|0.7.10|完成分析报告
0.8.20|chief|coordinated|公共法律服务站改造|司法所与村里商定场地|司法所|0.10.16|改造完成
0.10.22|chief|urged|积压案卷归档|年底前全部归档|综合行政执法队|1.1.10|归档完成
"""
"""Day, who, in which way, topic, text, office, done on, outcome."""

_LIVE = {-2: 6, -1: 12, 0: 12}
"""How many of the year's list report live, the first ones; the others on paper."""

_ABSENT = {-2: ("新塘村", "红岩村", "双河村"), -1: ("红岩村",), 0: ()}
"""Villages whose secretaries have not reported by the end of the year."""

_SECRETARIES = {
    "东溪村": "何守田", "西岭村": "罗守田", "上坪村": "唐守田", "下坪村": "彭守田", "石桥村": "范守田",
    "松树湾村": "魏守田", "竹园村": "石守田", "枫林村": "安守田", "白云村": "常守田", "双河村": "康守田",
    "龙井村": "史守田", "梨花村": "于守田", "老街村": "景守田", "新塘村": "卢守田", "红岩村": "莫守田",
}  # fmt: skip
"""Invented Party secretaries of the villages."""


def lead(book: Book, people: Mapping[str, Person]) -> None:
    """Enter what the leaders did."""
    for number, row in enumerate(rows(_MEETINGS)):
        _meet(book, people, number, row)
    for written, who, kind, topic, text, office, done, outcome in rows(_INSTRUCTIONS):
        told = {
            "given_on": book.day(written), "who": who, "kind": kind, "topic": topic, "text": text,
            "handled_by": office,
        }  # fmt: skip
        book.keep("leader_instructions", told, {"done_on": book.day(done), "outcome": outcome})
    for year in _LIVE:
        _report(book, people, year)


def _meet(book: Book, people: Mapping[str, Person], number: int, row: list[str]) -> None:
    written, body, chair, items, heard, topic, deployed, settled = row
    day = book.day(written)
    told = {
        "held_on": day, "body": body, "chaired_by": chair, "items": int(items), "heard_report": heard == "1",
        "topic": topic, "body_name": _BODY_NAMES.get(body, ""),
    }  # fmt: skip
    named = [f"{people[who].name}（{post}）" for who, post in _LEADERS]
    away = _AWAY[number % len(_AWAY)]
    later: dict[str, Any] = {
        "place": "乡政府二楼会议室", "attending": "、".join(named[:-1] if away else named),
        "observing": f"{people['justice'].name}（清溪司法所所长）、{people['officer'].name}（综合行政执法队队长）",
        "absent": f"{people['leader2'].name}（{away}）" if away else "",
        "materials": f"{topic.partition('，')[0].removeprefix('研究').removeprefix('听取')}（会议材料）",
        "present": 12 + 3 * (number % 5), "items_deployed": int(deployed), "problems_settled": int(settled),
        "conclusions": f"{_CONCLUSION[number % len(_CONCLUSION)]}\n司法所督促落实，下次会议报告进展",
    }  # fmt: skip
    later = {name: value for name, value in later.items() if value != ""}
    if body in _BODY_NAMES:
        later["minutes_number"] = f"〔{day.year}〕{day.month * 2}号"
    book.keep("law_meetings", told, later)


def _report(book: Book, people: Mapping[str, Person], year: int) -> None:
    for place, (name, post, level, village) in enumerate(_listed(people)):
        told = {
            "listed_on": book.day(f"{year}.11.20"), "year": book.today.year + year, "name": name, "post": post,
            "level": level,
        }  # fmt: skip
        day = book.day(f"{year}.12.{24 + place % 5}")
        if village in _ABSENT[year]:
            book.keep("law_reports", told, village=village)
        elif place < _LIVE[year]:
            live = {
                "reported_on": day,
                "manner": "live",
                "occasion": "together",
                "questions": place % 3,
                "rating": ("good", "fair")[place % 2],
            }
            book.keep("law_reports", told, live, village=village)
        else:
            book.keep("law_reports", told, {"reported_on": day, "manner": "written"}, village=village)


def _listed(people: Mapping[str, Person]) -> list[tuple[str, str, str, str]]:
    """Name, post, level and village of those who report every year."""
    return [
        (people["secretary"].name, "乡党委书记", "secretary", ""),
        (people["leader"].name, "乡长", "chief", ""),
        (people["leader2"].name, "副乡长", "leaders", ""),
        (people["officer"].name, "综合行政执法队队长", "offices", ""),
        (people["justice"].name, "清溪司法所所长", "offices", ""),
        *((name, f"{village}党组织书记", "villages", village) for village, name in _SECRETARIES.items()),
    ]
