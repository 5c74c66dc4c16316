"""The registers of study: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.areas.registering import EveryRegister
from tests.areas.study.entries import (
    SOUND,
    enter,
    fill,
    named,
    refusal,
    refused_completion,
    refused_correction,
)
from tests.world import World
from yifa.areas.study.models import (
    Audience,
    Category,
    Learner,
    hours_by_learner,
    laws_studied,
    learners_on,
    studied_in,
    total,
)
from yifa.areas.study.models.session import laws_named
from yifa.areas.study.register import REGISTERS
from yifa.engine.parameters.models import Parameter
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, correct, void
from yifa.engine.registers.forms import later_form
from yifa.engine.registers.models import EntryChange

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS
    who_enters_none = "grid_worker"
    told_beside = {
        "exam_questions": ["options"],
        "exam_results": ["score"],
        "certificates": ["scope", "expires_on"],
    }

    def told(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **named(world, register)}


class TestLearners:
    def test_who_works_here_is_known_by_the_name(self, world: World) -> None:
        assert enter(world, "learners", name="郑守正", category="officers").person == world.officer
        assert enter(world, "learners").person is None
        chosen = enter(world, "learners", name="白外人", person=world.other_clerk)
        assert chosen.person == world.other_clerk
        assert str(chosen) == "白外人（机关干部）"

    def test_nobody_is_listed_twice_at_a_time(self, world: World) -> None:
        first = enter(world, "learners", unit="党政办")
        assert refusal(world, "learners", unit="党政办").names() == ["on_the_roster_once"]
        enter(world, "learners", unit="司法所")
        assert refused_completion(world, first, until=date(2023, 1, 1)).names() == ["not_before_entry"]
        later = refused_correction(world, fill(world, first, until=date(2025, 5, 1)), since=date(2025, 5, 2))
        assert later.names() == ["since_not_after_until"]
        again = enter(world, "learners", unit="党政办", category="leaders", since=date(2025, 5, 1))
        first.refresh_from_db()
        assert first.same_person() == sorted([first.pk, again.pk])

    def test_the_roster_is_that_of_the_day_leaders_first(self, world: World) -> None:
        staff = enter(world, "learners")
        gone = fill(world, enter(world, "learners", name="钱去职"), until=date(2025, 3, 1))
        leader = enter(world, "learners", name="林振邦", category="leaders")
        village = enter(world, "learners", name="孙有田", category="villages", village=world.east_village)
        void(enter(world, "learners", name="误登").entry, actor=world.clerk, reason="误登")
        assert list(learners_on(world.township, date(2025, 2, 28))) == [leader, staff, gone, village]
        assert list(learners_on(world.township, date(2025, 3, 1), Audience.GOVERNMENT)) == [leader, staff]
        assert list(learners_on(world.township, date(2023, 3, 1))) == []
        assert Audience.OTHER.categories == (Category.OTHER,)

    def test_two_of_one_name_are_told_apart_by_account_or_by_time(self, world: World) -> None:
        one = enter(world, "learners", name="郑守正", unit="执法队")
        same = enter(world, "learners", name="郑守正", unit="执法办")
        other = enter(world, "learners", name="郑守正", unit="东溪村", person=world.clerk)
        assert one.same_person() == sorted([one.pk, same.pk])
        assert other.same_person() == [other.pk]
        here = enter(world, "learners", unit="司法所")
        there = enter(world, "learners", unit="东溪村")
        assert here.same_person() == [here.pk]
        assert there.is_meant_on(date(2025, 1, 1))


class TestLists:
    def test_a_law_stands_on_a_list_once_by_its_name_alone(self, world: World) -> None:
        law = enter(world, "law_lists", law="《行政处罚法》")
        assert (law.law, str(law)) == ("行政处罚法", "行政执法人员：行政处罚法")
        assert refusal(world, "law_lists").names() == ["required_once"]
        enter(world, "law_lists", audience="leaders")
        refused = refused_correction(world, fill(world, law, until=date(2025, 1, 1)), listed_on=date(2025, 2, 1))
        assert refused.names() == ["listed_on_not_after_until"]

    def test_what_was_studied_is_ticked_off_for_those_whom_it_concerns(self, world: World) -> None:
        required = enter(world, "law_lists")
        enter(world, "law_lists", law="宪法", audience="villages")
        void(enter(world, "law_lists", law="误登").entry, actor=world.clerk, reason="误登")
        session = enter(world, "study_sessions", laws="《行政处罚法》第42条\n《宪法》")
        found = laws_studied(world.township, date(2025, 1, 1), date(2025, 12, 31))
        assert [(one.law, sessions) for one, sessions in found] == [("行政处罚法", [session]), ("宪法", [])]
        assert required.concerns == ("officers",)

    def test_laws_are_read_from_lines_and_brackets(self) -> None:
        assert laws_named("《行政处罚法》第42条、《行政强制法》\n民法典第一编\n民法典 第1165条") == [
            "行政处罚法", "行政强制法", "民法典第一编", "民法典",
        ]  # fmt: skip
        assert laws_named("") == []


class TestPlans:
    def test_a_plan_is_carried_out_by_a_session(self, world: World) -> None:
        item = enter(world, "study_plans")
        assert (item.due_on, item.held_on) == (date(2025, 3, 31), None)
        assert str(item) == "2025年3月党委理论学习中心组学习：习近平法治思想"
        item = fill(world, item, session=enter(world, "study_sessions"))
        assert item.held_on == date(2025, 3, 12)
        assert refused_completion(world, item, dropped_on=date(2025, 3, 20), dropped_because="合并").names() == [
            "held_or_dropped"
        ]

    def test_what_was_dropped_says_why(self, world: World) -> None:
        item = enter(world, "study_plans")
        assert refused_completion(world, item, dropped_on=date(2025, 3, 20)).names() == [
            "dropped_because_told_with_dropped_on"
        ]
        assert fill(world, item, dropped_on=date(2025, 3, 20), dropped_because="与讲座合并").dropped_because

    def test_a_plan_is_made_once_and_ahead(self, world: World) -> None:
        enter(world, "study_plans")
        assert refusal(world, "study_plans").names() == ["planned_once"]
        assert refusal(world, "study_plans", due_month=date(2024, 12, 1)).names() == ["planned_ahead"]

    def test_a_plan_issued_in_march_may_be_for_january_s_work_too(self, world: World) -> None:
        enter(world, "study_plans", planned_on=date(2025, 3, 12), due_month=date(2025, 1, 1))

    def test_what_does_not_stand_carries_out_nothing(self, world: World) -> None:
        session = enter(world, "study_sessions")
        void(session.entry, actor=world.clerk, reason="误登")
        refused = refused_completion(world, enter(world, "study_plans"), session=session)
        assert refused.names() == ["carried_out_by_a_session_of_ours"]

    def test_a_session_before_the_plan_or_of_an_earlier_year_carries_out_nothing(self, world: World) -> None:
        item = enter(world, "study_plans")
        last_year = enter(world, "study_sessions", held_on=date(2024, 3, 12))
        refused = refused_completion(world, item, session=last_year)
        assert refused.names() == ["carried_out_after_it_was_planned"]
        assert "不能落实2025年的计划" in str(refused)
        early = enter(world, "study_sessions", held_on=date(2025, 1, 9))
        assert "早于计划印发日期2025-01-10" in str(refused_completion(world, item, session=early))
        unknown = adopt("study_sessions", org=world.township, actor=world.clerk,
                        data={**SOUND["study_sessions"], "held_on": None}).record  # fmt: skip
        assert fill(world, item, session=unknown).held_on is None

    def test_a_session_carries_out_one_item(self, world: World) -> None:
        session, other = enter(world, "study_sessions"), enter(world, "study_plans", topic="宪法")
        fill(world, enter(world, "study_plans"), session=session)
        refused = refused_completion(world, other, session=session)
        assert refused.names() == ["carried_out_by_a_session_of_its_own"]
        assert "已经落实了“2025年3月党委理论学习中心组学习：习近平法治思想”" in str(refused)

    def test_those_that_come_into_question_are_offered_with_their_days(self, world: World) -> None:
        enter(world, "study_sessions", held_on=date(2024, 3, 12))
        free, taken = enter(world, "study_sessions"), enter(world, "study_sessions", held_on=date(2025, 4, 1))
        item, other = enter(world, "study_plans"), enter(world, "study_plans", topic="宪法")
        fill(world, other, session=taken)
        form: Any = later_form(registry.get("study_plans"), world.township, date(2025, 12, 1), item)()
        offered = [(choice.pk, form.fields["session"].label_from_instance(choice))
                   for choice in form.fields["session"].queryset]  # fmt: skip
        assert offered == [(free.pk, "2025年3月12日党委理论学习中心组学习：习近平法治思想概论")]
        assert list(item.choices_for("another", Learner.objects.all())) == list(Learner.objects.all())


class TestSelfStudy:
    def test_the_same_is_entered_once(self, world: World) -> None:
        enter(world, "self_study")
        assert refusal(world, "self_study").names() == ["studied_alone_once"]


class TestSessions:
    def test_a_void_one_takes_its_attendance_with_it(self, world: World) -> None:
        row = enter(world, "attendances")
        void(row.session.entry, actor=world.clerk, reason="误登")
        row.refresh_from_db()
        assert row.voided

    def test_what_came_of_it_is_filled_in_afterwards(self, world: World) -> None:
        session = enter(world, "study_sessions")
        assert str(session) == "党委理论学习中心组学习：习近平法治思想概论"
        assert session.called() == ["习近平法治思想概论", "3月12日习近平法治思想概论"]
        assert refused_completion(world, session, expected=20, present=21).names() == ["present_of_expected"]
        assert refused_completion(world, session, present=20, speakers=21).names() == ["speakers_of_present"]
        assert refused_completion(world, session, lecturer_kind="judge").names() == ["lecturer_told_with_lecturer_kind"]
        assert refused_completion(world, session, case_number="（2025）青01行初3号").names() == [
            "a_case_is_heard_in_court"
        ]
        session = fill(world, session, expected=21, present=20, speakers=3, lecturer="卫知律", lecturer_kind="lawyer")
        assert session.present == 20

    def test_hours_are_half_hours_at_least(self, world: World) -> None:
        assert refusal(world, "study_sessions", hours=Decimal("0.2")).names() == ["invalid"]

    def test_of_an_unknown_day_nobody_is_due(self, world: World) -> None:
        told = {**SOUND["study_sessions"], "held_on": None}
        session: Any = adopt("study_sessions", org=world.township, actor=world.clerk, data=told).record
        assert list(session.due()) == []
        assert session.called() == ["习近平法治思想概论"]


class TestAttendance:
    def test_who_stays_away_says_why_and_may_make_it_up(self, world: World) -> None:
        assert refusal(world, "attendances", state="absent").names() == ["absence_has_its_reason"]
        row = enter(world, "attendances", state="absent", reason="公差")
        assert refused_completion(world, row, made_up_on=date(2025, 3, 20)).names() == [
            "made_up_how_told_with_made_up_on"
        ]
        assert refused_completion(world, row, made_up_on=date(2025, 3, 11), made_up_how="自学").names() == [
            "not_before_entry"
        ]
        row = fill(world, row, made_up_on=date(2025, 3, 20), made_up_how="自学讲稿")
        earlier = refused_correction(world, row, made_up_on=date(2025, 3, 11))
        assert earlier.names() == ["attended_on_not_after_made_up_on"]
        assert (row.counts_on(date(2025, 3, 19)), row.counts_on(date(2025, 3, 20))) == (False, True)

    def test_who_was_there_makes_nothing_up(self, world: World) -> None:
        row = enter(world, "attendances")
        assert str(row) == "安思源（到会）：习近平法治思想概论"
        refused = refused_completion(world, row, made_up_on=date(2025, 3, 20), made_up_how="自学")
        assert refused.names() == ["made_up_by_the_absent"]

    def test_a_person_is_entered_once_of_the_roster_on_the_day(self, world: World) -> None:
        enter(world, "attendances")
        assert refusal(world, "attendances").names() == ["attended_once"]
        late = enter(world, "learners", name="钱新到", since=date(2025, 4, 1))
        refused = refusal(world, "attendances", learner=late)
        assert refused.names() == ["on_the_roster_that_day"]
        assert "钱新到在2025-03-12不在学法人员名册上" in str(refused)
        assert refusal(world, "attendances", attended_on=date(2025, 3, 13)).names() == [
            "on_the_day_of_the_session", "attended_once",
        ]  # fmt: skip

    def test_of_a_session_that_does_not_stand_there_is_none(self, world: World) -> None:
        session = enter(world, "study_sessions")
        void(session.entry, actor=world.clerk, reason="误登")
        assert refusal(world, "attendances", session=session).names() == ["on_the_day_of_the_session"]


class TestHours:
    def test_those_there_those_who_made_it_up_and_self_study_count(self, world: World) -> None:
        person = enter(world, "learners")
        course = enter(world, "study_sessions", kind="training", topic="执法培训", hours=Decimal(8))
        missed = enter(world, "study_sessions", topic="民法典")
        enter(world, "attendances", learner=person, session=course)
        away = enter(world, "attendances", learner=person, session=missed, state="absent", reason="公差")
        enter(world, "self_study", learner=person)
        first, last = date(2025, 1, 1), date(2025, 12, 31)
        hours = total(studied_in(world.township, first, last)[person.pk])
        assert (hours.all, hours.training) == (Decimal(10), Decimal(8))
        fill(world, away, made_up_on=date(2025, 6, 1), made_up_how="自学讲稿")
        lines = studied_in(world.township, first, last, [person.pk])[person.pk]
        assert [(line.way, line.proof) for line in lines][:2] == [
            ("培训班", "考勤"), ("党委理论学习中心组学习", "补学（自学讲稿）"),
        ]  # fmt: skip
        assert hours_by_learner(world.township, first, last) == {person.pk: Decimal(14)}
        assert studied_in(world.township, first, last, []) == {}

    def test_a_year_is_added_up_once_and_anew_when_corrected(self, world: World) -> None:
        person = enter(world, "learners", category="officers")
        enter(world, "attendances", learner=person)
        record = enter(world, "study_records")
        assert (record.year, record.hours, record.wanted) == (2025, Decimal(4), 100)
        assert (record.training_hours, record.training_wanted) == (Decimal(0), 60)
        assert str(record) == "安思源2025年度学法档案"
        assert refusal(world, "study_records").names() == ["one_record_a_year"]
        enter(world, "self_study", studied_on=date(2025, 12, 1), learner=person)
        correct(record.entry, {"added_up_on": date(2025, 12, 30)}, actor=world.clerk, reason="补登自学")
        record.refresh_from_db()
        assert record.hours == Decimal(6)

    def test_a_change_of_post_does_not_part_the_year(self, world: World) -> None:
        before = enter(world, "learners")
        enter(world, "attendances", learner=before)
        fill(world, before, until=date(2025, 6, 1))
        after = enter(world, "learners", category="officers", since=date(2025, 6, 1))
        enter(world, "self_study", learner=after, studied_on=date(2025, 7, 1))
        assert enter(world, "study_records", learner=after).hours == Decimal(6)

    def test_of_an_unknown_day_nothing_is_added_up(self, world: World) -> None:
        told = {"added_up_on": None, "learner": enter(world, "learners")}
        record: Any = adopt("study_records", org=world.township, actor=world.clerk, data=told).record
        assert (record.hours, record.lines(), str(record)) == (None, [], "安思源年度学法档案")

    def test_a_county_sets_its_own_target(self, world: World) -> None:
        Parameter.objects.create(
            org=world.county, limit="study_hours_local", number=40, in_force=date(2025, 1, 1),
            source="青法宣〔2025〕1号", set_by=world.county_admin,
        )  # fmt: skip
        assert enter(world, "study_records").wanted == 40


class TestQuestions:
    @pytest.mark.parametrize(
        ("told", "rule"),
        [
            ({"options": "A.甲"}, ["options_to_choose_from", "answer_is_among_the_options"]),
            ({"options": "甲\n甲"}, ["options_to_choose_from"]),
            ({"kind": "judge", "answer": "对"}, ["options_to_choose_from"]),
            ({"kind": "judge", "options": "", "answer": "C"}, ["answer_is_among_the_options"]),
            ({"answer": "D"}, ["answer_is_among_the_options"]),
            ({"answer": "AB"}, ["answer_is_among_the_options"]),
            ({"kind": "multiple"}, ["answer_is_among_the_options"]),
        ],
    )
    def test_what_can_not_be_answered_is_refused(self, world: World, told: dict[str, Any], rule: list[str]) -> None:
        assert refusal(world, "exam_questions", **told).names() == rule

    def test_of_one_option_nobody_can_choose_and_what_is_no_option_is_no_answer(self, world: World) -> None:
        assert refusal(world, "exam_questions", options="甲\n甲").names() == ["options_to_choose_from"]
        refused = refusal(world, "exam_questions", answer="D")
        assert refused.names() == ["answer_is_among_the_options"]
        assert "答案“D”不在选项之内" in str(refused)

    def test_a_question_is_asked_once(self, world: World) -> None:
        question = enter(world, "exam_questions")
        assert refusal(world, "exam_questions").names() == ["asked_once"]
        question = fill(world, question, ended_on=date(2025, 5, 1))
        enter(world, "exam_questions")
        assert refused_correction(world, question, entered_on=date(2025, 5, 2)).names() == [
            "entered_on_not_after_ended_on"
        ]

    def test_answers_are_read_however_they_are_spelt(self, world: World) -> None:
        single = enter(world, "exam_questions")
        assert (single.answer, single.options, single.choices[1]) == ("B", "五十元\n二百元\n三百元", ("B", "二百元"))
        assert (single.is_right("b"), single.is_right("A"), single.is_right("")) == (True, False, False)
        several = enter(world, "exam_questions", kind="multiple", text="下列属于行政处罚的", answer="C、a")
        assert (several.answer, several.is_right("ac"), several.is_right("a")) == ("AC", True, False)
        judged = enter(
            world, "exam_questions", kind="judge", text="行政处罚遵循公正、公开的原则", options="", answer="√"
        )
        assert (judged.answer, judged.choices, judged.is_right("错")) == ("对", [("对", "对"), ("错", "错")], False)
        assert str(judged) == "行政处罚遵循公正、公开的原则"


class TestExams:
    def test_a_void_one_takes_its_marks_and_its_paper_with_it(self, world: World) -> None:
        mark, part = enter(world, "exam_results"), enter(world, "exam_parts")
        other = enter(world, "exam_results", exam=enter(world, "exams", name="另一次考试"))
        void(mark.exam.entry, actor=world.clerk, reason="重复登记")
        for record in (mark, part, other):
            record.refresh_from_db()
        assert (mark.voided, part.voided, other.voided) == (True, True, False)
        why = EntryChange.objects.filter(entry=mark.entry_id).latest("pk").reason
        assert why == "重复登记（随“上半年学法考试”作废）"

    def test_the_marks_are_those_set_here_unless_it_has_its_own(self, world: World) -> None:
        exam = enter(world, "exams")
        assert (exam.pass_mark, exam.excellent_mark, exam.full_marks) == (Decimal(70), Decimal(90), Decimal(100))
        own = enter(world, "exams", name="执法资格模拟考试", pass_mark=Decimal(80))
        assert own.pass_mark == Decimal(80)
        assert refusal(world, "exams", name="另一次", pass_mark=Decimal(101)).names() == ["pass_mark_of_full_marks"]
        assert exam.is_open_on(date(2025, 6, 20))
        assert not exam.is_open_on(date(2025, 6, 21))

    def test_it_is_entered_once_and_ends_after_it_begins(self, world: World) -> None:
        enter(world, "exams")
        assert refusal(world, "exams").names() == ["examined_once"]
        assert refusal(world, "exams", until=date(2025, 6, 9)).names() == ["examined_once", "begins_on_not_after_until"]

    def test_only_what_is_answered_here_is_timed(self, world: World) -> None:
        paper = enter(world, "exams", manner="paper")
        assert refused_completion(world, paper, minutes=60).names() == ["only_what_is_answered_here_is_timed"]

    def test_a_make_up_exam_is_for_those_who_failed(self, world: World) -> None:
        exam = enter(world, "exams")
        failed = enter(world, "learners")
        passed = enter(world, "learners", name="钱考过")
        enter(world, "exam_results", learner=failed, score=Decimal(50))
        enter(world, "exam_results", learner=passed)
        again = {"name": "补考", "begins_on": date(2025, 7, 1), "until": date(2025, 7, 1), "make_up_of": exam}
        assert refusal(world, "exams", **{**again, "begins_on": date(2025, 6, 20)}).names() == [
            "makes_up_for_an_earlier_exam"
        ]
        made_up = enter(world, "exams", **again)
        assert [learner.pk for learner in made_up.due()] == [failed.pk]
        refused = refusal(world, "exam_results", exam=made_up, learner=passed, taken_on=date(2025, 7, 1))
        assert refused.names() == ["made_up_by_who_failed"]
        enter(world, "exam_results", exam=made_up, learner=failed, taken_on=date(2025, 7, 1))
        third = {"name": "再补考", "begins_on": date(2025, 8, 1), "until": date(2025, 8, 1), "make_up_of": made_up}
        assert refusal(world, "exams", **third).names() == ["makes_up_for_an_earlier_exam"]

    def test_it_is_summed_up_when_everybody_is_accounted_for(self, world: World) -> None:
        exam = enter(world, "exams", manner="paper")
        first, second = enter(world, "learners"), enter(world, "learners", name="钱缺考")
        enter(world, "learners", name="孙有田", category="villages")
        enter(world, "exam_results", learner=first)
        refused = refused_completion(world, exam, counted_on=date(2025, 6, 22))
        assert refused.names() == ["everybody_is_accounted_for"]
        assert "尚有1名应考人员没有登记成绩或者缺考：钱缺考" in str(refused)
        enter(world, "exam_results", learner=second, score=None, absent=True, remark="产假")
        assert refused_completion(world, exam, counted_on=date(2025, 6, 19)).names() == ["until_not_after_counted_on"]
        assert fill(world, exam, counted_on=date(2025, 6, 22)).counted_on

    def test_many_who_lack_a_result_are_not_all_named(self, world: World) -> None:
        exam = enter(world, "exams")
        for number in "一二三四五六":
            enter(world, "learners", name=f"学员{number}")
        assert "：学员一、学员二、学员三、学员四、学员五等" in str(
            refused_completion(world, exam, counted_on=date(2025, 6, 22))
        )

    def test_marks_do_not_change_under_those_who_sat_it(self, world: World) -> None:
        exam = enter(world, "exams")
        enter(world, "exam_results", score=Decimal(72))
        refused = refused_correction(world, exam, pass_mark=Decimal(75))
        assert refused.names() == ["results_stand_by_the_marks"]
        assert correct(exam.entry, {"pass_mark": Decimal(71)}, actor=world.clerk, reason="更正").entry

    def test_of_an_unknown_day_nobody_is_due(self, world: World) -> None:
        told = {**SOUND["exams"], "begins_on": None}
        exam: Any = adopt("exams", org=world.township, actor=world.clerk, data=told).record
        assert (exam.due(), exam.lacking(), exam.pass_mark, exam.is_open_on(date(2025, 6, 12))) == ([], [], None, False)
        row = enter(world, "exam_results", exam=exam)
        assert row.outcome == ""


class TestParts:
    def test_a_paper_is_made_of_what_there_is(self, world: World) -> None:
        part = enter(world, "exam_parts")
        assert (part.marks, str(part)) == (Decimal(2), "上半年学法考试：单项选择题1题")
        assert refusal(world, "exam_parts").names() == ["part_stands_once"]
        assert refusal(world, "exam_parts", kind="judge", count=1).names() == ["enough_questions"]
        assert refusal(world, "exam_parts", category="宪法", count=1).names() == ["enough_questions"]

    def test_its_points_are_the_full_marks_at_most(self, world: World) -> None:
        enter(world, "exam_parts", points=Decimal(60))
        enter(world, "exam_questions", text="另一题", category="宪法")
        refused = refusal(world, "exam_parts", category="宪法", points=Decimal(41))
        assert refused.names() == ["full_marks_hold"]
        assert "合计101分，超过满分100分" in str(refused)
        assert enter(world, "exam_parts", category="宪法", points=Decimal(40)).exam.parts().count() == 2

    def test_papers_of_others_are_not_drawn_here(self, world: World) -> None:
        exam = enter(world, "exams", manner="platform")
        assert refusal(world, "exam_parts", exam=exam).names() == ["drawn_for_an_exam_here"]


class TestResults:
    def test_how_it_went_follows_from_the_marks(self, world: World) -> None:
        enter(world, "exams")
        outcomes = {
            name: enter(world, "exam_results", learner=enter(world, "learners", name=name), **told).outcome
            for name, told in (
                ("甲", {"score": Decimal(90)}),
                ("乙", {"score": Decimal(70)}),
                ("丙", {"score": Decimal("69.5")}),
                ("丁", {"score": None, "absent": True}),
            )
        }
        assert outcomes == {"甲": "excellent", "乙": "passed", "丙": "failed", "丁": "absent"}

    def test_a_result_is_of_one_who_sat_it_once_while_it_was_held(self, world: World) -> None:
        enter(world, "exam_results")
        assert refusal(world, "exam_results").names() == ["examined_with_one_result"]
        assert refusal(world, "exam_results", taken_on=date(2025, 6, 21)).names() == [
            "within_the_days_of_the_exam", "examined_with_one_result",
        ]  # fmt: skip
        other = enter(world, "learners", name="钱考过")
        assert refusal(world, "exam_results", learner=other, score=None).names() == ["a_score_or_absent"]
        assert refusal(world, "exam_results", learner=other, absent=True).names() == ["a_score_or_absent"]
        assert refusal(world, "exam_results", learner=other, score=Decimal(101)).names() == ["score_of_full_marks"]
        exam = enter(world, "exams", name="作废的考试")
        void(exam.entry, actor=world.clerk, reason="误登")
        assert refusal(world, "exam_results", learner=other, exam=exam).names() == ["within_the_days_of_the_exam"]


def test_what_is_named_is_of_ones_own(world: World) -> None:
    stranger = Learner(org=world.other_township, name="白外人", category="staff")
    facts: Any = type("Facts", (), {"record": type("Record", (), {"learner": stranger, "org_id": world.township.pk})})
    (rule,) = [
        rule
        for declared in REGISTERS
        if declared.id == "self_study"
        for rule in declared.rules
        if rule.id == "on_the_roster_that_day"
    ]
    assert rule.unmet(facts()) == "当日不在学法人员名册上"
