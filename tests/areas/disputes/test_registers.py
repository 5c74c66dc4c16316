"""The registers of disputes: who enters what, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django import forms

from tests.areas.disputes.entries import SOUND, committee, enter, refusal, refused_completion, refused_correction
from tests.course import Course
from tests.engine.matters.mediating import FACTS
from tests.refusals import rules_refused_in
from tests.world import World
from yifa.areas.disputes.models import Dispute, Sweep
from yifa.areas.disputes.register import REGISTERS
from yifa.engine.accounts.models import User
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.forms import Offer
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.places import close_place
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.registers import registry
from yifa.engine.registers.entering import complete, correct, void
from yifa.engine.registers.forms import entry_form
from yifa.engine.registers.models import Entry
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db

MARCH = date(2025, 3, 10)


def registered(world: World, day: date = MARCH, village: Place | None = None, **told: Any) -> Course:
    """A dispute."""
    done = open_matter(
        "dispute", org=world.township, actor=world.clerk, happened_on=day, title="纠纷", village=village,
        data=FACTS | told,
    )  # fmt: skip
    return Course(done.matter, day)


def refused_opening(world: World, **told: Any) -> Refused:
    """Why a dispute is not registered."""
    with pytest.raises(Refused) as caught:
        registered(world, **told)
    return caught.value


class TestAllRegisters:
    @pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.id)
    def test_what_must_be_told_is_enough_and_names_the_entry(self, world: World, declared: Any) -> None:
        keys: dict[str, Any] = {}
        if "committee" in declared.fields:
            keys["committee"] = committee(world)
        if "grid" in declared.fields:
            keys["grid"] = world.east_grid
        record = enter(world, declared.id, village=world.east_village, **keys)
        entry = Entry.objects.get(pk=record.pk)
        assert set(declared.fields) <= set(SOUND[declared.id]) | set(keys)
        assert entry.title
        assert "None" not in entry.title
        assert entry.dated_on is not None

    def test_every_rule_is_seen_to_refuse(self) -> None:
        rules = {rule.id for declared in REGISTERS for rule in declared.rules}
        assert rules - rules_refused_in(Path(__file__).parent) == set()


class TestSweeps:
    def test_who_is_in_the_villages_enters_one(self, world: World) -> None:
        here = {"village": world.east_village, "grid": world.east_grid}
        record = enter(world, "dispute_sweeps", by=world.village_clerk, **here)
        assert str(record) == "2025年3月10日东溪村第一网格月度例行排查"
        assert enter(world, "dispute_sweeps", by=world.mediator).village is None
        own = {"village": world.east_grid, "grid": world.east_grid}
        enter(world, "dispute_sweeps", by=world.grid_worker, **own)

    def test_what_was_found_hangs_on_it(self, world: World) -> None:
        told = {"outcome": "found", "summary": "水渠争执一起"}
        sweep = enter(world, "dispute_sweeps", village=world.east_village, **told)
        course = registered(world, source="sweep", sweep=sweep.pk, village=world.east_village)
        risk = enter(world, "risk_points", sweep=sweep, village=world.east_village)
        assert list(sweep.disputes.values_list("matter_id", flat=True)) == [course.matter.pk]
        assert list(sweep.risk_points.all()) == [risk]
        assert sweep.finds() == 2

    def test_that_nothing_was_found_is_said_and_not_contradicted(self, world: World) -> None:
        nothing = enter(world, "dispute_sweeps")
        assert refusal(world, "risk_points", sweep=nothing).names() == ["risk_found_in_that_sweep"]
        assert refused_opening(world, source="sweep", sweep=nothing.pk).names() == ["found_in_that_sweep"]
        found = enter(world, "dispute_sweeps", outcome="found", summary="水渠争执一起")
        risk = enter(world, "risk_points", sweep=found)
        assert refused_correction(world, found, outcome="none").names() == ["nothing_was_found"]
        void(risk.entry, actor=world.clerk, reason="误登")
        correct(found.entry, {"outcome": "none"}, actor=world.clerk, reason="核实后没有")
        assert Sweep.objects.get(pk=found.pk).outcome == "none"

    def test_refusals(self, world: World) -> None:
        assert refusal(world, "dispute_sweeps", outcome="found").names() == ["findings_are_told"]
        west = {"village": world.west_village, "grid": world.east_grid}
        assert refusal(world, "dispute_sweeps", **west).names() == ["grid_lies_in_village"]
        no_grid = {"village": world.east_village, "grid": world.east_village}
        assert "不是网格" in str(refusal(world, "dispute_sweeps", **no_grid))

    def test_a_dispute_names_only_a_sweep_that_may_have_found_it(self, world: World) -> None:
        told = {"outcome": "found", "summary": "水渠争执一起"}
        sweep = enter(world, "dispute_sweeps", village=world.east_village, **told)
        for otherwise in (
            {"source": "sweep"},
            {"sweep": sweep.pk, "source": "hotline"},
            {"sweep": sweep.pk, "source": "sweep", "village": world.west_village},
            {"sweep": sweep.pk, "source": "sweep", "day": date(2025, 3, 9)},
        ):
            assert refused_opening(world, **otherwise).names() == ["found_in_that_sweep"]
        registered(world, sweep=sweep.pk, source="grid", village=world.east_grid)
        empty = enter(world, "dispute_sweeps", **told)
        void(empty.entry, actor=world.clerk, reason="误登")
        assert refused_opening(world, source="sweep", sweep=empty.pk).names() == ["found_in_that_sweep"]


class TestForms:
    def test_only_grids_are_offered_where_a_grid_is_meant(self, world: World) -> None:
        form = entry_form(registry.get("dispute_sweeps"), world.township, MARCH, forms.CharField())()
        assert list(form.fields["grid"].queryset) == [world.east_grid]  # type: ignore[attr-defined]

    def test_a_risk_names_a_sweep_that_found_something_and_was_not_voided(self, world: World) -> None:
        told = {"outcome": "found", "summary": "水渠争执一起"}
        older, newer, void_one = (enter(world, "dispute_sweeps", **told) for _ in range(3))
        enter(world, "dispute_sweeps")
        void(void_one.entry, actor=world.clerk, reason="误登")
        form = entry_form(registry.get("risk_points"), world.township, MARCH, forms.CharField())()
        assert list(form.fields["sweep"].queryset) == [newer, older]  # type: ignore[attr-defined]

    def test_sweeps_stand_newest_first_and_before_them_those_of_ones_own_village(self, world: World) -> None:
        told = {"outcome": "found", "summary": "水渠争执一起"}
        new, old = (
            enter(world, "dispute_sweeps", village=world.west_village, swept_on=date(2025, 3, day), **told)
            for day in (9, 2)
        )
        own = enter(world, "dispute_sweeps", village=world.east_village, swept_on=date(2025, 2, 1), **told)
        township = Offer(world.township, MARCH).rows(Sweep)
        assert list(township) == [new, old, own]
        of_the_grid = Offer(world.township, MARCH, near=[world.east_grid.pk])
        assert list(of_the_grid.rows(Sweep)) == [own, new, old]
        assert list(of_the_grid.rows(Place)) == [world.east_grid]


class TestCommitteesAndMediators:
    def test_an_elected_member_serves_the_term_that_the_law_gives(self, world: World) -> None:
        told = {"committee": committee(world), "person": world.mediator}
        assert enter(world, "mediators", **told).term_ends_on == date(2026, 5, 6)
        hired = enter(world, "mediators", name="施劝和", duty="hired", chosen_by="engaged", **told)
        assert hired.term_ends_on is None

    def test_refusals(self, world: World) -> None:
        own = committee(world)
        early = refusal(world, "mediators", committee=own, since=date(2022, 1, 9))
        assert early.names() == ["committee_exists"]
        engaged = refusal(world, "mediators", committee=own, chosen_by="engaged")
        assert engaged.names() == ["chosen_as_the_law_says"]
        left = refusal(world, "mediators", committee=own, left_on=date(2023, 5, 5))
        assert left.names() == ["since_not_after_left_on"]

    def test_each_is_a_person_whom_a_dispute_may_name(self, world: World) -> None:
        """Whoever has such a post here is that one; others are entered once, however many terms they serve."""
        own = committee(world)
        assert enter(world, "mediators", committee=own).person == world.mediator
        villager = enter(world, "mediators", committee=own, name="姜和", sex="male")
        assert (villager.person.name, villager.person.sex) == ("姜和", "male")
        assert not User.objects.filter(person=villager.person).exists()
        again = committee(world, name="东溪村人民调解委员会")
        assert enter(world, "mediators", committee=again, name="姜和").person == villager.person
        third = committee(world, name="西岭村人民调解委员会")
        other = enter(world, "mediators", committee=third, name="姜和", sex="female")
        assert other.person != villager.person

    def test_whoever_is_elected_again_begins_a_new_term(self, world: World) -> None:
        own = committee(world)
        first = enter(world, "mediators", committee=own)
        again = date(2026, 5, 6)
        refused = refusal(world, "mediators", committee=own, since=again)
        assert refused.names() == ["one_term_at_a_time"]
        complete(first.entry, {"left_on": again, "left_because": "届满改选"}, actor=world.clerk)
        enter(world, "mediators", committee=own, since=again)

    def test_a_committee_ends_when_its_mediators_have_left(self, world: World) -> None:
        own = committee(world)
        mediator = enter(world, "mediators", committee=own)
        ended = {"dissolved_on": date(2025, 6, 1)}
        refused = refused_completion(world, own, **ended)
        assert refused.names() == ["mediators_have_left"]
        assert "吴和平尚未离任" in str(refused)
        complete(mediator.entry, {"left_on": date(2025, 6, 1), "left_because": "辞职"}, actor=world.clerk)
        complete(own.entry, ended, actor=world.clerk)
        visit = refusal(world, "committee_visits", committee=own, visited_on=date(2025, 6, 1))
        assert visit.names() == ["committee_exists"]
        enter(world, "committee_visits", committee=own, visited_on=date(2025, 5, 31))

    def test_days_of_a_committee_are_in_order(self, world: World) -> None:
        before = date(2022, 1, 9)
        ended = refusal(world, "mediation_committees", dissolved_on=before)
        assert ended.names() == ["founded_on_not_after_dissolved_on"]
        standardised = refusal(world, "mediation_committees", standardised_on=before)
        assert standardised.names() == ["founded_on_not_after_standardised_on"]

    def test_nobody_serves_in_a_committee_that_was_voided(self, world: World) -> None:
        own = committee(world)
        void(own.entry, actor=world.clerk, reason="误登")
        assert refusal(world, "mediators", committee=own).names() == ["committee_exists"]

    def test_advice_is_carried_out_later(self, world: World) -> None:
        visit = enter(world, "committee_visits", committee=committee(world), advice="补齐回访")
        done: Any = complete(visit.entry, {"carried_out_on": date(2025, 5, 6)}, actor=world.mediator)
        assert done.record.carried_out_on == date(2025, 5, 6)


class TestGrids:
    def test_somebody_answers_for_a_grid_until_he_leaves(self, world: World) -> None:
        duty = enter(world, "grid_duties", grid=world.east_grid, village=world.east_village, person=world.grid_worker)
        assert str(duty) == "东溪村第一网格专职网格员孟小满"
        complete(duty.entry, {"ended_on": date(2025, 7, 1)}, actor=world.clerk)

    def test_refusals(self, world: World) -> None:
        here = {"grid": world.east_grid, "village": world.east_village}
        ended = refusal(world, "grid_duties", **here, ended_on=date(2023, 12, 31))
        assert ended.names() == ["since_not_after_ended_on"]
        assert refusal(world, "grid_duties", grid=world.east_grid).names() == ["grid_lies_in_village"]
        close_place(world.east_grid, date(2023, 6, 1))
        assert "不存在" in str(refusal(world, "grid_duties", **here))


class TestRisksAndIncidents:
    def test_a_risk_is_treated_later(self, world: World) -> None:
        risk = enter(world, "risk_points", by=world.grid_worker, village=world.east_grid)
        treated = {"treated_on": date(2025, 3, 20)}
        assert refused_completion(world, risk, **treated).names() == ["treatment_is_told"]
        done: Any = complete(risk.entry, {**treated, "treatment": "划定用水日期"}, actor=world.clerk).record
        assert done.treated_on == date(2025, 3, 20)

    def test_refusals(self, world: World) -> None:
        due = refusal(world, "risk_points", treat_by=date(2025, 3, 9))
        assert due.names() == ["found_on_not_after_treat_by"]
        treated = refusal(world, "risk_points", treated_on=date(2025, 3, 9), treatment="已劝解")
        assert treated.names() == ["found_on_not_after_treated_on"]
        handled = refusal(world, "incidents", handled_on=date(2025, 3, 11))
        assert handled.names() == ["happened_on_not_after_handled_on"]
        sweep = enter(world, "dispute_sweeps", village=world.east_village, outcome="found", summary="隐患一处")
        elsewhere = refusal(world, "risk_points", sweep=sweep, village=world.west_village)
        assert elsewhere.names() == ["risk_found_in_that_sweep"]
        earlier = refusal(world, "risk_points", sweep=sweep, found_on=date(2025, 3, 9))
        assert earlier.names() == ["risk_found_in_that_sweep"]
        void(sweep.entry, actor=world.clerk, reason="误登")
        assert refusal(world, "risk_points", sweep=sweep).names() == ["risk_found_in_that_sweep"]


class TestReturns:
    def test_a_village_reports_that_there_was_nothing(self, world: World) -> None:
        report = enter(world, "village_returns", by=world.village_clerk, village=world.east_village)
        assert (report.month, report.due_on, report.in_time) == (date(2025, 3, 1), None, None)
        assert str(report) == "东溪村2025年3月月报"

    def test_the_day_by_which_it_is_due_is_the_county_s(self, world: World) -> None:
        term = Term(5, Unit.DAY)
        since = date(2025, 1, 1)
        set_parameter(
            world.county,
            "monthly_return_local",
            term,
            in_force=since,
            source="青综治〔2025〕1号",
            by=world.county_admin,
        )
        report = enter(world, "village_returns", village=world.east_village)
        assert (report.due_on, report.in_time) == (date(2025, 4, 7), True)
        late: Any = correct(report.entry, {"handed_in_on": date(2025, 4, 8)}, actor=world.clerk, reason="更正").record
        assert late.in_time is False

    def test_a_month_is_reported_once_by_each_village(self, world: World) -> None:
        first = enter(world, "village_returns", village=world.east_village)
        again = refusal(world, "village_returns", village=world.east_village, month="2025-03")
        assert again.names() == ["one_return_a_month"]
        enter(world, "village_returns", village=world.west_village)
        enter(world, "village_returns", village=world.east_village, month="2025-02")
        correct(first.entry, {"reporter": "孟小满"}, actor=world.clerk, reason="更正")

    def test_what_is_reported_agrees_with_what_was_entered(self, world: World) -> None:
        here = {"village": world.east_village}
        assert refusal(world, "village_returns", **here, incidents="some").names() == ["incidents_agree"]
        enter(world, "incidents", village=world.east_grid, by=world.grid_worker)
        assert refusal(world, "village_returns", **here).names() == ["incidents_agree"]
        enter(world, "village_returns", **here, incidents="some")
        west = {"village": world.west_village}
        enter(world, "dispute_sweeps", **west, outcome="found", summary="水渠争执")
        assert refusal(world, "village_returns", **west).names() == ["sweeps_agree"]
        enter(world, "village_returns", **west, disputes="some")

    def test_refusals(self, world: World) -> None:
        assert refusal(world, "village_returns").names() == ["a_village_reports"]
        assert refusal(world, "village_returns", village=world.east_grid).names() == ["part_of_a_village"]
        here = {"village": world.east_village}
        early = refusal(world, "village_returns", **here, handed_in_on=date(2025, 2, 28))
        assert early.names() == ["handed_in_by_today"]
        ahead = refusal(world, "village_returns", **here, month="2099-03", handed_in_on=date(2099, 3, 1))
        assert ahead.names() == ["not_in_future"]
        late = refusal(world, "village_returns", **here, handed_in_on=date(2099, 3, 1))
        assert late.names() == ["handed_in_by_today"]


def test_what_a_meeting_decided_is_done_later(world: World) -> None:
    meeting = enter(world, "dispute_meetings")
    assert str(meeting) == "2025年4月分析例会"
    complete(meeting.entry, {"done_on": date(2025, 4, 20), "done_how": "已回访"}, actor=world.clerk)
    assert refused_completion(world, meeting, done_how="另行回访").names() == ["already_filled"]


class TestReportingBack:
    def test_the_unit_from_which_it_came_is_told_the_result(self, world: World) -> None:
        course = registered(world, source="hotline")
        told = {"ended_because": "不属受理范围", "routes_told": "可以起诉"}
        course.act("turn_away", world.clerk, date(2025, 3, 11), **told)
        course.act("report_back", world.clerk, date(2025, 3, 12), reported_back="已电话答复热线中心")
        assert course.record(Dispute).reported_back_on == date(2025, 3, 12)

    def test_who_came_by_himself_has_no_unit(self, world: World) -> None:
        course = registered(world)
        told = {"ended_because": "不属受理范围", "routes_told": "可以起诉"}
        course.act("turn_away", world.clerk, date(2025, 3, 11), **told)
        course.refused("report_back", world.clerk, "came_from_a_unit", reported_back="已答复")
