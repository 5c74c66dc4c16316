"""What stands in the cells of hand-kept ledgers, made into values: dates, numbers, names, words for a choice.

Each function takes a cell as it was saved and gives a value, or raises ``BadCell`` with what is wrong and what to do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any, Final

from yifa.engine.exchange.sheets import Cell
from yifa.law.wording import day_in_words

NOTHING: Final = frozenset(("", "/", "\\", "-", "--", "—", "——", "－", "无", "暂无", "空", "不详", "未填"))
"""What offices write where there is nothing to tell."""

_YES: Final = frozenset(("是", "有", "√", "✓", "✔", "对", "y", "yes", "true", "1", "○", "●"))
_NO: Final = frozenset(("否", "无", "×", "✗", "不是", "没有", "n", "no", "false", "0"))
_EXCEL_DAYS: Final = range(20_000, 80_000)
"""Days since 30 December 1899 that a ledger may mean: 1954 to 2119."""

_EXCEL_BEGINS: Final = date(1899, 12, 30)
_DIGITS: Final = dict(zip("〇零○一二两三四五六七八九", "0001223456789", strict=True))
_SPLIT: Final = re.compile(r"[、，,;；/\n\r\t|｜]+")
_CJK_NAME: Final = re.compile(r"[\u3400-\u9fff·]+")


class BadCell(ValueError):
    """A cell that can't be taken as it is: by which rule, what is wrong, what to do."""

    def __init__(self, rule: str, message: str, todo: str) -> None:
        self.rule, self.message, self.todo = rule, message, todo
        super().__init__(message)


def plain(text: str) -> str:
    """A text with full-width letters and digits made half-width and without any space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def text(cell: Cell) -> str:
    """The cell as a person reads it: 20250301 and not 20250301.0."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, date):
        return day_in_words(cell)
    return str(cell).strip()


def is_nothing(cell: Cell) -> bool:
    """Whether the cell is empty or holds a sign for nothing."""
    return cell is None or (isinstance(cell, str) and plain(cell) in NOTHING)


# --- 日期 ----------------------------------------------------------------------------------------------------

_WHOLE_DAY: Final = re.compile(r"(\d{4}|\d{2})(?:年|[./\-])(\d{1,2})(?:月|[./\-])(\d{1,2})[日号]?")
_DAY_OF_YEAR: Final = re.compile(r"(\d{1,2})(?:月|[./\-])(\d{1,2})[日号]?")
_MONTH: Final = re.compile(r"(\d{4}|\d{2})(?:年|[./\-])(\d{1,2})月?(?:份)?")
_ONLY_MONTH: Final = re.compile(r"(\d{1,2})月(?:份)?")
_TIME_BEHIND: Final = re.compile(r"(?:[T ]|(?<=[日号]))\s*(?:上午|下午)?\d{1,2}[:时点]\d{0,2}.*$")


def to_date(cell: Cell, year: int | None = None) -> date:
    """A day. ``year`` is the ledger's, for days written without one. :raises BadCell: it is none, or there is none."""
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool):
        raise _no_date(cell)
    if isinstance(cell, int | float):
        return _of_number(cell)
    written = _signs(str(cell))
    if written.isdigit():
        return _of_number(int(written), written)
    if found := _WHOLE_DAY.fullmatch(written):
        return _day(_century(found[1]), int(found[2]), int(found[3]), cell)
    if found := _DAY_OF_YEAR.fullmatch(written):
        if year is None:
            raise BadCell("date", f"日期“{text(cell)}”没有年份", "请写全年月日，或者在标题、表名中写明年度")
        return _day(year, int(found[1]), int(found[2]), cell)
    raise _no_date(cell)


