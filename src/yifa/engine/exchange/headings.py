"""Which heading of a hand-kept ledger means which column, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from yifa.engine.exchange.cells import plain
from yifa.engine.exchange.declarations import Kind
from yifa.engine.exchange.targets import Target

IGNORED = "-"
"""In a mapping given by a person: the column is not taken in."""

SERIAL = frozenset(("序号", "编次", "行号", "no", "顺序号", "序"))
_IN_BRACKETS = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]")
_SIGNS = re.compile(r"[\s*＊:：、，,。.;；\"'“”‘’/／\\|\-—_]+")
_TIMES = {"万元": 10_000, "千元": 1_000, "百元": 100, "亿元": 100_000_000}


def key_of(heading: str) -> str:
    """By what a heading is found: without spaces, signs and what stands in brackets; 时间 is 日期."""
    bare = _SIGNS.sub("", _IN_BRACKETS.sub("", plain(heading))) or _SIGNS.sub("", plain(heading))
    return bare.replace("时间", "日期").lower()


def times_of(heading: str) -> int:
    """By how much the numbers under a heading are multiplied: 10000 under 金额（万元）."""
    written = plain(heading)
    return next((times for unit, times in _TIMES.items() if unit in written), 1)


@dataclass(frozen=True)
class Heading:
    """A heading as it stands in a sheet: column (from 0), what is written there, line by line."""

    place: int
    lines: tuple[str, ...]

    @property
    def told(self) -> str:
        return "/".join(self.lines)


@dataclass
class Matched:
    """Which columns a sheet's headings mean, and what is to be told of the others."""

    places: dict[int, Target] = field(default_factory=dict)
    times: dict[int, int] = field(default_factory=dict)
    serial: int | None = None
    unknown: list[Heading] = field(default_factory=list)
    ambiguous: list[tuple[Target, list[Heading]]] = field(default_factory=list)
    near: dict[int, str] = field(default_factory=dict)
    """For an unknown heading: the column that comes closest."""

    @property
    def present(self) -> frozenset[str]:
        """The ids of the columns that the sheet has."""
        return frozenset(target.id for target in self.places.values())


class Headings:
    """The headings that a ledger's columns may have. ``mapped``: heading → column's id, as a person decided."""

    def __init__(self, targets: Mapping[str, Target], mapped: Mapping[str, str] | None = None) -> None:
        self._targets = targets
        self._mapped = {key_of(heading): id for heading, id in (mapped or {}).items()}
        self._known: dict[str, str] = {}
        for id, target in targets.items():
            self._known.setdefault(key_of(target.name), id)
        for id, target in targets.items():
            for name in target.names:
                self._known.setdefault(key_of(name), id)
        self._instead: dict[str, list[str]] = {}
        for id, target in targets.items():
            for name in target.instead:
                self._instead.setdefault(key_of(name), []).append(id)

    def means(self, lines: Sequence[str]) -> str | None:
        """The id of the column that a heading of one or two lines means; ``IGNORED``, or None for an unknown one."""
        for written in _readings(lines):
            key = key_of(written)
            if key in self._mapped:
                return self._mapped[key]
            found = self._known.get(key) or next(iter(self._instead.get(key, ())), None)
            if found is not None:
                return found
        return None

    def count(self, headings: Iterable[Heading]) -> int:
        """How many different columns these headings mean."""
        meant = [self.means(heading.lines) for heading in headings]
        return len({id for id in meant if id is not None})

    def match(self, headings: Sequence[Heading]) -> Matched:
        """Which column each of the headings of a sheet means."""
        found = Matched()
        claims: dict[str, list[Heading]] = {}
        for heading in headings:
            if any(key_of(line) in SERIAL for line in heading.lines):
                found.serial = heading.place if found.serial is None else found.serial
                continue
            id = self.means(heading.lines)
            if id is None:
                found.unknown.append(heading)
            elif id != IGNORED:
                claims.setdefault(id, []).append(heading)
        self._stand_in(claims)
        for id, claimed in claims.items():
            target = self._targets[id]
            chosen = claimed if len(claimed) == 1 else self._exact(target, claimed)
            if len(chosen) > 1:
                found.ambiguous.append((target, chosen))
                continue
            found.places[chosen[0].place] = target
            found.times[chosen[0].place] = times_of("".join(chosen[0].lines)) if target.kind is Kind.MONEY else 1
            found.unknown += [heading for heading in claimed if heading is not chosen[0]]
        self._suggest(found)
        return found

    def _stand_in(self, claims: dict[str, list[Heading]]) -> None:
        """Where a column has no heading of its own, take the one that stands in for it, from whichever has it."""
        for id, target in self._targets.items():
            if id in claims or not target.instead:
                continue
            wanted = {key_of(name) for name in target.instead}
            for other, headings in list(claims.items()):
                taken = [heading for heading in headings if key_of("".join(heading.lines)) in wanted]
                if taken and other != id:
                    claims[id] = taken[:1]
                    claims[other] = [heading for heading in headings if heading is not taken[0]]
                    if not claims[other]:
                        del claims[other]
                    break

    def _exact(self, target: Target, claimed: list[Heading]) -> list[Heading]:
        """Those among several that are written just as the column is called, or as a person has mapped; else all."""
        named = [heading for heading in claimed if key_of("".join(heading.lines)) in self._mapped]
        named = named or [heading for heading in claimed if key_of("".join(heading.lines)) == key_of(target.name)]
        return named or claimed

    def _suggest(self, found: Matched) -> None:
        free = {target.name: target.id for target in self._targets.values() if target.id not in found.present}
        for heading in found.unknown:
            near = get_close_matches(heading.lines[-1], free, n=1, cutoff=0.5)
            if near:
                found.near[heading.place] = near[0]


def _readings(lines: Sequence[str]) -> list[str]:
    """In which ways a heading of several lines may be read: together, the lower line alone, the upper line alone."""
    if len(lines) == 1:
        return [lines[0]]
    return ["".join(lines), lines[-1], lines[0]]
