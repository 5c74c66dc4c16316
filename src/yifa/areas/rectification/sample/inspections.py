"""Inspections of three years."""

from __future__ import annotations

from datetime import date

from yifa.engine.orgs.models import Org, Person
from yifa.engine.registers.entering import complete, create
from yifa.engine.sample import day_of

_TABLE = """
-2.10.16|self|法治政府建设年度自查|综合行政执法队、司法所、党政办、综治办|3|制度基本建立，执法案卷和年度报告公开存在不足
-1.4.22|special|行政执法文书送达|综合行政执法队、自然资源所|2|送达回证填写不规范，已当场指出
-1.6.18|county|年度报告公开和重大决策程序|党政办|2|决策归档不完整，年度报告公开偏晚
-1.9.11|special|村级合同合法性审查|东溪村、老街村、双河村|2|部分合同签订前没有送审
-1.11.20|self|法治政府建设年度自查|综合行政执法队、司法所、党政办、综治办、便民服务中心|3|多数问题按期销号，培训和归档仍是短板
0.4.15|special|行政检查登记|综合行政执法队、应急办|1|入企检查登记不及时
0.9.17|self|法治政府建设督察自查|综合行政执法队、司法所、党政办|2|整改台账总体规范
"""
"""Day, kind, topic, units, problems found, conclusion."""


def hold_inspections(org: Org, reviewer: Person, today: date) -> None:
    """Enter those that have been held."""
    for row in _TABLE.strip().splitlines():
        written, kind, topic, units, found, conclusion = row.split("|")
        held_on = day_of(written, today)
        if held_on > today:
            continue
        told = {
            "held_on": held_on, "kind": kind, "topic": topic, "units": units, "problems_found": int(found),
            "units_inspected": len(units.split("、")),
            "inspectors": "县委依法治县办督察组" if kind == "county" else "司法所、党政办、监察室",
        }  # fmt: skip
        entry = create("law_inspections", org=org, actor=reviewer, data=told).entry
        complete(entry, {"conclusion": conclusion}, actor=reviewer)
