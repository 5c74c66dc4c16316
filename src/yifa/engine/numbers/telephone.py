"""Telephone numbers as people in the office write them: mobile, landline with area code, or several of them."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

from yifa.engine.numbers.identity import DOUBTFUL

_BETWEEN = re.compile(r"[、，,；;/]")
_BLANKS = re.compile(r"[\s\-—()（）]")
_PLAUSIBLE = re.compile(
    r"(?:\+?86)?1[3-9][0-9]{9}"  # mobile
    r"|0[1-9][0-9]{1,2}[2-9][0-9]{6,7}(?:转?[0-9]{1,6})?"  # landline with area code, and an extension
    r"|[2-9][0-9]{6,7}"  # landline of the place
    r"|[48]00[0-9]{7}"
    r"|\+(?!86)[1-9][0-9]{6,14}"  # abroad, Hong Kong, Macau
)


def validate_telephone(number: str) -> None:
    """A validator of fields that hold telephone numbers.

    :raises ValidationError: what is wrong and what to do; the number itself is never repeated.
    """
    for one in _BETWEEN.split(number.strip()):
        if not _PLAUSIBLE.fullmatch(_BLANKS.sub("", one)):
            raise ValidationError(f"{_wrong_in(one)}。请核对后重填；几个号码用顿号分开", code=DOUBTFUL)


def _wrong_in(one: str) -> str:
    digits = _BLANKS.sub("", one)
    if not re.fullmatch(r"\+?[0-9转]+", digits, re.ASCII):
        return "电话号码应由半角数字组成"
    if digits.startswith("1"):
        if len(digits) != len("13800000000"):
            return f"手机号码应为11位，现为{len(digits)}位"
        return "手机号码第二位应为3至9"
    return "应为11位手机号码，或者带区号的固定电话，如“0571-87654321”"
