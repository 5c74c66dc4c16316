"""What the report says of a year of publication whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disclosure.year import keep_year
from tests.world import World
from yifa.areas.disclosure.narrative import NARRATIVE
from yifa.engine.figures.periods import Period
from yifa.engine.narrative import registry
from yifa.engine.narrative.facts import Span, gather
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import pieces
from yifa.engine.orgs.models import Org

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 12, 31)


def said_of(org: Org, year: int, as_of: date) -> dict[str, str]:
    """Each paragraph that is said, by its rule without the area's name; own headings stand before theirs."""
    facts = gather([org], Span(Period.year(year), as_of), registry.breakdowns())
    found = {}
    for section in NARRATIVE:
        for rule, text in section.say(facts):
            words = "".join(one if isinstance(one, str) else told(one, facts) for one in pieces(text))
            found[rule.removeprefix("disclosure.")] = f"{section.heading}：{words}" if section.heading else words
    return found


def test_the_year(world: World) -> None:
    keep_year(world)
    assert said_of(world.township, 2026, AS_OF) == {}


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(world.township, 2026, AS_OF) == {}
