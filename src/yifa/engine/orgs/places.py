"""村（社区）与网格的设立与终止: the only writer of ``Place``."""

from __future__ import annotations

import datetime

from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Org, Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

_WHOLE = (PlaceKind.VILLAGE, PlaceKind.COMMUNITY)


def open_place(
    org: Org, kind: PlaceKind, name: str, code: str, in_force: datetime.date, parent: Place | None = None
) -> Place:
    """Enter a place that exists from this day on. Groups and grids need the village or community in which they lie."""
    with write_transaction(), org_scope(org):
        if (kind in _WHOLE) != (parent is None):
            raise OrgsError(
                f"{name}：村和社区不设上级，小组和网格须填写所属村（社区）。"
                + ("请去掉所属村（社区）。" if parent else "请选择所属村（社区）。")
            )
        if parent is not None and (parent.org_id != org.pk or parent.kind not in _WHOLE):
            raise OrgsError(f"{name}：{parent.name}不是{org.name}的村或社区。请在本机关的村（社区）中选择。")
        if parent is not None and not parent.holds_on(in_force):
            raise OrgsError(f"{name}：{parent.name}在{in_force}不存在。请核对日期或所属村（社区）。")
        same = Place.objects.filter(org=org, code=code).exclude(until__lte=in_force).first()
        if same is not None:
            raise OrgsError(
                f"{name}：代码 {code} 已由{same.name}使用（自{same.in_force}起）。请先终止原地点或更换代码。"
            )
        place = Place(org=org, kind=kind, name=name, code=code, in_force=in_force, parent=parent)
        refuse_unfit(place)
        place.save()
        return place


def close_place(place: Place, until: datetime.date) -> None:
    """End a place; ``until`` is the first day on which it exists no more. Its groups and grids are ended first."""
    with write_transaction(), org_scope(place.org):
        if place.until is not None or until <= place.in_force:
            raise OrgsError(
                f"{place.name}不能在{until}终止：设立于{place.in_force}，"
                f"终止于{place.until or '（未终止）'}。请核对日期。"
            )
        lasting = "、".join(part.name for part in Place.objects.filter(parent=place).exclude(until__lte=until)[:5])
        if lasting:
            raise OrgsError(f"{place.name}尚有小组或网格（{lasting}）在{until}以后仍存在，请先终止或划转。")
        place.until = until
        place.save(update_fields=["until"])


def carry_over(predecessor: Org, successor: Org, day: datetime.date) -> None:
    """撤并: the predecessor's places end on this day and go on in the successor under the same codes."""
    with org_scope(predecessor):
        lasting = list(Place.objects.filter(org=predecessor, until__isnull=True).order_by("parent_id", "id"))
        Place.objects.filter(org=predecessor, until__isnull=True).update(until=day)
    moved: dict[int, Place] = {}
    for place in sorted(lasting, key=lambda place: place.parent_id is not None):
        parent = moved[place.parent_id] if place.parent_id else None
        moved[place.pk] = open_place(successor, PlaceKind(place.kind), place.name, place.code, day, parent)
