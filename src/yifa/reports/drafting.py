"""A draft: the outline filled with what the areas say, and with what is to be said where they say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.narrative import registry
from yifa.engine.narrative.declarations import Section
from yifa.engine.narrative.facts import Facts
from yifa.engine.orgs.models import Org
from yifa.engine.prints.words import day
from yifa.reading.parts import SHORTCOMINGS
from yifa.reports.outline import CAUSES, CAUSES_EMPTY, NO_RECORDS, OUTLINE, TOPICS, Part
from yifa.reports.text import Paragraph, Text

EMPTY: Final = "outline.empty."
"""Rules that begin so say that there is nothing recorded; what follows names the part or sub-section."""


def draft(org: Org, facts: Facts, outline: Sequence[Part] = OUTLINE) -> Text:
    """The report of an organisation, as its records tell the year, in the parts of the outline."""
    return Text.of(_paragraphs(org, facts, outline))


def unrecorded(text: Text) -> list[str]:
    """The parts and sub-sections of which the text says that nothing is recorded: ``leadership``, ``causes``."""
    return [one.rule.removeprefix(EMPTY) for one in text if one.rule.startswith(EMPTY)]


def _paragraphs(org: Org, facts: Facts, outline: Sequence[Part]) -> Iterator[Paragraph]:
    yield Paragraph(_opening(org, facts), "outline.opening")
    for part in outline:
        yield Paragraph(part.name(facts.span.period.first.year), f"outline.part.{part.key}", 1)
        yield from _part(part, facts)


def _opening(org: Org, facts: Facts) -> str:
    year, as_of = facts.span.period.first.year, facts.span.as_of
    so_far = "" if facts.span.is_over else "以来"
    return (
        f"{year}年{so_far}，{org.name}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，"
        "依照法定权限和程序履行职责，推进法治政府建设。根据《法治政府建设与责任落实督察工作规定》，"
        f"现将有关情况报告如下（数据取自业务记录，统计截至{day(as_of)}{_origin(facts)}）。"
    )


def _origin(facts: Facts) -> str:
    """Where figures of the year before come from, of which there are no records."""
    named = sorted({value.stated for value in facts.stated.values()})
    return f"；{facts.span.before.period}的数据据{'、'.join(named)}" if named else ""


def _part(part: Part, facts: Facts) -> Iterator[Paragraph]:
    """Sub-sections of the outline with what is said in them, then what has a heading of its own.

    What belongs under a sub-section that the outline doesn't have is said under its customary heading.
    """
    sections = registry.sections_of(part.key)
    placed = {topic.key for topic in part.topics}
    for topic in part.topics:
        yield Paragraph(topic.heading, f"outline.topic.{topic.key}", 2)
        said = [paragraph for section in sections if section.topic == topic.key for paragraph in _said(section, facts)]
        yield from said or [Paragraph(NO_RECORDS if part.law else part.empty, f"{EMPTY}{topic.key}")]
    own = [
        [Paragraph(_heading(section), f"outline.heading.{said[0].rule}", 2), *said]
        for section in sections
        if section.topic not in (*placed, CAUSES.key) and (said := _said(section, facts))
    ]
    for group in own:
        yield from group
    if not own and not part.topics:
        yield Paragraph(part.empty, f"{EMPTY}{part.key}")
    elif part.key == SHORTCOMINGS:
        causes = [one for section in sections if section.topic == CAUSES.key for one in _said(section, facts)]
        yield Paragraph(CAUSES.heading, f"outline.topic.{CAUSES.key}", 2)
        yield from causes or [Paragraph(CAUSES_EMPTY, f"{EMPTY}{CAUSES.key}")]


def _heading(section: Section) -> str:
    return TOPICS[section.topic].heading if section.topic else section.heading


def _said(section: Section, facts: Facts) -> list[Paragraph]:
    return [Paragraph(text, rule) for rule, text in section.say(facts)]
