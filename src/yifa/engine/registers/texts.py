"""What search finds an entry by: its title and village, and what its register's fields say that is not personal.

The fields are those that somebody fills in: their texts, and of choices the names. What is encrypted is not indexed;
where a number of a person was typed into a text all the same, it is left out. What an entry names elsewhere has words
of its own, which not everybody may read who reads the entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from django.db import models

from yifa.engine.matters.texts import kept_words, text_columns
from yifa.engine.registers import registry
from yifa.engine.registers.models import Entry, EntryRecord
from yifa.engine.search import index, index_many, remove
from yifa.law.procedure import Register


def index_new(register: str, written: Sequence[tuple[Entry, EntryRecord]]) -> None:
    """Put the words of entries of one register that have just come into being into the index."""
    index_many(((entry.org_id, entry.pk, words_of(entry, record)) for entry, record in written), kind=register)


def index_anew(entry: Entry, record: EntryRecord) -> None:
    """Let a changed entry be found by the words that it has now."""
    index(entry.org_id, entry.pk, words_of(entry, record), kind=entry.register)


def forget_entry(entry: Entry) -> None:
    """Take the words of a voided entry out of the index: it is found and counted no more."""
    remove(entry.org_id, entry.pk)


def words_of(entry: Entry, record: EntryRecord) -> str:
    """What an entry is found by."""
    return "\n".join([head_of(entry), *_words_in(record, entry.register)])


def head_of(entry: Entry) -> str:
    """Title and village: what a list shows of an entry anyway."""
    return "\n".join(filter(None, [kept_words(entry.title), entry.village.name if entry.village else ""]))


def _words_in(record: EntryRecord, register: str) -> Iterator[str]:
    texts, chosen = _columns(registry.get(register))
    for name in texts:
        if text := getattr(record, name):
            yield kept_words(text)
    for name, names in chosen:
        if said := names.get(getattr(record, name)):
            yield said


@cache
def _columns(declared: Register) -> tuple[tuple[str, ...], tuple[tuple[str, dict[Any, str]], ...]]:
    """The columns in which people write, and those in which they choose, with what each choice is called."""
    model = registry.record_model(declared)
    entered = (*declared.fields, *declared.optional, *declared.later)
    texts = tuple(name for name in text_columns(model) if name in entered)
    columns: list[models.Field[Any, Any]] = [model._meta.get_field(name) for name in entered]  # type: ignore[misc]
    return texts, tuple((one.name, dict(one.flatchoices)) for one in columns if one.choices)
