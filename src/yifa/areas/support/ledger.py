"""帮扶服务月报台账: numbers by village and month."""

from __future__ import annotations

from yifa.areas.support import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import GRXXBHF

RETURNS = Ledger(
    "support",
    "特殊人群帮扶月报",
    area="support",
    register=register.RETURNS.id,
    thing="帮扶服务月报",
    says="一村一月、一项服务一行，只有数字",
    teaches="安置帮教、社区矫正协助、社区戒毒康复、严重精神障碍救助，每月每村各报一份，没有的报0。"
    "只报人数、次数，不登记姓名，不分等级，不传附件。村的数字只有经办人和审核人员看得到，对外只有全乡镇合计。",
    law=GRXXBHF[28],
    icon="user",
    columns=[
        Column("dated_on", "月份"),
        Column("village"),
        Column("service", "服务"),
        Column("helped", "月末人数"),
        Column("visits", "走访", total=True, unit="人次"),
        Column("sessions", "集中教育、小组活动", total=True, unit="次"),
        Column("relieved", "就业、救助", total=True, unit="人次"),
        Column("helpers", "帮扶人员"),
        Column("entered_by", "录入", shown=False),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("resettlement", "安置帮教", {"service": "resettlement", "from": "{year}"}),
        View("correction", "社区矫正协助", {"service": "correction", "from": "{year}"}),
        View("rehabilitation", "社区戒毒康复", {"service": "rehabilitation", "from": "{year}"}),
        View("mental", "严重精神障碍救助", {"service": "mental", "from": "{year}"}),
    ],
)

LEDGERS = (RETURNS,)
