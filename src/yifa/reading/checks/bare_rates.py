"""没有件数的比率: one percentage printed for two measures, and 100% of nobody knows how many."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from yifa.reading.checks.figures import Figure
from yifa.reading.reading import Check

_TWO_MEASURES: Final = re.compile(
    r"(?P<one>[^\W\d]{1,10}?率)(?:、|和|及|与|以及)(?P<other>[^\W\d]{1,10}?率)(?P<each>[^率]{0,8})$"
)


def find_shared_rates(found: Sequence[Figure]) -> Iterator[Check]:
    """参考率、合格率均达100%: two measures that share a figure can't be checked one by one."""
    for figure in found:
        named = _TWO_MEASURES.search(figure.lead) if figure.sort == "rate" else None
        if named and "分别" not in named["each"]:
            yield Check(
                "shared_rate",
                (figure.number,),
                "approx",
                f"“{named['one']}”和“{named['other']}”合用一个数“{figure.claim.surface}”，请分别列出各自的数和分子、分母。",
            )


def find_full_rates_without_counts(found: Sequence[Figure], checked: Collection[int]) -> Iterator[Check]:
    """100% whose counts the paragraph does not state; ``checked`` are the claims of rates that were checked."""
    for figure in found:
        if figure.sort == "rate" and figure.value == 100 and figure.exact and figure.number not in checked:
            yield Check(
                "full_rate_without_counts",
                (figure.number,),
                "approx",
                f"“{(figure.label or figure.clause)[-12:]}{figure.claim.surface}”没有写明分子和分母的件数，"
                "无法核验，请补充。",
            )