def to_month(cell: Cell, year: int | None = None) -> date:
    """The first day of a month that is written as a month or as one of its days. :raises BadCell: it is none."""
    if isinstance(cell, str):
        written = _signs(cell)
        if found := _MONTH.fullmatch(written):
            return _day(_century(found[1]), int(found[2]), 1, cell)
        if (found := _ONLY_MONTH.fullmatch(written)) and year is not None:
            return _day(year, int(found[1]), 1, cell)
        if re.fullmatch(r"\d{6}", written):
            return _day(int(written[:4]), int(written[4:]), 1, cell)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        if cell in range(1, 13) and year is not None:
            return date(year, int(cell), 1)
        if cell != int(cell) and 1990 < cell < 2100:
            return _year_and_month(cell)
        if cell == int(cell) and 190_001 <= cell <= 210_012:
            return _day(int(cell) // 100, int(cell) % 100, 1, cell)
    return to_date(cell, year).replace(day=1)


def _year_and_month(number: float) -> date:
    """2025.3, typed as a month and kept by the table as a number."""
    year, _, month = repr(number).partition(".")
    if month == "1" or int(month) not in range(1, 13):
        says = f"月份“{number}”可能是1月，也可能是10月" if month == "1" else f"“{number}”不是月份"
        raise BadCell("date", says, "请写成“2025年10月”的样子")
    return date(int(year), int(month), 1)


def _of_number(number: float, written: str = "") -> date:
    """A day as Excel counts it (45721), or as its eight digits (20250305)."""
    if number != int(number) and 1900 < number < 2200:
        raise _no_day_in_it(str(number))
    if number != int(number) and int(number) not in _EXCEL_DAYS:
        says = f"日期“{number}”是小数：{number}可能是{int(number)}月1日，也可能是{int(number)}月10日"
        raise BadCell("date", says, "请写成“2025.3.10”或者“2025年3月10日”的样子")
    whole = int(number)
    if whole in _EXCEL_DAYS and len(written or str(whole)) == 5:
        return _EXCEL_BEGINS + timedelta(days=whole)
    digits = written or str(whole)
    if len(digits) == 8:
        return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]), digits)
    raise _no_date(whole)


def _day(year: int, month: int, day: int, cell: Any) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        says = f"没有这一天：“{text(cell)}”（{year}年{month}月{day}日）"
        raise BadCell("date", says, "请核对月份和日数") from None


