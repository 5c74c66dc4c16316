"""Which figures a number typed by hand, or a word that claims one, could be bound to: the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from attrs import evolve, frozen

from yifa.engine.figures.declarations import Rate
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.rounding import offers
from yifa.engine.narrative.telling import holds, told
from yifa.engine.narrative.tokens import WORDS, Token
from yifa.reading.drafts import Stated
from yifa.reports.checks.candidates import Candidate, called, candidates
from yifa.reports.checks.finding import Suggestion
from yifa.reports.checks.likeness import pairs
from yifa.reports.checks.paragraphs import Told

MOST: Final = 6
"""So many are offered."""

CONTEXT: Final = 30
"""Characters on either side in which the name of a figure is looked for."""

_COMMON: Final = 0.15
"""A pair of characters in the names of a larger share of the figures tells none from another."""

_IDLE: Final = frozenset({"开展", "行动", "工作", "进行", "全年", "情况", "全部"})
"""What stands in any sentence."""

_FEW: Final = 3
"""So many figures may share a word that is their own all the same."""

_DECIMALS: Final = re.compile(r"\d\.(\d+)")
_OVER: Final = re.compile(r"余|多|以上")
_CHANGE: Final = re.compile(
    "增|减少|[上提]升|下降|降低|回落|提高|同比|环比|[比较](?:上年|去年|前年|20)|多[了出]|少了|相差|净"
)
"""Words that speak of a change."""

_FAMILIES: Final = {
    **dict.fromkeys(("件", "起", "个", "宗", "例"), "件"),
    **dict.fromkeys(("人", "名", "位"), "人"),
    **dict.fromkeys(("%", "个百分点"), "%"),
}
_WITH_UNIT: Final = ("count", "rate", "money")
_WAYS: Final = {"zero": ("none",), "all": ("all",), "trend": ("up", "down", "same"), "number": ()}


@frozen(order=True)
class _Offer:
    """Lower is likelier: off by rounding, unlike the words around, of another year, of another unit, of no whole."""

    rounded: bool
    unlike: int
    other_year: bool
    other_unit: int
    rank: int
    written: str
    token: Token
    before: str = ""


@dataclass(frozen=True)
class Offers:
    """Suggestions out of the figures of one report."""

    facts: Facts

    @cached_property
    def _candidates(self) -> list[Candidate]:
        return candidates(self.facts)

    @cached_property
    def _common(self) -> set[str]:
        """Pairs of characters that so many names have that they tell no figure from another: 矛盾, 纠纷."""
        names = {one.token.of.figure: pairs(one.names) for one in self._candidates}
        times = Counter(pair for own in names.values() for pair in own)
        return {pair for pair, count in times.items() if count > max(_FEW, len(names) * _COMMON)}

    def for_number(self, stated: Stated, paragraph: Told) -> tuple[Suggestion, ...]:
        """Tokens that tell the number that stands there, exactly or rounded as it does."""
        if stated.value is None or stated.value_max is not None:
            return ()
        return self._best(self._numbers(stated, Decimal(str(stated.value)), paragraph))

    def _numbers(self, stated: Stated, value: Decimal, paragraph: Told) -> Iterator[_Offer]:
        for one in self._candidates:
            unit = _unit_distance(stated.unit, one) if self._may_be_meant(one, stated, paragraph) else None
            token = _telling(one, value, stated) if unit is not None else None
            if unit is not None and token is not None:
                yield self._offer(one, token, stated, paragraph, rounded=one.number != value, other_unit=unit)

    def _may_be_meant(self, one: Candidate, stated: Stated, paragraph: Told) -> bool:
        """A change is where the words speak of one, a count of a rate where they speak of what it counts."""
        if one.token.format == "change":
            return _CHANGE.search(_around(stated, paragraph)) is not None
        if one.token.format in ("met", "of"):
            return _likeness(one, stated, paragraph, leaving_out=self._common | _IDLE) > 0
        return True

    def for_claim(self, stated: Stated, paragraph: Told) -> tuple[Suggestion, ...]:
        """Words bound to figures that say so, in the place of a word that claims it by itself."""
        return self._best(
            evolve(offer, before=before)
            for before, way, word in _ways(stated)
            for one in self._candidates
            if one.rank in (0, 2) and one.token.period == self.facts.span.period.written
            # A name that has nothing of its own in common with the words around would be a guess.
            if _likeness(one, stated, paragraph, leaving_out=self._common | _IDLE) > 0
            and (offer := self._offer(one, evolve(one.token, format=way, word=word), stated, paragraph))
            if holds(offer.token, self.facts)
        )

    def for_rounding(self, token: Token) -> tuple[Suggestion, ...]:
        """The round numbers as which a figure that is told with its unit may be told instead."""
        if token.format not in _WITH_UNIT:
            return ()
        number = self.facts.value(token.of, self.facts.span_of(token.period)).shown
        assert number is not None  # noqa: S101  # it is told
        ways = [way.partition("=")[::2] for way in offers(number, is_rate=token.format == "rate")]
        return tuple(self._suggestion(evolve(token, format=format, word=word)) for format, word in ways)

    def _offer(
        self,
        one: Candidate,
        token: Token,
        stated: Stated,
        paragraph: Told,
        *,
        rounded: bool = False,
        other_unit: int = 0,
    ) -> _Offer:
        other_year = token.period != self.facts.span.period.written
        unlike = -_likeness(one, stated, paragraph)
        return _Offer(rounded, unlike, other_year, other_unit, one.rank, str(token), token)

    def _best(self, found: Iterable[_Offer]) -> tuple[Suggestion, ...]:
        return tuple(self._suggestion(offer.token, offer.before) for offer in sorted(found)[:MOST])

    def _suggestion(self, token: Token, before: str = "") -> Suggestion:
        return Suggestion(
            f"{before}{token}", f"{before}{told(token, self.facts)}", token.of.figure, called(token, self.facts)
        )


def _ways(stated: Stated) -> Iterator[tuple[str, str, str]]:
    """(what stays before it, way of telling, word) for each allowed word with which the claim's words end."""
    ending = [(way, word) for way in _WAYS.get(stated.kind, ()) for word in WORDS[way] if stated.surface.endswith(word)]
    for way, word in sorted(ending, key=lambda one: -len(one[1]))[:1]:
        yield stated.surface.removesuffix(word), way, word


