"""Sentences (句) and clauses (小句): the stretches inside which words belong together."""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.reading import Span

_SENTENCE: Final = re.compile(r"[^。！？!?\n]+[。！？!?]?[”’」』）]?")
_CLAUSE: Final = re.compile(r"[^，,；;：:。！？!?\n]+")


def sentences(text: str) -> list[Span]:
    """The sentences of a text, each with its end mark; a line ends a sentence. Blank ones are left out."""
    return [sentence_at(text, start) for start in sentence_starts(text)]


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of a text begin."""
    return [
        start
        for found in _SENTENCE.finditer(text)
        # Only what begins with a blank may be blank.
        if not text[(start := found.start())].isspace() or not found[0].isspace()
    ]


def sentence_at(text: str, start: int) -> Span:
    """The sentence that begins there."""
    found = _SENTENCE.match(text, start)
    return Span(start, found.end() if found is not None else start)


def clauses(text: str, within: Span | None = None) -> list[Span]:
    """The clauses of a text, or of a stretch of it, without the marks between them."""
    start, end = within or (0, len(text))
    return [Span(*found.span()) for found in _CLAUSE.finditer(text, start, end)]
