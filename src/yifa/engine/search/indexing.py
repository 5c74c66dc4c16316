"""Writing the index, in the caller's transaction: what is rolled back was never found."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from django.db import connection
from django.db.backends.utils import CursorWrapper

from yifa.engine.search.bigrams import fts_document
from yifa.engine.search.words import LONGEST_TEXT, fold

_BATCH = 2_000


def index(org_id: int, document_id: int, text: str, kind: str = "") -> None:
    """Let the document be found by this text from now on and no longer by the one it had; an empty text isn't kept."""
    folded = fold(text)
    with connection.cursor() as cursor:
        known = _text_of(cursor, org_id, document_id)
        if known == folded or (known is None and not folded):
            return
        if known is not None:
            _forget(cursor, org_id, document_id, known)
        if folded:
            _insert(cursor, [(document_id, org_id, kind, folded)])


def add(org_id: int, document_id: int, text: str, kind: str = "") -> None:
    """Let the document be found by this text as well from now on."""
    folded = fold(text)
    if not folded:
        return
    with connection.cursor() as cursor:
        known = _text_of(cursor, org_id, document_id)
        if known is not None:
            _forget(cursor, org_id, document_id, known)
            folded = f"{known} {folded}"[:LONGEST_TEXT]
        _insert(cursor, [(document_id, org_id, kind, folded)])


def index_many(rows: Iterable[tuple[int, int, str]], kind: str = "") -> int:
    """Index new documents of one kind, rows of (org_id, document_id, text), in batches; how many were indexed.

    Raises:
        IntegrityError: one of them is indexed already; ``index`` replaces a text.
    """
    folded = ((document_id, org_id, kind, text) for org_id, document_id, raw in rows if (text := fold(raw)))
    done = 0
    with connection.cursor() as cursor:
        while batch := list(islice(folded, _BATCH)):
            _insert(cursor, batch)
            done += len(batch)
    return done


def remove(org_id: int, document_id: int) -> None:
    """Let the document not be found any more; one that isn't indexed is none to remove."""
    with connection.cursor() as cursor:
        known = _text_of(cursor, org_id, document_id)
        if known is not None:
            _forget(cursor, org_id, document_id, known)


def _text_of(cursor: CursorWrapper, org_id: int, document_id: int) -> str | None:
    cursor.execute("SELECT text FROM search_text WHERE org_id = %s AND id = %s", [org_id, document_id])
    row = cursor.fetchone()
    return row[0] if row else None


def _insert(cursor: CursorWrapper, rows: list[tuple[int, int, str, str]]) -> None:
    cursor.executemany("INSERT INTO search_text (id, org_id, kind, text) VALUES (%s, %s, %s, %s)", rows)
    if connection.vendor == "sqlite":
        cursor.executemany(
            "INSERT INTO search_bigrams (rowid, tokens) VALUES (%s, %s)",
            [(document_id, fts_document(text)) for document_id, _, _, text in rows],
        )


def _forget(cursor: CursorWrapper, org_id: int, document_id: int, text: str) -> None:
    cursor.execute("DELETE FROM search_text WHERE org_id = %s AND id = %s", [org_id, document_id])
    if connection.vendor == "sqlite":
        # A contentless FTS5 table keeps no tokens: it has to be told which ones it is to forget.
        cursor.execute(
            "INSERT INTO search_bigrams (search_bigrams, rowid, tokens) VALUES ('delete', %s, %s)",
            [document_id, fts_document(text)],
        )
