"""How numbers, days and months are written in Chinese official texts, the same wherever they stand."""

from __future__ import annotations

from decimal import Decimal


def short_number(number: Decimal | int) -> str:
    """Without separators and without zeros that say nothing: 1420; 92.4; 100; 9800.5."""
    return format(number.normalize(), "f") if isinstance(number, Decimal) else str(number)
