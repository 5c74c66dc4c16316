"""A claim in its surroundings: paragraph, sentence, the words before and behind it, and what it can be compared with.

The checks look at figures, never at the text itself: the surroundings are cut once for the whole document, so that
all checks together stay linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from yifa.reading.reading import Claim

MAX_WORDS: Final = 60
"""How much of a clause is looked at on either side of a figure, in characters."""

NOUN_REACH: Final = 12
"""How far behind a figure its noun is looked for (2名律师), in characters."""


Sort = Literal["count", "rate", "change", "before", "aside"]
"""What a figure is to the checks.

A count, a rate, a change (增加12件、同比下降3%: no count of this year), a count of an earlier period (去年同期46件), or
aside: a standard, a frequency, a score, a duration, a zero, never added up or divided.
"""


class Figure(NamedTuple):
    """A claim with its surroundings.

    ``number`` is its place among the claims that were given. ``lead`` is its clause up to the figure, ``label`` the
    part of it behind the last 、; ``tail`` is what follows in the clause, ``link`` all that stands between the
    figure before and this one. ``clause`` is the clause before where the lead says nothing. ``depth`` counts open
    brackets, ``behind`` is the noun that may follow. ``sentence`` and ``part`` (between 。 or ；) count up within their
    paragraph and differ between paragraphs. ``words`` are what the figure is said to count: the words before it and,
    where they belong to it, those behind.
    """

    number: int
    claim: Claim
    paragraph: int
    sentence: int
    part: int
    depth: int
    lead: str
    label: str
    tail: str
    behind: str
    link: str
    clause: str
    sort: Sort
    family: str
    words: str
    value: float

    @property
    def exact(self) -> bool:
        """Whether the figure is one number said without 余, 近 or 约."""
        return self.claim.qualifier in ("exact", "all") and self.claim.value_max is None


_FAMILIES: Final = {
    **dict.fromkeys(("件", "起", "个", "项", "宗", "例", "桩", "案", "案件", "件起", "件次", "起件"), "件"),
    **dict.fromkeys(("人", "名", "位", "人员"), "人"),
    **dict.fromkeys(("次", "场", "场次", "期", "堂", "堂次", "批次", "场期", "期次"), "次"),
    **dict.fromkeys(("户", "家"), "户"),
    **dict.fromkeys(("份", "册", "本", "张"), "份"),
    **dict.fromkeys(("元", "万元", "亿元"), "元"),
}
_UNIT_NOISE: Final = re.compile(r"[（()）/、\s]|余|多|以上")
_BREAK: Final = re.compile(r"[，,；;。！？!?：:（）()\n]")
_SENTENCE_ENDS: Final = frozenset("。！？!?\n")
_PART_ENDS: Final = frozenset("；;。！？!?\n")
_OPENING: Final = frozenset("（(")
_BRACKETS: Final = frozenset("（()）")
_ENDS_OF_LINES: Final = tuple("。！？!?；;：:…”」』）)》")
_NEW_LINE_STARTS: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、是．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[、．.]|第[一二三四五六七八九十]|[①-⑳])"
)
_OPEN_ENDS: Final = ("，", ",", "、")
_SHORTEST_BROKEN_LINE: Final = 18
_CHANGE: Final = re.compile(
    r"(?:同比|环比|增长|上升|下降|增加|减少|降低|提高|提升|"
    r"升高|增幅|降幅|压缩|缩短|压减|净增|翻|[增减降]|[比较][^，。；]{2,16}[多少])(?:率|了|达到?|约|近|为|是|幅度?|分别|均|超过?|高达|[,，:：])*$"
)
_CHANGED_TO: Final = frozenset("至到为成")
_REACHED: Final = re.compile(r"(?:达到|约为|幅度?为|率为|同比为|增幅为|降幅为)$")
_AND: Final = frozenset(("、", "和", "及", "与", "，", ",", "以及"))
_NEARLY_ALL_CHANGE: Final = re.compile(
    r"(?:同比|环比|增长|下降|上升|提高|降低|减少|增加|增幅|降幅|压缩|缩短|压减)[^到至]*$"
)
_BEFORE: Final = re.compile(r"(?:去年|上年|上一年|前年|上月|上季度|往年|同期)[^，。；]{0,20}$")
_DUE: Final = re.compile(r"应[考到参训诉答办检签评]")  # who is due to sit or to appear is a count, no standard
_ASIDE_ROLES: Final = frozenset({"frequency", "threshold", "each", "duration", "score", "zero", "coverage"})


def figures(text: str, claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """The claims in the order of the text, each with its surroundings. Claims outside the text are left out."""
    order = [number for number, claim in enumerate(claims) if 0 <= claim.start < claim.end <= len(text)]
    order.sort(key=lambda number: claims[number][:2])
    if not order:
        return ()
    starts = _paragraph_starts(text)
    outside = _with_figures_blanked(text, [claims[number] for number in order], starts)
    paragraph: _Paragraph | None = None
    found: list[Figure] = []
    for place, number in enumerate(order):
        claim = claims[number]
        index = bisect_right(starts, claim.start) - 1
        if paragraph is None or paragraph.number != index:
            last = starts[index + 1] if index + 1 < len(starts) else len(text)
            paragraph = _Paragraph(index, starts[index], last, text, outside)
        before = claims[order[place - 1]] if place else None
        behind = claims[order[place + 1]] if place + 1 < len(order) else None
        previous = found[-1] if found and found[-1].paragraph == index else None
        found.append(_figure(number, claim, paragraph, before, behind, previous))
    return tuple(found)


def _figure(
    number: int,
    claim: Claim,
    paragraph: _Paragraph,
    before: Claim | None,
    behind: Claim | None,
    previous: Figure | None,
) -> Figure:
    """The claim with its surroundings, between the claims before and behind it."""
    start, end = claim[:2]
    first, last, cut = paragraph.first, paragraph.last, paragraph.cut
    next_break = paragraph.break_behind(end)
    opened = first if before is None else max(first, min(before.end, start))
    closed = last if behind is None else min(last, max(behind.start, end))
    clause_start = max(opened, paragraph.break_before(start), start - MAX_WORDS)
    lead = cut(clause_start, start)
    clause = ""
    if not lead.strip("共计总约近达为是有") and clause_start > first:
        earlier = max(first, paragraph.break_before(clause_start - 1), clause_start - MAX_WORDS, opened)
        clause = cut(earlier, max(earlier, clause_start - 1))
    tail_end = min(closed, next_break, end + MAX_WORDS)
    tail = ""
    if tail_end < closed or behind is None or closed == last:
        tail = cut(end, tail_end).partition("、")[0]
    link = lead if clause_start == opened else cut(max(opened, start - 4 * MAX_WORDS), start)
    return Figure(
        number,
        claim,
        paragraph.number,
        paragraph.sentence(start),
        paragraph.part(start),
        paragraph.depth(start),
        lead,
        lead.rpartition("、")[2],
        tail,
        cut(end, min(closed, next_break, end + NOUN_REACH)),
        link,
        clause,
        _sort(claim, lead, link, previous),
        family(claim.unit),
        f"{lead or clause}|{claim.surface}|{tail}",
        claim.value,
    )


_PARAGRAPH_OF: Final = attrgetter("paragraph")


def by_paragraph(found: Iterable[Figure]) -> tuple[Sequence[Figure], ...]:
    """The figures of each paragraph, in order."""
    return tuple([tuple(group) for _, group in groupby(found, key=_PARAGRAPH_OF)])


@lru_cache(256)
def family(unit: str) -> str:
    """What the unit can be added to: 件, 起, 个 and 项 mix when they count the same things; so do 人, 名 and 位."""
    plain = _UNIT_NOISE.sub("", unit or "")
    if len(plain) == 2 and plain[1] == "次" and plain[0] in "件起户家份个处项条台":
        plain = plain[0]
    return _FAMILIES.get(plain, plain)


def _sort(claim: Claim, lead: str, link: str, before: Figure | None) -> Sort:
    if claim.role in _ASIDE_ROLES and not (claim.role == "threshold" and _DUE.search(lead)):
        return "aside"
    changed_to = lead[-1:] in _CHANGED_TO and not _REACHED.search(lead)
    said_change = (claim.indicator == "yoy_change_rate" and not _BEFORE.search(lead)) or (
        bool(_CHANGE.search(lead)) and not changed_to
    )
    if before is not None and before.sort == "change" and link in _AND:
        said_change = True
    if said_change:
        return "change"
    if claim.unit in ("个百分点", "百分点", "倍", "成"):
        return "change"
    if claim.role == "rate" or claim.unit in ("%", "％", "‰"):
        if _NEARLY_ALL_CHANGE.search(lead) and not changed_to:
            return "change"
        return "rate"
    if _BEFORE.search(lead):
        return "before"
    return "count"


def _paragraph_starts(text: str) -> list[int]:
    """Where paragraphs begin: at lines, but a line broken within its sentence goes on in the next."""
    starts = [0]
    position = 0
    last = ""
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            goes_on = (
                last.endswith(_OPEN_ENDS) or (len(last) >= _SHORTEST_BROKEN_LINE and not last.endswith(_ENDS_OF_LINES))
            ) and not _NEW_LINE_STARTS.match(line)
            if position and not goes_on:
                starts.append(position)
            last = stripped
        position += len(line) + 1
    return starts


def _with_figures_blanked(text: str, claims: Sequence[Claim], paragraphs: Sequence[int]) -> str:
    """The text, of the same length, where no bracket or comma within a figure and no broken line divides anything."""
    signs = ["\n" if start else "" for start in paragraphs]
    flat = text.replace("\n", " ")
    lines: list[str] = []
    for index, start in enumerate(paragraphs):
        end = paragraphs[index + 1] - 1 if index + 1 < len(paragraphs) else len(text)
        lines += (signs[index], flat[start:end])
    flat = "".join(lines)
    pieces: list[str] = []
    position = 0
    for claim in claims:
        if claim.start < position:
            continue
        pieces += (flat[position : claim.start], "~" * (claim.end - claim.start))
        position = claim.end
    pieces.append(flat[position:])
    return "".join(pieces)


class _Paragraph:
    """A paragraph with figures: where its clauses, sentences and brackets begin and end.

    ``outside`` is the text without what stands inside figures.
    """

    __slots__ = (
        "_breaks",
        "_depth_places",
        "_depths",
        "_parts",
        "_sentences",
        "_spaced",
        "_text",
        "first",
        "last",
        "number",
    )

    def __init__(self, number: int, first: int, last: int, text: str, outside: str) -> None:
        self.number, self.first, self.last = number, first, last
        self._text = text
        # Most paragraphs hold no blank, and nothing need be taken out of what is cut of them.
        self._spaced = len(text[first:last].split(maxsplit=1)) > 1
        self._breaks: list[int] = []
        self._sentences: list[int] = []
        self._parts: list[int] = []
        self._depth_places, self._depths = [first], [0]
        for found in _BREAK.finditer(outside, first, last):
            place, mark = found.start(), found[0]
            self._breaks.append(place)
            # Most marks are commas.
            if mark == "，":
                continue
            if mark in _PART_ENDS:
                self._parts.append(place)
                if mark in _SENTENCE_ENDS:
                    self._sentences.append(place)
            elif mark in _BRACKETS:
                # Closing more than was opened is none.
                depth = self._depths[-1] + 1 if mark in _OPENING else max(0, self._depths[-1] - 1)
                self._depth_places.append(place)
                self._depths.append(depth)

    def cut(self, start: int, end: int) -> str:
        """A stretch without the blanks and line ends that typesetting leaves inside a clause."""
        stretch = self._text[start:end]
        return "".join(stretch.split()) if self._spaced else stretch.strip()

    def break_before(self, position: int) -> int:
        """The place just behind the last mark before the position, the beginning where there is none."""
        index = bisect_left(self._breaks, position)
        return self._breaks[index - 1] + 1 if index else self.first

    def break_behind(self, position: int) -> int:
        """The place of the next mark, the end where there is none."""
        index = bisect_left(self._breaks, position)
        return self._breaks[index] if index < len(self._breaks) else self.last

    def sentence(self, position: int) -> int:
        """The number of the sentence at the position."""
        return self.first + bisect_right(self._sentences, position)

    def part(self, position: int) -> int:
        """The number of the stretch between 。 or ； at the position."""
        return self.first + bisect_right(self._parts, position)

    def depth(self, position: int) -> int:
        """How many brackets are open at the position; a paragraph begins with none."""
        return self._depths[bisect_right(self._depth_places, position) - 1]
