"""Full text search by pairs of characters: one answer on SQLite and PostgreSQL, filtered by scope before counting."""

from yifa.engine.search.indexing import add, index, index_many, remove
from yifa.engine.search.passages import Piece, passage
from yifa.engine.search.searching import Hits, search
from yifa.engine.search.words import QueryTooLongError, fold, split_query

__all__ = [
    "Hits",
    "Piece",
    "QueryTooLongError",
    "add",
    "fold",
    "index",
    "index_many",
    "passage",
    "remove",
    "search",
    "split_query",
]
