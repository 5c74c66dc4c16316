"""Who is reading: what every page of the desk knows of its reader before it asks for anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render

from yifa.desk import typed
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.matters.families import Family
from yifa.engine.matters.models import Matter
from yifa.engine.matters.reading import readable, reading_places
from yifa.engine.orgs.authority import reads_cases
from yifa.engine.orgs.models import Org, Person, Place, Post, in_force_on
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import Entry
from yifa.engine.registers.seeing import readable_entries
from yifa.law.entry_rules import a_village_reports
from yifa.law.procedure import Register
from yifa.law.roles import Role

P = ParamSpec("P")


@dataclass(frozen=True)
class Reader:
    """A person at work for one organisation today: what they may read of its matters."""

    person: Person
    org: Org
    orgs: tuple[int, ...]
    """The organisation and its predecessors."""
    roles: frozenset[str]
    today: date
    readable: Q
    readable_entries: Q
    """The same of entries, some of which not every role sees."""
    bound_to: frozenset[str] | None
    """The codes of the places to which the posts bind; None: the whole organisation."""

    posts: tuple[Post, ...]
    """All posts that the person holds today, elsewhere too."""
    here: tuple[Post, ...]
    """Those of the organisation."""

    @property
    def reads_cases(self) -> bool:
        return reads_cases(self.roles)

    def is_one_of(self, roles: Iterable[Role]) -> bool:
        """Whether the person holds one of these roles today."""
        return any(role.code in self.roles for role in roles)

    def sees(self, ledger: Ledger) -> bool:
        """Whether the ledger shows the person anything: entries of some registers are for few roles alone."""
        return not ledger.register or registers.get(ledger.register).is_seen_in(self.roles)

    def places(self) -> QuerySet[Place]:
        """Where something may be registered: the villages, or the places of one's own posts and their parts."""
        there = Place.objects.filter(in_force_on(self.today), org=self.org).order_by("code")
        if self.bound_to is None:
            return there.filter(kind__in=VILLAGE_KINDS)
        return there.filter(Q(code__in=self.bound_to) | Q(parent__code__in=self.bound_to))

    @cached_property
    def is_for_a_village(self) -> bool:
        """Whether a village or community is among those places: the post is not for a grid or a group alone."""
        return self.bound_to is None or self.places().filter(kind__in=VILLAGE_KINDS).exists()

    @property
    def near(self) -> list[int] | None:
        """The ids of the places to which the posts bind; None: the whole organisation."""
        return None if self.bound_to is None else list(self.places().values_list("pk", flat=True))

    def matters(self) -> QuerySet[Matter]:
        """The matters that the person may read."""
        return Matter.objects.filter(self.readable, org__in=self.orgs)

    @cached_property
    def late(self) -> dict[str, int]:
        """Procedure of a ledger → how many of its open matters are late. Asked once a page."""
        listed = [known.procedure for known in ledgers() if known.procedure]
        rows = self.matters().filter(procedure__in=listed, parent__isnull=True, next_due_on__lt=self.today)
        rows = rows.filter(ended=False, voided=False)
        return dict(rows.order_by().values_list("procedure").annotate(Count("pk")))

    def matter(self, pk: int) -> Matter:
        """One of them with what its page shows of it. :raises Http404: there is none, or it is not theirs to read."""
        found = self.matters().select_related("org", "village", "handler", "parent").filter(pk=pk).first()
        if found is None:
            raise Http404("没有找到该事项")
        return found

    def entries(self) -> QuerySet[Entry]:
        """The entries of registers that the person may read."""
        return Entry.objects.filter(self.readable_entries, org__in=self.orgs)

    def entry(self, pk: int) -> Entry:
        """An entry of a register. :raises Http404: there is none, or it is not theirs to read."""
        found = self.entries().select_related("org", "village", "entered_by").filter(pk=pk).first()
        if found is None:
            raise Http404("没有找到该条目")
        return found

    def family(self, pk: int) -> Family:
        """The family of one of them, whether it is the root or a child, in one query. :raises Http404: as for
        ``matter``, of the root.
        """
        shown = ("org", "village__parent", "handler")
        asked = Matter.objects.filter(org__in=self.orgs, pk=pk).values(root=Coalesce("parent_id", "pk"))
        roots = self.matters().select_related(*shown).filter(pk__in=asked, parent__isnull=True)
        children = Matter.objects.select_related(*shown).filter(org__in=self.orgs, parent__in=asked, voided=False)
        found = list(roots.union(children, all=True).order_by("pk"))
        root = next((matter for matter in found if matter.parent_id is None), None)
        if root is None:
            raise Http404("没有找到该事项")
        return Family(root, [matter for matter in found if matter is not root])


def place_field(reader: Reader, standing: Place | None = None, of: Register | None = None) -> forms.ModelChoiceField:
    """村（社区）: a post for one place finds it chosen; only others register for the whole unit. ``standing`` is
    offered even where it is none of the reader's places any more. ``of`` is the register whose entry it is: what tells
    of a month tells of a whole village, and where villages alone report, the unit is not offered."""
    places = reader.places()
    if of is not None and registers.is_of_months(of):
        places = places.filter(kind__in=VILLAGE_KINDS)
    if standing is not None:
        places |= Place.objects.filter(pk=standing.pk)
    bound = reader.bound_to is not None
    of_a_village = of is not None and a_village_reports in of.rules
    return forms.ModelChoiceField(
        label="村（社区）",
        queryset=places,
        required=bound or of_a_village,
        empty_label=None if bound else "请选择" if of_a_village else "全乡（镇、街道）",
        initial=places.first() if bound else None,
        error_messages={"invalid_choice": "所选的村（社区）不在可选范围内，请重新选择"},
    )


def prefilled(request: WorkRequest, fields: Iterable[str]) -> dict[str, str]:
    """What an address fills in beforehand: the clock beside which a link stood, the sweep in which a risk was found."""
    return {name: request.GET[name] for name in fields if name in request.GET}


def reader_of(request: WorkRequest) -> Reader | None:
    """The reader behind a request; None for a person without a post. Made once a request."""
    known: Reader | None = getattr(request, "_reader", None)
    if known is not None or request.person is None or request.org is None:
        return known
    posts = [post for post in request.posts if post.org_id == request.org.pk]
    reader = Reader(
        request.person,
        request.org,
        tuple(org.pk for org in request.orgs),
        request.roles,
        request.today,
        readable(posts),
        readable_entries(posts),
        reading_places(posts),
        request.posts,
        tuple(posts),
    )
    request._reader = reader  # type: ignore[attr-defined]  # kept for the rest of the request
    return reader


def for_staff(
    view: Callable[Concatenate[WorkRequest, Reader, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page for whoever holds a post; others are told whom to ask."""

    @wraps(view)
    def guarded(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            if request.method == "POST":
                typed.keep(request)
            return redirect_to_login(request.get_full_path())
        reader = reader_of(request)
        if reader is None:
            return render(request, "desk/no_post.html")
        return view(request, reader, *args, **kwargs)

    return guarded


def for_case_readers(
    view: Callable[Concatenate[WorkRequest, Reader, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page with case content: an administrator of people and organisations does not see it."""

    @for_staff
    @wraps(view)
    def guarded(request: WorkRequest, reader: Reader, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not reader.reads_cases:
            raise PermissionDenied("您的职务不接触办件内容")
        return view(request, reader, *args, **kwargs)

    return guarded
