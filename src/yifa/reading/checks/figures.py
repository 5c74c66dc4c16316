"""A claim in its surroundings: paragraph, sentence, the words before and behind it, and what it can be compared with.

The checks look at figures, never at the text itself: the surroundings are cut once for the whole document, so that
all checks together stay linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from yifa.reading.reading import Claim

MAX_WORDS: Final = 60
"""How much of a clause is looked at on either side of a figure, in characters."""

NOUN_REACH: Final = 12
"""How far behind a figure its noun is looked for (2名律师), in characters."""


class Sort(Enum):
    """What a figure is to the checks."""

    COUNT = "count"
    RATE = "rate"
    CHANGE = "change"  # 增加12件、同比下降3%: no count of this year
    BEFORE = "before"  # 去年同期46件: a count of an earlier period
    ASIDE = "aside"  # a standard, a frequency, a score, a duration, a zero: never added up or divided


class Figure(NamedTuple):
    """A claim with its surroundings.

    ``number`` is its place among the claims that were given. ``lead`` is its clause up to the figure, ``label`` the
    part of it behind the last 、; ``tail`` is what follows in the clause, ``link`` all that stands between the
    figure before and this one. ``clause`` is the clause before where the lead says nothing. ``depth`` counts open
    brackets, ``behind`` is the noun that may follow, ``part`` the stretches between 。 or ；.
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

    @property
    def words(self) -> str:
        """What the figure is said to count: the words before it and, where they belong to it, those behind."""
        return f"{self.lead or self.clause}|{self.claim.surface}|{self.tail}"

    @property
    def value(self) -> float:
        """The value in the base unit."""
        return self.claim.value

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
_ENDED_LINE: Final = re.compile(r"[。！？!?；;：:…”」』）)》]\s*$")
_NEW_LINE_STARTS: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、是．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[、．.]|第[一二三四五六七八九十]|[①-⑳])"
)
_OPEN_ENDS: Final = ("，", ",", "、")
_SHORTEST_BROKEN_LINE: Final = 18
_CHANGE: Final = re.compile(
    r"(?:同比|环比|增长|上升|下降|增加|减少|降低|提高|提升|"
    r"升高|增幅|降幅|压缩|缩短|压减|净增|翻|[增减降]|[比较][^，。；]{2,16}[多少])(?:率|了|达到?|约|近|为|是|幅度?|分别|均|超过?|高达|[,，:：])*$"
)
_CHANGED_TO: Final = re.compile(r"(?:至|到|为|成)\s*$")
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
    paragraphs = _paragraph_starts(text)
    outside = _with_figures_blanked(text, [claims[number] for number in order], paragraphs)
    breaks = _Marks(_BREAK, outside)
    sentences, parts = breaks.only(_SENTENCE_ENDS), breaks.only(_PART_ENDS)
    depths = _Depths(breaks)
    found: list[Figure] = []
    for place, number in enumerate(order):
        claim = claims[number]
        paragraph = bisect_right(paragraphs, claim.start) - 1
        first = paragraphs[paragraph]
        last = paragraphs[paragraph + 1] if paragraph + 1 < len(paragraphs) else len(text)
        before = claims[order[place - 1]] if place else None
        behind = claims[order[place + 1]] if place + 1 < len(order) else None
        next_break = breaks.behind(claim.end)
        opened = first if before is None else max(first, min(before.end, claim.start))
        closed = last if behind is None else min(last, max(behind.start, claim.end))
        clause_start = max(opened, breaks.before(claim.start), claim.start - MAX_WORDS)
        lead = _plain(text[clause_start : claim.start])
        clause = ""
        if not lead.strip("共计总约近达为是有") and clause_start > first:
            earlier = max(first, breaks.before(clause_start - 1), clause_start - MAX_WORDS, opened)
            clause = _plain(text[earlier : max(earlier, clause_start - 1)])
        tail_end = min(closed, next_break, claim.end + MAX_WORDS)
        tail = _plain(text[claim.end : tail_end]) if tail_end < closed or behind is None or closed == last else ""
        link = _plain(text[max(opened, claim.start - 4 * MAX_WORDS) : claim.start])
        found.append(
            Figure(
                number=number,
                claim=claim,
                paragraph=paragraph,
                sentence=bisect_right(sentences, claim.start),
                part=bisect_right(parts, claim.start),
                depth=depths.at(claim.start),
                lead=lead,
                label=lead.rsplit("、", 1)[-1],
                tail=tail.split("、")[0],
                behind=_plain(text[claim.end : min(closed, next_break, claim.end + NOUN_REACH)]),
                link=link,
                clause=clause,
                sort=_sort(claim, lead, link, found[-1] if found and found[-1].paragraph == paragraph else None),
                family=family(claim.unit),
            )
        )
    return tuple(found)


