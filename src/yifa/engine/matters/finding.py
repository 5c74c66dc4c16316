"""Finding matters by the words in them: found and counted is what the reader may read, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from yifa.engine.matters.models import Matter
from yifa.engine.search import Hits, search


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
        return search(query, org_ids, limit=limit, before=before)
    theirs = Matter.objects.filter(readable, org__in=org_ids, parent__isnull=True, voided=False)
    return search(query, org_ids, limit=limit, before=before, among=theirs)
