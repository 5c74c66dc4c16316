"""绩效考核、责任追究: the columns of the score sheets, and of the decisions that few may see."""

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

ACCOUNTABILITY = Ledger(
    "leadership.accountability",
    "责任追究台账",
    area="leadership",
    register=register.ACCOUNTABILITY.id,
    thing="追究决定",
    says="何事、何种责任、怎样追究；只由党政负责人、合法性审核人员查看",
    teaches="法治建设中的责任追究决定，一个决定一行。只写职务和单位，不写姓名。条目只由党政负责人、合法性审核人员查看，"
    "其他人员只看到件数。",
    law=DCGD.whole,
    icon="lock",
    columns=[
        Column("dated_on", "决定日期"),
        Column("unit", "所在单位"),
        Column("post", "职务"),
        Column("ground", "事由"),
        Column("what", "具体情形"),
        Column("treatment", "追究方式"),
        Column("decided_by", "决定机关"),
        Column("basis", "依据", shown=False),
        Column("result", "结果", shown=False),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)
