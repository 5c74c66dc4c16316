"""What an area says in the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from yifa.engine.figures.periods import Period
from yifa.engine.narrative import registry
from yifa.engine.narrative.declarations import Section
from yifa.engine.narrative.facts import Span, gather
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import pieces
from yifa.engine.orgs.models import Org


def said_of(narrative: Sequence[Section], org: Org, year: int, as_of: date) -> dict[str, str]:
    """Each paragraph that is said, by its rule without the area's name; own headings stand before theirs."""
    facts = gather([org], Span(Period.year(year), as_of), registry.breakdowns())
    found = {}
    for section in narrative:
        for rule, text in section.say(facts):
            words = "".join(one if isinstance(one, str) else told(one, facts) for one in pieces(text))
            found[rule.removeprefix(f"{section.area}.")] = f"{section.heading}：{words}" if section.heading else words
    return found
