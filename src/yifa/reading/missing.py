"""缺项: what a report must contain by law and this one does not.

Source: 法治政府建设与责任落实督察工作规定, art. 25 (the five contents) and art. 24 (the year reported on);
党政机关公文处理工作条例, art. 9 (who signs, and the date).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from yifa.reading.letters import HAN
from yifa.reading.parts import (
    ACHIEVEMENTS,
    BY_KEY,
    LEADERS_DUTY,
    NEXT_YEAR,
    OTHER_MATTERS,
    SHORTCOMINGS,
)
from yifa.reading.reading import Missing, Outline, Section

_ARTICLES: Final = {
    ACHIEVEMENTS: "25(一)",
    SHORTCOMINGS: "25(二)",
    LEADERS_DUTY: "25(三)",
    NEXT_YEAR: "25(四)",
    OTHER_MATTERS: "25(五)",
}
"""The statutory parts in the order of the article, each with its item."""

_REPORT_RULES: Final = "《法治政府建设与责任落实督察工作规定》"
_DOCUMENT_RULES: Final = "《党政机关公文处理工作条例》第9条"
_MENTIONED: Final = {
    ACHIEVEMENTS: re.compile(r"(?:主要|取得).{0,6}(?:举措|成效|做法|成绩)"),
    SHORTCOMINGS: re.compile(r"(?:存在|仍有|还有).{0,16}(?:不足|问题|差距|短板|薄弱)"),
    LEADERS_DUTY: re.compile(r"第一责任人"),
    NEXT_YEAR: re.compile(r"下一?步|下一?年度?|明年|今后"),
    OTHER_MATTERS: re.compile(r"其他需要(?:报告|说明)"),
}
_FEWEST_WORDS: Final = 12
"""A part with fewer Chinese characters under its heading says nothing, unless it says that there is nothing."""

_MOST_LOOKED_AT: Final = 4000
"""Characters of a part that are looked at to see whether it says anything."""

_NOTHING: Final = re.compile(r"无|没有|暂无")
_CHINESE: Final = re.compile(HAN)
_CAUSE: Final = re.compile(
    r"原因|由于|究其|因为|主要是|缘于|源于|导致|受.{1,20}(?:影响|制约|限制)|缺乏|不够|不足|薄弱|淡薄"
)


def find_missing(text: str, outline: Outline) -> tuple[Missing, ...]:
    """What is missing, in the order of the law: the five parts, then year, signatory and date.

    ``what`` is the key of the part (``parts.py``), or ``causes``, ``year``, ``signatory``, ``signed_on``.
    """
    if not text.strip():
        return (Missing("text", "文中没有可读的文字，无法核对法定内容。", _article("25")),)
    found = [missing for key in _ARTICLES if (missing := _missing_part(key, text, outline)) is not None]
    causes = _missing_causes(text, outline)
    if causes is not None:
        found.append(causes)
    if outline.year is None:
        found.append(Missing("year", "标题和正文开头没有写明报告年度，应报告上一年度的情况。", _article("24")))
    if not outline.signatory:
        found.append(Missing("signatory", "文末没有署名，应写明报告机关的全称。", _DOCUMENT_RULES))
    if not outline.signed_on:
        found.append(Missing("signed_on", "文末没有成文日期，无法判断是否按期报送。", _DOCUMENT_RULES))
    return tuple(found)


def _missing_part(key: str, text: str, outline: Outline) -> Missing | None:
    said = _said_missing(key, BY_KEY[key].chinese, text, outline)
    return Missing(key, said, _article(_ARTICLES[key])) if said is not None else None


def _said_missing(key: str, name: str, text: str, outline: Outline) -> str | None:
    """What to say of the part where it is missing."""
    sections = [section for section in outline.sections if section.part == key]
    if sections:
        if any(_says_something(section, text) for section in sections):
            return None
        return f"“{sections[0].title}”只有标题，没有内容，应写明{name}。"
    if key == OTHER_MATTERS:
        return f"没有“{name}”部分；确无其他情况的，也应写明“无”。"
    if any(names in section.title for section in outline.sections for names in _SHORT_NAMES[key]):
        return None
    if _MENTIONED[key].search(text):
        return f"没有单列“{name}”部分，只在其他部分提及，应单独报告。"
    return f"没有“{name}”部分，应补充。"


_SHORT_NAMES: Final = {
    ACHIEVEMENTS: ("举措", "成效"),
    SHORTCOMINGS: ("不足", "存在的问题", "存在问题"),
    LEADERS_DUTY: ("第一责任人",),
    NEXT_YEAR: ("下一步", "下步", "下一年度", "明年"),
}
"""Words by which a heading that opens several parts at once (主要举措和第一责任人履职情况) names each of them."""


def _says_something(section: Section, text: str) -> bool:
    body = text[section.start : min(section.end, section.start + _MOST_LOOKED_AT)].replace(section.title, "", 1)
    return _has_words(body, _FEWEST_WORDS) or bool(_NOTHING.search(body[:200]))


def _has_words(body: str, fewest: int) -> bool:
    """Whether the text has so many Chinese characters."""
    return next(islice(_CHINESE.finditer(body), fewest - 1, None), None) is not None


def _missing_causes(text: str, outline: Outline) -> Missing | None:
    """The part on shortcomings must give their causes too."""
    bodies = [text[section.start : section.end] for section in outline.sections if section.part == SHORTCOMINGS]
    spoken = [body for body in bodies if _has_words(body, 2 * _FEWEST_WORDS)]
    if not spoken or any(_CAUSE.search(body.partition("\n")[2]) for body in spoken):
        return None
    return Missing(
        "causes", "“存在的不足和原因”部分只写了不足，没有写原因，应补充原因。", _article(_ARTICLES[SHORTCOMINGS])
    )


def _article(article: str) -> str:
    """The article of the regulation in words (25(一): 第25条第（一）项), as `yifa.law.citation` says it."""
    number, item = article.rstrip(")").partition("(")[::2]
    return f"{_REPORT_RULES}第{number}条" + (f"第（{item}）项" if item else "")
