"""任务分解表, the lists of yearly plans and of special actions, as townships keep them on paper."""

from __future__ import annotations

import re
from typing import Any, Final

from yifa.areas.leadership.guards import NAMED_BY
from yifa.areas.leadership.task import CANCELLED, DONE, ISSUED, REPORTED, UNDER_WAY
from yifa.engine.exchange.cells import plain
from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading, first_sentence

_STATES: Final = (
    (r"取消|终止|不再", CANCELLED.id),
    (r"未启动|未开始|尚未开展|待领办", ISSUED.id),
    (r"未完成|正在|推进|办理中|进行|持续|部分完成|尚未|^否$", UNDER_WAY.id),
    (r"待核验|待验收", REPORTED.id),
    (r"完成|落实|办结|销号|^是$|^100%?$", DONE.id),
)
"""What a table writes of how far a task has come, in the order in which it is looked for."""


def read_task(reading: Reading) -> None:
    """Make title, source, days and state of the cells."""
    _take_title(reading)
    _take_source(reading)
    _take_state(reading)


def _take_title(reading: Reading) -> None:
    values = reading.values
    values.setdefault("content", str(values.get("title", "")))
    reading.shorten_title()
    if not values.get("title"):
        values["title"] = first_sentence(str(values["content"]))


def _take_source(reading: Reading) -> None:
    """Where the table names what the task hangs on, that is its source; and its day, where there is no other."""
    values = reading.values
    named = [name for name in NAMED_BY if values.get(name) is not None]
    if values.get("source") is None:
        values["source"] = named[0] if named else "other"
        if not named:
            reading.note("title", "没有任务来源一栏，按“其他”导入")
    if values.get("opened_on") is None and named and (day := values[named[0]].dated_on) is not None:
        values["opened_on"] = day
        reading.note(named[0], "没有下达日期一栏，按来源的日期导入")


def _take_state(reading: Reading) -> None:
    values = reading.values
    told = [str(value) for value in (values.pop("progress", ""), values.get("result", "")) if value]
    meant = values.pop("state", None) or next((state for one in told if (state := _meant(plain(one)))), None)
    if values.get("verified_on") is not None or values.get("closed_on") is not None:
        meant = meant if meant == CANCELLED.id else DONE.id
    if meant is None:
        meant = UNDER_WAY.id if told else ISSUED.id
    if told and not values.get("result"):
        values["result"] = told[0]
        reading.sources["result"] = "progress"
    _take_days(reading, meant)
    reading.state = meant


def _take_days(reading: Reading, state: str) -> None:
    """The table tells one day of the end: on it the task was reported and seen to be done, or it fell away."""
    if state == DONE.id:
        reading.fill("verified_on", "closed_on", "done_on")
        reading.fill("done_on", "verified_on")
        reading.fill("closed_on", "verified_on")
    elif state == CANCELLED.id:
        reading.fill("cancelled_on", "closed_on", "verified_on")
        reading.fill("closed_on", "cancelled_on")
        reading.values.pop("verified_on", None)


def _meant(word: str) -> str | None:
    return next((state for pattern, state in _STATES if re.search(pattern, word)), None)


_EXAMPLE_PLAN: Final[dict[str, Any]] = {
    "issued_on": "2025.2.6",
    "year": "2025",
    "name": "2025年法治政府建设工作要点",
    "number": "青委发〔2025〕3号",
    "checked_on": "2025.7.17",
    "situation": "半数任务已经完成，案卷归档偏慢",
}

