"""机关的设立、划转与撤并: the only writer of ``Org`` and ``OrgEdge``. Each change goes into the journal of the
organisation that is changed.

``by`` is an administrator of the organisations concerned; ``None`` is the machine's owner at the command line.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.utils.timezone import localdate

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Org, OrgEdge, Person, Post
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.org_edge import Relation
from yifa.engine.orgs.places import carry_over
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

_LEVEL = {OrgKind.PROVINCE: 4, OrgKind.CITY: 3, OrgKind.COUNTY: 2, OrgKind.TOWNSHIP: 1, OrgKind.BUREAU: 0}


def found_org(
    code: str,
    name: str,
    short_name: str,
    kind: OrgKind,
    opened_on: datetime.date,
    parent: Org | None,
    *,
    by: Person | None,
) -> Org:
    """Enter a new organisation, under ``parent`` (None: at the top) from the day on which it opens.

    Whoever enters it administers the parent; one at the top is entered at the command line.
    """
    with write_transaction():
        if by is not None and (parent is None or not administers(by, parent, localdate())):
            above = parent.name if parent else "最高一级"
            raise OrgsError(f"{by.name}不能在{above}之下设立{name}：须为上级机关的系统管理员。请联系上级系统管理员。")
        if Org.objects.filter(code=code.strip()).exists():
            raise OrgsError(f"机关代码 {code} 已被使用。代码在全平台唯一，请核对行政区划代码后重填。")
        org = Org(code=code.strip(), name=name.strip(), short_name=short_name.strip(), kind=kind, opened_on=opened_on)
        refuse_unfit(org)
        org.save()
        append(
            org,
            "org_founded",
            f"org:{org.code}",
            {"name": name, "kind": str(kind), "opened_on": str(opened_on), **_entered(by)},
        )
        if parent is not None:
            _put_under(org, parent, opened_on, by)
        return org


def place_under(child: Org, parent: Org, day: datetime.date, *, by: Person | None) -> OrgEdge:
    """From this day on ``parent`` stands above ``child``; the former parent's edge ends on the same day.

    Refuses organisations that do not exist on the day, a lower level above a higher one, a cycle, and a day not later
    than what is already written (history is written forwards).
    """
    with write_transaction():
        Org.objects.select_for_update().get(pk=child.pk)
        _refuse_stranger(by, child, parent)
        return _put_under(child, parent, day, by)


def _put_under(child: Org, parent: Org, day: datetime.date, by: Person | None) -> OrgEdge:
    for org in (child, parent):
        if not org.exists_on(day):
            raise OrgsError(f"{org.name}在{day}不存在（{_lifetime(org)}），不能建立隶属关系。请核对日期。")
    if not _may_stand_above(parent, child):
        raise OrgsError(
            f"{parent.name}（{parent.get_kind_display()}）不能作为{child.name}（{child.get_kind_display()}）的上级。"
            "上级机关的层级应高于下级，部门不能领导政府。"
        )
    _refuse_cycle(child, parent, day, Relation.HIERARCHY)
    edges = OrgEdge.objects.filter(child=child, relation=Relation.HIERARCHY)
    latest = edges.order_by("-in_force").first()
    if latest is not None and latest.in_force >= day:
        raise OrgsError(
            f"{child.name}自{latest.in_force}起已隶属{latest.parent.name}，新的隶属关系不能从{day}开始。"
            "同一日只能有一个上级，且变更须按时间先后登记。"
        )
    if latest is not None and latest.until is not None and latest.until > day:
        raise OrgsError(
            f"{child.name}隶属{latest.parent.name}至{latest.until}，新的隶属关系须从该日或以后开始，不能从{day}开始。"
        )
    edges.filter(until__isnull=True).update(until=day)
    append(child, "org_placed", f"org:{child.code}", {"parent": parent.code, "in_force": str(day), **_entered(by)})
    return OrgEdge.objects.create(child=child, parent=parent, relation=Relation.HIERARCHY, in_force=day)


def merge(predecessors: Iterable[Org], into: Org, day: datetime.date, *, by: Person | None) -> None:
    """撤并: from this day on ``into`` has taken over the predecessors' work, and they exist no more.

    Their hierarchy edges end, their rows stand in the successor's scope, and their villages go on in the successor
    under the same codes. Refuses while a predecessor still has organisations beneath it or posts that reach beyond
    the day: those are moved or ended first, each with its own document.
    """
    with write_transaction():
        for predecessor in predecessors:
            _refuse_stranger(by, predecessor, into)
            _refuse_merger(predecessor, into, day)
            OrgEdge.objects.filter(child=predecessor, relation=Relation.HIERARCHY, until__isnull=True).update(until=day)
            OrgEdge.objects.create(child=predecessor, parent=into, relation=Relation.SUCCESSOR, in_force=day)
            carry_over(predecessor, into, day, by=by)
            predecessor.closed_on = day
            predecessor.save(update_fields=["closed_on"])
            merged = {"successor": into.code, "in_force": str(day), **_entered(by)}
            append(predecessor, "org_merged", f"org:{predecessor.code}", merged)


def _refuse_stranger(by: Person | None, *orgs: Org) -> None:
    if by is None:
        return
    today = localdate()
    for org in orgs:
        if not administers(by, org, today):
            raise OrgsError(
                f"{by.name}不是{org.name}或其上级机关的系统管理员，不能变更其隶属。请由共同上级的系统管理员办理。"
            )


def _entered(by: Person | None) -> dict[str, int | None]:
    """Who entered it, for the journal: a person's id, never a name."""
    return {"by": by.pk if by else None}


