"""The equipment of the enforcement team over three years."""

from __future__ import annotations

from yifa.engine.sample_book import Book, rows

_EQUIPMENT = """
-3.3.12|recorder|DSJ-K8 型|3|综合行政执法队||0.5.20|到期报废
-3.3.12|vehicle|皮卡|1|综合行政执法队|青A·执001||
-3.3.12|computer|台式机|4|综合行政执法队|||
-3.3.12|printer|激光打印机|1|综合行政执法队||-1.6.10|损坏报废
-2.4.8|camera|数码相机|1|综合行政执法队|||
-1.4.22|recorder|DSJ-X6 型|4|综合行政执法队|||
-1.6.10|printer|便携打印机|2|综合行政执法队|||
-1.9.16|computer|笔记本电脑|2|清溪司法所|||
0.5.20|recorder|DSJ-X9 型|6|综合行政执法队|||
0.8.6|vehicle|巡查电动车|2|综合行政执法队|||
"""
"""Day, kind, name, pieces, keeper, number, out of use on, why."""


def equip(book: Book) -> None:
    """Enter what was bought, and what went out of use since."""
    for bought_on, kind, name, count, keeper, number, out_on, why in rows(_EQUIPMENT):
        told = {
            "bought_on": book.day(bought_on), "kind": kind, "name": name, "count": int(count), "keeper": keeper,
            "number": number,
        }  # fmt: skip
        later = [{"out_of_use_on": book.day(out_on), "out_because": why}] if out_on else []
        book.keep("equipment", told, *later)
