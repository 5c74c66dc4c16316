"""约数: which round numbers an exact one may be told as.

500余 and 500多 mean more than 500 and less than 600: less than one step of the round number's last digit above it.
500以上 takes 500 in (民法典 art. 1259). 近600 means less than 600 by no more than half a step, nor a tenth of it; of a
rate by no more than half a point.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

INCLUSIVE: Final = "以上"
_NEAR_RATE: Final = Decimal("0.5")


def step(rounded: int) -> int:
    """The place value of its last digit that is not zero: 100 of 500 and 1200, 10 of 540."""
    text = str(rounded)
    return int("1" + "0" * (len(text) - len(text.rstrip("0"))))


def is_round(rounded: int, *, is_rate: bool) -> bool:
    """Counts and sums are round in tens; per cent are from one to a hundred."""
    return 0 < rounded <= 100 if is_rate else rounded > 0 and rounded % 10 == 0


def is_over(rounded: int, exact: int | Decimal, word: str, *, is_rate: bool) -> bool:
    """Whether the exact number may be told as the round one with 余, 多 or 以上; a rate only with 以上."""
    if not is_round(rounded, is_rate=is_rate):
        return False
    if word == INCLUSIVE:
        return exact >= rounded
    return not is_rate and rounded < exact < rounded + step(rounded)


def is_near(rounded: int, exact: int | Decimal, *, is_rate: bool) -> bool:
    """Whether the exact number may be told as 近 the round one."""
    farthest = _NEAR_RATE if is_rate else min(Decimal(step(rounded)) / 2, Decimal(rounded) / 10)
    return is_round(rounded, is_rate=is_rate) and 0 < rounded - exact <= farthest


def offers(exact: int | Decimal, *, is_rate: bool) -> list[str]:
    """The ways of telling it as a round number, the roundest first: over=500余, over=500多, over=500以上, near=600.

    Over is offered only where the exact number is larger than the round one.
    """
    found: list[str] = []
    for unit in _units(exact, is_rate=is_rate):
        below, above = int(exact // unit) * unit, (int(exact // unit) + 1) * unit
        if below < exact:
            words = (INCLUSIVE,) if is_rate else ("余", "多", INCLUSIVE)
            found += [f"over={below}{word}" for word in words if is_over(below, exact, word, is_rate=is_rate)]
        if is_near(above, exact, is_rate=is_rate):
            found.append(f"near={above}")
    return list(dict.fromkeys(found))


def _units(exact: int | Decimal, *, is_rate: bool) -> Iterator[int]:
    """The place values of the first two digits, none below that in which such a number is round."""
    first = len(str(int(exact))) - 1
    smallest = 0 if is_rate else 1
    for place in (first, first - 1):
        if place >= smallest:
            yield int("1" + "0" * place)
