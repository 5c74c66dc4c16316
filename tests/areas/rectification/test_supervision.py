"""接受监督: received, handed on, answered in time, accepted or answered again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.rectification.keeping import FOUND_ON, answered, found, handed_on, received
from tests.world import World
from yifa.areas.rectification.models import RaisedProblem, Supervision
from yifa.areas.rectification.supervision import TERMS
from yifa.engine.matters.general import void
from yifa.engine.matters.models import ClockState
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.store.tenancy import org_scope
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db


class TestTerms:
    def test_the_procuratorate_is_answered_within_two_months(self, world: World) -> None:
        course = received(world)
        assert course.fresh().number == "清政监督〔2025〕第1号"
        (clock,) = course.clocks("answer_procuracy")
        assert clock.due_on == date(2025, 5, 6), "5 May is a holiday"
        handed_on(course, world)
        answered(course, world, date(2025, 4, 20))
        assert course.clocks("answer_procuracy")[0].state == ClockState.MET
        assert course.fresh().next_due_on is None

    @pytest.mark.parametrize("kind", ["court", "advisers", "audit", "patrol"])
    def test_without_a_number_on_file_nothing_is_late(self, world: World, kind: str) -> None:
        assert received(world, kind=kind).fresh().next_due_on is None

    def test_the_county_enters_its_number(self, world: World) -> None:
        source = "青山县政协提案办理办法"
        with org_scope(world.county):
            set_parameter(
                world.county, "advisers_proposal_answer_local", Term(2, Unit.MONTH), in_force=date(2025, 1, 1),
                source=source, by=world.county_admin,
            )  # fmt: skip
        assert received(world, kind="advisers").fresh().next_due_on == date(2025, 5, 6)

    def test_what_the_media_say_has_none(self, world: World) -> None:
        assert "media" not in TERMS
        assert received(world, kind="media").fresh().next_due_on is None

    def test_the_day_that_the_letter_names_counts(self, world: World) -> None:
        course = received(world, kind="audit", answer_by=date(2025, 4, 1))
        assert course.fresh().next_due_on == date(2025, 4, 1)


class TestAnswering:
    def test_accepted(self, world: World) -> None:
        course = received(world)
        handed_on(course, world)
        answered(course, world, date(2025, 4, 20))
        course.act("accept", world.clerk, date(2025, 5, 6), satisfaction="satisfied")
        record = course.record(Supervision)
        assert (course.state, record.first_answered_on, record.accepted_on) == (
            "closed", date(2025, 4, 20), date(2025, 5, 6),
        )  # fmt: skip

    def test_the_answer_is_attached(self, world: World) -> None:
        course = received(world)
        handed_on(course, world)
        course.refused("answer", world.clerk, "attached_supervision_answer_when_not_kind", answer="已经办理")

    def test_the_media_need_no_letter(self, world: World) -> None:
        course = received(world, kind="media", body="县融媒体中心")
        handed_on(course, world)
        course.act("answer", world.clerk, answer="已公开回应")
        assert course.state == "answered"

    def test_whoever_is_not_content_is_answered_again(self, world: World) -> None:
        course = received(world, kind="deputies", body="县人大代表建议第12号")
        handed_on(course, world)
        answered(course, world, date(2025, 4, 20))
        course.act("reject", world.clerk, date(2025, 5, 6), rejected_because="没有写明期限",
                   answer_by=date(2025, 6, 6))  # fmt: skip
        assert (course.state, course.fresh().next_due_on) == ("handling", date(2025, 6, 6))
        course.refused("answer", world.clerk, "attached_supervision_answer_when_not_kind", answer="年内完成")
        answered(course, world, date(2025, 5, 20))
        record = course.record(Supervision)
        assert (record.first_answered_on, record.answered_on) == (date(2025, 4, 20), date(2025, 5, 20))


class TestPuttingRight:
    def test_what_must_be_put_right_stands_in_the_list_of_problems(self, world: World) -> None:
        course = received(world)
        handed_on(course, world)
        answered(course, world, date(2025, 4, 20), needs_rectification=True)
        course.refused("accept", world.clerk, "problem_is_raised", satisfaction="satisfied")
        raised = found(world, date(2025, 4, 20), source="procuracy")
        course.act("raise_problem", world.clerk, RaisedProblem=[{"problem": raised.matter.pk}])
        assert str(RaisedProblem.objects.get()) == str(raised.matter)
        course.act("accept", world.clerk, date(2025, 5, 6), satisfaction="fair")
        assert course.state == "closed"

    def test_a_voided_problem_answers_nothing(self, world: World) -> None:
        course = received(world)
        handed_on(course, world)
        raised = found(world)
        void(raised.matter, actor=world.leader, happened_on=FOUND_ON, reason="误登")
        lines = [{"problem": raised.matter.pk}]
        course.refused("raise_problem", world.clerk, "problem_stands", RaisedProblem=lines)
