"""Numbers that measure nothing (非数据): dates, ordinals, articles, document numbers, theme days, plans, set phrases.

Each kind is one pattern; ``not_figures`` finds them all in one pass and says of each which kind it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from yifa.reading.letters import HAN
from yifa.reading.lexicon import words
from yifa.reading.numerals import CHINESE
from yifa.reading.units import MEASURE
from yifa.reading.word_trie import Words, alternatives

LONGEST_QUOTED_TERM: Final = 18
"""What stands in quotation marks and is longer is speech, and may hold figures."""

_CH: Final = "〇零一二三四五六七八九十百千"
_N: Final = rf"(?:\d+|[{_CH}]+)"
_TO: Final = r"(?:[-－—–―~～]{1,2}|[至到])"
_YEAR: Final = r"(?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_UNIT_AHEAD: Final = rf"(?:[余多]?[万亿千百]?[余多]?(?:{MEASURE}|[%‰]))"


class NotAFigure(NamedTuple):
    """A stretch of text whose numbers measure nothing, and why."""

    start: int
    end: int
    kind: str


_LINE: Final = alternatives(
    [
        "12345",
        "12348",
        "12309",
        "12315",
        "12318",
        "12320",
        "12328",
        "12329",
        "12333",
        "12337",
        "12339",
        "12369",
        "12380",
        "12388",
        "12389",
        "110",
        "119",
        "120",
        "122",
    ]
)
_WORDS_OF_LINES: Final = alternatives(
    [
        "公共",
        "政务",
        "服务",
        "热线",
        "平台",
        "市民",
        "便民",
        "政府",
        "法律",
        "法网",
        "报警",
        "电话",
        "举报",
        "投诉",
        "专线",
        "工单",
        "检察",
        "急救",
        "接处警",
        "警情",
        "承办",
        "转办",
        "交办",
        "反馈",
        "系统",
        "呼叫",
        "群众",
    ]
)

_KINDS: Final = {
    # 《民法典》第一千零四十二条第（三）项
    "law_name": r"《[^》\n]{1,80}》(?:第[^，。；、\n]{1,6}[条章])?",
    # 〔2022〕8号, 2023年第3号, 8号令
    "document_number": r"[〔［\[（【](?:19|20)\d\d[〕］\]）】]第?\d+号|第?\d+号(?:令|文|文件|公告|议案|建议|提案)",
    # 第二十四条第一款第（三）项, 第三次, 第一责任人
    "ordinal": (
        rf"第[（(]?(?:{_N})[）)]?(?:季度|条(?:之[{_CH}]+)?|[款项章节编届次批期名位个轮部号类种级篇件份场])?"
        rf"(?:第[（(]?{_N}[）)]?[款项])*"
    ),
    # 2023年, 2021-2025年度, 2023年11月3日至5日, 二〇二四年
    "date": (
        rf"{_YEAR}(?:(?:年度?)?{_TO}{_YEAR}年度?|年{_TO}(?:今|目前)|[、和与及]{_YEAR}年度?"
        rf"|年度?(?:{_MONTH}(?:{_TO}{_MONTH})?月份?(?:{_DAY}[日号])?)?"
        rf"(?:{_TO}(?:{_YEAR}年)?(?:{_MONTH}月份?)?(?:{_DAY}[日号])?(?<=[月份日号年]))?"
        rf"|[-./]{_MONTH}(?:[-./]{_DAY}(?!\d)|(?![\d.])(?!{_UNIT_AHEAD})))"
        rf"|{_MONTH}(?:(?:{_TO}|[、，和及与]){_MONTH}月份?"
        rf"|月(?:份|底|初|末|[上中下]旬)?(?:{_DAY}[日号])?(?:{_TO}(?:{_MONTH}月)?{_DAY}[日号])?)"
        rf"|{_DAY}(?:{_TO}{_DAY})?[日号](?![内常均前])|[前一二三四1-4]{{1,2}}(?:{_TO}[二三四2-4])?季度"
        rf"|\d\d年代|[一二三四五六七八九]十年代|[上下本每]{{1,2}}半年|半年|(?:星期|周|礼拜)[一二三四五六日](?!次)"
    ),
    "time_of_day": r"(?:[01]?\d|2[0-4])[:：][0-5]\d|(?:[01]?\d|2[0-4])时(?:[0-5]?\d分)?(?![限段间])",
    # 近三年, 三年来, 今后五年, 五年规划, 三年行动, 建党100周年, 18周岁以上
    "span_of_years": (
        rf"(?:近|过去|今后|未来|前|往后|最近|头)(?:{_N}|两)(?:个?[年月]|个季度)(?:[来间内]|以来)?"
        rf"|(?:{_N}|两)年(?:多?来|间|以来|行动|规划|计划|[内前后])"
        rf"|{_N}周年|{_N}(?:周)?岁(?:以上|以下)?|百年|千年|万年"
    ),
    # 党的二十大, 十九届六中全会, 二十届三中全会
    "congress": (
        rf"(?:十[一二三四五六七八九]|二十|党的)?(?:十[一二三四五六七八九]|二十)[大届](?:[{_CH}\d历]+[中次]全会)?"
        rf"|\d+届|[{_CH}]+[中次]全会"
    ),
    # 12·4, 6·26, 3.15 消费者权益日, 五一, 七一
    "theme_day": (
        rf"{_N}[·•・‧∙]{_N}|\d{{1,2}}\.\d{{1,2}}(?=[”\"’]?[^\d，。；、]{{0,10}}(?:日|节|周|宣传|活动月))"
        rf"|(?:三八|五一|五四|六一|七一|八一|十一)(?=[”\"]|妇女|国际|劳动|青年|儿童|建党|建军|国庆|节|假|期间|前夕|[、，。])"
    ),
    # 十四五, 八五普法, “九五”普法
    "plan": (
        r"十[一二三四五六七八]五(?=[”\"]?(?:规划|时期|期间|普法|以来|[，。、”\"]))"
        r"|[一二三四五六七八九]五(?=[”\"]?(?:普法|规划|法治|期间|”))"
    ),
    # 一是, （二）, 1、, ①, 其一, 一方面
    "enumerator": (
        rf"[（(](?:\d{{1,2}}|[{_CH}]{{1,3}})[)）]|[①-⑳]"
        rf"|(?<!{HAN})(?<!\d)[{_CH}]{{1,3}}(?:[是则要来者]|、|方面|\.)"
        rf"|(?:(?<=\n)|(?<=[。；：:;]))\d{{1,2}}(?:[、．)）]|\.(?!\d)|\.(?=(?:19|20)\d\d年))"
        rf"|另?一方面|其[{_CH}](?=[，、是])"
    ),
    # 12345热线, 110, 0738-5678901
    "telephone": (
        r"(?<!\d)(?:0\d{2,3}[-－ ]\d{7,8}|400[-－]\d{3}[-－]?\d{4}|1[3-9]\d{9})(?!\d)"
        rf"|(?<!\d){_LINE}(?!\d)(?=[”\"]?(?:、?1\d{{2,4}})*[”\"]?(?:[、和]|{_WORDS_OF_LINES}))"
    ),
    # 1+N, 3+X+1, 7×24小时, 4A级, 1对1, A4
    "formula": (
        rf"{_N}(?:[+＋][\dA-Za-z{_CH}]+)+|\d+[×xX*]\d+(?:小时)?|24小时(?!内|以内)|[1-5]A级?|[A-Za-z]\d+"
        rf"|\d[GDV](?![a-z])|{_N}对{_N}(?![\d余多])"
        rf"|{_N}(?:分钟|小时)(?=[^，。；\d]{{0,8}}(?:圈|响应圈))|八小时(?:之|以)?外|8小时(?:之|以)?外|{_N}刻钟"
    ),
    # 人民路12号, 3号楼, 5楼
    "address": (r"(?<=[路街道巷村组弄])\d+(?:号|[-－]\d+号?)|\d+(?:号楼|号院|号门|楼|室|号线|号地块)"),
}

_QUOTED: Final = re.compile(
    "|".join(
        rf"{opens}[^{opens}{closes}\n]{{1,{LONGEST_QUOTED_TERM}}}{closes}"
        for opens, closes in ("“”", '""', "‘’", "「」")
    )
)
_QUOTES: Final = frozenset('“"‘「')
_OPENING: Final = frozenset('《“"‘「（(〔［[【①②③④⑤⑥⑦⑧⑨⑩')
_GOES_ON: Final = frozenset("0123456789.点余多几数" + CHINESE)
"""After one of these a numeral goes on: what begins there is no phrase of its own."""
_COUNTS: Final = re.compile(rf"(?:\d{{2,}}|\d\.\d|[{_CH}]{{2,}})(?:[余多]?[万亿]?[余多]?{MEASURE}|%)")


_ONLY_COUNTS: Final = "件起场个次名人份条项户家例宗批期篇本册张幅处所座辆台支部亩吨元%余多万亿千百"
"""Digits before one of these are a count: no kind begins so."""

_NUMERAL: Final = frozenset("0123456789" + _CH)
_SECONDS: Final = {
    "近": _NUMERAL | {"两"},
    "前": _NUMERAL | {"两", "季"},
    "头": _NUMERAL | {"两"},
    **dict.fromkeys("过", frozenset("去")),
    **dict.fromkeys("今往", frozenset("后")),
    **dict.fromkeys("未", frozenset("来")),
    **dict.fromkeys("最", frozenset("近")),
    **dict.fromkeys("上下本每半", frozenset("上下本每半年")),
    "星": frozenset("期"),
    "周": _NUMERAL,
    "礼": frozenset("拜"),
    "党": frozenset("的"),
    "另": frozenset("一方"),
    "其": _NUMERAL,
    "万": frozenset("年"),
}
"""The characters that are no numerals and begin a kind → those of which one must follow."""


class _Grammar(NamedTuple):
    """Where something may begin, what must follow a character that is no numeral, the kinds, and the set phrases.

    ``phrases_only``: the characters with which phrases begin, and no kind.
    """

    trigger: re.Pattern[str]
    seconds: dict[str, frozenset[str]]
    phrases_only: frozenset[str]
    kinds: re.Pattern[str]
    phrases: Words


@cache
def _grammar() -> _Grammar:
    phrases = words("set_phrases")
    seconds = dict(_SECONDS)
    for phrase in phrases:
        if phrase[0] not in _NUMERAL and phrase[0] not in "第两":
            seconds[phrase[0]] = seconds.get(phrase[0], frozenset()) | {phrase[1]}
    odd, follow = ("".join(sorted(letters)) for letters in (seconds, frozenset().union(*seconds.values())))
    return _Grammar(
        # Only the first digit of a number that is not a count, and no odd character that nothing fits behind.
        re.compile(
            rf"[0-9{_CH}两第《“\"‘「（(〔［\[【①-⑳A-Z{odd}]"
            rf"(?:(?<![0-9{odd}])|(?<=[{odd}])(?=[{follow}])|(?<=[0-9])(?<!\d\d)(?!\d*[{_ONLY_COUNTS}]))"
        ),
        seconds,
        frozenset(seconds) - frozenset(_SECONDS),
        re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())),
        Words(phrases),
    )


def not_figures(text: str) -> list[NotAFigure]:
    """The stretches whose numbers measure nothing, in their order, none overlapping."""
    trigger, seconds, phrases_only, kinds, phrases = _grammar()
    found: list[NotAFigure] = []
    resume = 0
    while (hit := trigger.search(text, resume)) is not None:
        at = hit.start()
        resume = at + 1
        letter = text[at]
        if letter in seconds and text[at + 1 : at + 2] not in seconds[letter]:
            continue
        if at and text[at - 1] in _GOES_ON and letter not in _OPENING:
            continue
        if letter in _QUOTES and (quoted := _QUOTED.match(text, at)) is not None:
            if not _COUNTS.search(text, at + 1, quoted.end() - 1):
                found.append(NotAFigure(at, quoted.end(), "quoted"))
                resume = quoted.end()
            continue
        match = kinds.match(text, at) if letter not in phrases_only else None
        if match is not None and match.end() > at:
            found.append(NotAFigure(at, match.end(), match.lastgroup or ""))
            resume = match.end()
        elif phrase := phrases.longest(text, at):
            found.append(NotAFigure(at, at + len(phrase), "set_phrase"))
            resume = at + len(phrase)
    return found
