"""The catalogue of indicators (指标目录): what is measured, in which units, and the words that name it.

It stands in ``lexicon/indicators.txt``, whose head says how an entry is written. Every command that reads a report
begins by reading it, so it is written in lines that take no time to part.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from yifa.reading.lexicon import FOLDER

FILE: Final = FOLDER / "indicators.txt"
_WEAK: Final = "~"


class Indicator(NamedTuple):
    """One measure of the catalogue: id, Chinese name, area of work, units, and what its parts and shares are called.

    ``zero``: said in words when there was none.
    """

    id: str
    name: str
    area: str
    units: tuple[str, ...]
    parts: str
    share: str
    zero: bool


class Naming(NamedTuple):
    """Words that name an indicator, each alike; ``beside``: groups of words of which one each must stand beside.

    ``weak``: the words only say what it is about.
    """

    words: tuple[str, ...]
    beside: tuple[frozenset[str], ...]
    weak: bool


class Entry(NamedTuple):
    """An indicator and what names it."""

    indicator: Indicator
    namings: tuple[Naming, ...]


class CatalogueError(ValueError):
    """A line of the catalogue that can't be meant: its number and the line."""


@cache
def catalogue() -> dict[str, Entry]:
    """Indicator id → its entry, in the order of the catalogue, read once."""
    return {entry.indicator.id: entry for entry in entries(FILE)}


def indicator_names() -> dict[str, str]:
    """Indicator id → Chinese name, for every indicator of the catalogue."""
    return {id: entry.indicator.name for id, entry in catalogue().items()}


def entries(file: Path) -> list[Entry]:
    """The entries of a catalogue in their order. CatalogueError where a line can't be meant."""
    found: list[Entry] = []
    facts: dict[str, str] = {}
    namings: list[Naming] = []
    for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), "["], start=1):
        if not line or line[0] == "#":
            continue
        if line[0] == " ":
            namings += map(_naming, line.strip().split(" | "))
        elif line[0] == "[":
            if facts:
                found.append(_entry(facts, namings))
            id, _, name = line[1:].partition("] ")
            facts, namings = {"id": id, "name": name}, []
        else:
            fact, colon, value = line.partition(":")
            if not colon or fact not in ("area", "units", "also", "parts", "share", "zero"):
                raise CatalogueError(f"{file.name} 第{number}行写法无法识别：{line}")
            facts[fact] = value.strip()
    return found


def _entry(facts: dict[str, str], namings: list[Naming]) -> Entry:
    indicator = Indicator(
        facts["id"],
        facts["name"],
        facts["area"],
        (*facts["units"].split(), *facts.get("also", "").split()),
        facts.get("parts", ""),
        facts.get("share", ""),
        "zero" in facts,
    )
    return Entry(indicator, tuple(namings))


def _naming(pattern: str) -> Naming:
    first, *others = pattern.removeprefix(_WEAK).split(" ")
    beside = tuple([frozenset(group.split("/")) for group in others])
    return Naming(tuple(first.split("/")), beside, pattern[0] == _WEAK)
