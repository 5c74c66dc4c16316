"""Administrative mediation: everybody's consent, the government's seal, local limits as parameters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.disputes.routes import all_done
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.disputes.models import AdministrativeMediation, Dispute
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.store.tenancy import org_scope
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
TOLD = {"ended_because": "差距过大", "routes_told": "可以起诉"}


@pytest.fixture
def opened(dispute: Course, world: World) -> Course:
    """The government's mediation of a dispute, for which nobody has applied yet."""
    dispute.act("start_administrative", world.officer)
    return dispute.child("administrative_mediation")


@pytest.fixture
def applied(opened: Course, world: World) -> Course:
    """The first party asked for it."""
    opened.act("apply", world.clerk, application="请求处理排水沟走向", MediationWish=wish(opened, 0))
    return opened


@pytest.fixture
def mediating(applied: Course, world: World) -> Course:
    """The other side agreed, and an officer leads it."""
    applied.act("ask_parties", world.clerk, MediationWish=wish(applied, 1))
    applied.act("accept", world.clerk, **led_by(world))
    return applied


@pytest.fixture
def sat(mediating: Course, world: World) -> Course:
    """One sitting was held."""
    mediating.act("meet", world.officer, date(2025, 3, 10), Session=sitting(date(2025, 3, 10)))
    return mediating


@pytest.fixture
def settled(sat: Course, world: World) -> Course:
    """Agreed under the government's seal on 12 March 2025."""
    attach_scan(sat, "signed_agreement", world.clerk)
    day = date(2025, 3, 12)
    sat.act("settle", world.officer, day, terms="水沟改道", amount_agreed="800", Signature=signatures(sat, day))
    return sat


def wish(course: Course, party: int, *, agrees: bool = True) -> dict[str, Any]:
    """Whether a party wants it."""
    return {"party": course.parties()[party], "agrees": agrees, "stated_on": DAY}


def led_by(world: World) -> dict[str, Any]:
    """What is filled in to accept it."""
    return {"unit": "自然资源所", "AdministrativeMediator": {"person": world.officer}}


def sitting(day: date) -> dict[str, Any]:
    """The record of one sitting."""
    return {"held_on": day, "place": "乡政府", "present": "双方", "content": "讲解相邻关系", "outcome": "agreed"}


def signatures(course: Course, day: date, seal: str = "government_seal") -> list[dict[str, Any]]:
    """Both parties, who led it, and a seal."""
    parties = [{"kind": "party", "party": party, "signed_on": day} for party in course.parties()]
    return [*parties, {"kind": "mediator", "signed_on": day}, {"kind": seal, "signed_on": day}]


class TestAccepting:
    def test_needs_every_partys_consent_whose_last_word_counts(self, applied: Course, world: World) -> None:
        refused = applied.refused("accept", world.clerk, "every_party_agrees", **led_by(world))
        assert "钱乙二尚未同意" in str(refused)
        applied.act("ask_parties", world.clerk, MediationWish=wish(applied, 1, agrees=False))
        applied.refused("accept", world.clerk, "every_party_agrees", **led_by(world))
        applied.act("ask_parties", world.clerk, MediationWish=wish(applied, 1))
        applied.act("accept", world.clerk, **led_by(world))
        assert applied.parent().record(Dispute).accepted_on == DAY

    def test_names_who_of_the_government_leads_it(self, applied: Course, world: World) -> None:
        applied.act("ask_parties", world.clerk, MediationWish=wish(applied, 1))
        outsider = led_by(world) | {"AdministrativeMediator": {"person": world.mediator}}
        applied.refused("accept", world.clerk, "administrative_mediators_in_office", **outsider)

    def test_is_not_for_the_committee(self, applied: Course, world: World) -> None:
        applied.refused("accept", world.mediator, "role", **led_by(world))

    def test_or_declining_is_due_when_the_county_says(self, dispute: Course, world: World) -> None:
        """No national law sets a time: without a county's rule nothing runs."""
        with org_scope(world.county):
            for limit, days in (("admin_mediation_accept_local", 5), ("admin_mediation_duration_local", 30)):
                set_parameter(
                    world.county, limit, Term(days, Unit.WORKDAY), in_force=date(2025, 1, 1),
                    source="青县司法〔2025〕4号", by=world.county_admin,
                )  # fmt: skip
        dispute.act("start_administrative", world.officer)
        course = dispute.child("administrative_mediation")
        course.act("apply", world.clerk, application="请求处理", MediationWish=[wish(course, 0), wish(course, 1)])
        assert course.clocks("accept")[0].due_on == date(2025, 3, 12)
        course.act("accept", world.clerk, **led_by(world))
        assert course.clocks("accept")[0].met_on == DAY
        assert course.clocks("conclude")[0].due_on == date(2025, 4, 17)

    def test_without_a_countys_rule_has_no_clock(self, mediating: Course) -> None:
        assert not mediating.clocks("accept")
        assert not mediating.clocks("conclude")

    def test_is_declined_with_the_routes_told(self, applied: Course, world: World) -> None:
        applied.act("decline", world.clerk, **TOLD)
        assert (applied.state, applied.parent().record(Dispute).failed_on) == ("declined", DAY)


