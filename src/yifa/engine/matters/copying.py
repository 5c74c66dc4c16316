"""Matters written again in large numbers, for trying out and for measuring: nobody did what a copy says.

A family of matters that acts have brought to where it stands is the pattern. A copy of it has ids, days, people and
words of its own, its own digests and its own entries in the journal, so that everything which verifies a matter
verifies it. Rows are inserted in bulk, past the guards that the pattern has passed already.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from django.db import models
from django.utils import timezone

from yifa.engine.journal.recording import Item, append_many
from yifa.engine.journal.row_digests import digest_of
from yifa.engine.matters import registry
from yifa.engine.matters.clocks import due_of, limit_on
from yifa.engine.matters.entries import DIGESTED, journal_item
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, Matter
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.parameters.limits import current_calendar
from yifa.engine.search import index_many
from yifa.engine.search.models import SearchText
from yifa.engine.store.bulk import insert_rows
from yifa.engine.store.ids import new_id
from yifa.engine.vault.fields import EncryptedTextField
from yifa.law.clock import Due
from yifa.law.limits import Limit
from yifa.law.procedure import Lapse, Owner


class NotToBeCopied(ValueError):
    """The family holds what no copy may have: a personal value, a pause, or a row of something outside."""


@dataclass(frozen=True)
class Copy:
    """What a copy has of its own. ``people`` and ``words``: what stands in the pattern → what stands in the copy."""

    org: Org
    village: Place | None
    moved: timedelta
    people: Mapping[int, int]
    words: Mapping[str, str]


@dataclass(frozen=True)
class _Making:
    """A copy being made: its new ids by the pattern's."""

    copy: Copy
    ids: Mapping[int, int]
    now: datetime


_Fill: TypeAlias = Callable[[_Making], Any]


@dataclass(frozen=True)
class _Row:
    """A row of the pattern: what stays as it is, and how the rest is filled in."""

    values: list[Any]
    fills: list[tuple[int, _Fill]]

    def made(self, making: _Making) -> list[Any]:
        row = self.values.copy()
        for place, fill in self.fills:
            row[place] = fill(making)
        return row


@dataclass(frozen=True)
class Pattern:
    """A matter with its children, ready to be copied. ``words`` are those that a copy replaces."""

    root: int
    opened_on: date
    words: tuple[str, ...]
    ids: tuple[int, ...]
    rows: Mapping[type[models.Model], list[_Row]]
    searched: _Fill | None
    """The text by which it is found; None for one that is not found (it is void)."""


def pattern_of(root: Matter, words: Iterable[str]) -> Pattern:
    """Take down a matter with its children. ``words``: names, numbers, places that copies replace.

    :raises NotToBeCopied: it holds a personal value or a paused clock, or points at a row outside the family other than
        its organisation, its people and its village.
    """
    if root.opened_on is None:
        raise NotToBeCopied(f"{root}没有登记日期，不能作为样本")
    known = tuple(sorted({*words}, key=lambda word: (-len(word), word)))
    found = dict(_family_rows([root, *root.children.order_by("pk")]))
    ids = tuple(sorted({row.pk for rows in found.values() for row in rows}))
    slots = _slots(known, ids, found)
    rows = {model: [_row(row, set(ids), slots) for row in rows] for model, rows in found.items()}
    text = SearchText.objects.filter(org_id=root.org_id, pk=root.pk).values_list("text", flat=True).first()
    return Pattern(root.pk, root.opened_on, known, ids, rows, _text(text, slots) if text else None)


def _family_rows(family: list[Matter]) -> Iterator[tuple[type[models.Model], list[Any]]]:
    """Every row that belongs to these matters, by its model."""
    keys = [matter.pk for matter in family]
    yield Matter, family
    for model in _pointing_at(Matter, "matter"):
        if rows := list(model._default_manager.filter(org_id=family[0].org_id, matter__in=keys).order_by("pk")):
            yield model, rows
    for model in _pointing_at(ClockRow, "clock"):
        if model._default_manager.filter(org_id=family[0].org_id, clock__matter__in=keys).exists():
            raise NotToBeCopied(f"{family[0]}有“{model._meta.verbose_name}”，不能作为样本")


