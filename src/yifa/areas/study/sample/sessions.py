"""Two years of sessions, lectures, trainings and visits to courts, with who was there; self-study; the plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from yifa.areas.study.models import Learner, StudySession, hours_by_learner, hours_wanted, learners_on
from yifa.engine.registers.adopting import AdoptingDesk
from yifa.engine.sample_book import Book, rows

_PLANNED = ("-1.1.10", "0.1.12")

_SESSIONS = """
-1.1.15|central|xi|习近平法治思想的核心要义|宪法|4|leaders|沈怀民|||12|3|5|1
-1.2.20|before|administrative|行政处罚程序和证据规则|行政处罚法|2|leaders|林振邦|陈明法|justice|11|||2
-1.3.12|assembly|administrative|政府信息公开和依申请答复|政府信息公开条例|4|government|蒋思远|卫知律（乡法律顾问）|lawyer|34|||3
-1.3.28|training|work|村级合同审查和村规民约|村民委员会组织法、土地管理法|8|villages|毕明政|司正平（清溪司法所）|justice|24|||3
-1.4.15|central|other|总体国家安全观和国家安全法|国家安全法|4|leaders|沈怀民|||12|4||4
-1.5.16|training|administrative|行政执法文书和案卷实务|行政处罚法、行政强制法|32|officers|郑守正|青山县司法局执法监督股|justice|12|||5
-1.5.22|lecture|civil|民法典进机关：合同与侵权|民法典|4|everyone|温宣和|党校讲师团|party_school|62|||5
-1.6.18|before|administrative|行政复议法修订解读|行政复议法|2|leaders|林振邦|陈明法|justice|12|||6
-1.7.10|training|work|矛盾纠纷调解技能实训|人民调解法、信访工作条例|16|mediators|吴和平|青山县人民法院法官|judge|14|||7
-1.8.20|central|party|党内法规和政务处分|公职人员政务处分法|4|leaders|沈怀民|闻守廉|leader|12|3|6|8
-1.9.11|court|administrative|旁听行政诉讼案件庭审|行政诉讼法|4|government|林振邦|||30|||9
-1.9.24|before|work|重大行政决策程序|重大行政决策程序暂行条例|2|leaders|林振邦|陈明法|justice|11|||9
-1.10.16|training|administrative|执法资格和执法监督专题培训|行政处罚法|32|officers|郑守正|青山县司法局|justice|9|||10
-1.11.13|assembly|other|法治宣传教育法解读|法治宣传教育法|4|government|温宣和|林振邦|leader|35|||11
-1.12.4|lecture|constitution|弘扬宪法精神|宪法|4|everyone|沈怀民|林振邦|leader|64|||12
0.1.21|central|xi|习近平法治思想与基层治理|宪法|4|leaders|沈怀民|||12|4|6|1
0.2.26|before|administrative|行政执法监督条例解读|行政执法监督条例|2|leaders|林振邦|陈明法|justice|12|||2
0.3.18|assembly|administrative|行政执法监督条例专题学习|行政执法监督条例、行政处罚法|4|government|蒋思远|卫知律（乡法律顾问）|lawyer|36|||3
0.4.15|central|other|国家安全法治专题|国家安全法|4|leaders|沈怀民|||12|3||4
0.5.14|training|administrative|行政执法案卷评查实务|行政处罚法、行政强制法|32|officers|郑守正|青山县司法局执法监督股|justice|11|||5
0.5.21|lecture|civil|民法典与乡村生活|民法典|4|everyone|温宣和|党校讲师团|party_school|66|||5
0.6.17|before|work|重大行政决策程序|重大行政决策程序暂行条例|2|leaders|林振邦|陈明法|justice|12|||6
0.7.9|training|work|人民调解员年度培训|人民调解法|16|mediators|吴和平|青山县人民法院法官|judge|15|||7
0.8.19|central|party|党内法规制度专题|公职人员政务处分法|4|leaders|沈怀民|闻守廉|leader|12|3|7|8
0.9.10|court|administrative|旁听行政诉讼案件庭审|行政诉讼法|4|government|林振邦|||33|||9
0.10.15|training|administrative|执法人员综合法律知识培训|行政处罚法|32|officers|郑守正|青山县司法局|justice|10|||10
0.11.12|assembly|work|村规民约和集体资产管理|村民委员会组织法|4|everyone|蒋思远|司正平（清溪司法所）|justice|58|||11
"""
"""Held on, kind, subject, topic, laws, hours, audience, host, lecturer and of what kind, present, speakers,
essays, the month in which the plan has it."""

_NOT_HELD = """
-1.11|party_day|constitution|主题党日：学习宪法|government|-1.11.20|与宪法宣传周活动合并开展
0.8|branch|party|三会一课：党内法规|staff||
0.12|lecture|constitution|宪法宣传周专题讲座|everyone||
"""
"""Month, kind, subject, topic, audience, dropped on, why."""

_CASES = {"旁听行政诉讼案件庭审": "（{year}）青99行初{number}号"}
_PLACES = {"central": "四楼会议室", "before": "三楼会议室"}
_WHY = ("公差，县里开会", "下村处理急事", "病假", "事假")
_HOW = ("自学讲稿和课件", "观看录像", "参加下一期")


def sessions(book: Book) -> None:
    """Enter what was planned, held and attended, and what came of the plan."""
    attending = AdoptingDesk("attendances", book.org, book.by)
    for number, row in enumerate(rows(_SESSIONS)):
        _session(book, attending, number, row)
    attending.write()
    for month, kind, _, topic, audience, dropped, why in rows(_NOT_HELD):
        later = [{"dropped_on": book.day(dropped), "dropped_because": why}] if dropped else []
        _plan(book, f"{month}.1", {"kind": kind, "topic": topic, "audience": audience}, *later)


def _session(book: Book, attending: AdoptingDesk, number: int, row: list[str]) -> None:
    held, kind, subject, topic, laws, hours, audience, host, lecturer, lecturer_kind, *counts, month = row
    present, speakers, essays = (int(count or 0) for count in counts)
    day = book.day(held)
    told = {
        "held_on": day, "kind": kind, "subject": subject, "topic": topic, "hours": Decimal(hours),
        "audience": audience, "laws": "\n".join(f"《{law}》" for law in laws.split("、")),
    }  # fmt: skip
    later: dict[str, Any] = {
        "place": _PLACES.get(kind, "县人民法院" if kind == "court" else "二楼大会议室"), "host": host,
        "recorder": "周小禾", "present": present, "lecturer": lecturer, "lecturer_kind": lecturer_kind,
        "speakers": speakers or None, "essays": essays or None,
        "points": f"{topic}的背景、重点条文和在本乡的落实要求", "summary": "学以致用，结合各自工作抓好落实",
    }  # fmt: skip
    if topic in _CASES:
        later["case_number"] = _CASES[topic].format(year=day.year, number=17 + number)
    book.keep("study_sessions", told, {name: value for name, value in later.items() if value not in ("", None)})
    session = cast("StudySession | None", book.kept.get(("study_sessions", day)))
    if session is not None:
        for data in _attendance(session, number, book.today):
            attending.prepare(data, None)
            book.count += 1
    plan = {"kind": kind, "topic": topic, "audience": audience, "laws": told["laws"]}
    _plan(book, f"{held.partition('.')[0]}.{month}.1", plan, *([{"session": session}] if session else []))


def _plan(book: Book, month: str, told: dict[str, Any], *later: dict[str, Any]) -> None:
    due = book.day(month)
    planned = book.day(_PLANNED[0] if due.year < book.today.year else _PLANNED[1])
    book.keep("study_plans", {"planned_on": planned, "due_month": due, "unit": "党政综合办", **told}, *later)


def _attendance(session: StudySession, number: int, today: date) -> Iterator[dict[str, Any]]:
    """Most were there; of those who were not, most made it up within a month."""
    for place, learner in enumerate(session.due()):
        told: dict[str, Any] = {"attended_on": session.held_on, "session": session, "learner": learner}
        if (place * 7 + number * 5) % 17:
            yield told | {"state": "present", "signed_by": "scan" if session.dated_on.year == today.year else "list"}  # type: ignore[union-attr]
            continue
        told |= {"state": "absent", "reason": _WHY[(place + number) % len(_WHY)]}
        made_up = (session.held_on or today) + timedelta(days=9 + place % 12)
        if (place + number) % 3 and made_up <= today:
            told |= {"made_up_on": made_up, "made_up_how": _HOW[place % len(_HOW)]}
        yield told


def self_study(book: Book) -> None:
    """Enter what each person studied alone: until the target was nearly always reached last year, and so far this."""
    desk = AdoptingDesk("self_study", book.org, book.by)
    for year in (-1, 0):
        last = book.day(f"{year}.12.20")
        done = hours_by_learner(book.org, book.day(f"{year}.1.1"), last)
        wanted = hours_wanted(book.org, last)
        for number, learner in enumerate(learners_on(book.org, min(last, book.today))):
            lacking = Decimal(wanted) - done.get(learner.pk, Decimal(0))
            for data in _alone(book, learner, number, year, lacking):
                if data["studied_on"] <= book.today and data["hours"] > 0:
                    desk.prepare(data, None)
                    book.count += 1
    desk.write()


def _alone(book: Book, learner: Learner, number: int, year: int, lacking: Decimal) -> Iterator[dict[str, Any]]:
    short = number % 13 == 5
    halves = (lacking // 2, Decimal(0) if short else lacking - lacking // 2 + number % 4)
    told = {"learner": learner, "way": "online", "content": "网络学法平台必修和选修课程", "evidence": "平台学时证明"}
    for day, hours in zip((f"{year}.5.{10 + number % 15}", f"{year}.11.{3 + number % 25}"), halves, strict=True):
        if learner.is_on_the_roster(book.day(day)):
            yield {"studied_on": book.day(day), "hours": hours, **told}


def add_up(book: Book) -> None:
    """Enter everybody's record of last year."""
    desk = AdoptingDesk("study_records", book.org, book.by)
    last = book.day("-1.12.31")
    for learner in learners_on(book.org, last):
        desk.prepare({"added_up_on": last, "learner": learner, "statement": _STATED.get(learner.category, "")}, None)
        book.count += 1
    desk.write()


_STATED = {"leaders": "年度述职时报告了个人学法、参加考试和讲法治课的情况"}
