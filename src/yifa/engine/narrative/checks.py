"""A system check: what an area says names figures that exist, in ways in which they can be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.core.checks import CheckMessage, Error, register

from yifa.engine.figures import registry as figures
from yifa.engine.figures.declarations import Rate
from yifa.engine.matters.checks import DECLARATIONS
from yifa.engine.narrative import registry
from yifa.engine.narrative.declarations import Section
from yifa.engine.narrative.known import full_name
from yifa.engine.narrative.tokens import FORMATS, problem_of_way


def register_checks() -> None:
    """Have Django run the check at start."""
    register(check_narratives, DECLARATIONS)


def check_narratives(**_: object) -> list[CheckMessage]:
    """The errors of all sections."""
    rules = Counter(
        f"{section.area}.{paragraph.id}" for section in registry.all_sections() for paragraph in section.paragraphs
    )
    found = [_error(rule, "有两段使用", "给每段一个编号", 1) for rule, times in rules.items() if times > 1]
    return found + [error for section in registry.all_sections() for error in check_section(section)]


def check_section(section: Section) -> list[CheckMessage]:
    """The errors of one section."""
    return [*_figures(section), *_breakdowns(section), *_digits(section)]


def _figures(section: Section) -> Iterator[CheckMessage]:
    for clause in section.clauses:
        for name, format in clause.figures:
            id = full_name(section.area, name)
            try:
                figure = figures.figure(id)
            except figures.UnknownFigure as unknown:
                yield _error(id, str(unknown), "核对句中的指标", 2)
                continue
            rate = isinstance(figure, Rate)
            if format and not _can_be_told(format, rate=rate):
                yield _error(id, f"不能按“{format}”表述", f"可用：{'、'.join(FORMATS)}", 3)


def _can_be_told(told: str, *, rate: bool) -> bool:
    """Whether a figure that is a rate, or none, can be told so; what compares two years fits both."""
    format, _, word = told.partition("=")
    if problem_of_way(format, word):
        return False
    return format in ("change", "up", "down", "same") or rate == (format in ("rate", "met", "of", "all"))


def _breakdowns(section: Section) -> Iterator[CheckMessage]:
    for clause in section.clauses:
        for name, by in clause.breakdowns:
            id = full_name(section.area, name)
            known = {figure.id: figure for figure in figures.all_figures()}
            if id in known and not (by in known[id].dims and known[id].additive and known[id].added is None):
                yield _error(id, f"不能按“{by}”分组表述", "分组应是该指标 dims= 中的一项，且该指标是逐件计数的", 4)


def _digits(section: Section) -> Iterator[CheckMessage]:
    """A number that a sentence itself says would be a number without a record."""
    for clause in section.clauses:
        text = getattr(clause, "text", "")
        if any(character.isdigit() for character in text):
            yield _error(section.area, f"句子“{text}”中有数字", "数字一律写成指标", 5)


def _error(id: str, problem: str, hint: str, number: int) -> CheckMessage:
    return Error(f"报告语句 {id}：{problem}", hint=hint, id=f"narrative.E{number:03}")
