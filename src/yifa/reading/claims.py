"""Claims (数据): each quantity and statement of a text, with its role, what it counts, its indicator, period, group."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from yifa.reading.catalogue import Indicator
from yifa.reading.context import REACH, Around, Context, Sentence
from yifa.reading.indicators import Reach, Wording, unit_class, wording
from yifa.reading.not_figures import not_figures
from yifa.reading.parts import NEXT_YEAR, SHORTCOMINGS
from yifa.reading.periods import period
from yifa.reading.quantities import Quantity, quantities
from yifa.reading.reading import OTHER, Claim, Outline, Qualifier, Role, Span
from yifa.reading.roles import period_of_frequency, qualifier_in_clause, role
from yifa.reading.statements import Statement, statements
from yifa.reading.subjects import subject
from yifa.reading.tables import CellNumber, cell_numbers

_ARRIVES: Final = re.compile(r"(?:到|至|达|为|占|达到|保持在|稳定在)(?:约|近|超过|超|接近)?\Z")
_CHANGED_TO: Final = re.compile(
    r"(?:去年|上年|同期|[由从](?:原来|原先)?)的?\Z|(?:缩短|压缩|压减|缩减|减少|降低|增加|增长)(?:至|到|为)\Z"
)
"""What the earlier year had (较上年的161件), and what something became (缩短至3个工作日), is no change."""
_BARE_SHARE: Final = ("占", "占比", "占比达", "约占", "共占", "合占", "占总数的", "占总量的")
_PART_OF: Final = "其中"
_COUNTED_AS_CASES: Final = re.compile("(?<!命)案|诉讼|复议|败诉|申请|投诉|撤销|信访")
_LONGEST_PART: Final = 8
"""A part of a list is named by no more characters than this (、市级19个)."""


class _Figure(NamedTuple):
    """A figure before it is known what it counts; ``label``: the head of its row, or the event that did not happen."""

    start: int
    end: int
    number: int
    value: float
    value_max: float | None
    unit: str
    qualifier: Qualifier
    said: Role | None
    label: str


def find_claims(text: str, outline: Outline) -> tuple[Claim, ...]:
    """The claims of a text in their order, with offsets into that text."""
    figures = _figures(text, outline)
    return _Reader(text, outline, figures, wording()).claims() if figures else ()


def _figures(text: str, outline: Outline) -> list[_Figure]:
    """Quantities, statements of zero and all, and numbers in cells; the faults a report admits state no zero."""
    found = [_of_quantity(quantity) for quantity in quantities(text, not_figures(text))]
    starts = [figure.start for figure in found]
    ends = [figure.end for figure in found]
    faults = [Span(section.start, section.end) for section in outline.sections if section.part == SHORTCOMINGS]

    def free(start: int, end: int) -> bool:
        before = bisect_right(starts, end - 1) - 1
        return before < 0 or ends[before] <= start

    more = [
        _of_statement(said)
        for said in statements(text)
        if free(said.start, said.end) and not any(fault.start <= said.start < fault.end for fault in faults)
    ]
    more += [_of_cell(cell) for cell in cell_numbers(text) if free(cell.start, cell.end)]
    return sorted([*found, *more], key=lambda figure: figure.start) if more else found


def _of_quantity(found: Quantity) -> _Figure:
    start, end, value, value_max, unit, qualifier, number, _ = found
    return _Figure(start, end, number, value, value_max, unit, qualifier, None, "")


def _of_statement(said: Statement) -> _Figure:
    if said.says == "all":
        return _Figure(said.start, said.end, said.start, 100.0, None, "%", "all", "coverage", "")
    return _Figure(said.start, said.end, said.start, 0.0, None, said.unit, "exact", "zero", said.event)


def _of_cell(cell: CellNumber) -> _Figure:
    return _Figure(cell.start, cell.end, cell.start, cell.value, None, cell.unit, "exact", None, cell.label)


class _Reader:
    """Finds out, figure by figure, what each counts."""

    def __init__(self, text: str, outline: Outline, figures: list[_Figure], words: Wording) -> None:
        self.text = text
        self.figures = figures
        self.words = words
        self.context = Context(text, outline, words)
        self.year = outline.year
        self.plans = [Span(section.start, section.end) for section in outline.sections if section.part == NEXT_YEAR]
        self.periods: dict[int, str] = {}

    def claims(self) -> tuple[Claim, ...]:
        made: list[Claim] = []
        for index, figure in enumerate(self.figures):
            next_start = self.figures[index + 1].start if index + 1 < len(self.figures) else len(self.text)
            made.append(self._claim(figure, next_start, made))
        return tuple(made)

    def _claim(self, figure: _Figure, next_start: int, before: list[Claim]) -> Claim:
        text = self.text
        start, end, number, value, value_max, unit, qualifier, said, _ = figure
        sentence = self.context.sentence(start)
        previous = before[-1] if before and before[-1].start >= sentence.start else None
        own_start = previous.end if previous is not None else sentence.start
        clause_start = sentence.clause_start(start)
        clause = text[clause_start:start]
        behind_end = max(end, min(next_start, sentence.end))
        behind = text[end : min(behind_end, end + 40)]
        if said is None:
            recurs = period_of_frequency(unit, clause, behind)
            unit = f"{unit}/{recurs}" if recurs else unit
            planned = bool(self.plans) and any(plan.start <= start < plan.end for plan in self.plans)
            said = "frequency" if recurs else role(unit, value, qualifier, clause, planned=planned)
        around = self.context.around(sentence, clause_start, own_start, number, start, end, behind_end)
        indicator = self._indicator(figure, unit, around, own_start, sentence.start, before, previous)
        if figure.said is None and qualifier == "exact" and value:
            qualifier = qualifier_in_clause(figure.unit, value, said, clause, behind)
        return Claim(
            start,
            end,
            text[start:end],
            value,
            value_max,
            unit or self._customary_unit(figure, indicator),
            qualifier,
            said,
            indicator,
            self._what(figure, text[max(own_start, clause_start) : start], behind),
            self._period(sentence),
            self._group(sentence, start),
        )

    def _indicator(
        self,
        figure: _Figure,
        unit: str,
        around: Around,
        own_start: int,
        sentence_start: int,
        before: list[Claim],
        previous: Claim | None,
    ) -> str:
        known = previous is not None and previous.indicator != OTHER
        area = self.words.indicators[previous.indicator].area if previous is not None and known else ""
        said_to = _ARRIVES if unit_class(unit) == "rate" else _CHANGED_TO
        no_change = bool(said_to.search(self.text, max(0, figure.start - 6), figure.start))
        zero = figure.said == "zero"
        named_by = self.text[own_start : figure.start].strip("，、；")
        total = (
            self._total(unit, named_by, before, sentence_start) if previous is not None and not figure.said else None
        )
        if total is not None and unit == "%" and named_by in _BARE_SHARE:
            return total.share
        near = self.words.choose(around, unit, area, zero=zero, not_trend=no_change)
        if near != OTHER:
            return total.parts or total.id if total is not None and self._counted_like(total, near, unit) else near
        if total is not None and named_by and (part := total.share if unit == "%" else total.parts):
            return part
        reaches: tuple[Reach, ...] = ("clause", "far")
        for reach in reaches:
            chosen = self.words.choose(around, unit, area, reach=reach, zero=zero, not_trend=no_change)
            if chosen != OTHER and not (total is not None and self._counted_like(total, chosen, unit)):
                return chosen
        return total.id if total is not None and "%" not in total.units else OTHER

    def _total(self, unit: str, named_by: str, before: list[Claim], sentence_start: int) -> Indicator | None:
        """The indicator of the total, earlier in the sentence, that a figure of a list is a part or share of."""
        share = unit == "%" and "占" in named_by
        if len(named_by) > _LONGEST_PART and _PART_OF not in named_by and not share:
            return None
        for claim in before[:-9:-1]:
            if claim.start < sentence_start:
                break
            if claim.indicator == OTHER:
                continue
            total = self.words.indicators[claim.indicator]
            if total.share if share else claim.role == "count" and unit_class(claim.unit) == unit_class(unit):
                return total
        return None

    def _counted_like(self, total: Indicator, near: str, unit: str) -> bool:
        """Whether a figure is counted as the total is and not as what its words name (权力事项441项：处罚210项)."""
        return unit in total.units and unit not in self.words.indicators[near].units

    def _customary_unit(self, figure: _Figure, indicator: str) -> str:
        """The unit of a figure whose text names none: of a zero said in words, of a number alone in a cell."""
        if figure.said == "zero":
            return "件" if _COUNTED_AS_CASES.search(figure.label) else "起"
        return self.words.indicators[indicator].units[0] if indicator != OTHER and figure.label else ""

    def _what(self, figure: _Figure, named_by: str, behind: str) -> str:
        return figure.label if figure.label and figure.said is None else subject(named_by, behind)

    def _period(self, sentence: Sentence) -> str:
        if sentence.number not in self.periods:
            self.periods[sentence.number] = period(self.text[sentence.start : sentence.end], self.year)
        return self.periods[sentence.number]

    def _group(self, sentence: Sentence, start: int) -> str:
        """The set of the figures of one sentence; those after 其中 are a set within it."""
        whole = f"s{sentence.number}"
        within = self.text.find(_PART_OF, max(sentence.start, start - REACH), start) >= 0
        return f"{whole}.parts" if within else whole
