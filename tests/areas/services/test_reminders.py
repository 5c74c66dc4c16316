"""What those who serve people are reminded of, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.services.entries import enter, fill
from tests.world import World
from yifa.areas.services.reminders import months_missing, opinions_waiting, points_shut
from yifa.engine.orgs.models import Place
from yifa.engine.reminders import MOST, Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db

APRIL = date(2025, 4, 8)


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def test_a_month_is_told_until_each_window_has_told_it(world: World) -> None:
    window = enter(world, "service_points")
    village = {"kind": "village", "name": "东溪村便民服务点", "village": world.east_village}
    point = enter(world, "service_points", **village)
    enter(world, "service_points", kind="hall", name="便民服务中心")
    enter(world, "service_points", name="新窗口", opened_on=date(2025, 4, 1))
    assert list(months_missing(asking(world, APRIL))) == []
    enter(world, "service_months", window=window, month=date(2025, 2, 1))
    told = {one.text: one.begins for one in months_missing(asking(world, APRIL))}
    assert told == {
        "社会事务窗口2025年3月的便民服务月报没有报送": {"month": "2025-03", "window": str(window.pk)},
        "东溪村便民服务点2025年3月的便民服务月报没有报送": {
            "month": "2025-03", "window": str(point.pk), "village": str(world.east_village.pk),
        },
    }  # fmt: skip
    (own,) = months_missing(asking(world, APRIL, world.east_village))
    assert own.text.startswith("东溪村便民服务点")
    enter(world, "service_months", window=window)
    enter(world, "service_months", window=point, village=world.east_village, received=0, handled=0, on_time=0,
          on_the_spot=0, online=0)  # fmt: skip
    assert list(months_missing(asking(world, APRIL))) == []


def test_of_many_windows_the_first_are_told(world: World) -> None:
    for number in range(MOST + 1):
        window = enter(world, "service_points", name=f"{number}号窗口")
    enter(world, "service_months", window=window, month=date(2025, 2, 1))
    (one,) = months_missing(asking(world, APRIL))
    assert f"等{MOST + 1}处2025年3月的便民服务月报没有报送" in one.text


def test_an_opinion_is_told_from_its_day_until_it_is_answered_or_referred(world: World) -> None:
    opinion = enter(world, "opinions", village=world.east_village)
    other = enter(world, "opinions", what="希望延长贷款")
    assert list(opinions_waiting(asking(world, date(2025, 3, 26)))) == []
    told = list(opinions_waiting(asking(world, date(2025, 3, 27))))
    assert [(one.text, one.due, one.entry) for one in told] == [
        ("希望组织招工：没有答复", date(2025, 3, 27), opinion.pk),
        ("希望延长贷款：没有答复", date(2025, 3, 27), other.pk),
    ]
    assert len(list(opinions_waiting(asking(world, APRIL, world.east_village)))) == 1
    assert list(opinions_waiting(asking(world, APRIL, world.west_village))) == []
    fill(world, opinion, answered_on=date(2025, 3, 28), outcome="resolved", how="举办招聘会")
    fill(world, other, referred_on=date(2025, 3, 28), referred_to="人社局", course="office")
    assert list(opinions_waiting(asking(world, APRIL))) == []


def test_a_place_is_told_until_it_opens_again(world: World) -> None:
    point = enter(world, "service_points")
    enter(world, "service_point_checks", point=point, state="shut", what="停电")
    (one,) = points_shut(asking(world, APRIL))
    assert (one.text, one.begins) == ("社会事务窗口开放不正常，恢复以后登记检查", {"point": str(point.pk)})
    enter(world, "service_point_checks", point=point, checked_on=date(2025, 4, 2))
    assert list(points_shut(asking(world, APRIL))) == []
