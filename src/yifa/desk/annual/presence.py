"""正在编辑: who has the report open to write, so that two at once know of each other.

It is told in the cache, one entry for each writer, and forgotten within seconds of the last word from the browser.
"""

from __future__ import annotations

from typing import Final

from django.core.cache import cache

from yifa.desk.access import Reader
from yifa.engine.orgs.models import Person, Post, in_force_on
from yifa.reports.editing.saving import WRITERS
from yifa.reports.editing.stored import Stored

SECONDS: Final = 35
"""An editor speaks every ten; whoever misses three is gone."""


def enter(reader: Reader, report: Stored) -> None:
    """The reader has the report open to write."""
    cache.set(_key(report, reader.person.pk), True, SECONDS)


def leave(reader: Reader, report: Stored) -> None:
    """The reader has closed it."""
    cache.delete(_key(report, reader.person.pk))


def others(reader: Reader, report: Stored) -> list[str]:
    """The names of those who write at it now, without the reader."""
    roles = [role.code for role in WRITERS]
    posts = Post.objects.filter(in_force_on(reader.today), org=reader.org, role__in=roles)
    people = set(posts.exclude(person=reader.person).values_list("person", flat=True))
    there = cache.get_many([_key(report, person) for person in people])
    here = [person for person in people if _key(report, person) in there]
    return list(Person.objects.filter(pk__in=here).order_by("name").values_list("name", flat=True))


def _key(report: Stored, person: int) -> str:
    return f"annual-editing:{report.matter.pk}:{person}"
