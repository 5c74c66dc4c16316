"""出台文件、内部制度、工作力量、经费、示范创建、表彰案例、群众评议: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

_YEAR = View("year", "本年全部", {"from": "{year}"})

DOCUMENTS = Ledger(
    "leadership.documents",
    "出台文件和举措台账",
    area="leadership",
    register=register.DOCUMENTS.id,
    thing="文件",
    says="就法治建设印发了哪些文件，有几条举措",
    teaches="党委、政府就法治建设印发的文件、方案、意见，一份一行，写明其中列出的举措条数。",
    law=DCGD["25(一)"],
    icon="files",
    columns=[
        Column("dated_on", "印发日期"),
        Column("kind", "类别"),
        Column("number", "文号"),
        Column("name", "标题"),
        Column("measures", "举措", total=True, unit="条"),
    ],
    views=[_YEAR, View("plans", "方案", {"kind": "plan"})],
)

RULES = Ledger(
    "leadership.rules",
    "内部制度台账",
    area="leadership",
    register=register.RULES.id,
    thing="制度",
    says="现行哪些制度，何时制定、修订、废止",
    teaches="学法、合法性审查、执法公示等内部制度，一个版本一行；修订的，原版本补记废止日期，新版本另登记。",
    law=DCGD.whole,
    icon="list-details",
    columns=[
        Column("dated_on", "制定（修订）日期"),
        Column("name", "制度名称"),
        Column("number", "文号"),
        Column("owner", "负责单位"),
        Column("summary", "主要内容", shown=False),
        Column("replaces", "修订的原版本", shown=False),
        Column("ended_on", "废止"),
    ],
    views=[_YEAR],
)

STAFF = Ledger(
    "leadership.staff",
    "法治工作力量名册",
    area="leadership",
    register=register.STAFF.id,
    thing="工作人员",
    says="谁承担法治工作，有没有法律职业资格",
    teaches="承担法治建设、合法性审查、司法所工作的人员和聘请的法治督察员，一人一项工作一行；离岗以后补记日期。",
    law=DCGD.whole,
    icon="briefcase",
    columns=[
        Column("name", "姓名"),
        Column("post", "职务"),
        Column("unit", "单位"),
        Column("duty", "承担的工作"),
        Column("full_time", "专职"),
        Column("qualified", "法律职业资格"),
        Column("dated_on", "任职"),
        Column("until", "离岗"),
    ],
    views=[View("inspectors", "法治督察员", {"duty": "inspector"}), View("review", "合法性审查", {"duty": "review"})],
)

MONEY = Ledger(
    "leadership.money",
    "法治工作经费台账",
    area="leadership",
    register=register.MONEY.id,
    thing="经费",
    says="安排了多少，花了多少，用在哪里",
    teaches="法治工作的预算和支出，一笔一行，单位为元。预算记批准日期，支出记支付日期。",
    law=DCGD.whole,
    icon="building-bank",
    columns=[
        Column("dated_on", "日期"),
        Column("year", "预算年度"),
        Column("kind", "类别"),
        Column("purpose", "用途"),
        Column("amount", "金额", total=True, unit="元"),
        Column("what", "说明"),
        Column("document", "凭证、文件", shown=False),
    ],
    views=[View("budget", "预算", {"kind": "budget"}), View("spent", "支出", {"kind": "spent"})],
)

SITES = Ledger(
    "leadership.sites",
    "示范创建台账",
    area="leadership",
    register=register.SITES.id,
    thing="创建",
    says="本级和各村（社区）创建什么，走到哪一步",
    teaches="法治政府建设示范、民主法治示范村（社区）、六无平安村等创建，一个单位一个项目一行；"
    "自评、申报、命名、撤销以后分别补记。",
    law=DCGD.whole,
    icon="flag",
    columns=[
        Column("village"),
        Column("programme", "创建项目"),
        Column("grade", "级别"),
        Column("name", "称号"),
        Column("standard", "标准文件", shown=False),
        Column("dated_on", "启动"),
        Column("self_checked_on", "自评"),
        Column("applied_on", "申报"),
        Column("named_on", "命名"),
        Column("named_by", "命名单位"),
        Column("revoked_on", "撤销"),
    ],
    views=[View("villages", "民主法治示范", {"programme": "village"}), View("safe", "平安村", {"programme": "safe"})],
)

AWARDS = Ledger(
    "leadership.awards",
    "表彰奖励、优秀案例台账",
    area="leadership",
    register=register.AWARDS.id,
    thing="表彰、案例",
    says="谁授予的，凭什么证明",
    teaches="法治工作受到的表彰奖励、入选的优秀案例，一项一行，必须写明佐证：表彰文件文号、证书编号或者发布网址。",
    law=DCGD.whole,
    icon="certificate",
    columns=[
        Column("dated_on", "授予日期"),
        Column("kind", "类别"),
        Column("name", "名称"),
        Column("grade", "级别"),
        Column("given_by", "授予单位"),
        Column("given_to", "受表彰单位、人员"),
        Column("evidence", "佐证"),
    ],
    views=[_YEAR, View("cases", "优秀案例", {"kind": "case"})],
)

SURVEYS = Ledger(
    "leadership.surveys",
    "群众评议台账",
    area="leadership",
    register=register.SURVEYS.id,
    thing="评议",
    says="问了多少人，多少人满意、知晓",
    teaches="满意度、知晓率的问卷或者评议会，一次一行，写明发放、有效、满意（知晓）的份数。答卷不记名，这里只留数目。",
    law=DCGD.whole,
    icon="message-circle",
    columns=[
        Column("dated_on", "评议日期"),
        Column("village"),
        Column("kind", "内容"),
        Column("question", "问题"),
        Column("given_out", "发放", total=True, unit="份"),
        Column("answered", "有效", total=True, unit="份"),
        Column("favourable", "满意、知晓", total=True, unit="份"),
        Column("surveyed_by", "组织单位"),
    ],
    views=[
        View("satisfaction", "满意度", {"kind": "satisfaction"}),
        View("awareness", "知晓", {"kind": "awareness"}),
    ],
)