def _century(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _no_day_in_it(said: str) -> BadCell:
    return BadCell("date", f"“{said}”只有年月，没有日", "请写全年月日")


def _no_date(cell: Cell) -> BadCell:
    said = text(cell)
    if _MONTH.fullmatch(_signs(said)) or _ONLY_MONTH.fullmatch(_signs(said)):
        return _no_day_in_it(said)
    if re.search(r"[至到~～—]|\d-\d+[.月]", said):
        return BadCell("date", f"“{said}”不止一天，一格只能写一个日期", "请只写结束那一天；起止时间可以写在文字列中")
    if "农历" in said or "正月" in said or "腊月" in said:
        return BadCell("date", f"“{said}”是农历日期", "请换算成公历")
    return BadCell("date", f"“{said}”不是日期", "请写成“2025.3.5”或者“2025年3月5日”的样子")


def _signs(written: str) -> str:
    """The text with half-width digits, Chinese numerals in digits, and no time of day behind."""
    folded = unicodedata.normalize("NFKC", written).strip()
    folded = _TIME_BEHIND.sub("", folded)
    folded = "".join(folded.split()).replace("。", ".").replace("．", ".").replace("、", ".").replace("—", "-")
    folded = folded.rstrip(".")
    return _in_digits(folded) if re.search(r"[〇一二三四五六七八九十]", folded) else folded


def _in_digits(written: str) -> str:
    """二〇二五年三月十五日 in digits."""
    written = re.sub(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)", _tens, written)
    return "".join(_DIGITS.get(sign, sign) for sign in written)


def _tens(found: re.Match[str]) -> str:
    return f"{_DIGITS.get(found[1], '1')}{_DIGITS.get(found[2], '0')}"


# --- 数 -----------------------------------------------------------------------------------------------------

_NUMBER: Final = re.compile(r"([+-]?\d+(?:\.\d+)?)(万|千|百|亿)?(?:多)?(.*)")
_TIMES: Final = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_UNITS: Final = re.compile(r"|元|元整|人|户|件|人?次|起|名|位|个|天|日|[学课小]时|场|万元")


def to_number(cell: Cell, times: int = 1, unit: str = "") -> Decimal:
    """A number; ``times`` is what the heading's unit makes of it (万元: 10000). ``unit``: the column's own, which may
    stand behind it. :raises BadCell: it is none."""
    if isinstance(cell, bool | date):
        raise _no_number(cell)
    if isinstance(cell, int | float):
        # What Excel has reckoned carries a tail of binary places that nobody typed.
        return _whole(round(Decimal(repr(cell)) * times, 6))
    written = plain(str(cell)).replace(",", "").lstrip("¥￥")
    if written and set(written) <= set("一二三四五六七八九十两〇零"):
        written = _in_digits(written)
    found = _NUMBER.fullmatch(written)
    if found is None or not (_UNITS.fullmatch(found[3]) or found[3] in _units_of(unit)):
        raise _no_number(cell)
    if "多" in written:
        raise BadCell("number", f"“{text(cell)}”不是确数", "请填写确切的数字")
    try:
        value = Decimal(found[1])
    except InvalidOperation:
        raise _no_number(cell) from None
    scale = _TIMES.get(found[2] or "", 1)
    # Who writes 1.2万 in a column headed 万元 means it once.
    return _whole(value * (scale if scale > 1 else times))


def _units_of(unit: str) -> set[str]:
    """How a unit may be written: 条（张） is 条, 张 or both."""
    return {plain(unit), *re.split(r"[()、/]", plain(unit))}


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _no_number(cell: Cell) -> BadCell:
    said = text(cell)
    if re.search(r"约|左右|余|几|上下", said):
        return BadCell("number", f"“{said}”不是确数", "请填写确切的数字")
    return BadCell("number", f"“{said}”不是数字", "请只填写数字；要说明的写在文字列中，没有文字列的不写")


# --- 是否、选项 ----------------------------------------------------------------------------------------------


def to_flag(cell: Cell) -> bool:
    """Yes or no. :raises BadCell: neither."""
    if isinstance(cell, bool):
        return cell
    word = plain(text(cell)).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise BadCell("flag", f"“{text(cell)}”不是“是”或者“否”", "请填写“是”或者“否”")


def key_of(word: str) -> str:
    """By what a word for a choice is found: no spaces, no signs, no number in front, no 类, 型 or 纠纷 behind."""
    bare = re.sub(r"[\s、，,.。:：;；/／\-—_·（）()【】\[\]“”\"']+", "", plain(word))
    bare = re.sub(r"^(?:第?[0-9一二三四五六七八九十]+[类种]?)(?=\D{2})", "", bare)
    for behind in ("类", "型", "纠纷", "案件", "的"):
        if len(bare) > len(behind):
            bare = bare.removesuffix(behind)
    return bare.replace("其它", "其他").lower()


def choices(labels: Iterable[tuple[str, str]], further: Mapping[str, str]) -> dict[str, str]:
    """Every word that means a choice, by ``key_of``, with the choice's code. ``further``: other words → code."""
    known = {key_of(label): code for code, label in labels}
    for word, code in further.items():
        known.setdefault(key_of(word), code)
    return known


def to_choice(cell: Cell, known: Mapping[str, str], labels: Iterable[str]) -> str:
    """The code of a choice. :raises BadCell: nothing of that name can be chosen."""
    said = text(cell)
    code = known.get(key_of(said))
    if code is not None:
        return code
    near = get_close_matches(said, list(labels), n=1, cutoff=0.5)
    hint = f"是否“{near[0]}”？" if near else ""
    raise BadCell("choice", f"没有“{said}”这一选项", f"{hint}可选：{'、'.join(labels)}")


# --- 姓名 ----------------------------------------------------------------------------------------------------


def to_name(cell: Cell) -> str:
    """One name as it is kept: 张 三 is 张三."""
    said = unicodedata.normalize("NFKC", text(cell))
    parts = said.split()
    if len(parts) > 1 and all(_CJK_NAME.fullmatch(part) for part in parts):
        return "".join(parts)
    return " ".join(parts)


def to_names(cell: Cell) -> list[str]:
    """Several names in one cell, whichever way they are parted; 张 三 is one name, 张三 李四 are two."""
    found: list[str] = []
    for part in _SPLIT.split(unicodedata.normalize("NFKC", text(cell))):
        words = part.split()
        if len(words) > 1 and all(len(word) > 1 and _CJK_NAME.fullmatch(word) for word in words):
            found += words
        elif words:
            found.append(to_name(part))
    return found
