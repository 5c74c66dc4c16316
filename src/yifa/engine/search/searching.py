"""Finding documents, newest first, by one of two ways that give the same answer.

*Walking* reads texts from the newest backwards and stops at the cap: quick where the scope is small or the words are
frequent. The *index* is quick where the words are rare; on SQLite it is walked backwards as well and suits frequent
words too, on PostgreSQL it must fetch every hit before the newest is known. Which way is taken is decided by the size
of the scope and by how often the newest texts have the words, not by the database's statistics.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from yifa.engine.search.bigrams import fts_query, ts_query
from yifa.engine.search.words import split_query

COUNT_CAP = 1_000
"""Hits are counted up to this number."""

_SAMPLE = 2_000
"""The newest texts that show how frequent the words are."""

_NARROW = 30_000
"""A scope of so many texts is walked as a whole: about 20 ms."""

_WALKED_SHARE = {"sqlite": 0.25, "postgresql": 0.012}
"""The share of the sample above which walking beats the index: of 1,000,000 texts, PostgreSQL walks 83,000 in the time
in which it fetches 12,000 from the index."""


@dataclass(frozen=True)
class Hits:
    """What a search found.

    ``ids`` are documents, newest first. ``count`` is how many the scope holds on all pages together, and if ``capped``
    there are more than that.
    """

    ids: tuple[int, ...]
    count: int
    capped: bool


def search(
    query: str,
    org_ids: Sequence[int] | None,
    *,
    limit: int = 20,
    before: int | None = None,
    among: Sequence[QuerySet[Any]] | None = None,
    kinds: Collection[str] | None = None,
    without: Collection[str] = (),
) -> Hits:
    """The newest documents of these organisations (None: of all) in which every word of the query occurs.

    Words are separated by white space, and each is found wherever it stands as it stands, in the midst of a sentence as
    well; full-width forms and case make no difference. ``before`` is the last id of the page before this one. ``among``
    leaves the documents with the ids of these rows, for a reader of a small part: its texts are all looked at.
    ``kinds`` leaves documents of these kinds, ``without`` those of all kinds but these.

    Raises:
        QueryTooLongError: the query has more than 200 characters.
    """
    words = split_query(query)
    if not words or (org_ids is not None and not org_ids):
        return Hits((), 0, False)
    try:
        finder = _Finder(words, org_ids, among, _Kinds(kinds, without))
    except EmptyResultSet:
        return Hits((), 0, False)
    found = finder.newest(COUNT_CAP + 1)
    page = [document for document in found if before is None or document < before][:limit]
    if len(page) < limit and len(found) > COUNT_CAP:
        page = finder.newest(limit, before=before)
    return Hits(tuple(page), min(len(found), COUNT_CAP), len(found) > COUNT_CAP)


@dataclass(frozen=True)
class _Kinds:
    """The kinds that are looked for (None: all) and those that are not."""

    only: Collection[str] | None
    without: Collection[str]

    @property
    def is_everything(self) -> bool:
        return self.only is None and not self.without


class _Finder:
    """One search: its words and its scope."""

    def __init__(
        self,
        words: list[str],
        org_ids: Sequence[int] | None,
        among: Sequence[QuerySet[Any]] | None,
        kinds: _Kinds,
    ) -> None:
        self.words = words
        self.org_ids = org_ids
        self.kinds = kinds
        self.among = None if among is None else _ids_of(among)
        self.narrow = among is not None or (org_ids is not None and self._scope_is_narrow(org_ids))

    def newest(self, wanted: int, before: int | None = None) -> list[int]:
        """The newest hits, as many as are wanted or fewer if there are no more."""
        if self.narrow:
            return self._whole_scope(wanted, before)
        sample = self._walk(_SAMPLE, wanted, before)
        if len(sample) == wanted:
            return sample
        share = _WALKED_SHARE[connection.vendor]
        if len(sample) > _SAMPLE * share:
            # Words that are frequent of late only are given up a little beyond where they should have been enough.
            found = self._walk(int(1.2 * COUNT_CAP / share), wanted, before)
            if len(found) == wanted:
                return found
        return self._index(wanted, before)

    def _scope_is_narrow(self, org_ids: Sequence[int]) -> bool:
        places = ", ".join(["%s"] * len(org_ids))
        rows = _rows(
            f"SELECT count(*) FROM (SELECT 1 FROM search_text WHERE org_id IN ({places}) LIMIT {_NARROW + 1}) AS scope",  # noqa: S608
            [*org_ids],
        )
        return rows[0] <= _NARROW

    def _whole_scope(self, wanted: int, before: int | None) -> list[int]:
        # "id + 0" keeps the planner from walking everybody's documents in the order of their ids.
        conditions = _Conditions().in_orgs(self.org_ids).older_than(before).of(self.kinds)
        conditions.among(self.among).having(self.words)
        return _rows(f"SELECT id FROM search_text {conditions} ORDER BY id + 0 DESC LIMIT {wanted}", conditions.values)  # noqa: S608

    def _walk(self, length: int, wanted: int, before: int | None) -> list[int]:
        # One organisation's documents lie in the order of their ids; of several, "+ org_id" keeps the planner from
        # sorting a wide scope, for the newest come first by id.
        column = "org_id" if self.org_ids is not None and len(self.org_ids) == 1 else "+ org_id"
        scope = _Conditions().in_orgs(self.org_ids, column=column).older_than(before).of(self.kinds)
        words = _Conditions().having(self.words)
        # SQLite yields the inner rows in their order and stops at the limit; told to order them it would read them all.
        order = "" if connection.vendor == "sqlite" else "ORDER BY id DESC"
        return _rows(
            f"SELECT id FROM (SELECT id, text FROM search_text {scope} ORDER BY id DESC LIMIT {length}) AS newest"  # noqa: S608
            f" {words} {order} LIMIT {wanted}",
            scope.values + words.values,
        )

    def _index(self, wanted: int, before: int | None) -> list[int]:
        if connection.vendor == "sqlite":
            return self._fts_index(wanted, before)
        # The index knows the pairs of a document but not their places, so the words are looked for in the text.
        conditions = _Conditions().add("yifa_bigrams(text) @@ %s::tsquery", ts_query(self.words)).having(self.words)
        conditions.in_orgs(self.org_ids, column="+ org_id").older_than(before).of(self.kinds)
        return _rows(f"SELECT id FROM search_text {conditions} ORDER BY id + 0 DESC LIMIT {wanted}", conditions.values)  # noqa: S608

    def _fts_index(self, wanted: int, before: int | None) -> list[int]:
        conditions = _Conditions().add("search_bigrams MATCH %s", fts_query(self.words))
        conditions.older_than(before, column="search_bigrams.rowid")
        tables = "search_bigrams"
        if self.org_ids is not None or not self.kinds.is_everything:
            tables += " CROSS JOIN search_text ON search_text.id = search_bigrams.rowid"
            conditions.in_orgs(self.org_ids, column="+ search_text.org_id").of(self.kinds)
        return _rows(
            f"SELECT search_bigrams.rowid FROM {tables} {conditions} ORDER BY search_bigrams.rowid DESC LIMIT {wanted}",  # noqa: S608
            conditions.values,
        )


class _Conditions:
    """A WHERE clause and the values of its places; what a user typed is a value, never SQL."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: list[int | str] = []

    def __str__(self) -> str:
        return "WHERE " + " AND ".join(self.parts) if self.parts else ""

    def add(self, part: str, *values: int | str) -> _Conditions:
        self.parts.append(part)
        self.values.extend(values)
        return self

    def in_orgs(self, org_ids: Sequence[int] | None, column: str = "org_id") -> _Conditions:
        return self if org_ids is None else self.add(f"{column} IN ({', '.join(['%s'] * len(org_ids))})", *org_ids)

    def older_than(self, before: int | None, column: str = "id") -> _Conditions:
        return self if before is None else self.add(f"{column} < %s", before)

    def of(self, kinds: _Kinds) -> _Conditions:
        if kinds.only is not None:
            self.add(f"kind IN ({', '.join(['%s'] * len(kinds.only))})", *kinds.only)
        if kinds.without:
            self.add(f"kind NOT IN ({', '.join(['%s'] * len(kinds.without))})", *kinds.without)
        return self

    def among(self, rows: tuple[str, Sequence[Any]] | None) -> _Conditions:
        return self if rows is None else self.add(f"id IN ({rows[0]})", *rows[1])

    def having(self, words: list[str]) -> _Conditions:
        find = "instr" if connection.vendor == "sqlite" else "strpos"
        for word in words:
            self.add(f"{find}(text, %s) > 0", word)
        return self


def _ids_of(among: Sequence[QuerySet[Any]]) -> tuple[str, list[Any]]:
    """One query for the ids of all these rows. :raises EmptyResultSet: there can be none."""
    asked: list[tuple[str, Sequence[Any]]] = []
    for rows in among:
        with suppress(EmptyResultSet):
            asked.append(rows.order_by().values("pk").query.sql_with_params())
    if not asked:
        raise EmptyResultSet
    return " UNION ALL ".join(sql for sql, _ in asked), [value for _, values in asked for value in values]


def _rows(sql: str, values: Sequence[int | str]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]
