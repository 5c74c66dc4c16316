"""学法台账、签到表、自学登记: as townships keep them on paper."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from yifa.areas.study.exchange.people import UNIT, leave_unit
from yifa.areas.study.models import StudySession
from yifa.engine.exchange.cells import plain
from yifa.engine.exchange.declarations import Across, Heard, Intake, Kind, Reading
from yifa.law.wording import day_in_words

_KINDS: Final = {
    "central": "中心组学习 中心组 理论学习中心组 党委中心组学习",
    "before": "会前学法 会前学习",
    "branch": "三会一课 党课 支部学习",
    "party_day": "主题党日 主题党日活动",
    "assembly": "干部大会 机关干部大会 干部职工大会 集中学习",
    "lecture": "讲座 法治讲座 专题讲座",
    "training": "培训 法治培训 业务培训",
    "court": "旁听 庭审旁听",
    "other": "其他 其它 集体学法",
}
_AUDIENCES: Final = {
    "everyone": "全体 全体干部 全体人员 全体乡村干部 镇村干部",
    "government": "机关干部职工 全体机关干部 机关全体干部",
    "leaders": "班子成员 党委成员 中心组成员",
    "officers": "执法人员",
    "villages": "村干部 村两委 村两委干部",
    "mediators": "调解员",
}
_SUBJECTS: Final = (
    (r"习近平法治思想|全面依法治国", "xi"),
    (r"宪法", "constitution"),
    (r"民法典", "civil"),
    (r"党内法规|条例.*纪律|纪律处分|党章", "party"),
    (r"行政处罚|行政强制|行政许可|行政复议|行政诉讼|政府信息公开|依法行政|行政执法", "administrative"),
)
"""Which words of a topic say what it belongs to, in the order in which they are looked for."""


def read_session(reading: Reading) -> None:
    """Say what a ledger of study leaves to its readers: whom it was for, to what the topic belongs."""
    values = reading.values
    values.setdefault("topic", str(values.get("laws", "")).partition("\n")[0])
    if values.get("subject") is None:
        told = plain(f"{values['topic']}{values.get('laws', '')}")
        values["subject"] = next((code for pattern, code in _SUBJECTS if re.search(pattern, told)), "other")
        reading.note("topic", "没有内容类别一栏，按主题判断")
    if values.get("audience") is None:
        values["audience"] = "leaders" if values.get("kind") == "central" else "government"
        reading.note("topic", "没有学习对象一栏，中心组学习按班子成员，其他按机关工作人员导入")


SESSIONS = Intake(
    "study.sessions",
    read=read_session,
    columns=[
        Heard("held_on", "学习日期 学习时间 活动日期 培训日期"),
        Heard("kind", "形式 活动形式 类别", words=_KINDS),
        Heard("subject", "类型 内容类型"),
        Heard("topic", "学习主题 学习内容 培训内容 内容 课题"),
        Heard("laws", "学习的法律法规 法律法规 法律法规名称"),
        Heard("hours", "课时 学时数"),
        Heard("audience", "参加对象 对象 参加人员 培训对象", words=_AUDIENCES),
        Heard("place", "学习地点 活动地点"),
        Heard("host", "主持"),
        Heard("lecturer", "授课人 领学人 主讲人 讲师"),
        Heard("lecturer_kind", "授课人身份 讲师类别"),
        Heard("organiser", "主办单位 承办单位"),
        Heard("case_number", "庭审案号 案件编号"),
        Heard("expected", "应到 应参加人数"),
        Heard("present", "参加人数 实到 人数 参训人数 参训人次"),
        Heard("speakers", "发言人数 研讨人数"),
        Heard("essays", "心得篇数 心得"),
        Heard("recorder", "记录"),
        Heard("points", "要点 主要内容"),
        Heard("speeches", "发言内容 发言"),
        Heard("summary", "小结 总结"),
    ],
    template="held_on kind subject topic laws hours audience place host lecturer lecturer_kind organiser case_number "
    "expected present speakers essays recorder points speeches summary",
    example={
        "held_on": "2025.3.12",
        "kind": "会前学法",
        "subject": "行政法律法规",
        "topic": "行政处罚程序和证据规则",
        "laws": "《行政处罚法》",
        "hours": "2",
        "audience": "机关工作人员",
        "present": "42",
    },
    further=(
        {
            "held_on": "2025.4.16",
            "kind": "党委理论学习中心组学习",
            "subject": "习近平法治思想",
            "topic": "习近平法治思想专题",
            "laws": "",
            "audience": "领导班子成员",
            "present": "11",
        },
    ),
)

PLANS = Intake(
    "study.plans",
    columns=[
        Heard("due_month", "月份 时间安排 学习时间"),
        Heard("kind", "形式 活动形式", words=_KINDS),
        Heard("topic", "学习内容 内容 主题"),
        Heard("audience", "对象 参加对象 参加人员", words=_AUDIENCES),
        Heard("laws", "学习的法律法规 所学法律法规"),
        Heard("unit", "牵头单位 承办单位 责任部门"),
        Heard("planned_on", "计划印发日期 印发时间"),
        Heard("session", "落实情况 学法活动", says="学法活动台账中登记的主题"),
        Heard("dropped_on", "取消日期"),
        Heard("dropped_because", "取消原因"),
    ],
    template="due_month kind topic audience laws unit planned_on session dropped_on dropped_because",
    example={
        "due_month": "2025年3月",
        "kind": "党委理论学习中心组学习",
        "topic": "习近平法治思想",
        "audience": "领导班子成员",
        "planned_on": "2025.1.10",
    },
    further=({"due_month": "2025年6月", "kind": "会前学法", "topic": "行政复议法", "audience": "机关工作人员"},),
)

_PRESENT: Final = re.compile(r"√|✓|✔|到会|已到|签到|出席|^到$|^是$|本人签名|手签|扫码")
_ABSENT: Final = re.compile(r"假|差|缺|未到|否|×|出差|外出|抽调")


def read_attendance(reading: Reading) -> None:
    """A sign-in sheet marks who was there, and writes why somebody was not."""
    leave_unit(reading)
    values = reading.values
    said = str(values.pop("state", "")).strip()
    reason = str(values.get("reason", "")).strip()
    if _ABSENT.search(said) or (reason and not _PRESENT.search(said)):
        values["state"] = "absent"
        values["reason"] = reason or said.strip("×").removeprefix("请假").strip("（）()：: ") or "请假"
    elif _PRESENT.search(said) or said == str(values.get("learner") and values["learner"].name):
        values["state"] = "present"
        values.setdefault("signed_by", "typed" if "填名" in said else "scan" if "扫码" in said else "list")
    else:
        reading.wrong("state", "state", "看不出是否到会", "到会的打“√”，没有到的写明请假原因")
    if values.get("session") is None and isinstance(values.get("attended_on"), date):
        _take_session_of_the_day(reading)
    session = values.get("session")
    if session is not None and values.get("attended_on") is None:
        values["attended_on"] = session.held_on


def _take_session_of_the_day(reading: Reading) -> None:
    """Where a ledger has the day alone, the one session that was held then is meant."""
    day = reading.values["attended_on"]
    held = list(StudySession.objects.filter(voided=False, held_on=day).order_by("pk"))
    if len(held) == 1:
        reading.values["session"] = held[0]
    elif held:
        topics = "、".join(session.topic for session in held)
        says = f"{day_in_words(day)}有{len(held)}次学法活动：{topics}，看不出是哪一次"
        reading.wrong("attended_on", "session", says, "请在日期下一行写明活动主题，或者分开填写签到表")
    else:
        says = f"{day_in_words(day)}没有登记学法活动"
        reading.wrong("attended_on", "session", says, "请先在学法活动台账登记，或者核对日期")


ATTENDANCES = Intake(
    "study.attendances",
    across=Across(
        by="learner", day="attended_on", entry="session", mark="state", marks=f"{_PRESENT.pattern}|{_ABSENT.pattern}"
    ),
    read=read_attendance,
    columns=[
        Heard("attended_on", "签到日期 时间"),
        Heard("session", "活动名称 会议名称 学习主题 活动", above=True, says="没有这一栏的，写在表名或者标题里"),
        Heard("learner", "签到人 人员 参会人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard(
            "state", "签名 签到 是否到会 到会 出勤", kind=Kind.TEXT, name="到会情况", says="到会的打√，请假的写明原因"
        ),
        Heard("signed_by", "考勤方式", words={"list": "签名 纸质", "scan": "二维码"}),
        Heard("reason", "原因 缺席原因 备注"),
        Heard("made_up_on", "补课日期"),
        Heard("made_up_how", "补课方式"),
    ],
    template="attended_on session learner state signed_by reason made_up_on made_up_how",
    example={
        "attended_on": "2025.3.12",
        "session": "会前学法：行政处罚程序和证据规则",
        "learner": "张三",
        "state": "√",
    },
    further=({"learner": "李四", "state": "请假", "reason": "到县里开会"}, {"learner": "王五"}),
)

SELF_STUDY = Intake(
    "study.self_study",
    read=leave_unit,
    columns=[
        Heard("studied_on", "学习日期 自学日期"),
        Heard("learner", "学习人 人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard(
            "way",
            "学习方式 学习形式 形式",
            words={"online": "网络 网上学习 学习强国 平台 在线", "book": "读书 阅读", "video": "视频", "other": "其它"},
        ),
        Heard("content", "内容 自学内容"),
        Heard("hours", "课时 学时数"),
        Heard("evidence", "证明材料 佐证 备注"),
    ],
    template="studied_on learner way content hours evidence",
    example={
        "studied_on": "2025.4.20",
        "learner": "张三",
        "way": "网络平台",
        "content": "行政复议法课程",
        "hours": "2",
    },
    further=({"studied_on": "2025.5.11", "learner": "李四", "content": "行政处罚法课程", "hours": "1.5"},),
)

RECORDS = Intake(
    "study.records",
    read=leave_unit,
    columns=[
        Heard("added_up_on", "统计时间 截止日期"),
        Heard("learner", "人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard("statement", "述职述法 述法情况"),
        Heard("remark", "审核 备注"),
    ],
    template="added_up_on learner statement remark",
    example={"added_up_on": "2025.12.31", "learner": "张三"},
    further=({"learner": "李四"},),
)
