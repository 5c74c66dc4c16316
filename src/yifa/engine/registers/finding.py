"""Finding matters and entries at once by the words in them: found and counted is what the reader may read, and nothing
else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from yifa.engine.matters.finding import standing
from yifa.engine.matters.reading import readable, reading_places
from yifa.engine.orgs.models import Post
from yifa.engine.registers.models import Entry
from yifa.engine.registers.seeing import readable_entries, unseen_registers
from yifa.engine.registers.texts import head_of
from yifa.engine.search import Hits, Piece, QueryTooLongError, fold, passage, search, split_query
from yifa.engine.search.models import SearchText


def find_all(
    query: str, posts: Iterable[Post], org_ids: Sequence[int], *, limit: int = 20, before: int | None = None
) -> Hits:
    """The newest matters and entries of these organisations in which every word stands, among those that may be read
    by whoever holds these posts.

    Who reads whole organisations is answered from the index alone, without the registers that others alone see; for
    others it is asked of what they may read, so that a count tells nothing of what they may not see.

    :param before: the last id of the page before. :raises QueryTooLongError: the query has more than 200 characters.
    """
    held = list(posts)
    if reading_places(held) is None and (unseen := unseen_registers(held)) is not None:
        return search(query, org_ids, limit=limit, before=before, without=unseen)
    theirs = [standing(readable(held), org_ids), standing_entries(readable_entries(held), org_ids)]
    return search(query, org_ids, limit=limit, before=before, among=theirs)


def standing_entries(readable: Q, org_ids: Sequence[int]) -> QuerySet[Entry]:
    """The entries that may be found: of what may be read, those that were not voided."""
    return Entry.objects.filter(readable, org__in=org_ids, voided=False)


def entry_passages(query: str, entries: Sequence[Entry]) -> dict[int, tuple[Piece, ...]]:
    """Where the words of the query stand in these entries, by their ids. One query.

    What stands in title or village alone is to be seen beside it and has no passage.
    """
    try:
        words = split_query(query)
    except QueryTooLongError:
        words = []
    if not words or not entries:
        return {}
    by_id = {entry.pk: entry for entry in entries}
    texts = SearchText.objects.filter(org__in={entry.org_id for entry in entries}, pk__in=by_id)
    found = {}
    for key, text in texts.values_list("pk", "text"):
        if pieces := passage(text, words, {}, start=len(fold(head_of(by_id[key])))):
            found[key] = pieces
    return found
