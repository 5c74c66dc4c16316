"""Indicators (指标): which of the catalogue's measures a figure is, by the words around it.

The catalogue and its words stand in ``lexicon/indicators.toml``. ``Wording.occurrences`` finds the words of a passage in
one pass; ``Wording.choose`` weighs them for one figure: how near they stand, how much they say (their length), and
whether the indicator is measured in the figure's unit.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple

from yifa.reading.lexicon import FOLDER
from yifa.reading.reading import OTHER
from yifa.reading.units import CASES, DURATIONS, EVENTS, MONEY, SIZES

CATALOGUE: Final = FOLDER / "indicators.toml"

ENOUGH: Final = 1.7
"""A score below this names nothing: about one word of two characters, a clause away."""

_RATES: Final = frozenset(("%", "‰", "百分点", "个百分点"))
_PEOPLE: Final = frozenset(["人", "名", "位", "人次", "名次", "户", "户次", "户人", "员"])
_PAPERS: Final = frozenset(
    ["份", "本", "册", "篇", "幅", "张", "封", "页", "套", "条", "份次", "篇次", "张次", "条次", "部"]
)
_LESSONS: Final = frozenset(["学时", "课时", "小时", "个学时", "个课时", "个小时"])

_BETWEEN_CLASSES: Final = {
    frozenset(("case", "thing")): -0.7,
    frozenset(("paper", "thing")): -0.7,
    frozenset(("case", "paper")): -1.0,
    frozenset(("event", "case")): -1.2,
    frozenset(("event", "thing")): -1.5,
    frozenset(("event", "paper")): -1.5,
    frozenset(("people", "thing")): -1.5,
    frozenset(("people", "case")): -1.8,
    frozenset(("lesson", "time")): -0.5,
    frozenset(("event", "lesson")): -1.5,
}
_SAME_CLASS: Final = 0.0
_SAME_UNIT: Final = 0.6
_SAID_OF_ZERO: Final = 2.5


def unit_class(unit: str) -> str:
    """The class of a unit: units of one class measure the same kind of thing."""
    unit = unit.split("/", 1)[0].split("（", 1)[0]
    for members, name in (
        (_RATES, "rate"),
        (MONEY, "money"),
        (EVENTS, "event"),
        (_PEOPLE, "people"),
        (CASES, "case"),
        (_PAPERS, "paper"),
        (_LESSONS, "lesson"),
        (DURATIONS, "time"),
        (SIZES, "size"),
    ):
        if unit in members:
            return name
    return {"分": "score", "倍": "rate"}.get(unit, "thing")


class Indicator(NamedTuple):
    """One measure of the catalogue: id, Chinese name, area of work, units, and what its parts and shares are called."""

    id: str
    name: str
    area: str
    units: tuple[str, ...]
    parts: str
    share: str
    zero: bool


class Occurrence(NamedTuple):
    """A word of the lexicon in a passage."""

    start: int
    end: int
    word: str


class _Pattern(NamedTuple):
    indicator: str
    beside: tuple[str, ...]


class Wording:
    """The words of the catalogue, ready to be found."""

    def __init__(self, catalogue: dict[str, dict[str, Any]]) -> None:
        self.indicators: dict[str, Indicator] = {}
        self._patterns: dict[str, list[_Pattern]] = {}
        self._fit: dict[tuple[str, str], float | None] = {}
        words: set[str] = set()
        for id, entry in catalogue.items():
            self.indicators[id] = Indicator(
                id,
                entry["name"],
                entry["area"],
                tuple(entry["units"]),
                entry.get("parts", ""),
                entry.get("share", ""),
                entry.get("zero", False),
            )
            for pattern in entry["words"]:
                first, *others = pattern.split(" ")
                beside = tuple(others[0].split("/")) if others else ()
                for word in first.split("/"):
                    self._patterns.setdefault(word, []).append(_Pattern(id, beside))
                    words.update((word, *beside))
        self._by_start: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_start.setdefault(word[:2], []).append(word)

    def occurrences(self, text: str, start: int, end: int) -> list[Occurrence]:
        """Every word of the lexicon in ``text[start:end]``, overlapping ones too, by where they begin."""
        found: list[Occurrence] = []
        by_start = self._by_start
        for at in range(start, end):
            for key in (text[at : at + 2], text[at]):
                for word in by_start.get(key, ()):
                    if text.startswith(word, at) and at + len(word) <= end:
                        found.append(Occurrence(at, at + len(word), word))
        return found

    def choose(
        self, weights: dict[str, float], unit: str, *, zero: bool = False, not_trend: bool = False
    ) -> tuple[str, float]:
        """The indicator that words of those weights name for a figure in that unit, with its score.

        ``weights`` maps each word to how near it stands (1 is beside the figure). ``zero``: the figure is none, said in
        words, so its unit is open. ``not_trend``: the figure is where something arrived, not by how much it changed.
        """
        for floor in _FLOORS:
            best, score = self._best(weights, unit, floor, zero=zero, not_trend=not_trend)
            if score >= ENOUGH:
                return best, score
        return OTHER, 0.0

    def _best(
        self, weights: dict[str, float], unit: str, floor: float, *, zero: bool, not_trend: bool
    ) -> tuple[str, float]:
        """The best indicator whose first word weighs at least ``floor``, with its score."""
        best, best_score = OTHER, 0.0
        for word, weight in weights.items():
            if weight < floor:
                continue
            near = min(len(word), _LONGEST_THAT_COUNTS) * weight
            for indicator, beside in self._patterns.get(word, ()):
                fit = 0.0 if zero else self._fits(indicator, unit)
                if fit is None or (not_trend and indicator in _TRENDS):
                    continue
                score = near + fit
                if beside:
                    most = max((len(other) * weights[other] for other in beside if other in weights), default=0.0)
                    if not most:
                        continue
                    score += 0.8 * most
                if zero and self.indicators[indicator].zero:
                    score += _SAID_OF_ZERO
                if score > best_score:
                    best, best_score = indicator, score
        return best, best_score

    def _fits(self, id: str, unit: str) -> float | None:
        """What the unit says for the indicator; None where it rules it out."""
        key = (id, unit)
        if key not in self._fit:
            self._fit[key] = self._fit_of(id, unit)
        return self._fit[key]

    def _fit_of(self, id: str, unit: str) -> float | None:
        units = self.indicators[id].units
        if not unit:
            return None if "%" in units else -0.5
        plain = unit.split("/", 1)[0].split("（", 1)[0]
        if plain in units or unit in units:
            return _SAME_UNIT
        of_figure = unit_class(plain)
        classes = {unit_class(other) for other in units}
        if of_figure in classes:
            return _SAME_CLASS
        return max(
            (
                _BETWEEN_CLASSES[pair]
                for pair in (frozenset((of_figure, other)) for other in classes)
                if pair in _BETWEEN_CLASSES
            ),
            default=None,
        )


_FLOORS: Final = (0.6, 0.3)
"""Words at the figure's own side are asked first, those beyond another figure only where they say nothing."""
_LONGEST_THAT_COUNTS: Final = 6
_TRENDS: Final = frozenset(("yoy_change", "yoy_change_rate"))


@cache
def wording() -> Wording:
    """The wording of the catalogue, read once."""
    return Wording(tomllib.loads(CATALOGUE.read_text(encoding="utf-8")))


def indicator_names() -> dict[str, str]:
    """Indicator id → Chinese name, for every indicator of the catalogue."""
    return {id: indicator.name for id, indicator in wording().indicators.items()}


def nearest(occurrences: Iterable[tuple[Occurrence, float]]) -> dict[str, float]:
    """Word → the weight of its weightiest occurrence."""
    weights: dict[str, float] = {}
    for occurrence, weight in occurrences:
        if weight > weights.get(occurrence.word, 0.0):
            weights[occurrence.word] = weight
    return weights
