"""Refusals of this part."""

from __future__ import annotations


class NumbersError(ValueError):
    """A number can't be given, voided or written so. The message says what, which rule, what to do next."""
