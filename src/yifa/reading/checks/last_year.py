"""与上年报告比对: what the report says of last year, against last year's report; and figures carried over unchanged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.reading.checks.closeness import adds_up, agrees_with_print, bounds, plain
from yifa.reading.checks.figures import Figure, family, figures
from yifa.reading.reading import OTHER, Check, Claim, Holds

FARTHEST: Final = 3
"""How many figures before a change the value that changed may stand."""

REMARKABLE: Final = 20
"""From this value on an equal figure in two years is worth a look."""

MOST_CARRIED: Final = 200


def against_last_year(text: str, claims: Sequence[Claim], last_year: Sequence[Claim]) -> tuple[Check, ...]:
    """The report's statements about the year before, against the claims of that year's report.

    ``claims`` are those of ``text``; only claims whose indicator was recognised in both years are compared.
    """
    before = _by_indicator(last_year)
    found = figures(text, claims)
    return (*_said_of_last_year(found, before), *_changes(found, before), *_carried_over(found, before))


def _by_indicator(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    grouped: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.indicator != OTHER and claim.role in ("count", "rate"):
            grouped[claim.indicator, family(claim.unit)].append(claim)
    return grouped


def _said_of_last_year(found: Sequence[Figure], before: dict[tuple[str, str], list[Claim]]) -> Iterator[Check]:
    """去年同期46件, where last year's report said otherwise."""
    for figure in found:
        earlier = before.get((figure.claim.indicator, figure.family), [])
        if figure.sort != "before" or not earlier:
            continue
        matching = next((claim for claim in earlier if _compatible(figure.claim, claim)), None)
        holds: Holds = False if matching is None else True if matching.value == figure.value else "approx"
        known = "、".join(claim.surface for claim in (matching and [matching]) or earlier[:3])
        verdict = "不符，请核对" if holds is False else "相符"
        message = f"文中称上年为“{figure.claim.surface}”，上年报告为{known}，{verdict}。"
        yield Check("last_year", (figure.number,), holds, message)


def _compatible(one: Claim, other: Claim) -> bool:
    reach, known = bounds(one), bounds(other)
    return reach.low <= known.high and known.low <= reach.high


def _changes(found: Sequence[Figure], before: dict[tuple[str, str], list[Claim]]) -> Iterator[Check]:
    """比上年增长20%, where the two reports together give another growth."""
    for place, change in enumerate(found):
        if change.sort != "change" or not any(word in change.lead for word in ("同比", "上年", "去年", "同期")):
            continue
        now = next(
            (
                figure
                for figure in reversed(found[max(0, place - FARTHEST) : place])
                if figure.sort == "count" and figure.sentence == change.sentence and figure.exact
            ),
            None,
        )
        earlier = before.get((now.claim.indicator, now.family), []) if now else []
        if (
            now is None
            or len(earlier) != 1
            or earlier[0].value <= 0
            or change.claim.unit not in ("%", "％", now.claim.unit)
        ):
            continue
        moved = abs(now.value - earlier[0].value)
        computed = moved / earlier[0].value * 100 if change.claim.unit in ("%", "％") else moved
        holds = agrees_with_print(computed, change.claim)
        verdict = "相符" if holds else "不符，请核对"
        message = (
            f"上年报告为{earlier[0].surface}，本年为{now.claim.surface}，变动{plain(computed)}{change.claim.unit}，"
            f"与文中“{change.lead[-8:]}{change.claim.surface}”{verdict}。"
        )
        yield Check("last_year", (now.number, change.number), holds, message)


def _carried_over(found: Sequence[Figure], before: dict[tuple[str, str], list[Claim]]) -> Iterator[Check]:
    """A remarkable figure that is the same as last year's: perhaps copied with the text."""
    carried = 0
    for figure in found:
        if figure.sort != "count" or figure.value < REMARKABLE or carried >= MOST_CARRIED:
            continue
        earlier = before.get((figure.claim.indicator, figure.family), [])
        same = next(
            (c for c in earlier if adds_up(c.value, [figure.value]) and c.qualifier == figure.claim.qualifier), None
        )
        if same is not None:
            carried += 1
            message = f"“{figure.label[-10:]}{figure.claim.surface}”与上年报告的数完全相同，请确认不是沿用旧稿。"
            yield Check("carried_over", (figure.number,), "approx", message)
