"""Refusals of this part."""

from __future__ import annotations


class OrgsError(ValueError):
    """An organisation, place, post or certificate can't be written so. The message says what, which rule, what to do
    next.
    """


class UnknownName(LookupError):
    """No organisation, person or account is known by this code, number or name. The message says how to find it."""