TASKS = Intake(
    "leadership.tasks",
    read=read_task,
    columns=[
        Heard("number", "任务编号"),
        Heard("opened_on", "下达时间 印发日期 交办日期 交办时间 分解日期", says="哪一天分解、交办的"),
        Heard(
            "source",
            "来源 任务出处 任务类别",
            words={
                "plan": "计划 工作要点 年度要点 年度任务",
                "action": "专项整治 专项",
                "meeting": "会议 会议议定 议定事项",
                "instruction": "批示 领导批示 督办",
                "letter": "目标责任书",
                "other": "其它",
            },
        ),
        Heard("title", "工作任务 任务名称 重点任务 主要任务 工作内容 任务内容 事项"),
        Heard("content", "工作措施 具体措施 主要措施 措施和要求 工作要求"),
        Heard("leader", "牵头领导 分管领导 包保领导"),
        Heard("unit", "牵头单位 责任部门 承办单位 责任科室 责任单位（人）"),
        Heard("due_on", "时限 完成期限 完成时间节点 时间节点 计划完成时间 时间要求", says="写日期，如2025.6.30"),
        Heard("evidence_wanted", "佐证材料 佐证要求 成果形式 印证材料"),
        Heard("result", "完成情况 落实情况 工作进展 进展情况"),
        Heard(
            "progress", "进展 完成进度 是否完成 推进情况", kind=Kind.TEXT, name="进度",
            says="未启动、进行中、已完成、已取消，或者写明做到哪一步",
        ),
        Heard("verified_on", "完成日期 办结时间 实际完成时间 销号时间"),
        Heard("plan", "年度计划 计划名称 所属计划"),
        Heard("action", "专项行动名称 行动名称"),
    ],
    template="number opened_on source plan title content leader unit due_on evidence_wanted progress verified_on",
    example={
        "number": "2025-03",
        "opened_on": "2025.2.10",
        "source": "年度计划",
        "title": "案卷评查常态化",
        "content": "每季度评查一次执法案卷，结果通报到人",
        "leader": "张三",
        "unit": "综合行政执法队",
        "due_on": "2025.12.20",
        "evidence_wanted": "评查通报",
        "progress": "进行中",
    },
)  # fmt: skip

PLANS = Intake(
    "leadership.plans",
    columns=[
        Heard("issued_on", "日期 印发时间 发文日期 下发日期"),
        Heard("year", "年份 计划年份"),
        Heard("name", "名称 标题 文件名称 计划标题"),
        Heard("number", "文件号 发文字号 计划文号"),
        Heard("meeting", "审议会议 研究会议 通过会议"),
        Heard("checked_on", "年中检查时间 半年检查日期 中期检查日期"),
        Heard("situation", "检查情况 半年检查情况 中期检查情况"),
        Heard("concluded_on", "总结日期 年终总结日期 年底总结时间"),
        Heard("conclusion", "总结 年终总结 总结情况"),
    ],
    template="issued_on year name number meeting checked_on situation concluded_on conclusion",
    example=_EXAMPLE_PLAN,
)

ACTIONS = Intake(
    "leadership.actions",
    columns=[
        Heard("begun_on", "日期 时间 启动日期 开始时间"),
        Heard("until", "计划截止日期 截止日期 计划结束时间"),
        Heard(
            "field",
            "行动领域 类别 整治领域",
            words={
                "safety": "安全生产 消防 安全 燃气",
                "traffic": "交通 交通安全",
                "environment": "环境 环保 生态 人居环境",
                "food": "食品 食品安全 药品",
                "market": "市场 市场监管 集镇秩序",
                "land": "土地 违法建设 违建 自然资源",
                "disputes": "矛盾纠纷 矛盾化解 信访",
                "security": "治安 反诈 禁毒",
                "wages": "欠薪 治欠",
                "other": "其他 其它",
            },
        ),
        Heard("name", "名称 专项行动 整治行动 行动"),
        Heard("unit", "责任单位 组织单位 牵头部门"),
        Heard("document", "文号 方案 方案文件"),
        Heard("ended_on", "实际结束日期 结束时间 完成日期"),
        Heard("places_checked", "检查数 检查场所数 检查单位数 检查家数 排查场所"),
        Heard("problems_found", "问题数 排查问题数 发现隐患 隐患数"),
        Heard("problems_fixed", "整改数 整改问题数 整改完成数 已整改隐患"),
        Heard("conclusion", "小结 行动总结 工作成效"),
    ],
    template="begun_on until field name unit document ended_on places_checked problems_found problems_fixed conclusion",
    example={
        "begun_on": "2025.4.1",
        "until": "2025.6.30",
        "field": "安全生产和消防",
        "name": "“九小场所”消防安全专项整治",
        "unit": "应急办",
        "ended_on": "2025.6.28",
        "places_checked": "86",
        "problems_found": "31",
        "problems_fixed": "29",
        "conclusion": "31处隐患整改29处，2处移交县消防救援大队",
    },
)
