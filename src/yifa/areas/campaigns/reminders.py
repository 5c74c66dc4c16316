"""What those who keep the books of campaigns are reminded of: campaigns past their end, hazards without an order,
patrols that found a hazard nobody registered, shifts that are over, next week without a leader on duty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef

from yifa.areas.campaigns.hazard import FOUND
from yifa.areas.campaigns.models import Campaign, DutyShift, Finding, Hazard, Patrol
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import TFSJ
from yifa.law.roles import CLERK, GRID_WORKER, OFFICER, REVIEWER


def campaigns_past_their_end(asking: Asking) -> Iterator[Reminded]:
    """The campaigns whose planned end has passed without a conclusion."""
    running = Campaign.objects.filter(org__in=asking.orgs, voided=False, ended_on__isnull=True)
    for one in running.filter(until__lt=asking.today).order_by("until", "pk")[:MOST]:
        yield Reminded(f"{one}已过计划结束日期，请补记结束和总结", "campaigns.campaigns", one.until, one.pk)


def hazards_without_order(asking: Asking) -> Iterator[Reminded]:
    """How many hazards wait for somebody to be told to put them right."""
    waiting = Hazard.objects.filter(org__in=asking.orgs, voided=False, matter__state=FOUND.id)
    if count := waiting.count():
        yield Reminded(f"有{count}处隐患还没有通知整改", "campaigns", asked={"state": FOUND.id})


def findings_without_hazard(asking: Asking) -> Iterator[Reminded]:
    """The patrols that found a hazard which nobody registered; of one's own places alone where the post is
    for these."""
    registered = Hazard.objects.filter(org__in=asking.orgs, voided=False, patrol=OuterRef("pk"))
    found = Patrol.objects.filter(org__in=asking.orgs, voided=False, finding=Finding.HAZARD)
    for one in asking.theirs(found).filter(~Exists(registered)).order_by("dated_on", "pk")[:MOST]:
        yield Reminded(f"{one}发现的隐患还没有登记", "campaigns.patrols", one.dated_on, one.pk)


def shifts_without_result(asking: Asking) -> Iterator[Reminded]:
    """The shifts that are over and of which nobody wrote what was handled, if only nothing."""
    over = DutyShift.objects.filter(org__in=asking.orgs, voided=False, until__lt=asking.today, incidents__isnull=True)
    for one in over.order_by("until", "pk")[:MOST]:
        yield Reminded(f"{one}已结束，请补记处置情况", "campaigns.duty", one.until, one.pk)


def next_week_unmanned(asking: Asking) -> Iterator[Reminded]:
    """Next week's Monday has no shift, where a roster is kept at all; told from Thursday on."""
    if asking.today.weekday() < 3:
        return
    monday = asking.today + timedelta(days=7 - asking.today.weekday())
    kept = DutyShift.objects.filter(org__in=asking.orgs, voided=False)
    if kept.exists() and not kept.filter(since__lte=monday, until__gte=monday).exists():
        yield Reminded("下周还没有排班", "campaigns.duty", monday, begins={"since": monday.isoformat()})


REMINDERS = (
    Reminder(
        id="campaigns.campaigns_past_their_end",
        name="专项整治",
        to=(CLERK, REVIEWER),
        law=TFSJ.whole,
        tell=campaigns_past_their_end,
    ),
    Reminder(
        id="campaigns.hazards_without_order",
        name="隐患整改",
        to=(OFFICER, REVIEWER),
        law=TFSJ.whole,
        tell=hazards_without_order,
    ),
    Reminder(
        id="campaigns.findings_without_hazard",
        name="巡查隐患",
        to=(CLERK, GRID_WORKER, OFFICER, REVIEWER),
        law=TFSJ.whole,
        tell=findings_without_hazard,
    ),
    Reminder(
        id="campaigns.shifts_without_result",
        name="应急值班",
        to=(CLERK, REVIEWER),
        law=TFSJ.whole,
        tell=shifts_without_result,
    ),
    Reminder(
        id="campaigns.next_week_unmanned",
        name="值班安排",
        to=(CLERK, REVIEWER),
        law=TFSJ.whole,
        tell=next_week_unmanned,
    ),
)
