"""Context (上下文): which words of the lexicon stand around a figure, and how near to it each stands.

A word at the figure's own side weighs about 1; the noun whose number it is, more; words beyond another figure, beyond
the clause, the sentence or only in the heading, less and less.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from yifa.reading.indicators import Wording
from yifa.reading.reading import Outline, Span
from yifa.reading.sentences import sentences

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
_LISTED: Final = 0.7

_NOUN_ENDS: Final = re.compile(r"[，,；;：:。！？、\n|\t]")
_LEADS_TO_NUMBER: Final = re.compile(
    r"(?:的?(?:人数|件数|次数|总数|数量|数|总量|量)|总)?(?:已|高)?"
    r"(?:达到?|共计?|累计|总计|合计|为|有|约|均|各|计|是|分别为?|保持在?|提升至|[至到])*\Z"
)
_SHARED: Final = re.compile(
    r"[^。；\n]{0,40}?(?P<first>[^，。；、\n]{1,12}率)(?:、|和|及|与)[^，。；\n]{1,30}率(?:均|都|皆|分别)"
)


class Context:
    """The words of a text, found sentence by sentence as figures are met in their order."""

    def __init__(self, text: str, outline: Outline, words: Wording) -> None:
        self.text = text
        self._words = words
        self._sentences = sentences(text)
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._titles = [section.title for section in outline.sections]
        self._title_starts = [section.start for section in outline.sections]
        self._of_title = dict.fromkeys(words.words_in(outline.title), _TITLE)
        self._of_heading: dict[int, dict[str, float]] = {}
        self._starts: list[int] = []
        self._found: list[str] = []
        self._known_until = 0

    def sentence(self, at: int) -> tuple[int, Span]:
        """The number and the span of the sentence in which a figure stands."""
        number = max(0, bisect_right(self._sentence_starts, at) - 1)
        return number, self._sentences[number] if self._sentences else Span(0, len(self.text))

    def clause_start(self, sentence: Span, at: int) -> int:
        """Where the clause begins in which ``at`` stands, no farther back than a figure looks."""
        text = self.text
        start = max(sentence.start, at - REACH)
        return max(start, *(text.rfind(mark, start, at) + 1 for mark in "，,；;：|\t"))

    def weights(
        self, sentence: Span, clause_start: int, own_start: int, number: int, start: int, end: int, behind_end: int
    ) -> dict[str, float]:
        """Word → how near it stands to the figure ``text[start:end]``.

        ``own_start``: the figure's own side begins, behind the figure before it; ``number``: its first digit;
        ``behind_end``: the figure behind it, or the end of the sentence.
        """
        self._look_until(sentence)
        text = self.text
        weights = dict(self._heading_words(start))
        starts, found = self._starts, self._found
        first = bisect_left(starts, start - REACH)
        middle = bisect_left(starts, start)
        several_end = _first_of_several(text, max(own_start, start - REACH), start)
        head_end = _head_end(text, max(own_start, start - 24), start)
        listed = text[number - 1 : number] == "等"
        for index in range(first, middle):
            word, at = found[index], starts[index]
            word_end = at + len(word)
            if word_end > start or (several_end < word_end and at >= own_start):
                continue
            if word_end == head_end and not listed:
                weight = _OWN_CLAUSE + _HEAD / len(word)
            else:
                if at >= own_start:
                    weight = _OWN_CLAUSE if at >= clause_start else _OWN_SIDE
                elif at >= clause_start:
                    weight = _BEYOND_FIGURE
                else:
                    weight = _BEYOND_CLAUSE if at >= sentence.start else _BEYOND_SENTENCE
                distance = start - at
                weight -= (_FARTHER if at >= own_start else _FARTHER_BEYOND) * (distance if distance < 40 else 40)
                if listed:
                    weight *= _LISTED
            if weight > weights.get(word, 0.0):
                weights[word] = weight
        stop = _NOUN_ENDS.search(text, end, min(behind_end, end + REACH_OF_NOUN))
        noun_end = stop.start() if stop else min(behind_end, end + REACH_OF_NOUN)
        for index in range(middle, bisect_left(starts, min(behind_end, end + REACH))):
            word, at = found[index], starts[index]
            word_end = at + len(word)
            if word_end <= end:
                weight = _WITHIN
            elif at < end or word_end > behind_end:
                continue
            elif word_end > noun_end:
                weight = _BEHIND
            else:
                weight = _of_noun(at - end, len(word))
            if weight > weights.get(word, 0.0):
                weights[word] = weight
        return weights

    def _look_until(self, sentence: Span) -> None:
        """Find the words of the sentence, and of what stands before it on its line as far as a figure looks back."""
        if sentence.end <= self._known_until:
            return
        line_start = self.text.rfind("\n", max(0, sentence.start - REACH), sentence.start) + 1
        begin = max(line_start, sentence.start - REACH, self._known_until)
        for at, word in self._words.occurrences(self.text, begin, sentence.end):
            self._starts.append(at)
            self._found.append(word)
        self._known_until = sentence.end

    def _heading_words(self, at: int) -> dict[str, float]:
        section = bisect_right(self._title_starts, at) - 1
        if section < 0:
            return self._of_title
        if section not in self._of_heading:
            here = dict.fromkeys(self._words.words_in(self._titles[section]), _HEADING)
            self._of_heading[section] = self._of_title | here
        return self._of_heading[section]


def _of_noun(distance: int, length: int) -> float:
    """How near a word of the noun behind the unit stands."""
    if distance == 0:
        return _OWN_CLAUSE + _HEAD / length if length > 1 else _OWN_CLAUSE
    return 0.75 if distance <= 3 else 0.62


def _head_end(text: str, start: int, end: int) -> int:
    """Where the noun ends whose number follows, before the words that only lead to the number (达, 共, 为)."""
    return start + len(_LEADS_TO_NUMBER.sub("", text[start:end])) if end > start else end


def _first_of_several(text: str, start: int, end: int) -> int:
    """Where the first of several measures ends that share one figure (参考率、合格率均达100%), else ``end``."""
    if text.find("率", start, end) == text.rfind("率", start, end):
        return end
    shared = _SHARED.match(text, start, end)
    return shared.end("first") if shared is not None else end
