"""Zero and all said in words (零陈述, 全覆盖): 未发生安全事故, 无越级上访, 零败诉, 动态清零, 实现法律顾问全覆盖."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from yifa.reading.lexicon import words
from yifa.reading.units import CASES
from yifa.reading.word_trie import alternatives

_EVENT: Final = alternatives(words("events"))
_ZERO: Final = re.compile(
    r"(?:从未|均未|并未|未再|未)(?:发生|出现|产生|引发|收到|接到|受理|发现|新增|形成|接报|被)(?:过)?(?:任何)?(?:(?P<none>一)(?P<one>[起例件宗人次项]))?(?P<event>[^，。；\n]{0,40})"
    r"|(?:没有|没|无)(?:发生|出现)?(?:过)?(?:任何)?(?P<none2>一)(?P<one2>[起例件宗人次项])(?P<event2>[^，。；\n]{0,40})"
    r"|没有(?:发生|出现|收到|接到|产生|引发)(?:过)?(?:任何)?(?P<event3>[^，。；\n]{0,40})"
    r"|没有(?!超过|达到|形成|完全|得到|明显)(?P<event4>[^，。；、\n]{0,24})"
    r"|无(?!法|论|关|障碍|偿|人|缝|证|事|小事|毒|讼|诉|异议|锡|线|效|故|私|疑|理|须|需|不|处|害|力|意|形|序|主|名|可|视|所|声|差别|纸|感|忧|条件|正当|牌|照|照经营|业主|烟|公害|保留|违建|犯罪记录)(?P<event5>[^，。；、\n]{1,24})"
    r"|(?P<word>零)(?P<event6>事故|发生|上访|进京|非访|越级|败诉|案件|投诉|举报|复议|诉讼|发案|命案|伤亡|死亡|火灾|信访|舆情|差评|撤销|纠错|积案|逾期|犯罪|增长|新增|感染|违法|重大|集体|重复|赴省|赴京)"
    r"|(?:全部|动态|基本|实现|已|均|案件|积案|隐患|问题|存量)?(?P<clear>清零)|(?P<nought>为零)"
)
_TRIGGER: Final = re.compile("[未没无零清]|为零|全覆盖|全面覆盖")
_COVERS: Final = re.compile("全覆盖|全面覆盖(?=[，。；、]|到|至|$)")
_NOT_COVERED: Final = re.compile(
    "(?:未|没有|尚未|不能|难以|推动|推进|力争|争取|努力|确保|逐步|探索)[^，。；\n]{0,16}\\Z"
)
_EVENTS: Final = re.compile(_EVENT)
_VERB_OF_EVENT: Final = re.compile(
    "(?:从未|均未|并未|未再|未|没有|没|无)(?:发生|出现|产生|引发|收到|接到|受理|发现|新增|形成|接报|被)?(?:过)?(?:任何)?"
)
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
    at = 0
    while (hit := _TRIGGER.search(text, at)) is not None:
        at = hit.start()
        statement = _covers(text, at) or _zero(text, at)
        if statement is None:
            at += 1
        else:
            found.append(statement)
            at = statement.end
    return found


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


def _zero(text: str, at: int) -> Statement | None:
    match = _ZERO.match(text, at)
    if match is None:
        return None
    if match["clear"] or match["nought"]:
        if _PLANNED.search(text, max(0, at - 16), at):
            return None
        return Statement(at, match.end(), "zero", "", text[max(0, at - 20) : at])
    if match["word"]:
        if match["event6"] == "增长" or _PLANNED.search(text, max(0, at - 16), at):
            return None
        return Statement(at, match.end(), "zero", "", match["event6"])
    if _BEFORE_FORBIDS.search(text, max(0, at - 2), at):
        return None
    event = next(
        (match[name] for name in ("event", "event2", "event3", "event4", "event5") if match[name] is not None), ""
    )
    one = match["one"] or match["one2"]
    negation = _VERB_OF_EVENT.match(text, at)
    if negation is None:
        return None
    end = negation.end()
    if one:
        end = text.index("一" + one, at) + 2
        return Statement(at, end, "zero", one if one in CASES or one in "人次项" else "起", event)
    event_here = _EVENTS.search(event)
    says_event_before = not event.strip("过的”") and _SUBJECT.search(text, max(0, at - 24), at)
    if event_here is None and not says_event_before:
        return None
    if match["event4"] is not None or match["event5"] is not None:
        # 没有、无 deny anything; only an event at their own side, which then ends the clause, is a count of none.
        assert event_here is not None or says_event_before
        if event_here is not None and not _clause_is_over(event, event_here.end()):
            return None
    return Statement(at, end, "zero", "", event or text[max(0, at - 24) : at])


_REST: Final = re.compile(
    rf"(?:{_EVENT}|发生|出现|情况|情形|现象|行为|记录|的|或|和|及|与|、|以及|等|被|人员|人|案|件|率|”|责任|行政|申请|决定|重大|较大|一般|公开|赴|到|进|京|省|市|越级|集体|重复|重新|再次|非正常|群众|信息|政府|机关)*\Z"
)


def _clause_is_over(event: str, after: int) -> bool:
    return _REST.match(event, after) is not None
