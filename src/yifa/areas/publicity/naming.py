"""What a report on publicity names: theme days, villages and groups that nobody reached, tasks and plans.

Words stand there as they were entered, without a number of their own; nothing in them is about a person.
"""

from __future__ import annotations

from yifa.areas.publicity.figures.activities import TASKS_OVERDUE
from yifa.areas.publicity.models import PublicityActivity, PublicityPlan, PublicityTask, TaskKind
from yifa.areas.publicity.reaching import Coverage, coverage
from yifa.engine.figures.drilling import records
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, day_told, entry_named, joined, plain, some
from yifa.law.theme_days import theme_days as all_theme_days


def theme_days(known: Known) -> str:
    """For which theme days something was done, in the order of the year."""
    told = Told.by(known)
    held = PublicityActivity.objects.filter(org__in=told.orgs, voided=False, held_on__range=(told.first, told.last))
    codes = set(held.exclude(theme_day="").values_list("theme_day", flat=True))
    names = [one.name for one in all_theme_days() if one.code in codes]
    return f"包括{'、'.join(names)}" if names else ""


def unreached_villages(known: Known) -> str:
    """The villages in which there was no activity, where there was any at all."""
    reached = _coverage(known)
    names = _village_names(reached)
    return f"{some(names)}没有开展法治宣传活动" if names and reached.total.activities else ""


def unreached_groups(known: Known) -> str:
    """The groups to which no activity was addressed, where there was any at all."""
    reached = _coverage(known)
    names = [str(one.label) for one in reached.unreached_groups]
    return f"没有专门面向{some(names)}的法治宣传活动" if names and reached.total.activities else ""


def to_be_reached(known: Known) -> str:
    """What follows from it for the next year."""
    reached = _coverage(known)
    if not reached.total.activities:
        return ""
    villages, groups = _village_names(reached), [str(one.label) for one in reached.unreached_groups]
    parts = [f"组织法治宣传活动进{some(villages)}"] if villages else []
    parts += [f"针对{some(groups)}的需求开展宣传"] if groups else []
    return "，".join(parts)


def overdue(known: Known) -> str:
    """Which tasks were not done in their time, by whom; of those of another year than the report's, of which year."""
    span = known.facts.span
    late = records(TASKS_OVERDUE, known.facts.orgs, span.period, span.as_of)
    named = "、".join(
        f"{_year_before(one, span.period.first.year)}“{entry_named(one, one.content)}”（{plain(one.unit)}）"
        for one in late.order_by("due_on", "pk")[:MOST]
    )
    return f"没有完成的任务有{named}" if named else ""


def next_plan(known: Known) -> str:
    """The plans for the next year that are issued already, and what they ask of whom."""
    told, said = Told.by(known), []
    plans = PublicityPlan.objects.filter(org__in=told.orgs, voided=False, dated_on__lte=told.as_of)
    for plan in plans.filter(first_year=told.year + 1).order_by("dated_on", "pk"):
        tasks = PublicityTask.objects.filter(org__in=told.orgs, voided=False, plan=plan, kind=TaskKind.ITEM)
        due = [_item(one) for one in tasks.filter(dated_on__lte=told.as_of).order_by("due_on", "pk")[:MOST]]
        said.append(f"落实《{entry_named(plan, plan.name)}》" + (f"，{joined(due)}" if due else ""))
    return joined(said)


def _year_before(task: PublicityTask, year: int) -> str:
    return "" if task.due_on.year == year else f"{task.due_on.year}年的"


def _item(task: PublicityTask) -> str:
    return f"“{entry_named(task, task.content)}”由{plain(task.unit)}负责，于{day_told(task.due_on)}前完成"


def _coverage(known: Known) -> Coverage:
    span = known.facts.span
    return coverage(list(known.facts.orgs), span.period, span.as_of)


def _village_names(reached: Coverage) -> list[str]:
    return [reached.villages.names[village] for village in reached.unreached]
