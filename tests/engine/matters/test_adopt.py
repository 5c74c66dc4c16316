"""Ledgers come in as they are: what the law finds wrong is kept with the matter, what is no value goes back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from django.utils import timezone

from tests.course import Course
from tests.world import World
from yifa.areas.disputes.guards.dispute import both_sides_known
from yifa.areas.disputes.mediation import MEDIATION
from yifa.areas.disputes.models import Dispute, Mediation
from yifa.engine.journal.verification import verify
from yifa.engine.matters import registry
from yifa.engine.matters.adopt import Adopted, LedgerRow, adopt
from yifa.engine.matters.general import correct_line
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, EntryKind, Matter, Party, Provenance
from yifa.engine.matters.refusals import Refused
from yifa.engine.search import search

pytestmark = pytest.mark.django_db

PARTIES = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
FACTS = {"committee": "清溪乡人民调解委员会", "terms": "排水沟走向", "Party": PARTIES}
SITTING = {"held_on": date(2025, 3, 10), "place": "调解室", "present": "双方", "content": "陈述", "outcome": "agreed"}


ALONE = evolve(
    MEDIATION,
    id="test_mediation",
    child_of=(),
    number="{short}人调字〔{year}〕第{number}号",
    acts=[
        evolve(MEDIATION.opening, adds="matters.Party", fields=["committee", "terms"], guards=[both_sides_known]),
        *MEDIATION.acts[1:],
    ],
)
"""A mediation that stands alone, as a committee's own ledger has it: it has all that a ledger may tell of a matter."""


@pytest.fixture(autouse=True)
def mediations(monkeypatch: pytest.MonkeyPatch) -> None:
    """The procedure of such mediations is known."""
    monkeypatch.setitem(registry._versions, "test_mediation", [ALONE])


def take_in(world: World, state: str = "settled", *, by: Any = None, **row: Any) -> Adopted:
    """Adopt one row of the ledger of mediations."""
    told: dict[str, Any] = {"title": "赵甲一与钱乙二邻里纠纷", "opened_on": date(2025, 3, 5), "data": FACTS} | row
    return adopt("test_mediation", LedgerRow(state=state, **told), org=world.township, actor=by or world.clerk)


def refusal(world: World, state: str = "settled", **row: Any) -> Refused:
    """Adopt one row, which must go back and leave nothing."""
    before = Matter.objects.count()
    with pytest.raises(Refused) as refused:
        take_in(world, state, **row)
    assert Matter.objects.count() == before
    return refused.value


def rules(adopted: Adopted) -> list[str]:
    """The rules that the adopted matter is not shown to keep."""
    return sorted(finding.rule for finding in adopted.findings)


def clocks(adopted: Adopted) -> dict[str, ClockRow]:
    """The matter's clocks by name."""
    return {row.clock: row for row in ClockRow.objects.filter(matter=adopted.matter)}


