"""What the areas say in reports. The engine asks here and never imports an area."""

from __future__ import annotations

from yifa.engine.narrative.declarations import Section
from yifa.engine.narrative.known import full_name

_sections: list[Section] = []


def register(*declared: Section) -> None:
    """Take in what an area's ``NARRATIVE`` lists; called when the area's app starts."""
    _sections.extend(section for section in declared if section not in _sections)


def all_sections() -> list[Section]:
    """Every section, in the order in which the areas are installed and declare them."""
    return list(_sections)


def sections_of(part: str) -> list[Section]:
    """What is said in a statutory part."""
    return [section for section in _sections if section.part == part]


def breakdowns() -> list[tuple[str, str]]:
    """(figure's id, dimension) of every breakdown that is told."""
    return [
        (full_name(section.area, name), by)
        for section in _sections
        for clause in section.clauses
        for name, by in clause.breakdowns
    ]
