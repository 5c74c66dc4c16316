"""Context (上下文): which words of the lexicon stand around a figure, and how near to it each stands.

A word at the figure's own side weighs about 1; the noun whose number it is, more; words beyond another figure, beyond
the clause, the sentence or only in the heading, less and less.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container
from typing import Final

from yifa.reading.indicators import Wording
from yifa.reading.reading import Outline, Span
from yifa.reading.sentences import sentence_at, sentence_starts

REACH: Final = 160
"""So many characters before a figure may still say what it is about."""
REACH_OF_NOUN: Final = 14
"""So many characters behind a unit may belong to the noun counted."""

_OWN_CLAUSE: Final = 1.0
_OWN_SIDE: Final = 0.85
_BEYOND_FIGURE: Final = 0.56
_BEYOND_CLAUSE: Final = 0.5
_BEYOND_SENTENCE: Final = 0.33
_HEADING: Final = 0.22
_TITLE: Final = 0.16
_WITHIN: Final = 0.9
_BEHIND: Final = 0.29
"""Behind the noun counted: near enough to help another word, not to name the figure."""
_HEAD: Final = 1.2
"""What the word says more that is the noun counted: the last before the number, or the first behind its unit."""
_FARTHER: Final = 0.004
_FARTHER_BEYOND: Final = 0.001
_NO_FARTHER: Final = 40
"""From so many characters on, a word is no farther than others."""
_LISTED: Final = 0.7

_NOUN_ENDS: Final = re.compile(r"[，,；;：:。！？、\n|\t]")
_LEADS_TO_NUMBER: Final = re.compile(
    r"(?:的?(?:人数|件数|次数|总数|数量|数|总量|量)|总)?(?:已|高)?"
    r"(?:达到?|共计?|累计|总计|合计|为|有|约|均|各|计|是|分别为?|保持在?|提升至|[至到])*\Z"
)
_LAST_LETTERS_OF_LEADS: Final = frozenset("数量总已高达到共计为有约均各是别持在升至")
_CLAUSE_MARK: Final = re.compile(r"[，,；;：|\t]")
_SHARED: Final = re.compile(
    r"[^。；\n]{0,40}?(?P<first>[^，。；、\n]{1,12}率)(?:、|和|及|与)[^，。；\n]{1,30}率(?:均|都|皆|分别)"
)


class Sentence:
    """A sentence with figures, and what all of them see alike.

    ``heading``: the words of its headings, with their weight. ``clause_starts``: where its clauses begin but the first.
    ``present``: the words of the lexicon that stand in it, near before it, or in a heading.
    """

    __slots__ = ("clause_starts", "end", "heading", "number", "present", "start")

    def __init__(
        self, number: int, span: Span, clause_starts: list[int], heading: dict[str, float], present: frozenset[str]
    ) -> None:
        self.number = number
        self.start, self.end = span
        self.clause_starts = clause_starts
        self.heading = heading
        self.present = present

    def clause_start(self, at: int) -> int:
        """Where the clause begins in which ``at`` stands, no farther back than a figure looks."""
        before = bisect_right(self.clause_starts, at)
        start = self.clause_starts[before - 1] if before else self.start
        return start if at - start <= REACH else at - REACH


class Context:
    """The words of a text, found sentence by sentence as figures are met in their order."""

    def __init__(self, text: str, outline: Outline, words: Wording) -> None:
        self.text = text
        self._words = words
        self._sentence_starts = sentence_starts(text)
        self._titles = [section.title for section in outline.sections]
        self._title_starts = [section.start for section in outline.sections]
        self._of_title = dict.fromkeys(words.words_in(outline.title), _TITLE)
        self._of_heading: dict[int, dict[str, float]] = {}
        self._lasts: list[int] = []
        self._found: list[str] = []
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        self._known_until = 0
        self._sentence: Sentence | None = None

    def sentence(self, at: int) -> Sentence:
        """The sentence in which a figure stands; figures are asked for in their order."""
        known = self._sentence
        if known is None or not known.start <= at < known.end:
            number = max(0, bisect_right(self._sentence_starts, at) - 1)
            self._sentence = known = self._looked_at(number, at)
        return known

    def _looked_at(self, number: int, at: int) -> Sentence:
        span = (
            sentence_at(self.text, self._sentence_starts[number]) if self._sentence_starts else Span(0, len(self.text))
        )
        self._look_until(span)
        return Sentence(
            number,
            span,
            [mark.end() for mark in _CLAUSE_MARK.finditer(self.text, max(0, span.start - 1), span.end)],
            heading := self._heading_words(at),
            frozenset((*self._found[bisect_left(self._lasts, span.start - REACH) :], *heading)),
        )

    def around(
        self, sentence: Sentence, clause_start: int, own_start: int, number: int, start: int, end: int, behind_end: int
    ) -> Around:
        """The words around the figure ``text[start:end]``.

        ``own_start``: the figure's own side begins, behind the figure before it; ``number``: its first digit;
        ``behind_end``: the figure behind it, or the end of the sentence.
        """
        text = self.text
        farthest = min(behind_end, end + REACH_OF_NOUN)
        noun_end = _NOUN_ENDS.search(text, end, farthest)
        return Around(
            self._lasts,
            self._found,
            self._where,
            sentence,
            clause_start,
            own_start,
            start,
            end,
            noun_end.start() if noun_end else farthest,
            behind_end,
            _first_of_several(text, max(own_start, start - REACH), start),
            _head_end(text, max(own_start, start - 24), start),
            text[number - 1 : number] == "等",
        )

    def _look_until(self, sentence: Span) -> None:
        """Find the words of the sentence, and of what stands before it on its line as far as a figure looks back."""
        if sentence.end <= self._known_until:
            return
        line_start = self.text.rfind("\n", max(0, sentence.start - REACH), sentence.start) + 1
        begin = max(line_start, sentence.start - REACH, self._known_until)
        occurrences = self._words.occurrences(self.text, begin, sentence.end)
        if occurrences:
            lasts, words = zip(*occurrences, strict=True)
            self._lasts += lasts
            self._found += words
        where = self._where
        for last, word in occurrences:
            where[word].append(last)
        self._known_until = sentence.end

    def _heading_words(self, at: int) -> dict[str, float]:
        section = bisect_right(self._title_starts, at) - 1
        if section < 0:
            return self._of_title
        if section not in self._of_heading:
            here = dict.fromkeys(self._words.words_in(self._titles[section]), _HEADING)
            self._of_heading[section] = self._of_title | here
        return self._of_heading[section]


class Around(dict[str, float]):
    """How near the words of the lexicon stand to one figure: 1 is beside it, 0 not there; each weighed when asked for.

    ``present``: the words that may weigh anything.
    """

    __slots__ = (
        "_behind_end",
        "_clause_start",
        "_end",
        "_found",
        "_head_end",
        "_lasts",
        "_listed",
        "_noun_end",
        "_own_start",
        "_sentence",
        "_several_end",
        "_start",
        "_where",
        "present",
    )

    def __init__(
        self,
        lasts: list[int],
        found: list[str],
        where: dict[str, list[int]],
        sentence: Sentence,
        clause_start: int,
        own_start: int,
        start: int,
        end: int,
        noun_end: int,
        behind_end: int,
        several_end: int,
        head_end: int,
        listed: bool,
    ) -> None:
        self._lasts = lasts
        self._found = found
        self._where = where
        self._sentence = sentence
        self._clause_start = clause_start
        self._own_start = own_start
        self._start = start
        self._end = end
        self._noun_end = noun_end
        self._behind_end = behind_end
        self._several_end = several_end
        self._head_end = head_end
        self._listed = listed
        self.present = sentence.present

    def at_side(self, named: Container[str]) -> dict[str, float]:
        """Of these words, those at the figure's own side or in the noun behind it, with what they weigh there.

        That is all that such a word weighs, where it is near enough to name the figure at all.
        """
        lasts, found, start = self._lasts, self._found, self._start
        first = bisect_left(lasts, max(self._own_start, start - REACH))
        behind = bisect_left(lasts, min(self._behind_end, self._end + REACH))
        if start - self._own_start > REACH:
            return {word: self[word] for word in found[first:behind] if word in named}
        weights: dict[str, float] = {}
        weigh_before, weigh_behind = self._weight_before, self._weight_behind
        for last, word in zip(lasts[first:behind], found[first:behind], strict=True):
            if word in named:
                word_end = last + 1
                weight = (weigh_behind if word_end > start else weigh_before)(word_end - len(word), word_end)
                if weight > weights.get(word, -2.0):
                    weights[word] = weight
        return weights

    def before(self, named: Container[str]) -> dict[str, float]:
        """Of these words, those beyond the figure before, with what they weigh."""
        lasts = self._lasts
        words = self._found[bisect_left(lasts, self._start - REACH) : bisect_left(lasts, self._own_start)]
        return {word: self[word] for word in words if word in named}

    def __missing__(self, word: str) -> float:
        best = self._sentence.heading.get(word, 0.0)
        lasts = self._where.get(word)
        if lasts is not None:
            length, start = len(word), self._start
            # From the nearest behind the figure backwards.
            for index in range(bisect_left(lasts, self._behind_end) - 1, -1, -1):
                word_end = lasts[index] + 1
                if word_end > start:
                    weight = self._weight_behind(word_end - length, word_end)
                    if weight > best:
                        best = weight
                    continue
                weight = self._weight_before(word_end - length, word_end)
                if weight > best:
                    best = weight
                # What stands still farther before the figure weighs less, unless it is the noun counted.
                if weight < 0.0 or (weight and word_end <= self._head_end):
                    break
        self[word] = best
        return best

    def _weight_before(self, at: int, word_end: int) -> float:
        """What a word before the figure weighs; below 0 where it stands too far before it."""
        distance = self._start - at
        at_side = at >= self._own_start
        if at_side:
            if word_end > self._several_end:
                return 0.0
        elif distance > REACH:
            return -1.0
        if word_end == self._head_end and not self._listed:
            return _OWN_CLAUSE + _HEAD / (word_end - at)
        if distance > _NO_FARTHER:
            distance = _NO_FARTHER
        if at_side:
            weight = (_OWN_CLAUSE if at >= self._clause_start else _OWN_SIDE) - _FARTHER * distance
        else:
            weight = self._beyond(at) - _FARTHER_BEYOND * distance
        return weight * _LISTED if self._listed else weight

    def _beyond(self, at: int) -> float:
        """What a word beyond another figure, the clause or the sentence weighs."""
        if at >= self._clause_start:
            return _BEYOND_FIGURE
        return _BEYOND_CLAUSE if at >= self._sentence.start else _BEYOND_SENTENCE

    def _weight_behind(self, at: int, word_end: int) -> float:
        if at < self._start or word_end > self._behind_end:
            return 0.0
        if word_end <= self._end:
            return _WITHIN
        if at < self._end:
            return 0.0
        return _BEHIND if word_end > self._noun_end else _of_noun(at - self._end, word_end - at)


def _of_noun(distance: int, length: int) -> float:
    """How near a word of the noun behind the unit stands."""
    if distance == 0:
        return _OWN_CLAUSE + _HEAD / length if length > 1 else _OWN_CLAUSE
    return 0.75 if distance <= 3 else 0.62


def _head_end(text: str, start: int, end: int) -> int:
    """Where the noun ends whose number follows, before the words that only lead to the number (达, 共, 为)."""
    if end <= start or text[end - 1] not in _LAST_LETTERS_OF_LEADS:
        return end
    return start + len(_LEADS_TO_NUMBER.sub("", text[start:end])) if end > start else end


def _first_of_several(text: str, start: int, end: int) -> int:
    """Where the first of several measures ends that share one figure (参考率、合格率均达100%), else ``end``."""
    first = text.find("率", start, end)
    if first < 0 or first == text.rfind("率", start, end):
        return end
    shared = _SHARED.match(text, max(start, text.rfind("；", start, first) + 1), end)
    return shared.end("first") if shared is not None else end
