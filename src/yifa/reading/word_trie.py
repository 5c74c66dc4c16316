"""Many words at once: as one pattern that reads each character once (the prefix tree of the words, written as a
pattern), or, where they are asked for at one place only and a pattern would be long to compile, by first character."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


class Words:
    """Many words, to be asked which of them begins at a place of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {letter: sorted(some, reverse=True) for letter, some in lengths.items()}

    def begin(self, text: str, at: int) -> bool:
        """Whether one of the words begins there."""
        return bool(self.longest(text, at))

    def longest(self, text: str, at: int) -> str:
        """The longest of the words that begins there, or nothing."""
        for length in self._lengths.get(text[at : at + 1], ()):
            word = text[at : at + length]
            if word in self._words:
                return word
        return ""


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits. ValueError when there is none, or an empty one."""
    tree: dict[str, Any] = {}
    for word in words:
        if not word:
            raise ValueError("an empty word names nothing")
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    if not tree:
        raise ValueError("no words given")
    return _pattern(tree)


def _pattern(node: dict[str, Any]) -> str:
    ends = "" in node
    singles = [re.escape(letter) for letter, below in node.items() if letter and set(below) == {""}]
    longer = [re.escape(letter) + _pattern(below) for letter, below in node.items() if letter and set(below) != {""}]
    branches = longer
    if len(singles) == 1:
        branches = [*longer, singles[0]]
    elif singles:
        branches = [*longer, "[" + "".join(singles) + "]"]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
    return whole + "?" if ends else whole
