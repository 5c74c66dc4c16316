"""日常巡查台账、应急预案、演练、值班: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.campaigns import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import TFSJ

_YEAR = View("year", "本年全部", {"from": "{year}"})

PATROLS = Ledger(
    "campaigns.patrols",
    "日常巡查台账",
    area="campaigns",
    register=register.PATROLS.id,
    thing="巡查",
    says="巡河、巡林、联防，哪天、几个人、有没有发现问题",
    teaches="河长巡河、森林巡护、联防巡逻等，一次一行，现场照片登记时一并上传。发现需要整改的，在巡查页面上接着登记隐患。",
    law=TFSJ.whole,
    icon="map-pin",
    columns=[
        Column("dated_on", "巡查日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("people", "人数", total=True, unit="人次"),
        Column("finding", "结果"),
        Column("what", "问题和处理"),
        Column("route", "路线、地点"),
        Column("length", "里程", total=True, unit="公里", shown=False),
        Column("places", "点位", total=True, unit="处", shown=False),
        Column("entered_by", "录入"),
    ],
    views=[
        _YEAR,
        View("river", "河长巡河", {"kind": "river", "from": "{year}"}),
        View("forest", "森林巡护", {"kind": "forest", "from": "{year}"}),
        View("found", "发现隐患的", {"finding": "hazard", "from": "{year}"}),
    ],
)

PLANS = Ledger(
    "campaigns.plans",
    "应急预案台账",
    area="campaigns",
    register=register.PLANS.id,
    thing="应急预案",
    says="总体预案和各类专项预案，修订一次另登记一行",
    teaches="印发的应急预案在这里登记并上传文本。修订的，另登记一条并选择原预案，原预案即不再执行。",
    law=TFSJ.whole,
    icon="files",
    columns=[
        Column("dated_on", "印发日期"),
        Column("kind", "类别"),
        Column("name", "预案名称"),
        Column("number", "文号"),
        Column("replaces", "所修订的预案"),
        Column("ended_on", "废止日期"),
    ],
    views=[_YEAR],
)

DRILLS = Ledger(
    "campaigns.drills",
    "应急演练台账",
    area="campaigns",
    register=register.DRILLS.id,
    thing="应急演练",
    says="演练什么、多少人参加、评估怎样",
    teaches="应急演练一次一行，现场照片登记时一并上传，评估意见以后补记。",
    law=TFSJ.whole,
    icon="users",
    columns=[
        Column("dated_on", "演练日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("topic", "内容"),
        Column("people", "参演人数", total=True, unit="人次"),
        Column("plan", "所依据的预案", shown=False),
        Column("place", "地点", shown=False),
        Column("units", "参加单位", shown=False),
        Column("evaluation", "评估", shown=False),
    ],
    views=[_YEAR],
)

DUTY = Ledger(
    "campaigns.duty",
    "应急值班台账",
    area="campaigns",
    register=register.DUTY.id,
    thing="值班",
    says="哪几天、谁带班、处置了什么",
    teaches="值班表按班次排好，打印张贴；值班结束以后补记处置的突发情况，没有的填0。",
    law=TFSJ.whole,
    icon="calendar",
    columns=[
        Column("dated_on", "排班日期"),
        Column("kind", "类别"),
        Column("since", "值班开始"),
        Column("until", "值班结束"),
        Column("leader", "带班领导", asked=True),
        Column("staff", "值班人数"),
        Column("staff_names", "值班人员", shown=False),
        Column("telephone", "值班电话", shown=False),
        Column("incidents", "处置", total=True, unit="起"),
        Column("handled", "处置情况", shown=False),
    ],
    views=[_YEAR, View("holiday", "节假日值班", {"kind": "holiday", "from": "{year}"})],
)
