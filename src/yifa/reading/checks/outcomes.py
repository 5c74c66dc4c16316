"""The words that say what became of matters: 办结, 化解, 按时, 不满意; what a rate measures, what excludes what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

_OUTCOMES: Final = {
    "succeeded": r"成功|调成|达成.{0,4}协议",
    "settled": r"化解|调处|调解|处置|解决|和解",
    "closed": r"办结|结案|审结|办理完毕|办理完成|已办理|处理完毕|了结|完结|案结事了|(?:成功)?处理|息诉|息访",
    "satisfied": r"(?<!不)满意|好评",
    "took_part": r"参考|参训|参加|到课|出勤|实考|应试|参学|参会|参评|到会",
    "passed": r"合格|及格|通过|达标",
    "excelled": r"优秀|优良",
    "certified": r"持证|持有|执法证|资格证|领证|取得.{0,6}证",
    "covered": r"覆盖|配备|聘请|签约|配有|建成|建立|设立|聘任",
    "rectified": r"整改|消除|销号|治理",
    "answered": r"答复|回复|反馈|回应",
    "accepted": r"受理|立案|签收",
    "visited_back": r"回访",
    "appeared": r"出庭|应诉",
    "known": r"知晓",
    "adopted": r"采纳",
    "filed": r"备案",
    "performed": r"履行|兑现",
    "reviewed": r"审查|审核",
    "on_site": r"就地|当场|当日",
    "direct": r"直接|自办|直办",
    "won": r"胜诉|维持",
    "lost": r"败诉|撤销|纠错",
    "online": r"网上|线上|网办",
    "served": r"送达",
    "recorded": r"建档|录入|登记",
    "reported": r"述法",
    "completed": r"完成",
}
_NARROWING: Final = {
    "on_time": r"按时|按期|及时|限期内|期限内",
    "late": r"超时|逾期|超期",
    "negated": r"[不未没非]",
    "basic": r"基本满意|比较满意|较满意|非常满意",
    "first": r"初次|首次|一次性|初信|初访",
    "pending": r"正在|在办|待办|尚|剩余",
    "at_once": r"现场|当场|立即|即时|限期|就地",
    "major": r"重大|疑难|复杂",
}


_compiled: Final = cache(re.compile)
"""A pattern, compiled when it is first needed: few of them are in one report."""


def _by_letter(patterns: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Character → the patterns that name it: none of them is found where none of its characters stands."""
    begins: dict[str, list[str]] = {}
    for name, pattern in patterns.items():
        for letter in {letter for letter in pattern if letter >= "\u4e00"}:
            begins.setdefault(letter, []).append(name)
    return {letter: tuple(names) for letter, names in begins.items()}


_OUTCOME_BEGINS: Final = _by_letter(_OUTCOMES)
_NARROWING_BEGINS: Final = _by_letter(_NARROWING)
_REMEMBERED: Final = 2048
"""So many clauses are remembered with what they say: the checks ask the same ones again and again."""

_EXCLUDING: Final = (
    (r"(?<![不未])满意", r"不满意"),
    (r"按时|按期|及时|期限内", r"超时|逾期|超期|延期"),
    (r"(?<![未不])成功|调成|达成", r"未成功|不成功|未能|失败|终止|未调成|未达成"),
    (
        r"(?<![未在待不])(?:办结|结案|办理完毕|处理完毕|审结)",
        r"正在|在办|未办结|未审结|待办|办理中|未结|处理中|在审|剩余|尚|结转",
    ),
    (r"(?<![未在待不])(?:化解|调处|解决|处置)", r"未化解|正在|未能|尚|在调|化解中|未解决|剩余"),
    (r"(?<![未在待不])(?:整改|消除|销号)", r"正在|未整改|持续整改|整改中|限期|尚|长期|剩余"),
    (r"直办|自行|直接|自办|本级", r"交办|转办|派单|转交|分办|交由|转派|派发|流转"),
    (r"(?<!不)属实", r"不属实|失实"),
    (r"男", r"女"),
    (r"简易", r"一般|普通"),
    (r"口头", r"书面"),
    (r"初信|初访|初次|首次", r"重信|重访|重复|再次"),
    (r"维持", r"撤销|变更|违法"),
    (r"(?<!不)(?:合格|及格|达标|通过)", r"不合格|不及格|不达标|未通过|未达标"),
    (r"(?<!无)有效", r"无效"),
    (r"线上|网上", r"线下|现场|窗口"),
    (r"(?<![未不])采纳", r"未采纳|不采纳|不予采纳"),
    (r"(?<![不未])(?:受理|立案)", r"不予受理|不受理|未受理|不予立案"),
    (r"(?<!不)予以公开", r"不予公开|部分公开|无法提供"),
    (r"(?<!非)行政(?:村|争议|案)", r"社区|民事"),
    (r"专职", r"兼职"),
    (r"来信", r"来访|来电"),
    (r"境内|本地|户籍", r"境外|外地|流动"),
)
_OTHER: Final = re.compile(r"其他|其它|其余|剩余")


@lru_cache(_REMEMBERED)
def outcomes(words: str) -> frozenset[str]:
    """What became of matters, as far as the words say it."""
    return _said(words, _OUTCOMES, _OUTCOME_BEGINS)


@lru_cache(_REMEMBERED)
def narrowings(words: str) -> frozenset[str]:
    """What narrows the outcome: on time, late, negated, pending."""
    return _said(words, _NARROWING, _NARROWING_BEGINS)


def _said(words: str, patterns: dict[str, str], begins: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """The names whose pattern the words hold; a pattern is tried where one of its characters stands."""
    letters = begins.keys() & set(words)
    if not letters:
        return frozenset()
    names = {name for letter in letters for name in begins[letter]}
    return frozenset([name for name in names if _compiled(patterns[name]).search(words)])


def exclude_each_other(words: Sequence[str]) -> bool:
    """Whether two of them say opposites (满意 and 不满意), so that together they are all there is."""
    for one, other in _EXCLUDING:
        says_other = [_compiled(other).search(word) is not None for word in words]
        if any(says_other) and any(
            _compiled(one).search(word) and not says for word, says in zip(words, says_other, strict=True)
        ):
            return True
    return False


def names_the_rest(words: str) -> bool:
    """Whether the words name all that is left: 其他, 其余."""
    return bool(_OTHER.search(words))
