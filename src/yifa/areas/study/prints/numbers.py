"""How the papers of study write hours and points."""

from __future__ import annotations

from decimal import Decimal

from yifa.law.wording import short_number


def number(value: Decimal | int | None) -> str:
    """86, 92.5; nothing where it is not known."""
    return "" if value is None else short_number(value)


def share(part: int, whole: int) -> str:
    """96.5%（55/57）; nothing of nothing."""
    return f"{Decimal(100 * part) / whole:.1f}%（{part}/{whole}）" if whole else ""
