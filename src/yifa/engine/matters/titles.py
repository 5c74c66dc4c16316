"""Titles of matters in lists: people's names are masked there, for a list is read by more than those at work on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from yifa.engine.matters.models import Matter, Party, PartyKind
from yifa.engine.vault.masking import masked

_PEOPLE = (PartyKind.NATURAL, PartyKind.BUSINESS)


def masked_titles(matters: Sequence[Matter]) -> dict[int, str]:
    """The titles by the matters' ids; the names of natural parties stand in them as 王某. One query."""
    keys = [matter.pk for matter in matters]
    people = Party.objects.filter(matter_id__in=keys, kind__in=_PEOPLE, void_entry__isnull=True)
    names: dict[int, list[str]] = defaultdict(list)
    for matter_id, name in people.values_list("matter_id", "name"):
        if len(name) > 1:
            names[matter_id].append(name)
    return {matter.pk: _masked(matter.title, names[matter.pk]) for matter in matters}


def _masked(title: str, names: Sequence[str]) -> str:
    # The longer name first: 王大 must not be replaced within 王大勇.
    for name in sorted(names, key=len, reverse=True):
        title = title.replace(name, masked(name, "name"))
    return title
