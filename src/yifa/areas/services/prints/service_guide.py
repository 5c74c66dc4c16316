"""办事指南: one item on a sheet, to hang at the window or to hand out."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.services.models import ServiceItem
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Guide:
    """The sheet of one item."""

    name: str = ""
    body: str = ""
    kind: str = ""
    basis: str = ""
    window: str = ""
    where: str = ""
    hours: str = ""
    conditions: str = ""
    materials: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    promised: str = ""
    statutory: str = ""
    trips: str = ""
    online: str = ""
    in_villages: str = ""
    since: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Guide:
        """As the item is entered."""
        one = record_of(subject, ServiceItem)
        return cls(
            name=plain(one.name),
            body=subject.org.name,
            kind=str(one.get_kind_display()),
            basis=plain(one.basis),
            window=plain(one.window.name),
            where=plain(one.window.where),
            hours=plain(one.window.hours),
            conditions=plain(one.conditions),
            materials=_lines(one.material_list),
            steps=_lines(one.flow),
            promised=days(one.promised_days),
            statutory=days(one.statutory_days) if one.statutory_days is not None else "没有规定",
            trips="" if one.trips is None else f"{one.trips}次",
            online="可以网上办理" if one.online else "到窗口办理",
            in_villages="村（社区）可以代办" if one.in_villages else "",
            since=day(one.since),
        )


def days(number: int | None) -> str:
    """A promise as people read it."""
    if number is None:
        return ""
    return f"{number}个工作日" if number else "当场办结"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(plain(line) for line in text.splitlines() if line.strip())


FORM = Form("service_guide", (), Guide, register="service_items")
