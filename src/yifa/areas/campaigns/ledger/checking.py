"""隐患台账、专项整治台账、排查检查台账: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.campaigns import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import TFSJ

HAZARDS = Ledger(
    "campaigns",
    "隐患整改台账",
    area="campaigns",
    procedure="hazard",
    thing="隐患",
    says="什么场所、什么隐患、谁在什么时候以前改好",
    teaches="排查、巡查发现、群众反映、上级交办的隐患，一条一行：通知整改、整改完成附照片、由登记整改的人以外的人复查销号。"
    "拒不整改的移送执法线索或者向上级报告。当场改好的只在排查中记数。",
    law=TFSJ.whole,
    icon="alert-triangle",
    board=["grade", "place", "responsible"],
    columns=[
        Column("number"),
        Column("opened_on", "发现日期"),
        Column("village"),
        Column("field", "领域"),
        Column("title", "隐患"),
        Column("place", "场所（点位）", asked=True),
        Column("place_kind", "场所类型", shown=False),
        Column("grade", "等级"),
        Column("responsible", "责任单位"),
        Column("due_on", "整改时限", until=["put_right_on"]),
        Column("state"),
        Column("removed_on", "销号日期"),
        Column("due"),
        Column("source", "来源", shown=False),
        Column("what", "隐患内容", shown=False),
        Column("measure", "整改措施", shown=False),
        Column("leader", "督办领导", shown=False),
        Column("result", "整改情况", shown=False),
        Column("put_right_on", "整改完成日期", shown=False),
        Column("referred_to", "移送单位", shown=False),
        Column("referred_on", "移送日期", shown=False),
        Column("referral_result", "处理结果", shown=False),
        Column("handler", shown=False),
    ],
    views=[
        View("year", "本年发现", {"from": "{year}"}),
        View("open", "未销号", {"state": "open"}),
        View("late", "逾期未改", {"due": "late"}),
        View("major", "重大隐患", {"grade": "major"}),
        View("recheck", "待复查", {"state": "put_right"}),
        View("mine", "我经办的", {"handler": "me"}),
    ],
)

CAMPAIGNS = Ledger(
    "campaigns.campaigns",
    "专项整治台账",
    area="campaigns",
    register=register.CAMPAIGNS.id,
    thing="专项整治",
    says="哪个领域、谁牵头、什么时候开始和结束",
    teaches="安全生产、消防、反诈等专项整治，一次一行。检查了多少、发现多少由排查和隐患台账统计，结束时补记总结。",
    law=TFSJ.whole,
    icon="flag",
    columns=[
        Column("dated_on", "开始日期"),
        Column("field", "领域"),
        Column("name", "名称"),
        Column("unit", "牵头单位", asked=True),
        Column("leader", "责任领导"),
        Column("until", "计划结束", until=["ended_on"]),
        Column("ended_on", "结束日期"),
        Column("document", "依据", shown=False),
        Column("conclusion", "总结", shown=False),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)

ROUNDS = Ledger(
    "campaigns.rounds",
    "排查检查台账",
    area="campaigns",
    register=register.ROUNDS.id,
    thing="排查",
    says="哪天、哪个领域、出动多少人、查了多少场所和企业",
    teaches="专项和日常的排查检查，一天一行，不记人员和当事人。需要限期整改的逐条登记隐患；涉诈、涉黑涉恶线索只记条数。",
    law=TFSJ.whole,
    icon="search",
    columns=[
        Column("dated_on", "检查日期"),
        Column("village"),
        Column("field", "领域"),
        Column("campaign", "专项整治"),
        Column("people", "出动", total=True, unit="人次"),
        Column("teams", "检查组", total=True, unit="个"),
        Column("places", "场所", total=True, unit="处"),
        Column("enterprises", "企业", total=True, unit="家"),
        Column("what", "检查情况"),
        Column("fixed_at_once", "当场整改", total=True, unit="处"),
        Column("cleared", "清理乱堆乱放", total=True, unit="处", shown=False),
        Column("closed", "关闭取缔", total=True, unit="家", shown=False),
        Column("suspended", "停产停业整顿", total=True, unit="家", shown=False),
        Column("clues", "移交线索", total=True, unit="条", shown=False),
        Column("units", "参加单位", shown=False),
        Column("entered_by", "录入", shown=False),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("safety", "安全生产", {"field": "safety", "from": "{year}"}),
        View("fire", "消防", {"field": "fire", "from": "{year}"}),
    ],
)
