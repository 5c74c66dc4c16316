"""Refusals of this part."""

from __future__ import annotations


class OrgsError(ValueError):
    """An organisation, place, post or certificate can't be written so. The message says what, which rule, what to do
    next.
    """
