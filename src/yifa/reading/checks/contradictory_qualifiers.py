"""自相矛盾的约数: 近200多, 约50余, 不到30多: the words around one figure say less and more at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.reading.reading import Check, Claim

REACH: Final = 4
"""How far on either side of a figure its qualifiers are looked for, in characters."""

_LESS: Final = re.compile(r"(?:接近|将近|(?<!附)近|不到|不足|不超过|至多|最多)\s*$")
_ROUGHLY: Final = re.compile(r"(?:大约|大概|约|左右)\s*$")
_MORE: Final = re.compile(r"[余多](?!个?月|年)|以上|有余")
_LESS_BEHIND: Final = re.compile(r"以下|以内|左右|上下")
_MORE_BEFORE: Final = re.compile(r"(?:超过?|逾|突破|不少于|不低于|至少|多达)\s*$")
_NUMBER: Final = re.compile(r"[\d０-９〇零一二两三四五六七八九十百千万亿.．]+")
_WORD: Final = re.compile(r"[，。；、：\d\s]")
_MAY_SAY_MORE: Final = re.compile("[余多上超逾破少低]")
_MAY_SAY_LESS: Final = re.compile("[近到足过多约概右下内]")
"""In each of the words that say more, and of those that say less, stands one of these; few figures have both."""


def find_contradictory_qualifiers(text: str, claims: Sequence[Claim]) -> Iterator[Check]:
    """Every figure whose qualifiers exclude each other."""
    for number, claim in enumerate(claims):
        beside = text[max(0, claim.start - REACH) : claim.end + REACH]
        if not _MAY_SAY_MORE.search(beside) or not _MAY_SAY_LESS.search(beside):
            continue
        digits = _NUMBER.search(claim.surface)
        if digits is None:
            continue
        before = text[max(0, claim.start - REACH) : claim.start] + claim.surface[: digits.start()]
        behind = claim.surface[digits.end() :] + _WORD.split(text[claim.end : claim.end + REACH])[0]
        less = _LESS.search(before) or _ROUGHLY.search(before) or _LESS_BEHIND.search(behind)
        more = _MORE.search(behind) or _MORE_BEFORE.search(before)
        if less and more:
            yield Check(
                "contradictory_qualifier",
                (number,),
                False,
                f"“{less.group().strip()}”与“{more.group().strip()}”同用于“{claim.surface}”，自相矛盾，请只保留一个。",
            )
