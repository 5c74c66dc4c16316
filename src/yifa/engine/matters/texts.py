"""What search finds a matter by: its number, title, village, parties' names and the words of its record."""

from __future__ import annotations

from collections.abc import Iterable

from yifa.engine.matters.models import Matter, Party, Record
from yifa.engine.search import index, remove


def index_matter(matter: Matter, record: Record, parties: Iterable[Party]) -> None:
    """Put the matter's words into the index. A child is found by its parent and has no words of its own."""
    if matter.parent_id is None:
        index(matter.org_id, matter.pk, words_of(matter, record, parties))


def forget_matter(matter: Matter) -> None:
    """Take the words of a voided matter out of the index: it is found and counted no more."""
    remove(matter.org_id, matter.pk)


def words_of(matter: Matter, record: Record, parties: Iterable[Party]) -> str:
    """Never telephone, identity number or address: those are encrypted and not indexed."""
    words = [
        matter.number or "",
        matter.title,
        matter.village.name if matter.village else "",
        *(party.name for party in parties),
        *(str(getattr(record, name) or "") for name in record.search_fields),
    ]
    return "\n".join(word for word in words if word)
