"""数据期间: whether what is stated belongs to the year that the title names, and covers all of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from yifa.reading.checks.figures import Figure
from yifa.reading.parts import NEXT_YEAR
from yifa.reading.reading import Check, Outline

_OPENS: Final = ("现将", "现就", "兹将")
_OPENING: Final = re.compile(
    rf"(?:{'|'.join(_OPENS)})[^。\n]{{0,30}}?(?P<year>20\d\d)\s*年[^。\n]{{0,40}}?(?:报告|汇报|总结|通报)"
)
_UNTIL_MONTH: Final = re.compile(
    r"截[至止到]?\s*(?:20\d\d年)?\s*(?P<month>1[01]|[1-9]|十一?|[一二三四五六七八九])\s*月"
)
_HALF_YEAR: Final = re.compile(r"(?:今年|20\d\d年)?上半年(?!度?计划)")
_OWN_YEAR: Final = re.compile(r"(?<![至到\-—－与比较自从\d])(?P<year>20\d\d)年(?:度|以来)?[^，。；、年]{0,16}$")
_COMPARED: Final = re.compile(r"[比较]|同期|相比|以来|自|截至|累计|目标|到20\d\d年|十[三四五]五")


def find_period_problems(text: str, outline: Outline, found: Sequence[Figure]) -> Iterator[Check]:
    """What is stated of another year, or of a part of the year only. Nothing where the title names no year."""
    if outline.year is None:
        return
    opening = _OPENING.search(text) if any(words in text for words in _OPENS) else None
    if opening and int(opening["year"]) != outline.year:
        yield Check(
            "period",
            (),
            False,
            f"标题为{outline.year}年度，正文开头却写“{opening['year']}年”，请统一报告年度。",
        )
    yield from _signed_before_year_end(outline)
    plans = sorted((section.start, section.end) for section in outline.sections if section.part == NEXT_YEAR)
    starts = [start for start, _ in plans]
    says_part = "截" in text or "半" in text
    for figure in found:
        place = bisect_right(starts, figure.claim.start) - 1
        if place >= 0 and figure.claim.start < plans[place][1]:
            continue
        if says_part:
            yield from _of_part_of_the_year(figure)
        if "年" in figure.lead:
            yield from _of_another_year(figure, outline.year)


def _signed_before_year_end(outline: Outline) -> Iterator[Check]:
    signed = day_of(outline.signed_on)
    if signed is not None and outline.year is not None and signed.year <= outline.year:
        yield Check(
            "period",
            (),
            "approx",
            f"落款日期{outline.signed_on}早于{outline.year}年度终了，数据未覆盖全年，请补足到12月31日。",
        )


def _of_part_of_the_year(figure: Figure) -> Iterator[Check]:
    words = f"{figure.clause}，{figure.link[-40:]}"
    until = _UNTIL_MONTH.search(words) if "截" in words else None
    half = _HALF_YEAR.search(words) if "上半年" in words else None
    if until and until["month"] not in ("12", "十二"):
        said = until.group()
    elif half and figure.sort == "count":
        said = half.group()
    else:
        return
    yield Check(
        "period",
        (figure.number,),
        "approx",
        f"“{figure.claim.surface}”只统计到“{said}”，未覆盖全年，请补足全年数据或说明原因。",
    )


def _of_another_year(figure: Figure, year: int) -> Iterator[Check]:
    own = _OWN_YEAR.search(figure.lead) if figure.sort == "count" else None
    if not own or int(own["year"]) == year or _COMPARED.search(figure.lead):
        return
    yield Check(
        "period",
        (figure.number,),
        "approx",
        f"报告年度为{year}年，“{own.group()}{figure.claim.surface}”却是{own['year']}年的数，请核对年份。",
    )


def day_of(written: str) -> date | None:
    """The day of an ISO date, None where there is none or it is no day."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
