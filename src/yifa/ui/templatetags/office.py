"""How an office writes days, spans of days and numbers: ``{% load office %}``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone

from yifa.engine.ledgers.asking import WARNING_DAYS
from yifa.law.wording import day_in_words

register = template.Library()

WEEKDAYS = "一二三四五六日"


@register.filter
def day(value: date | datetime | None, this_year: int | None = None) -> str:
    """2025年3月5日; 3月5日 where the year is the one given; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return day_in_words(value, this_year)


@register.filter
def moment(value: datetime | None, this_year: int | None = None) -> str:
    """11月21日 11:08, with the year where it isn't the one given."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{day(local.date(), this_year)} {local:%H:%M}"


@register.filter
def weekday(value: date) -> str:
    """星期二."""
    return f"星期{WEEKDAYS[value.weekday()]}"


@register.filter
def days_left(value: date | None, today: date) -> str:
    """剩14天, 今天到期, 明天到期, 逾期4天; nothing for None."""
    if value is None:
        return ""
    left = (value - today).days
    if left < 0:
        return f"逾期{-left}天"
    return {0: "今天到期", 1: "明天到期"}.get(left, f"剩{left}天")


@register.filter
def urgency(value: date | None, today: date) -> str:
    """``late``, ``soon`` or nothing: the class of a due date."""
    if value is None:
        return ""
    left = (value - today).days
    return "late" if left < 0 else "soon" if left <= WARNING_DAYS else ""


@register.filter
def size(value: int) -> str:
    """Bytes as 320 KB or 1.4 MB."""
    return f"{max(value, 1) / 1024:.0f} KB" if value < 1024**2 else f"{value / 1024**2:.1f} MB"


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """What a mapping holds for a key that is itself a value of the template; None when it holds nothing."""
    return mapping.get(key)