def _pointing_at(model: type[models.Model], name: str) -> list[Any]:
    relations: list[Any] = [*model._meta.get_fields(include_hidden=True)]
    return [
        relation.related_model
        for relation in relations
        if relation.auto_created and not relation.concrete and relation.field.name == name
    ]


def _slots(words: Iterable[str], ids: Iterable[int], found: Mapping[type[models.Model], list[Any]]) -> re.Pattern[str]:
    """What is filled in within a text: people by their field's name, ids, days, and the words."""
    columns = [column for model in found for column in model._meta.concrete_fields]
    people = "|".join(sorted({column.name for column in columns if column.related_model is Person}))
    parts = [
        rf'"(?P<field>{people})":(?P<person>\d+)',
        rf"(?P<id>{'|'.join(map(str, ids))})",
        r"(?P<day>\d{4}-\d\d-\d\d)",
        rf"(?P<word>{'|'.join(map(re.escape, words))})",
    ]
    return re.compile("|".join(parts))


def _row(row: models.Model, ids: set[int], slots: re.Pattern[str]) -> _Row:
    values = [getattr(row, column.attname) for column in row._meta.concrete_fields]
    fills = []
    for place, (column, value) in enumerate(zip(row._meta.concrete_fields, values, strict=True)):
        if value not in (None, "") and (fill := _fill(column, value, ids, slots)) is not None:
            fills.append((place, fill))
    return _Row(values, fills)


def _fill(column: Any, value: Any, ids: set[int], slots: re.Pattern[str]) -> _Fill | None:
    """How a column with that value is filled in; None: it stays as it is."""
    if isinstance(column, EncryptedTextField):
        raise NotToBeCopied(f"“{column.verbose_name}”是个人信息，不能进入样本")
    if column.related_model is Org:
        return lambda making: making.copy.org.pk
    if column.related_model is Place:
        return lambda making: making.copy.village and making.copy.village.pk
    if column.related_model is Person:
        return lambda making: making.copy.people[value]
    if isinstance(value, int) and value in ids:
        return lambda making: making.ids[value]
    if column.is_relation:
        raise NotToBeCopied(f"“{column.verbose_name}”指向样本之外的记录")
    if isinstance(value, datetime):
        return lambda making: making.now
    if isinstance(value, date):
        return lambda making: value + making.copy.moved
    if isinstance(value, str):
        return _text(value, slots)
    return None


def _text(text: str, slots: re.Pattern[str]) -> _Fill | None:
    """A text with its slots filled in; None: it has none."""
    pieces: list[str | _Fill] = []
    end = 0
    for match in slots.finditer(text):
        pieces += [text[end : match.start()], _slot(match)]
        end = match.end()
    if not pieces:
        return None
    pieces.append(text[end:])
    return lambda making: "".join([piece if isinstance(piece, str) else piece(making) for piece in pieces])


def _slot(match: re.Match[str]) -> _Fill:
    said = match[0]
    if person := match["person"]:
        name, pk = match["field"], int(person)
        return lambda making: f'"{name}":{making.copy.people[pk]}'
    if match["id"]:
        return lambda making: str(making.ids[int(said)])
    if match["day"]:
        day = date.fromisoformat(said)
        return lambda making: (day + making.copy.moved).isoformat()
    return lambda making: making.copy.words[said]


class Dating:
    """Due dates of clocks that were never paused or extended, each counted once.

    Organisations share them that have no parameter of their own and the same ones above them.
    """

    def __init__(self, org: Org) -> None:
        self._org, self._calendar = org, current_calendar()
        self._known: dict[tuple[str, date], Due] = {}

    def due(self, limit: str, start: date) -> Due:
        """When a clock of that limit is due that starts on the day."""
        key = (limit, start)
        if key not in self._known:
            self._known[key] = due_of(limit_on(self._org, limit, start), start, calendar=self._calendar)
        return self._known[key]


