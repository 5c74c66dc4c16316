"""Rows as JSON: ids as texts, personal values masked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models

from yifa.api.schemas import EntryOut, MatterHead, Named, PartyOut
from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal, plain
from yifa.engine.matters.models import ActEntry, Line, Matter, Party, PartyKind
from yifa.engine.matters.titles import Names
from yifa.engine.vault.masking import masked
from yifa.law.procedure import NEW, Procedure

_KEPT_APART = frozenset({"id", "org", "matter", "entry", "void_entry", "village", "voided"})
"""Columns that every row has; they are told at the row itself."""


def id_or_none(key: int | None) -> str | None:
    """A key that may be absent, as a text."""
    return None if key is None else str(key)


def named(row: Any) -> Named | None:
    """A person or place by id and name."""
    return None if row is None else Named(id=str(row.pk), name=row.name)


def matter_head(matter: Matter, names: Names) -> MatterHead:
    """A matter as lists show it, with people's names masked in its title."""
    return MatterHead(
        title=names.masked(matter.title),
        id=str(matter.pk),
        state=state_named(registry.procedure(matter.procedure, matter.version), matter.state),
        org=matter.org.code,
        village=named(matter.village),
        handler=named(matter.handler),
        parent=id_or_none(matter.parent_id),
        **{name: getattr(matter, name) for name in _SAME_NAME},
    )


_SAME_NAME = (
    "number", "area", "procedure", "version", "ended", "voided", "opened_on", "moved_on", "closed_on",
    "next_due_on", "provenance", "secrecy", "entries",
)  # fmt: skip


def state_named(procedure: Procedure, id: str) -> Named:
    """A state by its id and name."""
    return Named(id=id, name=NEW.name if id == NEW.id else procedure.state(id).name)


def record_values(row: models.Model, names: Names) -> dict[str, Any]:
    """The typed columns of a record or an entry of a register, with people's names masked in its texts."""
    columns = [field for field in row._meta.concrete_fields if field.name not in _KEPT_APART]
    return {field.name: _value(row, field, names) for field in columns}


def line_values(line: Line, names: Names) -> dict[str, Any]:
    """A line with the entries that added and, after a correction, voided it."""
    head = {"id": str(line.pk), "entry": str(line.entry_id), "voided_by": id_or_none(line.void_entry_id)}
    return {**head, **record_values(line, names)}


def party(row: Party) -> PartyOut:
    """A party, masked."""
    is_body = row.kind in (PartyKind.LEGAL, PartyKind.OTHER)
    return PartyOut(
        id=str(row.pk),
        side=row.side,
        kind=row.kind,
        name=row.name if is_body else masked(row.name, "name_stars"),
        identity_number=masked(row.identity_number, "id_number"),
        telephone=masked(row.telephone, "telephone"),
        address=_hidden(row.address),
    )


def entry(row: ActEntry, names: Names) -> EntryOut:
    """A step of the history. What it wrote stands in record and lines; there as here people's names are masked."""
    return EntryOut(
        id=str(row.pk),
        actor=Named(id=str(row.actor_id), name=row.actor.name),
        before=row.state_before,
        after=row.state_after,
        warnings=[names.masked(warning) for warning in warnings_of(row)],
        note=names.masked(row.note),
        **{name: getattr(row, name) for name in ("seq", "kind", "act", "happened_on", "recorded_at", "law", "digest")},
    )


def warnings_of(row: ActEntry) -> list[str]:
    """What the law would have recommended."""
    return list(json.loads(row.warnings or "[]"))


def decimal_text(value: Any) -> int | str | None:
    """Counts stay numbers; what has decimals becomes a text."""
    if value is None or isinstance(value, int):
        return value
    return str(value) if isinstance(value, Decimal) else str(Decimal(value.numerator) / value.denominator)


def page(rows: Iterable[Any], limit: int) -> tuple[list[Any], bool]:
    """At most ``limit`` rows of a query that was asked for one more, and whether there was one more."""
    found = list(rows)
    return found[:limit], len(found) > limit


def _value(row: models.Model, field: Any, names: Names) -> Any:
    if isinstance(field, models.ForeignKey):
        return id_or_none(getattr(row, field.attname))
    value = getattr(row, field.name)
    if is_personal(field):
        return _hidden(value)
    return names.masked(value) if isinstance(value, str) and not field.choices else plain(field, value)


def _hidden(value: str | None) -> str:
    """An encrypted value of no particular form: that there is one, not what."""
    return "*" * 6 if value else ""
