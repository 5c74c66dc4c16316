"""普法责任清单 (G7): the tasks of a plan and of the list of duties in its years, each with what ticked it off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen
from django.db.models import Q

from yifa.areas.publicity.models import CaseExplanation, PublicityActivity, PublicityPlan, PublicityTask, TaskKind
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain
from yifa.law.citation import FZXCJYF


@frozen
class Row:
    """One task."""

    unit: str = ""
    law: str = ""
    audience: str = ""
    content: str = ""
    due_on: str = ""
    done: str = ""


@frozen
class Duties:
    """The list, in the order of the terms."""

    body: str = ""
    name: str = ""
    law: str = ""
    as_of: str = ""
    rows: tuple[Row, ...] = ()
    count: str = ""
    done: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Duties:
        """The tasks of the plan's years as they stand today."""
        plan = record_of(subject, PublicityPlan)
        years = Q(kind=TaskKind.DUTY, due_on__year__range=(plan.first_year, plan.last_year))
        standing = PublicityTask.objects.filter(Q(plan=plan) | years, org=plan.org, voided=False)
        tasks = list(standing.filter(cancelled_on__isnull=True).order_by("due_on", "pk"))
        ticked = _ticked(tasks)
        return cls(
            body=subject.org.name,
            name=plain(plan.name),
            law=str(FZXCJYF[9]),
            as_of=day(subject.today),
            rows=tuple(_row(one, ticked.get(one.pk, "")) for one in tasks),
            count=str(len(tasks)),
            done=str(len(ticked)),
        )


def _ticked(tasks: Sequence[PublicityTask]) -> dict[int, str]:
    """What named each task first, and when; whether that was late."""
    due = {task.pk: task.due_on for task in tasks}
    named: list[tuple[date, int, str]] = []
    for model in (PublicityActivity, CaseExplanation):
        rows = model._default_manager.filter(task__in=[task.pk for task in tasks], voided=False)
        named += [(row.dated_on, row.task_id, str(row)) for row in rows if row.dated_on and row.task_id]
    found: dict[int, str] = {}
    for on, task, words in sorted(named):
        late = "（逾期完成）" if on > due[task] else ""
        found.setdefault(task, f"{dotted(on)} {plain(words)}{late}")
    return found


def _row(task: PublicityTask, done: str) -> Row:
    audience = str(task.get_audience_display())
    return Row(
        plain(task.unit), plain(task.law), audience, plain(task.content), dotted(task.due_on), done or "尚未完成"
    )


FORM = Form("publicity_duties", (), Duties, register="publicity_plans")
