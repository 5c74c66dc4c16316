"""便民服务事项清单: what can be had done at a place on the day, to hang on its wall."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from django.db.models import Q

from yifa.areas.services.models import PointKind, ServiceItem, ServicePoint
from yifa.areas.services.prints.service_guide import days
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain


@frozen
class Row:
    """One item."""

    name: str = ""
    kind: str = ""
    window: str = ""
    promised: str = ""
    materials: str = ""
    online: str = ""
    in_villages: str = ""


@frozen
class ItemList:
    """The list of a place."""

    body: str = ""
    place: str = ""
    as_of: str = ""
    rows: tuple[Row, ...] = ()
    count: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> ItemList:
        """A window's own items, in a village what it does for people, elsewhere all."""
        point = record_of(subject, ServicePoint)
        open_now = Q(since__lte=subject.today) & (Q(until__isnull=True) | Q(until__gt=subject.today))
        items = ServiceItem.objects.filter(open_now, org=point.org, voided=False).select_related("window")
        if point.kind == PointKind.WINDOW:
            items = items.filter(window=point)
        elif point.kind == PointKind.VILLAGE:
            items = items.filter(in_villages=True)
        found = list(items.order_by("kind", "name"))
        return cls(
            body=subject.org.name,
            place=plain(point.name),
            as_of=day(subject.today),
            rows=_rows(found),
            count=str(len(found)),
        )


def _rows(items: Sequence[ServiceItem]) -> tuple[Row, ...]:
    return tuple(
        Row(
            plain(one.name),
            str(one.get_kind_display()),
            plain(one.window.name),
            days(one.promised_days),
            "" if one.materials is None else f"{one.materials}件",
            "是" if one.online else "",
            "是" if one.in_villages else "",
        )
        for one in items
    )


FORM = Form("service_item_list", (), ItemList, register="service_points")
