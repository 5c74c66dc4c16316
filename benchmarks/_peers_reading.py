"""Peers that find figures in a report: a careful regular expression, and Microsoft's recognizers-text.

    python benchmarks/_peers_reading.py expression|recognizers GOLD.jsonl

prints one JSON object a line and document, as `yifa report read --json` does. Needs nothing of this project, so that it
can run with an interpreter that has recognizers-text: ``recognizers-text-number-with-unit`` and ``emoji<2``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

UNIT = (
    r"(?:余|多)?(?:个百分点|人次|场次|户次|件次|个工作日|平方米|公里|分钟|小时|学时|[%％‰件起个次场名人户家份条项处篇本幅张块期批宗"
    r"支所座亩元期轮堂套辆台村天])"
)
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
CHINESE = r"百分之[零一二三四五六七八九十百点]+|[一二两三四五六七八九十百千][零一二三四五六七八九十百千万]*"
FIGURE = re.compile(
    rf"(?P<before>近|约|超|超过|达到|不低于|至少)?(?P<number>{DIGITS}|{CHINESE})\s?(?P<times>[万亿])?(?P<more>余|多)?"
    rf"(?P<unit>{UNIT})?(?P<after>以上|以下|左右)?"
)
NO_FIGURE = re.compile(
    r"(?:19|20)\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|〔\d{4}〕\d+号|\d+·\d+|第[零一二三四五六七八九十百\d]+[条章届次]"
    r"|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+(?:是|、)|12345|110|一村一|第一责任人|十[三四五]五"
)
VALUES = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
PLACES = {"十": 10, "百": 100, "千": 1000}
TIMES = {"万": 10_000, "亿": 100_000_000}


def by_expression(text: str) -> Iterator[dict[str, Any]]:
    """A number with a unit behind it, but for dates, document numbers and list marks: an afternoon's work."""
    masked = NO_FIGURE.sub(lambda found: "〓" * len(found[0]), text)
    for found in FIGURE.finditer(masked):
        percent = found["number"].startswith("百分之")
        if not found["unit"] and not percent:
            continue
        before, after = found["before"] or "", found["after"] or ""
        yield {
            "start": found.start(),
            "end": found.end(),
            "value": value(found["number"].removeprefix("百分之")) * TIMES.get(found["times"] or "", 1),
            "value_max": None,
            "unit": "%" if percent else re.sub("[余多]", "", found["unit"]),
            "qualifier": "about"
            if before in ("近", "约") or after == "左右"
            else "at_most"
            if after == "以下"
            else "at_least"
            if before or after or found["more"] or "余" in (found["unit"] or "")
            else "exact",
            "indicator": "other",
        }


def value(number: str) -> float:
    """The value of digits or of a Chinese numeral below ten thousand times ten thousand."""
    if number[0].isdigit():
        return float(number.replace(",", ""))
    whole, _, fraction = number.partition("点")
    total = section = digit = 0
    for sign in whole:
        if sign in VALUES:
            digit = VALUES[sign]
        elif sign in PLACES:
            section, digit = section + (digit or 1) * PLACES[sign], 0
        else:
            total, section, digit = (total + section + digit) * TIMES[sign], 0, 0
    decimals = "".join(str(VALUES[sign]) for sign in fraction)
    return float(f"{total + section + digit}.{decimals or 0}")


def by_recognizers(text: str) -> Iterator[dict[str, Any]]:
    """Its numbers and percentages, where one of our units follows: alone it would take every numeral for a figure."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_text import Culture

    percentages = recognize_percentage(text, Culture.Chinese)
    covered = {place for found in percentages for place in range(found.start, found.end + 1)}
    numbers = [found for found in recognize_number(text, Culture.Chinese) if found.start not in covered]
    for found in [*percentages, *numbers]:
        end = found.end + 1
        unit = re.compile(UNIT).match(text, end)
        resolved = (found.resolution or {}).get("value")
        if resolved is None or (found.type_name != "percentage" and not unit):
            continue
        yield {
            "start": found.start,
            "end": unit.end() if unit else end,
            "value": float(resolved.rstrip("%")),
            "value_max": None,
            "unit": "%" if found.type_name == "percentage" else re.sub("[余多]", "", unit[0] if unit else ""),
            "qualifier": "at_least" if unit and unit[0][0] in "余多" else "exact",
            "indicator": "other",
        }


def main(peer: str, gold: str) -> None:
    """Print what the peer finds in each document."""
    find = {"expression": by_expression, "recognizers": by_recognizers}[peer]
    with open(gold, encoding="utf-8") as file:
        for line in file:
            print(json.dumps({"claims": list(find(json.loads(line)["text"])), "checks": []}))


if __name__ == "__main__":
    main(*sys.argv[1:])
