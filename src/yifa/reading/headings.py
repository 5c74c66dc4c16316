"""Headings (标题) of every customary style, by level: 第一部分, 一、, （一）, 1. and （1）."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_NUMERAL: Final = "[一二三四五六七八九十]{1,3}"
_STYLES: Final = (
    re.compile(rf"第(?:{_NUMERAL}|\d{{1,2}})(?:部分|章|篇|编)[、，：:\s]?"),
    re.compile(rf"{_NUMERAL}(?:[、．，]|\.(?!\d))"),
    re.compile(rf"[（(]{_NUMERAL}[）)][、．.]?"),
    re.compile(r"\d{1,2}(?:[、．]|\.(?!\d))"),
    re.compile(r"(?:[（(]\d{1,2}[）)]|\d{1,2}[）)])[、．.]?"),
    re.compile(r"[①-⑳]"),
)
_OPENS: Final = re.compile(rf"\s*(?:{'|'.join(style.pattern for style in _STYLES)}|{_NUMERAL}(?:是|要|方面))")
_ENDS: Final = re.compile(r"[。；;\n]")
LONGEST: Final = 80
"""A heading that is longer is a paragraph with a number before it."""


class Heading(NamedTuple):
    """A heading in the text: its level (1 is the outermost), its words without the number, and where its line is."""

    level: int
    title: str
    start: int
    end: int


def opens_heading(line: str) -> bool:
    """Whether a line begins as a heading or an item of a list does."""
    return _OPENS.match(line) is not None


def headings(text: str) -> list[Heading]:
    """The headings of a text in their order; each stands at the beginning of a line.

    Where the line goes on after the heading's end mark, the heading is what stands before it. A numbered line without
    an end mark that is longer than a heading ever is counts as a paragraph, not as a heading.
    """
    found: list[Heading] = []
    start = 0
    for line in text.split("\n"):
        heading = _heading(line, start)
        if heading is not None:
            found.append(heading)
        start += len(line) + 1
    return found


def _heading(line: str, start: int) -> Heading | None:
    words = line.lstrip(" \t\u3000")
    if not (words[:1].isnumeric() or words.startswith(("第", "（", "("))):
        return None
    indent = len(line) - len(words)
    for level, style in enumerate(_STYLES, start=1):
        number = style.match(words)
        if number is None:
            continue
        end = _ENDS.search(words, number.end(), number.end() + LONGEST)
        if end is None and len(words) - number.end() > LONGEST:
            return None
        stop = end.start() if end else len(words)
        title = words[number.end() : stop].strip(" ：:")
        return Heading(level, title, start + indent, start + indent + stop) if title else None
    return None
