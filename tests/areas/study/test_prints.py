"""The papers of study say what its registers say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.areas.disputes.prints.settled import words_on
from tests.areas.study.entries import SOUND, enter, fill
from tests.world import World
from yifa.areas.study.prints import FORMS
from yifa.areas.study.prints.numbers import number, share
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.entering import adopt

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, record: Any, code: str) -> str:
    """All the words of the entry's paper."""
    return words_on(print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk))


@pytest.fixture
def session(world: World) -> Any:
    """A session at which one was there, one away and one signed in by a code, who is no longer due."""
    held = enter(world, "study_sessions", laws="《宪法》\n《立法法》第10条")
    first = enter(world, "learners", unit="党政办", post="干事")
    second = enter(world, "learners", name="钱请假", unit="执法队")
    third = enter(world, "learners", name="孙扫码", category="villages", unit="东溪村")
    enter(world, "attendances", session=held, learner=first, signed_by="list")
    enter(world, "attendances", session=held, learner=second, state="absent", reason="公差")
    enter(world, "attendances", session=held, learner=third, signed_by="scan")
    return fill(
        world, held, place="二楼会议室", host="沈怀民", lecturer="卫知律（乡法律顾问）", recorder="周小禾",
        points="坚持党的领导\n坚持依宪治国", speeches="林振邦：结合执法谈体会", summary="学用结合",
    )  # fmt: skip


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


class TestSessions:
    def test_a_sign_in_sheet_has_the_roster_of_the_day(self, world: World) -> None:
        held = enter(world, "study_sessions")
        enter(world, "learners", unit="党政办", post="干事")
        enter(world, "learners", name="孙有田", category="villages")
        words = said(world, held, "study_sign_in")
        assert "党委理论学习中心组学习（习近平法治思想概论）签到表" in words
        assert "党政办干事" in words
        assert "孙有田" not in words

    def test_once_it_is_held_it_says_who_was_there(self, world: World, session: Any) -> None:
        words = said(world, session, "study_sign_in")
        assert "请假（公差）" in words
        assert "扫码签到" in words
        assert "应到3人，实到2人，请假1人" in words

    def test_the_record_tells_what_was_studied_and_said(self, world: World, session: Any) -> None:
        words = said(world, session, "study_meeting")
        for told in ("党委理论学习中心组学习学法记录", "安思源、孙扫码", "钱请假（公差）", "《宪法》", "坚持依宪治国"):
            assert told in words, told
        assert "案号" not in words

    def test_of_a_visit_to_a_court_it_has_the_case(self, world: World) -> None:
        held = enter(world, "study_sessions", kind="court", topic="旁听行政案件")
        held = fill(world, held, case_number="（2025）青01行初3号", present=12)
        words = said(world, held, "study_meeting")
        assert "旁听庭审学法记录" in words
        assert "（2025）青01行初3号" in words
        assert "12人" in words
        enter(world, "attendances", session=held)
        assert "12人：安思源" in said(world, held, "study_meeting")


class TestMarks:
    def test_the_sheet_has_everybody_and_rates_with_their_counts(self, world: World) -> None:
        exam = enter(world, "exams")
        results = {}
        for name, told in (
            ("甲一", {"score": Decimal("92.5")}),
            ("乙二", {"score": Decimal(60)}),
            ("丙三", {"score": None, "absent": True, "remark": "产假"}),
        ):
            results[name] = enter(world, "exam_results", learner=enter(world, "learners", name=name), **told)
        enter(world, "learners", name="丁四", unit="司法所")
        days = {"begins_on": date(2025, 7, 1), "until": date(2025, 7, 1)}
        again = enter(world, "exams", name="补考", make_up_of=exam, **days)
        enter(
            world, "exam_results", exam=again, learner=results["乙二"].learner, taken_on=date(2025, 7, 1),
            score=Decimal(75),
        )  # fmt: skip
        words = said(world, results["甲一"], "exam_results")
        for told_ in ("上半年学法考试", "2025.6.10—2025.6.20", "92.5", "75合格", "产假", "没有登记成绩"):
            assert told_ in words, told_
        assert "50.0%（2/4）" in words
        assert "50.0%（1/2）" in words
        assert "2025年7月1日" in said(world, enter(world, "exam_results", exam=again, learner=results["丙三"].learner,
                                               taken_on=date(2025, 7, 1)), "exam_results")  # fmt: skip

    def test_of_nothing_there_is_no_share(self) -> None:
        assert (share(0, 0), number(None), number(Decimal("70.0"))) == ("", "", "70")


class TestPersonalRecord:
    def test_an_officers_year_has_every_hour_score_and_the_certificate(self, world: World) -> None:
        person = enter(world, "learners", name="郑守正", category="officers", unit="综合行政执法队")
        course = enter(world, "study_sessions", kind="training", topic="执法业务培训", hours=Decimal(16))
        enter(world, "attendances", session=course, learner=person)
        enter(world, "self_study", learner=person, evidence="学时截图")
        enter(world, "exam_results", learner=person)
        enter(world, "certificates", learner=person, number="99010100001", issued_on=date(2020, 1, 1))
        record = fill(world, enter(world, "study_records", learner=person), statement="述职时报告了学法情况")
        words = said(world, record, "study_record")
        for told in (
            "2025年度个人学法档案", "执法业务培训", "学时截图", "培训班16学时，自学2学时", "上半年学法考试", "86",
            "99010100001，有效期至2030年6月30日", "述职时报告了学法情况",
        ):  # fmt: skip
            assert told in words, told

    def test_of_others_there_is_no_word_of_certificates(self, world: World) -> None:
        words = said(world, enter(world, "study_records"), "study_record")
        assert "执法证号" not in words
        told = {"added_up_on": None, "learner": enter(world, "learners", name="钱某")}
        unknown = adopt("study_records", org=world.township, actor=world.clerk, data=told).record
        assert "钱某" in said(world, unknown, "study_record")

    def test_a_revoked_certificate_and_one_without_end_say_so(self, world: World) -> None:
        person = enter(world, "learners")
        held = enter(world, "certificates", learner=person, expires_on=None)
        record = enter(world, "study_records", learner=person)
        assert "长期有效" in said(world, record, "study_record")
        fill(world, held, revoked_on=date(2025, 11, 1), revoked_because="调离")
        assert "2025年11月1日注销" in said(world, record, "study_record")


class TestRoll:
    def test_it_has_all_certificates_with_how_they_stand(self, world: World) -> None:
        first = enter(world, "certificates")
        second = enter(world, "learners", name="钱过期", category="officers")
        enter(
            world, "certificates", learner=second, number="2", issued_on=date(2020, 1, 1), expires_on=date(2025, 1, 1)
        )
        third = enter(world, "learners", name="孙长期", category="officers")
        enter(world, "certificates", learner=third, number="3", expires_on=None)
        words = said(world, first, "certificate_roll")
        assert "行政执法资格名册" in words
        assert "过期" in words
        assert "长期" in words
        assert "有效证件2本" in words


def test_every_sound_entry_of_a_session_prints(world: World) -> None:
    told = {**SOUND["study_sessions"], "held_on": None}
    session = adopt("study_sessions", org=world.township, actor=world.clerk, data=told).record
    assert "签到表" in said(world, session, "study_sign_in")
