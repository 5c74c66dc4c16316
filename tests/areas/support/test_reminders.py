"""Who is reminded of which return, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.areas.support.entries import enter
from tests.world import World
from yifa.areas.support.models import Service
from yifa.areas.support.reminders import returns_missing
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import open_place
from yifa.engine.reminders import MOST, Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db

MAY = date(2025, 5, 6)


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def test_a_village_is_told_until_each_service_has_its_return(world: World) -> None:
    assert list(returns_missing(asking(world, MAY))) == []
    enter(world)
    enter(world, month=date(2025, 4, 1), service="resettlement")
    told = list(returns_missing(asking(world, MAY)))
    assert [one.text.partition("2025")[0] for one in told] == ["东溪村", "西岭村", "上坪村"]
    assert told[0].text == "东溪村2025年4月的帮扶服务月报没有报齐：社区矫正协助、社区戒毒康复、严重精神障碍救助"
    assert told[0].begins == {"month": "2025-04", "village": str(world.east_village.pk), "service": "correction"}
    for service in Service:
        if service is not Service.RESETTLEMENT:
            nothing = {"helped": 0, "visits": 0, "sessions": 0, "relieved": 0, "helpers": 0}
            enter(world, month=date(2025, 4, 1), service=service.value, **nothing)
    assert list(returns_missing(asking(world, MAY, world.east_village))) == []
    (own,) = returns_missing(asking(world, MAY, world.west_village))
    assert own.text.startswith("西岭村")


def test_of_many_villages_the_first_are_told(world: World) -> None:
    enter(world)
    for number in range(MOST):
        open_place(world.township, PlaceKind.VILLAGE, f"新村{number}", f"99010120130{number}", date(2025, 1, 1))
    (one,) = returns_missing(asking(world, MAY))
    assert f"等{MOST + 3}个村（社区）2025年4月的帮扶服务月报没有报齐" in one.text


def test_the_page_of_villages_tells_who_handed_in_and_never_what(world: World, client: Client) -> None:
    enter(world, helped=77, visits=88, helpers=99)
    client.force_login(world.user(world.clerk))
    page = client.get("/villages/support.returns/?year=2025").content.decode()
    assert "西岭村" in page
    assert not any(f">{number}" in page for number in (77, 88, 99))
    client.force_login(world.user(world.leader))
    assert client.get("/villages/support.returns/?year=2025").status_code == 403
