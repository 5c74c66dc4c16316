"""专项整治、排查检查, as townships keep them on paper."""

from __future__ import annotations

from yifa.areas.campaigns.exchange.words import FIELDS
from yifa.engine.exchange.declarations import Heard, Intake

CAMPAIGNS = Intake(
    "campaigns.campaigns",
    columns=[
        Heard("begun_on", "开始时间 启动日期 日期"),
        Heard("until", "计划结束时间 截止日期 结束时限"),
        Heard("field", "整治领域 类别", words=FIELDS),
        Heard("name", "专项整治 整治名称 行动名称"),
        Heard("unit", "责任单位 牵头部门"),
        Heard("leader", "分管领导 牵头领导"),
        Heard("document", "文号 方案 依据文件"),
        Heard("ended_on", "结束时间 完成日期"),
        Heard("conclusion", "整治成效 总结情况 成效"),
    ],
    template="begun_on until field name unit leader document ended_on conclusion",
    example={
        "begun_on": "2025.3.1",
        "until": "2025.9.30",
        "field": "消防",
        "name": "“九小”场所消防专项整治",
        "unit": "综合行政执法队",
        "document": "某安委〔2025〕6号",
    },
)

ROUNDS = Intake(
    "campaigns.rounds",
    columns=[
        Heard("checked_on", "日期 时间 排查日期 检查时间"),
        Heard("field", "排查领域 类别", words=FIELDS),
        Heard("people", "出动人员 出动人数 排查人次 人次"),
        Heard("places", "场所数 检查点位 排查场所"),
        Heard("enterprises", "企业数 排查企业 检查家数"),
        Heard("what", "排查情况 发现问题 主要情况"),
        Heard("campaign", "专项整治 专项行动 整治名称"),
        Heard("teams", "组数 检查组"),
        Heard("units", "参加部门 联合单位"),
        Heard("fixed_at_once", "当场整改 立行立改 现场整改"),
        Heard("cleared", "清理乱堆乱放 清理处数"),
        Heard("closed", "关闭取缔 关停企业"),
        Heard("suspended", "停产整顿 停业整顿"),
        Heard("clues", "线索 线索条数 移交线索"),
    ],
    template="village checked_on field campaign people teams places enterprises what fixed_at_once cleared closed "
    "suspended clues units",
    example={
        "checked_on": "2025.3.14",
        "field": "消防",
        "people": "8",
        "teams": "2",
        "places": "12",
        "enterprises": "3",
        "what": "检查集镇商铺消防通道和灭火器",
        "fixed_at_once": "4",
    },
)
