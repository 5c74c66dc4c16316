"""The numbers that a word processor writes before paragraphs by itself: 一、（一） 1. and so on.

They are in no paragraph's text, yet a reader sees them and cites by them; headings are told by them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from yifa.reading.inputs.xml_parts import children, value, whole

_DIGITS: Final = "〇一二三四五六七八九"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
MOST_LEVELS: Final = 9


class Level(NamedTuple):
    """One level of a list: how its number is written (``%1、``), from which value it counts."""

    form: str
    pattern: str
    start: int


class Numbering:
    """The lists of one document; `number` counts on with each paragraph that it is asked about."""

    def __init__(self, root: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._counted_apart: set[str] = set()
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)
        self._styles = _numbers_of_styles(styles) if styles is not None else {}

    def _read(self, root: Element) -> None:
        for abstract in children(root, "abstractNum"):
            levels = {}
            for level in children(abstract, "lvl"):
                depth = whole(level.get("ilvl", ""))
                levels[depth] = Level(
                    value(level, "numFmt") or "decimal", value(level, "lvlText"), whole(value(level, "start") or "1")
                )
            self._levels[abstract.get("abstractNumId", "")] = levels
        for number in children(root, "num"):
            self._lists[number.get("numId", "")] = value(number, "abstractNumId")
            if next(children(number, "lvlOverride"), None) is not None:
                self._counted_apart.add(number.get("numId", ""))

    def number(self, list_id: str | None, depth: int | None, style: str | None) -> str:
        """What stands before the next paragraph of that list, level and style; empty where nothing does."""
        by_style = self._styles.get(style or "")
        if list_id is None and by_style is not None:
            list_id, style_depth = by_style
            depth = style_depth if depth is None else depth
        abstract = self._lists.get(list_id or "")
        depth = min(max(depth or 0, 0), MOST_LEVELS - 1)
        level = self._levels.get(abstract or "", {}).get(depth)
        if abstract is None or level is None or level.form in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(f"list {list_id}" if list_id in self._counted_apart else abstract, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        levels = self._levels[abstract]
        return re.sub(r"%([1-9])", lambda found: _number_of(int(found[1]) - 1, levels, counts), level.pattern)


def _number_of(depth: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    level = levels.get(depth)
    return written(counts.get(depth, level.start), level.form) if level else ""


def written(count: int, form: str) -> str:
    """The count as the list writes it: ``written(12, "chineseCounting")`` is 十二."""
    if form.startswith(("chinese", "taiwanese", "ideograph", "japanese")) and form != "ideographEnclosedCircle":
        return _chinese(count)
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"):
        return _CIRCLED[count - 1] if 1 <= count <= len(_CIRCLED) else str(count)
    if form in ("upperLetter", "lowerLetter") and 1 <= count <= 26:
        return chr((ord("A") if form == "upperLetter" else ord("a")) + count - 1)
    if form in ("upperRoman", "lowerRoman") and 1 <= count < 40:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    return str(count)


def _chinese(count: int) -> str:
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十") + (_DIGITS[ones] if ones else "")


def _roman(count: int) -> str:
    parts = []
    for worth, sign in _ROMAN:
        parts.append(sign * (count // worth))
        count %= worth
    return "".join(parts)


def _numbers_of_styles(styles: Element) -> dict[str, tuple[str, int]]:
    """List and level of each paragraph style that has them."""
    found = {}
    for style in children(styles, "style"):
        for properties in children(style, "pPr"):
            for numbers in children(properties, "numPr"):
                if list_id := value(numbers, "numId"):
                    found[style.get("styleId", "")] = (list_id, whole(value(numbers, "ilvl") or "0"))
    return found
