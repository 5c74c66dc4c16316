"""Whether the rows of matters say what their history says: record, lines and state, replayed from the entries.

The journal proves that nobody changed the history. Lists and figures read records, so these are compared with it: a
date that was changed past the doors shows here. Clocks follow from record and law; attachments have their own digests.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal, plain
from yifa.engine.matters.entries import SEALED, line_told
from yifa.engine.matters.models import ActEntry, Line, Matter, Record
from yifa.engine.orgs.models import Org
from yifa.law.procedure import Procedure

SLICE = 500

_OF_THE_ROW = frozenset({"matter", "org", "village", "opened_on", "voided"})
"""Columns of every record that no entry writes."""

_CORRECTED = ("title", "village", "handler")
"""Columns of the matter itself that general acts change."""


def departures(org: Org) -> Iterator[str]:
    """What a matter's rows say that its history doesn't, in words; in the organisation's scope, in constant memory."""
    after = 0
    while matters := list(Matter.objects.select_related("parent").filter(org=org, pk__gt=after).order_by("pk")[:SLICE]):
        after = matters[-1].pk
        yield from _in_slice(org, matters)


def _in_slice(org: Org, matters: Sequence[Matter]) -> Iterator[str]:
    keys = [matter.pk for matter in matters]
    entries: dict[int, list[ActEntry]] = defaultdict(list)
    for entry in ActEntry.objects.filter(org=org, matter__in=keys).order_by("matter_id", "seq"):
        entries[entry.matter_id].append(entry)
    by_procedure: dict[tuple[str, str], list[Matter]] = defaultdict(list)
    for matter in matters:
        by_procedure[matter.procedure, matter.version].append(matter)
    for (id, version), own in by_procedure.items():
        procedure = registry.procedure(id, version)
        records = registry.record_model(procedure).objects.in_bulk([matter.pk for matter in own])
        lines = _standing_lines(org, procedure, own)
        for matter in own:
            history = _History(entries[matter.pk])
            yield from _of_matter(matter, history)
            yield from _of_record(matter, procedure, records.get(matter.pk), history)
            yield from _of_lines(matter, history, lines[matter.pk])


class _History:
    """What the entries of one matter say it holds."""

    def __init__(self, entries: Sequence[ActEntry]) -> None:
        self.entries = entries
        self.fields: dict[str, Any] = {}
        self.lines: dict[int, tuple[str, dict[str, Any]]] = {}
        self.is_split_off = any(entry.act == "split_off" for entry in entries)
        for entry in entries:
            for name, told in json.loads(entry.changes or "{}").items():
                if name == "files" or name.startswith("-"):
                    continue
                if name.startswith("+"):
                    for line in told:
                        self.lines[line["id"]] = (name[1:], line)
                else:
                    self.fields[name] = told[1]


def _of_matter(matter: Matter, history: _History) -> Iterator[str]:
    if matter.entries != len(history.entries):
        yield f"{matter}：记载有{matter.entries}步，历史中有{len(history.entries)}步"
    for name in _CORRECTED:
        column: Any = Matter._meta.get_field(name)
        stands = plain(column, getattr(matter, column.attname))
        if name in history.fields and stands != history.fields[name]:
            yield f"{matter}：“{column.verbose_name}”为{stands}，历史中为{history.fields[name]}"
    if matter.parent is not None and matter.village_id != matter.parent.village_id:
        yield f"{matter}：村（社区）与主事项不符"
    last = history.entries[-1] if history.entries else None
    if last is not None and (matter.state, matter.last_digest) != (last.state_after, last.digest):
        yield f"{matter}：状态“{matter.state}”或末条摘要与历史最后一步（{last.state_after}）不符"


def _of_record(matter: Matter, procedure: Procedure, record: Record | None, history: _History) -> Iterator[str]:
    if record is None:
        yield f"{matter}：没有办理记录"
        return
    if record.village_id != matter.village_id:
        yield f"{matter}：办理记录的村（社区）与事项不符"
    reported = registry.reported_to(procedure)
    for column in record._meta.concrete_fields:
        name = column.name
        if name in _OF_THE_ROW or name in reported:
            continue
        stands = _plain(column, getattr(record, column.attname))
        if name in history.fields:
            if stands != history.fields[name] and (stands, history.fields[name]) not in _NOTHING:
                yield f"{matter}：“{column.verbose_name}”为{stands}，历史中为{history.fields[name]}"
        elif stands not in (None, "", _plain(column, column.get_default())) and not history.is_split_off:
            yield f"{matter}：“{column.verbose_name}”为{stands}，历史中没有填写过"


_NOTHING = ((None, ""), ("", None))


def _of_lines(matter: Matter, history: _History, standing: dict[int, Line]) -> Iterator[str]:
    for id, (name, told) in history.lines.items():
        line = standing.pop(id, None)
        if line is None:
            yield f"{matter}：历史中的明细{name} {id}不见了"
        elif (found := {"id": id, **line_told(line)}) != told:
            changed = sorted(key for key in found.keys() | told.keys() if found.get(key) != told.get(key))
            # A line that another corrected one stands in the place of is pointed at anew.
            if any(not line._meta.get_field(key).is_relation for key in changed):
                yield f"{matter}：明细“{line._meta.verbose_name}”{id}的{'、'.join(changed)}与历史不符"
    if not history.is_split_off:
        for id, line in standing.items():
            yield f"{matter}：明细“{line._meta.verbose_name}”{id}不在历史中"


def _standing_lines(org: Org, procedure: Procedure, matters: Sequence[Matter]) -> dict[int, dict[int, Line]]:
    found: dict[int, dict[int, Line]] = defaultdict(dict)
    for model in registry.line_models(procedure).values():
        rows: Any = model
        for line in rows.objects.filter(org=org, matter__in=[matter.pk for matter in matters]):
            found[line.matter_id][line.pk] = line
    return found


def _plain(column: models.Field[Any, Any], value: Any) -> Any:
    if is_personal(column):
        return SEALED if value else ""
    return plain(column, value)
