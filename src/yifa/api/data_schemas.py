"""JSON Schema of what an act or a register's entry takes, derived from the models that hold it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from yifa.api.schemas import ID_PATTERN
from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal, may_be_negative
from yifa.engine.matters.lines import line_fields
from yifa.engine.registers import registry as registers
from yifa.law.procedure import Act, Procedure, Register


def act_schema(procedure: Procedure, act: Act) -> dict[str, Any]:
    """What ``data`` holds for the act: fields of the record, and lines under the short name of their model."""
    schema = _object(registry.record_model(procedure), act.fields, act.optional)
    for name in act.lines:
        model = registry.line_model(procedure, name)
        least = {"minItems": 1} if name in act.adds else {}
        schema["properties"][registry.short(name)] = {
            "title": str(model._meta.verbose_name),
            "type": "array",
            "items": _object(model, *line_fields(model)),
            **least,
        }
        if name in act.adds:
            schema["required"].append(registry.short(name))
    return schema


def register_schema(declared: Register) -> dict[str, Any]:
    """What ``data`` holds for an entry of the register; what came to pass already may be told at once."""
    return _object(registers.record_model(declared), declared.fields, (*declared.optional, *declared.later))


def later_schema(declared: Register) -> dict[str, Any]:
    """What ``values`` holds when an entry is completed."""
    return _object(registers.record_model(declared), (), declared.later)


def _object(model: type[models.Model], required: Iterable[str], optional: Iterable[str]) -> dict[str, Any]:
    required = list(required)
    properties = {name: _field(model._meta.get_field(name), name in required) for name in (*required, *optional)}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _field(field: Any, required: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {"title": str(field.verbose_name)}
    if field.help_text:
        schema["description"] = str(field.help_text)
    if is_personal(field):
        schema["x-personal"] = True
    kind = _kind(field)
    if not required and "type" in kind:
        kind["type"] = [kind["type"], "null"]
    if field.choices:
        schema["oneOf"] = [{"const": value, "title": str(label)} for value, label in field.flatchoices]
        if not required:
            schema["oneOf"].append({"const": None, "title": "未填"})
        return schema
    return {**schema, **kind}


def _kind(field: Any) -> dict[str, Any]:
    """The JSON type of a column. Money is a decimal text, so that no cent goes astray in floating point."""
    if isinstance(field, models.ForeignKey):
        return {"type": "string", "pattern": ID_PATTERN, "x-id-of": field.related_model._meta.label_lower}
    if isinstance(field, models.DateTimeField):
        return {"type": "string", "format": "date-time"}
    if isinstance(field, models.DateField):
        return {"type": "string", "format": "date"}
    if isinstance(field, models.BooleanField):
        return {"type": "boolean"}
    if isinstance(field, models.IntegerField):
        return {"type": "integer", **({} if may_be_negative(field) else {"minimum": 0})}
    if isinstance(field, models.DecimalField):
        whole, places = field.max_digits - field.decimal_places, field.decimal_places
        sign = "-?" if may_be_negative(field) else ""
        return {"type": "string", "pattern": rf"^{sign}[0-9]{{1,{whole}}}(\.[0-9]{{1,{places}}})?$"}
    length = {"maxLength": field.max_length} if getattr(field, "max_length", None) else {}
    return {"type": "string", **length}
