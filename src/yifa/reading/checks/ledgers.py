"""与台账比对: what the report states against what the records give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from yifa.reading.checks.closeness import adds_up, agrees_with_print, bounds, plain
from yifa.reading.reading import OTHER, Check, Claim, Holds

_COMPARABLE: Final = frozenset({"count", "rate", "zero"})


def against_ledgers(claims: Sequence[Claim], ledgers: Mapping[str, float]) -> tuple[Check, ...]:
    """The claims of each indicator against its value in the ledgers (indicator → value in the base unit).

    An indicator that is stated more than once agrees when one statement does, or all of them together.
    """
    stated: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        if claim.indicator != OTHER and claim.indicator in ledgers and claim.role in _COMPARABLE:
            stated[claim.indicator].append(number)
    return tuple(_compare(numbers, claims, ledgers[indicator]) for indicator, numbers in stated.items())


def _compare(numbers: Sequence[int], claims: Sequence[Claim], recorded: float) -> Check:
    verdicts = {number: _agrees(claims[number], recorded) for number in numbers}
    for wanted in (True, "approx"):
        agreeing = next((number for number in numbers if verdicts[number] == wanted), None)
        if agreeing is not None:
            return _check((agreeing,), claims, recorded, verdicts[agreeing])
    together = len(numbers) > 1 and all(claims[number].role == "count" for number in numbers)
    if together and adds_up(recorded, [claims[number].value for number in numbers]):
        return _check(tuple(numbers), claims, recorded, True)
    largest = max(numbers, key=lambda number: claims[number].value)
    return _check((largest,), claims, recorded, False)


def _agrees(claim: Claim, recorded: float) -> Holds:
    if claim.qualifier in ("exact", "all") and claim.value_max is None:
        return agrees_with_print(recorded, claim) if claim.role == "rate" else adds_up(claim.value, [recorded])
    reach = bounds(claim)
    return "approx" if reach.low <= recorded <= reach.high else False


def _check(numbers: tuple[int, ...], claims: Sequence[Claim], recorded: float, holds: Holds) -> Check:
    said = "＋".join(claims[number].surface for number in numbers)
    what = claims[numbers[0]].what or claims[numbers[0]].indicator
    unit = claims[numbers[0]].unit
    ledger = f"台账为{plain(recorded)}{unit}"
    if holds is True:
        message = f"与台账一致：{what}，报告为{said}。"
    elif holds == "approx":
        message = f"与台账大致相符：{what}，报告为{said}，{ledger}。"
    else:
        message = f"与台账不符：{what}，报告为“{said}”，{ledger}，请核对。"
    return Check("ledger", numbers, holds, message)
