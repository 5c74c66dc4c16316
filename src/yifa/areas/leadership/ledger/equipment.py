"""执法装备: the columns of the inventory."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

EQUIPMENT = Ledger(
    "leadership.equipment",
    "执法装备台账",
    area="leadership",
    register=register.EQUIPMENT.id,
    thing="装备",
    says="有哪些执法装备，谁在保管，还在不在用",
    teaches="执法记录仪、执法车辆、电脑、打印机、照相机等，一批一行；要分别停用的分行登记。停用、报废以后补记日期和原因。",
    law=DCGD.whole,
    icon="briefcase",
    columns=[
        Column("dated_on", "配备日期"),
        Column("kind", "类别"),
        Column("name", "名称型号"),
        Column("count", "数量", total=True, unit="台（套）"),
        Column("keeper", "保管单位"),
        Column("number", "资产编号", shown=False),
        Column("out_of_use_on", "停用"),
        Column("out_because", "停用原因", shown=False),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("recorders", "执法记录仪", {"kind": "recorder"}),
        View("vehicles", "执法车辆", {"kind": "vehicle"}),
    ],
)
