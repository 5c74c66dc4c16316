"""不合常理的数: a rate above 100%, a part larger than its whole, fewer persons than sessions could have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from yifa.reading.checks.figures import Figure
from yifa.reading.checks.outcomes import narrowings, outcomes
from yifa.reading.reading import Check

FEWEST_A_SESSION: Final = 3
"""Fewer person-times than this a session, over at least ``MANY_SESSIONS``, are asked about."""

MANY_SESSIONS: Final = 5

_AUDIENCE: Final = re.compile(r"覆盖|参加|参训|受教育|听众|培训|受众|惠及|参与")
_RECEIVED: Final = re.compile(r"受理|接到|收到|接收|登记|排查|发现|交办|应")
_DONE: Final = frozenset({"closed", "settled", "succeeded", "rectified", "answered", "took_part", "passed"})


def find_implausible_ratios(
    found: Sequence[Figure], paragraphs: Iterable[Sequence[Figure]], checked: Iterable[Check]
) -> Iterator[Check]:
    """What can hardly be so, but for claims that ``checked`` already compares with each other."""
    compared: dict[int, set[int]] = defaultdict(set)
    for order, check in enumerate(checked):
        for number in check.claims:
            compared[number].add(order)
    for figure in found:
        if figure.sort == "rate" and figure.value > 100:
            yield Check(
                "implausible", (figure.number,), False, f"比率“{figure.claim.surface}”超过100%，请核对分子和分母。"
            )
    for paragraph in paragraphs:
        for one, other in pairwise(figure for figure in paragraph if figure.sort == "count"):
            if compared[one.number] & compared[other.number]:
                continue
            found_one = _part_above_whole(one, other) or _few_persons(one, other)
            if found_one is not None:
                yield found_one


def _part_above_whole(whole: Figure, part: Figure) -> Check | None:
    if whole.family != part.family or whole.part != part.part or not (whole.exact and part.exact):
        return None
    if part.value <= whole.value:
        return None
    said_part = "其中" in part.link
    said_done = bool(
        _RECEIVED.search(whole.lead or whole.clause)
        and outcomes(part.lead) & _DONE
        and not outcomes(whole.lead) & _DONE
        and not narrowings(part.lead)
    )
    if not (said_part or said_done):
        return None
    return Check(
        "implausible",
        (whole.number, part.number),
        False,
        f"“{part.label[-10:]}{part.claim.surface}”多于它所属的“{whole.label[-10:]}{whole.claim.surface}”，请核对。",
    )


def _few_persons(sessions: Figure, persons: Figure) -> Check | None:
    if sessions.family != "次" or persons.family not in ("人次", "人") or sessions.sentence != persons.sentence:
        return None
    if sessions.value < MANY_SESSIONS or persons.family == "人" or not _AUDIENCE.search(persons.lead):
        return None
    if persons.value >= FEWEST_A_SESSION * sessions.value:
        return None
    each = persons.value / sessions.value
    return Check(
        "implausible",
        (sessions.number, persons.number),
        "approx",
        f"{sessions.claim.surface}活动共{persons.claim.surface}，平均每次约{each:.1f}人次，明显偏少，请核对数字和单位。",
    )
