"""Numbers that identify people and bodies: the resident identity number (GB 11643), the unified social credit code
(GB 32100), and what a written number tells of its holder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

_ADULT = 18
_ID_SHAPE = re.compile(r"[0-9]{17}[0-9X]")
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_CREDIT_SHAPE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_OLD_ID = re.compile(r"[0-9]{15}")
_OTHER_DOCUMENT = re.compile(
    r"(?!.*身份证)[\u4e00-\u9fff]{0,14}?(?:证|护照|簿)[\u4e00-\u9fff（）()号]*[：:]?\s*[^\s]{3,40}"
)
_ADVICE = "请对照证件核对；其他证件先写证件名称，如“护照E12345678”"


@dataclass(frozen=True)
class Told:
    """Sex and birthday as the number has them."""

    sex: str
    born: date

    def is_minor_on(self, day: date) -> bool:
        """Whether the holder is under 18 on that day (民法典 art. 17)."""
        return self.age_on(day) < _ADULT

    def age_on(self, day: date) -> int:
        """Full years on that day."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


def told_by(number: str) -> Told | None:
    """What the number tells; None where it is not shaped as a resident's identity number of 18 characters."""
    text = number.strip().upper()
    if not _ID_SHAPE.fullmatch(text):
        return None
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None
    return Told("男" if int(text[16]) % 2 else "女", born)


def is_id_number(text: str) -> bool:
    """Whether a text is an identity number of 18 characters whose last one is the right check digit (GB 11643)."""
    if not _ID_SHAPE.fullmatch(text):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, text, strict=False))
    return _ID_CHECKS[total % 11] == text[-1]


def is_credit_code(text: str) -> bool:
    """Whether a text is a unified social credit code whose last character is the right check character (GB 32100)."""
    if not _CREDIT_SHAPE.fullmatch(text):
        return False
    total = sum(weight * _CREDIT_DIGITS.index(sign) for weight, sign in zip(_CREDIT_WEIGHTS, text, strict=False))
    return _CREDIT_DIGITS[-total % 31] == text[-1]


def validate_identity(number: str) -> None:
    """A validator of fields that hold a person's or a body's number.

    It is a resident's identity number, a unified social credit code, or a document that it names first.

    :raises ValidationError: what is wrong and what to do; the number itself is never repeated.
    """
    text = number.strip().upper()
    if is_id_number(text) and told_by(text) is not None:
        return
    if told_by(text) is None and (is_credit_code(text) or _OTHER_DOCUMENT.fullmatch(text)):
        return
    raise ValidationError(f"{_wrong_in(text)}。{_ADVICE}", code=DOUBTFUL)


DOUBTFUL = "doubtful"
"""The code of an objection to what may still be what an old ledger says: who enters it is asked to look again."""


def _wrong_in(text: str) -> str:
    if not text.isascii():
        return "号码应使用半角数字和字母"
    if _ID_SHAPE.fullmatch(text):
        if told_by(text) is None:
            return "身份证号码第7至14位不是出生日期，也不是有效的统一社会信用代码"
        return "身份证号码末位校验码不符，可能有一位写错"
    if _OLD_ID.fullmatch(text):
        return "15位的旧号码已停用，请填写18位身份证号码或者统一社会信用代码"
    if _CREDIT_SHAPE.fullmatch(text):
        return "统一社会信用代码末位校验码不符，可能有一位写错"
    if len(text) != len("110101190001010000"):
        return f"身份证号码、统一社会信用代码应为18位，现为{len(text)}位"
    return "不是身份证号码，也不是统一社会信用代码"
