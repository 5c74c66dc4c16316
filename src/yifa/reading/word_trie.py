"""Many words as one pattern that reads each character once: the prefix tree of the words, written as a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


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
