"""Pairs of characters as the tokens of the two databases.

Every place of a text gives one token: the character there and the next one, the last character alone. A word of two or
more characters is the phrase of its pairs, which stand one after the other exactly where the word stands; a single
character is the beginning of a token.
"""

from __future__ import annotations

from itertools import pairwise

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class _Codes(dict[str, str]):
    """Four ASCII letters or digits for each character: FTS5 drops punctuation and emoji, and must see them all."""

    def __missing__(self, character: str) -> str:
        rest, code = ord(character), ""
        for _ in range(4):
            rest, digit = divmod(rest, 36)
            code = _DIGITS[digit] + code
        self[character] = code
        return code


_codes = _Codes()


def fts_document(text: str) -> str:
    """The tokens of a folded text for SQLite's FTS5, separated by spaces."""
    codes = [_codes[character] for character in text]
    return " ".join([first + second for first, second in pairwise(codes)] + codes[-1:])


def fts_query(words: list[str]) -> str:
    """The FTS5 query for documents in which every one of these folded words occurs."""
    return " ".join(_fts_word([_codes[character] for character in word]) for word in words)


def _fts_word(codes: list[str]) -> str:
    if len(codes) == 1:
        return f'"{codes[0]}"*'
    return '"' + " ".join(first + second for first, second in pairwise(codes)) + '"'


def ts_query(words: list[str]) -> str:
    """The tsquery of PostgreSQL for documents that have all pairs of these folded words, in whatever place."""
    return " & ".join(dict.fromkeys(token for word in words for token in _ts_tokens(word)))


def _ts_tokens(word: str) -> list[str]:
    if len(word) == 1:
        return [_quoted(word) + ":*"]
    return [_quoted(first + second) for first, second in pairwise(word)]


def _quoted(token: str) -> str:
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"
