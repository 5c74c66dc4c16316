"""Drafts (草稿): what a paragraph states that must be accounted for: numbers typed by hand, and words that claim one.

In a draft a figure is a token ``{{figure|days|format}}``. Everything else that measures must be bound to a figure or be
filled in by hand with its evidence: a number (118件, 近百人次), zero in words (未发生), a word that claims all (全部,
均), a trend (同比上升) or a rank (全县第一). Dates, articles, document numbers, list marks, telephone lines, set
phrases and plans measure nothing. ``claims_in`` needs no document around the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import Final, Literal, NamedTuple

from yifa.reading.claims import find_claims
from yifa.reading.clean import clean
from yifa.reading.letters import HAN
from yifa.reading.lexicon import words
from yifa.reading.not_figures import not_figures
from yifa.reading.numerals import ARABIC, NotANumeral, value
from yifa.reading.reading import Claim, Outline, Qualifier
from yifa.reading.units import UNIT
from yifa.reading.word_trie import alternatives

StatedKind = Literal["number", "zero", "all", "trend", "rank"]


class Stated(NamedTuple):
    """One statement of a draft; ``paragraph[start:end] == surface``, in code points.

    The surface of a number takes in its qualifier and unit where they touch it (近200人次, 300余份, 5件以上). ``value``
    is in the base unit (1.2万元 is 12000 元), ``value_max`` the upper end of a range; words without a number have no
    value, but zero in words is 0 and all in words (全覆盖) may be 100 %. So have digits that make no number.
    """

    start: int
    end: int
    surface: str
    kind: StatedKind
    value: float | None
    value_max: float | None
    unit: str
    qualifier: Qualifier


_TOKEN: Final = re.compile(r"\{\{[^{}\n]*\}\}")
_NO_OUTLINE: Final = Outline("", "", None, "", "", ())
_DIGITS: Final = re.compile(rf"{ARABIC}|\d+")
_DIGIT: Final = re.compile(r"[\d０-９]")
_HOW_MUCH: Final = r"(?=了?(?:[达至到约近超\s\d，。；、]|[一二三四五六七八九十两百千万]+[件起个项名人次成倍]|$))"
"""What follows a verb of change that tells a measured one: 增加12件, 有所减少。; not 增加便民窗口."""

_DENIED: Final = re.compile(
    r"(?<!没有)(?<!无)(?<!不存在)(?:没有|没能?|[尚还并]?未能?|不能|难以|并非|不是)(?:完全|真正|全面)?"
    rf"(?:(?:实现|做到|达到)(?:(?!实现|做到|达到|但|而|并|且){HAN}){{0,8}})?\Z"
)
"""What, right before a word that claims all, says that it is not so: 没有实现全覆盖, 尚未全部办结."""
_DENIED_WITHIN: Final = 20


@cache
def _claiming_words() -> tuple[tuple[StatedKind, re.Pattern[str]], ...]:
    """The words of each kind; compiled only where a draft is read, for commands on reports start without them."""
    return (
        (
            "all",
            re.compile(
                r"全覆盖|全面覆盖|全部(?!门)|全体(?=.{0,12}(?:参加|完成|通过|合格|签订|到))"
                r"|(?<![平户人月年日])均(?![衡等匀价值线可])|所有(?!制|权|者)|一律|无一例外|百分之百|百分百|件件有"
                rf"|事事有|个个|应{HAN}尽{HAN}|全员|无死角|无盲区"
            ),
        ),
        (
            "zero",
            re.compile(
                r"(?:从未|未|没有|无)(?:出现|发生)|无一(?:起|例|件|人|宗|次|家)|清零|杜绝了|无积案|无越级"
                r"|零(?:上访|事故|发案|投诉|失误|差错|纠纷|违规|违法|举报|败诉|伤亡|感染|积案|复议|诉讼|发生|进京)"
                rf"|(?:全年|本年度?){HAN}{{0,4}}无{HAN}{{2,12}}(?:发生|案件|事件|事故)"
            ),
        ),
        (
            "trend",
            re.compile(
                r"(?:同比|环比|(?:比|较)(?:上年|去年)(?:同期)?)?"
                r"(?:(?:明显|大幅|显著|持续|连续|逐年|稳步|有所|进一步|双|略有)?"
                r"(?:上升(?!为)|下降|增长(?![点极])|(?:减少|增加)" + _HOW_MUCH + r")|持平|翻番|翻一番)"
                r"|[一二三四五六七八九两]连[升降]|(?:明显|大幅|显著|逐年|有所|持续)(?:减少|增加)"
                r"|(?:明显|大幅|显著|逐年|(?:比|较)(?:上年|去年)(?:同期)?)(?:提高|提升|好转|改善|降低|减少|增加)"
                r"|同比|环比"
            ),
        ),
        (
            "rank",
            re.compile(
                r"(?:全国|全省|全市|全县|全区|全州)(?:第[一二三]|首[个次家创]|唯一|领先|前列)|首[个次家创](?!问|先)"
                r"|唯一|第一(?=名|位)|最(?:高(?!人民|法|检)|多|低|少|好|快)"
            ),
        ),
    )


@cache
def _manner_of_speaking() -> re.Pattern[str]:
    """Digits before what is listed and not counted: 3个方面."""
    return re.compile(rf"(?:{ARABIC}){UNIT}?(?:{alternatives(words('abstract_nouns'))})")


def without_tokens(draft: str) -> str:
    """The draft with its tokens blanked, of the same length: what a reader of figures should be given."""
    return _TOKEN.sub(lambda token: " " * len(token.group()), draft)


def claims_in(paragraph: str) -> list[Stated]:
    """What a paragraph states outside its tokens, in the order of the text; never raises, takes linear time.

    A number and a word beside it that claims all (全部12件) are two statements: each may be bound to another figure. A
    word within a longer statement of its own kind (未发生) is told once. A number in digits that is neither a figure
    nor known to measure nothing is a number without a unit: no digit is passed over.
    """
    readable = clean(without_tokens(paragraph))
    text = readable.text
    claims = find_claims(text, _NO_OUTLINE)
    found = [_of_claim(claim) for claim in claims]
    told = _Stretches((claim.start, claim.end) for claim in claims)
    found += [
        Stated(word.start(), word.end(), "", kind, 0.0 if kind == "zero" else None, None, "", "exact")
        for kind, pattern in _claiming_words()
        for word in pattern.finditer(text)
        if not told.meet(word.start(), word.end()) and not (kind == "all" and _is_denied(text, word.start()))
    ]
    known = _Stretches([*((claim.start, claim.end) for claim in claims), *(one[:2] for one in not_figures(text))])
    spoken = _manner_of_speaking()
    found += [
        Stated(digits.start(), digits.end(), "", "number", _worth(digits[0]), None, "", "exact")
        for digits in _DIGITS.finditer(text)
        if not known.meet(digits.start(), digits.end()) and spoken.match(text, digits.start()) is None
    ]
    stated = []
    for one in sorted(found):
        start, end = readable.span(one.start, one.end)
        stated.append(one._replace(start=start, end=end, surface=paragraph[start:end]))
    return stated


def _is_denied(text: str, at: int) -> bool:
    """Whether the words before say that what stands there is not so."""
    return _DENIED.search(text, max(0, at - _DENIED_WITHIN), at) is not None


def _worth(digits: str) -> float | None:
    """What digits are worth; nothing where they make no number: too many (an account's), or of another script."""
    try:
        return value(digits)
    except NotANumeral:
        return None


def _of_claim(claim: Claim) -> Stated:
    """The claim as a statement: said in words, it is one of zero or of all."""
    kind: StatedKind = "number"
    if claim.role in ("zero", "coverage") and _DIGIT.search(claim.surface) is None:
        kind = "zero" if claim.role == "zero" else "all"
    return Stated(claim.start, claim.end, "", kind, claim.value, claim.value_max, claim.unit, claim.qualifier)


class _Stretches:
    """Stretches of a text, to be asked whether another meets one of them."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def meet(self, start: int, end: int) -> bool:
        """Whether the stretch from start to end has a character in common with one of them."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._ends[place] > start
