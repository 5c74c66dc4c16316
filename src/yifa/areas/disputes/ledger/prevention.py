"""排查、风险点、突发事件、月报、例会: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.disputes import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import TFSJ, XFTL

_YEAR = View("year", "本年全部", {"from": "{year}"})
_MINE = View("mine", "我录入的", {"handler": "me"})

SWEEPS = Ledger(
    "disputes.sweeps",
    "矛盾纠纷排查台账",
    area="disputes",
    register=register.SWEEPS.id,
    thing="排查",
    says="每月例行、节前会前，一次一行",
    teaches="每开展一次矛盾纠纷排查，在这里记一笔：哪天、哪个村或者网格、谁去的、有没有发现。没有发现的也记，写明“本期未发现”。"
    "有发现的，接着登记纠纷或者风险点，选择这次排查，以后从排查就能查到它们的结果。",
    law=XFTL["5(五)", "15(3)"],
    icon="search",
    columns=[
        Column("dated_on", "排查日期"),
        Column("village"),
        Column("grid", "网格"),
        Column("occasion", "时机"),
        Column("outcome", "结果"),
        Column("summary", "排查情况"),
        Column("sweepers", "排查人员"),
        Column("person_times", "人次", total=True, unit="人次"),
        Column("entered_by", shown=False),
    ],
    views=[
        _YEAR,
        View("found", "有发现", {"outcome": "found"}),
        View("none", "未发现", {"outcome": "none"}),
        _MINE,
    ],
)

RISK_POINTS = Ledger(
    "disputes.risk_points",
    "风险点台账",
    area="disputes",
    register=register.RISK_POINTS.id,
    thing="风险点",
    says="苗头和隐患，分级、到人、限期",
    teaches="排查中发现的、群众反映的纠纷苗头和隐患，还没有成为纠纷或者事件的，在这里登记：是什么、什么等级、谁负责、何时处置完。"
    "处置完成以后补记日期和做法；矛盾纠纷苗头处置完成的，计入预防纠纷件数。",
    law=XFTL["5(五)"],
    icon="alert-triangle",
    columns=[
        Column("dated_on", "发现日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("what", "风险情况"),
        Column("grade", "等级"),
        Column("owner", "责任人"),
        Column("treat_by", "期限"),
        Column("treated_on", "处置完成"),
        Column("treatment", "处置情况", shown=False),
        Column("entered_by", shown=False),
    ],
    views=[
        _YEAR,
        View("high", "高风险", {"grade": "high"}),
        View("disputes", "纠纷苗头", {"kind": "dispute"}),
        _MINE,
    ],
)

INCIDENTS = Ledger(
    "disputes.incidents",
    "突发事件台账",
    area="disputes",
    register=register.INCIDENTS.id,
    thing="突发事件",
    says="火灾、事故、群体性事件，一起一行",
    teaches="发生火灾、安全事故、群体性事件等，在这里登记，按规定另行报告。没有发生的，由各村（社区）在月报中写明“无”，"
    "年度报告中的“未发生”以这些月报为据。",
    law=TFSJ[22],
    icon="flag",
    columns=[
        Column("dated_on", "发生日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("what", "事件情况"),
        Column("people_involved", "涉及人数", total=True, unit="人"),
        Column("dead", "死亡", total=True, unit="人"),
        Column("injured", "受伤", total=True, unit="人"),
        Column("loss", "损失（元）", total=True, unit="元"),
        Column("reported_to", "报告单位", shown=False),
        Column("handled_on", "处置完毕"),
        Column("entered_by", shown=False),
    ],
    views=[_YEAR, View("mass", "群体性事件", {"kind": "mass"})],
)

RETURNS = Ledger(
    "disputes.returns",
    "村（社区）月报台账",
    area="disputes",
    register=register.RETURNS.id,
    thing="月报",
    says="一村一月一份，无事也报",
    teaches="每个村（社区）每月报一次：当月有没有新发现的矛盾纠纷、有没有突发事件。没有的写“无”，这就是零报告。"
    "报“无”而台账里已有登记的，报“有”而台账里没有登记的，都会提示不符。",
    law=XFTL["15(3)"],
    icon="calendar",
    columns=[
        Column("dated_on", "月份"),
        Column("village"),
        Column("disputes", "矛盾纠纷"),
        Column("incidents", "突发事件"),
        Column("handed_in_on", "报送日期"),
        Column("due_on", "应报送"),
        Column("in_time", "按时"),
        Column("reporter", "报送人"),
        Column("remark", "备注", shown=False),
        Column("entered_by", shown=False),
    ],
    views=[
        _YEAR,
        View("none", "零报告", {"incidents": "none", "disputes": "none"}),
        View("some", "有突发事件", {"incidents": "some"}),
    ],
)

MEETINGS = Ledger(
    "disputes.meetings",
    "月分析例会台账",
    area="disputes",
    register=register.MEETINGS.id,
    thing="例会",
    says="每月研判一次，议定的事有着落",
    teaches="每月召开的矛盾纠纷分析例会在这里登记：分析了什么、议定了什么、谁在何时办完。办完以后补记结果。",
    law=XFTL["13(3)"],
    icon="notes",
    columns=[
        Column("dated_on", "会议日期"),
        Column("chair", "主持人"),
        Column("present", "出席", total=True, unit="人次"),
        Column("topics", "分析研判"),
        Column("decisions", "议定事项"),
        Column("done_on", "办结"),
        Column("place", "地点", shown=False),
        Column("recorder", "记录人", shown=False),
    ],
    views=[_YEAR],
)