class TestSittings:
    def test_are_led_by_whom_the_parties_know(self, mediating: Course, world: World) -> None:
        mediating.refused("meet", world.clerk, "by_administrative_mediator", Session=sitting(DAY))
        outsider = {"person": world.mediator}
        mediating.refused(
            "add_mediator", world.clerk, "administrative_mediators_in_office", AdministrativeMediator=outsider
        )
        mediating.act("add_mediator", world.clerk, AdministrativeMediator={"person": world.clerk})
        mediating.act("meet", world.clerk, Session=sitting(DAY))

    def test_are_not_before_it_was_accepted(self, mediating: Course, world: World) -> None:
        early = sitting(date(2025, 3, 4))
        mediating.refused("meet", world.officer, "sitting_after_acceptance", Session=early)


class TestSettling:
    def test_needs_a_sitting(self, mediating: Course, world: World) -> None:
        attach_scan(mediating, "signed_agreement", world.clerk)
        mediating.refused(
            "settle", world.officer, "recorded_session", terms="改道", Signature=signatures(mediating, DAY)
        )

    def test_bears_the_governments_seal_not_the_committees(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.clerk)
        *unsealed, _ = signatures(sat, sat.day)
        refused = sat.refused(
            "settle", world.officer, "signed_and_sealed_by_government", terms="改道", Signature=unsealed
        )
        assert "尚未加盖行政机关印章" in str(refused)
        sealed = signatures(sat, sat.day, "committee_seal")
        refused = sat.refused("settle", world.officer, "doubtful", terms="改道", Signature=sealed)
        assert "本事项没有“调解委员会印章”" in str(refused)

    def test_is_signed_after_the_sitting_by_who_led_it(self, sat: Course, world: World) -> None:
        attach_scan(sat, "signed_agreement", world.clerk)
        early = signatures(sat, date(2025, 3, 9))
        sat.refused("settle", world.officer, "signed_after_mediation", terms="改道", Signature=early)
        right = signatures(sat, sat.day)
        sat.refused("settle", world.second_officer, "by_administrative_mediator", terms="改道", Signature=right)

    def test_tells_the_dispute(self, settled: Course, world: World) -> None:
        told = settled.parent().record(Dispute)
        assert (told.settled_on, told.administrative_settled_on, told.written_on) == (settled.day,) * 3
        assert (told.people_settled_on, told.amount_agreed) == (None, 800)
        dispute = settled.parent()
        dispute.act("resolve", world.clerk)
        assert dispute.state == "resolved"


class TestEnding:
    def test_without_agreement_needs_a_sitting_and_the_routes(self, mediating: Course, world: World) -> None:
        mediating.refused("fail", world.officer, "recorded_session", **TOLD)
        mediating.act("meet", world.officer, Session=sitting(DAY) | {"outcome": "not_agreed"})
        mediating.refused("fail", world.clerk, "by_administrative_mediator", **TOLD)
        mediating.act("fail", world.officer, **TOLD)
        assert (mediating.state, mediating.parent().record(Dispute).failed_on) == ("failed", DAY)

    def test_is_one_partys_to_ask_for(self, mediating: Course, world: World) -> None:
        refusal = {"party": mediating.parties()[0], "refused_on": DAY}
        mediating.act("stop_on_request", world.clerk, Refusal=refusal, **TOLD)
        assert mediating.state == "failed"

    def test_comes_when_all_is_performed_and_each_has_a_copy(self, settled: Course, world: World) -> None:
        first, second = settled.parties()
        settled.refused("close", world.clerk, "performed_in_full", "every_party_has_a_copy")
        settled.act("record_performance", world.clerk, Performance=all_done(settled))
        copies = [{"party": party, "given_on": settled.day} for party in (first, second)]
        settled.act("hand_out_agreement", world.clerk, AgreementCopy=copies)
        visit = {"visited_on": settled.day, "by": "phone", "situation": "已完工", "satisfaction": "fair"}
        settled.act("follow_up", world.clerk, FollowUp=[visit | {"party": party} for party in (first, second)])
        assert not settled.act("close", world.clerk).warnings
        told = settled.parent().record(Dispute)
        assert (told.last_follow_up_on, told.performed_on) == (settled.day, settled.day)

    def test_may_be_a_suit(self, settled: Course, world: World) -> None:
        settled.act("go_to_court", world.clerk, ended_because="对履行有争议")
        assert settled.record(AdministrativeMediation).litigated_on == settled.day
        assert settled.parent().record(Dispute).litigated_on == settled.day
