"""述法报告: what party secretary or township head reports at the year's end of his own work, drafted from the records.

The chapters are customary (forms G14); the duties are those of the year's list. What the areas say of the year stands
here under the head who answers for it, every number a token like in the annual report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from yifa.engine.figures.drilling import records
from yifa.engine.figures.duties import Met, Standing, list_of, standings
from yifa.engine.narrative import registry
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import Reference, Token
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.law.duties import HOLDERS
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS
from yifa.reports.drafting import EMPTY
from yifa.reports.imprint import Imprint
from yifa.reports.outline import CAUSES
from yifa.reports.report import Report, drafted, retold
from yifa.reports.text import Paragraph, Text

NAMED: Final = 3
"""So many entries made for a duty are told by what was done."""

NOTHING: Final = "业务记录中没有这方面的内容，由本人补写。"


@dataclass(frozen=True)
class Chapter:
    """A chapter: what the areas say in a part of the annual report, under these topics where it names any."""

    key: str
    heading: str
    part: str
    topics: tuple[str, ...] = ()


CHAPTERS: Final = (
    Chapter("learning", "带头学法和推进法治宣传情况", ACHIEVEMENTS, ("publicity",)),
    Chapter("deciding", "依法决策情况", ACHIEVEMENTS, ("decisions",)),
    Chapter("enforcing", "推进依法行政和接受监督情况", ACHIEVEMENTS, ("enforcement", "supervision")),
    Chapter("resolving", "化解矛盾纠纷情况", ACHIEVEMENTS, ("disputes", "petitions", "services")),
    Chapter("organising", "组织领导和工作保障情况", ACHIEVEMENTS, ("leadership",)),
    Chapter("shortcomings", "存在的问题", SHORTCOMINGS),
    Chapter("causes", "原因分析", SHORTCOMINGS, (CAUSES.key,)),
    Chapter("next", "下一步打算", NEXT_YEAR),
)


def statement(org: Org, year: int, holder: str, *, today: date) -> Report:
    """The statement of one of the two heads on a year, as of today.

    :raises CannotBuild: the year is to come, or nothing of it is recorded.
    """
    imprint = Imprint(
        (f"关于{year}年履行推进法治建设", "第一责任人职责情况的报告"), f"{org.name}　{HOLDERS[holder]}", today
    )
    from_records = drafted(org, year, today, imprint, today=today)
    known = list_of(org, year)
    with org_scope(*from_records.orgs):
        found = standings(known, from_records.orgs, year, today) if known else []
        text = Text.of(_paragraphs(from_records.facts, [one for one in found if one.duty.holder == holder]))
    return retold(from_records, text)


def _paragraphs(facts: Facts, own: list[Standing]) -> Iterator[Paragraph]:
    yield Paragraph("履行第一责任人职责情况", "statement.duties", 1)
    for one in own:
        yield Paragraph(_of_duty(one, facts), f"statement.duty.{one.duty.code}")
    if not own:
        yield Paragraph(NOTHING, f"{EMPTY}statement.duties")
    for chapter in CHAPTERS:
        yield Paragraph(chapter.heading, f"statement.{chapter.key}", 1)
        said = list(_of_chapter(chapter, facts))
        yield from said or [Paragraph(NOTHING, f"{EMPTY}statement.{chapter.key}")]


def _of_duty(one: Standing, facts: Facts) -> str:
    """A duty and what met it; of one that nothing met, that there is no record."""
    told = [_of_met(met, one.duty.holder, facts) for met in one.met_by if met.count]
    return f"{one.duty.name}：{'；'.join(told)}。" if told else f"{one.duty.name}：本年没有履职记录。"


def _of_met(met: Met, holder: str, facts: Facts) -> str:
    """What met it, by its number; what was entered for the duty itself by what was done."""
    token = _token(met, facts.span.period.written)
    if not met.is_entered:
        return f"{'' if met.part == HOLDERS[holder] else met.part}{met.figure.name}{token}"
    rows = records(met.figure, facts.orgs, facts.span.period, facts.span.as_of, {met.source.by: met.source.key})
    return f"{'；'.join(str(row) for row in rows[:NAMED])}（{met.figure.name}{token}）"


def _token(met: Met, year: str) -> Token:
    source = met.source
    return Token(Reference(source.figure, source.by, [source.key] if source.by else []), year, _format(met))


def _format(met: Met) -> str:
    return "money" if met.figure.unit == "元" else "count"


def _of_chapter(chapter: Chapter, facts: Facts) -> Iterator[Paragraph]:
    for section in registry.sections_of(chapter.part):
        is_here = section.topic in chapter.topics if chapter.topics else section.topic != CAUSES.key
        said = section.say(facts) if is_here else []
        if said and section.heading:
            yield Paragraph(section.heading, f"statement.heading.{chapter.key}.{said[0][0]}", 2)
        yield from (Paragraph(text, f"statement.{chapter.key}.{rule}") for rule, text in said)