def _unit_distance(unit: str, one: Candidate) -> int | None:
    """0: the same unit; 1: one that is used for the same, or none is named; None: it can't be meant."""
    if unit == one.unit:
        return 0
    if not unit or not one.unit:
        return None if "%" in (unit, one.unit) or "元" in (unit, one.unit) else 1
    return 1 if _FAMILIES.get(unit, unit) == _FAMILIES.get(one.unit, one.unit) else None


def _telling(one: Candidate, value: Decimal, stated: Stated) -> Token | None:
    """The token with which the candidate tells the number as it stands there; None where it doesn't."""
    if stated.qualifier in ("exact", "all"):
        return one.token if abs(one.number - value) <= _half_of_last_digit(stated) else None
    if one.token.format not in _WITH_UNIT:
        return None
    behind = _OVER.search(stated.surface)
    wanted = f"over={int(value)}{behind[0]}" if behind else f"near={int(value)}"
    if wanted not in offers(one.number, is_rate=isinstance(one.figure, Rate)):
        return None
    format, _, word = wanted.partition("=")
    return evolve(one.token, format=format, word=word)


def _half_of_last_digit(stated: Stated) -> Decimal:
    """How far an exact figure may be from the number as it was written; a whole number is meant exactly."""
    decimals = _DECIMALS.search(stated.surface)
    scale = 10_000 if "万" in stated.surface else 1
    if decimals is None and scale == 1 and stated.unit != "%":
        return Decimal(0)
    return Decimal(scale) / 10 ** (len(decimals[1]) if decimals else 0) / 2


def _likeness(one: Candidate, stated: Stated, paragraph: Told, leaving_out: Set[str] = frozenset()) -> int:
    """How many pairs of characters of its names stand around the place."""
    return len((pairs(one.names) & pairs(_around(stated, paragraph))) - leaving_out)


def _around(stated: Stated, paragraph: Told) -> str:
    return paragraph.text[max(0, stated.start - CONTEXT) : stated.end + CONTEXT]
