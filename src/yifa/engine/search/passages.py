"""Where a word stands in a text: a short passage around it, with the word marked and people's names masked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BEFORE, AFTER = 14, 40
"""So many characters are shown before the first word and from it on."""

_CHINESE = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff。、“”‘’〔〕《》]"
_NARROWED = re.compile(rf"(?<={_CHINESE})[,:;!?()]|[,:;!?()](?={_CHINESE})")
_WIDE = str.maketrans(",:;!?()", "，：；！？（）")


@dataclass(frozen=True)
class Piece:
    """A part of a passage; ``is_hit``: a word that was looked for stands in it."""

    text: str
    is_hit: bool = False


def passage(text: str, words: Sequence[str], masks: Mapping[str, str], start: int = 0) -> tuple[Piece, ...]:
    """The passage around the first of the words that stands in the folded text from ``start`` on; nothing where none
    does.

    :param words: folded, as ``words.split_query`` gives them. :param masks: name → what is shown in its place. A name
        of which a word is a part is marked as a whole, so that what is shown tells no more of it than the mask.
    """
    places = [place for word in words if (place := text.find(word, start)) >= 0]
    if not places:
        return ()
    first = max(min(places) - BEFORE, start)
    last = min(min(places) + AFTER, len(text))
    pieces = [Piece("…")] if first > start else []
    for begin, end, mask in _parts(text, masks):
        if end <= first or begin >= last:
            continue
        if mask is None:
            pieces += _letters(text, max(begin, first), min(end, last), words)
        else:
            pieces.append(Piece(mask, any(_stands(text, word, begin, end) for word in words)))
    return _joined([*pieces, *([Piece("…")] if last < len(text) else [])])


def _parts(text: str, masks: Mapping[str, str]) -> list[tuple[int, int, str | None]]:
    """The text in parts: from, to, and what is shown there instead, where it is a name."""
    if not masks:
        return [(0, len(text), None)]
    # The longer name first: 王大 must not be taken for the beginning of 王大勇.
    names = re.compile("|".join(re.escape(name) for name in sorted(masks, key=len, reverse=True)))
    parts: list[tuple[int, int, str | None]] = []
    end = 0
    for found in names.finditer(text):
        parts += [(end, found.start(), None), (found.start(), found.end(), masks[found[0]])]
        end = found.end()
    return [*parts, (end, len(text), None)]


def _letters(text: str, begin: int, end: int, words: Sequence[str]) -> list[Piece]:
    """A part that is no name, letter by letter with whether a word stands there."""
    hits: set[int] = set()
    for word in words:
        place = text.find(word, max(begin - len(word) + 1, 0))
        while 0 <= place < end:
            hits.update(range(place, place + len(word)))
            place = text.find(word, place + 1)
    told = _told(text, begin, end)
    return [Piece(letter, place in hits) for place, letter in enumerate(told, begin)]


def _told(text: str, begin: int, end: int) -> str:
    """The letters as Chinese writes them: the punctuation that folding narrowed is wide again."""
    around = text[max(begin - 1, 0) : end + 1]
    wide = _NARROWED.sub(lambda found: found[0].translate(_WIDE), around)
    return wide[begin - max(begin - 1, 0) :][: end - begin]


def _stands(text: str, word: str, begin: int, end: int) -> bool:
    """Whether a letter of the word stands between these places."""
    place = text.find(word, max(begin - len(word) + 1, 0))
    return 0 <= place < end


def _joined(letters: Sequence[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in letters:
        if joined and joined[-1].is_hit == piece.is_hit:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.is_hit)
        else:
            joined.append(piece)
    return tuple(joined)
