"""What every matter has, whatever its procedure; each general act done once and refused once for each reason."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.areas.decisions.deciding import drafted
from tests.course import Course, attach_scan
from tests.engine.matters.mediating import sent_to_mediation
from tests.engine.village_affairs.models import Quarrel
from tests.world import World
from yifa.areas.decisions.models import Decision
from yifa.areas.disputes.models import AssignedMediator, Dispute, Mediation, RightsNotice, Signature
from yifa.engine.matters.act import Step, act_many
from yifa.engine.matters.general import (
    correct,
    correct_line,
    extend,
    hand_over,
    join,
    link,
    note,
    pause,
    resume,
    split,
    void,
)
from yifa.engine.matters.models import ActEntry, ClockPause, ClockRow, ClockState, EntryKind, Link, Matter, Party
from yifa.engine.matters.refusals import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("old_quarrels")]

DAY = date(2025, 3, 3)
PARTIES = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]


def heard(world: World, title: str = "水沟纠纷", day: date = DAY) -> Course:
    """A quarrel that was heard; the reply is due after twenty working days."""
    return Course.begin("test_quarrel", world.township, world.clerk, day, title, kind="other", Party=PARTIES)


@pytest.fixture
def course(world: World) -> Course:
    return heard(world)


def asked(world: World, **other: Any) -> dict[str, Any]:
    """Who asks, when and why."""
    return {"actor": world.clerk, "happened_on": DAY, "reason": "核对"} | other


def refused(does: Any, *args: Any, **kwargs: Any) -> list[str]:
    """The rules for which a general act is refused; nothing was written."""
    before = ActEntry.objects.count()
    with pytest.raises(Refused) as caught:
        does(*args, **kwargs)
    assert ActEntry.objects.count() == before
    return caught.value.names()


def mediated(world: World) -> Course:
    """The mediation of a dispute, accepted."""
    dispute = Course.begin(
        "dispute", world.township, world.mediator, DAY, "邻里纠纷",
        source="application", kind="neighbour", summary="水沟", Party=PARTIES,
    )  # fmt: skip
    course = sent_to_mediation(dispute, world.mediator)
    course.act("accept", world.mediator, committee="调委会", AssignedMediator={"person": world.mediator})
    return course


class TestCorrectingTheMatterItself:
    def test_the_children_and_their_records_follow(self, world: World) -> None:
        course = mediated(world)
        dispute = course.parent().matter
        values = {"title": "  改正的名称 ", "village": world.west_village}
        done = correct(dispute, values, actor=world.mediator, happened_on=DAY, reason="填错")
        assert done.matter.title == "改正的名称"
        child = Matter.objects.get(pk=course.matter.pk)
        assert (child.title, child.village) == ("改正的名称·人民调解", world.west_village)
        assert Mediation.objects.get(matter=child).village == world.west_village
        assert Dispute.objects.get(matter=dispute).village == world.west_village

    def test_what_it_was_and_why_stay(self, world: World, course: Course) -> None:
        done = correct(course.matter, {"title": "水渠纠纷"}, **asked(world))
        assert json.loads(done.entry.changes) == {"title": ["水沟纠纷", "水渠纠纷"]}
        assert done.entry.note == "核对"

    def test_the_village_may_be_taken_away_again(self, world: World, course: Course) -> None:
        correct(course.matter, {"village": world.east_village}, **asked(world))
        assert correct(course.matter, {"village": None}, **asked(world)).matter.village is None

    def test_is_refused_for_what_cannot_be_and_for_a_child(self, world: World, course: Course) -> None:
        assert refused(correct, course.matter, {"title": " "}, **asked(world)) == ["required"]
        assert refused(correct, course.matter, {"village": world.other_village}, **asked(world)) == ["invalid"]
        assert refused(correct, course.matter, {"title": "水沟纠纷"}, **asked(world)) == ["nothing_changed"]
        child = mediated(world).matter
        by = asked(world, actor=world.mediator)
        assert refused(correct, child, {"title": "另名"}, **by) == ["child_only"]

    def test_is_refused_to_who_may_not_register_there(self, world: World, course: Course) -> None:
        correct(course.matter, {"village": world.east_village}, **asked(world))
        elsewhere = {"village": world.west_village}
        assert refused(correct, course.matter, elsewhere, **asked(world, actor=world.village_clerk)) == ["role"]

    def test_is_refused_to_who_may_not_register_such_matters(self, world: World, course: Course) -> None:
        assert refused(correct, course.matter, {"title": "另名"}, **asked(world, actor=world.reviewer)) == ["role"]


class TestEveryGeneralAct:
    def test_is_an_entry_with_its_reason(self, course: Course, world: World) -> None:
        done = note(course.matter, "当事人来电", actor=world.clerk, happened_on=DAY)
        assert (done.entry.kind, done.entry.act, done.entry.note) == (EntryKind.GENERAL, "note", "当事人来电")
        assert done.entry.previous == ActEntry.objects.get(matter=course.matter, seq=1).digest

    def test_is_refused_without_reason_ahead_of_time_before_the_opening_and_to_strangers(
        self, course: Course, world: World
    ) -> None:
        given = {"actor": world.clerk, "happened_on": DAY}
        assert refused(note, course.matter, " ", **given) == ["required"]
        tomorrow = timezone.localdate() + timezone.timedelta(days=1)
        assert refused(note, course.matter, "提前", **given | {"happened_on": tomorrow}) == ["not_in_future"]
        before = date(2025, 3, 2)
        assert refused(note, course.matter, "早", **given | {"happened_on": before}) == ["not_before_opening"]
        for stranger in (world.auditor, world.admin, world.grid_worker, world.other_clerk):
            assert refused(note, course.matter, "看看", **given | {"actor": stranger}) == ["role"]

    def test_is_refused_on_what_is_not_there(self, course: Course, world: World) -> None:
        void(course.matter, **asked(world, actor=world.leader))
        assert refused(note, course.matter, "补记", actor=world.clerk, happened_on=DAY) == ["voided"]
        assert refused(note, 1, "补记", actor=world.clerk, happened_on=DAY) == ["not_found"]


class TestCorrecting:
    def test_a_date_moves_its_clock(self, course: Course, world: World) -> None:
        """Twenty working days from 3 March 2025 end on the 31st; from 10 March, over 清明, on 8 April."""
        clock = course.clocks("reply")[0]
        assert (clock.due_on, course.fresh().next_due_on) == (date(2025, 3, 31), date(2025, 3, 31))
        correct(course.matter, {"accepted_on": date(2025, 3, 10)}, **asked(world, happened_on=date(2025, 3, 12)))
        clock.refresh_from_db()
        revision = clock.revisions.get()
        assert (clock.started_on, clock.due_on, course.fresh().next_due_on) == (
            date(2025, 3, 10),
            date(2025, 4, 8),
            date(2025, 4, 8),
        )
        assert (revision.due_before, revision.due_after) == (date(2025, 3, 31), date(2025, 4, 8))
        assert "核对" in revision.reason
        assert '"2025-03-03"' in ActEntry.objects.get(matter=course.matter, act="correct").changes

    def test_a_date_moves_a_clock_that_was_met(self, course: Course, world: World) -> None:
        """Whether it was in time is told by its day, long after it was met."""
        course.act("end", world.clerk, date(2025, 3, 28))
        clock = course.clocks("reply")[0]
        assert (clock.state, clock.due_on) == ("met", date(2025, 3, 31))
        correct(course.matter, {"accepted_on": date(2025, 3, 10)}, **asked(world, happened_on=date(2025, 3, 31)))
        clock.refresh_from_db()
        assert (clock.state, clock.met_on, clock.due_on) == ("met", date(2025, 3, 28), date(2025, 4, 8))
        assert course.fresh().next_due_on is None
        assert clock.revisions.get().due_before == date(2025, 3, 31)

    def test_puts_no_day_into_the_future_or_before_the_registration(self, course: Course, world: World) -> None:
        opened = course.fresh().opened_on
        assert opened is not None
        early, late = opened - timedelta(days=1), asked(world)["happened_on"] + timedelta(days=1)
        assert refused(correct, course.matter, {"accepted_on": early}, **asked(world)) == ["not_before_opening"]
        assert refused(correct, course.matter, {"accepted_on": late}, **asked(world)) == ["not_in_future"]

    def test_is_refused_without_a_change_and_for_what_no_act_writes(self, course: Course, world: World) -> None:
        assert refused(correct, course.matter, {"kind": "other"}, **asked(world)) == ["nothing_changed"]
        assert refused(correct, course.matter, {"agreed": True}, **asked(world)) == ["unknown_field"]
        assert refused(correct, course.matter, {"kind": "quarrel"}, **asked(world)) == ["invalid"]

    def test_is_for_who_may_write_the_field(self, course: Course, world: World) -> None:
        course.act("agree", world.leader, amount="100")
        assert refused(correct, course.matter, {"amount": "900"}, **asked(world)) == ["role"]
        correct(course.matter, {"amount": "900"}, **asked(world, actor=world.leader))
        assert course.record(Quarrel).amount == 900

    def test_neither_does_nor_undoes_a_step(self, world: World) -> None:
        """The day of a step is there when the step was done, and only then."""
        course = drafted(world)
        asks = asked(world, happened_on=course.day)
        assert refused(correct, course.matter, {"evaluated_on": course.day}, **asks) == ["step_not_done"]
        assert refused(correct, course.matter, {"drafted_on": None}, **asks) == ["step_was_done"]
        course.day = course.later(3)
        correct(course.matter, {"drafted_on": course.day}, **asked(world, happened_on=course.day))
        assert course.record(Decision).drafted_on == course.day


class TestCorrectingLines:
    @pytest.fixture
    def settled(self, world: World) -> Course:
        """A mediation settled in writing; signed on 12 March 2025."""
        course = mediated(world)
        notices = [{"party": party, "told_on": DAY} for party in course.parties()]
        course.act("tell_rights", world.mediator, RightsNotice=notices)
        day = date(2025, 3, 10)
        sitting = {"held_on": day, "place": "调解室", "present": "双方", "content": "协商", "outcome": "agreed"}
        course.act("meet", world.mediator, day, Session=sitting)
        attach_scan(course, "signed_agreement", world.mediator)
        lines = [{"kind": "party", "party": party, "signed_on": day} for party in course.parties()]
        lines += [{"kind": "mediator", "signed_on": day}, {"kind": "committee_seal", "signed_on": date(2025, 3, 12)}]
        course.act("settle_in_writing", world.mediator, date(2025, 3, 14), terms="改道", Signature=lines)
        return course

    def test_moves_the_date_and_the_clock_that_follow_from_it(self, settled: Course, world: World) -> None:
        """Signed on the 13th instead, the thirty days end on 12 April, a Saturday, and so on the 14th."""
        seal = Signature.objects.get(kind="committee_seal")
        asking = asked(world, actor=world.mediator, happened_on=date(2025, 3, 14))
        correct_line(settled.matter, seal, {"signed_on": date(2025, 3, 13)}, **asking)
        assert settled.record(Mediation).effective_on == date(2025, 3, 13)
        assert settled.clocks("confirm")[0].due_on == date(2025, 4, 14)
        seal.refresh_from_db()
        assert seal.void_entry_id is not None
        assert Signature.objects.filter(void_entry__isnull=True).count() == 4

    def test_is_refused_where_the_law_knew_no_such_limit_on_the_day(self, settled: Course, world: World) -> None:
        """The thirty days for confirmation run since 2011."""
        asking = asked(world, actor=world.mediator, happened_on=date(2025, 3, 14))
        before = {"signed_on": date(2010, 6, 1)}
        *others, last = Signature.objects.filter(void_entry__isnull=True).order_by("pk")
        for signature in others:
            correct_line(settled.matter, signature, before, **asking)
        assert refused(correct_line, settled.matter, last, before, **asking) == ["limit_not_in_force"]
        assert settled.record(Mediation).effective_on == date(2025, 3, 12)

    def test_keeps_what_speaks_of_it(self, settled: Course, world: World) -> None:
        """A party whose name is put right has been told its rights and has signed all the same."""
        asking = asked(world, actor=world.mediator, happened_on=date(2025, 3, 14))
        correct_line(settled.parent().matter, settled.parties()[0], {"name": "赵甲壹"}, **asking)
        party = Party.objects.get(name="赵甲壹")
        assert RightsNotice.objects.filter(party=party).count() == 1
        assert Signature.objects.filter(party=party).count() == 1

    def test_is_refused_for_what_was_corrected_for_nothing_and_to_others(self, settled: Course, world: World) -> None:
        asking = asked(world, actor=world.mediator, happened_on=date(2025, 3, 14))
        seal = Signature.objects.get(kind="committee_seal")
        same = {"signed_on": date(2025, 3, 12)}
        assert refused(correct_line, settled.matter, seal, same, **asking) == ["nothing_changed"]
        ahead = {"signed_on": date(2025, 3, 15)}
        assert refused(correct_line, settled.matter, seal, ahead, **asking) == ["not_after_the_act"]
        other = {"signed_on": date(2025, 3, 11)}
        assert refused(correct_line, settled.matter, seal, other, **asking | {"actor": world.leader}) == ["role"]
        correct_line(settled.matter, seal, other, **asking)
        assert refused(correct_line, settled.matter, seal, other, **asking) == ["not_found"]
        mediator = AssignedMediator.objects.get()
        correct_line(settled.matter, mediator, {"chosen_by": "parties"}, **asking)


class TestVoiding:
    def test_is_for_a_leader_and_ends_the_clocks(self, course: Course, world: World) -> None:
        assert refused(void, course.matter, **asked(world)) == ["role"]
        void(course.matter, **asked(world, actor=world.leader))
        assert course.fresh().voided
        assert course.record(Quarrel).voided
        assert course.clocks("reply")[0].state == ClockState.ENDED
        course.refused("end", world.clerk, "voided")

    def test_waits_for_children_and_spares_their_results(self, world: World) -> None:
        from tests.areas.decisions.deciding import ready_to_submit, reviewed, submitted

        decision = ready_to_submit(world)
        review = submitted(decision, world)
        asking = asked(world, actor=world.leader, happened_on=decision.day)
        assert refused(void, decision.matter, **asking) == ["child_open"]
        reviewed(decision, world, "object")
        assert refused(void, review.matter, **asking) == ["ended"]
        void(decision.matter, **asking)


class TestHandingOver:
    def test_goes_to_somebody_with_a_post(self, course: Course, world: World) -> None:
        assert refused(hand_over, course.matter, world.other_clerk, **asked(world)) == ["role"]
        assert refused(hand_over, course.matter, world.auditor, **asked(world)) == ["role"]
        hand_over(course.matter, world.two_accounts, **asked(world))
        assert course.fresh().handler == world.two_accounts


class TestLinking:
    def test_two_matters_once(self, course: Course, world: World) -> None:
        other = heard(world, "另一纠纷")
        link(course.matter, other.matter, **asked(world))
        assert Link.objects.get().other_id == other.matter.pk
        assert refused(link, course.matter, other.matter, **asked(world)) == ["link"]
        assert refused(link, course.matter, course.matter, **asked(world)) == ["link"]


class TestJoining:
    def test_ends_the_matter_for_good(self, course: Course, world: World) -> None:
        other = heard(world, "同一纠纷")
        join(course.matter, other.matter, **asked(world))
        matter = course.fresh()
        assert (matter.ended, matter.closed_on, matter.next_due_on) == (True, DAY, None)
        assert course.clocks("reply")[0].state == ClockState.ENDED
        course.refused("end", world.clerk, "joined")

    def test_is_refused_into_itself_another_procedure_or_what_has_ended(self, course: Course, world: World) -> None:
        assert refused(join, course.matter, course.matter, **asked(world)) == ["join"]
        from tests.areas.decisions.deciding import suggested

        assert refused(join, course.matter, suggested(world, DAY).matter, **asked(world)) == ["join"]
        other = heard(world, "已结纠纷")
        other.act("end", world.clerk)
        assert refused(join, course.matter, other.matter, **asked(world)) == ["join"]
        assert refused(join, other.matter, course.matter, **asked(world)) == ["join"]

    def test_waits_for_children(self, world: World) -> None:
        from tests.areas.decisions.deciding import drafted, suggested

        decision = drafted(world)
        decision.act("open_participation", world.clerk)
        asking = asked(world, happened_on=decision.day)
        assert refused(join, decision.matter, suggested(world).matter, **asking) == ["child_open"]


class TestSplitting:
    def test_makes_a_matter_with_the_same_parties_and_clock(self, course: Course, world: World) -> None:
        done = split(course.matter, "另案", **asked(world))
        assert done.child is not None
        fresh = Course(done.child, DAY)
        assert fresh.state == course.state
        assert [party.name for party in fresh.parties()] == ["赵甲一", "钱乙二"]
        assert fresh.record(Quarrel).accepted_on == DAY
        assert fresh.clocks("reply")[0].due_on == date(2025, 3, 31)
        fresh.act("end", world.clerk)
        assert not course.fresh().ended

    def test_is_refused_once_ended(self, course: Course, world: World) -> None:
        course.act("end", world.clerk)
        assert refused(split, course.matter, "另案", **asked(world)) == ["split"]
        assert refused(split, heard(world).matter, " ", **asked(world)) == ["required"]


class TestPausing:
    def test_stands_still_on_a_listed_ground_and_goes_on_the_day_after(self, course: Course, world: World) -> None:
        """From 10 through 14 March five working days do not count: 31 March becomes 8 April, over 清明."""
        done = pause(course.matter, "reply", "consultation", **asked(world, happened_on=date(2025, 3, 10)))
        assert "第33条第3款" in done.entry.law
        clock = course.clocks("reply")[0]
        assert (clock.state, clock.due_on, course.fresh().next_due_on) == (ClockState.PAUSED, None, None)
        resume(course.matter, "reply", **asked(world, happened_on=date(2025, 3, 14)))
        clock.refresh_from_db()
        assert (clock.state, clock.due_on) == (ClockState.RUNNING, date(2025, 4, 8))
        assert ClockPause.objects.get().last == date(2025, 3, 14)

    def test_is_refused_on_other_grounds_twice_too_late_or_for_no_clock(self, course: Course, world: World) -> None:
        assert refused(pause, course.matter, "reply", "holiday", **asked(world)) == ["pause_ground"]
        assert refused(pause, course.matter, "answer", "consultation", **asked(world)) == ["no_clock"]
        late = asked(world, happened_on=date(2025, 4, 1))
        assert refused(pause, course.matter, "reply", "consultation", **late) == ["lapsed"]
        assert refused(resume, course.matter, "reply", **asked(world)) == ["not_paused"]
        pause(course.matter, "reply", "consultation", **asked(world, happened_on=date(2025, 3, 10)))
        again = asked(world, happened_on=date(2025, 3, 11))
        assert refused(pause, course.matter, "reply", "correction", **again) == ["paused"]
        assert refused(resume, course.matter, "reply", **asked(world)) == ["not_before_pause"]

    def test_an_agreed_date_is_neither_paused_nor_extended(self, world: World) -> None:
        course = mediated(world)
        notices = [{"party": party, "told_on": DAY} for party in course.parties()]
        course.act("tell_rights", world.mediator, RightsNotice=notices)
        sitting = {"held_on": DAY, "place": "调解室", "present": "双方", "content": "协商", "outcome": "agreed"}
        course.act("meet", world.mediator, Session=sitting)
        course.act("settle_orally", world.mediator, terms="改道", perform_by=date(2025, 5, 1))
        assert refused(pause, course.matter, "perform", "consultation", **asked(world)) == ["agreed"]
        assert refused(extend, course.matter, "perform", 1, **asked(world, actor=world.leader)) == ["agreed"]
        correct(course.matter, {"perform_by": date(2025, 6, 1)}, **asked(world, actor=world.mediator))
        assert course.clocks("perform")[0].due_on == date(2025, 6, 1)


class TestExtending:
    def test_lengthens_by_what_the_law_allows(self, course: Course, world: World) -> None:
        """Twenty working days more, over 清明 and the Sunday worked on 27 April, end on 28 April 2025."""
        extend(course.matter, "reply", 15, **asked(world, actor=world.leader))
        extend(course.matter, "reply", 5, **asked(world, actor=world.leader))
        clock = course.clocks("reply")[0]
        assert (clock.extension, clock.due_on) == (20, date(2025, 4, 28))
        assert refused(extend, course.matter, "reply", 1, **asked(world, actor=world.leader)) == ["extension"]

    def test_is_refused_to_a_clerk_beyond_the_limit_for_nothing_and_too_late(
        self, course: Course, world: World
    ) -> None:
        leader = asked(world, actor=world.leader)
        assert refused(extend, course.matter, "reply", 5, **asked(world)) == ["role"]
        assert refused(extend, course.matter, "reply", 21, **leader) == ["extension"]
        assert refused(extend, course.matter, "reply", 0, **leader) == ["extension"]
        late = leader | {"happened_on": date(2025, 4, 1)}
        assert refused(extend, course.matter, "reply", 5, **late) == ["extension"]


class TestManyAtOnce:
    def test_each_for_itself(self, world: World) -> None:
        first, second, third = heard(world, "一"), heard(world, "二"), heard(world, "三")
        second.act("end", world.clerk)
        steps = [Step(course.matter, "end") for course in (first, second, third)]
        results = act_many(steps, actor=world.clerk, happened_on=DAY)
        assert [type(result).__name__ for result in results] == ["Done", "Refused", "Done"]
        assert (first.state, third.state) == ("ended", "ended")

    def test_repeated_it_changes_nothing(self, world: World) -> None:
        course = heard(world)
        steps = [Step(course.matter, "examine", client_id="a")]
        act_many(steps, actor=world.clerk, happened_on=DAY)
        again = act_many(steps, actor=world.clerk, happened_on=DAY)
        assert [result.repeated for result in again] == [True]
        assert course.fresh().entries == 2


def test_clocks_and_matters_are_counted_once(course: Course) -> None:
    assert (Matter.objects.count(), ClockRow.objects.count()) == (1, 1)
