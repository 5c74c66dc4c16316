"""Conditions on which areas say the same figure in different places: where it went well, and where it falls short."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from yifa.engine.narrative.known import Condition

WEAK: Final = Decimal(90)
"""A rate below so many per cent is told among the shortcomings."""


def good(rate: str) -> Condition:
    """The rate is of something, and high enough to stand with what was achieved."""
    return lambda known: known.value(rate).rows > 0 and known.number(rate) >= WEAK


def weak(rate: str) -> Condition:
    """The rate is of something, and falls short."""
    return lambda known: known.value(rate).rows > 0 and known.number(rate) < WEAK
