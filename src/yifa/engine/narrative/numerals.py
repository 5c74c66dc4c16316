"""Chinese numerals as they count parts and points: 一, 十二, 二十."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """The number in words. :raises ValueError: it is not from 1 to 99."""
    if not 1 <= number <= 99:
        raise ValueError(f"序号{number}不在1至99之间")
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")
