"""Numerals (数词): what a number written in digits, in Chinese or in both is worth."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

DIGITS: Final = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
}
SMALL_UNITS: Final = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "拾": 10,
    "佰": 100,
    "仟": 1000,
}
SCORES: Final = {"廿": 20, "卅": 30}
LARGE_UNITS: Final = {"万": 10_000, "亿": 100_000_000, "萬": 10_000, "億": 100_000_000}

CHINESE: Final = "零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
"""Every character of a Chinese numeral, the point (点) apart."""

ARABIC: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""A pattern for a number in digits. Those of other scripts (٣) measure nothing in a Chinese report."""

LONGEST: Final = 24
"""No figure of a report has more characters; what is longer is no number."""

_DIGITS_ALONE: Final = re.compile(r"[零〇一二三四五六七八九两]+\Z")
_ARABIC: Final = re.compile(rf"(?:{ARABIC})\Z")


class NotANumeral(ValueError):
    """Those characters are no numeral."""


def value(numeral: str) -> float:
    """What a numeral is worth: ``1,200``, ``1.2万``, ``一百二十三点五``, ``二〇二四``. NotANumeral otherwise."""
    if not numeral or len(numeral) > LONGEST:
        raise NotANumeral(numeral)
    if numeral.isascii() and numeral.isdigit():
        return float(numeral)
    return float(_exactly(numeral))


def _exactly(numeral: str) -> Decimal:
    if numeral[0].isdigit() and numeral[0].isascii():
        times = Decimal(1)
        digits = numeral
        while digits and digits[-1] in "万亿千百十":
            times *= LARGE_UNITS.get(digits[-1]) or SMALL_UNITS[digits[-1]]
            digits = digits[:-1]
        if not _ARABIC.match(digits):
            raise NotANumeral(numeral)
        return Decimal(digits.replace(",", "")) * times
    whole, point, fraction = numeral.partition("点")
    if not point:
        return Decimal(_whole(whole))
    scale = 1
    while fraction and fraction[-1] in LARGE_UNITS:
        scale *= LARGE_UNITS[fraction[-1]]
        fraction = fraction[:-1]
    if not _DIGITS_ALONE.match(fraction):
        raise NotANumeral(numeral)
    return (Decimal(_whole(whole)) + Decimal("0." + "".join(str(DIGITS[digit]) for digit in fraction))) * scale


def _whole(numeral: str) -> int:
    if not numeral:
        raise NotANumeral(numeral)
    if len(numeral) > 1 and _DIGITS_ALONE.match(numeral):
        return int("".join(str(DIGITS[digit]) for digit in numeral))
    total = section = 0
    digit: int | None = None
    last_unit = 1
    for letter in numeral:
        if letter in DIGITS:
            if digit is not None and digit != 0:
                raise NotANumeral(numeral)
            digit = DIGITS[letter]
            if digit == 0:
                last_unit = 10
        elif letter in SMALL_UNITS:
            unit = SMALL_UNITS[letter]
            section += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
        elif letter in SCORES:
            section += SCORES[letter]
            digit, last_unit = None, 10
        elif letter in LARGE_UNITS:
            unit = LARGE_UNITS[letter]
            section += digit or 0
            if section == 0 and total == 0:
                raise NotANumeral(numeral)
            if unit > 10_000 and total:
                total = (total + section) * unit
            else:
                total += section * unit
            section, digit, last_unit = 0, None, unit
        else:
            raise NotANumeral(numeral)
    if digit is not None:
        # 一百二 is 120 and 两万五 is 25,000: a digit alone after a unit counts tenths of it.
        section += digit * (last_unit // 10 if last_unit > 10 and len(numeral) > 1 else 1)
    return total + section
