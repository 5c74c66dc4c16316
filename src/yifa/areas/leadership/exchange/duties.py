"""履职记录, as townships keep it on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

DUTY_RECORDS = Intake(
    "leadership.duties",
    columns=[
        Heard("done_on", "日期 时间 履职时间"),
        Heard("duty", "职责内容 对应职责 清单事项"),
        Heard("what", "履职内容 工作内容 完成情况 履职记录"),
        Heard("post", "履职人 岗位 责任人职务"),
        Heard("evidence", "佐证材料 印证材料 备注"),
    ],
    template="done_on duty what post evidence",
    example={
        "done_on": "2025.6.18",
        "duty": "党委书记：推动法治宣传教育",
        "what": "到中学上法治课",
        "post": "党委书记",
        "evidence": "签到表、照片存党政综合办",
    },
)
