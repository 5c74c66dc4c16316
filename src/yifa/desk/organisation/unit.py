"""单位: where an organisation stands, what belongs to it, and what was changed of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.organisation.access import Office, of_office
from yifa.desk.organisation.changes import changes
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.authority import administrators_on
from yifa.engine.orgs.models import Org, OrgEdge, Place, Post, in_force_on
from yifa.engine.orgs.models.org_edge import Relation

CHANGES = 8


@dataclass(frozen=True)
class PlaceRow:
    """A place with the people whose post is for it, and with its groups and grids."""

    place: Place
    people: int
    parts: tuple[PlaceRow, ...] = ()


@of_office
@require_safe
def unit(request: WorkRequest, office: Office) -> HttpResponse:
    """The organisation's page."""
    org, today = office.org, office.reader.today
    places = list(Place.objects.filter(org=org).order_by("code", "in_force"))
    posts = Post.objects.filter(in_force_on(today), org=org)
    context = {
        "reader": office.reader,
        "office": office,
        "parents": _edges(OrgEdge.objects.filter(child=org, relation=Relation.HIERARCHY), office),
        "parts": _edges(OrgEdge.objects.filter(in_force_on(today), parent=org, relation=Relation.HIERARCHY), office),
        "left": _edges(OrgEdge.objects.filter(parent=org, relation=Relation.HIERARCHY, until__lte=today), office),
        "predecessors": _edges(OrgEdge.objects.filter(parent=org, relation=Relation.SUCCESSOR), office),
        "successors": _edges(OrgEdge.objects.filter(child=org, relation=Relation.SUCCESSOR), office),
        "places": _rows(
            places, today, Counter(posts.filter(place__isnull=False).values_list("place__code", flat=True))
        ),
        "ended": [place for place in places if place.until is not None and place.until <= today],
        "people": posts.values("person").distinct().count(),
        "administrators": list(administrators_on(org, today).order_by("name")),
        "changes": changes(org, CHANGES),
    }
    return render(request, "desk/organisation/unit.html", context)


@dataclass(frozen=True)
class Neighbour:
    """Another organisation, in which relation since when, and whether its page may be opened."""

    org: Org
    since: date
    until: date | None
    is_open: bool


def _edges(edges: QuerySet[OrgEdge], office: Office) -> list[Neighbour]:
    known = {org.pk for org in office.reach}
    found = []
    for edge in edges.select_related("parent", "child").order_by("in_force", "child__code"):
        other = edge.parent if edge.child_id == office.org.pk else edge.child
        found.append(Neighbour(other, edge.in_force, edge.until, other.pk in known))
    return found


def _rows(places: Iterable[Place], today: date, people: Counter[str]) -> list[PlaceRow]:
    """Villages and communities that exist today or will, each with its parts."""
    lasting = [place for place in places if place.until is None or place.until > today]
    return [
        PlaceRow(
            place,
            people[place.code],
            tuple(PlaceRow(part, people[part.code]) for part in lasting if part.parent_id == place.pk),
        )
        for place in lasting
        if place.parent_id is None
    ]
