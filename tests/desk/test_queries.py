"""How often a page asks the database: as often for a long history, or many rows, as for a short one."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from tests.areas.disputes.prints.settled import settled
from tests.areas.disputes.routes import refused_route
from tests.course import Course
from tests.desk.test_ledger import registered
from tests.engine.matters.mediating import SITTING, accepting, disputed, sent_to_mediation
from tests.world import World
from yifa.engine.matters.general import note
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

MOST_ON_A_MATTERS_PAGE = 15


def asked(world: World, path: str, user: str = "clerk") -> int:
    """How many queries the page takes."""
    browser = Client()
    browser.force_login(world.users[user])
    assert browser.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        browser.get(path)
    return len(captured)


def sitting_after_two_refusals(world: World) -> Course:
    """A dispute whose third route is under way: the state in which most guards look around."""
    dispute = disputed(world)
    for _ in range(2):
        refused_route(dispute, world, dispute.day + datetime.timedelta(days=1))
    mediation = sent_to_mediation(dispute, world.mediator)
    mediation.act("accept", world.mediator, **accepting(world))
    told = [{"party": party, "told_on": dispute.day} for party in dispute.parties()]
    mediation.act("tell_rights", world.mediator, RightsNotice=told)
    mediation.act("meet", world.mediator, Session=SITTING | {"held_on": dispute.day})
    return dispute


def write_down(matter: Course, world: World, times: int) -> None:
    """So many notes."""
    for number in range(times):
        note(matter.matter, f"第{number + 1}次走访", actor=world.clerk, happened_on=matter.day)


class TestMatter:
    def test_takes_as_many_queries_for_a_long_history_as_for_a_short_one(self, world: World) -> None:
        with org_scope(world.township):
            dispute = sitting_after_two_refusals(world)
            path = f"/matters/{dispute.matter.pk}/"
            short = asked(world, path)
            write_down(dispute, world, 60)
        assert asked(world, path) == short <= MOST_ON_A_MATTERS_PAGE

    def test_the_page_of_a_child_takes_no_more_than_its_parents(self, world: World) -> None:
        with org_scope(world.township):
            dispute = sitting_after_two_refusals(world).matter
            children = list(Matter.objects.filter(parent=dispute).values_list("pk", flat=True))
        of_parent = asked(world, f"/matters/{dispute.pk}/")
        assert [asked(world, f"/matters/{child}/") for child in children] == [of_parent] * len(children)

    def test_one_that_is_mediated_again_takes_no_more(self, world: World) -> None:
        with org_scope(world.township):
            course = settled(world)
            day = course.later(20)
            wishes = [{"party": party, "consented_on": day} for party in course.parties()]
            course.act("mediate_again", world.mediator, day, reopened_because="履行有困难", AmendmentConsent=wishes)
            course.act("meet", world.mediator, day, Session=SITTING | {"held_on": day})
            path = f"/matters/{course.parent().matter.pk}/"
        for user in ("clerk", "mediator", "leader"):
            assert asked(world, path, user) <= MOST_ON_A_MATTERS_PAGE

    def test_a_new_one_takes_no_more(self, world: World) -> None:
        path = f"/matters/{registered(world, '排水沟').pk}/"
        assert asked(world, path) <= MOST_ON_A_MATTERS_PAGE
        assert asked(world, path, "mediator") <= MOST_ON_A_MATTERS_PAGE


class TestLedger:
    def test_takes_as_many_queries_for_many_rows_as_for_few(self, world: World) -> None:
        registered(world, "排水沟", village=world.east_village)
        path = f"/ledgers/disputes/?from={localdate().year - 1}&state=open&kind=neighbour"
        few = asked(world, path)
        for number in range(8):
            registered(world, f"第{number}件", village=world.west_village)
        assert asked(world, path) == few
