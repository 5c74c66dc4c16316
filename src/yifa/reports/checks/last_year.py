"""上年报告: whether last year's problems are answered, and its figures agree with what is now said of that year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import field, frozen

from yifa.engine.figures import registry
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.telling import COMPARED
from yifa.reading.parts import SHORTCOMINGS
from yifa.reading.reading import OTHER, Reading
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.likeness import pairs
from yifa.reports.checks.paragraphs import PART, Told, tokens_of
from yifa.reports.outline import CAUSES
from yifa.reports.text import Text

UNANSWERED, CHANGED = "problem_unanswered", "differs_from_last_year"

_CAUSES: Final = f"outline.topic.{CAUSES.key}"
_ANSWERED: Final = 0.5
"""A problem is answered by a paragraph that has so much of its words, in pairs of characters."""

_FALLING_SHORT: Final = re.compile(
    r"不够|不足|不高|不强|不严|不及时|不到位|不平衡|不规范|不完善|不充分|偏低|较低|偏弱|薄弱|滞后|有待|仍需|还需|需要|提高|加强"
    r"|完善|提升|存在|问题|情况|差距|短板|以后|方面|工作|比较|一定|部分|个别|\W|[的和与及在是有还仍率]"
)
"""What any problem is said with, and what parts words: it tells no problem from another."""

_LONGEST_PROBLEM: Final = 60


@frozen(kw_only=True)
class LastYear:
    """What the report of the year before said, whoever wrote it: its problems in words, its figures by their ids.

    ``source`` is what it is called in messages: its number or title.
    """

    year: int
    source: str
    problems: tuple[str, ...] = ()
    figures: Mapping[str, Decimal] = field(factory=dict)


def from_issued(manifest: Mapping[str, Any]) -> LastYear:
    """What an issued report said, by its manifest: the headings of its shortcomings, and its figures of that year."""
    text = Text.parse(manifest["text"])
    problems, part = [], ""
    for paragraph in text.said:
        if paragraph.level == 1:
            part = paragraph.rule
        elif paragraph.level == 2 and part == f"{PART}{SHORTCOMINGS}" and paragraph.rule != _CAUSES:
            problems.append(paragraph.text)
    figures = {
        one["id"]: Decimal(str(one["value"]))
        for one in manifest["figures"]
        if one["value"] is not None and not set("@[") & set(one["id"])
    }
    source = manifest["number"] or f"{manifest['year']}年度报告"
    return LastYear(year=manifest["year"], source=source, problems=tuple(problems), figures=figures)


def from_reading(text: str, reading: Reading, year: int, source: str) -> LastYear:
    """What was read in a report written elsewhere: the headings of its shortcomings, and what one figure answers.

    :param text: that was read; the reading's offsets are of it.
    """
    problems = [
        section.title
        for section in reading.outline.sections
        if any(part.part == SHORTCOMINGS and part.start < section.start < part.end for part in reading.outline.sections)
    ]
    if not problems:
        problems = [
            sentence.strip()[:_LONGEST_PROBLEM]
            for part in reading.outline.sections
            if part.part == SHORTCOMINGS
            for sentence in text[part.start : part.end].partition("\n")[2].split("。")
            if sentence.strip()
        ]
    return LastYear(year=year, source=source, problems=tuple(problems), figures=_figures(reading))


def _figures(reading: Reading) -> dict[str, Decimal]:
    by_indicator: dict[str, list[str]] = {}
    for figure in registry.all_figures():
        for indicator in figure.indicators:
            by_indicator.setdefault(indicator, []).append(figure.id)
    said: dict[str, set[Decimal]] = {}
    for claim in reading.claims:
        exact = claim.qualifier == "exact" and claim.role in ("count", "rate") and claim.value_max is None
        if exact and claim.indicator != OTHER and len(by_indicator.get(claim.indicator, ())) == 1:
            said.setdefault(by_indicator[claim.indicator][0], set()).add(Decimal(str(claim.value)))
    return {id: values.pop() for id, values in said.items() if len(values) == 1}


def find_unanswered(paragraphs: Sequence[Told], last_year: LastYear) -> Iterator[Finding]:
    """The problems of last year's report that no paragraph of this one takes up.

    Among this year's shortcomings a problem may return in other words: there what it is about is enough.
    """
    below = [paragraph for paragraph in paragraphs if paragraph.paragraph.level != 1]
    said = [pairs(paragraph.words) for paragraph in below]
    short = [_matter(paragraph.words) for paragraph in below if paragraph.part == SHORTCOMINGS]
    for problem in last_year.problems:
        if _takes_up(pairs(problem), said) or _takes_up(_matter(problem), short):
            continue
        yield Finding(
            kind=UNANSWERED,
            severity=Severity.SHOULD,
            message=(
                f"{last_year.source}列出的问题“{problem}”，本年报告没有回应。"
                "请写明整改情况；尚未解决的，继续列入“存在的不足和原因”"
            ),
            identity=(str(last_year.year), problem),
        )


def _takes_up(asked: set[str], said: Sequence[set[str]]) -> bool:
    return bool(asked) and any(len(asked & words) >= _ANSWERED * len(asked) for words in said)


def _matter(text: str) -> set[str]:
    """What it is about, in pairs of characters: without the words that say of anything that it falls short."""
    return {pair for piece in _FALLING_SHORT.split(text) for pair in pairs(piece)}


def find_changed_since(paragraphs: Sequence[Told], facts: Facts, last_year: LastYear) -> Iterator[Finding]:
    """Figures of the year before that the records now count otherwise: its closing, which is this year's opening, and
    whatever the text compares with."""
    before = facts.span.before
    # What is counted of a year that is not over is compared with so much of the year before, and not with its report.
    if last_year.year != before.period.first.year or not facts.span.is_over:
        return
    compared = {
        token.of.figure
        for _, _, token in tokens_of(paragraphs)
        if token.format in COMPARED or token.period == before.period.written
    }
    for id, reported in sorted(last_year.figures.items()):
        if id not in facts.before or not (facts.before[id].figure.kind == "stock" or id in compared):
            continue
        figure, counted = facts.before[id].figure, facts.before[id].total
        # Where a document speaks for that year there may be no records of it; what is open now was open then.
        nothing_recorded = id in facts.stated and not counted.rows and figure.kind != "stock"
        if counted.shown in (None, reported) or nothing_recorded:
            continue
        what = "年末数（即本年年初数）" if figure.kind == "stock" else "数"
        yield Finding(
            kind=CHANGED,
            severity=Severity.SHOULD,
            message=(
                f"“{figure.name}”{last_year.year}年的{what}，{last_year.source}写作{reported}，现有记录为{counted.shown}。"
                "请核对上年记录有无补录、更正，并在与上年比较时说明"
            ),
            figures=(Rows(id, before.period.written),),
            identity=(id, str(reported), str(counted.shown)),
        )
