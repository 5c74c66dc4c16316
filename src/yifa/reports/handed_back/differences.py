"""What differs between the paragraphs that were rendered and those that were found: paragraph by paragraph, in words.

How paragraphs are divided does not count, nor do spaces: word processors and people break lines where they like.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

_SPACES: Final = re.compile(r"\s+")
_WORDS: Final = re.compile(r"\d+(?:[,.，]\d+)*[%％]?|[A-Za-z]+|\s+|.", re.DOTALL)
_ALIKE: Final = 0.4
"""Two paragraphs that share less of their pairs of characters are not one that was changed."""


_MOST_COMPARED: Final = 40_000
"""So many pairs of paragraphs are compared in one stretch; with more of them it is another text."""


class Kind(enum.StrEnum):
    """What happened to a paragraph."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True)
class Words:
    """Words of a changed paragraph: kept, or only in the one or the other."""

    text: str
    kind: str
    """``kept``, ``removed`` or ``added``."""


@dataclass(frozen=True)
class Difference:
    """A paragraph that differs.

    ``place`` counts from 0 among the expected paragraphs: where it stood, or before which it was added. ``words`` tell
    the change of one that was changed.
    """

    kind: Kind
    place: int
    expected: str = ""
    found: str = ""
    words: tuple[Words, ...] = ()


def differences(expected: Sequence[str], found: Sequence[str]) -> list[Difference]:
    """Every paragraph that differs, in the order of the expected ones; none where both say the same."""
    was, now = [_Line.of(line) for line in expected], [_Line.of(line) for line in found]
    was_bare, now_bare = [line.bare for line in was], [line.bare for line in now]
    told: list[Difference] = []
    for tag, i, j, k, m in SequenceMatcher(None, was_bare, now_bare, autojunk=False).get_opcodes():
        if tag != "equal" and "".join(was_bare[i:j]) != "".join(now_bare[k:m]):
            told += _of_stretch(was[i:j], now[k:m], i)
    return _with_moves(told)


@dataclass(frozen=True)
class _Line:
    """A paragraph with what it is compared by."""

    text: str
    bare: str
    pairs: Counter[str]

    @classmethod
    def of(cls, text: str) -> _Line:
        bare = _SPACES.sub("", text)
        return cls(text, bare, Counter(map("".join, pairwise(bare))))

    def likeness(self, other: _Line) -> float:
        """The share of pairs of characters that both have."""
        all_pairs = self.pairs.total() + other.pairs.total()
        return 2 * (self.pairs & other.pairs).total() / all_pairs if all_pairs else 0.0


def _of_stretch(was: Sequence[_Line], now: Sequence[_Line], start: int) -> Iterator[Difference]:
    """What differs where nothing is the same: each paragraph with the one that it became, the others alone."""
    place, found = 0, 0
    for old, new in [*_matched(was, now), (len(was), len(now))]:
        for gone in range(place, old):
            yield Difference(Kind.REMOVED, start + gone, expected=was[gone].text)
        for come in range(found, new):
            yield Difference(Kind.ADDED, start + old, found=now[come].text)
        if old < len(was) and was[old].bare != now[new].bare:
            words = tuple(changed_words(was[old].text, now[new].text))
            yield Difference(Kind.CHANGED, start + old, was[old].text, now[new].text, words)
        place, found = old + 1, new + 1


def _matched(was: Sequence[_Line], now: Sequence[_Line]) -> list[tuple[int, int]]:
    """Which paragraphs became which, in order, so that they are as alike as can be in all; none of too many."""
    if len(was) * len(now) > _MOST_COMPARED:
        return []
    likeness = [[old.likeness(new) for new in now] for old in was]
    best = [[0.0] * (len(now) + 1) for _ in range(len(was) + 1)]
    for i in reversed(range(len(was))):
        for j in reversed(range(len(now))):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    matched, i, j = [], 0, 0
    while i < len(was) and j < len(now):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            matched.append((i, j))
            i, j = i + 1, j + 1
    return matched


def changed_words(expected: str, found: str) -> list[Words]:
    """The words of a changed paragraph; a number is one word, and spaces that alone differ are kept.

    One that was written anew is told as a whole: single characters that happen to stay say nothing.
    """
    if _Line.of(expected).likeness(_Line.of(found)) < _ALIKE:
        return [Words(text, kind) for text, kind in ((expected, "removed"), (found, "added")) if text]
    return list(_without_crumbs(_compared(expected, found)))


def _without_crumbs(words: Iterable[Words]) -> Iterator[Words]:
    """A character that stays between changes belongs to them."""
    removed, added, crumb = "", "", ""
    for one in words:
        if one.kind == "kept" and len(one.text) == 1 and (removed or added) and not crumb:
            crumb = one.text
            continue
        if one.kind == "kept":
            yield from _told(removed, added)
            if crumb:
                yield Words(crumb, "kept")
            yield one
            removed = added = crumb = ""
            continue
        removed, added, crumb = removed + crumb, added + crumb, ""
        removed += one.text if one.kind == "removed" else ""
        added += one.text if one.kind == "added" else ""
    yield from _told(removed, added)
    if crumb:
        yield Words(crumb, "kept")


def _told(removed: str, added: str) -> Iterator[Words]:
    yield from (Words(text, kind) for text, kind in ((removed, "removed"), (added, "added")) if text)


def _compared(expected: str, found: str) -> Iterator[Words]:
    was, now = _WORDS.findall(expected), _WORDS.findall(found)
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        old, new = "".join(was[i:j]), "".join(now[k:m])
        if tag == "equal" or _SPACES.sub("", old) == _SPACES.sub("", new):
            yield Words(new, "kept")
            continue
        if old:
            yield Words(old, "removed")
        if new:
            yield Words(new, "added")


def _with_moves(told: Sequence[Difference]) -> list[Difference]:
    """What was taken out here and stands unchanged there was moved; it is told where it stood."""
    added: dict[str, list[Difference]] = {}
    for one in told:
        if one.kind is Kind.ADDED:
            added.setdefault(_SPACES.sub("", one.found), []).append(one)
    moved: list[Difference] = []
    result: list[Difference] = []
    for one in told:
        there = added.get(_SPACES.sub("", one.expected)) if one.kind is Kind.REMOVED else None
        if there:
            come = there.pop(0)
            moved.append(come)
            one = Difference(Kind.MOVED, one.place, one.expected, come.found)
        result.append(one)
    return [one for one in result if not any(one is other for other in moved)]
