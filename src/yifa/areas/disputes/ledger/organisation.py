"""调解组织、调解员、培训、走访、网格责任人: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.disputes import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import RMTJF, XFTL

_YEAR = View("year", "本年全部", {"from": "{year}"})

COMMITTEES = Ledger(
    "disputes.committees",
    "人民调解委员会台账",
    area="disputes",
    register=register.COMMITTEES.id,
    thing="调解委员会",
    says="乡镇、村、社区、企业、行业，一会一行",
    teaches="本地的人民调解委员会都在这里登记：名称、类别、设立日期；达到规范化标准、撤销的，随后补记日期。"
    "委员会由三至九名委员组成，应当有妇女成员；设立和人员变动由县级司法行政部门统计、通报人民法院。",
    law=RMTJF[8, 10, 34],
    icon="building-community",
    columns=[
        Column("dated_on", "设立日期"),
        Column("name", "名称"),
        Column("kind", "类别"),
        Column("village"),
        Column("trade", "行业、领域", shown=False),
        Column("office", "办公地点", shown=False),
        Column("standardised_on", "规范化"),
        Column("dissolved_on", "撤销"),
    ],
    views=[View("village", "村、社区", {"kind": "village"}), View("trade", "行业性、专业性", {"kind": "trade"})],
)

MEDIATORS = Ledger(
    "disputes.mediators",
    "人民调解员名册",
    area="disputes",
    register=register.MEDIATORS.id,
    thing="调解员",
    says="谁在哪个委员会，任期到何时",
    teaches="每名人民调解员的每一届任期在这里登记一行。推选产生的委员每届三年，届满日期自动算出；连任的先补记上一届离任，再登记新的一届。"
    "在本系统中办理调解的人员，另须由管理员登记职务。",
    law=RMTJF[9, 13, 14],
    icon="id-badge",
    columns=[
        Column("name", "姓名"),
        Column("committee", "调解委员会"),
        Column("duty", "职务"),
        Column("engagement", "专兼职"),
        Column("chosen_by", "产生方式", shown=False),
        Column("sex", "性别"),
        Column("village"),
        Column("dated_on", "任期开始"),
        Column("term_ends_on", "届满"),
        Column("left_on", "离任"),
    ],
    views=[
        View("full_time", "专职", {"engagement": "full_time"}),
        View("chairs", "主任", {"duty": "chair"}),
        View("women", "女调解员", {"sex": "female"}),
    ],
)

TRAININGS = Ledger(
    "disputes.trainings",
    "调解员培训台账",
    area="disputes",
    register=register.TRAININGS.id,
    thing="培训",
    says="学了什么、多少人次",
    teaches="每办一次调解员培训，在这里记一笔：日期、内容、参训人次。县级司法行政部门应当定期培训调解员。",
    law=RMTJF["14(2)"],
    icon="school",
    columns=[
        Column("dated_on", "培训日期"),
        Column("topic", "内容"),
        Column("attendance", "参训人次", total=True, unit="人次"),
        Column("hours", "学时", total=True, unit="学时"),
        Column("organiser", "组织单位"),
        Column("lecturer", "授课人"),
    ],
    views=[_YEAR],
)

VISITS = Ledger(
    "disputes.visits",
    "调解组织指导走访台账",
    area="disputes",
    register=register.VISITS.id,
    thing="走访",
    says="看了哪个委员会，提了什么意见",
    teaches="司法所、人民法庭等走访指导调解委员会的，在这里登记：看到的情况、提出的意见；意见落实以后补记日期。",
    law=RMTJF[5],
    icon="eye",
    columns=[
        Column("dated_on", "走访日期"),
        Column("committee", "调解委员会"),
        Column("visitors", "走访人员"),
        Column("situation", "走访情况"),
        Column("advice", "指导意见"),
        Column("carried_out_on", "落实"),
    ],
    views=[_YEAR],
)

GRID_DUTIES = Ledger(
    "disputes.grid_duties",
    "网格责任人名册",
    area="disputes",
    register=register.GRID_DUTIES.id,
    thing="责任人",
    says="每个网格由谁负责，从何时到何时",
    teaches="网格由管理员在机关与地点中设立；谁负责哪个网格在这里登记：网格员、包片村干部、联户党员、包村领导。换人的，先补记卸任日期，再登记新任。",
    law=XFTL["15(3)"],
    icon="map-pin",
    columns=[
        Column("grid", "网格"),
        Column("village"),
        Column("kind", "类别"),
        Column("name", "姓名"),
        Column("households", "联系户数", total=True, unit="户"),
        Column("dated_on", "任职"),
        Column("ended_on", "卸任"),
    ],
    views=[
        View("staff", "专职网格员", {"kind": "full_time"}),
        View("cadres", "包片村干部", {"kind": "cadre"}),
        View("party", "联户党员", {"kind": "party_member"}),
    ],
)
