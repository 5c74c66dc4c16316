"""Finding matters by the words in them: found and counted is what the reader may read, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q, QuerySet

from yifa.engine.matters.models import Matter
from yifa.engine.matters.texts import MATTERS, head_of
from yifa.engine.matters.titles import Names
from yifa.engine.search import Hits, Piece, QueryTooLongError, fold, passage, search, split_query
from yifa.engine.search.models import SearchText


def find_readable(
    query: str, readable: Q, org_ids: Sequence[int], *, limit: int = 20, before: int | None = None
) -> Hits:
    """The newest matters of these organisations in which every word stands, among those that may be read.

    Who reads whole organisations (an empty condition) is answered from the index alone; for others it is asked of the
    matters of their villages, so that a count tells nothing of what they may not see.

    :param readable: as ``yifa.engine.matters.reading.readable`` gives it. :param before: the last id of the page
        before. :raises QueryTooLongError: the query has more than 200 characters.
    """
    if not readable:
        return search(query, org_ids, limit=limit, before=before, kinds=MATTERS)
    return search(query, org_ids, limit=limit, before=before, among=[standing(readable, org_ids)])


def standing(readable: Q, org_ids: Sequence[int]) -> QuerySet[Matter]:
    """The matters that may be found: of what may be read, no children, which are found by their parents, and none that
    was voided."""
    return Matter.objects.filter(readable, org__in=org_ids, parent__isnull=True, voided=False)


def passages(query: str, matters: Sequence[Matter], names: Mapping[int, Names]) -> dict[int, tuple[Piece, ...]]:
    """Where the words of the query stand in these matters, by their ids, people's names masked. One query.

    What stands in number, title or village alone is in every list to be seen and has no passage.
    """
    try:
        words = split_query(query)
    except QueryTooLongError:
        words = []
    if not words or not matters:
        return {}
    orgs = {matter.org_id for matter in matters}
    texts = SearchText.objects.filter(org__in=orgs, pk__in=[matter.pk for matter in matters])
    found: dict[int, tuple[Piece, ...]] = {}
    by_id = {matter.pk: matter for matter in matters}
    for key, text in texts.values_list("pk", "text"):
        masks = {fold(name): shown for name, shown in names[key].masks().items()}
        if pieces := passage(text, words, masks, start=len(fold(head_of(by_id[key])))):
            found[key] = pieces
    return found
