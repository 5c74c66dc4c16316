"""What search finds a matter by: its number, title and village, and every text in it that is not personal.

The texts are those of the record and of the lines that stand, the parties' names among them, of the matter and of its
children, which are found by their parent. Telephone, identity number and address are encrypted and not indexed; where
one was typed into a text all the same, it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.models import Line, Matter, Record
from yifa.engine.search import add, index, remove

MATTERS = ("",)
"""The kinds of documents that are matters: those without a name. An entry's kind is the id of its register."""

_NUMBERS_OF_PEOPLE = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)")


def index_anew(matter: Matter) -> None:
    """Put the words of the matter's family into the index anew, as its rows have them."""
    root = matter.root
    children = Matter.objects.filter(org_id=root.org_id, parent_id=root.pk, voided=False).order_by("pk")
    words = [head_of(root)]
    for member in (root, *children):
        procedure = registry.procedure(member.procedure, member.version)
        own = {"org_id": member.org_id, "matter_id": member.pk}
        words += words_in(registry.record_model(procedure).objects.get(**own))
        for model in registry.line_models(procedure).values():
            if text_columns(model):
                for line in model.objects.filter(**own, void_entry__isnull=True):
                    words += words_in(line)
    index(root.org_id, root.pk, "\n".join(words))


def index_matter(matter: Matter, record: Record, lines: Iterable[Line]) -> None:
    """Put the words of a matter that has just come into being into the index."""
    index(matter.org_id, matter.pk, words_of(matter, record, lines))


def words_of(matter: Matter, record: Record, lines: Iterable[Line]) -> str:
    """What a matter without children is found by."""
    return "\n".join([head_of(matter), *words_in(record), *(word for line in lines for word in words_in(line))])


def add_words(matter: Matter, words: Iterable[str]) -> None:
    """Let the matter, or the parent of a child, be found by these words as well."""
    add(matter.org_id, matter.parent_id or matter.pk, "\n".join(words))


def forget_matter(matter: Matter) -> None:
    """Take the words of a voided matter out of the index: it is found and counted no more."""
    remove(matter.org_id, matter.pk)


def head_of(matter: Matter) -> str:
    """Number, title and village: what a list shows of a matter anyway."""
    return "\n".join(filter(None, [matter.number, matter.title, matter.village.name if matter.village else ""]))


def words_in(row: models.Model) -> Iterator[str]:
    """What was written in the row's texts."""
    for name in text_columns(type(row)):
        if text := getattr(row, name):
            yield kept_words(text)


def kept_words(text: str) -> str:
    """The text without telephone and identity numbers."""
    return _NUMBERS_OF_PEOPLE.sub(" ", text)


@cache
def text_columns(model: type[models.Model]) -> tuple[str, ...]:
    """The columns in which people write: no choices, nothing personal."""
    return tuple(
        column.name
        for column in model._meta.concrete_fields
        if isinstance(column, models.CharField | models.TextField) and not column.choices and not is_personal(column)
    )
