"""The page on which a working day starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.reading import readable
from yifa.engine.orgs.authority import posts_on, reads_cases
from yifa.engine.orgs.hierarchy import scope_of
from yifa.law.roles import ROLES

SHOWN = 50


@dataclass(frozen=True)
class Owed:
    """An open matter of which something is due: how long there is, or how long it has been late."""

    matter: Matter
    procedure: str
    state: str
    days_left: int

    @property
    def days_late(self) -> int:
        """How many days ago it fell due."""
        return -self.days_left


@login_required
@require_safe
def start(request: WorkRequest) -> HttpResponse:
    """首页: who I am here, and what this organisation owes next. Without a role that reads cases: no cases."""
    reads = reads_cases(request.roles)
    context = {
        "roles": [role.name for code, role in ROLES.items() if code in request.roles],
        "reads_cases": reads,
        "owed": _owed(request) if reads else [],
        "shown": SHOWN,
    }
    return render(request, "desk/start.html", context)


def _owed(request: WorkRequest) -> list[Owed]:
    """The open matters of the organisation that fall due next, earliest first."""
    if request.person is None or request.org is None:
        return []
    posts = [post for post in posts_on(request.person, request.today) if post.org_id == request.org.pk]
    # A supervisor sees the organisations below as well, but what those owe is not what this one owes.
    own = scope_of(request.org, request.today)
    rows = Matter.objects.filter(readable(posts), org__in=own, parent__isnull=True, ended=False, voided=False)
    due = rows.filter(next_due_on__isnull=False).select_related("village").order_by("next_due_on", "pk")
    return [_told(matter, request.today) for matter in due[:SHOWN]]


def _told(matter: Matter, today: date) -> Owed:
    declared = registry.procedure(matter.procedure, matter.version)
    due = matter.next_due_on or today
    return Owed(matter, declared.name, declared.state(matter.state).name, (due - today).days)
