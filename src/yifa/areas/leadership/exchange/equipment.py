"""执法装备登记表, as townships keep it on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

EQUIPMENT = Intake(
    "leadership.equipment",
    columns=[
        Heard("bought_on", "购置日期 购置时间 购入时间 日期 配备时间"),
        Heard(
            "kind",
            "类别 类型 装备类型",
            words={
                "recorder": "记录仪",
                "vehicle": "车辆 执法车 公务用车",
                "computer": "计算机 台式机 笔记本电脑",
                "camera": "照相机 摄像机 相机",
            },
        ),
        Heard("name", "名称 型号 规格型号 装备名称"),
        Heard("count", "台数 台（套）数"),
        Heard("keeper", "使用单位 保管人单位 配备单位"),
        Heard("number", "编号 固定资产编号 车牌号"),
        Heard("out_of_use_on", "报废日期 报废时间"),
        Heard("out_because", "报废原因 备注"),
    ],
    template="bought_on kind name count keeper number out_of_use_on out_because",
    example={
        "bought_on": "2025.3.6",
        "kind": "执法记录仪",
        "name": "某品牌 X6 型",
        "count": "4",
        "keeper": "综合行政执法队",
        "number": "GZ2025-018",
    },
)
