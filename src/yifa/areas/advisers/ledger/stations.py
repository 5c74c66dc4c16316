"""公共法律服务站（室）、值班、咨询、专家库: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.advisers import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FLYZF, ZDJC

_YEAR = View("year", "本年全部", {"from": "{year}"})

STATIONS = Ledger(
    "advisers.stations",
    "公共法律服务站（室）台账",
    area="advisers",
    register=register.STATIONS.id,
    thing="公共法律服务站（室）",
    says="站、室建在哪里，达标没有，还在不在用",
    teaches="乡镇公共法律服务站、村（社区）公共法律服务室，一处一行；停用以后补记日期和原因。",
    law=FLYZF.whole,
    icon="building-community",
    columns=[
        Column("village"),
        Column("kind", "类别"),
        Column("name", "名称"),
        Column("keeper", "管理单位"),
        Column("condition", "状态"),
        Column("equipment", "设施", shown=False),
        Column("where", "位置", shown=False),
        Column("dated_on", "启用"),
        Column("closed_on", "停用"),
        Column("closed_because", "停用原因", shown=False),
    ],
    views=[View("rooms", "村（社区）服务室", {"kind": "room"}), View("wanting", "有待完善", {"condition": "wanting"})],
)

TURNS = Ledger(
    "advisers.turns",
    "律师值班表",
    area="advisers",
    register=register.TURNS.id,
    thing="律师值班",
    says="哪天哪位律师在哪个站值班，来了没有",
    teaches="公共法律服务站的律师值班，一班一行，提前排好，可以打印张贴；值班以后补记到岗情况。",
    law=FLYZF.whole,
    icon="calendar",
    columns=[
        Column("dated_on", "排班日期", shown=False),
        Column("village", shown=False),
        Column("station", "站（室）"),
        Column("duty_on", "值班日期"),
        Column("shift", "时段"),
        Column("times", "具体时间", shown=False),
        Column("lawyer", "值班律师"),
        Column("came", "到岗"),
        Column("remark", "说明", shown=False),
    ],
    views=[_YEAR, View("absent", "未到岗", {"came": "absent", "from": "{year}"})],
)

CONSULTATIONS = Ledger(
    "advisers.consultations",
    "站（室）咨询统计台账",
    area="advisers",
    register=register.CONSULTATIONS.id,
    thing="站（室）咨询",
    says="各站（室）解答了哪几类咨询，多少人次",
    teaches="按天或者按月登记各类咨询的人次，一类一行；只记数，不记咨询人。按月的，日期填当月最后一天。",
    law=FLYZF.whole,
    icon="message-circle",
    columns=[
        Column("dated_on", "统计日期"),
        Column("village"),
        Column("station", "站（室）"),
        Column("kind", "咨询事项"),
        Column("people", "人次", total=True, unit="人次"),
    ],
    views=[_YEAR],
)

EXPERTS = Ledger(
    "advisers.experts",
    "法治专家库",
    area="advisers",
    register=register.EXPERTS.id,
    thing="法治专家",
    says="聘了哪些专家，各擅长什么",
    teaches="乡镇法治专家库的成员，一人一行，只登记姓名、单位、领域和职称；不再聘任的补记出库。",
    law=ZDJC.whole,
    icon="users",
    columns=[
        Column("name", "姓名"),
        Column("unit", "工作单位", asked=True),
        Column("field", "领域"),
        Column("rank", "职称、职务"),
        Column("village", shown=False),
        Column("dated_on", "入库"),
        Column("until", "出库"),
        Column("left_because", "出库原因", shown=False),
    ],
)
