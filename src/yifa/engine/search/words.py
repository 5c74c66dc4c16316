"""How a text and a query are read: both are folded alike, so that a query finds what looks the same."""

from __future__ import annotations

import re
import unicodedata

LONGEST_TEXT = 100_000
"""Characters of a document that are searched; what follows is not (a tsvector of PostgreSQL holds at most 1 MiB)."""

LONGEST_QUERY = 200
"""Characters of a query."""

_SPACE = re.compile(r"\s+")
_DROPPED = {"Cc", "Cf", "Cs"}  # controls, invisible formatting, lone surrogates; private-use characters are rare names


class QueryTooLongError(ValueError):
    """The query has more characters than a search takes."""


def fold(text: str) -> str:
    """The text as it is compared: full-width narrowed, case folded, white space single, control characters gone."""
    folded = _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).casefold()
    if not folded.isprintable():
        folded = "".join(character for character in folded if unicodedata.category(character) not in _DROPPED)
    return folded.strip(" ")[:LONGEST_TEXT]


def split_query(query: str) -> list[str]:
    """The words of a query, each of which must occur in a document as it stands; nothing in them is an operator.

    Raises:
        QueryTooLongError: the query has more than ``LONGEST_QUERY`` characters.
    """
    folded = fold(query)
    if len(folded) > LONGEST_QUERY:
        raise QueryTooLongError(f"检索内容共{len(folded)}个字，最多{LONGEST_QUERY}个字，请缩短后再检索")
    return list(dict.fromkeys(word for word in folded.split(" ") if word))
