"""条目自己的页面: entries of some registers have a page besides that which every entry has: where an exam is watched
and taken, where those at a session are signed in. It is offered on the entry's page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from yifa.desk.access import Reader
from yifa.desk.learning.attendance import ways_to_sign_in
from yifa.desk.learning.exam import ways_to_the_exam


@dataclass(frozen=True)
class Way:
    """A link to such a page, with what it is for."""

    name: str
    says: str
    href: str


_OF: dict[str, Callable[[Reader, Any], Iterator[tuple[str, str, str]]]] = {
    "exams": ways_to_the_exam,
    "study_sessions": ways_to_sign_in,
}
"""Register → what its entries offer to a reader: name, what for, address."""


def own_pages(reader: Reader, register: str, record: Any) -> list[Way]:
    """What is offered of this entry to this reader; nothing of one that was voided."""
    if record.voided or register not in _OF:
        return []
    return [Way(*way) for way in _OF[register](reader, record)]
