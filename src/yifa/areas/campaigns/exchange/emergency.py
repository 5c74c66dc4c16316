"""巡查、预案、演练、值班, as townships keep them on paper."""

from __future__ import annotations

import re
from typing import Final

from yifa.areas.campaigns.exchange.words import EVENTS
from yifa.areas.campaigns.models import Finding
from yifa.engine.exchange.declarations import Heard, Intake, Reading

_NOTHING: Final = re.compile(r"(?:无|没有|未发现|未见|正常|一切正常|良好)[^，,；;]*|[/／—-]+")


def read_patrol(reading: Reading) -> None:
    """Ledgers on paper write under problems that there were none."""
    values = reading.values
    if values.get("finding") == Finding.NONE and _NOTHING.fullmatch(str(values.get("what") or "")):
        values["what"] = ""


PATROLS = Intake(
    "campaigns.patrols",
    read=read_patrol,
    columns=[
        Heard("patrolled_on", "日期 时间 巡查时间"),
        Heard(
            "kind",
            "类别 类型 巡查类型",
            words={
                "river": "巡河 河长巡查 巡河记录",
                "forest": "巡林 护林 林长巡林",
                "joint": "联防 治安巡逻 巡逻",
                "fire": "防火 防火巡逻",
                "geology": "地灾巡查 地灾点巡查",
                "road": "交通劝导 劝导",
                "water": "防溺水",
                "other": "其他 其它",
            },
        ),
        Heard("people", "人数 参加人数 巡查人员数"),
        Heard(
            "finding",
            "结果 有无问题",
            words={"none": "无 正常 无问题 未发现", "settled": "已处理 当场处理", "hazard": "隐患 发现隐患 需整改"},
        ),
        Heard("what", "发现问题 问题 处理情况"),
        Heard("route", "路线 地点 河段"),
        Heard("length", "里程 公里数"),
        Heard("places", "点位数 点位"),
    ],
    template="village patrolled_on kind people finding what route length places",
    example={
        "patrolled_on": "2025.4.9",
        "kind": "河长巡河",
        "people": "2",
        "finding": "发现问题，当场处理",
        "what": "清理河面漂浮物",
        "route": "东溪上游",
        "length": "3.5",
    },
)

PLANS = Intake(
    "campaigns.plans",
    columns=[
        Heard("issued_on", "日期 印发时间 发文日期"),
        Heard("kind", "类别 预案类别", words=EVENTS),
        Heard("name", "名称 预案"),
        Heard("number", "发文字号"),
        Heard("replaces", "修订预案 原预案"),
        Heard("ended_on", "废止时间"),
    ],
    template="issued_on kind name number replaces ended_on",
    example={
        "issued_on": "2025.5.20",
        "kind": "森林火灾",
        "name": "某某乡森林火灾应急预案",
        "number": "某政发〔2025〕12号",
    },
)

DRILLS = Intake(
    "campaigns.drills",
    columns=[
        Heard("held_on", "日期 时间 演练时间"),
        Heard("kind", "类别 演练类别", words=EVENTS),
        Heard("topic", "内容 演练科目 演练名称"),
        Heard("people", "人数 参加人数"),
        Heard("plan", "预案 依据预案"),
        Heard("place", "地点"),
        Heard("units", "参加部门 参演单位"),
        Heard("evaluation", "评估 演练总结 评估意见"),
    ],
    template="village held_on kind topic people plan place units evaluation",
    example={
        "held_on": "2025.4.2",
        "kind": "森林火灾",
        "topic": "山火扑救和群众转移",
        "people": "60",
        "place": "某某村",
        "units": "应急办、派出所",
    },
)

DUTY = Intake(
    "campaigns.duty",
    columns=[
        Heard("arranged_on", "编制日期 制表日期"),
        Heard(
            "kind",
            "类别",
            words={
                "routine": "日常 平时",
                "holiday": "节假日 节日",
                "flood": "汛期 防汛值班",
                "fire": "防火期 防火值班",
                "alert": "应急值守 应急响应",
            },
        ),
        Heard("since", "开始 开始日期"),
        Heard("until", "结束 结束日期"),
        Heard("leader", "带班 值班领导"),
        Heard("staff", "人数"),
        Heard("staff_names", "人员 值班干部"),
        Heard("telephone", "电话"),
        Heard("incidents", "突发情况 处置起数"),
        Heard("handled", "值班情况"),
    ],
    template="arranged_on kind since until leader staff staff_names telephone incidents handled",
    example={
        "arranged_on": "2025.4.1",
        "kind": "日常值班",
        "since": "2025.4.7",
        "until": "2025.4.13",
        "leader": "李四",
        "staff": "4",
    },
)
