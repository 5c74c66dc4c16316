"""Arguments that commands of several groups take, for ``type=`` of argparse: a day, a moment, a positive number."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date, datetime

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", re.ASCII)


def day(text: str) -> date:
    """A day, written 2025-09-28 and in no other way: 20250928 or 2025-W39-7 is more often a slip than meant."""
    try:
        return written_day(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}”不是日期，请写作 2025-09-28") from None


def day_or_moment(text: str) -> date | datetime:
    """A day, or a moment written 2025-09-28T10:30."""
    try:
        return datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else written_day(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}”不是日期，请写作 2025-09-28 或 2025-09-28T10:30") from None


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not (text.isascii() and text.isdecimal() and int(text)):
        raise ArgumentTypeError(f"“{text}”不是正整数，请写从1起的整数，如 100")
    return int(text)


def written_day(text: str) -> date:
    """The day that a text like 2025-09-28 names. ValueError for any other text."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)
