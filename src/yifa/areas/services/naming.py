"""What a report on services names: which opinions wait for an answer, and which points don't open."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from yifa.areas.services.figures import OVERDUE
from yifa.areas.services.models import PointCheck, PointState, ServicePoint
from yifa.engine.figures.drilling import records
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, entry_named, plain


def overdue(known: Known) -> str:
    """Which opinions were neither answered nor referred in their time."""
    span = known.facts.span
    found = records(OVERDUE, known.facts.orgs, span.period, span.as_of)
    named = "、".join(f"“{entry_named(one, one.what)}”" for one in found.order_by("raised_on", "pk")[:MOST])
    return f"逾期没有答复的有{named}" if named else ""


def shut(known: Known) -> str:
    """Which places the last check of the year found not open as they should be."""
    names = "、".join(_shut(known))
    return f"{names}开放不够正常" if names else ""


def to_be_opened(known: Known) -> str:
    """What follows from it for the next year."""
    names = "、".join(_shut(known))
    return f"督促{names}配齐人员，按时开放" if names else ""


def _shut(known: Known) -> list[str]:
    told = Told.by(known)
    checks = PointCheck.objects.filter(org__in=told.orgs, voided=False, dated_on__lte=told.last, point=OuterRef("pk"))
    newest = checks.order_by("-dated_on", "-pk").values("state")[:1]
    points = ServicePoint.objects.filter(org__in=told.orgs, voided=False, opened_on__lte=told.last)
    standing = points.exclude(closed_on__lte=told.last).annotate(state_then=Subquery(newest))
    faulty = standing.filter(state_then__in=[PointState.PARTLY, PointState.SHUT])
    return [plain(point.name) for point in faulty.order_by("pk")[:MOST]]
