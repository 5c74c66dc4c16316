"""Zero and all said in words (零陈述, 全覆盖): 未发生安全事故, 无越级上访, 零败诉, 动态清零, 实现法律顾问全覆盖."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from yifa.reading.lexicon import words
from yifa.reading.units import CASES
from yifa.reading.word_trie import alternatives

_EVENT: Final = alternatives(words("events"))
_HAPPEN: Final = "(?:发生|出现|产生|引发|收到|接到|受理|发现|新增|形成|接报|被)"
_ONE: Final = "一(?P<{0}>[起例件宗人次项])"
_ZERO: Final = re.compile(
    rf"(?:从未|均未|并未|未再|未){_HAPPEN}过?(?:任何)?(?:{_ONE.format('one')})?(?P<event>[^，。；\n]{{0,40}})"
    rf"|(?:没有|没|无)(?:发生|出现)?过?(?:任何)?{_ONE.format('one_more')}(?P<event_of_one>[^，。；\n]{{0,40}})"
    rf"|没有{_HAPPEN}过?(?:任何)?(?P<event_denied>[^，。；\n]{{0,40}})"
    r"|没有(?!超过|达到|形成|完全|得到|明显)(?P<event_not_there>[^，。；、\n]{0,24})"
    rf"|(?!{alternatives(words('words_that_begin_with_none'))})无(?P<event_without>[^，。；、\n]{{1,24}})"
    rf"|零(?P<zero_of>{alternatives(words('zero_words'))})"
    r"|(?:全部|动态|基本|实现|已|均|案件|积案|隐患|问题|存量)?(?P<clear>清零)|(?P<nought>为零)"
)
_EVENTS_SAID: Final = ("event", "event_of_one", "event_denied", "event_not_there", "event_without")
_TRIGGERS: Final = (*"未没无零清", "为零", "全覆盖", "全面覆盖", "全部")
_COVERS: Final = re.compile("全覆盖|全面覆盖(?=[，。；、]|到|至|$)")
_WHOLE: Final = re.compile(
    "全部(?:已|都)?(?:做|进行|开展|经过|通过|接受|纳入|实行|履行|完成|办结|整改|化解|签订|配备|聘请|持证|公开|公示|备案|审查|审核)"
)
_FIGURE_NEAR: Final = re.compile(r"[^，。；\n]*[，、]?[^，。；\n]*\Z")
_FIGURE: Final = re.compile(r"\d|[一二三四五六七八九十百两]+[件起个项条名人次份家户]")
_NOT_COVERED: Final = re.compile(
    "(?:未|没有|尚未|不能|难以|推动|推进|力争|争取|努力|确保|逐步|探索)[^，。；\n]{0,16}\\Z"
)
_EVENTS: Final = re.compile(_EVENT)
_VERB_OF_EVENT: Final = re.compile(f"(?:从未|均未|并未|未再|未|没有|没|无){_HAPPEN}?过?(?:任何)?")
_BEFORE_FORBIDS: Final = re.compile(
    "(?:从|若|如|凡|对|因|尚|还|仍|是否|有|并|将|以|把|防止|避免|杜绝|严防|拒不|针对|所|那些|毫|永|历|别|绝|全)\\Z"
)
_SUBJECT: Final = re.compile(rf"(?:{_EVENT})[^，。；\n]{{0,8}}\Z|(?:问题|情况|情形|现象|行为)[^，。；\n]{{0,6}}\Z")
_PLANNED: Final = re.compile("(?:将|力争|争取|努力实现|目标)[^，。；\n]{0,12}\\Z")


class Statement(NamedTuple):
    """Zero or all said in words: its span, which of them, and the unit if the words name one (无一起)."""

    start: int
    end: int
    says: Literal["zero", "all"]
    unit: str
    event: str


def statements(text: str) -> list[Statement]:
    """The statements of zero and of all in a text, in their order."""
    found: list[Statement] = []
    resume = 0
    for at in sorted(at for trigger in _TRIGGERS for at in _places(text, trigger)):
        statement = _covers(text, at) or _whole(text, at) or _zero(text, at) if at >= resume else None
        if statement is not None:
            found.append(statement)
            resume = statement.end
    return found


def _places(text: str, words: str) -> Iterator[int]:
    """Where the words stand: a search for each by itself is quicker than one pattern for all."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _covers(text: str, at: int) -> Statement | None:
    match = _COVERS.match(text, at)
    if (
        match is None
        or _NOT_COVERED.search(text, max(0, at - 20), at)
        or (text[at - 1 : at] == "“" and not text.startswith("”", match.end()))
    ):
        return None
    if text.startswith(("监督", "要求", "目标", "格局", "网格化管理"), match.end()):
        return None
    return Statement(at, match.end(), "all", "%", "")


def _whole(text: str, at: int) -> Statement | None:
    """全部 where no figure stands beside it or in the clause before, which it would only qualify."""
    match = _WHOLE.match(text, at)
    if match is None or _NOT_COVERED.search(text, max(0, at - 20), at) or _PLANNED.search(text, max(0, at - 16), at):
        return None
    clause_ends = _CLAUSE_END.search(text, match.end(), at + 60)
    before = _FIGURE_NEAR.search(text, max(0, at - 60), at)
    start = before.start() if before is not None else at
    if _FIGURE.search(text, start, clause_ends.start() if clause_ends else at + 60):
        return None
    return Statement(at, at + len("全部"), "all", "%", "")


_CLAUSE_END: Final = re.compile(r"[，。；\n]|\Z")


def _zero(text: str, at: int) -> Statement | None:
    match = _ZERO.match(text, at)
    if match is None:
        return None
    if match["clear"] or match["nought"]:
        if _PLANNED.search(text, max(0, at - 16), at):
            return None
        return Statement(at, match.end(), "zero", "", text[max(0, at - 20) : at])
    if match["zero_of"]:
        if _PLANNED.search(text, max(0, at - 16), at):
            return None
        return Statement(at, match.end(), "zero", "", match["zero_of"])
    negation = _VERB_OF_EVENT.match(text, at)
    if negation is None or _BEFORE_FORBIDS.search(text, max(0, at - 2), at):
        return None
    event = next((match[name] for name in _EVENTS_SAID if match[name] is not None), "")
    one = match["one"] or match["one_more"]
    if one:
        unit = one if one in CASES or one in "人次项" else "起"
        return Statement(at, text.index("一" + one, at) + 2, "zero", unit, event)
    said_here = _EVENTS.search(event)
    if said_here is None:
        if event.strip("过的”") or not _SUBJECT.search(text, max(0, at - 24), at):
            return None
    elif (match["event_not_there"] or match["event_without"]) and not _REST.match(event, said_here.end()):
        # 没有 and 无 deny anything; only an event at their side, with which the clause ends, is a count of none.
        return None
    return Statement(at, negation.end(), "zero", "", event or text[max(0, at - 24) : at])


_REST: Final = re.compile(
    rf"(?:{_EVENT}|发生|出现|情况|情形|现象|行为|记录|的|或|和|及|与|以及|等|被|人员|人|案|件|率|”|责任|行政|决定|重大|较大"
    r"|一般|公开|赴|到|进|京|省|市|越级|集体|重复|重新|再次|非正常|群众|信息|政府|机关)*\Z"
)
