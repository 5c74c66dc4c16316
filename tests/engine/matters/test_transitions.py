"""Open matters when the law changes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.decisions.deciding import drafted
from tests.course import Course
from tests.world import World
from yifa.engine.matters.models import ActEntry, ClockState
from yifa.engine.matters.refusals import Refused
from yifa.engine.matters.transitions import apply_transition, due_for_transition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quarrels")]

CHANGE = date(2024, 8, 1)
PARTIES = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]


def heard(world: World, day: date) -> Course:
    """A quarrel heard on that day."""
    return Course.begin("test_quarrel", world.township, world.clerk, day, "水沟纠纷", kind="other", Party=PARTIES)


def refused(course: Course, world: World, day: date) -> list[str]:
    """The rules for which the transition is refused; nothing was written."""
    before = course.fresh()
    with pytest.raises(Refused) as caught:
        apply_transition(course.matter, actor=world.clerk, happened_on=day)
    after = course.fresh()
    assert (after.version, after.entries) == (before.version, before.entries)
    return caught.value.names()


class TestADecisionOfJuly2024:
    """Opened under the version of 2019; on 1 August 2024 fair competition review came in."""

    @pytest.fixture
    def course(self, world: World) -> Course:
        return drafted(world, date(2024, 7, 10), affects_operators=True)

    def test_knows_no_competition_review_before(self, course: Course, world: World) -> None:
        assert course.fresh().version == "2019"
        course.refused("open_competition_review", world.clerk, "unknown_act")

    def test_does_nothing_more_under_the_old_version(self, course: Course, world: World) -> None:
        refused_ = course.refused("open_participation", world.clerk, "overtaken", day=CHANGE)
        assert "公平竞争审查条例" in str(refused_)
        course.act("open_participation", world.clerk, date(2024, 7, 31))

    def test_is_listed_and_passes_over(self, course: Course, world: World) -> None:
        assert due_for_transition(date(2024, 7, 31)) == []
        assert [matter.pk for matter in due_for_transition(CHANGE)] == [course.matter.pk]
        done = apply_transition(course.matter, actor=world.clerk, happened_on=CHANGE)
        matter = course.fresh()
        assert (matter.version, matter.state, done.entry.act) == ("2024", "drafting", "transition")
        assert "公平竞争审查条例》第18" in done.entry.law
        assert due_for_transition(CHANGE) == []
        course.act("open_competition_review", world.clerk, CHANGE)

    def test_is_not_passed_over_early_nor_twice_nor_once_ended(self, course: Course, world: World) -> None:
        assert refused(course, world, date(2024, 7, 31)) == ["not_in_force"]
        apply_transition(course.matter, actor=world.clerk, happened_on=CHANGE)
        assert refused(course, world, CHANGE) == ["no_next_version"]
        ended = drafted(world, date(2024, 7, 10))
        ended.act("terminate", world.leader, ended_because="不再需要")
        assert refused(ended, world, CHANGE) == ["ended"]
        assert due_for_transition(CHANGE) == []

    def test_is_passed_over_by_who_handles_matters(self, course: Course, world: World) -> None:
        with pytest.raises(Refused) as caught:
            apply_transition(course.matter, actor=world.auditor, happened_on=CHANGE)
        assert caught.value.names() == ["role"]


class TestAnotherCourse:
    def test_takes_another_state_and_other_clocks(self, world: World) -> None:
        """Fifteen working days from 20 March 2025 end on 11 April, from the examination of 31 March on the 22nd."""
        course = heard(world, date(2025, 3, 20))
        course.act("examine", world.clerk, date(2025, 3, 31))
        apply_transition(course.matter, actor=world.clerk, happened_on=date(2025, 4, 1))
        matter = course.fresh()
        assert (matter.version, matter.state, matter.moved_on) == ("2", "looked_into", date(2025, 4, 1))
        entry = ActEntry.objects.get(matter=matter, act="transition")
        assert (entry.state_before, entry.state_after) == ("examined", "looked_into")
        reply = course.clocks("reply")[0]
        assert (reply.limit, reply.revisions.count()) == ("foi_third_party", 1)
        assert reply.due_on == date(2025, 4, 11)
        assert course.clocks("notice")[0].due_on == date(2025, 3, 31)
        assert course.clocks("examination")[0].due_on == date(2025, 4, 22)
        course.act("end", world.clerk, date(2025, 4, 2))
        assert {course.clocks(name)[0].state for name in ("reply", "notice", "examination")} == {ClockState.MET}

    def test_a_clock_of_an_act_not_done_waits_for_it(self, world: World) -> None:
        course = heard(world, date(2025, 3, 20))
        apply_transition(course.matter, actor=world.clerk, happened_on=date(2025, 4, 1))
        assert course.clocks("examination") == []

    def test_stays_where_the_new_version_leaves_it(self, world: World) -> None:
        course = heard(world, date(2025, 5, 6))
        assert course.fresh().version == "2"
        assert refused(course, world, date(2026, 1, 5)) == ["keeps_version"]
        assert due_for_transition(date(2026, 1, 5)) == []
        course.act("end", world.clerk, date(2026, 1, 5))
