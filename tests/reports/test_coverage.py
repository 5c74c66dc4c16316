"""Which indicators of annual reports are counted: each of an area that stands here, or it is said why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import yifa.areas
from yifa.engine.figures import registry as figures
from yifa.engine.narrative import registry as narratives
from yifa.reading.catalogue import catalogue

PAGE = Path(__file__).parents[2] / "docs/reference/figures.md"
_SECTION = re.compile(r"^## [^`\n]*`(\w+)`\n\n(\d+) of (\d+) indicators are counted\.\n(.*?)(?=^## |\Z)", re.M | re.S)
_REST = re.compile(r"^## Work without an area of its own\n\n(\d+) of (\d+) indicators are counted;(.*)\Z", re.M | re.S)
_WORK_SECTION = re.compile(r"^### [^`\n]*`(\w+)`\n(.*?)(?=^###? |\Z)", re.M | re.S)
_ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", re.M)
_WORK = {
    "advisers": "legal_advisers",
    "campaigns": "safety_inspections",
    "services": "government_services",
    "support": "special_population_services",
}
"""Area → the work area under which the catalogue has its indicators, where that is called otherwise."""
_AREAS = sorted(one.name for one in Path(yifa.areas.__path__[0]).iterdir() if (one / "apps.py").exists())


def written(area: str) -> tuple[int, int, dict[str, str]]:
    """What the page says of an area: how many of its indicators are counted, of how many, and the cell of each."""
    for name, counted, of, body in _SECTION.findall(PAGE.read_text(encoding="utf-8")):
        if name == area:
            rows = _ROW.findall(body)
            assert len({id for id, _, _ in rows}) == len(rows), "an indicator stands there twice"
            return int(counted), int(of), {id: cell.strip() for id, _, cell in rows}
    raise AssertionError(f"{PAGE.name} has no section of the area {area}")


def written_of_other_work() -> tuple[int, int, dict[str, dict[str, str]]]:
    """The same of the work that has no area of its own, the cells by the work area of the catalogue."""
    counted, of, body = _REST.findall(PAGE.read_text(encoding="utf-8"))[0]
    works = {work: _ROW.findall(rows) for work, rows in _WORK_SECTION.findall(body)}
    return int(counted), int(of), {work: {id: cell.strip() for id, _, cell in rows} for work, rows in works.items()}


def answered() -> dict[str, list[str]]:
    """Indicator → the figures that answer it."""
    found: dict[str, list[str]] = {}
    for figure in figures.all_figures():
        for indicator in figure.indicators:
            found.setdefault(indicator, []).append(figure.id)
    return found


@pytest.mark.parametrize("area", _AREAS)
def test_each_indicator_of_an_area_is_a_figure_or_has_a_written_reason(area: str) -> None:
    counted, of, cells = written(area)
    asked = {id for id, entry in catalogue().items() if entry.indicator.area == _WORK.get(area, area)}
    assert set(cells) == asked
    own = {id: ids for id, ids in answered().items() if id in asked}
    for id, cell in cells.items():
        if id in own:
            assert re.findall(r"`([\w.]+)`", cell) == own[id]
        else:
            assert len(cell) > 10, f"{id}: no figure, and no reason why not"
    assert (counted, of) == (len(own), len(asked))


def test_each_indicator_of_other_work_is_listed_under_it_with_what_it_waits_for() -> None:
    counted, of, works = written_of_other_work()
    here = {_WORK.get(area, area) for area in _AREAS}
    asked: dict[str, set[str]] = {}
    for id, entry in catalogue().items():
        if entry.indicator.area not in here:
            asked.setdefault(entry.indicator.area, set()).add(id)
    assert {work: set(cells) for work, cells in works.items()} == asked
    own = answered()
    for id, cell in ((id, cell) for cells in works.values() for id, cell in cells.items()):
        if id in own:
            assert re.findall(r"`([\w.]+)`", cell) == own[id]
        else:
            assert len(cell) > 10, f"{id}: no figure, and no reason why not"
    told = [id for cells in works.values() for id in cells]
    assert (counted, of) == (len([id for id in told if id in own]), len(told))


def test_every_indicator_that_a_figure_names_is_of_the_catalogue() -> None:
    assert set(answered()) <= set(catalogue())


@pytest.mark.parametrize("area", _AREAS)
def test_an_area_with_figures_speaks_in_the_report(area: str) -> None:
    own = {figure.id for figure in figures.all_figures() if figure.area == area}
    sections = [section for section in narratives.all_sections() if section.area == area]
    assert bool(own) == bool(sections)
    told = {name for section in sections for clause in section.clauses for name, _ in clause.figures}
    assert not own or told