def by_paragraph(found: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The figures of each paragraph, in order."""
    for _, group in groupby(found, key=lambda figure: figure.paragraph):
        yield list(group)


@lru_cache(256)
def family(unit: str) -> str:
    """What the unit can be added to: 件, 起, 个 and 项 mix when they count the same things; so do 人, 名 and 位."""
    plain = _UNIT_NOISE.sub("", unit or "")
    if len(plain) == 2 and plain[1] == "次" and plain[0] in "件起户家份个处项条台":
        plain = plain[0]
    return _FAMILIES.get(plain, plain)


def _plain(text: str) -> str:
    """Without the blanks and line ends that typesetting leaves inside a clause."""
    return "".join(text.split())


def _sort(claim: Claim, lead: str, link: str, before: Figure | None) -> Sort:
    if claim.role in _ASIDE_ROLES and not (claim.role == "threshold" and _DUE.search(lead)):
        return Sort.ASIDE
    changed_to = bool(_CHANGED_TO.search(lead)) and not _REACHED.search(lead)
    said_change = (claim.indicator == "yoy_change_rate" and not _BEFORE.search(lead)) or (
        bool(_CHANGE.search(lead)) and not changed_to
    )
    if before is not None and before.sort is Sort.CHANGE and link in _AND:
        said_change = True
    if said_change:
        return Sort.CHANGE
    if claim.unit in ("个百分点", "百分点", "倍", "成"):
        return Sort.CHANGE
    if claim.role == "rate" or claim.unit in ("%", "％", "‰"):
        if _NEARLY_ALL_CHANGE.search(lead) and not changed_to:
            return Sort.CHANGE
        return Sort.RATE
    if _BEFORE.search(lead):
        return Sort.BEFORE
    return Sort.COUNT


def _paragraph_starts(text: str) -> list[int]:
    """Where paragraphs begin: at lines, but a line broken within its sentence goes on in the next."""
    starts = [0]
    position = 0
    last = ""
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            goes_on = not _NEW_LINE_STARTS.match(line) and (
                last.endswith(_OPEN_ENDS) or (len(last) >= _SHORTEST_BROKEN_LINE and not _ENDED_LINE.search(last))
            )
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


class _Marks:
    """The places of marks in the text, and the marks."""

    def __init__(self, pattern: re.Pattern[str], outside: str) -> None:
        self.places = [mark.start() for mark in pattern.finditer(outside)]
        self.marks = [outside[place] for place in self.places]
        self._length = len(outside)

    def only(self, wanted: Container[str]) -> list[int]:
        """The places of those marks."""
        return [place for place, mark in zip(self.places, self.marks, strict=True) if mark in wanted]

    def before(self, position: int) -> int:
        """The place just behind the last mark before the position, 0 where there is none."""
        index = bisect_right(self.places, position - 1)
        return self.places[index - 1] + 1 if index else 0

    def behind(self, position: int) -> int:
        """The place of the next mark, the length of the text where there is none."""
        index = bisect_right(self.places, position - 1)
        return self.places[index] if index < len(self.places) else self._length


class _Depths:
    """How many brackets are open at a place; a paragraph begins with none, and closing more than was opened is none."""

    def __init__(self, marks: _Marks) -> None:
        self._places = [0]
        self._depths = [0]
        depth = 0
        for place, mark in zip(marks.places, marks.marks, strict=True):
            if mark not in "（(）)\n":
                continue
            depth = 0 if mark == "\n" else depth + 1 if mark in "（(" else max(0, depth - 1)
            self._places.append(place)
            self._depths.append(depth)

    def at(self, position: int) -> int:
        """The number of open brackets at the position."""
        return self._depths[bisect_right(self._places, position) - 1]
