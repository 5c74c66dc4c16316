"""增减: an old value, a new one and the change between them (由100件降至80件，下降20%)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from yifa.reading.checks.closeness import agrees_with_print, bounds, plain
from yifa.reading.checks.figures import Figure
from yifa.reading.reading import Check, Holds

FARTHEST: Final = 6
"""How many figures before a change are looked at for its two values."""

_FROM: Final = re.compile(r"(?:由|从)[^，。；至到]{0,24}$")
_TO: Final = re.compile(r"(?:至|到|为|成)\D{0,8}$")
_LAST_YEAR: Final = re.compile(r"去年|上年|上一年|前年|上月|上季|同期|往年|上半年")
_THIS_YEAR: Final = re.compile(r"今年|本年|本月|本季|下半年")
_YEAR: Final = re.compile(r"(20\d\d)年")
_DOWN: Final = re.compile(r"下降|减少|降低|减|降|少|压缩|缩短|压减|精简|减幅")
_UP: Final = re.compile(r"增长|上升|增加|提高|提升|升高|增|多|升")
_POINTS: Final = frozenset({"个百分点", "百分点"})
_HALF_OPEN: Final = re.compile(r"[。！？!?\n]")


def find_differences(paragraphs: Iterable[Sequence[Figure]]) -> Iterator[Check]:
    """Every change that is stated with both of its values."""
    for paragraph in paragraphs:
        for place, change in enumerate(paragraph):
            if change.sort != "change" or change.claim.value_max is not None:
                continue
            pair = _values(paragraph, place)
            if pair is not None:
                yield _check(*pair, change)


def _values(paragraph: Sequence[Figure], place: int) -> tuple[Figure, Figure] | None:
    """The old and the new value of the change at that place."""
    change = paragraph[place]
    near = [
        figure
        for figure in paragraph[max(0, place - FARTHEST) : place]
        if figure.sentence == change.sentence and figure.claim.role != "threshold"
    ]
    behind = [figure for figure in paragraph[place + 1 : place + 3] if figure.sentence == change.sentence]
    return _from_to(near, change) or _this_and_last(near, change) or _said_after(behind, near, change)


def _fits(figure: Figure, change: Figure) -> bool:
    """Whether the change can be one of this figure: points of a rate, a share of anything, else the same unit."""
    unit = change.claim.unit
    if unit in _POINTS:
        return figure.claim.unit in ("%", "％")
    if unit in ("%", "％"):
        return figure.sort != "change" and figure.claim.unit not in ("%", "％")
    return figure.family == change.family


def _from_to(near: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """由X增至Y，增加Z."""
    for place in range(len(near) - 1, 0, -1):
        old, new = near[place - 1], near[place]
        if _FROM.search(old.lead) and _TO.search(new.link) and not _HALF_OPEN.search(new.link):
            if not (_fits(old, change) and _fits(new, change) and old.claim.unit == new.claim.unit):
                return None
            between = [figure for figure in near[place + 1 :] if figure.sort != "change"]
            return None if between else (old, new)
    return None


def _this_and_last(near: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """去年46件，今年29件，减少17件; 今年29件，比去年同期的46件减少17件; 2023年46件，2024年29件，…"""
    fitting = [figure for figure in near if _fits(figure, change) and figure.claim.role in ("count", "rate")]
    if len(fitting) < 2:
        return None
    one, other = fitting[-2], fitting[-1]
    if one.family != other.family:
        return None
    if _is_last(other):
        return _before_it(other, [figure for figure in fitting if not _is_last(figure)], change)
    if _is_last(one) and (_THIS_YEAR.search(other.link) or _YEAR.search(other.link)):
        return one, other
    first, second = _YEAR.search(one.lead + one.clause), _YEAR.search(other.link)
    if first and second and int(second[1]) == int(first[1]) + 1:
        return one, other
    return None


def _before_it(old: Figure, this_year: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """Which of this year's counts is compared: the one that gives the change, else the only one."""
    same = [figure for figure in this_year if figure.family == old.family]
    fitting = [figure for figure in same if _verdict(old, figure, change) is not False]
    if fitting:
        return old, fitting[-1]
    return (old, same[0]) if len(same) == 1 else None


