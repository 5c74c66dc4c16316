"""The lawyers, the experts, and the contracts of the township and of each village, from year to year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, rows, working_day

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


def of_village(number: int) -> int:
    """Which of the lawyers advises the village of that number."""
    return number % 3


def sign(book: Book) -> Lawyers:
    """Enter the roster, the pool and the contracts; gives the lawyers."""
    lawyers = []
    told: dict[str, Any]
    for since, kind, name, licence, unit in rows(_LAWYERS):
        told = {"since": book.day(since), "kind": kind, "name": name, "licence": licence, "unit": unit}
        book.keep("advisers_lawyers", told)
        lawyers.append(book.kept["advisers_lawyers", book.day(since)])
    for since, name, unit, field, rank in rows(_EXPERTS):
        book.keep("legal_experts", {"since": book.day(since), "name": name, "unit": unit, "field": field, "rank": rank})
    for signed, nth, begins, ends, hours, per, fee in rows(_TOWNSHIP):
        told = {"lawyer": lawyers[int(nth)], "signer": "乡长 林振邦", "per": per}
        _contract(book, told | {"hours": Decimal(hours), "fee": Decimal(fee)}, (signed, begins, ends))
    for number, village in enumerate(book.villages):
        told = {"lawyer": lawyers[of_village(number)], "signer": f"{village}村民委员会主任", "per": "month"}
        for days, yuan in _of_village(village):
            _contract(book, told | {"hours": Decimal(4), "fee": Decimal(yuan)}, days, village)
    return lawyers


def _of_village(village: str) -> Iterator[tuple[tuple[str, str, str], int]]:
    """Signed, begins and ends, and the fee of each of its contracts."""
    yield ("-2.12.20", "-1.1.1", "-1.12.31"), 3000
    yield (("0.2.26", "0.3.1", "0.12.31"), 2600) if village == LATE else (("-1.12.22", "0.1.1", "0.12.31"), 3200)
    if village in NEXT_YEAR:
        yield ("0.11.12", "1.1.1", "1.12.31"), 3200


def _contract(book: Book, told: dict[str, Any], days: tuple[str, str, str], village: str = "") -> None:
    signed, begins, ends = (book.day(day) for day in days)
    term = {"signed_on": working_day(signed), "begins_on": begins, "ends_on": ends}
    book.keep("adviser_contracts", told | term, village=village)