def _refuse_merger(predecessor: Org, into: Org, day: datetime.date) -> None:
    if not into.exists_on(day):
        raise OrgsError(
            f"{into.name}在{day}不存在（{_lifetime(into)}），不能承继{predecessor.name}。请先设立承继机关。"
        )
    if not predecessor.exists_on(day) or predecessor.closed_on is not None:
        raise OrgsError(f"{predecessor.name}在{day}不能撤并（{_lifetime(predecessor)}）。请核对日期。")
    _refuse_cycle(predecessor, into, day, Relation.SUCCESSOR)
    beneath = Org.objects.filter(
        edges_up__parent=predecessor, edges_up__relation=Relation.HIERARCHY, edges_up__until__isnull=True
    )
    names = "、".join(org.name for org in beneath[:5])
    if names:
        raise OrgsError(f"{predecessor.name}尚有下级机关（{names}），不能撤并。请先将其划转至新的上级。")
    with org_scope(predecessor):
        lasting = Post.objects.filter(org=predecessor).exclude(until__lte=day).select_related("person")[:5]
        names = "、".join(str(post) for post in lasting)
    if names:
        raise OrgsError(
            f"{predecessor.name}尚有{day}以后仍有效的职务（{names}），不能撤并。请先免去原职务，再在承继机关任职。"
        )


def _refuse_cycle(child: Org, parent: Org, day: datetime.date, relation: Relation) -> None:
    """Walks up from the parent over every edge that holds on the day or begins later: the child must not be met."""
    seen: set[int] = set()
    frontier = {parent.pk}
    while frontier:
        if child.pk in frontier:
            raise OrgsError(
                f"{parent.name}不能作为{child.name}的{relation.label}上级：{parent.name}本身在{child.name}之下，会形成循环。"
                "请先变更原有关系。"
            )
        seen |= frontier
        edges = OrgEdge.objects.filter(child_id__in=frontier, relation=relation).exclude(until__lte=day)
        frontier = set(edges.values_list("parent_id", flat=True)) - seen


def _may_stand_above(parent: Org, child: Org) -> bool:
    if parent.kind == OrgKind.BUREAU:
        return child.kind == OrgKind.BUREAU
    return _LEVEL[OrgKind(parent.kind)] > _LEVEL[OrgKind(child.kind)]


def _lifetime(org: Org) -> str:
    return f"设立于{org.opened_on}" + (f"，撤销于{org.closed_on}" if org.closed_on else "")
