"""The figures that the areas have declared. The engine asks here and never imports an area."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING

from django.apps import apps

from yifa.engine.areas import AreaConfig
from yifa.engine.figures.declarations import Figure, Section

if TYPE_CHECKING:
    from yifa.engine.figures.cross_checks import CrossCheck

_figures: dict[str, Figure] = {}
_cross_checks: dict[str, CrossCheck] = {}
_sections: dict[str, list[Section]] = defaultdict(list)
_repeated: list[str] = []


class UnknownFigure(LookupError):
    """No area declared a figure of this id."""


def register(*declared: Figure | CrossCheck | Section) -> None:
    """Take in what an area's ``FIGURES`` lists, figures, sections of them and cross-checks; called when the area's app
    starts."""
    for item in declared:
        first: Figure | CrossCheck
        if isinstance(item, Section):
            register(*item.figures)
            _sections[item.area].append(item)
            continue
        if isinstance(item, Figure):
            first = _figures.setdefault(item.id, item)
        else:
            first = _cross_checks.setdefault(item.id, item)
        if first is not item:
            _repeated.append(item.id)


def all_figures() -> list[Figure]:
    """Every figure, in the order of the ids."""
    return [_figures[id] for id in sorted(_figures)]


def areas() -> list[AreaConfig]:
    """The areas that declare figures, in the order in which they are installed."""
    telling = {figure.area for figure in _figures.values()}
    return [config for config in apps.get_app_configs() if isinstance(config, AreaConfig) and config.label in telling]


def sections_of(area: str) -> list[Section]:
    """The area's figures in its sections, as declared; what stands in none comes last, by the table that it counts."""
    told = {figure.id for section in _sections[area] for figure in section.figures}
    rest: dict[str, list[Figure]] = defaultdict(list)
    for figure in _figures.values():
        if figure.area == area and figure.id not in told:
            rest[str(figure.model._meta.verbose_name)].append(figure)
    return [*_sections[area], *(Section(name, figures) for name, figures in rest.items())]


def figure(id: str) -> Figure:
    """The figure of that id. :raises UnknownFigure: there is none; the message names those that come close."""
    if id not in _figures:
        near = "、".join(get_close_matches(id, _figures, n=3)) or "无相近的指标"
        raise UnknownFigure(f"没有编号为“{id}”的统计指标；相近的有：{near}")
    return _figures[id]


def cross_checks() -> list[CrossCheck]:
    """Every cross-check, in the order of the ids."""
    return [_cross_checks[id] for id in sorted(_cross_checks)]


def declared_twice() -> list[str]:
    """The ids under which more than one thing was declared; the first one holds."""
    return list(_repeated)