class TestWhatTheLedgerSays:
    def test_is_kept_with_one_entry(self, world: World) -> None:
        adopted = take_in(world, number="清调2025-17", data=FACTS | {"accepted_on": date(2025, 3, 6)})
        matter = Matter.objects.get(pk=adopted.matter.pk)
        entry = ActEntry.objects.get(matter=matter)
        assert (matter.number, matter.state, matter.provenance) == ("清调2025-17", "settled", Provenance.ADOPTED)
        assert (matter.opened_on, matter.moved_on, matter.ended) == (date(2025, 3, 5), date(2025, 3, 6), False)
        assert (entry.kind, entry.act, entry.state_before, entry.state_after) == (
            EntryKind.ADOPTED, "adopt", "new", "settled",
        )  # fmt: skip
        assert Mediation.objects.get(matter=matter).accepted_on == date(2025, 3, 6)
        assert [party.name for party in Party.objects.filter(matter=matter)] == ["赵甲一", "钱乙二"]
        assert search("排水沟", [world.township.pk]).ids == (matter.pk,)
        assert verify(world.township).holds

    def test_without_a_number_has_none_and_spends_none(self, world: World) -> None:
        assert take_in(world).matter.number is None
        begun = Course.begin("test_mediation", world.township, world.clerk, date(2025, 4, 1), "新纠纷", **FACTS)
        assert begun.matter.number == "清政人调字〔2025〕第1号"

    def test_is_finished_and_late_by_days(self, world: World) -> None:
        told = FACTS | {
            "accepted_on": date(2025, 3, 6),
            "settled_on": date(2025, 4, 10),
            "effective_on": date(2025, 4, 10),
            "performed_on": date(2025, 4, 20),
            "ended_on": date(2025, 4, 20),
        }
        adopted = take_in(world, "closed", closed_on=date(2025, 4, 20), data=told)
        late = next(finding for finding in adopted.findings if finding.rule == "late_conclude")
        # A month from 6 March ends on Sunday, 6 April: the Monday after is the last day.
        assert late.message == "“调解期限”逾期3日（期限2025年4月7日，完成2025年4月10日）"
        assert late.law
        assert adopted.matter.ended
        assert all(not row.is_open for row in clocks(adopted).values())
        assert adopted.matter.next_due_on is None

    def test_lacks_a_party(self, world: World) -> None:
        adopted = take_in(world, data=FACTS | {"Party": PARTIES[:1]})
        found = next(finding for finding in adopted.findings if finding.rule == "both_sides_known")
        assert found.message == "应当登记双方当事人"
        assert found.law == "《人民调解法》第17条"

    def test_lacks_all_parties_and_facts(self, world: World) -> None:
        adopted = take_in(world, "registered", data={})
        assert rules(adopted) == ["both_sides_known", "unknown_committee", "unknown_terms"]

    def test_names_no_day_of_the_agreement(self, world: World) -> None:
        """Every way to a settled dispute leads over one of two agreements: the clock began, on an unknown day."""
        confirm = clocks(take_in(world))["confirm"]
        assert (confirm.state, confirm.started_on, confirm.due_on) == (ClockState.UNKNOWN, None, None)
        assert not confirm.is_open

    def test_knows_no_day_of_what_was_surely_done(self, world: World) -> None:
        """Settled, so concluded; on which day is not told, so it isn't called late."""
        adopted = take_in(world, data=FACTS | {"accepted_on": date(2025, 3, 6)})
        conclude = clocks(adopted)["conclude"]
        assert (conclude.state, conclude.met_on, conclude.due_on) == (ClockState.MET, None, date(2025, 4, 7))
        assert "late_conclude" not in rules(adopted)

    def test_is_still_open_and_late(self, world: World) -> None:
        """That it is late shows by its clock; a finding is only for what was done."""
        adopted = take_in(world, "mediating", data=FACTS | {"accepted_on": date(2025, 3, 6)})
        conclude = clocks(adopted)["conclude"]
        assert (conclude.state, conclude.due_on) == (ClockState.RUNNING, date(2025, 4, 7))
        assert adopted.matter.next_due_on == date(2025, 4, 7)

    def test_names_no_agreed_day(self, world: World) -> None:
        adopted = take_in(world, data=FACTS | {"effective_on": date(2025, 3, 12)})
        assert "perform" not in clocks(adopted)
        assert clocks(adopted)["confirm"].due_on == date(2025, 4, 11)

    def test_knows_no_day_at_all(self, world: World) -> None:
        adopted = take_in(world, "closed", opened_on=None, data=FACTS)
        matter = adopted.matter
        assert (matter.opened_on, matter.closed_on, matter.moved_on, matter.ended) == (None, None, None, True)
        assert not any(rule.startswith("late") for rule in rules(adopted))

    def test_puts_the_end_before_the_beginning(self, world: World) -> None:
        adopted = take_in(world, "closed", closed_on=date(2025, 3, 4))
        assert "before_opening_closed_on" in rules(adopted)

    def test_does_not_say_who_acted(self, world: World) -> None:
        """Who took the ledger in did not mediate; nobody is accused of it."""
        told = FACTS | {"AssignedMediator": {"person": world.mediator}, "Session": SITTING}
        adopted = take_in(world, "failed", data=told, closed_on=date(2025, 4, 20))
        assert "by_assigned_mediator" not in rules(adopted)


