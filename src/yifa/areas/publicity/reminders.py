"""What those who make the law known are reminded of: theme days without an activity, tasks overdue, villages that
nobody reached this quarter, places that are broken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import OuterRef, Subquery

from yifa.areas.publicity.figures.activities import TASKS_OVERDUE
from yifa.areas.publicity.models import PlaceCheck, PublicityActivity, PublicityPlace, State
from yifa.areas.publicity.schedules import VILLAGES_REACHED
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.figures.schedules import lacking
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import FZXCJYF
from yifa.law.months import last_day_of, month_after
from yifa.law.roles import CLERK, GRID_WORKER, REVIEWER
from yifa.law.theme_days import coming


def theme_days_ahead(asking: Asking) -> Iterator[Reminded]:
    """The theme days of this month and the next for which nothing has been entered: what is done has to be prepared."""
    for one, first, last in coming(asking.today, _days_to_the_end_of_next_month(asking.today)):
        held = PublicityActivity.objects.filter(
            org__in=asking.orgs, voided=False, theme_day=one.code, held_on__year=first.year
        )
        if not held.exists():
            yield Reminded(f"{one.name}还没有登记活动", "publicity", last, begins={"theme_day": one.code})


def tasks_overdue(asking: Asking) -> Iterator[Reminded]:
    """The tasks whose term has run out without an activity or a law explained that names them."""
    late = records(TASKS_OVERDUE, asking.orgs, Period.year(asking.today.year), asking.today)
    for task in late.order_by("due_on", "pk")[:MOST]:
        yield Reminded(f"{task} 没有完成", "publicity.tasks", task.due_on, task.pk)


def villages_unreached(asking: Asking) -> Iterator[Reminded]:
    """The villages in which nothing was done, in the last month of the quarter; of one's own places alone where the
    post is for these."""
    quarter = VILLAGES_REACHED.term_of(asking.today)
    if asking.today.month == quarter.last.month:
        yield from lacking(VILLAGES_REACHED, asking, quarter, quarter.last)


def places_broken(asking: Asking) -> Iterator[Reminded]:
    """The places that the last check of them found broken; of one's own places alone where the post is for these."""
    checks = PlaceCheck.objects.filter(org__in=asking.orgs, voided=False, place=OuterRef("pk"))
    newest = checks.order_by("-dated_on", "-pk").values("state")[:1]
    places = PublicityPlace.objects.filter(org__in=asking.orgs, voided=False, closed_on__isnull=True)
    for place in asking.theirs(places).annotate(last=Subquery(newest)).filter(last=State.BROKEN).order_by("pk")[:MOST]:
        yield Reminded(f"{place}损坏，修好以后登记维护", "publicity.checks", begins={"place": str(place.pk)})


def _days_to_the_end_of_next_month(today: date) -> int:
    return (last_day_of(month_after(today)) - today).days


REMINDERS = (
    Reminder(
        id="publicity.theme_days_ahead",
        name="普法节点",
        to=(CLERK, REVIEWER),
        law=FZXCJYF[13, 16],
        tell=theme_days_ahead,
    ),
    Reminder(id="publicity.tasks_overdue", name="普法任务", to=(CLERK, REVIEWER), law=FZXCJYF[9], tell=tasks_overdue),
    Reminder(
        id="publicity.villages_unreached",
        name="普法覆盖",
        to=(CLERK, REVIEWER, GRID_WORKER),
        law=FZXCJYF[25],
        tell=villages_unreached,
    ),
    Reminder(
        id="publicity.places_broken",
        name="普法阵地",
        to=(CLERK, REVIEWER, GRID_WORKER),
        law=FZXCJYF[25],
        tell=places_broken,
    ),
)
