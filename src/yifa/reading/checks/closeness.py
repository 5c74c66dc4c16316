"""What a printed figure may stand for: 160多 is 160 to 169, 96.5% is 96.45 to 96.59 (rounded or cut off)."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from yifa.reading.reading import Claim, Holds

_HAIR: Final = 1e-9
_ABOUT: Final = 0.05
"""How far 近 and 约 reach at least, as a share of the figure."""

_OPEN_ENDED: Final = re.compile(r"以上|超|不少于|不低于|至少|逾|突破|大于|≥|>")
_DECIMALS: Final = re.compile(r"[.．点]([0-9０-９零〇一二三四五六七八九]+)")


class Bounds(NamedTuple):
    """The least and the most that a printed figure can stand for."""

    low: float
    high: float


def bounds(claim: Claim) -> Bounds:
    """What a count can stand for, in its base unit."""
    value = claim.value
    if claim.value_max is not None:
        return Bounds(min(value, claim.value_max), max(value, claim.value_max))
    if claim.qualifier in ("exact", "all"):
        return Bounds(value, value)
    step = _last_place(value)
    if claim.qualifier == "at_least":
        if _OPEN_ENDED.search(claim.surface) or not re.search(r"余|多|几", claim.surface):
            return Bounds(value, math.inf)
        return Bounds(value, value + max(step, 1))
    if claim.qualifier == "at_most":
        return Bounds(0.0, value)
    reach = max(step, value * _ABOUT)
    return Bounds(value - reach, value + reach)


def printed_step(claim: Claim) -> float:
    """The last place that is printed: 0.1 for 96.5%, 1 for 96%."""
    return _printed_step(claim.surface, claim.value)


@lru_cache(512)
def _printed_step(surface: str, value: float) -> float:
    found = _DECIMALS.search(surface)
    if found:
        return float(10.0 ** -min(len(found.group(1)), 9))
    written = repr(float(value))
    decimals = written.partition(".")[2] if "e" not in written else ""
    return float(10.0 ** -len(decimals)) if decimals.strip("0") else 1.0


def agrees_with_print(value: float, printed: Claim) -> bool:
    """Whether the value, rounded or cut off to the digits printed, is the figure printed."""
    step = printed_step(printed)
    return printed.value - step / 2 - _HAIR <= value < printed.value + step - _HAIR


def rounds_to_print(value: float, printed: Claim) -> bool:
    """Whether the value, rounded to the digits printed, is the figure printed."""
    return abs(value - printed.value) <= printed_step(printed) / 2 + _HAIR


def share(parts: Sequence[Claim], whole: Claim) -> float | None:
    """The parts as a percentage of the whole, None where the whole is nothing."""
    total = sum(part.value for part in parts)
    return total / whole.value * 100 if whole.value else None


def share_agrees(parts: Sequence[Claim], whole: Claim, rate: Claim, *, scale: float = 1.0) -> Holds:
    """Whether parts and whole give the rate: True, "approx" where one of the figures is qualified, else False.

    ``scale`` is 10 where the rate is printed in ‰.
    """
    plain_share = share(parts, whole)
    if plain_share is None:
        return False
    plain_share *= scale
    figures = (*parts, whole)
    plain = all(claim.qualifier in ("exact", "all") and claim.value_max is None for claim in figures)
    if plain and rate.qualifier in ("exact", "all") and rate.value_max is None:
        return agrees_with_print(plain_share, rate)
    if agrees_with_print(plain_share, rate):
        return "approx"
    least = sum(bounds(part).low for part in parts)
    most = sum(bounds(part).high for part in parts)
    over = bounds(whole)
    if over.low <= 0:
        return False
    low = 0.0 if math.isinf(over.high) else least / over.high * 100 * scale
    high = math.inf if math.isinf(most) else most / over.low * 100 * scale
    printed = bounds_of_rate(rate)
    return "approx" if low <= printed.high + _HAIR and printed.low <= high + _HAIR else False


def bounds_of_rate(rate: Claim) -> Bounds:
    """What a percentage can stand for: 95%以上 is 95 to 100."""
    step = printed_step(rate)
    if rate.value_max is not None:
        return bounds(rate)
    if rate.qualifier == "at_least":
        return Bounds(rate.value - step / 2, max(100.0, rate.value + step))
    if rate.qualifier == "at_most":
        return Bounds(0.0, rate.value + step)
    if rate.qualifier == "about":
        return Bounds(rate.value - max(1.0, 2 * step), rate.value + max(1.0, 2 * step))
    return Bounds(rate.value - step / 2, rate.value + step)


def plain(value: float) -> str:
    """A number as a reader writes it: no useless decimals."""
    if not math.isfinite(value):
        return "∞"
    rounded = round(value, 2)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.2f}".rstrip("0")


def adds_up(total: float, parts: Sequence[float]) -> bool:
    """Whether the parts make the total, but for the error of floating point."""
    return math.isclose(sum(parts), total, rel_tol=1e-9, abs_tol=1e-6)


def _last_place(value: float) -> float:
    """The place of the last digit that is not zero: 100 for 3200, 1 for 45."""
    whole = int(abs(value)) if math.isfinite(value) else 0
    if whole == 0 or whole > 10**15:
        return 1.0
    place = 1
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return float(place)
