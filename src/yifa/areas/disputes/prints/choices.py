"""Choices as forms print them: pairs of code and words."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Choices as ModelChoices

from yifa.areas.disputes.models import DisputeKind, Satisfaction, Source

Options = tuple[tuple[str, str], ...]


def options(of: type[ModelChoices], leaving_out: Iterable[str] = ()) -> Options:
    """The choices of a column."""
    return tuple((str(code), str(words)) for code, words in of.choices if code not in leaving_out)


KINDS = options(DisputeKind)
SOURCES = options(Source)
SATISFACTION = options(Satisfaction)