def _is_last(figure: Figure) -> bool:
    return figure.sort == "before" or bool(_LAST_YEAR.search(figure.lead))


def _said_after(behind: Sequence[Figure], near: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """29件，同比下降37%（去年同期46件）; 下降15.4%，由78批次降至66批次."""
    if len(behind) == 2 and _FROM.search(behind[0].lead) and _TO.search(behind[1].link):
        fitting = all(_fits(figure, change) for figure in behind) and behind[0].family == behind[1].family
        return (behind[0], behind[1]) if fitting else None
    if (
        not near
        or not behind
        or not (_is_last(behind[0]) or _in_brackets(behind[0], near[-1]))
        or not _fits(behind[0], change)
        or not _fits(near[-1], change)
    ):
        return None
    return (behind[0], near[-1]) if near[-1].family == behind[0].family and near[-1].sort == "count" else None


def _in_brackets(old: Figure, new: Figure) -> bool:
    """Whether the value of a named year stands in brackets behind (（2022年为18件）)."""
    return old.depth > new.depth and bool(_YEAR.search(old.lead))


def _check(old: Figure, new: Figure, change: Figure) -> Check:
    holds = _verdict(old, new, change)
    return Check("difference", (old.number, new.number, change.number), holds, _message(old, new, change, holds))


def _verdict(old: Figure, new: Figure, change: Figure) -> Holds:
    relative = change.claim.unit in ("%", "％")
    if relative and not old.value:
        return False
    moved = new.value - old.value
    stated = _signed(change)
    if stated and moved and (stated > 0) != (moved > 0):
        return False
    return _holds(old, new, change, abs(moved) / old.value * 100 if relative else abs(moved))


def _signed(change: Figure) -> int:
    """1 for a growth, -1 for a fall, 0 where the words don't say."""
    words = change.lead[-16:]
    down, up = list(_DOWN.finditer(words)), list(_UP.finditer(words))
    if not down and not up:
        return 0
    return 1 if up and (not down or up[-1].end() > down[-1].end()) else -1


def _holds(old: Figure, new: Figure, change: Figure, computed: float) -> Holds:
    if all(figure.exact for figure in (old, new, change)):
        return agrees_with_print(computed, change.claim)
    if agrees_with_print(computed, change.claim):
        return "approx"
    was, is_now, said = bounds(old.claim), bounds(new.claim), bounds(change.claim)
    moves = [is_now.low - was.high, is_now.high - was.low]
    least = 0.0 if moves[0] < 0 < moves[1] else min(abs(move) for move in moves)
    most = max(abs(move) for move in moves)
    if change.claim.unit in ("%", "％"):
        if was.low <= 0:
            return False
        least, most = least / was.high * 100, most / was.low * 100
    return "approx" if least <= said.high and said.low <= most + 1e-9 else False


def _message(old: Figure, new: Figure, change: Figure, holds: Holds) -> str:
    moved = new.value - old.value
    relative = change.claim.unit in ("%", "％")
    if relative and old.value:
        counted = f"{'上升' if moved > 0 else '下降'}{plain(abs(moved) / old.value * 100)}%"
    else:
        unit = change.claim.unit or new.claim.unit
        counted = f"{'增加' if moved > 0 else '减少'}{plain(abs(moved))}{unit}" if moved else "没有变化"
    pair = f"由{old.claim.surface}到{new.claim.surface}，{counted}"
    stated = f"{change.lead[-6:]}{change.claim.surface}".lstrip("，、的")
    if holds is True:
        return f"增减数相符：{pair}。"
    if holds == "approx":
        return f"增减数大致相符（含约数）：{pair}，文中为“{stated}”。"
    return f"增减数不符：{pair}，文中为“{stated}”，请核对。"
