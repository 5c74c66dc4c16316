"""People's names in titles and other texts: masked wherever more read them than those at work on the matter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from yifa.engine.matters.models import Matter, Party, PartyKind
from yifa.engine.vault.masking import masked

_PEOPLE = (PartyKind.NATURAL, PartyKind.BUSINESS)
_SEVERAL = re.compile(r"[、，,；;/\s]+")


@dataclass(frozen=True)
class Names:
    """The names of the people whom a matter concerns."""

    names: frozenset[str] = frozenset()

    def masks(self) -> dict[str, str]:
        """Each of them with what is shown in its place, 王某; the longer name first: 王大 must not be replaced within
        王大勇."""
        return {name: masked(name, "name") for name in sorted(self.names, key=len, reverse=True)}

    def masked(self, text: str) -> str:
        """The text with each of them as 王某."""
        for name, mask in self.masks().items():
            text = text.replace(name, mask)
        return text


def names_in(matters: Sequence[Matter]) -> dict[int, Names]:
    """The people's names by the matters' ids: natural parties and businesses, also as they were written before a
    correction, and whoever represents a party. A child has its parent's. One query."""
    roots = {matter.pk: matter.parent_id or matter.pk for matter in matters}
    names: dict[int, set[str]] = defaultdict(set)
    parties = Party.objects.filter(matter_id__in=set(roots.values()))
    for root, kind, name, representative in parties.values_list("matter_id", "kind", "name", "representative"):
        people = [name] if kind in _PEOPLE else []
        # A name of one character would be taken for the word that it is as well.
        names[root].update(one for one in (*people, *_SEVERAL.split(representative)) if len(one) > 1)
    return {key: Names(frozenset(names[root])) for key, root in roots.items()}


def masked_titles(matters: Sequence[Matter]) -> dict[int, str]:
    """The titles by the matters' ids, with people's names masked. One query."""
    names = names_in(matters)
    return {matter.pk: names[matter.pk].masked(matter.title) for matter in matters}
