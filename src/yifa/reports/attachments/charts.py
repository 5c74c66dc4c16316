"""附件: for each area its leading count by month and by every way in which it is broken down, drawn and as tables.

A chart stands only where there is something to see: two months with rows, two kinds, most rows of a known kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from yifa.engine.figures import registry
from yifa.engine.figures.computing import MONTH, Result, dimension_column
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import Figure, Flow
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import number_in_words, share_in_words
from yifa.engine.narrative.facts import Facts
from yifa.reports.attachments.drawing import Bar, Drawing, bars, columns
from yifa.reports.attachments.parts import Attachment, Chart, Column, Row, Table

_UNKNOWN = "未登记"


def breakdowns() -> list[tuple[str, str]]:
    """(figure's id, dimension) of everything that is drawn."""
    return [(figure.id, by) for figure in _leading() for by in (MONTH, *_dimensions(figure))]


def charts(facts: Facts) -> Attachment | None:
    """The charts of a year; None where there is nothing to draw."""
    drawn = tuple(chart for figure in _leading() for chart in _charts(figure, facts))
    return Attachment("主要数据图表", (), drawn) if drawn else None


def _leading() -> list[Figure]:
    """Of each area the first count that it tells."""
    told = (
        (one for section in registry.sections_of(area.label) for one in section.figures) for area in registry.areas()
    )
    first = (next((one for one in own if isinstance(one, Flow) and one.measure is None), None) for own in told)
    return [figure for figure in first if figure is not None]


def _dimensions(figure: Figure) -> list[str]:
    """By what it is broken down into choices with names."""
    return [name for name in figure.dims if column(figure.model, dimension_column(figure, name))[0].flatchoices]


def _charts(figure: Figure, facts: Facts) -> Iterator[Chart]:
    year, found = facts.span.period.first.year, facts.broken_down
    if (figure.id, MONTH) in found:
        months = _by_month(found[figure.id, MONTH])
        yield from _chart(figure, f"{year}年各月{figure.name}", "月份", months, columns)
    for name in _dimensions(figure):
        if (figure.id, name) in found:
            field = column(figure.model, dimension_column(figure, name))[0]
            parts = _by_choice(field.flatchoices, found[figure.id, name])
            head = str(field.verbose_name)
            yield from _chart(figure, f"{year}年{figure.name}（按{head}）", head, parts, bars)


def _chart(
    figure: Figure, name: str, head: str, parts: Sequence[Bar], draw: Callable[[Sequence[Bar], str], Drawing]
) -> Iterator[Chart]:
    total = sum(bar.value for bar in parts)
    unknown = sum(bar.value for bar in parts if bar.name == _UNKNOWN)
    if sum(bar.value > 0 for bar in parts) < 2 or unknown * 2 > total:
        return
    rows = [Row((bar.name, bar.told, _share(bar.value, total))) for bar in (*parts, _bar("合计", total))]
    counts = Column(f"{figure.name}（{figure.unit}）", 56, "right")
    table = Table((Column(head, 60), counts, Column("占比", 40, "right")), tuple(rows))
    words = "，".join(f"{bar.name}{bar.told}{figure.unit}" for bar in parts)
    yield Chart(name, draw(parts, f"{name}：{words}"), table)


def _by_month(result: Result) -> list[Bar]:
    return [_bar(f"{month.first.month}月", result.cells[month].rows) for month in sorted(result.cells)]


def _by_choice(choices: Sequence[tuple[str, str]], result: Result) -> list[Bar]:
    """The largest first; what nobody entered comes last."""
    names = {str(key): str(name) for key, name in choices}
    found = [(str(key or ""), value.rows) for key, value in result.cells.items() if value.rows]
    found.sort(key=lambda part: (not part[0], -part[1]))
    return [_bar(names.get(key, key) if key else _UNKNOWN, rows) for key, rows in found]


def _bar(name: str, rows: int) -> Bar:
    return Bar(name, rows, number_in_words(rows))


def _share(part: int, whole: int) -> str:
    return f"{share_in_words(Value(Fraction(part, whole), part, part, whole).shown or 0)}%"
