"""A system check: every register's declaration fits the model that holds its entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.timezone import localdate

from yifa.engine.matters.checks import DECLARATIONS
from yifa.engine.registers import registry
from yifa.engine.registers.models import EntryRecord
from yifa.law.procedure import Register
from yifa.law.soundness import register_problems

_OWN = frozenset(field.name for field in EntryRecord._meta.fields) - {"dated_on"}


def register_checks() -> None:
    """Have Django run the check at start."""
    register(check_registers, DECLARATIONS)


def check_registers(**_: Any) -> list[CheckMessage]:
    """The errors of all registers."""
    found = [_error(id, "登记了不止一次", "给每个台账一个编号", "E001") for id in registry.declared_twice()]
    for declared in registry.all_registers():
        found += check_register(declared)
    return found


def check_register(declared: Register) -> list[CheckMessage]:
    """The errors of one register."""
    try:
        model = registry.record_model(declared)
    except (LookupError, TypeError) as error:
        return [_error(declared.id, str(error), "entry= 应写本工作领域中 EntryRecord 的模型名", "E002")]
    return list(_errors(declared, model))


def _errors(declared: Register, model: type[EntryRecord]) -> Iterator[CheckMessage]:
    if not declared.by:
        yield _error(declared.id, "没有写明由谁登记", "在 by= 中列出角色", "E003")
    columns: dict[str, Any] = {}
    for name in (*declared.fields, *declared.optional, *declared.later):
        try:
            columns[name] = model._meta.get_field(name)
        except FieldDoesNotExist:
            yield _error(
                declared.id, f"{model._meta.label}没有字段“{name}”", "核对 fields=、optional= 与 later=", "E005"
            )
        if name in _OWN:
            yield _error(declared.id, f"字段“{name}”由系统填写", "从 fields=、optional= 或 later= 中去掉", "E006")
    if declared.dated_by in columns and not is_date(columns[declared.dated_by]):
        yield _error(declared.id, f"dated_by=“{declared.dated_by}”不是日期字段", "改为一个必填的日期字段", "E007")
    for name in declared.later:
        if name in columns and not _may_lack(columns[name]):
            yield _error(declared.id, f"后来才填的字段“{name}”不能为空", "在模型中允许其为空", "E011")
    if model.__str__ is models.Model.__str__:
        yield _error(
            declared.id, f"{model._meta.label}没有写明条目叫什么", "写 __str__：各处列表以其结果称呼条目", "E010"
        )
    for problem in register_problems(declared, localdate()):
        yield Error(problem, hint="核对 law= 与 dated_by=", id="registers.E009")
    lacking = [
        field.name
        for field in model._meta.local_concrete_fields
        if field.name not in columns and field.name not in (*_OWN, "dated_on") and not _may_lack(field)
    ]
    if lacking:
        yield _error(declared.id, f"必填的列{'、'.join(lacking)}无人填写", "列入 fields=，或者允许为空", "E008")


def is_date(field: Any) -> bool:
    """Whether a column holds days; a time is one to Django too, but not here."""
    return isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField)


def _may_lack(field: Any) -> bool:
    return field.null or field.blank or field.has_default()


def _error(id: str, problem: str, hint: str, number: str) -> CheckMessage:
    return Error(f"台账 {id}：{problem}", hint=hint, id=f"registers.{number}")
