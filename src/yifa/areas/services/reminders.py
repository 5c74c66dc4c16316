"""What those who serve people are reminded of: months that were not told, opinions without an answer, points that
don't open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from yifa.areas.services.models import COUNTING, Opinion, PointCheck, PointState, ServiceMonth, ServicePoint
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import XFTL, XZXKF
from yifa.law.months import month_after, month_before
from yifa.law.roles import CLERK, GRID_WORKER, MEDIATOR, REVIEWER
from yifa.law.wording import month_in_words


def months_missing(asking: Asking) -> Iterator[Reminded]:
    """The windows that have not told last month, where months are told at all."""
    month = month_before(asking.today)
    told = ServiceMonth.objects.filter(org__in=asking.orgs, voided=False)
    if not told.filter(month__lt=month, month__gte=month - timedelta(days=365)).exists():
        return
    missing = _open_in(asking, month).exclude(pk__in=told.filter(month=month).values("window"))
    found = list(asking.theirs(missing).order_by("village__code", "pk"))
    said = f"{month_in_words(month)}的便民服务月报没有报送"
    if asking.near is None and len(found) > MOST:
        names = "、".join(point.name for point in found[:MOST])
        yield Reminded(f"{names}等{len(found)}处{said}", "services.months", asked={"from": f"{month}"})
        return
    for point in found:
        begins = {"month": f"{month:%Y-%m}", "window": str(point.pk)}
        if point.village_id is not None:
            begins["village"] = str(point.village_id)
        yield Reminded(f"{point.name}{said}", "services.months", begins=begins)


def opinions_waiting(asking: Asking) -> Iterator[Reminded]:
    """The opinions whose day has come without an answer; of one's own places alone where the post is for these."""
    waiting = Opinion.objects.filter(
        org__in=asking.orgs, voided=False, closed_on__isnull=True, answer_by__lte=asking.today
    )
    for opinion in asking.theirs(waiting).order_by("answer_by", "pk")[:MOST]:
        yield Reminded(f"{opinion.what}：没有答复", "services.opinions", opinion.answer_by, opinion.pk)


def points_shut(asking: Asking) -> Iterator[Reminded]:
    """The places that the last check found not open as they should be."""
    checks = PointCheck.objects.filter(org__in=asking.orgs, voided=False, point=OuterRef("pk"))
    newest = checks.order_by("-dated_on", "-pk").values("state")[:1]
    points = ServicePoint.objects.filter(org__in=asking.orgs, voided=False, closed_on__isnull=True)
    faulty = points.annotate(last=Subquery(newest)).filter(last__in=[PointState.PARTLY, PointState.SHUT])
    for point in asking.theirs(faulty).order_by("pk")[:MOST]:
        begins = {"point": str(point.pk)}
        yield Reminded(f"{point.name}开放不正常，恢复以后登记检查", "services.checks", begins=begins)


def _open_in(asking: Asking, month: date) -> QuerySet[ServicePoint]:
    points = ServicePoint.objects.filter(org__in=asking.orgs, voided=False, kind__in=COUNTING)
    next_month = month_after(month)
    return points.filter(Q(closed_on__isnull=True) | Q(closed_on__gte=next_month), opened_on__lt=next_month)


REMINDERS = (
    Reminder(
        id="services.months_missing",
        name="便民服务月报未报",
        to=(CLERK,),
        by_villages=True,
        law=XZXKF.whole,
        tell=months_missing,
    ),
    Reminder(
        id="services.opinions_waiting",
        name="意见未答复",
        to=(CLERK, GRID_WORKER, MEDIATOR, REVIEWER),
        law=XFTL.whole,
        tell=opinions_waiting,
    ),
    Reminder(
        id="services.points_shut",
        name="便民服务点",
        to=(CLERK, GRID_WORKER, REVIEWER),
        law=XZXKF.whole,
        tell=points_shut,
    ),
)
