"""A village meeting from its planning to the end of the posting, each demand of the law refusing once."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.areas.village_meetings import sample
from tests.areas.village_meetings.holding import MEETS_ON, notices, pass_review
from tests.areas.village_meetings.models import VillageMeeting
from tests.areas.village_meetings.procedure import PROCEDURES
from tests.course import Course, attach_scan
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.engine.matters.models import ClockState, Matter

pytestmark = pytest.mark.django_db


def test_from_planning_to_the_end_of_the_posting(held: Course, world: World) -> None:
    assert held.fresh().number == "清政村会〔2026〕第1号"
    notice = held.clocks("notice")[0]
    assert (notice.due_on, notice.state) == (date(2026, 4, 10), ClockState.MET)

    held.act("send_for_review", world.clerk, date(2026, 4, 21))
    assert held.fresh().next_due_on == date(2026, 4, 28)
    pass_review(held, world.reviewer)
    assert held.clocks("review")[0].state == ClockState.MET

    held.act("post", world.clerk, date(2026, 4, 23))
    assert held.clocks("posted_long_enough")[0].due_on == date(2026, 5, 9)
    held.act("close", world.clerk, date(2026, 5, 9))
    assert held.fresh().ended
    assert held.record(VillageMeeting).closed_on == date(2026, 5, 9)


class TestNotice:
    def test_reaches_every_group(self, planned: Course, world: World) -> None:
        attach_scan(planned, "meeting_notice", world.clerk)
        refused = planned.refused(
            "notify", world.clerk, "every_group_notified", MeetingNotice=notices(planned.day, "一组", "一组")
        )
        assert "尚有1个村民小组没有通知" in str(refused)
        assert "《村民委员会组织法》第25条" in str(refused)

    def test_lies_with_the_matter(self, planned: Course, world: World) -> None:
        planned.refused(
            "notify",
            world.clerk,
            "attached_meeting_notice",
            MeetingNotice=notices(planned.day, "一组", "二组"),
        )

    def test_is_given_ten_days_ahead(self, planned: Course, world: World) -> None:
        attach_scan(planned, "meeting_notice", world.clerk)
        late = date(2026, 4, 11)
        planned.refused("notify", world.clerk, "lapsed_notice", day=late, MeetingNotice=notices(late, "一组", "二组"))

    def test_is_given_anew_for_a_meeting_that_was_postponed(self, notified: Course, world: World) -> None:
        day = date(2026, 4, 15)
        notified.act("postpone", world.clerk, day, meets_on=date(2026, 5, 10))
        assert notified.record(VillageMeeting).notified_on is None
        attach_scan(notified, "meeting_notice", world.clerk)
        notified.refused("notify", world.clerk, "every_group_notified", MeetingNotice=notices(day, "一组"))
        notified.act("notify", world.clerk, MeetingNotice=notices(day, "一组", "二组"))
        assert [clock.due_on for clock in notified.clocks("notice")] == [date(2026, 4, 10), date(2026, 4, 30)]


class TestMeeting:
    def test_is_held_on_the_day_announced(self, notified: Course, world: World) -> None:
        notified.refused(
            "hold",
            world.clerk,
            "on_the_day_announced",
            day=date(2026, 4, 21),
            present=9,
            in_favour=9,
            resolution="同意",
        )

    def test_has_no_more_votes_than_people(self, notified: Course, world: World) -> None:
        notified.refused(
            "hold", world.clerk, "votes_of_those_present", day=MEETS_ON, present=9, in_favour=10, resolution="同意"
        )

    def test_may_be_cancelled_before(self, notified: Course, world: World) -> None:
        notified.act("cancel", world.leader, date(2026, 4, 15), ended_because="汛期防汛")
        assert notified.state == "cancelled"


class TestPosting:
    def test_waits_for_the_review(self, held: Course, world: World) -> None:
        held.refused("post", world.clerk, "closed_legal_review_passed_when_needs_review")
        held.act("send_for_review", world.clerk, date(2026, 4, 21))
        refused = held.refused("post", world.clerk, "closed_legal_review_passed_when_needs_review")
        assert "尚未办结" in str(refused)

    def test_stays_for_fifteen_full_days(self, held: Course, world: World) -> None:
        held.act("send_for_review", world.clerk, date(2026, 4, 21))
        pass_review(held, world.reviewer)
        held.act("post", world.clerk, date(2026, 4, 23))
        held.refused("close", world.clerk, "not_before_posted_long_enough", day=date(2026, 5, 8))

    def test_is_the_clerk_s(self, held: Course, world: World) -> None:
        held.refused("post", world.mediator, "role")


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) == set()


def test_the_sample_stands_where_its_acts_brought_it(world: World) -> None:
    count = sample.load(world.township, {"clerk": world.clerk}, date(2026, 6, 30))
    states = [matter.state for matter in Matter.objects.filter(procedure="village_meeting").order_by("id")]
    assert states == ["posted", "notified", "planned"]
    assert count == len(states)


def test_the_declarations_know_nothing_of_django() -> None:
    script = (
        "import sys; import tests.areas.village_meetings.procedure, tests.areas.village_meetings.register;"
        "sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
