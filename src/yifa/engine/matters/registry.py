"""What the areas have declared. The engine asks here and never imports an area."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.apps import apps

from yifa.engine.matters.models import Line, Record
from yifa.law.procedure import Procedure
from yifa.law.wording import day_in_words

_versions: dict[str, list[Procedure]] = defaultdict(list)
_records: dict[tuple[str, str], type[Record]] = {}
_lines: dict[tuple[str, str], type[Line]] = {}


class UnknownProcedure(LookupError):
    """No area declared this procedure, or not in this version."""


def register(*procedures: Procedure) -> None:
    """Take in an area's procedures, each version once; called when the area's app starts."""
    for procedure in procedures:
        known = _versions[procedure.id]
        if all(other.version != procedure.version for other in known):
            known.append(procedure)
            known.sort(key=lambda version: version.in_force.since)


def procedures() -> list[Procedure]:
    """Every version of every procedure, in the order of their ids."""
    return [version for id in sorted(_versions) for version in _versions[id]]


def procedure(id: str, version: str) -> Procedure:
    """The procedure in exactly this version."""
    for candidate in _versions.get(id, ()):
        if candidate.version == version:
            return candidate
    raise UnknownProcedure(f"没有登记程序“{id}”的版本“{version}”；请检查工作领域是否已启用")


def procedure_on(id: str, day: date) -> Procedure:
    """The version in force on a day; before the first one, none."""
    for candidate in reversed(_versions.get(id, ())):
        if candidate.in_force.covers(day):
            return candidate
    known = _versions.get(id)
    if not known:
        raise UnknownProcedure(f"没有登记程序“{id}”；请检查工作领域是否已启用")
    told, since, until = day_in_words(day), known[0].in_force.since, known[-1].in_force.until
    if day < since or until is None:
        says = f"“{known[0].name}”的程序自{day_in_words(since)}起施行，{told}还没有；请核对日期"
    else:
        says = f"“{known[0].name}”的程序自{day_in_words(until)}起不再施行，{told}不能适用；请核对日期"
    raise UnknownProcedure(says)


def next_version(procedure: Procedure) -> Procedure | None:
    """The version that followed, or None for the newest."""
    later = [version for version in _versions[procedure.id] if version.in_force.since > procedure.in_force.since]
    return later[0] if later else None


def record_model(procedure: Procedure) -> type[Record]:
    """The model of the procedure's record."""
    key = (procedure.area, procedure.record)
    if key not in _records:
        model = _model(procedure.area, procedure.record)
        if not issubclass(model, Record):
            raise TypeError(f"{procedure.id}: {procedure.record} is no Record")
        _records[key] = model
    return _records[key]


def line_model(procedure: Procedure, name: str) -> type[Line]:
    """The model of a line that the procedure names: ``Session`` of its own area, ``matters.Party`` of another app."""
    key = (procedure.area, name)
    if key not in _lines:
        model = _model(procedure.area, name)
        if not issubclass(model, Line):
            raise TypeError(f"{procedure.id}: {name} is no Line")
        _lines[key] = model
    return _lines[key]


def line_models(procedure: Procedure) -> dict[str, type[Line]]:
    """Every line that the procedure's acts name, by the short name under which data are given."""
    names = {line for act in procedure.acts for line in act.lines}
    return {short(name): line_model(procedure, name) for name in sorted(names)}


def reported_to(procedure: Procedure) -> frozenset[str]:
    """The fields that acts of child matters write to the record of a matter under this procedure."""
    children = [child for child in procedures() if child.may_be_child_of(procedure.id)]
    return frozenset(name for child in children for act in child.acts for name, _ in act.reports)


def short(name: str) -> str:
    """``matters.Party`` is given as ``Party``."""
    return name.rpartition(".")[2]


def _model(area: str, name: str) -> type:
    label, _, model = name.rpartition(".")
    return apps.get_model(label or area, model)
