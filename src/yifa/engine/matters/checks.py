"""A system check: every procedure's declaration holds together and fits its models. ``yifa law check`` runs it too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core import checks
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from yifa.engine.matters import registry
from yifa.law.procedure import Act, AgreedDate, Procedure
from yifa.law.soundness import problems

DECLARATIONS = "declarations"
"""The tag of the checks of whatever areas declare."""


def register_checks() -> None:
    """Have Django run the check at start."""
    checks.register(check_procedures, DECLARATIONS)


def check_procedures(**_: Any) -> list[checks.CheckMessage]:
    """Every problem of every registered procedure, as an error."""
    return [checks.Error(problem, id="matters.E001") for problem in procedure_problems()]


def procedure_problems() -> list[str]:
    """Graph, clocks and citations by the law; fields, lines and records by the models."""
    all_versions = registry.procedures()
    newest = {procedure.id: procedure for procedure in all_versions}
    found: list[str] = []
    for procedure in all_versions:
        found += problems(procedure, {**newest, procedure.id: procedure})
        found += [f"{procedure.id} v{procedure.version}：{problem}" for problem in _against_models(procedure)]
    return found


def _against_models(procedure: Procedure) -> Iterator[str]:
    try:
        record = registry.record_model(procedure)
    except (LookupError, TypeError) as error:
        yield f"办理记录“{procedure.record}”有误：{error}"
        return
    for act in procedure.acts:
        yield from _act(procedure, act, record)
    lines: dict[str, Any] = dict(registry.line_models(procedure))
    for place, codes in procedure.only.items():
        line, _, name = place.partition(".")
        if line not in lines or not _has(lines[line], name):
            yield f"限定选项的“{place}”不是明细的字段"
        elif unknown := sorted(set(codes) - {code for code, _ in lines[line]._meta.get_field(name).flatchoices}):
            yield f"“{place}”没有选项{'、'.join(unknown)}"
    for clock in procedure.clocks:
        model: type[models.Model] = record
        if clock.starts.line is not None:
            try:
                model = registry.line_model(procedure, clock.starts.line)
            except (LookupError, TypeError) as error:
                yield f"期限“{clock.id}”的明细“{clock.starts.line}”有误：{error}"
                continue
        if clock.starts.field is not None and not _has(model, clock.starts.field, models.DateField):
            yield f"期限“{clock.id}”的起算日期{model.__name__}.{clock.starts.field}不是日期字段"
        if isinstance(clock.limit, AgreedDate) and not _has(model, clock.limit.field, models.DateField):
            yield f"期限“{clock.id}”的约定日期{model.__name__}.{clock.limit.field}不是日期字段"
        if clock.when is not None and not _has(record, clock.when.field):
            yield f"期限“{clock.id}”的前提{clock.when.field}不是办理记录的字段"


def _act(procedure: Procedure, act: Act, record: type[models.Model]) -> Iterator[str]:
    where = f"步骤“{act.id}”"
    for name in sorted(act.writes):
        if not _has(record, name):
            yield f"{where}的字段{record.__name__}.{name}不存在"
    for name in act.dates:
        if _has(record, name) and not _has(record, name, models.DateField):
            yield f"{where}写入日期的{record.__name__}.{name}不是日期字段"
    for name in act.lines:
        try:
            registry.line_model(procedure, name)
        except (LookupError, TypeError) as error:
            yield f"{where}的明细“{name}”有误：{error}"
    for field, (line, of) in act.latest:
        if line in act.lines and not _has(registry.line_model(procedure, line), of, models.DateField):
            yield f"{where}的{field}取自{line}.{of}，它不是日期字段"


def _has(model: type[models.Model], name: str, kind: type[models.Field[Any, Any]] = models.Field) -> bool:
    try:
        return isinstance(model._meta.get_field(name), kind)
    except FieldDoesNotExist:
        return False
