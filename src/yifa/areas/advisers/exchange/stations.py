"""公共法律服务站（室）、值班、咨询、专家库, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

_STATION = "站点 服务站 站室 站（室）名称"

STATIONS = Intake(
    "advisers.stations",
    columns=[
        Heard("opened_on", "日期 建成日期 挂牌日期 启用时间"),
        Heard(
            "kind",
            "类型",
            words={"station": "站 公共法律服务站 服务站 工作站", "room": "室 公共法律服务室 服务室 村室"},
        ),
        Heard("name", "站点名称 站（室）名称"),
        Heard("keeper", "管护单位 责任单位"),
        Heard(
            "condition", "状态 达标情况", words={"sound": "达标 规范", "basic": "基本规范", "wanting": "不达标 待完善"}
        ),
        Heard("equipment", "设施 设备 配备"),
        Heard("where", "地址 地点"),
        Heard("closed_on", "停用时间 撤销日期"),
        Heard("closed_because", "原因 备注"),
    ],
    template="village opened_on kind name keeper condition equipment where closed_on closed_because",
    example={
        "opened_on": "2024.5.1",
        "kind": "村（社区）公共法律服务室",
        "name": "东溪村公共法律服务室",
        "keeper": "东溪村民委员会",
        "condition": "规范达标",
        "equipment": "视频咨询设备、法律图书、公示牌",
    },
)

TURNS = Intake(
    "advisers.turns",
    columns=[
        Heard("set_on", "制表日期 排班时间"),
        Heard("station", _STATION),
        Heard("duty_on", "日期 时间 值班时间"),
        Heard("lawyer", "律师 值班人员 值班人"),
        Heard("shift", "时段 班次", words={"morning": "上午班", "afternoon": "下午班", "day": "一天 整天"}),
        Heard("times", "起止时间 时间段"),
        Heard("came", "到岗 是否到岗", words={"came": "是 已到岗", "replaced": "替班", "absent": "否 缺岗"}),
        Heard("remark", "备注 说明"),
    ],
    template="village set_on station duty_on shift times lawyer came remark",
    example={
        "set_on": "2026.2.27",
        "station": "东溪村公共法律服务室",
        "duty_on": "2026.3.4",
        "shift": "上午",
        "times": "9:00—11:30",
        "lawyer": "卫知律",
        "came": "到岗",
    },
)

CONSULTATIONS = Intake(
    "advisers.consultations",
    columns=[
        Heard("counted_on", "日期 时间 月份截止日"),
        Heard("station", _STATION),
        Heard(
            "kind",
            "事项 类别 咨询类别",
            words={
                "family": "婚姻 家庭 赡养抚养",
                "land": "土地 山林 土地承包",
                "labour": "劳动 讨薪 工资",
                "debt": "合同 债务 借贷",
                "injury": "人身伤害 交通事故",
                "neighbours": "相邻 邻里",
                "welfare": "社保 低保",
                "aid": "法律援助",
                "other": "其他",
            },
        ),
        Heard("people", "人次 人数 咨询人数 数量"),
    ],
    template="village counted_on station kind people",
    example={
        "counted_on": "2026.3.31",
        "station": "东溪村公共法律服务室",
        "kind": "土地山林",
        "people": "12",
    },
)

EXPERTS = Intake(
    "advisers.experts",
    columns=[
        Heard("since", "日期 聘任日期 入库时间"),
        Heard("name", "专家姓名"),
        Heard("unit", "所在单位 单位"),
        Heard(
            "field",
            "领域 专业 研究方向",
            words={
                "administrative": "行政",
                "civil": "民商 民法",
                "criminal": "刑事",
                "land": "农业农村 土地",
                "environment": "环境 自然资源",
                "procedure": "诉讼 仲裁",
                "other": "其他",
            },
        ),
        Heard("rank", "职称 职务"),
        Heard("until", "解聘日期"),
        Heard("left_because", "解聘原因 备注"),
    ],
    template="since name unit field rank until left_because",
    example={
        "since": "2024.6.1",
        "name": "顾明德",
        "unit": "青山大学法学院",
        "field": "行政法",
        "rank": "教授",
    },
)
