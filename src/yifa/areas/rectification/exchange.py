"""How townships keep 问题整改台账, the ledger of what supervisors asked and that of inspections on paper."""

from __future__ import annotations

import re
from typing import Any, Final

from yifa.areas.rectification.models import REPORT_YEARS, MeasureKind
from yifa.areas.rectification.problem import AWAITING, CLOSED, RECTIFYING, REGISTERED
from yifa.areas.rectification.supervision import ANSWERED, HANDLING, RECEIVED
from yifa.areas.rectification.supervision import CLOSED as SETTLED
from yifa.engine.exchange.cells import plain
from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading

_STATES: Final = (
    (r"未销号", ""),
    (r"已?销号|验收通过|已办结", CLOSED.id),
    (r"未完成|未整改|正在|推进|整改中|持续|长期|尚未|部分完成|^否$", RECTIFYING.id),
    (r"完成|已整改|整改到位|已落实|^是$", AWAITING.id),
)
"""What a ledger writes of how far the rectification came, in the order in which it is looked for."""

_NUMBERED: Final = re.compile(r"(?:^|[；;\n])\s*(?:\d+[.．、]|[（(]\d+[)）]|[一二三四五六七八九十]+[是、])")


def read_problem(reading: Reading) -> None:
    """Make title, measures, state and days of the cells."""
    values = reading.values
    if "source" not in reading.present:
        values["source"] = "other"
        reading.note("title", "没有问题来源一栏，按“其他”导入")
    _take_title(reading)
    _take_measures(reading)
    _take_state(reading)


def _take_title(reading: Reading) -> None:
    reading.values.setdefault("description", str(reading.values.get("title", "")))
    reading.shorten_title()


def _take_measures(reading: Reading) -> None:
    """Each numbered measure of the cell is one; those whose term the ledger does not tell are kept with the problem."""
    values = reading.values
    written, day = str(values.pop("measures", "")), values.get("opened_on")
    contents = [one.strip("；;。 \n") for one in _NUMBERED.split(written) if one.strip("；;。 \n")]
    due = values.get("rectify_by")
    if not contents:
        return
    if due is None or day is None:
        values["description"] = f"{values['description']}\n整改措施：{written}"
        reading.note("measures", "没有写明发现日期和整改时限，措施没有单列，记在具体表现中")
        return
    owner = str(values.get("unit", "")) or "责任单位"
    values["Measure"] = [_measure(content, owner, day, due) for content in contents]
    reading.sources["Measure"] = "measures"
    values.setdefault("measures_set_on", day)


def _measure(content: str, owner: str, day: Any, due: Any) -> dict[str, Any]:
    kind = MeasureKind.TIMED
    if re.search(r"长期坚持|持续|常态", content):
        kind = MeasureKind.LASTING
    elif "立行立改" in content:
        kind = MeasureKind.AT_ONCE
    return {"planned_on": day, "content": content[:300], "kind": kind.value, "owner": owner[:100], "due_on": due}


def _take_state(reading: Reading) -> None:
    """Where it stands: struck off where a day says so, else by what the ledger writes of its progress."""
    values = reading.values
    cleared, outcome = plain(str(values.pop("cleared", ""))), plain(str(values.get("outcome", "")))
    meant = values.pop("state", None) or _meant(cleared) or _meant(outcome)
    if values.get("rectified_on") is not None or values.get("closed_on") is not None or cleared == "是":
        meant = CLOSED.id
    if meant is None:
        meant = RECTIFYING.id if values.get("Measure") else REGISTERED.id
    if meant == CLOSED.id:
        reading.fill("rectified_on", "closed_on")
        reading.fill("closed_on", "rectified_on")
        reading.fill("submitted_on", "rectified_on")
    reading.state = meant


def _meant(word: str) -> str | None:
    return next((state or RECTIFYING.id for pattern, state in _STATES if re.search(pattern, word)), None)


PROBLEMS = Intake(
    "rectification",
    read=read_problem,
    columns=[
        Heard("number", "问题编号 整改编号"),
        Heard("opened_on", "发现日期 发现时间 反馈时间 反馈日期 提出时间 时间", says="哪一天发现或者反馈的"),
        Heard(
            "source",
            "来源 问题出处 发现渠道 问题类别",
            words={
                "self_check": "自查 督察自查 自查自纠 单位自查",
                "oversight": "督察 法治督察 督察反馈 上级督察 督查 督查反馈 实地督察",
                "last_report": "报告 上年报告 上年度报告 年度报告",
                "dossiers": "评查 案卷评查反馈 卷宗评查",
                "litigation": "复议诉讼 行政复议 行政诉讼 复议 诉讼 败诉案件",
                "court": "法院 法院建议 法院司法建议",
                "procuracy": "检察院 检察院建议 检察机关",
                "deputies": "人大 代表建议 人大代表 人大监督",
                "advisers": "政协 提案 委员提案",
                "audit": "审计反馈 审计发现 审计报告",
                "patrol": "巡察反馈 县委巡察 巡视巡察 巡视",
                "hotline": "热线 信访 群众反映 群众投诉",
                "media": "媒体 舆情 媒体曝光 新闻报道",
                "other": "其它",
            },
        ),
        Heard("title", "存在问题 问题 主要问题 具体问题 问题描述 问题清单 反馈问题 问题内容"),
        Heard("description", "具体表现 表现 详细情况"),
        Heard("raised_by", "反馈单位 发现单位 来源单位"),
        Heard("causes", "原因 问题原因 产生原因 存在原因 成因"),
        Heard(
            "measures", "措施 整改举措 具体措施 整改具体措施", kind=Kind.TEXT, name="整改措施",
            says="几条措施的，写成1.…；2.…",
        ),
        Heard("leader", "牵头领导 包保领导 分管领导 整改责任领导"),
        Heard("unit", "牵头单位 整改责任单位 责任部门 责任科室 责任单位（人）"),
        Heard("rectify_by", "完成时限 整改期限 期限 时限 计划完成时间 整改完成时限", says="写日期，如2025.6.30"),
        Heard("outcome", "整改情况 整改进展 落实情况 整改落实情况 整改完成情况 整改成效"),
        Heard("rectified_on", "销号时间 完成时间 完成日期 整改完成时间 验收时间"),
        Heard("cleared", "销号情况 是否完成 是否整改到位 整改状态", kind=Kind.TEXT, name="是否销号", says="是、否"),
        Heard("promised_in", "列入报告年度 报告年度",
              words={str(year): f"{year} {year}年 {year}年度" for year in REPORT_YEARS}),
    ],
    template="number opened_on source raised_by title causes measures leader unit rectify_by outcome rectified_on "
    "promised_in",
    example={
        "number": "2025-01",
        "opened_on": "2025.3.5",
        "source": "案卷评查",
        "raised_by": "县司法局",
        "title": "执法文书送达回证填写不规范",
        "causes": "执法人员对送达规定掌握不细",
        "measures": "1.组织送达文书培训；2.逐案补正送达回证",
        "leader": "张三",
        "unit": "综合行政执法队",
        "rectify_by": "2025.6.30",
        "outcome": "组织送达培训，逐案补正送达回证",
        "rectified_on": "2025.6.20",
        "promised_in": "2025年度报告",
    },
)  # fmt: skip


