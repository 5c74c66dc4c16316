"""问题整改台账、接受监督台账、法治督察台账: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.rectification import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DBF, DCGD, JCJY

_YEAR = View("year", "本年发现", {"from": "{year}"})

PROBLEMS = Ledger(
    "rectification",
    "问题整改台账",
    area="rectification",
    procedure="problem",
    thing="问题整改",
    says="问题清单、责任清单、整改销号，一个问题一行",
    teaches="自查、督察、上年度报告、案卷评查、司法建议和检察建议、人大代表建议、审计、巡察、媒体等发现和提出的问题，都在这里登记，"
    "再明确责任、分析原因、制定措施，逐条落实并附佐证，由办理整改以外的人验收销号。列入年度报告的问题，以后的报告一直回应到销号为止。",
    law=DCGD["25(二)"],
    icon="list-check",
    board=["source", "unit"],
    columns=[
        Column("number"),
        Column("opened_on", "发现日期"),
        Column("source", "问题来源"),
        Column("title", "存在问题"),
        Column("unit", "责任单位", asked=True),
        Column("rectify_by", "整改时限", until=["rectified_on"]),
        Column("state"),
        Column("rectified_on", "销号时间"),
        Column("due"),
        Column("leader", "责任领导", shown=False),
        Column("promised_in", "列入年度报告", shown=False),
        Column("raised_by", "提出单位", shown=False),
        Column("description", "具体表现", shown=False),
        Column("causes", "原因", shown=False),
        Column("outcome", "完成情况", shown=False),
        Column("handler", shown=False),
    ],
    views=[
        _YEAR,
        View("open", "在改", {"state": "open"}),
        View("late", "逾期未改", {"due": "late"}),
        View("promised", "上年报告承诺", {"promised_in": "{last_year}"}),
        View("closed", "已销号", {"state": "closed"}),
        View("mine", "我经办的", {"handler": "me"}),
    ],
)  # fmt: skip

SUPERVISION = Ledger(
    "rectification.supervision",
    "接受监督台账",
    area="rectification",
    procedure="supervision",
    thing="监督事项",
    says="建议、提案、审计、巡察、司法建议和检察建议，一件一行",
    teaches="人大代表建议、政协提案、审计和巡察反馈、司法建议、检察建议、媒体反映，收到以后在这里登记、交办、答复；"
    "有答复期限的自动提醒。对方不满意的重新办理；属实、应当整改的，转为问题整改。",
    law=DBF.whole + JCJY.whole,
    icon="mail",
    columns=[
        Column("number"),
        Column("opened_on", "收到日期"),
        Column("kind", "监督类别"),
        Column("body", "提出机关"),
        Column("title", "事项"),
        Column("unit", "承办单位"),
        Column("answered_on", "答复日期"),
        Column("satisfaction", "反馈"),
        Column("state"),
        Column("due"),
        Column("document_number", "来文字号", shown=False),
        Column("needs_rectification", "需要整改", shown=False),
    ],
    views=[
        View("year", "本年收到", {"from": "{year}"}),
        View("open", "在办", {"state": "open"}),
        View("late", "逾期未答复", {"due": "late"}),
    ],
)

INSPECTIONS = Ledger(
    "rectification.inspections",
    "法治督察（自查）台账",
    area="rectification",
    register=register.INSPECTIONS.id,
    thing="督察",
    says="督察了谁、看了什么、发现几个问题",
    teaches="本级自查、专项督察和接受的上级督察，在这里记一笔；发现的问题逐个登记问题整改，结论通报以后补记。",
    law=DCGD.whole,
    icon="eye",
    columns=[
        Column("dated_on", "督察日期"),
        Column("kind", "督察方式"),
        Column("topic", "督察内容"),
        Column("units_inspected", "督察单位数", total=True, unit="个"),
        Column("units", "督察单位", shown=False),
        Column("inspectors", "督察人员"),
        Column("problems_found", "发现问题数", total=True, unit="个"),
        Column("conclusion", "结论", shown=False),
    ],
    views=[View("year", "本年全部", {"from": "{year}"}), View("special", "专项督察", {"kind": "special"})],
)

LEDGERS = (PROBLEMS, SUPERVISION, INSPECTIONS)
