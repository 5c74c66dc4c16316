"""新媒体普法、资料发放、法律明白人、普法队伍、阵地: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.publicity import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCJYF

_YEAR = View("year", "本年全部", {"from": "{year}"})

POSTS = Ledger(
    "publicity.posts",
    "新媒体普法台账",
    area="publicity",
    register=register.POSTS.id,
    thing="普法推送",
    says="在哪个账号、群里发了什么，多少人看",
    teaches="微信群、公众号、短视频、网站发布的普法内容，一篇一行；阅读、播放量发布一段时间后补记。",
    law=FZXCJYF.whole,
    icon="message-circle",
    columns=[
        Column("dated_on", "发布日期"),
        Column("village"),
        Column("channel", "渠道"),
        Column("account", "账号、群"),
        Column("headline", "标题"),
        Column("link", "链接", shown=False),
        Column("reads", "阅读量", total=True, unit="次"),
    ],
    views=[_YEAR, View("groups", "微信群", {"channel": "wechat_group", "from": "{year}"})],
)

MATERIALS = Ledger(
    "publicity.materials",
    "普法资料发放台账",
    area="publicity",
    register=register.MATERIALS.id,
    thing="资料发放",
    says="什么资料，多少份，谁领的",
    teaches="发给村（社区）、学校、企业再分发的资料，一次一行。活动现场直接发给群众的，登记在活动中，这里不再重复。",
    law=FZXCJYF.whole,
    icon="files",
    columns=[
        Column("dated_on", "发放日期"),
        Column("village"),
        Column("kind", "种类"),
        Column("name", "资料名称"),
        Column("copies", "份数", total=True, unit="份"),
        Column("given_to", "领取单位"),
    ],
    views=[_YEAR],
)

LITERATES = Ledger(
    "publicity.literates",
    "法律明白人、普法志愿者名册",
    area="publicity",
    register=register.LITERATES.id,
    thing="法律明白人",
    says="各村有哪些法律明白人、志愿者",
    teaches="经培训、考核认定的法律明白人和登记的普法志愿者，一人一行；退出以后补记日期和原因。",
    law=FZXCJYF[46],
    icon="users",
    columns=[
        Column("village"),
        Column("kind", "类别"),
        Column("name", "姓名"),
        Column("standing", "身份"),
        Column("number", "证号", shown=False),
        Column("dated_on", "认定"),
        Column("until", "退出"),
        Column("left_because", "退出原因", shown=False),
    ],
    views=[View("literates", "法律明白人", {"kind": "literate"}), View("volunteers", "志愿者", {"kind": "volunteer"})],
)

TRAININGS = Ledger(
    "publicity.trainings",
    "法律明白人培训台账",
    area="publicity",
    register=register.TRAININGS.id,
    thing="法律明白人培训",
    says="培训了什么，多少人参加，考核多少人合格",
    teaches="法律明白人、志愿者的培训，一次一行；有考核的写明参加和合格人数。",
    law=FZXCJYF[46],
    icon="checklist",
    columns=[
        Column("dated_on", "培训日期"),
        Column("topic", "培训内容"),
        Column("trainer", "授课"),
        Column("attendance", "参训", total=True, unit="人次"),
        Column("tested", "考核", total=True, unit="人"),
        Column("passed", "合格", total=True, unit="人"),
    ],
    views=[_YEAR],
)

WORK = Ledger(
    "publicity.work",
    "法律明白人工作日志",
    area="publicity",
    register=register.WORK.id,
    thing="明白人日志",
    says="法律明白人、志愿者哪天做了什么",
    teaches="宣传法律、参与调解、引导法律服务、反映社情民意，一件一行。不写当事人姓名。",
    law=FZXCJYF[46],
    icon="edit",
    columns=[
        Column("dated_on", "日期"),
        Column("village"),
        Column("worker", "人员"),
        Column("kind", "类型"),
        Column("what", "内容"),
        Column("served", "服务", total=True, unit="人次"),
    ],
    views=[_YEAR],
)

TEAMS = Ledger(
    "publicity.teams",
    "普法队伍名册",
    area="publicity",
    register=register.TEAMS.id,
    thing="普法队伍",
    says="有几支队伍，各有多少人",
    teaches="讲师团、志愿服务队、村普法小分队，一支一行；人数变了的，补记撤销日期，另登记一条。",
    law=FZXCJYF[46],
    icon="users",
    columns=[
        Column("village"),
        Column("kind", "类别"),
        Column("name", "队伍名称"),
        Column("members", "队员", total=True, unit="人"),
        Column("dated_on", "组建"),
        Column("dissolved_on", "撤销"),
    ],
)

PLACES = Ledger(
    "publicity.places",
    "法治宣传阵地台账",
    area="publicity",
    register=register.PLACES.id,
    thing="普法阵地",
    says="有哪些阵地，谁管护，还在不在用",
    teaches="法治广场、长廊、宣传栏、显示屏、墙体标语，一处一行。更换内容、检查维护登记在阵地维护记录中。",
    law=FZXCJYF[25],
    icon="building-community",
    columns=[
        Column("village"),
        Column("kind", "类别"),
        Column("name", "名称"),
        Column("where", "位置", shown=False),
        Column("keeper", "管护单位"),
        Column("dated_on", "建成"),
        Column("standing"),
        Column("closed_on", "停用"),
        Column("closed_because", "停用原因", shown=False),
    ],
    views=[
        View("in_use", "在用", {"standing": "in_use"}),
        View("columns", "宣传栏", {"kind": "column"}),
        View("squares", "法治广场", {"kind": "square"}),
    ],
)

CHECKS = Ledger(
    "publicity.checks",
    "阵地维护记录",
    area="publicity",
    register=register.CHECKS.id,
    thing="阵地维护",
    says="哪天检查、更换、维修了哪一处，现在什么状态",
    teaches="检查阵地、更换宣传栏和显示屏内容、维修，一次一行。最近一次记录的状态就是该阵地现在的状态。",
    law=FZXCJYF[25],
    icon="adjustments",
    columns=[
        Column("dated_on", "日期"),
        Column("village"),
        Column("place", "阵地"),
        Column("state", "状态"),
        Column("issues", "更换", total=True, unit="期"),
        Column("what", "情况"),
    ],
    views=[_YEAR, View("broken", "损坏", {"state": "broken"})],
)
