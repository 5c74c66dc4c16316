"""Claims (数据): each quantity and statement of a text with its role, what it counts, its indicator, period and group."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from yifa.reading.indicators import Occurrence, Wording, nearest, unit_class, wording
from yifa.reading.not_figures import not_figures
from yifa.reading.parts import NEXT_YEAR, SHORTCOMINGS
from yifa.reading.periods import period
from yifa.reading.quantities import Quantity, quantities
from yifa.reading.reading import OTHER, Claim, Outline, Qualifier, Role, Span
from yifa.reading.statements import Statement, statements
from yifa.reading.subjects import subject
from yifa.reading.tables import CellNumber, cell_numbers
from yifa.reading.units import CASES, DURATIONS, EVENTS

REACH: Final = 160
"""So many characters before a figure may still say what it is about."""
REACH_BEHIND: Final = 14

_NOUN_ENDS: Final = re.compile(r"[，,；;：:。！？、（\n|\t]")
_LINE_END: Final = "\n"
_EVERY: Final = re.compile(
    r"每(?P<period>个?(?:月|季度?|年度?|周|星期|天|日)|半年|半个月|半月|[一两二三四五六]个?(?:月|季度?|年|周|天)|旬)[^，。；\n]{0,40}\Z"
    r"|(?P<once>[一两半]个?(?:月|季度?|年|周|天))(?:至少|不少于)?\Z|(?P<by>月|季|年|周|日)(?:均)[^，。；\n\d]{0,10}\Z"
)
_EACH: Final = re.compile(
    r"(?:每(?!年|月|天|日|周|季|半|两|当|逢|一年|一月)[^，。；\d\n]{1,14}|各(?!类|项|种|村|级|乡|单位|部门|地|界|方|行|科|办|站|所|有关|司法|族|社区|镇)[^，。；\d\n]{0,10}|人均|户均|平均每[^，。；\d]{1,8})\Z"
)
_STANDARD: Final = re.compile(
    r"(?:最低标准|标准|要求|合格线|分数线|及格|力争|目标|须|必须|应当|应|不得)[^，。；\n]{0,16}\Z"
)
_DETACHED: Final = re.compile(r"(?:至少|不少于|不低于|最少|起码)[^，。；\d]{1,10}\Z")
_WHOLE_BEFORE: Final = re.compile(r"(?:全部|全体|所有|均[达为在有到]?)\Z")
_WHOLE_BEHIND: Final = re.compile(r"[^，。；：、\d\n]{0,12}?(?:全部|均(?!衡)|全都|悉数|全体)")
_ARRIVES: Final = re.compile(r"(?:到|至|达|为|占|了?为|达到|保持在|稳定在)(?:约|近|超过|超|接近)?\Z")
_PART_OF: Final = re.compile("其中")
_ASKS_FOR_UNIT: Final = {"人": "人", "件": "件", "户": "户", "次": "次"}


class _Figure(NamedTuple):
    """A figure before it is known what it counts."""

    start: int
    end: int
    value: float
    value_max: float | None
    unit: str
    qualifier: Qualifier
    says: str
    label: str
    number: int


def find_claims(text: str, outline: Outline) -> tuple[Claim, ...]:
    """The claims of a text in their order, with offsets into that text."""
    figures = _figures(text, outline)
    if not figures:
        return ()
    return _Passage(text, outline, figures, wording()).claims()


def _figures(text: str, outline: Outline) -> list[_Figure]:
    found = [_of_quantity(quantity) for quantity in quantities(text, not_figures(text))]
    taken = {(figure.start, figure.end) for figure in found}
    ends = [figure.end for figure in found]
    starts = [figure.start for figure in found]

    def free(start: int, end: int) -> bool:
        index = bisect_right(starts, end - 1) - 1
        return index < 0 or ends[index] <= start

    more = [_of_statement(said) for said in statements(text) if free(said.start, said.end)]
    more += [_of_cell(cell) for cell in cell_numbers(text) if free(cell.start, cell.end)]
    if more:
        faults = [Span(section.start, section.end) for section in outline.sections if section.part == SHORTCOMINGS]
        found += [
            figure
            for figure in more
            if not (figure.says and any(fault.start <= figure.start < fault.end for fault in faults))
        ]
        found.sort(key=lambda figure: figure.start)
    assert len(taken) <= len(found)
    return found


def _of_quantity(found: Quantity) -> _Figure:
    return _Figure(
        found.start, found.end, found.value, found.value_max, found.unit, found.qualifier, "", "", found.number
    )


def _of_statement(said: Statement) -> _Figure:
    if said.says == "all":
        return _Figure(said.start, said.end, 100.0, None, "%", "all", "all", "", said.start)
    return _Figure(said.start, said.end, 0.0, None, said.unit, "exact", "zero", said.event, said.start)


def _of_cell(cell: CellNumber) -> _Figure:
    return _Figure(cell.start, cell.end, cell.value, None, cell.unit, "exact", "", cell.label, cell.start)


class _Passage:
    """A text whose figures are known, while it is found out what each counts."""

    def __init__(self, text: str, outline: Outline, figures: list[_Figure], words: Wording) -> None:
        self.text = text
        self.figures = figures
        self.words = words
        self.year = outline.year
        self.plans = [Span(section.start, section.end) for section in outline.sections if section.part == NEXT_YEAR]
        self.headings = [(section.start, section.title) for section in outline.sections]
        self.heading_starts = [start for start, _ in self.headings]
        self.sentence = Span(0, 0)
        self.sentence_number = -1
        self.line_start = 0
        self.occurrences: list[Occurrence] = []
        self.heading_words: dict[str, float] = {}
        self.known_until = 0
        self.period = ""
        self.title_words = {word.word: 0.16 for word in words.occurrences(outline.title, 0, len(outline.title))}

    def claims(self) -> tuple[Claim, ...]:
        made: list[Claim] = []
        for index, figure in enumerate(self.figures):
            self._enter(figure)
            made.append(self._claim(index, figure, made))
        return tuple(made)

    def _enter(self, figure: _Figure) -> None:
        """Make the sentence of the figure the present one."""
        if figure.start < self.sentence.end:
            return
        text = self.text
        self.line_start = text.rfind(_LINE_END, 0, figure.start) + 1 if figure.start else 0
        start = max(self.line_start, max(text.rfind(mark, self.line_start, figure.start) for mark in "。！？") + 1)
        end = min((at for at in (text.find(mark, figure.end) for mark in "。！？\n") if at >= 0), default=len(text))
        self.sentence = Span(start, end)
        self.sentence_number += 1
        reach = max(self.line_start, start - REACH)
        kept = [word for word in self.occurrences if word.start >= reach]
        begin = max(reach, self.known_until)
        self.occurrences = kept + self.words.occurrences(text, begin, end)
        self.known_until = end
        heading = bisect_right(self.heading_starts, figure.start) - 1
        title = self.headings[heading][1] if heading >= 0 else ""
        self.heading_words = self.title_words | {
            word.word: 0.22 for word in self.words.occurrences(title, 0, len(title))
        }
        self.period = period(text[start:end], self.year)

    def _claim(self, index: int, figure: _Figure, before: list[Claim]) -> Claim:
        text = self.text
        previous = before[-1] if before and before[-1].start >= self.sentence.start else None
        own_start = previous.end if previous is not None else self.sentence.start
        clause_start = _clause_start(text, self.sentence.start, figure.start)
        clause = text[clause_start : figure.start]
        next_start = self.figures[index + 1].start if index + 1 < len(self.figures) else self.sentence.end
        behind_end = min(next_start, self.sentence.end)
        behind = text[figure.end : behind_end]
        unit, role = self._role(figure, clause)
        indicator = self._indicator(figure, unit, own_start, clause_start, behind, before, previous)
        if figure.says == "zero" and not unit:
            unit = self._unit_of_zero(indicator, figure.label)
        elif not unit and indicator != OTHER and figure.label:
            unit = self.words.indicators[indicator].units[0]
        return Claim(
            figure.start,
            figure.end,
            text[figure.start : figure.end],
            figure.value,
            figure.value_max,
            unit,
            self._qualifier(figure, role, clause, behind),
            role,
            indicator,
            figure.label
            if figure.label and not figure.says
            else subject(text[max(own_start, clause_start) : figure.start], behind),
            self.period,
            self._group(figure, previous),
        )

    def _role(self, figure: _Figure, clause: str) -> tuple[str, Role]:
        """The unit, with its period where the figure is a frequency, and the role."""
        unit = figure.unit
        if figure.says:
            return unit, "zero" if figure.says == "zero" else "coverage"
        kind = unit_class(unit)
        every = _EVERY.search(clause) if kind in ("event", "people", "lesson", "case", "thing") else None
        if every is not None:
            named = every["period"] or every["once"] or every["by"]
            named = named.removeprefix("个")
            if every["once"] and named[0] == "一":
                named = named[1:].removeprefix("个")
            named = {"季": "季度", "年度": "年", "星期": "周"}.get(named, named)
            return f"{unit}/{named}", "frequency"
        behind = _PER.match(self.text, figure.end)
        if behind is not None and kind in ("event", "people", "case"):
            return f"{unit}/{behind[1]}", "frequency"
        if kind == "score":
            return unit, "threshold" if _STANDARD.search(clause) or figure.qualifier == "at_least" else "score"
        if _STANDARD.search(clause):
            return unit, "threshold"
        if kind == "rate":
            return unit, "rate"
        if unit in DURATIONS or kind == "lesson":
            return unit, "duration"
        if figure.value == 0 and figure.value_max is None:
            return unit, "zero"
        if _EACH.search(clause):
            return unit, "each"
        if any(plan.start <= figure.start < plan.end for plan in self.plans):
            return unit, "threshold"
        return unit, "count"

    def _qualifier(self, figure: _Figure, role: Role, clause: str, behind: str) -> Qualifier:
        if figure.qualifier != "exact" or figure.says or figure.value == 0:
            return figure.qualifier
        if unit_class(figure.unit) == "rate":
            return "all" if figure.value == 100 and figure.unit == "%" else "exact"
        if _DETACHED.search(clause):
            return "at_least"
        if role in ("count", "each") and (_WHOLE_BEFORE.search(clause) or _WHOLE_BEHIND.match(behind)):
            return "all"
        return "exact"

    def _indicator(
        self,
        figure: _Figure,
        unit: str,
        own_start: int,
        clause_start: int,
        behind: str,
        before: list[Claim],
        previous: Claim | None,
    ) -> str:
        stop = _NOUN_ENDS.search(behind)
        noun_end = figure.end + min(stop.start() if stop else len(behind), REACH_BEHIND)
        own_end = _first_of_several(self.text, own_start, figure.start)
        listed = 0.7 if self.text[figure.number - 1 : figure.number] == "等" else 1.0
        weights = dict(self.heading_words)
        weighed: list[tuple[Occurrence, float]] = []
        for word in self.occurrences:
            if word.end <= figure.start:
                if word.end <= own_end or word.end <= own_start:
                    weighed.append(
                        (word, listed * _nearness(word.start, own_start, clause_start, self.sentence.start, figure.start))
                    )
            elif word.start >= noun_end:
                break
            elif word.start >= figure.end and word.end <= noun_end:
                distance = word.start - figure.end
                weighed.append((word, 1.0 if distance == 0 else 0.75 if distance <= 3 else 0.5))
        for word, weight in nearest(weighed).items():
            if weight > weights.get(word, 0.0):
                weights[word] = weight
        arrives = unit_class(unit) == "rate" and bool(_ARRIVES.search(self.text, max(0, figure.start - 6), figure.start))
        chosen, score = self.words.choose(weights, unit, zero=figure.says == "zero", not_trend=arrives)
        if previous is None or figure.says or score >= _SURE:
            return chosen
        inherited = self._inherited(figure, unit, own_start, before)
        if inherited is not None and (chosen == OTHER or own_start == figure.start):
            return inherited
        return chosen

    def _inherited(self, figure: _Figure, unit: str, own_start: int, before: list[Claim]) -> str | None:
        """The indicator of the total that the figure is a part of, or what its parts and shares are called."""
        for claim in reversed(before):
            if claim.start < self.sentence.start:
                return None
            if claim.indicator == OTHER:
                continue
            known = self.words.indicators[claim.indicator]
            if unit == "%" and known.share and "占" in self.text[own_start : figure.start]:
                return known.share
            if unit_class(claim.unit) == unit_class(unit) and claim.role == "count":
                return known.parts or known.id
        return None

    def _unit_of_zero(self, indicator: str, event: str) -> str:
        if indicator != OTHER and self.words.indicators[indicator].zero:
            return (
                self.words.indicators[indicator].units[0]
                if "败诉" in event or indicator == "disclosure_requests"
                else "起"
            )
        return (
            "件"
            if any(word in event for word in ("案", "诉讼", "复议", "败诉", "申请", "投诉", "撤销", "信访"))
            else "起"
        )

    def _group(self, figure: _Figure, previous: Claim | None) -> str:
        """The set of the figures of one sentence; those after 其中 are a set within it."""
        name = f"s{self.sentence_number}"
        return f"{name}.parts" if _PART_OF.search(self.text, self.sentence.start, figure.start) else name


def _first_of_several(text: str, start: int, end: int) -> int:
    """Where the first of several measures ends that share one figure (参考率、合格率均达100%), else ``end``."""
    shared = _SHARED.match(text, start, end)
    return shared.end("first") if shared is not None else end


_SHARED: Final = re.compile(r"[^。；\n]{0,40}?(?P<first>[^，。；、\n]{1,12}率)(?:、|和|及|与)[^，。；\n]{1,30}率(?:均|都|皆|分别)")
_PER: Final = re.compile(r"(?:/|／|每)(月|年|季度?|周|天|日)")
_SURE: Final = 2.0


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause that ends at ``end`` begins."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in "，,；;：|\t"))


def _nearness(at: int, own_start: int, clause_start: int, sentence_start: int, figure_start: int) -> float:
    """How near a word before a figure stands: 1 beside it, less beyond other figures, clauses and sentences."""
    distance = 0.004 * min(figure_start - at, 40)
    if at >= own_start:
        return (1.0 if at >= clause_start else 0.85) - distance
    if at >= clause_start:
        return 0.56 - distance
    if at >= sentence_start:
        return 0.5 - distance
    return 0.33 - distance
