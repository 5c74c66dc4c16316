"""The stations, the rota of each month with who came, and what they were asked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from yifa.areas.advisers.sample.contracts import Lawyers
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, working_day
from yifa.law.months import last_day_of

_ROOMS_FROM = "-2.5.9"
_WANTING = ("龙井村", "梨花村")
_NO_ROOM = ("新塘村", "竹园村")
"""The villages without a room."""
_OPENED_LATE = {"红岩村": "0.4.16"}
_CLOSED = {"上坪村": ("-1.9.1", "村部改建")}

_ASKED = (("land", 9), ("labour", 7), ("family", 8), ("aid", 3))
"""What the station is asked every month, and how often at least."""

_MISSED = {(-1, 20): ("absent", "临时开庭，未能到岗"), (0, 11): ("replaced", "由甘守约替班")}
"""Year and number of the turn → what became of it."""

_WEDNESDAY = 2


def sit(book: Book, lawyers: Lawyers) -> None:
    """Enter the stations, the rota and the consultations, as far as the days have come."""
    told = {"kind": "station", "name": "清溪乡公共法律服务站", "keeper": "清溪司法所", "condition": "sound"}
    opened = book.day("-3.3.14")
    equipped = {"equipment": "自助服务机、视频咨询设备、法律图书", "where": "便民服务中心一楼"}
    book.keep("service_stations", {"opened_on": opened} | told | equipped)
    station = book.kept["service_stations", opened]
    rooms = _rooms(book)
    for year in (-1, 0):
        _rota(book, station, lawyers, year)
        for month in range(1, 13):
            _asked(book, station, rooms, last_day_of(date(book.today.year + year, month, 1)))


def _rooms(book: Book) -> dict[str, EntryRecord]:
    found = {}
    for number, village in enumerate(book.villages):
        if village in _NO_ROOM:
            continue
        day = book.day(_OPENED_LATE.get(village, _ROOMS_FROM)) + timedelta(days=number)
        told = {
            "opened_on": day, "kind": "room", "name": f"{village}公共法律服务室", "keeper": f"{village}村民委员会",
            "condition": "wanting" if village in _WANTING else "sound" if number % 3 else "basic",
            "equipment": "公示牌、法律图书", "where": "村党群服务中心",
        }  # fmt: skip
        closed, why = _CLOSED.get(village, ("", ""))
        gone = [{"closed_on": book.day(closed), "closed_because": why}] if closed else []
        book.keep("service_stations", told, *gone, village=village)
        if day <= book.today and not closed:
            found[village] = book.kept["service_stations", day]
    return found


def _rota(book: Book, station: EntryRecord, lawyers: Lawyers, year: int) -> None:
    """Every Wednesday that is a working day: set at the end of the month before."""
    day, nth = date(book.today.year + year, 1, 1), 0
    day += timedelta(days=(_WEDNESDAY - day.weekday()) % 7)
    while day.year == book.today.year + year:
        if working_day(day) == day:
            _turn(book, station, lawyers, day, _MISSED.get((year, nth), ("came", "")), nth)
            nth += 1
        day += timedelta(days=7)


def _turn(book: Book, station: Any, lawyers: Lawyers, day: date, outcome: tuple[str, str], nth: int) -> None:
    told = {
        "set_on": day.replace(day=1) - timedelta(days=3), "station": station, "duty_on": day,
        "lawyer": lawyers[nth % 3], "shift": "morning", "times": "9:00—11:30",
    }  # fmt: skip
    came, remark = outcome
    later = {"came": came} | ({"remark": remark} if remark else {})
    book.keep("duty_rota", told, *([later] if day < book.today else []))


def _asked(book: Book, station: EntryRecord, rooms: dict[str, EntryRecord], last: date) -> None:
    for nth, (kind, people) in enumerate(_ASKED):
        asked = {"counted_on": last, "station": station, "kind": kind, "people": people + (last.month + nth) % 5}
        book.keep("station_consultations", asked)
    if last.month % 3:
        return
    for number, (village, room) in enumerate(rooms.items()):
        kind = ("neighbours", "land", "debt", "welfare")[(number + last.month) % 4]
        if number % 2 == 0 and room.dated_on is not None and room.dated_on <= last:
            told = {"counted_on": last, "station": room, "kind": kind, "people": 2 + number % 4}
            book.keep("station_consultations", told, village=village)
