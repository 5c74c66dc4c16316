"""村（社区）与网格的设立、更名与终止: the only writer of ``Place``. Each change goes into the organisation's journal.

``by`` is an administrator of the organisation or of one above it; ``None`` is the machine's owner.
"""

from __future__ import annotations

import datetime

from django.utils.timezone import localdate

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import VILLAGE_KINDS, PlaceKind
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction


def open_place(
    org: Org,
    kind: PlaceKind,
    name: str,
    code: str,
    in_force: datetime.date,
    parent: Place | None = None,
    *,
    by: Person | None = None,
) -> Place:
    """Enter a place that exists from this day on. Groups and grids need the village or community in which they lie.

    Raises ``OrgsError`` when the administrator may not, the organisation or the village does not exist on the day, or
    the code stands for another place.
    """
    with write_transaction(), org_scope(org):
        _refuse_stranger(by, org)
        name, code = name.strip(), code.strip()
        if not org.exists_on(in_force):
            raise OrgsError(f"{name}：{org.name}在{in_force}不存在，不能设立。请核对日期。")
        if (kind in VILLAGE_KINDS) != (parent is None):
            raise OrgsError(
                f"{name}：村和社区不设上级，小组和网格须填写所属村（社区）。"
                + ("请去掉所属村（社区）。" if parent else "请选择所属村（社区）。")
            )
        if parent is not None and (parent.org_id != org.pk or parent.kind not in VILLAGE_KINDS):
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
        body: dict[str, str | None] = {"name": name, "code": code, "place_kind": str(kind), "in_force": str(in_force)}
        _record(place, "place_opened", {**body, "parent": parent.code if parent else None}, by)
        return place


def rename_place(place: Place, name: str, day: datetime.date, *, by: Person | None) -> Place:
    """更名: from this day on the place goes on under another name and the same code. The old one ends, a new one
    begins, and its groups and grids go over to it.

    Raises ``OrgsError`` as ``close_place`` and ``open_place`` do, or when the name is the same.
    """
    with write_transaction(), org_scope(place.org):
        if name.strip() == place.name:
            raise OrgsError(f"{place.name}的新名称与原名称相同。请填写新的名称。")
        parts = list(Place.objects.filter(org=place.org, parent=place).exclude(until__lte=day).order_by("pk"))
        for part in parts:
            close_place(part, day, by=by)
        close_place(place, day, by=by)
        renamed = open_place(place.org, PlaceKind(place.kind), name, place.code, day, place.parent, by=by)
        for part in parts:
            open_place(place.org, PlaceKind(part.kind), part.name, part.code, day, renamed, by=by)
        return renamed


def close_place(place: Place, until: datetime.date, *, by: Person | None = None) -> None:
    """End a place; ``until`` is the first day on which it exists no more. Its groups and grids are ended first."""
    with write_transaction(), org_scope(place.org):
        _refuse_stranger(by, place.org)
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
        _record(place, "place_closed", {"code": place.code, "until": str(until)}, by)


def carry_over(predecessor: Org, successor: Org, day: datetime.date, *, by: Person | None) -> None:
    """撤并: the predecessor's places end on this day and go on in the successor under the same codes."""
    with org_scope(predecessor):
        lasting = list(Place.objects.filter(org=predecessor, until__isnull=True).order_by("parent_id", "id"))
        Place.objects.filter(org=predecessor, until__isnull=True).update(until=day)
    moved: dict[int, Place] = {}
    for place in sorted(lasting, key=lambda place: place.parent_id is not None):
        parent = moved[place.parent_id] if place.parent_id else None
        moved[place.pk] = open_place(successor, PlaceKind(place.kind), place.name, place.code, day, parent, by=by)


def _refuse_stranger(by: Person | None, org: Org) -> None:
    if by is not None and not administers(by, org, localdate()):
        raise OrgsError(
            f"{by.name}不是{org.name}或其上级机关的系统管理员，不能变更村（社区）与网格。请联系系统管理员。"
        )


def _record(place: Place, kind: str, body: dict[str, str | None], by: Person | None) -> None:
    append(place.org, kind, f"place:{place.pk}", {**body, "by": by.pk if by else None})
