"""How the returns that villages hand in as a workbook are read."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

RETURNS = Intake(
    "support",
    columns=[
        Heard("month", "月份 报送月份 统计月份 年月"),
        Heard(
            "service",
            "服务 服务类别 类别 人群",
            words={
                "resettlement": "刑满释放人员帮教 刑释帮教 帮教",
                "correction": "社区矫正 矫正",
                "rehabilitation": "社区戒毒 社区康复 戒毒康复 禁毒",
                "mental": "精神障碍 严重精神障碍 精神障碍救助",
            },
        ),
        Heard("helped", "人数 帮扶人数 月末人数 在册人数"),
        Heard("visits", "走访 走访人次"),
        Heard("sessions", "集中教育 集中教育次数 小组活动"),
        Heard("relieved", "就业救助 就业、救助 帮扶人次"),
        Heard("helpers", "协理员 帮扶人员 协理员人数"),
    ],
    template="month village service helped visits sessions relieved helpers",
    example={
        "month": "2026年3月",
        "service": "安置帮教",
        "helped": "2",
        "visits": "4",
        "sessions": "1",
        "relieved": "0",
        "helpers": "1",
    },
)

INTAKES = (RETURNS,)
