"""The lawyers, the experts, and the contracts of the township and of each village, from year to year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, rows
from yifa.law.calendar import default_calendar

_LAWYERS = """
-2.6.20|lawyer|卫知律|19901201810000017|青山明理律师事务所
-2.6.21|lawyer|甘守约|19901201510000023|青山明理律师事务所
-2.12.10|lawyer|温知远|19901202110000008|青河诚正律师事务所
-1.3.3|government|陈明法|19901202010000031|清溪司法所
-1.3.4|legal_worker|纪公允|39901201910000005|清溪法律服务所
"""
"""On the roster since, kind, name, licence, unit."""

_EXPERTS = """
-2.9.10|顾明德|青山大学法学院|administrative|教授
-2.9.11|孟思齐|青山县法学会|civil|副会长
-2.9.12|祁允执|青山仲裁委员会|procedure|仲裁员
-1.5.6|薄雅言|青山大学农学院|land|副教授
-1.5.7|康守恒|青山县生态环境局|environment|高级工程师
0.4.8|訾明辨|青山县律师协会|criminal|会长
"""
"""In the pool since, name, unit, field, rank."""

_TOWNSHIP = """
-2.6.25|0|-2.7.1|-1.6.30|20|quarter|24000
-1.6.24|0|-1.7.1|0.6.30|20|quarter|24000
0.6.24|0|0.7.1|1.6.30|24|quarter|26000
"""
"""Signed, which lawyer, begins, ends, hours, per, fee."""

LATE = "红岩村"
"""The village that signed no contract for this year before March."""

NEXT_YEAR = ("东溪村", "西岭村")
"""The villages that have renewed theirs for the next year already."""

Lawyers = Sequence[EntryRecord]


def working_day(day: date) -> date:
    """That day, or the next on which offices work."""
    return default_calendar().next_working_day(day)


def of_village(number: int) -> int:
    """Which of the lawyers advises the village of that number."""
    return number % 3


def sign(book: Book) -> Lawyers:
    """Enter the roster, the pool and the contracts; gives the lawyers."""
    lawyers = []
    for since, kind, name, licence, unit in rows(_LAWYERS):
        told = {"since": book.day(since), "kind": kind, "name": name, "licence": licence, "unit": unit}
        book.keep("advisers_lawyers", told)
        lawyers.append(book.kept["advisers_lawyers", book.day(since)])
    for since, name, unit, field, rank in rows(_EXPERTS):
        book.keep("legal_experts", {"since": book.day(since), "name": name, "unit": unit, "field": field, "rank": rank})
    for signed, nth, begins, ends, hours, per, fee in rows(_TOWNSHIP):
        _contract(book, signed, begins, ends, hours, per, fee, lawyer=lawyers[int(nth)], signer="乡长 林振邦")
    for number, village in enumerate(book.villages):
        lawyer = lawyers[of_village(number)]
        told: dict[str, Any] = {"lawyer": lawyer, "village": village, "signer": f"{village}村民委员会主任"}
        _contract(book, "-2.12.20", "-1.1.1", "-1.12.31", "4", "month", "3000", **told)
        if village == LATE:
            _contract(book, "0.2.26", "0.3.1", "0.12.31", "4", "month", "2600", **told)
        else:
            _contract(book, "-1.12.22", "0.1.1", "0.12.31", "4", "month", "3200", **told)
        if village in NEXT_YEAR:
            _contract(book, "0.11.12", "1.1.1", "1.12.31", "4", "month", "3200", **told)
    return lawyers


def _contract(
    book: Book, signed: str, begins: str, ends: str, hours: str, per: str, fee: str, *, village: str = "", **told: Any
) -> None:
    days = {"signed_on": working_day(book.day(signed)), "begins_on": book.day(begins), "ends_on": book.day(ends)}
    terms = {"hours": Decimal(hours), "per": per, "fee": Decimal(fee)}
    book.keep("adviser_contracts", told | days | terms, village=village)
