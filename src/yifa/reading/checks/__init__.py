"""核验: what the figures of a report say together, and whether it adds up.

Each file finds one kind of check. ``holds`` is True where the figures agree, False where they contradict each other,
and "approx" where rounded figures are compatible or where something is to be asked rather than wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from yifa.reading.checks.figures import Figure, by_paragraph, figures
from yifa.reading.checks.last_year import against_last_year
from yifa.reading.checks.lateness import find_lateness
from yifa.reading.checks.ledgers import against_ledgers
from yifa.reading.checks.period_covered import find_period_problems
from yifa.reading.reading import Check, Claim, Outline

__all__ = ["against_last_year", "against_ledgers", "find_checks"]

# What only some reports need is imported where they do: compiling the patterns of all checks takes longer than a
# short report is read in.


def find_checks(text: str, outline: Outline, claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Every check that the report allows by itself, kind by kind; the numbers in a check are places in ``claims``.

    Kinds: ``sum``, ``rate``, ``difference``, ``duplicate``; and ``pending``, ``shared_rate``,
    ``full_rate_without_counts``, ``contradictory_qualifier``, ``implausible``, ``period``, ``late``.
    """
    found = figures(text, claims)
    return (
        *(_among_figures(text, claims, found) if found else ()),
        *find_period_problems(text, outline, found),
        *find_lateness(text, outline),
    )


def _among_figures(text: str, claims: Sequence[Claim], found: Sequence[Figure]) -> tuple[Check, ...]:
    """What the figures say together, and each by itself."""
    from yifa.reading.checks.contradictory_qualifiers import find_contradictory_qualifiers
    from yifa.reading.checks.duplicates import find_duplicates
    from yifa.reading.checks.pending import find_pending
    from yifa.reading.checks.ratios import find_implausible_ratios
    from yifa.reading.checks.sums import find_sums

    sorts = [figure.sort for figure in found]
    paragraphs = by_paragraph(found)
    sums = tuple(find_sums(paragraphs))
    rates, of_rates = _of_rates(found, paragraphs) if "rate" in sorts else ((), ())
    return (
        *sums,
        *rates,
        *(_differences(paragraphs) if "change" in sorts else ()),
        *find_duplicates(found),
        *find_pending(paragraphs),
        *of_rates,
        *find_contradictory_qualifiers(text, claims),
        *find_implausible_ratios(found, paragraphs, sums + rates),
    )


def _of_rates(
    found: Sequence[Figure], paragraphs: Sequence[Sequence[Figure]]
) -> tuple[tuple[Check, ...], tuple[Check, ...]]:
    """The rates with their counts, and those that lack them."""
    from yifa.reading.checks.bare_rates import find_full_rates_without_counts, find_shared_rates
    from yifa.reading.checks.rates import find_rates

    rates = tuple(find_rates(paragraphs))
    checked = {check.claims[-1] for check in rates}
    return rates, (*find_shared_rates(found), *find_full_rates_without_counts(found, checked))


def _differences(paragraphs: Sequence[Sequence[Figure]]) -> tuple[Check, ...]:
    from yifa.reading.checks.differences import find_differences

    return tuple(find_differences(paragraphs))
