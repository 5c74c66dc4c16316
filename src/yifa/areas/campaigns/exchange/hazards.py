"""隐患排查整改台账, as townships keep it on paper: one line from finding to 销号."""

from __future__ import annotations

import re
from typing import Final

from yifa.areas.campaigns.exchange.words import FIELDS, PLACES
from yifa.areas.campaigns.hazard import FOUND, HANDED_OVER, ORDERED, PUT_RIGHT, REMOVED
from yifa.engine.exchange.cells import plain
from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading

_STATES: Final = (
    (r"未销号", ""),
    (r"已?销号|闭环|复查合格|验收合格", REMOVED.id),
    (r"移交|移送上级", HANDED_OVER.id),
    (r"未完成|未整改|正在|整改中|尚未|^否$", ORDERED.id),
    (r"完成|已整改|整改到位|^是$", PUT_RIGHT.id),
)
"""What a ledger writes of how far it came, in the order in which it is looked for."""


def read_hazard(reading: Reading) -> None:
    """Make title, grade, state and days of the cells."""
    values = reading.values
    for column, unknown, said in (
        ("source", "other", "没有隐患来源一栏，按“其他”导入"),
        ("grade", "general", "没有隐患等级一栏，按“一般隐患”导入"),
        ("place_kind", "other", "没有场所类型一栏，按“其他场所”导入"),
    ):
        if column not in reading.present:
            values[column] = unknown
            reading.note("title", said)
    values.setdefault("what", str(values.get("title", "")))
    reading.shorten_title()
    _take_state(reading)


def _take_state(reading: Reading) -> None:
    """Where it stands: struck off where a day says so, else by what the ledger writes, else by the days that it has."""
    values = reading.values
    written = plain(str(values.pop("progress", "")))
    meant = values.pop("state", None) or _meant(written)
    if values.get("removed_on") is not None or values.get("closed_on") is not None:
        meant = REMOVED.id
    if meant is None:
        meant = _by_its_days(reading)
    if meant == REMOVED.id:
        reading.fill("removed_on", "closed_on")
        reading.fill("closed_on", "removed_on")
        reading.fill("rechecked_on", "removed_on")
        reading.fill("put_right_on", "removed_on")
    reading.state = meant


def _by_its_days(reading: Reading) -> str:
    if reading.values.get("put_right_on") is not None:
        return PUT_RIGHT.id
    return ORDERED.id if reading.values.get("due_on") is not None else FOUND.id


def _meant(word: str) -> str | None:
    return next((state or ORDERED.id for pattern, state in _STATES if re.search(pattern, word)), None)


HAZARDS = Intake(
    "campaigns",
    read=read_hazard,
    columns=[
        Heard("number", "隐患编号 编号"),
        Heard("opened_on", "发现日期 排查日期 发现时间 检查日期 时间", says="哪一天发现的"),
        Heard(
            "source",
            "隐患来源 来源",
            words={
                "round": "排查 检查 专项检查",
                "patrol": "巡查",
                "reported": "群众举报 举报 投诉",
                "superior": "上级 上级反馈",
                "other": "其他 其它",
            },
        ),
        Heard("field", "隐患类别 领域 类别", words=FIELDS),
        Heard("title", "存在隐患 隐患 问题隐患 隐患描述"),
        Heard("what", "隐患内容 具体情况"),
        Heard("place", "场所名称 单位名称 企业名称 场所 地点"),
        Heard("place_kind", "场所类型 场所类别", words=PLACES),
        Heard("grade", "隐患等级 等级", words={"general": "一般", "major": "重大"}),
        Heard("measure", "整改措施 措施 整改要求"),
        Heard("responsible", "责任单位 整改责任人 整改单位 责任人"),
        Heard("leader", "督办领导 责任领导"),
        Heard("due_on", "整改时限 整改期限 期限 完成时限"),
        Heard("result", "整改情况 整改结果 落实情况"),
        Heard("put_right_on", "整改完成日期 完成时间 整改日期"),
        Heard("removed_on", "销号日期 销号时间 复查日期"),
        Heard("progress", "是否整改 整改状态 是否销号", kind=Kind.TEXT, name="是否销号", says="是、否"),
    ],
    template="village number opened_on source field place place_kind title grade measure responsible leader due_on "
    "result put_right_on removed_on",
    example={
        "number": "2025-01",
        "opened_on": "2025.3.14",
        "source": "排查检查",
        "field": "消防",
        "place": "某某竹制品厂",
        "place_kind": "企业、作坊",
        "title": "消防通道堆放货物",
        "grade": "一般隐患",
        "measure": "清空通道，划线标识",
        "responsible": "某某竹制品厂",
        "due_on": "2025.3.31",
        "result": "通道已清空",
        "put_right_on": "2025.3.25",
        "removed_on": "2025.3.28",
    },
)
