"""Lines, whatever the procedure: what is entered in one, and that it points at its own matter and dates the past."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.data import clean, label_of
from yifa.engine.matters.models import Line, Matter
from yifa.engine.matters.refusals import Reason
from yifa.engine.numbers.identity import DOUBTFUL


def new_lines(
    key: str, model: type[Line], given: Any, matter: Matter, happened_on: date
) -> tuple[list[Line], list[Reason]]:
    """The lines (unsaved) that were given under the key, one or several, and why they can't stand in the matter."""
    rows = [given] if isinstance(given, Mapping) else given or []
    if not isinstance(rows, Sequence) or not all(isinstance(row, Mapping) for row in rows):
        says = f"“{model._meta.verbose_name}”应为一条或者几条明细，每条按字段填写"
        return [], [Reason("invalid", says, where=key)]
    lines: list[Line] = []
    reasons: list[Reason] = []
    for place, row in enumerate(rows):
        where = f"{key}[{place}]."
        values, wrong = clean(model, *line_fields(model), row, where=where)
        reasons += [*wrong, *line_problems(model, values, matter, happened_on, where=where)]
        lines.append(model(org_id=matter.org_id, matter_id=matter.pk, **values))
    return lines, reasons


def line_problems(
    model: type[Line], values: Mapping[str, Any], matter: Matter, happened_on: date, where: str = ""
) -> Iterator[Reason]:
    """Why a line with these values can't stand in the matter on that day."""
    known = registry.procedure(matter.procedure, matter.version).only
    for name, value in values.items():
        field: Any = model._meta.get_field(name)
        label = label_of(model, name)
        if isinstance(value, Line) and not _belongs(value, matter):
            yield Reason(
                "invalid",
                f"“{label}”：所选的“{value._meta.verbose_name}”不属于本事项，或者已被更正",
                where=f"{where}{name}",
                todo="请在本事项的当事人、明细中重新选择",
            )
        elif value not in known.get(f"{model.__name__}.{name}", (value,)):
            says = dict(field.flatchoices).get(value, value)
            names = [words for code, words in field.flatchoices if code in known[f"{model.__name__}.{name}"]]
            yield Reason(
                DOUBTFUL,
                f"“{label}”：本事项没有“{says}”",
                where=f"{where}{name}",
                todo=f"请选择：{'、'.join(str(one) for one in names)}",
            )
        elif _is_past(field, name, model) and isinstance(value, date) and value > happened_on:
            yield Reason(
                "not_after_the_act",
                f"“{label}”（{value}）晚于本步骤的发生日期（{happened_on}）",
                where=f"{where}{name}",
                todo="请核对日期；尚未发生的，请在发生后办理",
            )


def _is_past(field: Any, name: str, model: type[Line]) -> bool:
    return (
        isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField) and name not in model.ahead
    )


def _belongs(line: Line, matter: Matter) -> bool:
    """A line of the matter itself or, for a child, of its parent; one that was corrected away is gone."""
    return line.matter_id in (matter.pk, matter.parent_id) and line.void_entry_id is None


def line_title(line: Line) -> str:
    """How choices call a line: as it calls itself, or by what must stand in it but long texts and personal values."""
    if type(line).__str__ is not models.Model.__str__:
        return str(line)
    columns = [line._meta.get_field(name) for name in line_fields(type(line))[0]]
    return " ".join(str(getattr(line, column.name)) for column in columns if not isinstance(column, models.TextField))


@cache
def line_fields(model: type[Line]) -> tuple[list[str], list[str]]:
    """Which fields of a line are entered: those that must be filled, and those that may be."""
    required: list[str] = []
    optional: list[str] = []
    for declared in model._meta.concrete_fields:
        if declared.name in ("id", "org", "matter", "entry", "void_entry") or not declared.editable:
            continue
        may_lack = declared.null or declared.blank or declared.has_default()
        (optional if may_lack else required).append(declared.name)
    return required, optional
