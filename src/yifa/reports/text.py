"""The text of a report in its canonical form: plain, one paragraph a line, tokens where numbers go.

A line has three columns with tabs between them: the state of the paragraph, the rule that made it, the text. Headings
begin with a mark (``# ``, ``## ``, ``### ``) and carry no number: numbers are given when the text is set.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_HEADING: Final = re.compile(r"(#{1,4}) ")
_BREAKS: Final = re.compile(r"[\t\n\r]")


class State(enum.StrEnum):
    """Who answers for a paragraph: redrafting replaces only what is generated. What is left out stays in the text and
    is not set, so that it does not come back with the next draft."""

    GENERATED = "generated"
    EDITED = "edited"
    LOCKED = "locked"
    LEFT_OUT = "left_out"


class BadText(ValueError):
    """A text that is not in the canonical form; the message names the line."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or a heading of ``level`` 1 to 4 (0: none). ``rule`` names what made it, however its state."""

    text: str
    rule: str
    level: int = 0
    state: State = State.GENERATED

    def __post_init__(self) -> None:
        if _BREAKS.search(self.text + self.rule):
            raise BadText(f"段落“{self.text[:20]}”中有换行或者制表符，一段应写在一行")


@dataclass(frozen=True)
class Text:
    """Paragraphs and headings in their order."""

    paragraphs: tuple[Paragraph, ...]

    def __post_init__(self) -> None:
        times = Counter(one.rule for one in self.paragraphs)
        if twice := [rule for rule, count in times.items() if count > 1]:
            raise BadText(f"正文中有两段的编号都是“{twice[0]}”，每段的编号应当不同")

    @classmethod
    def of(cls, paragraphs: Iterable[Paragraph]) -> Text:
        """The text of these paragraphs."""
        return cls(tuple(paragraphs))

    @classmethod
    def parse(cls, written: str) -> Text:
        """The text as :meth:`written` writes it. :raises BadText: a line lacks a column, or there is no such state."""
        return cls.of(_parsed(number, line) for number, line in enumerate(written.splitlines(), 1))

    def written(self) -> str:
        """The canonical form; each line ends with a line feed."""
        return "".join(
            f"{one.state}\t{one.rule}\t{'#' * one.level}{' ' if one.level else ''}{one.text}\n"
            for one in self.paragraphs
        )

    def __iter__(self) -> Iterator[Paragraph]:
        return iter(self.paragraphs)

    @property
    def said(self) -> list[Paragraph]:
        """The paragraphs that are set."""
        return [one for one in self.paragraphs if one.state is not State.LEFT_OUT]

    @cached_property
    def by_rule(self) -> dict[str, Paragraph]:
        """Each paragraph by the rule that made it: no two of a text have the same."""
        return {one.rule: one for one in self.paragraphs}


def _parsed(number: int, line: str) -> Paragraph:
    columns = line.split("\t")
    if len(columns) != 3 or columns[0] not in list(State):
        raise BadText(f"第{number}行应为“状态、规则、文字”三栏，以制表符分隔；状态为 {'、'.join(State)}")
    state, rule, text = columns
    mark = _HEADING.match(text)
    return Paragraph(text[mark.end() :] if mark else text, rule, len(mark[1]) if mark else 0, State(state))
