"""履职记录: the columns that townships keep of it."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

DUTY_RECORDS = Ledger(
    "leadership.duties",
    "履职记录台账",
    area="leadership",
    register=register.DUTY_RECORDS.id,
    thing="履职记录",
    says="职责清单上、别的台账里没有的履职情况，一次一行",
    teaches="会议、批示、述法、整改已经在各自的台账里，会自动算到对应的职责上，不必重复登记。"
    "其余的履职情况（如会前合法性审查、带头学法、出庭应诉）在这里登记，选好对应的职责。",
    law=DCGD["25(三)"],
    icon="checklist",
    columns=[
        Column("dated_on", "履职日期"),
        Column("duty", "职责"),
        Column("what", "履职情况"),
        Column("post", "职务"),
        Column("evidence", "佐证"),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)
