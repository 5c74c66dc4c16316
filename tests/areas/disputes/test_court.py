"""The court's mediation is recorded, not run: on whose call, where, with what result."""

from __future__ import annotations

from datetime import date

import pytest

from tests.course import Course
from tests.world import World
from yifa.areas.disputes.models import CourtMediation, Dispute

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
COURT = {"manner": "appointed", "court": "青山县人民法院"}


@pytest.fixture
def asked(dispute: Course, world: World) -> Course:
    """The court was asked."""
    dispute.act("refer_to_court", world.clerk)
    return dispute.child("court_mediation")


@pytest.fixture
def mediating(asked: Course, world: World) -> Course:
    """The court took it up two days later."""
    asked.act("record_acceptance", world.clerk, date(2025, 3, 7), **COURT)
    return asked


def test_it_is_known_on_whose_call_and_at_which_court(asked: Course, world: World) -> None:
    asked.refused("record_acceptance", world.clerk, "required", court="青山县人民法院")
    asked.refused("record_acceptance", world.officer, "role", **COURT)
    asked.act("record_acceptance", world.clerk, **COURT)
    assert asked.record(CourtMediation).accepted_on == DAY
    assert asked.parent().record(Dispute).court_started_on == DAY


def test_an_agreement_resolves_the_dispute(mediating: Course, world: World) -> None:
    day = date(2025, 3, 20)
    mediating.act("record_agreement", world.clerk, day, terms="水沟改道", document_number="（2025）青诉前调1号")
    dispute = mediating.parent()
    told = dispute.record(Dispute)
    assert (told.accepted_on, told.settled_on, told.court_settled_on) == (date(2025, 3, 7), day, day)
    dispute.act("resolve", world.clerk, day)
    dispute.act("close", world.clerk)
    assert dispute.fresh().ended


@pytest.mark.parametrize("state", ["asked", "mediating"])
def test_without_one_another_route_is_open(state: str, request: pytest.FixtureRequest, world: World) -> None:
    course: Course = request.getfixturevalue(state)
    how = {"asked": "record_declined", "mediating": "record_failure"}[state]
    course.act(how, world.clerk, ended_because="一方不同意")
    dispute = course.parent()
    assert dispute.record(Dispute).failed_on == course.day
    dispute.refused("resolve", world.clerk, "settlement_stands")
    dispute.act("start_people", world.clerk)
