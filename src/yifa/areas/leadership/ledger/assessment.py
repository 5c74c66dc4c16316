"""绩效考核: the columns of the score sheets."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

APPRAISAL = Ledger(
    "leadership.appraisal",
    "绩效考核评分台账",
    area="leadership",
    register=register.APPRAISAL.id,
    thing="考核指标",
    says="站所、村（社区）各项指标多少分，得了多少分",
    teaches="法治建设绩效考核的指标下达以后，按单位逐项登记分值和评分标准；自评、复评以后补记得分、依据和扣分原因。"
    "只考核站所和村（社区），不考核个人。搜单位名称，表下合计就是该单位的得分。",
    law=DCGD.whole,
    icon="clipboard-check",
    columns=[
        Column("dated_on", "指标下达"),
        Column("year", "年度"),
        Column("kind", "考核对象"),
        Column("unit", "被考核单位"),
        Column("indicator", "考核指标"),
        Column("points", "分值", total=True, unit="分"),
        Column("standard", "评分标准", shown=False),
        Column("self_score", "自评", total=True, unit="分"),
        Column("score", "复评", total=True, unit="分"),
        Column("reviewed_on", "复评日期", shown=False),
        Column("basis", "依据", shown=False),
        Column("figure", "依据的数字", shown=False),
        Column("reason", "扣分原因"),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("offices", "站所", {"kind": "office"}),
        View("villages", "村（社区）", {"kind": "village"}),
    ],
)
