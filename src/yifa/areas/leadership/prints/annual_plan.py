"""年度工作计划任务分解表、年中检查表 (G15): the plan with its tasks, and the same with how far each has come."""

from __future__ import annotations

from datetime import date

from attrs import frozen
from django.db.models import F

from yifa.areas.leadership.models import AnnualPlan, Task, TaskProgress
from yifa.areas.leadership.task import CANCELLED, DONE, TASK
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Item:
    """One task of the plan as the table has it."""

    title: str = ""
    measures: str = ""
    leader: str = ""
    unit: str = ""
    due_on: str = ""
    evidence: str = ""
    progress: str = ""
    situation: str = ""
    hindered_by: str = ""


@frozen
class Plan:
    """The plan, its tasks in the order of their terms, and how many of them are done."""

    body: str = ""
    name: str = ""
    number: str = ""
    issued_on: str = ""
    as_of: str = ""
    items: tuple[Item, ...] = ()
    count: str = ""
    done: str = ""
    under_way: str = ""
    late: str = ""
    checked_on: str = ""
    situation: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Plan:
        """A plan as entered, with its tasks as they stand today."""
        plan = subject.record
        if not isinstance(plan, AnnualPlan):
            raise TypeError(f"{subject.entry.register} holds no plans")
        tasks = list(
            Task.objects.filter(org_id=plan.org_id, plan=plan, voided=False)
            .select_related("matter")
            .order_by(F("due_on").asc(nulls_last=True), "pk")
        )
        progress = _last_progress(tasks)
        done = sum(task.matter.state == DONE.id for task in tasks)
        ended = sum(task.matter.ended for task in tasks)
        return cls(
            body=plain(subject.org.name),
            name=plain(plan.name),
            number=plain(plan.number),
            issued_on=day(plan.issued_on),
            as_of=day(subject.today),
            items=tuple(_item(task, progress.get(task.pk), subject.today) for task in tasks),
            count=str(len(tasks)),
            done=str(done),
            under_way=str(len(tasks) - ended),
            late=str(sum(_is_late(task, subject.today) for task in tasks)),
            checked_on=day(plan.checked_on),
            situation=plain(plan.situation),
        )


def _last_progress(tasks: list[Task]) -> dict[int, TaskProgress]:
    """The last thing that was told of each task."""
    told = TaskProgress.objects.filter(matter_id__in=[task.pk for task in tasks], void_entry__isnull=True)
    return {line.matter_id: line for line in told.order_by("told_on", "pk")}


def _item(task: Task, told: TaskProgress | None, today: date) -> Item:
    state = TASK.state(task.matter.state)
    late = "\n逾期" if _is_late(task, today) else ""
    ended = f"\n{dotted(task.closed_on)}" if task.closed_on else ""
    because = plain(task.cancelled_because) if state.id == CANCELLED.id else ""
    return Item(
        title=plain(task.matter.title),
        measures=plain(task.content),
        leader=plain(task.leader),
        unit=plain(task.unit),
        due_on=dotted(task.due_on),
        evidence=plain(task.evidence_wanted),
        progress=f"{state.name}{late}{ended}",
        situation=plain(task.result) or because or (plain(told.done) if told else ""),
        hindered_by=plain(told.hindered_by) if told and not task.matter.ended else "",
    )


def _is_late(task: Task, today: date) -> bool:
    return not task.matter.ended and task.is_late_on(today)


TASKS = Form("annual_plan", (), Plan, register="annual_plans")
MIDYEAR = Form("annual_plan_midyear", (), Plan, register="annual_plans")