def read_supervision(reading: Reading) -> None:
    """Where it stands follows from its days."""
    values = reading.values
    values.setdefault("asked", values.get("title", ""))
    reading.fill("first_answered_on", "answered_on")
    if values.get("closed_on") is not None:
        reading.fill("accepted_on", "closed_on")
    if values.get("accepted_on") is not None or values.get("satisfaction"):
        reading.fill("closed_on", "accepted_on", "answered_on")
        reading.fill("accepted_on", "closed_on")
        reading.state = SETTLED.id
    elif values.get("answered_on") is not None or values.get("answer"):
        reading.state = ANSWERED.id
    else:
        reading.state = HANDLING.id if values.get("unit") else RECEIVED.id
    values.pop("state", None)


SUPERVISION = Intake(
    "rectification.supervision",
    read=read_supervision,
    columns=[
        Heard("opened_on", "收到时间 收文日期 收文时间 交办日期 交办时间 日期 时间"),
        Heard(
            "kind",
            "类别 类型 监督类型 来源",
            words={
                "deputies": "人大建议 代表建议 人大 建议",
                "advisers": "提案 政协 委员提案",
                "audit": "审计意见 审计反馈",
                "patrol": "巡察反馈 巡视",
                "court": "法院建议",
                "procuracy": "检察院建议",
                "media": "媒体 舆情 舆论监督",
                "other": "其他 其它",
            },
        ),
        Heard("body", "提出单位 来文单位 发文单位 提出人 来源单位"),
        Heard("document_number", "文号 编号 建议编号 提案编号"),
        Heard("title", "案由 标题 事项名称 建议名称 提案名称"),
        Heard("asked", "内容 建议内容 提案内容 反馈意见"),
        Heard("unit", "承办部门 办理单位 责任单位"),
        Heard("answer_by", "答复期限 办理期限 要求答复时间 期限"),
        Heard("answer", "办理情况 答复情况 办理结果"),
        Heard("answered_on", "答复时间 回复日期 回复时间 办结时间"),
        Heard(
            "satisfaction",
            "满意度 代表满意度 反馈情况 评价",
            words={"satisfied": "满意 认可", "fair": "基本满意", "not_asked": "不作评价 未评价"},
        ),
    ],
    template="opened_on kind body document_number title asked unit answer_by answer answered_on satisfaction",
    example={
        "opened_on": "2025.3.12",
        "kind": "人大代表建议",
        "body": "县人大代表建议",
        "document_number": "第12号",
        "title": "关于规范集镇停车秩序的建议",
        "asked": "施划停车位、疏导早市",
        "unit": "综合行政执法队",
        "answer_by": "2025.6.12",
        "answer": "已施划停车位",
        "answered_on": "2025.5.6",
        "satisfaction": "满意、认可",
    },
)

INSPECTIONS = Intake(
    "rectification.inspections",
    columns=[
        Heard("held_on", "日期 时间 督察时间 检查日期 督查日期"),
        Heard(
            "kind",
            "类别 方式 督查方式 类型",
            words={
                "self": "自查 督察自查",
                "special": "专项督察 专项督查 专项监督 专项",
                "county": "县级督察 上级督查 县督察",
            },
        ),
        Heard("topic", "内容 督查内容 督察事项 主题"),
        Heard("units_inspected", "单位数 被督察单位数 督查单位数"),
        Heard("units", "被督察单位 督查单位 督察对象"),
        Heard("inspectors", "督查人员 参加人员 督察组"),
        Heard("problems_found", "发现问题 问题数 发现问题个数"),
        Heard("conclusion", "结论 督察情况 督查结论 总体情况"),
    ],
    template="held_on kind topic units_inspected units inspectors problems_found conclusion",
    example={
        "held_on": "2025.4.22",
        "kind": "本级专项督察",
        "topic": "行政执法文书送达",
        "units_inspected": "2",
        "units": "综合行政执法队、自然资源所",
        "inspectors": "司法所、党政办",
        "problems_found": "1",
    },
)

INTAKES = (PROBLEMS, SUPERVISION, INSPECTIONS)
