"""全部办结却仍有在办: as many closed as were received, while some are said to be pending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from yifa.reading.checks.figures import Figure
from yifa.reading.checks.outcomes import narrowings, outcomes
from yifa.reading.reading import Check

FARTHEST: Final = 8
"""How many figures before the pending ones are looked at."""

_RECEIVED: Final = re.compile(r"受理|接到|收到|收集|征集|接收|登记|排查|发现|交办|转办|承办|共")
_PENDING: Final = re.compile(r"正在(?:办理|处理|调解|化解|整改)|在办|未办结|待办|尚未|未化解|未整改|办理中")
_DONE: Final = frozenset({"closed", "settled", "rectified", "answered"})


def find_pending(paragraphs: Iterable[Sequence[Figure]]) -> Iterator[Check]:
    """Every pending count beside a received and a closed one that are equal."""
    for paragraph in paragraphs:
        for place, pending in enumerate(paragraph):
            if pending.sort != "count" or pending.value <= 0 or not _PENDING.search(pending.words):
                continue
            near = [
                figure
                for figure in paragraph[max(0, place - FARTHEST) : place]
                if figure.family == pending.family and figure.sort == "count" and figure.exact
            ]
            done = next((f for f in reversed(near) if outcomes(f.words) & _DONE and not narrowings(f.words)), None)
            if done is None:
                continue
            received = next(
                (f for f in near if f.number < done.number and f.value == done.value and _RECEIVED.search(f.words)),
                None,
            )
            if received is not None:
                yield Check(
                    "pending",
                    (received.number, done.number, pending.number),
                    False,
                    f"收到{received.claim.surface}，已办结{done.claim.surface}，又称还有{pending.claim.surface}在办："
                    "办结数已等于收到数，不应再有在办，请核对。",
                )