class TestADisputeWithItsRoutes:
    """What ran beside is no matter of its own in a ledger: the row tells its results."""

    TOLD: Any = {"source": "application", "kind": "neighbour", "summary": "排水沟走向", "Party": PARTIES}

    def resolved(self, world: World, **told: Any) -> Adopted:
        row = LedgerRow("邻里纠纷", "resolved", opened_on=date(2025, 3, 5), data=self.TOLD | told)
        return adopt("dispute", row, org=world.township, actor=world.clerk)

    def test_keeps_what_they_came_to(self, world: World) -> None:
        settled = date(2025, 3, 12)
        adopted = self.resolved(world, people_settled_on=settled, settled_on=settled, resolved_on=settled)
        record = Dispute.objects.get(matter=adopted.matter)
        assert (record.settled_on, record.people_settled_on, adopted.matter.moved_on) == (settled,) * 3
        assert rules(adopted) == []

    def test_is_found_to_rest_on_nothing_where_it_tells_none(self, world: World) -> None:
        assert rules(self.resolved(world, resolved_on=date(2025, 3, 12))) == ["settlement_stands"]

    def test_tells_no_day_that_has_not_come(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            self.resolved(world, settled_on=timezone.localdate() + timedelta(days=1))
        assert [(reason.rule, reason.where) for reason in refused.value.reasons] == [("not_in_future", "settled_on")]

    def test_goes_on_by_another_route(self, world: World) -> None:
        row = LedgerRow("邻里纠纷", "handling", opened_on=date(2025, 3, 5), data=self.TOLD)
        course = Course(adopt("dispute", row, org=world.township, actor=world.clerk).matter, date(2025, 3, 20))
        course.act("start_people", world.mediator)
        assert course.child("mediation").parties() == course.parties()


class TestWhatGoesBack:
    def test_an_unknown_state_with_those_that_there_are(self, world: World) -> None:
        (reason,) = refusal(world, "已调解").reasons
        assert (reason.rule, reason.where) == ("state", "state")
        assert "已达成协议（settled）" in reason.todo

    @pytest.mark.parametrize("where", ["opened_on", "closed_on"])
    def test_a_day_that_has_not_come(self, world: World, where: str) -> None:
        refused = refusal(world, "closed", **{where: timezone.localdate() + timedelta(days=1)})
        assert [(reason.rule, reason.where) for reason in refused.reasons] == [("not_in_future", where)]

    def test_a_step_on_a_day_that_has_not_come(self, world: World) -> None:
        told = FACTS | {"accepted_on": timezone.localdate() + timedelta(days=1)}
        assert refusal(world, data=told).names() == ["not_in_future"]

    def test_a_line_of_a_day_that_has_not_come(self, world: World) -> None:
        told = FACTS | {"Session": SITTING | {"held_on": timezone.localdate() + timedelta(days=1)}}
        (reason,) = refusal(world, data=told).reasons
        assert (reason.rule, reason.where) == ("not_after_the_act", "Session[0].held_on")

    def test_an_agreed_day_may_lie_ahead(self, world: World) -> None:
        ahead = timezone.localdate() + timedelta(days=30)
        adopted = take_in(world, data=FACTS | {"effective_on": date(2025, 3, 12), "perform_by": ahead})
        assert clocks(adopted)["perform"].due_on == ahead

    def test_an_end_of_what_is_open(self, world: World) -> None:
        (reason,) = refusal(world, "mediating", closed_on=date(2025, 4, 1)).reasons
        assert (reason.rule, reason.where) == ("state", "closed_on")

    def test_a_number_that_another_has(self, world: World) -> None:
        take_in(world, number="清调2025-17", title="先来的")
        (reason,) = refusal(world, number=" 清调2025-17 ", title="后到的").reasons
        assert (reason.rule, reason.where) == ("number_taken", "number")
        assert "先来的" in reason.message

    @pytest.mark.parametrize("number", ["一" * 65, "清调\n17", "清调\x0017"])
    def test_a_number_that_can_not_be_kept(self, world: World, number: str) -> None:
        assert [(reason.rule, reason.where) for reason in refusal(world, number=number).reasons] == [
            ("invalid", "number")
        ]

    @pytest.mark.parametrize(
        ("told", "where"),
        [
            ({"accepted_on": "三月初六"}, "accepted_on"),
            ({"amount_agreed": "水"}, "amount_agreed"),
            ({"terms": "有\x00字"}, "terms"),
            ({"Session": "一次"}, "Session"),
            ({"Session": ["一次"]}, "Session"),
            ({"Party": [{"side": "applicant"}]}, "Party[0].name"),
            ({"nothing": 1}, "nothing"),
        ],
    )
    def test_a_value_that_is_none(self, world: World, told: dict[str, Any], where: str) -> None:
        assert [reason.where for reason in refusal(world, data=FACTS | told).reasons] == [where]

    @pytest.mark.parametrize("title", ["", " ", "题\x00目", "题" * 201])
    def test_a_title_that_can_not_be_kept(self, world: World, title: str) -> None:
        assert [reason.where for reason in refusal(world, title=title).reasons] == ["title"]

    def test_a_line_that_points_elsewhere(self, world: World) -> None:
        other = Party.objects.filter(matter=take_in(world, title="另案").matter).first()
        told = FACTS | {"RightsNotice": {"party": other, "told_on": date(2025, 3, 6)}}
        assert [reason.where for reason in refusal(world, data=told).reasons] == ["RightsNotice[0].party"]

    def test_a_day_before_the_law(self, world: World) -> None:
        assert refusal(world, opened_on=date(2010, 12, 31)).names() == ["not_in_force"]

    def test_a_day_for_which_the_limit_has_no_value(self, world: World) -> None:
        told = FACTS | {"effective_on": date(2001, 1, 1)}
        assert refusal(world, data=told).names() == ["limit_not_in_force"]

    def test_a_procedure_that_no_area_has(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            adopt("nothing", LedgerRow("题", "settled"), org=world.township, actor=world.clerk)
        assert refused.value.names() == ["not_in_force"]

    def test_a_child_on_its_own(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            adopt("legal_review", LedgerRow("题", "asked"), org=world.township, actor=world.clerk)
        assert refused.value.names() == ["child_only"]

    @pytest.mark.parametrize("who", ["other_clerk", "supervisor", "auditor", "village_clerk"])
    def test_what_somebody_brings_who_may_not(self, world: World, who: str) -> None:
        assert refusal(world, by=getattr(world, who)).names() == ["role"]

    def test_of_the_own_village_its_clerk_may(self, world: World) -> None:
        assert take_in(world, by=world.village_clerk, village=world.east_village).matter.village == world.east_village


class TestTheSameRowAgain:
    def test_does_nothing(self, world: World) -> None:
        first = take_in(world, client_id="ledger-1:17")
        again = take_in(world, client_id="ledger-1:17")
        assert (again.matter, again.repeated, first.repeated) == (first.matter, True, False)
        assert {finding.pk for finding in again.findings} == {finding.pk for finding in first.findings}
        assert Matter.objects.count() == ActEntry.objects.count() == 1

    def test_with_another_content_or_by_another_person_is_refused(self, world: World) -> None:
        take_in(world, client_id="ledger-1:17")
        for otherwise in ({"title": "另一纠纷"}, {"opened_on": date(2025, 3, 6)}, {"data": {}}, {"by": world.leader}):
            assert refusal(world, client_id="ledger-1:17", **otherwise).names() == ["client_id"]

    def test_under_an_id_that_stands_for_something_else_is_refused(self, world: World) -> None:
        from yifa.engine.matters.act import open_matter

        open_matter(
            "test_mediation", org=world.township, actor=world.clerk, happened_on=date(2025, 3, 5), title="甲",
            data=FACTS, client_id="phone-1",
        )  # fmt: skip
        assert refusal(world, client_id="phone-1").names() == ["client_id"]

    def test_under_an_id_that_can_not_be_kept_is_refused(self, world: World) -> None:
        assert refusal(world, client_id="x" * 65).names() == ["invalid"]


class TestGoingOn:
    def test_an_open_one_goes_on_through_its_acts(self, world: World) -> None:
        told = FACTS | {
            "accepted_on": date(2025, 3, 6),
            "AssignedMediator": {"person": world.mediator},
            "Session": SITTING,
        }
        course = Course(take_in(world, "mediating", data=told).matter, date(2025, 3, 20))
        course.refused("settle_orally", world.second_mediator, "by_assigned_mediator", terms="改道")
        course.refused("settle_orally", world.mediator, "not_before_last_step", day=date(2025, 3, 5), terms="改道")
        course.act("settle_orally", world.mediator, terms="水沟改道")
        assert course.state == "settled"
        assert course.clocks("conclude")[0].met_on == date(2025, 3, 20)
        assert course.clocks("confirm")[0].due_on == date(2025, 4, 21)
        assert verify(world.township).holds


def test_every_state_of_every_procedure_can_be_adopted_knowing_nothing_else(world: World) -> None:
    """Guards reckon with what acts fill in: where the ledger knows nothing, none may break on it."""
    for procedure in registry.procedures():
        for state in procedure.states if not procedure.child_of else ():
            row = LedgerRow(f"{procedure.name}{state.name}", state.id, opened_on=procedure.in_force.since)
            adopted = adopt(procedure.id, row, org=world.township, actor=world.clerk)
            assert adopted.matter.state == state.id
            assert not ClockRow.objects.filter(
                matter=adopted.matter, state=ClockState.RUNNING, due_on__isnull=True
            ).exists()


class TestWhatIsDoubtful:
    """A ledger is taken in as it is, also where a party's number can hardly be one."""

    ODD = ("12800000001", "110105194912310021")

    def taken(self, world: World) -> Adopted:
        odd = PARTIES[0] | dict(zip(("telephone", "identity_number"), self.ODD, strict=True))
        return take_in(world, data=FACTS | {"Party": [odd, PARTIES[1]]})

    def test_is_kept_and_found(self, world: World) -> None:
        adopted = self.taken(world)
        found = {finding.rule: finding.message for finding in adopted.findings if finding.rule.startswith("doubtful")}
        assert sorted(found) == ["doubtful_Party[0].identity_number", "doubtful_Party[0].telephone"]
        assert not [message for message in found.values() for number in self.ODD if number in message]
        party = Party.objects.filter(matter_id=adopted.matter.pk).order_by("pk")[0]
        assert (party.telephone, party.identity_number) == self.ODD

    def test_does_not_bar_the_correction_of_something_else(self, world: World) -> None:
        party = Party.objects.filter(matter_id=self.taken(world).matter.pk).order_by("pk")[0]
        told: dict[str, Any] = {"actor": world.clerk, "happened_on": timezone.localdate(), "reason": "登记有误"}
        with pytest.raises(Refused) as refused:
            correct_line(party.matter_id, party, {"telephone": "1280000000"}, **told)
        assert refused.value.names() == ["doubtful"]
        correct_line(party.matter_id, party, {"name": "赵甲乙"}, **told)
        assert Party.objects.filter(name="赵甲乙").get().telephone == self.ODD[0]
