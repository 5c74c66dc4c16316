"""How forms write dates, sums and what people typed."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from yifa.engine.numbers.capitals import capitals
from yifa.law.wording import day_in_words

_KEPT = frozenset("\n")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def plain(text: str | None) -> str:
    """What somebody typed without the characters that can't be seen: they would print as boxes or turn the line round.

    Line breaks stay; tabs become spaces.
    """
    unified = unicodedata.normalize("NFC", (text or "").replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    kept = "".join(one for one in unified if one in _KEPT or unicodedata.category(one) not in _UNSEEN)
    return kept.strip()


def day(when: date | None) -> str:
    """2025年3月5日; nothing where it is not known."""
    return day_in_words(when) if when else ""


def dotted(when: date | None) -> str:
    """2025.3.5, as the narrow columns of a table have it; nothing where it is not known."""
    return f"{when.year}.{when.month}.{when.day}" if when else ""


def moment(when: datetime) -> str:
    """2025年3月5日16:52, by the clock here."""
    here = timezone.localtime(when)
    return f"{day(here.date())}{here:%H:%M}"


def sum_in_words(yuan: Decimal | None) -> str:
    """500.00元（大写：伍佰元整）; nothing where there is none."""
    return f"{yuan:.2f}元（大写：{capitals(yuan)}）" if yuan is not None else ""
