"""在线答题: what is drawn, what is kept, what counts when the line breaks or the time runs out."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.areas.study.entries import enter, fill
from tests.areas.study.sitting import OVER, answers, at, bank, exam, learner
from tests.world import World
from yifa.areas.study.models import Attempt, ExamQuestion, ExamResult, Outcome
from yifa.areas.study.sitting.answering import GRACE, begin, close_overdue, hand_in, keep, sitting
from yifa.areas.study.sitting.passes import BadPass, pass_for, read_pass
from yifa.areas.study.sitting.refusing import CannotSit
from yifa.areas.study.sitting.tallying import Tallied, progress, tally
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import correct

pytestmark = pytest.mark.django_db


class TestDrawing:
    def test_a_paper_has_what_its_parts_ask_for(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10)).paper
        assert [question["kind"] for question in paper] == ["single", "single", "multiple", "judge"]
        assert len({question["question"] for question in paper}) == 4
        assert [question["points"] for question in paper] == ["2.0", "2.0", "4.0", "2.0"]

    def test_people_get_different_papers(self, world: World) -> None:
        bank(world, singles=40)
        held = exam(world)
        people = [learner(world, f"学法人员{number}") for number in range(4)]
        papers = [tuple(one["question"] for one in begin(held, person, at(6, 10)).paper) for person in people]
        assert len(set(papers)) > 1

    def test_an_exam_without_a_paper_is_not_begun(self, world: World) -> None:
        bank(world)
        with pytest.raises(CannotSit, match="试卷还没有组好"):
            begin(enter(world, "exams"), learner(world), at(6, 10))

    def test_a_bank_that_shrank_is_told(self, world: World) -> None:
        bank(world, singles=2)
        held, person = exam(world), learner(world)
        fill(world, ExamQuestion.objects.filter(kind="single")[0], ended_on=date(2025, 6, 9))
        with pytest.raises(CannotSit, match="单项选择题不够2题"):
            begin(held, person, at(6, 10))
        assert not Attempt.objects.exists()

    def test_a_question_that_is_corrected_later_changes_no_score(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10))
        for question in ExamQuestion.objects.filter(kind="single"):
            correct(question.entry, {"answer": "C"}, actor=world.clerk, reason="法律修改")
        assert hand_in(paper.pk, answers(paper), at(6, 10)).score == Decimal(10)


class TestAnswering:
    def test_a_paper_is_gone_on_with_after_the_line_broke(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        paper = begin(held, person, at(6, 10))
        keep(paper.pk, {"0": "B"}, at(6, 10, 9, 5))
        keep(paper.pk, {"2": "AC"}, at(6, 10, 9, 9))
        again = begin(held, person, at(6, 10, 9, 20))
        assert again.pk == paper.pk
        assert again.given == {"0": "B", "2": "AC"}
        assert again.answered == 2
        assert str(again) == "安思源：上半年学法考试第1次"
        assert hand_in(again.pk, {}, at(6, 10, 9, 30)).score == Decimal(6)

    def test_an_answer_is_changed_and_taken_back(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10))
        keep(paper.pk, {"0": "A"}, at(6, 10))
        keep(paper.pk, {"0": ""}, at(6, 10))
        assert keep(paper.pk, {"1": "B"}, at(6, 10)).answered == 1

    def test_of_a_multiple_choice_all_is_right_and_nothing_else(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10))
        assert hand_in(paper.pk, {**answers(paper), "2": "A"}, at(6, 10)).score == Decimal(6)

    def test_what_is_on_no_paper_is_left_out(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10))
        kept = keep(paper.pk, {"0": "B" * 99, "17": "A", "score": "100", "-1": "B"}, at(6, 10))
        assert kept.given == {"0": "B" * 20}

    def test_when_the_time_is_over_what_was_kept_counts(self, world: World) -> None:
        bank(world)
        held, person = exam(world, minutes=30), learner(world)
        paper = begin(held, person, at(6, 10))
        keep(paper.pk, {"0": "B"}, at(6, 10, 9, 29))
        late = at(6, 10, 9, 30) + GRACE
        with pytest.raises(CannotSit, match="答题时间已到"):
            keep(paper.pk, {"1": "B"}, late)
        done = sitting(held, person, late).best
        assert done is not None
        assert (done.score, done.handed_in_at) == (Decimal(2), at(6, 10, 9, 30))

    def test_what_was_under_way_when_the_time_ran_out_is_still_taken(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world, minutes=30), learner(world), at(6, 10))
        done = hand_in(paper.pk, answers(paper), at(6, 10, 9, 30) + GRACE - timedelta(seconds=1))
        assert (done.score, done.handed_in_at) == (Decimal(10), at(6, 10, 9, 30))

    def test_handed_in_late_answers_are_not_taken(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world, minutes=30), learner(world), at(6, 10))
        assert hand_in(paper.pk, answers(paper), at(6, 10, 9, 40)).score == Decimal(0)

    def test_the_last_day_ends_at_midnight(self, world: World) -> None:
        bank(world)
        assert begin(exam(world), learner(world), at(6, 20, 23, 50)).ends_at == at(6, 21, 0)

    def test_handed_in_twice_is_handed_in_once(self, world: World) -> None:
        bank(world)
        paper = begin(exam(world), learner(world), at(6, 10))
        first = hand_in(paper.pk, answers(paper), at(6, 10))
        again = hand_in(paper.pk, {"0": "A"}, at(6, 10, 10))
        assert (again.score, again.handed_in_at) == (first.score, first.handed_in_at)
        with pytest.raises(CannotSit, match="已经交卷"):
            keep(paper.pk, {"0": "A"}, at(6, 10))
        (told,) = JournalEntry.objects.filter(kind="exam_paper")
        assert told.subject == f"exam_paper:{paper.pk}"
        assert '"score":"10.0"' in told.body.replace(" ", "")


class TestAttempts:
    def test_one_is_all_unless_more_are_allowed(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        paper = begin(held, person, at(6, 10))
        hand_in(paper.pk, {}, at(6, 10))
        with pytest.raises(CannotSit, match="可以答1次，已经答完"):
            begin(held, person, at(6, 11))

    def test_of_several_the_best_counts(self, world: World) -> None:
        bank(world)
        held, person = exam(world, attempts=3), learner(world)
        for wrong in (2, 0, 1):
            paper = begin(held, person, at(6, 11))
            hand_in(paper.pk, answers(paper, wrong), at(6, 11))
        best = sitting(held, person, at(6, 12)).best
        assert best is not None
        assert (best.number, best.score) == (2, Decimal(10))
        assert progress(held) == {person.pk: ["6分", "10分", "8分"]}

    @pytest.mark.parametrize(
        ("day", "says"), [(at(6, 9), "考试从2025年6月10日开始"), (at(6, 21), "考试已于2025年6月20日截止")]
    )
    def test_it_is_taken_on_its_days(self, world: World, day: object, says: str) -> None:
        bank(world)
        with pytest.raises(CannotSit, match=says):
            begin(exam(world), learner(world), day)  # type: ignore[arg-type]

    def test_who_need_not_sit_it_does_not(self, world: World) -> None:
        bank(world)
        with pytest.raises(CannotSit, match="不在“上半年学法考试”的应考人员之内"):
            begin(exam(world), learner(world, category="villages"), at(6, 10))

    def test_an_exam_on_paper_is_not_taken_here(self, world: World) -> None:
        with pytest.raises(CannotSit, match="不在这里答题"):
            begin(enter(world, "exams", manner="paper"), learner(world), at(6, 10))


class TestTally:
    def test_everybody_has_a_result_afterwards(self, world: World) -> None:
        bank(world)
        held, sat, absent = exam(world), learner(world), learner(world, "边思远")
        paper = begin(held, sat, at(6, 12))
        hand_in(paper.pk, answers(paper), at(6, 12))
        assert tally(held, actor=world.clerk, now=at(6, 21)) == Tallied(results=2, absent=1)
        first, second = ExamResult.objects.order_by("learner_id")
        assert (first.score, first.taken_on, first.learner) == (Decimal(10), date(2025, 6, 12), sat)
        assert (second.absent, second.outcome, second.learner) == (True, Outcome.ABSENT, absent)
        held.refresh_from_db()
        assert held.counted_on == OVER

    def test_a_paper_that_was_left_open_counts(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        paper = begin(held, person, at(6, 20, 23, 50))
        keep(paper.pk, {"0": "B"}, at(6, 20, 23, 55))
        tally(held, actor=world.clerk, now=at(6, 21))
        result = ExamResult.objects.get()
        assert (result.score, result.taken_on) == (Decimal(2), date(2025, 6, 20))

    def test_a_paper_that_may_still_be_answered_is_not_closed(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        paper = begin(held, person, at(6, 20))
        close_overdue(held, at(6, 20, 9, 30))
        paper.refresh_from_db()
        assert paper.handed_in_at is None

    def test_what_was_entered_by_hand_stays(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        enter(world, "exam_results", exam=held, learner=person, score=Decimal(77), taken_on=date(2025, 6, 20))
        assert tally(held, actor=world.clerk, now=at(6, 21)) == Tallied(results=0, absent=0)
        assert ExamResult.objects.get().score == Decimal(77)

    def test_not_before_its_last_day(self, world: World) -> None:
        bank(world)
        held = exam(world)
        learner(world)
        with pytest.raises(CannotSit, match="截止以后才能汇总"):
            tally(held, actor=world.clerk, now=at(6, 19))

    def test_on_its_last_day_once_nobody_can_answer_any_more(self, world: World) -> None:
        bank(world)
        held, person = exam(world), learner(world)
        with pytest.raises(CannotSit, match="尚有1人没有交卷"):
            tally(held, actor=world.clerk, now=at(6, 20))
        paper = begin(held, person, at(6, 20))
        with pytest.raises(CannotSit, match="尚有1人没有交卷"):
            tally(held, actor=world.clerk, now=at(6, 20))
        hand_in(paper.pk, {}, at(6, 20))
        assert tally(held, actor=world.clerk, now=at(6, 20)) == Tallied(results=1, absent=0)

    def test_once(self, world: World) -> None:
        bank(world)
        held = exam(world)
        learner(world)
        tally(held, actor=world.clerk, now=at(6, 21))
        with pytest.raises(CannotSit, match="成绩已经汇总"):
            tally(held, actor=world.clerk, now=at(6, 22))

    def test_results_of_others_are_entered_otherwise(self, world: World) -> None:
        with pytest.raises(CannotSit, match="请登记或者导入成绩"):
            tally(enter(world, "exams", manner="paper"), actor=world.clerk, now=at(6, 21))

    def test_who_may_not_enter_results_changes_nothing(self, world: World) -> None:
        bank(world)
        held = exam(world)
        learner(world)
        with pytest.raises(Refused):
            tally(held, actor=world.mediator, now=at(6, 21))
        assert not ExamResult.objects.exists()

    def test_a_make_up_exam_is_for_those_who_failed(self, world: World) -> None:
        bank(world)
        held, good, poor = exam(world), learner(world), learner(world, "边思远")
        enter(world, "exam_results", exam=held, learner=good, score=Decimal(90))
        enter(world, "exam_results", exam=held, learner=poor, score=Decimal(20))
        told = {"begins_on": date(2025, 7, 1), "until": date(2025, 7, 2), "name": "补考", "make_up_of": held}
        again = exam(world, **told)
        with pytest.raises(CannotSit, match="不在“补考”的应考人员之内"):
            begin(again, good, at(7, 1))
        assert begin(again, poor, at(7, 1)).number == 1


class TestPasses:
    def test_one_opens_one_exam_for_one_person(self, world: World) -> None:
        held, person = enter(world, "exams"), learner(world)
        assert read_pass(pass_for(held, person)) == (held, person)

    def test_what_was_not_made_here_opens_nothing(self, world: World) -> None:
        good = pass_for(enter(world, "exams"), learner(world))
        for bad in ("", "x", good[:-1], good.replace(":", "."), "WzEsMl0:1:x"):
            with pytest.raises(BadPass):
                read_pass(bad)
