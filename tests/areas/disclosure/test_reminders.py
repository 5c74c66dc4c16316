"""What those who publish are reminded of, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disclosure.entries import enter, fill, formed, published
from tests.world import World
from yifa.areas.disclosure.reminders import columns_unfed, matters_unanswered, terms_ended, villages_silent
from yifa.engine.orgs.models import Place
from yifa.engine.reminders import Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def asking(world: World, today: date, *near: Place) -> Asking:
    """The clerk of the township, or of some places, asks on that day."""
    ids = [place.pk for place in near] or None
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today, ids)


def test_a_village_is_told_in_the_last_month_of_a_quarter_what_it_has_not_posted(world: World) -> None:
    enter(world, "village_disclosures", village=world.west_village)
    assert list(villages_silent(asking(world, date(2026, 5, 20), world.east_village))) == []
    (own,) = villages_silent(asking(world, date(2026, 6, 20), world.east_village))
    assert own.text == "东溪村2026年二季度没有财务公开"
    assert own.begins == {"kind": "finance", "village": str(world.east_village.pk)}
    assert list(villages_silent(asking(world, date(2026, 6, 20), world.west_village))) == []


def test_a_village_that_posts_monthly_is_told_of_the_month_before(world: World) -> None:
    for village in (world.east_village, world.west_village):
        enter(world, "village_disclosures", village=village)
    monthly = enter(world, "monthly_finances")
    told = [one.text for one in villages_silent(asking(world, date(2026, 5, 20), world.east_village))]
    assert told == []
    (one, *_) = villages_silent(asking(world, date(2026, 6, 3), world.east_village))
    assert one.text == "东溪村2026年5月没有逐月公开财务"
    assert list(villages_silent(asking(world, date(2026, 6, 3), world.west_village))) == []
    fill(world, monthly, until=date(2026, 5, 10))
    told = [one.text for one in villages_silent(asking(world, date(2026, 6, 3), world.east_village))]
    assert "东溪村2026年5月没有逐月公开财务" not in told


def test_a_column_is_told_until_something_new_stands_in_it(world: World) -> None:
    column = enter(world, "disclosure_columns", name="社会救助", frequency="quarterly")
    (one,) = columns_unfed(asking(world, date(2025, 3, 1)))
    assert (one.text, one.begins) == ("栏目“社会救助”超过更新频率没有公开新的信息", {"column": str(column.pk)})
    published(world, formed(world, column, date(2025, 3, 5)), date(2025, 3, 6), date(2025, 3, 7))
    assert list(columns_unfed(asking(world, date(2025, 3, 8)))) == []
    assert len(list(columns_unfed(asking(world, date(2025, 7, 1))))) == 1
    assert list(columns_unfed(asking(world, date(2025, 7, 1), world.east_village))) == []


def test_a_matter_is_told_from_the_day_after_its_term_until_it_is_answered(world: World) -> None:
    raised = enter(world, "committee_matters")
    assert list(matters_unanswered(asking(world, date(2026, 5, 6)))) == []
    (one,) = matters_unanswered(asking(world, date(2026, 5, 7), world.east_village))
    assert (one.text, one.entry) == ("东溪村：机耕路维修没有验收单 没有答复", raised.pk)
    assert list(matters_unanswered(asking(world, date(2026, 5, 7), world.west_village))) == []
    fill(world, raised, answered_on=date(2026, 5, 8), answer="已补")
    assert list(matters_unanswered(asking(world, date(2026, 5, 9)))) == []


def test_a_committee_is_told_when_its_term_has_ended(world: World) -> None:
    committee = enter(world, "supervision_committees", term_ends_on=date(2026, 3, 19))
    assert list(terms_ended(asking(world, date(2026, 3, 19)))) == []
    (one,) = terms_ended(asking(world, date(2026, 3, 20)))
    assert one.text == "东溪村第八届村务监督委员会任期已满，换届以后登记"
    fill(world, committee, until=date(2026, 4, 1))
    assert list(terms_ended(asking(world, date(2026, 4, 2)))) == []
