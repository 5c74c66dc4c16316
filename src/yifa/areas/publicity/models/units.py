"""Offices as entries name them: several in one text, with or without the township's name in front."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPLIT = re.compile(r"[、，,；;/\s]+")


def units_in(*told: str) -> Iterator[str]:
    """Each of the offices."""
    for text in told:
        yield from filter(None, _SPLIT.split(text))


def is_one_of(told: str, *others: str) -> bool:
    """Whether an office in the text is among the others; 司法所 is 清溪司法所."""
    return any(one.endswith(other) or other.endswith(one) for one in units_in(told) for other in units_in(*others))
