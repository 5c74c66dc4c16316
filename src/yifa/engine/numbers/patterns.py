"""How a document number is written (GB/T 9704 for official documents, local custom for case documents).

The pattern ``{short}政发〔{year}〕{number}号`` gives 清政发〔2025〕12号, ``{short}调字〔{year}〕第{number}号`` gives
清调字〔2025〕第12号. The year is full, its brackets are six-cornered, and the number has no leading zero.
"""

from __future__ import annotations

import string

from yifa.engine.numbers.errors import NumbersError

_PLACES = {"short", "year", "number"}


def render(pattern: str, *, short: str, year: int, number: int) -> str:
    """Write a number by a pattern; ``short`` is the organisation's short name.

    Raises:
        NumbersError: the pattern lacks the year in six-cornered brackets or the number, or asks for something else.
    """
    try:
        places = [
            (name, spec, conversion)
            for _, name, spec, conversion in string.Formatter().parse(pattern)
            if name is not None
        ]
    except ValueError:
        raise _bad(pattern, "花括号不成对") from None
    names = [name for name, _, _ in places]
    if "〔{year}〕" not in pattern:
        raise _bad(pattern, "年份应全称并用六角括号括入，写作〔{year}〕")
    if names.count("number") != 1 or names.count("year") != 1:
        raise _bad(pattern, "年份{year}和号数{number}应各出现一次")
    if not set(names) <= _PLACES or any(spec or conversion for _, spec, conversion in places):
        raise _bad(pattern, "只能使用{short}（简称）、{year}（年份）、{number}（号数），号数不编虚位")
    return pattern.format(short=short, year=year, number=number)


def _bad(pattern: str, why: str) -> NumbersError:
    return NumbersError(f"文号格式“{pattern}”不符合规定：{why}（GB/T 9704）。请改正后再编号")
