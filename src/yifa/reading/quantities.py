"""Quantities (数量): a number with its unit and qualifier, wherever a text measures something.

``quantities`` reads what is written in figures or Chinese numerals; ``statements.py`` reads zero and all said in words.
A small Chinese numeral before an indefinite unit (三项制度, 一个中心) is language and not measurement: it is read as a
quantity only where the clause ends with it, where things that are counted follow it, or with a rhythm (每月一次).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from yifa.reading.letters import HAN
from yifa.reading.lexicon import words
from yifa.reading.not_figures import NotAFigure
from yifa.reading.numerals import ARABIC, CHINESE, DIGITS, LARGE_UNITS, NotANumeral, value
from yifa.reading.qualifiers import (
    ABOVE_BEHIND,
    AROUND_BEHIND,
    BEHIND,
    BELOW_BEHIND,
    contradicts,
    qualifier,
    word_before,
)
from yifa.reading.reading import Qualifier
from yifa.reading.units import BASE, CASES, DURATIONS, EVENTS, INDEFINITE, PERSONS, UNIT, UNIT_BEGINS
from yifa.reading.word_trie import Words

_CH: Final = f"[{CHINESE}]"
_TO: Final = r"(?:[-－—–―~～]{1,2}|[至到])"

_TRIGGER: Final = re.compile(rf"[0-9{CHINESE}几￥¥]")
"""Every character of the text is held against it: the category of digits would be asked of each."""
_NUMBER: Final = rf"(?:{ARABIC}|{_CH}+(?:点[零〇一二三四五六七八九]+[万亿]?)?)"
_QUANTITY: Final = re.compile(
    rf"(?P<sign>[￥¥])?(?P<low>{_NUMBER})(?P<more>[余多来几])?(?P<times>百万|千万|十万|[万亿千百十]+)?(?P<more2>[余多来])?"
)
_UP_TO: Final = re.compile(
    rf"{_TO}(?P<high>{_NUMBER})(?P<hightimes>[万亿千百]+)?(?P<more3>[余多])?(?=[%‰{re.escape(UNIT_BEGINS)}])"
)
_TO_BEGINS: Final = frozenset("-－—–―~～至到")
_UNIT: Final = re.compile(rf"%|‰|{UNIT}")
_PERCENT_IN_WORDS: Final = re.compile(
    rf"(?P<base>百|千|万)分之(?P<number>{_CH}+(?:点[零〇一二三四五六七八九]+)?|{ARABIC})(?P<more>[余多几])?(?P<behind>{BEHIND})?"
)
_FRACTION: Final = re.compile(
    rf"(?P<low>{_CH}+|\d+)分之(?P<high>{_CH}+|\d+)(?P<behind>{BEHIND})?|(?P<over>\d{{1,3}})/(?P<under>\d{{1,3}})(?!\d)"
)
_TENTHS: Final = re.compile(rf"(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?P<behind>{BEHIND}|(?=[的，。；、]))")
_RATIO: Final = re.compile(r"(?P<first>\d+(?:\.\d+)?)[:：比](?P<second>\d+(?:\.\d+)?)(?!\d)")
_SPECIAL: Final = re.compile(rf"{_CH}+分之|\d+分之|\d{{1,3}}/\d|[一二三四五六七八九]成|\d+(?:\.\d+)?[:：比]\d")
_RATIO_WORDS: Final = re.compile(r"比例|比率|之比|配比")

_ADJACENT: Final = frozenset(["一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九", "一两"])
_WORDS_END_IN_ONE: Final = frozenset("统唯之同单专逐不合归划如某这那任另")
"""After one of these 一 ends a word: 统一, 逐一, 之一."""
_WORDS_WITH_FORMAL_DIGITS: Final = frozenset(
    ["队伍", "入伍", "退伍", "落伍", "行伍", "收拾", "大陆", "登陆", "着陆", "放肆"]
)
_PART_OF_RUN: Final = frozenset("0123456789.")

_UNIT_BECOMES_WORD: Final = Words(words("words_that_begin_with_a_unit"))
_KINDS_OF_NOUN: Final = (
    "新",
    "重点",
    "示范",
    "基层",
    "法治",
    "法律",
    "综合",
    "专项",
    "专业",
    "特色",
    "主题",
    "下辖",
    "行政",
    "自然",
    "城市",
    "农村",
    "流动",
    "固定",
    "高标准",
    "标准化",
    "规范化",
    "公共",
    "典型",
    "相关",
    "下属",
    "直属",
    "内设",
    "常驻",
    "执法",
    "普法",
    "红色",
    "村民",
    "居民",
    "涉农",
    "民营",
    "重大",
    "优秀",
    "违法",
)
_COUNTED: Final = Words(words("counted_nouns"))
_KINDS: Final = Words(_KINDS_OF_NOUN)
_ABSTRACT: Final = Words(words("abstract_nouns"))
_ENDS_CLAUSE: Final = re.compile(r"(?:以上|左右)?(?:[，。；;、：！）\n）]|$)")
_HOLDING: Final = re.compile(r"(?:召开|开展|举办|组织|举行|召集|进行|参加|接受|承办|完成|安排)了?\Z")
_PAGE_COUNTER: Final = re.compile(r"(?:浏览|点击|阅读|访问|下载)(?:次数|数|量)?[：:]\Z")
"""How often the page was looked at that a report was taken from (浏览次数：1532次)."""
_STANDS_ALONE: Final = re.compile(r"[，。；;、）]|\n|$")
_UNIT_IN_FRONT: Final = re.compile(
    r"(?:(?P<of>[人件次户份场期篇])数|(?P<bare>人次|场次|件次)数?|（(?:单位[：:])?(?P<bracketed>[^（）]{1,5})）)"
    r"(?:共计?|总计|累计|为|达到?|有|[：:]|约|近|超过?)*\Z"
)
_NAMED_BY_WORDS: Final = re.compile(HAN + r"{2,12}[：:]?\Z")
_NAMES_NO_COUNT: Final = re.compile(
    r"(?:第|热线|电话|拨打|专线|编号|序号|邮编|号码|代码|附件|附表|图|表|版本?|路|号|楼|室|年|月|日|至|到|从|平台|航班|车次|型号|[数量级])[：:]?\Z"
)
_YEARS: Final = range(1900, 2101)
_RHYTHM: Final = re.compile(r"(?:每|各|平均|不少于|至少|不低于|最少)[^，。；：\n]{0,24}\Z")
_MAY_BE_RHYTHM: Final = frozenset("每各平不至最")
_PERIOD_OF: Final = re.compile(r"(?:一|每|两|半)(?:个?月|季度?|年|周|天|日)\Z")
_FROM: Final = re.compile(r"(?:由|从|自)[^，。；\n]{0,16}\Z")
_SCORE: Final = re.compile(r"(?:分|绩|考|评|测|得|试|满|线)[^，。；\n]{0,8}\Z")
_LASTING: Final = re.compile(
    r"(?:连续|为期|历时|长达|持续|累计|满|集中|用时|耗时|平均|压缩|压减|缩短|节约|减少|延长|提前|由|从|到|至|不超过|不少于|超过|达|近|约|需|在|期限为?|时限为?)\Z"
)
_MEASURED_TIME: Final = frozenset(["天", "小时", "分钟", "工作日", "个工作日", "个小时", "个月"])


class Quantity(NamedTuple):
    """A number that measures something, with offsets into the text that was searched.

    ``value`` is in the base ``unit``; ``number`` is where its first digit stands; ``contradicted`` says that the
    qualifiers before and behind it deny each other.
    """

    start: int
    end: int
    value: float
    value_max: float | None
    unit: str
    qualifier: Qualifier
    number: int
    contradicted: bool = False


def quantities(text: str, without: Sequence[NotAFigure] = ()) -> list[Quantity]:
    """The quantities of a text in their order, none inside the stretches that are known to measure nothing."""
    found: list[Quantity] = []
    begin = 0
    for stretch in without:
        if stretch.start > begin:
            begin = _read_between(text, begin, stretch.start, found)
        begin = max(begin, stretch.end)
    _read_between(text, begin, len(text), found)
    return found


def _read_between(text: str, at: int, limit: int, found: list[Quantity]) -> int:
    """Add the quantities from ``at`` on that end by ``limit``; where reading stopped, which may be farther."""
    while at < limit and (hit := _TRIGGER.search(text, at, limit)) is not None:
        quantity, at = _read(text, hit.start(), limit)
        if quantity is not None:
            found.append(quantity)
    return at


def _read(text: str, at: int, limit: int) -> tuple[Quantity | None, int]:
    """What begins at a numeral: a quantity, or nothing; and where to go on."""
    before = text[at - 1] if at else ""
    if before in _PART_OF_RUN or before.isdecimal():
        return None, _past_number(text, at)
    if _SPECIAL.match(text, at) is not None:
        special = _percent_in_words(text, at) or _fraction(text, at) or _tenths(text, at) or _ratio(text, at)
        if special is not None:
            return special, special.end
    if text.startswith("十几", at):
        times = LARGE_UNITS.get(text[at + 2 : at + 3], 1)
        dozen = _UNIT.match(text, at + (2 if times == 1 else 3))
        if dozen is not None and dozen[0] not in ("%", "‰"):
            return _made(text, at, dozen.end(), 10 * times, None, dozen[0], "几"), dozen.end()
    match = _QUANTITY.match(text, at)
    if match is None:
        return None, at + 1
    return _counted(text, match, limit)


def _past_number(text: str, at: int) -> int:
    """Behind the numeral that goes on at ``at``, and behind the sign there in any case (几 in 第1几, ￥)."""
    at += 1
    while at < len(text) and (text[at] in _PART_OF_RUN or text[at] in CHINESE):
        at += 1
    return at


def _percent_in_words(text: str, at: int) -> Quantity | None:
    match = _PERCENT_IN_WORDS.match(text, at)
    if match is None:
        return None
    percent = (
        value(match["number"]) * {"百": 1, "千": 0.1, "万": 0.01}[match["base"]]
        if _worth(match["number"]) is not None
        else None
    )
    if percent is None:
        return None
    return _made(text, at, match.end(), round(percent, 9), None, "%", match["more"] or "", match["behind"] or "")


def _fraction(text: str, at: int) -> Quantity | None:
    match = _FRACTION.match(text, at)
    if match is None:
        return None
    if match["over"]:
        over, under = float(match["over"]), float(match["under"])
        follows = text[match.end() : match.end() + 2]
        if not (0 < over < under) or not (
            follows.startswith(("以上", "的", "左右", "以下")) or text[max(0, at - 1) : at] in "占达"
        ):
            return None
        return _made(text, at, match.end(), over / under * 100, None, "%")
    under_value, over_value = _worth(match["low"]), _worth(match["high"])
    if not under_value or over_value is None:
        return None
    return _made(text, at, match.end(), over_value / under_value * 100, None, "%", match["behind"] or "")


def _tenths(text: str, at: int) -> Quantity | None:
    match = _TENTHS.match(text, at)
    if match is None or (at and text[at - 1] in "第数几"):
        return None
    tenths = DIGITS[match["tenths"]] * 10 + (5 if match["half"] else 0)
    return _made(text, at, match.end(), tenths, None, "%", match["behind"] or "")


def _ratio(text: str, at: int) -> Quantity | None:
    match = _RATIO.match(text, at)
    if match is None or not _RATIO_WORDS.search(text, max(0, at - 12), match.end() + 4) or not float(match["second"]):
        return None
    return _made(text, at, match.end(), float(match["first"]) / float(match["second"]), None, "")


@lru_cache(1024)
def _worth(numeral: str) -> float | None:
    try:
        return value(numeral)
    except NotANumeral:
        return None


def _made(
    text: str, number: int, end: int, low: float, high: float | None, unit: str, *words: str, start: int | None = None
) -> Quantity:
    """The quantity, with the qualifier before it taken in and its value in the base unit."""
    begin = number if start is None else start
    before = word_before(text, begin)
    qualifiers = [word for word in (before, *words) if word]
    base, times = BASE.get(unit, (unit, 1))
    return Quantity(
        begin - len(before),
        end,
        round(low * times, 6),
        None if high is None else round(high * times, 6),
        base,
        qualifier(*qualifiers) if qualifiers else "exact",
        number,
        len(qualifiers) > 1 and contradicts(*qualifiers),
    )


def _counted(text: str, match: re.Match[str], limit: int) -> tuple[Quantity | None, int]:
    low_text = match["low"]
    start, past = match.span("low")
    chinese = not low_text[0].isascii()
    if chinese and _word_before_forbids(text, start, low_text):
        return None, start + 1 if text[start] in "伍拾陆肆" else past
    if past > limit:
        return None, past
    of_low = of_high = _UNIT.match(text, match.end())
    upper = _upper(text, match.end() if of_low is None else of_low.end())
    if upper is not None:
        of_high = _UNIT.match(text, upper.end())
        if of_high is None or of_high.end() > limit or _FROM.search(text, max(0, start - 20), start):
            upper, of_high = None, of_low
    unit, end_unit = (None, 0) if of_high is None else (of_high[0], of_high.end())
    low, high = _scaled(low_text, match["times"]), None
    if low is None:
        return None, past
    if unit is None:
        return _without_unit(text, match, low)
    if upper is not None:
        # 3至5万元 and 3万至5万元 are both meant in 万.
        high = _scaled(upper["high"], upper["hightimes"])
        if upper["hightimes"] and not match["times"] and of_low is None:
            low = _scaled(low_text, upper["hightimes"]) or low
        if high is None or high <= low:
            return None, past
    behind = _behind(text, end_unit, unit)
    if end_unit > limit:
        return None, past
    if (
        chinese
        and high is None
        and len(low_text) >= 2
        and low_text[:2] in _ADJACENT
        and low_text[2:] in ("", "十", "百", "千", "万")
    ):
        low, high = _adjacent(low_text)
        behind = behind or "左右"
    more3 = None if upper is None else upper["more3"]
    words = [word for word in (*match.group("more", "more2"), more3, behind) if word]
    qualified = bool(words) or bool(word_before(text, start))
    if len(unit) == 1 and _UNIT_BECOMES_WORD.begin(text, end_unit - 1):
        return None, end_unit
    if unit == "次" and _PAGE_COUNTER.search(text, max(0, start - 8), start):
        return None, end_unit
    if not _measures(text, start, end_unit, low, unit, chinese, qualified):
        return None, end_unit
    end = end_unit + len(behind if behind != "左右" or text.startswith("左右", end_unit) else "")
    begin = match.start()
    return _made(text, start, end, low, high, unit, *words, start=begin), end


def _upper(text: str, at: int) -> re.Match[str] | None:
    """The upper end of a range (至5万元), which must have a unit."""
    return _UP_TO.match(text, at) if text[at : at + 1] in _TO_BEGINS else None


def _without_unit(text: str, match: re.Match[str], low: float) -> tuple[Quantity | None, int]:
    """A number without a unit behind it: its unit is a sign or stands in front (人数, （元）), or it is left out."""
    start, more = match.start("low"), match["more"] or match["more2"] or ""
    end = max(match.end("low"), match.end("times"), match.end("more"), match.end("more2"))
    if match["sign"]:
        return _made(text, start, end, low, None, "元", more, start=match.start()), end
    if not match["low"][0].isascii() or not _STANDS_ALONE.match(text, end):
        return None, end
    front = _UNIT_IN_FRONT.search(text, max(0, start - 16), start)
    if front is not None:
        unit = front["of"] or front["bare"] or front["bracketed"]
        if _UNIT.fullmatch(unit):
            return _made(text, start, end, low, None, unit, more), end
    named = _NAMED_BY_WORDS.search(text, max(0, start - 12), start)
    if named is None or _NAMES_NO_COUNT.search(named[0]) or low in _YEARS or "." in match["low"]:
        return None, end
    return _made(text, start, end, low, None, "", more), end


def _behind(text: str, at: int, unit: str) -> str:
    """The qualifier behind the unit; 内 only behind a time, 多 only where no word begins with it."""
    match = _BEHIND.match(text, at) if text[at : at + 1] in _BEHIND_BEGINS else None
    if match is None:
        return ""
    word = match[0]
    if word == "内" and unit not in DURATIONS:
        return ""
    if word in ("多", "来", "许", "余") and (
        unit in CASES or unit in EVENTS or unit in PERSONS or unit == "个" or not _ENDS_CLAUSE.match(text, at + 1)
    ):
        return ""
    if (
        word in ("以上", "及以上", "以下")
        and text.startswith(("领导", "干部", "工作", "党", "单位", "部门", "情况", "问题", "措施"), match.end())
        and unit in INDEFINITE
    ):
        return ""
    return word


_BEHIND: Final = re.compile(BEHIND)
_BEHIND_BEGINS: Final = frozenset(word[0] for word in (*ABOVE_BEHIND, *BELOW_BEHIND, *AROUND_BEHIND))


def _word_before_forbids(text: str, start: int, numeral: str) -> bool:
    """Whether the character before makes the numeral part of a word (统一, 第三) or leaves it vague (数十)."""
    before = text[start - 1] if start else ""
    if before + numeral[0] in _WORDS_WITH_FORMAL_DIGITS:
        return True
    return bool(before) and (before in "第数几" or (numeral == "一" and before in _WORDS_END_IN_ONE))


def _scaled(number: str, times: str | None) -> float | None:
    worth = _worth(number)
    if worth is None or times is None:
        return worth
    scale = _worth("一" + times) if times[0] != "十" else _worth(times)
    return None if scale is None else worth * scale


def _adjacent(numeral: str) -> tuple[float, float]:
    low, high = DIGITS[numeral[0]], DIGITS[numeral[1]]
    scale = value("一" + numeral[2:]) if numeral[2:] else 1
    return low * scale, high * scale


def _measures(text: str, start: int, end: int, worth: float, unit: str, chinese: bool, qualified: bool) -> bool:
    """Whether the number counts or measures, and is not part of a date, a phrase or a manner of speaking."""
    if unit in ("%", "‰"):
        return True
    if unit == "日":
        return text.startswith(("内", "以内", "之内"), end)
    if unit == "年":
        return bool(re.search(r"(?:连续|为期|历时|长达)\Z", text[max(0, start - 3) : start]))
    if unit == "周":
        return bool(re.search(r"(?:为期|历时|连续)\Z", text[max(0, start - 3) : start]))
    if unit == "分":
        return bool(_SCORE.search(text, max(0, start - 14), start))
    if unit in DURATIONS and chinese:
        return bool(_LASTING.search(text, max(0, start - 4), start))
    if worth <= 30 and not qualified and _ABSTRACT.begin(text, end):
        return False
    if not chinese or qualified or worth > 10:
        return not (chinese and unit == "家" and worth in (100, 1000, 10_000) and not qualified)
    return _small_numeral_counts(text, start, end, worth, unit)


def _small_numeral_counts(text: str, start: int, end: int, worth: float, unit: str) -> bool:
    """Whether a Chinese numeral up to ten counts: 召开会议两次, 每月一次, 三个村; not 一个中心, 一名干部."""
    before = text[max(0, start - 26) : start]
    if not _MAY_BE_RHYTHM.isdisjoint(before) and _RHYTHM.search(before):
        return True
    if unit in EVENTS and _PERIOD_OF.search(before):
        return True
    clause_ends = bool(_ENDS_CLAUSE.match(text, end)) and len(before) > 1 and "\u4e00" <= before[-1] <= "\u9fff"
    if (
        clause_ends
        and before[-1] not in "的是有为这那某同"
        and (unit not in INDEFINITE or worth > 1 or unit in ("名", "支", "篇", "期", "个", "部", "项"))
    ):
        return True
    if worth == 1:
        return unit in EVENTS and bool(_HOLDING.search(before))
    if unit in INDEFINITE and unit not in ("名", "期", "篇", "本", "课", "节", "堂"):
        return _counted_follow(text, end)
    return True


def _counted_follow(text: str, at: int) -> bool:
    """Whether things that are counted follow, with up to two words before them that say of what kind they are."""
    for _ in range(3):
        if _COUNTED.begin(text, at):
            return True
        at += len(_KINDS.longest(text, at))
    return False
