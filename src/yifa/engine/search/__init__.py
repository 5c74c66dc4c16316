"""Full text search by pairs of characters: one answer on SQLite and PostgreSQL, filtered by scope before counting."""

from yifa.engine.search.indexing import index, index_many, remove
from yifa.engine.search.searching import Hits, search
from yifa.engine.search.words import QueryTooLongError

__all__ = ["Hits", "QueryTooLongError", "index", "index_many", "remove", "search"]
