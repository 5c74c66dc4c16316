"""What a user enters, made into values of the declared fields; what is wrong with it, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.matters.refusals import Reason
from yifa.engine.numbers.identity import DOUBTFUL
from yifa.engine.vault.fields import EncryptedTextField
from yifa.law.calendar import FIRST_YEAR, LAST_YEAR

LONGEST_TEXT = 20_000
"""Characters of a text that has no bound of its own: some thirty pages. What is longer belongs into a file."""

_ALLOWED_CONTROLS = frozenset("\n\t\r")
_LINE_ENDS = frozenset("\n\t\r\u2028\u2029")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They make a text look other than it is written."""
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""

_ORDINARY = re.compile(
    r"[0-9A-Za-z\u4e00-\u9fff，。、；：（）《》“”〔〕！？.,:;()/ -]*[0-9A-Za-z\u4e00-\u9fff，。、；：（）]"
)
"""What nearly every text consists of: no need to look at it sign by sign."""

_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def clean(
    model: type[models.Model],
    required: Sequence[str],
    optional: Sequence[str],
    data: Mapping[str, Any],
    where: str = "",
) -> tuple[dict[str, Any], list[Reason]]:
    """Values for the model's declared fields and the reasons why some are refused, as names not declared are.

    What is merely ``doubtful`` (a telephone number that can hardly be one) is among the values and the reasons.
    """
    values: dict[str, Any] = {}
    reasons: list[Reason] = []
    for name in (*required, *optional):
        field = model._meta.get_field(name)
        raw = data.get(name)
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            if name in required:
                reasons.append(Reason("required", f"请填写“{label_of(model, name)}”", where=f"{where}{name}"))
            elif name in data:
                values[name] = nothing_in(model, name)
            continue
        objections: Sequence[ValidationError]
        try:
            value = _value(field, raw)
        except ValidationError as error:
            objections = error.error_list
        else:
            objections = _objections(field, value)
            if all(one.code == DOUBTFUL for one in objections):
                values[name] = value
        for one in objections:
            rule = DOUBTFUL if one.code == DOUBTFUL else "invalid"
            label = label_of(model, name)
            reasons.extend(Reason(rule, f"“{label}”：{message}", where=f"{where}{name}") for message in one.messages)
    unknown = sorted(set(data) - {*required, *optional})
    reasons.extend(Reason("unknown_field", f"本步骤不填写“{name}”", where=f"{where}{name}") for name in unknown)
    return values, reasons


def constraint_problems(row: models.Model) -> list[Reason]:
    """Why the database would not take the row, each value of which may be right by itself."""
    try:
        row.validate_constraints()
    except ValidationError as error:
        worded = {str(constraint.violation_error_message) for constraint in row._meta.constraints}
        own = [message for message in error.messages if message in worded]
        says = "；".join(own) or f"“{row._meta.verbose_name}”各项内容相互矛盾，不能这样保存"
        return [Reason("contradictory", says, todo="请核对相关的日期和内容，相互关联的一并更正")]
    return []


def label_of(model: type[models.Model], name: str) -> str:
    """What users call the field."""
    return str(getattr(model._meta.get_field(name), "verbose_name", name))


def nothing_in(model: type[models.Model], name: str) -> Any:
    """What the field holds where nothing is said."""
    field: Any = model._meta.get_field(name)
    return None if field.null else field.get_default()


def plain(field: models.Field[Any, Any], value: Any) -> Any:
    """The value as it stands in the history and in digests: JSON's own types, one spelling for each value."""
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        places = getattr(field, "decimal_places", None)
        return str(value if places is None else value.quantize(Decimal(1).scaleb(-places)))
    return value


def is_personal(field: models.Field[Any, Any]) -> bool:
    """Whether the field's values are encrypted and enter history only as commitments."""
    return isinstance(field, EncryptedTextField)


