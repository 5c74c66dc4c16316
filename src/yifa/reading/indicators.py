"""Indicators (指标): which of the catalogue's measures a figure is, by the words around it.

``Wording.occurrences`` finds the words of a passage
in one pass; ``Wording.choose`` weighs them for one figure: how near they stand, how much they say (their length), and
whether the indicator is measured in the figure's unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple, Protocol

from ahocorasick import Automaton

from yifa.reading.catalogue import Entry, Indicator, catalogue
from yifa.reading.reading import OTHER
from yifa.reading.units import CASES, DURATIONS, EVENTS, MONEY, SIZES

ENOUGH: Final = 1.2
"""A score below this names nothing: less than a word of two characters beside the number, in a unit of another kind."""

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
    frozenset(("event", "thing")): -2.0,
    frozenset(("event", "paper")): -2.5,
    frozenset(("people", "thing")): -1.5,
    frozenset(("people", "case")): -2.5,
    frozenset(("lesson", "time")): -0.5,
    frozenset(("event", "lesson")): -2.5,
}
_SAME_CLASS: Final = 0.0
_SAME_UNIT: Final = 0.6
_SAID_OF_ZERO: Final = 2.5
_NO_UNIT: Final = -0.5


@cache
def plain_unit(unit: str) -> str:
    """The unit itself, of one with a period or with a second unit: 次 of 次/月, 件 of 件（起）."""
    return unit.split("/", 1)[0].split("（", 1)[0]


@cache
def unit_class(unit: str) -> str:
    """The class of a unit: units of one class measure the same kind of thing."""
    unit = plain_unit(unit)
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


Reach = Literal["near", "clause", "far"]


class Surroundings(Protocol):
    """The words of the lexicon around one figure."""

    def at_side(self, named: Container[str]) -> Mapping[str, float]:
        """Of these words, those at the figure's own side or in the noun behind it, with what they weigh."""

    def before(self, named: Container[str]) -> Mapping[str, float]:
        """Of these words, those beyond the figure before, with what they weigh."""

    @property
    def present(self) -> frozenset[str]:
        """The words that may weigh anything."""

    def __getitem__(self, word: str) -> float:
        """How near the word stands (1 is beside the figure), 0 where it does not."""


class _Pattern(NamedTuple):
    """What a word names: the indicator, the groups of words of which one each must stand beside, how much it says."""

    indicator: Indicator
    beside: tuple[frozenset[str], ...]
    strength: float


class _Fitting(NamedTuple):
    """A pattern for figures in one unit, with all that decides on it at hand; ``fit``: what the unit says for it."""

    id: str
    strength: float
    fit: float
    area: str
    said_of_zero: bool
    beside: tuple[frozenset[str], ...]


class _Named(NamedTuple):
    """What a word may name in one unit: the length that counts, what its whole length decides among equals."""

    length: int
    tie: float
    fitting: list[_Fitting]


_SIGNS: Final = 4
_BEYOND_FOUR_SIGNS: Final = re.compile("[\U00010000-\U0010ffff]")


def _spelt(text: str) -> str:
    """The text with four signs of sixteen for each character; one that needs more is in no word of the lexicon.

    At each step the automaton goes through all that may follow: hundreds of characters begin a word, sixteen signs do.
    """
    spelt = text.encode("utf-16-be", "surrogatepass").hex()
    if len(spelt) == _SIGNS * len(text):
        return spelt
    return _spelt(_BEYOND_FOUR_SIGNS.sub("\ufffd", text))


