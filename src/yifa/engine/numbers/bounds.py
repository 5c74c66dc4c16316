"""Bounds beyond which a count or a sum can only be a slip of the hand."""

from __future__ import annotations

from django.core.validators import MaxValueValidator

MOST_YUAN = 1_000_000_000
"""More is at stake in no matter that a township handles."""


def at_most(most: int, unit: str) -> MaxValueValidator:
    """A validator that refuses more than ``most``, in words that name the unit."""
    return MaxValueValidator(most, f"不能超过{most}{unit}，请核对是否多写了数位或者写错了单位")
