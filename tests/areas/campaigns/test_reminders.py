"""What those who keep the books of campaigns are reminded of, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.campaigns.entries import enter, fill, hazard, ordered
from tests.world import World
from yifa.areas.campaigns.reminders import (
    campaigns_past_their_end,
    findings_without_hazard,
    hazards_without_order,
    next_week_unmanned,
    shifts_without_result,
)
from yifa.engine.orgs.models import Place
from yifa.engine.reminders import Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def test_a_campaign_is_told_from_the_day_after_its_planned_end_until_it_is_concluded(world: World) -> None:
    one = enter(world, "campaigns")
    assert list(campaigns_past_their_end(asking(world, date(2025, 9, 30)))) == []
    (told,) = campaigns_past_their_end(asking(world, date(2025, 10, 1)))
    assert (told.entry, told.due) == (one.pk, date(2025, 9, 30))
    fill(world, one, ended_on=date(2025, 9, 29), conclusion="建立检查卡")
    assert list(campaigns_past_their_end(asking(world, date(2025, 10, 1)))) == []


def test_hazards_are_told_until_somebody_is_to_put_them_right(world: World) -> None:
    course = hazard(world)
    (told,) = hazards_without_order(asking(world, date(2025, 3, 15)))
    assert (told.text, told.asked) == ("有1处隐患还没有通知整改", {"state": "found"})
    ordered(course, world)
    assert list(hazards_without_order(asking(world, date(2025, 3, 15)))) == []


def test_what_a_patrol_found_is_told_until_it_is_registered(world: World) -> None:
    patrol = enter(world, "patrols", finding="hazard", what="堤岸塌方", village=world.east_grid)
    enter(world, "patrols", finding="settled", what="清理漂浮物")
    today = date(2025, 4, 10)
    (told,) = findings_without_hazard(asking(world, today))
    assert told.entry == patrol.pk
    assert len(list(findings_without_hazard(asking(world, today, world.east_village)))) == 1
    assert list(findings_without_hazard(asking(world, today, world.west_village))) == []
    hazard(world, today, source="patrol", patrol=patrol, field="flood", place="东溪河堤", place_kind="water")
    assert list(findings_without_hazard(asking(world, today))) == []


def test_a_shift_is_told_once_it_is_over_until_what_was_handled_is_filled_in(world: World) -> None:
    shift = enter(world, "emergency_duty")
    assert list(shifts_without_result(asking(world, date(2025, 4, 13)))) == []
    (told,) = shifts_without_result(asking(world, date(2025, 4, 14)))
    assert told.entry == shift.pk
    fill(world, shift, incidents=0)
    assert list(shifts_without_result(asking(world, date(2025, 4, 14)))) == []


def test_next_week_is_told_from_thursday_where_a_roster_is_kept(world: World) -> None:
    thursday = date(2025, 4, 10)
    assert list(next_week_unmanned(asking(world, thursday))) == []
    enter(world, "emergency_duty")
    assert list(next_week_unmanned(asking(world, date(2025, 4, 9)))) == []
    (told,) = next_week_unmanned(asking(world, thursday))
    assert told.begins == {"since": "2025-04-14"}
    enter(world, "emergency_duty", since=date(2025, 4, 14), until=date(2025, 4, 20))
    assert list(next_week_unmanned(asking(world, thursday))) == []
