"""附件: every figure of the year beside the year before, by area and section, with what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import NOTHING, bare, change
from yifa.engine.narrative.facts import Facts
from yifa.engine.prints.words import day
from yifa.reports.attachments.parts import Attachment, Column, Row, Table
from yifa.reports.year_before import has_records, value_before

STATED: Final = "＊"
"""Stands behind a number that a report of a former year says."""


def figures(facts: Facts) -> Attachment:
    """The table of all figures. A rate stands with both its counts; one of nothing is a dash."""
    year, before = facts.span.period.first.year, facts.span.before
    columns = (
        Column("指标", 34),
        Column("单位", 12, "center"),
        Column(f"{year}年", 21, "right"),
        Column(f"{year - 1}年", 21, "right"),
        Column("增减", 17, "right"),
        Column("统计内容", 51),
    )
    earlier = (
        f"统计截至{day(before.as_of)}，平台上没有业务记录的领域以“—”表示"
        if has_records(facts)
        else "平台上没有业务记录，以“—”表示"
    )
    stated = sorted({value.stated for value in facts.stated.values()})
    origin = f"{year - 1}年标“{STATED}”的数据，据{'、'.join(stated)}。" if stated else ""
    about = (
        f"数据由业务记录统计得出。{year}年的数据统计截至{day(facts.span.as_of)}；{year - 1}年的数据{earlier}。"
        f"{origin}比率在括号内列明分子、分母，其增减以百分点计。",
    )
    return Attachment(f"{year}年数据表", about, (Table(columns, tuple(_rows(facts))),))


def _rows(facts: Facts) -> Iterator[Row]:
    for area in registry.areas():
        yield Row((str(area.verbose_name),), 1)
        for section in registry.sections_of(area.label):
            yield Row((section.name,), 2)
            yield from (_row(figure, facts) for figure in section.figures)


def _row(figure: Figure, facts: Facts) -> Row:
    now, before = facts.now[figure.id].total, value_before(facts, figure.id)
    return Row(
        (
            figure.name,
            figure.unit,
            _told(now),
            _told(before),
            change(now, before).removesuffix("个百分点"),
            figure.definition.removesuffix("。"),
        )
    )


def _told(value: Value) -> str:
    """92.4 over （121/131）: the unit has a column of its own."""
    if value.shown is None:
        return NOTHING
    counts = f"\n（{value.numerator}/{value.denominator}）" if value.denominator else ""
    return bare(value) + (STATED if value.stated else counts)