@dataclass
class Copies:
    """Copies on their way into one organisation: added one by one, written together by :meth:`write`."""

    org: Org
    dating: Dating
    rows: dict[type[models.Model], list[list[Any]]] = field(default_factory=lambda: defaultdict(list))
    items: list[Item] = field(default_factory=list)
    texts: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, pattern: Pattern, copy: Copy) -> int:
        """Make a copy; the id of its matter. It is not written yet."""
        making = _Making(copy, {id: new_id() for id in pattern.ids}, timezone.now())
        made = {model: [row.made(making) for row in rows] for model, rows in pattern.rows.items()}
        owed = self._date(made.get(ClockRow, []), made[Matter])
        last = self._chain(made[ActEntry])
        for row in made[Matter]:
            row[_OF_MATTER["last_digest"]] = last[row[_OF_MATTER["id"]]]
        root = making.ids[pattern.root]
        made[Matter][0][_OF_MATTER["next_due_on"]] = owed
        for model, rows in made.items():
            self.rows[model] += rows
        if pattern.searched is not None:
            self.texts.append((copy.org.pk, root, pattern.searched(making)))
        return root

    def write(self) -> None:
        """Write what was added, in the caller's transaction."""
        if not self.items:
            return
        for row, entry in zip(self.rows[ActEntry], append_many(self.org, self.items), strict=True):
            row[_OF_ENTRY["journal_seq"]] = entry.seq
        for model, rows in self.rows.items():
            insert_rows(model, [column.attname for column in model._meta.concrete_fields], rows)
        index_many(self.texts)
        self.rows.clear()
        self.items.clear()
        self.texts.clear()

    def _date(self, clocks: list[list[Any]], matters: list[list[Any]]) -> date | None:
        """Count the clocks from their moved starts; the first day on which the organisation itself owes something."""
        declared = {
            row[_OF_MATTER["id"]]: (row[_OF_MATTER["procedure"]], row[_OF_MATTER["version"]]) for row in matters
        }
        owed = []
        for row in clocks:
            start, due_on = row[_OF_CLOCK["started_on"]], row[_OF_CLOCK["due_on"]]
            clock = registry.procedure(*declared[row[_OF_CLOCK["matter_id"]]]).clock(row[_OF_CLOCK["clock"]])
            if due_on is None or start is None:
                continue
            if isinstance(clock.limit, Limit):
                counted = self.dating.due(clock.limit.id, start)
                due_on, row[_OF_CLOCK["provisional"]] = counted.on, counted.provisional
                row[_OF_CLOCK["due_on"]] = due_on
            ours = row[_OF_CLOCK["owed_by"]] == Owner.US.value and row[_OF_CLOCK["lapse"]] != Lapse.NEXT_ALLOWED.value
            if ours and row[_OF_CLOCK["state"]] == ClockState.RUNNING and due_on is not None:
                owed.append(due_on)
        return min(owed, default=None)

    def _chain(self, entries: list[list[Any]]) -> dict[int, str]:
        """Digest the entries, each upon the one before it of its matter; the last digest of each matter."""
        last: dict[int, str] = defaultdict(str)
        for row in entries:
            matter, at = row[_OF_ENTRY["matter_id"]], row[_OF_ENTRY["recorded_at"]]
            row[_OF_ENTRY["previous"]] = last[matter]
            digest = last[matter] = row[_OF_ENTRY["digest"]] = digest_of([row[place] for place in _DIGESTED])
            pk, act, actor = row[_OF_ENTRY["id"]], row[_OF_ENTRY["act"]], row[_OF_ENTRY["actor_id"]]
            self.items.append(journal_item(matter, pk, act, actor, digest, at))
        return last


def _places(model: type[models.Model]) -> dict[str, int]:
    return {column.attname: place for place, column in enumerate(model._meta.concrete_fields)}


_OF_MATTER, _OF_ENTRY, _OF_CLOCK = _places(Matter), _places(ActEntry), _places(ClockRow)
_DIGESTED = [_OF_ENTRY[name] for name in DIGESTED]