class Wording:
    """The words of the catalogue, ready to be found."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.indicators = {id: entry.indicator for id, entry in entries.items()}
        self._classes = {id: frozenset(map(unit_class, one.units)) for id, one in self.indicators.items()}
        self._patterns: dict[str, list[tuple[str, _Pattern]]] = {}
        self._of_unit: dict[tuple[str | None, bool], dict[str, _Named]] = {}
        words: set[str] = set()
        groups: dict[frozenset[str], frozenset[str]] = {}
        for id, (indicator, namings) in entries.items():
            patterns = self._patterns[id] = []
            for naming, beside, weak in namings:
                # Groups of the same words are one, so that what is found of it is remembered once.
                shared = tuple([groups.setdefault(group, group) for group in beside])
                pattern = _Pattern(indicator, shared, _STRENGTH_OF_WEAK if weak else 1.0)
                patterns += [(word, pattern) for word in naming]
                words.update(naming, *beside)
        self._longest = max(map(len, words))
        self._automaton = Automaton()
        for word in words:
            self._automaton.add_word(_spelt(word), word)
        self._automaton.make_automaton()

    def occurrences(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """Every word of the lexicon in ``text[start:end]`` with its last place, by that place, overlapping ones too.

        A word that is denied (未化解) is none; a single character says what it says wherever it stands.
        """
        found: list[tuple[int, str]] = [
            (start + last // _SIGNS, word)
            for last, word in self._automaton.iter(_spelt(text[start:end]))
            # What ends within a character is made of the signs of several.
            if last % _SIGNS == _SIGNS - 1
        ]
        for denial in _DENIES.finditer(text, start, end):
            at = denial.start()
            first, behind = bisect_left(found, (at + 2,)), bisect_left(found, (at + 1 + self._longest,))
            found[first:behind] = [one for one in found[first:behind] if one[0] - len(one[1]) != at]
        return found

    def words_in(self, text: str) -> list[str]:
        """The words of the lexicon in a short text, as a heading."""
        return [word for _, word in self.occurrences(text, 0, len(text))]

    def choose(
        self,
        around: Surroundings,
        unit: str,
        area: str = "",
        *,
        reach: Reach = "near",
        zero: bool = False,
        not_trend: bool = False,
    ) -> str:
        """The indicator that the words around a figure in that unit name, ``OTHER`` where they name none.

        ``area`` is the area of work that the figure before it belongs to. ``reach``: how far the words stand that may
        name it; wider ones are asked where the nearer named nothing. ``zero``: the figure is none, said in words, so
        its unit is open. ``not_trend``: the figure is where something arrived, not by how much it changed.
        """
        floor = _FLOORS[reach]
        best, best_score = OTHER, 0.0
        patterns = self._patterns_of(None if zero else plain_unit(unit), not_trend=not_trend)
        present = around.present
        weights = around.at_side(patterns) if reach == "near" else around.before(patterns)
        for word, weight in weights.items():
            if weight < floor:
                continue
            length, tie, fitting = patterns[word]
            near = length * weight + tie
            for id, strength, fit, its_area, said_of_zero, beside in fitting:
                score = near * strength + fit
                if its_area == area:
                    score += _SAME_AREA
                if zero and said_of_zero:
                    score += _SAID_OF_ZERO
                for group in beside:
                    # What the word of the group says that says most: its length by its nearness.
                    most = 0.0
                    for other in group & present:
                        says = len(other) * around[other]
                        if says > most:
                            most = says
                    if not most:
                        break
                    score += _BESIDE * most
                else:
                    if score > best_score:
                        best, best_score = id, score
        return best if best_score >= ENOUGH else OTHER

    def _patterns_of(self, unit: str | None, *, not_trend: bool) -> dict[str, _Named]:
        """Word → what it may name of what is measured in that unit (None: in any), and what the unit says for it."""
        fitting = self._of_unit.get((unit, not_trend))
        if fitting is None:
            fitting = self._of_unit[unit, not_trend] = {}
            for id, indicator in self.indicators.items():
                if not_trend and id in _TRENDS:
                    continue
                fit = 0.0 if unit is None else self._fit_of(indicator, unit)
                if fit is None:
                    continue
                for word, (_, beside, strength) in self._patterns[id]:
                    if word not in fitting:
                        fitting[word] = _Named(min(len(word), _LONGEST_THAT_COUNTS), _TIE * len(word), [])
                    fitting[word].fitting.append(_Fitting(id, strength, fit, indicator.area, indicator.zero, beside))
        return fitting

    def _fit_of(self, indicator: Indicator, unit: str) -> float | None:
        """What a unit says for the indicator; None where it rules it out."""
        if not unit:
            return None if "%" in indicator.units else _NO_UNIT
        if unit in indicator.units:
            return _SAME_UNIT
        of_figure, classes = unit_class(unit), self._classes[indicator.id]
        if of_figure in classes:
            return _SAME_CLASS
        pairs = [frozenset((of_figure, other)) for other in classes]
        return max([_BETWEEN_CLASSES[pair] for pair in pairs if pair in _BETWEEN_CLASSES], default=None)


_FLOORS: Final[dict[Reach, float]] = {"near": 0.6, "clause": 0.51, "far": 0.3}
"""How near a word must stand to name a figure: at its own side, in its clause, or in a clause or sentence before."""
_LONGEST_THAT_COUNTS: Final = 6
_TIE: Final = 0.02
_BESIDE: Final = 0.8
_SAME_AREA: Final = 0.6
_STRENGTH_OF_WEAK: Final = 0.55
_DENIES: Final = re.compile("[未不]")
_TRENDS: Final = frozenset(("yoy_change", "yoy_change_rate", "time_saved"))


@cache
def wording() -> Wording:
    """The wording of the catalogue, read once."""
    return Wording(catalogue())
