"""What is remembered of legal advisers, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.advisers.entries import enter, fill
from tests.world import World
from yifa.areas.advisers.reminders import contracts_ending, opinions_unanswered, turns_untold, villages_unserved
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import open_place
from yifa.engine.reminders import MOST, Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def texts(told: object) -> list[str]:
    """What is told."""
    return [one.text for one in told]  # type: ignore[attr-defined]


def test_a_contract_is_told_before_it_ends_until_another_follows(world: World) -> None:
    first = enter(world, "adviser_contracts", village=world.east_village)
    name = "东溪村法律顾问合同：卫知律"
    assert texts(contracts_ending(asking(world, date(2025, 11, 1)))) == []
    (one,) = contracts_ending(asking(world, date(2025, 11, 3)))
    assert (one.text, one.due, one.entry) == (f"{name}将要到期，请商议续签", date(2025, 12, 31), first.pk)
    assert texts(contracts_ending(asking(world, date(2025, 12, 3)))) == [f"{name}即将到期，尚未续签"]
    assert texts(contracts_ending(asking(world, date(2026, 1, 1)))) == [f"{name}已经到期，没有续签"]
    assert texts(contracts_ending(asking(world, date(2027, 1, 1)))) == []
    assert texts(contracts_ending(asking(world, date(2025, 12, 3), world.west_village))) == []
    assert len(texts(contracts_ending(asking(world, date(2025, 12, 3), world.east_village)))) == 1
    enter(
        world, "adviser_contracts", village=world.east_village, signed_on=date(2025, 12, 4),
        begins_on=date(2026, 1, 1), ends_on=date(2026, 12, 31),
    )  # fmt: skip
    assert texts(contracts_ending(asking(world, date(2025, 12, 5)))) == []


def test_a_village_is_told_towards_the_month_s_end_until_something_is_entered(world: World) -> None:
    enter(world, "adviser_services", village=world.upper_village, served_on=date(2025, 2, 12))
    assert texts(villages_unserved(asking(world, date(2025, 3, 20)))) == []
    (told,) = villages_unserved(asking(world, date(2025, 3, 21)))
    assert (told.text, told.due) == (
        "东溪村、西岭村、上坪村3个村（社区）2025年3月没有法律顾问服务",
        date(2025, 3, 31),
    )
    (own,) = villages_unserved(asking(world, date(2025, 3, 21), world.east_grid))
    assert (own.text, own.begins) == ("东溪村2025年3月没有法律顾问服务", {"village": str(world.east_village.pk)})
    enter(world, "adviser_services", village=world.east_grid)
    assert texts(villages_unserved(asking(world, date(2025, 3, 21), world.east_grid))) == []


def test_of_many_contracts_the_first_are_told(world: World) -> None:
    for number in range(MOST + 1):
        place = open_place(world.township, PlaceKind.VILLAGE, f"新村{number}", f"99010120130{number}", date(2024, 1, 1))
        enter(world, "adviser_contracts", village=place)
    assert len(texts(contracts_ending(asking(world, date(2025, 12, 10))))) == MOST


def test_an_opinion_is_told_until_it_is_answered(world: World) -> None:
    opinion = enter(world, "adviser_opinions")
    assert texts(opinions_unanswered(asking(world, date(2025, 4, 10)))) == []
    (one,) = opinions_unanswered(asking(world, date(2025, 4, 11)))
    assert (one.text, one.entry) == ("法律意见：农贸市场租赁合同没有回复是否采纳", opinion.pk)
    fill(world, opinion, answered_on=date(2025, 4, 15), adoption="adopted")
    assert texts(opinions_unanswered(asking(world, date(2025, 4, 16)))) == []


def test_a_turn_is_told_until_it_is_known_whether_the_lawyer_came(world: World) -> None:
    turn = enter(world, "duty_rota")
    assert texts(turns_untold(asking(world, date(2025, 3, 5)))) == []
    (one,) = turns_untold(asking(world, date(2025, 3, 6)))
    assert (one.text, one.due) == (f"{turn}的到岗情况没有登记", date(2025, 3, 5))
    fill(world, turn, came="came")
    assert texts(turns_untold(asking(world, date(2025, 3, 6)))) == []
