"""What those who make the law known are reminded of, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.publicity.entries import enter
from tests.world import World
from yifa.areas.publicity.reminders import places_broken, tasks_overdue, theme_days_ahead, villages_unreached
from yifa.engine.orgs.models import Place
from yifa.engine.reminders import Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def test_a_theme_day_is_told_until_something_was_done_for_it(world: World) -> None:
    told = {one.text: one for one in theme_days_ahead(asking(world, date(2025, 2, 3)))}
    assert set(told) == {"三八妇女维权周还没有登记活动", "3·15消费者权益日还没有登记活动"}
    one = told["3·15消费者权益日还没有登记活动"]
    assert (one.due, one.begins) == (date(2025, 3, 15), {"theme_day": "consumers"})
    enter(world, "publicity_activities", theme_day="consumers")
    enter(world, "publicity_activities", theme_day="women", held_on=date(2024, 3, 8))
    left = list(theme_days_ahead(asking(world, date(2025, 3, 1))))
    assert left[0].due == date(2025, 3, 8)
    assert "3·15" not in "".join(one.text for one in left)


def test_a_task_is_told_from_the_day_after_its_term_until_something_names_it(world: World) -> None:
    task = enter(world, "publicity_tasks")
    assert list(tasks_overdue(asking(world, date(2025, 6, 30)))) == []
    (one,) = tasks_overdue(asking(world, date(2025, 7, 1)))
    assert (one.text, one.entry) == ("2025年综合行政执法队：到企业宣讲安全生产法 没有完成", task.pk)
    enter(world, "case_explanations", task=task, explained_on=date(2025, 7, 8))
    assert list(tasks_overdue(asking(world, date(2025, 7, 8)))) == []


def test_villages_are_told_in_the_last_month_of_a_quarter_in_which_nothing_reached_them(world: World) -> None:
    enter(world, "publicity_activities", village=world.east_grid)
    assert list(villages_unreached(asking(world, date(2025, 2, 28)))) == []
    (told,) = villages_unreached(asking(world, date(2025, 3, 20)))
    assert told.text == "西岭村、上坪村2个村（社区）2025年一季度还没有普法活动"
    (own,) = villages_unreached(asking(world, date(2025, 3, 20), world.west_village))
    assert own.text == "西岭村2025年一季度还没有普法活动"
    assert own.begins == {"village": str(world.west_village.pk)}
    assert list(villages_unreached(asking(world, date(2025, 3, 20), world.east_grid))) == []


def test_a_place_is_told_until_its_last_check_finds_it_mended(world: World) -> None:
    place = enter(world, "publicity_places", village=world.east_village)
    enter(world, "publicity_checks", place=place, state="broken", what="玻璃破碎", checked_on=date(2025, 5, 6))
    today = date(2025, 6, 10)
    (one,) = places_broken(asking(world, today))
    assert (one.text, one.begins) == ("东溪村法治宣传栏损坏，修好以后登记维护", {"place": str(place.pk)})
    assert len(list(places_broken(asking(world, today, world.east_village)))) == 1
    assert list(places_broken(asking(world, today, world.west_village))) == []
    enter(world, "publicity_checks", place=place, checked_on=date(2025, 6, 3))
    assert list(places_broken(asking(world, today))) == []