def _value(field: Any, raw: Any) -> Any:
    if isinstance(field, models.ForeignKey):
        return _related(field, raw)
    if isinstance(raw, str):
        raw = _text(raw, one_line=not isinstance(field, models.TextField))
    elif isinstance(raw, Mapping | list | tuple):
        raise ValidationError("只能填写一个值，不能填写列表或者对象")
    elif isinstance(raw, bool) and not isinstance(field, models.BooleanField):
        raise ValidationError("不能填写“是”或者“否”")
    if isinstance(field, models.IntegerField | models.DecimalField):
        _check_number(field, raw)
    elif isinstance(field, models.DateField) and isinstance(raw, str) and not raw.isascii():
        raise ValidationError("日期应写作 2025-03-05，用半角数字")
    try:
        value = field.to_python(raw)
    except TypeError:
        # What is no text at all (a number for a date) makes Django's fields raise instead of refusing.
        raise ValidationError("填写的内容不合格式，请核对") from None
    longest = field.max_length or LONGEST_TEXT
    if isinstance(field, models.TextField) and len(value) > longest:
        raise ValidationError(f"最多填写{longest}个字，现有{len(value)}个字；请写要点，全文作为附件上传")
    if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValidationError(f"日期应在{FIRST_YEAR}年至{LAST_YEAR}年之间，请核对年份")
    if field.choices and value not in {choice for choice, _ in field.flatchoices}:
        raise ValidationError(f"没有“{value}”这一选项，请从列表中选择")
    return value


def _objections(field: Any, value: Any) -> Sequence[ValidationError]:
    """What the field's own validators say against the value."""
    try:
        field.run_validators(value)
    except ValidationError as error:
        found: list[ValidationError] = error.error_list
        return found
    return ()


def may_be_negative(field: Any) -> bool:
    """Whether the model says that its numbers may lie below nought; counts and amounts of money never do."""
    return any(one.limit_value < 0 for one in _least(field))


def _least(field: Any) -> list[MinValueValidator]:
    """What the model itself says of the least value, and in its own words."""
    return [one for one in field._validators if isinstance(one, MinValueValidator)]


def _check_number(field: Any, raw: Any) -> None:
    """Refuse what Python would make a number of, though it was not written as one."""
    is_whole = isinstance(field, models.IntegerField)
    if isinstance(raw, float):
        # A fraction in JSON is not what was typed: 1.10 comes as 1.100000000000000088….
        raise ValidationError("应为整数，不能有小数" if is_whole else "带小数的数应写成文字，如“12.50”，以免失真")
    if isinstance(raw, str) and not (_WHOLE if is_whole else _DECIMAL).fullmatch(raw):
        raise ValidationError("应为整数，用半角数字填写" if is_whole else "应为数字，如“12.50”，用半角数字填写")
    if isinstance(raw, int | str | Decimal) and str(raw).startswith("-") and not _least(field):
        raise ValidationError("不能小于0")


def text_problem(raw: str, *, one_line: bool = False) -> str | None:
    """Why a text can't be kept: a control character, a sign that turns the direction of reading, a line break where
    one line belongs, nothing that could be seen. Rare characters and signs of four bytes can be kept."""
    if _ORDINARY.fullmatch(raw):
        return None
    for place, char in enumerate(raw, 1):
        if one_line and char in _LINE_ENDS:
            return f"第{place}个字符是换行或者制表符，本项只能填写一行，请删除后重填"
        if char in _BIDI_CONTROLS:
            return f"第{place}个字符是改变文字方向的控制字符（U+{ord(char):04X}），请删除后重填"
        if unicodedata.category(char) in ("Cc", "Cs") and char not in _ALLOWED_CONTROLS:
            return f"第{place}个字符是不可见的控制字符（U+{ord(char):04X}），请删除后重填"
    if raw.strip() and not any(_is_visible(char) for char in raw):
        return "没有可见的文字，请重新填写"
    return None


def _is_visible(char: str) -> bool:
    return char not in _BLANKS and unicodedata.category(char) not in ("Cc", "Cf", "Mn", "Zl", "Zp", "Zs")


def composed(raw: str) -> str:
    """A text as it is kept: trimmed and composed (NFC)."""
    return unicodedata.normalize("NFC", raw).strip()


def _text(raw: str, *, one_line: bool) -> str:
    text = composed(raw)
    if (problem := text_problem(text, one_line=one_line)) is not None:
        raise ValidationError(problem)
    return text


def _related(field: models.ForeignKey[Any, Any], raw: Any) -> Any:
    """The row that is meant; a row of another organisation is not found, as the manager's scope has it."""
    model = field.related_model
    key = raw.pk if isinstance(raw, models.Model) else raw
    try:
        if isinstance(key, bool | float) or (isinstance(key, str) and not key.isascii()):
            raise TypeError("an id is a whole number")
        return model._default_manager.get(pk=key)
    except (ObjectDoesNotExist, ValueError, TypeError, OverflowError):
        raise ValidationError("没有找到所选的对象，请重新选择") from None
