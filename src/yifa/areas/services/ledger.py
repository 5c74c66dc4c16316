"""The ledgers of services: one for each register."""

from __future__ import annotations

from yifa.areas.services import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import XFTL, XZXKF

_YEAR = View("year", "本年全部", {"from": "{year}"})

ITEMS = Ledger(
    "services",
    "便民服务事项台账",
    area="services",
    register=register.ITEMS.id,
    thing="便民服务事项",
    says="能办什么、在哪里办、几天办好",
    teaches="乡镇和村能办的事项，一项一行：在哪个窗口办、要几件材料、承诺几天办好。"
    "承诺有变的，原条目补记停办日期，变更后的另登记一条。每一项都可以打印办事指南。",
    law=XZXKF.whole,
    icon="list-details",
    columns=[
        Column("dated_on", "实施日期"),
        Column("name", "事项"),
        Column("kind", "类别"),
        Column("window", "窗口"),
        Column("promised_days", "承诺时限"),
        Column("statutory_days", "法定时限"),
        Column("materials", "材料件数"),
        Column("steps", "环节", shown=False),
        Column("trips", "到场次数", shown=False),
        Column("online", "网办"),
        Column("in_villages", "村可代办", shown=False),
        Column("basis", "依据", shown=False),
        Column("conditions", "办理条件", shown=False),
        Column("material_list", "申请材料", shown=False),
        Column("flow", "流程", shown=False),
        Column("replaces", "变更的原条目", shown=False),
        Column("until", "停办日期", shown=False),
    ],
    views=[
        View("public", "公共服务", {"kind": "public"}),
        View("payment", "行政给付", {"kind": "payment"}),
        View("licence", "行政许可", {"kind": "licence"}),
    ],
)

MONTHS = Ledger(
    "services.months",
    "便民服务月报台账",
    area="services",
    register=register.MONTHS.id,
    thing="便民服务月报",
    says="各窗口、服务点每月受理和办结多少",
    teaches="每个窗口、村服务点每月报一份：受理、办结、按期、当场、网办各几件。审批系统里的办件不在这里办理，只报数字。",
    law=XZXKF.whole,
    icon="notes",
    columns=[
        Column("dated_on", "月份"),
        Column("village"),
        Column("window", "窗口、服务点"),
        Column("item", "事项", shown=False),
        Column("received", "受理", total=True, unit="件"),
        Column("handled", "办结", total=True, unit="件"),
        Column("on_time", "按期", total=True, unit="件"),
        Column("on_the_spot", "当场", total=True, unit="件"),
        Column("online", "网办", total=True, unit="件"),
        Column("visitors", "接待", total=True, unit="人次"),
        Column("rated", "评价", total=True, unit="件", shown=False),
        Column("rated_good", "好评", total=True, unit="件", shown=False),
        Column("entered_by", "录入", shown=False),
    ],
    views=[_YEAR],
)

POINTS = Ledger(
    "services.points",
    "便民服务场所和窗口台账",
    area="services",
    register=register.POINTS.id,
    thing="便民服务场所",
    says="服务中心、窗口、村服务点，开没开、归谁管",
    teaches="便民服务中心、服务窗口、村（社区）便民服务点、投诉窗口、企业法律联络点，一处一行；停用以后补记。",
    law=XZXKF.whole,
    icon="building-community",
    columns=[
        Column("dated_on", "启用日期"),
        Column("kind", "类别"),
        Column("name", "名称"),
        Column("village"),
        Column("keeper", "负责单位", asked=True),
        Column("rated", "好差评"),
        Column("departments", "整合部门", shown=False),
        Column("where", "地址", shown=False),
        Column("hours", "开放时间", shown=False),
        Column("closed_on", "停用日期", shown=False),
        Column("closed_because", "停用原因", shown=False),
    ],
    views=[
        View("windows", "服务窗口", {"kind": "window"}),
        View("villages", "村（社区）服务点", {"kind": "village"}),
    ],
)

CHECKS = Ledger(
    "services.checks",
    "便民服务点检查台账",
    area="services",
    register=register.CHECKS.id,
    thing="便民服务点检查",
    says="哪天看了哪一处，开得正常不正常",
    teaches="检查便民服务中心、窗口、村服务点，一次一行；不正常的写明情况，恢复以后再登记一次。",
    law=XZXKF.whole,
    icon="clipboard-check",
    columns=[
        Column("dated_on", "检查日期"),
        Column("village"),
        Column("point", "场所、窗口"),
        Column("state", "状态"),
        Column("what", "情况"),
        Column("entered_by", "检查人", shown=False),
    ],
    views=[_YEAR],
)

VISITS = Ledger(
    "services.visits",
    "走访台账",
    area="services",
    register=register.VISITS.id,
    thing="走访",
    says="哪天走访了哪个村、多少户、收集多少意见",
    teaches="走访农户、企业，开村民会议、院坝会，一轮一行，只记数，不记走访了谁。需要以后答复的意见逐件登记在意见台账。",
    law=XFTL.whole,
    icon="map-pin",
    columns=[
        Column("dated_on", "日期"),
        Column("village"),
        Column("kind", "方式"),
        Column("topic", "主题"),
        Column("visited", "户（家、人）数"),
        Column("opinions", "意见", total=True, unit="件"),
        Column("materials", "资料", total=True, unit="份", shown=False),
        Column("took_part", "参加", total=True, unit="人次", shown=False),
        Column("entered_by", "录入", shown=False),
    ],
    views=[
        _YEAR,
        View("companies", "走访企业", {"kind": "companies", "from": "{year}"}),
        View("meetings", "村民会议", {"kind": "meeting", "from": "{year}"}),
    ],
)

OPINIONS = Ledger(
    "services.opinions",
    "意见诉求台账",
    area="services",
    register=register.OPINIONS.id,
    thing="意见诉求",
    says="群众和企业提了什么，答复了没有",
    teaches="走访、开会听到的意见和企业诉求，一件一行，只写事情，不写谁提的。办好以后补记答复；"
    "不归本单位的补记转办；属于纠纷、信访的，到纠纷、信访台账另行登记。",
    law=XFTL.whole,
    icon="message-circle",
    columns=[
        Column("dated_on", "提出日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("field", "领域"),
        Column("what", "意见"),
        Column("answer_by", "应答复", until=("closed_on",)),
        Column("closed_on", "答复转办"),
        Column("visit", "哪次走访", shown=False),
        Column("answered_on", "答复日期", shown=False),
        Column("outcome", "结果"),
        Column("how", "怎样答复", shown=False),
        Column("referred_on", "转办日期", shown=False),
        Column("referred_to", "转办单位", shown=False),
        Column("course", "转办方式", shown=False),
    ],
    views=[
        _YEAR,
        View("people", "群众意见", {"kind": "people", "from": "{year}"}),
        View("companies", "企业诉求", {"kind": "company", "from": "{year}"}),
    ],
)

LEDGERS = (ITEMS, MONTHS, POINTS, CHECKS, VISITS, OPINIONS)
