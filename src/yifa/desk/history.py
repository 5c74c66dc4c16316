"""The history of a matter in words: what each step was, who did it, and what it wrote."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from yifa.engine.figures.telling import number_in_words
from yifa.engine.matters import registry
from yifa.engine.matters.attempt import in_words
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.families import Family, record_model_of
from yifa.engine.matters.models import ActEntry, EntryKind, Line, Matter, Party
from yifa.engine.orgs.models import Person
from yifa.engine.registers.month_field import MonthField
from yifa.law.procedure import Procedure
from yifa.law.wording import month_in_words

GENERAL = {
    "note": "备注",
    "correct": "更正",
    "correct_line": "更正明细",
    "void": "作废",
    "hand_over": "移交经办",
    "add_paper": "补交材料",
    "withdraw_paper": "撤下材料",
    "link": "关联",
    "join": "并入另案",
    "split": "分案",
    "split_off": "自他案分出",
    "pause": "中止期限",
    "resume": "恢复期限",
    "extend": "延长期限",
    "transition": "转入新版程序",
}

REGISTERED = "已登记"
"""What the history says of a personal value, which it does not hold."""

_OF_MATTER = ("handler", "title", "village")
"""What general acts write in the matter itself."""


@dataclass(frozen=True)
class Told:
    """One entry of the history: its name, what it wrote in words, and the warnings that came with it."""

    entry: ActEntry
    name: str
    course: str
    """The child procedure whose step it was, or nothing."""
    wrote: tuple[str, ...]
    warnings: tuple[str, ...]


class _Names:
    """What the parties and people are called whom the lines of a history name, and the rows that its fields name. One
    query for each kind of row that is not at hand already."""

    def __init__(self, family: Family) -> None:
        # A party that was corrected away is still what the line said.
        parties = {party.pk: party.name for party in family.parties_ever}
        people = {entry.actor_id: entry.actor.name for entry in family.entries}
        people |= {row.pk: str(row) for row in family.rows_at_hand(Person).values()}
        in_fields = _rows_named(family)
        others = (_people_named(family) | in_fields.pop(Person, set())) - people.keys()
        if others:
            people |= dict(Person.objects.filter(pk__in=others).values_list("pk", "name"))
        self.by_model: dict[Any, dict[int, str]] = {Party: parties, Person: people}
        for model, keys in in_fields.items():
            rows = family.rows_at_hand(model)
            if keys - rows.keys():
                rows |= model._base_manager.in_bulk(keys - rows.keys())
            self.by_model[model] = {pk: str(row) for pk, row in rows.items()}

    def of(self, column: Any, value: Any) -> str:
        """The name behind a key; nothing where there is none."""
        return self.by_model.get(column.related_model, {}).get(int(value), "") if value else ""


def _rows_named(family: Family) -> dict[type[models.Model], set[int]]:
    """The ids of the rows that the fields in the history name, by their models."""
    records = {matter.pk: record_model_of(matter) for matter in family.members}
    named: dict[type[models.Model], set[int]] = defaultdict(set)
    for entry in family.entries:
        for name, value in json.loads(entry.changes or "{}").items():
            column = _column(records[entry.matter_id], name)
            if column is not None and column.is_relation:
                named[column.related_model].update(key for key in value if key)
    return named


def _people_named(family: Family) -> set[int]:
    """The ids of the people whom lines in the history name."""
    courses = {(matter.procedure, matter.version) for matter in family.members}
    patterns = [pattern for course in courses if (pattern := _people_in_lines(*course)) is not None]
    texts = [entry.changes for entry in family.entries if entry.changes]
    return {int(found) for pattern in patterns for text in texts for found in pattern.findall(text)}


@cache
def _people_in_lines(procedure: str, version: str) -> re.Pattern[str] | None:
    """What finds the ids of people in the text of an entry; None where no line of the procedure names any."""
    lines = registry.line_models(registry.procedure(procedure, version)).values()
    columns = {column.name for line in lines for column in line._meta.concrete_fields if column.related_model is Person}
    return re.compile(rf'"(?:{"|".join(sorted(columns))})":([0-9]{{1,18}})') if columns else None


def told_history(family: Family) -> list[Told]:
    """The entries of a matter and its children in words, in their order."""
    matters = {matter.pk: matter for matter in family.members}
    names = _Names(family)
    lines = _lines_told(family)
    told = []
    for entry in family.entries:
        matter = matters[entry.matter_id]
        procedure = registry.procedure(matter.procedure, matter.version)
        if matter.parent_id and entry.seq == 1 and entry.kind == EntryKind.ACT:
            # The act of the main course that opened the child says it already.
            continue
        told.append(
            Told(
                entry,
                _name(entry, procedure),
                procedure.name if matter.parent_id else "",
                tuple(_wrote(entry, procedure, names, lines)),
                tuple(json.loads(entry.warnings or "[]")),
            )
        )
    return told


def _name(entry: ActEntry, procedure: Procedure) -> str:
    if entry.kind == EntryKind.ADOPTED:
        return "自原台账导入"
    if entry.kind == EntryKind.GENERAL:
        return GENERAL.get(entry.act, entry.act)
    return procedure.act(entry.act).name if procedure.has_act(entry.act) else entry.act


def _lines_told(family: Family) -> dict[int, dict[str, Any]]:
    """Every line that the history tells of, by its id."""
    return {
        line["id"]: line
        for entry in family.entries
        for name, value in json.loads(entry.changes or "{}").items()
        if name.startswith("+")
        for line in value
    }


def _wrote(entry: ActEntry, procedure: Procedure, names: _Names, known: dict[int, dict[str, Any]]) -> Iterable[str]:
    if not entry.changes:
        return
    record, lines = registry.record_model(procedure), registry.line_models(procedure)
    day, changes = in_words(entry.happened_on), json.loads(entry.changes)
    for name, value in changes.items():
        if name == "files" or name.startswith("-"):
            continue
        if name.startswith("+"):
            model = lines.get(name[1:])
            if model is not None:
                corrected = changes.get(f"-{name[1:]}", [None] * len(value))
                for line, was in zip(value, corrected, strict=True):
                    said = _line(model, line, names) if was is None else _corrected(model, known, line, was, names)
                    yield f"{model._meta.verbose_name}：{said}"
        elif isinstance(value, list) and len(value) == 2:
            yield from _field(record, name, value, day, names)


def _field(record: Any, name: str, value: Sequence[Any], day: str, names: _Names) -> Iterable[str]:
    """What was written in a field of the record or of the matter itself, unless it only repeats the day of the act."""
    column = _column(record, name)
    if column is None:
        return
    before, after = (names.of(column, one) if column.is_relation else plain(column, one) for one in value)
    if is_personal(column) and before and after:
        yield f"{column.verbose_name}：已更正，查看需说明理由"
    elif after and after != day:
        yield f"{column.verbose_name}：{after}" if not before else f"{column.verbose_name}：{before} → {after}"


def _column(record: type[models.Model], name: str) -> Any:
    """The column of the record, or of the matter itself, that a change names; None for lines and files."""
    try:
        return (Matter if name in _OF_MATTER else record)._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _line(model: type[Line], line: Any, names: _Names) -> str:
    if not isinstance(line, dict):
        return str(line)
    words, personal = [], []
    for column in model._meta.concrete_fields:
        value = line.get(column.name) if column.name != "id" else None
        if said := _said(column, value, names):
            if is_personal(column):
                personal.append(str(column.verbose_name))
            else:
                words.append(_named(column, said))
    words += [f"{'、'.join(personal)}{REGISTERED}"] if personal else []
    return "，".join([*(word.rstrip("。；，、") for word in words[:-1]), *words[-1:]])


def _named(column: Any, said: str) -> str:
    """What says nothing without its name is called by it: a number by the side of it, a yes in its stead."""
    if isinstance(column, models.BooleanField):
        return str(column.verbose_name)
    is_number = isinstance(column, models.IntegerField | models.DecimalField) and not column.flatchoices
    return f"{column.verbose_name} {said}" if is_number else said


def _corrected(
    model: type[Line], known: dict[int, dict[str, Any]], line: dict[str, Any], was: dict[str, Any], names: _Names
) -> str:
    """Which line it was, by the names and choices in it that stayed, and what was corrected: the old and the new."""
    before, changed = known.get(was["id"], {}), set(was["changed"])
    which, said = [], []
    for column in model._meta.concrete_fields:
        old, new = (_said(column, told.get(column.name), names) for told in (before, line))
        if column.name not in changed:
            which += [new] if new and (column.is_relation or column.flatchoices or column.name == "name") else []
        elif is_personal(column):
            said.append(f"{column.verbose_name}已更正，查看需说明理由")
        else:
            said.append(f"{column.verbose_name} {old or '（空）'} → {new or '（空）'}")
    return "，".join([*which, *said])


def _said(column: Any, value: Any, names: _Names) -> str:
    return names.of(column, value) if column.is_relation else plain(column, value)


def plain(column: Any, value: Any) -> str:
    """A value as it stands in the history, in words; nothing for what says nothing."""
    if value in (None, "") or value is False:
        return ""
    if is_personal(column):
        return REGISTERED
    if value is True:
        return "是"
    if isinstance(column, MonthField):
        return month_in_words(date.fromisoformat(str(value)))
    if isinstance(column, models.DateField) and not isinstance(column, models.DateTimeField):
        return in_words(date.fromisoformat(str(value)))
    if isinstance(column, models.DecimalField):
        return number_in_words(Decimal(str(value)))
    return str(dict(column.flatchoices or ()).get(value, value))
