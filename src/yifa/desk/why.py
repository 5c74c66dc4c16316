"""为什么是这一天: the days of a clock's count, as a calendar and in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.registry import ledger_of
from yifa.engine.matters import registry
from yifa.engine.matters.explaining import explained
from yifa.engine.matters.models import ClockRow
from yifa.law.clock import Explanation

_LONGEST_SHOWN = 400
"""Days that a calendar shows; a longer count is told in words alone."""


@dataclass(frozen=True)
class Cell:
    """One day of the calendar: its mark (start, counted, due, paused, rest, nothing) and its place in the count."""

    day: date
    mark: str
    note: str
    is_today: bool


@for_case_readers
@require_safe
def why(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The page, or the part of one that a list opens in its place."""
    row = ClockRow.objects.select_related("matter", "matter__org", "matter__parent").filter(pk=pk).first()
    if row is None:
        raise Http404("没有找到该项期限")
    root = reader.matter(row.matter.parent_id or row.matter_id)
    clock = registry.procedure(row.matter.procedure, row.matter.version).clock(row.clock)
    told = explained(row)
    context = {
        "row": row,
        "clock": clock,
        "root": root,
        "ledger": ledger_of(root.procedure),
        "told": told,
        "weeks": list(_weeks(told, reader.today)) if told else [],
        "steps": list(_steps(told)) if told else [],
        "revisions": row.revisions.order_by("revised_at", "pk"),
    }
    part = request.headers.get("HX-Request") == "true"
    return render(request, "desk/why_part.html" if part else "desk/why.html", context)


def _weeks(told: Explanation, today: date) -> list[list[Cell]]:
    """Whole weeks from Monday on, from the start to the due date."""
    if not told.days or len(told.days) > _LONGEST_SHOWN or told.due.on is None:
        return []
    counted, number, cells = {step.date: step for step in told.days}, 0, {}
    start = told.start if type(told.start) is date else told.start.date()  # type: ignore[union-attr]
    for day in sorted(counted):
        step = counted[day]
        number += step.counted
        mark = "cnt" if step.counted else "pause" if "中止" in step.why or "停" in step.why else "off"
        cells[day] = Cell(day, mark, str(number) if step.counted else "停" if mark == "pause" else "休", day == today)
    cells[start] = Cell(start, "start", "起", start == today)
    due = told.due.on
    cells[due] = Cell(
        due, "due", cells[due].note if due in cells and cells[due].mark == "cnt" else "届满", due == today
    )
    first, last = min(cells), max(cells)
    monday = first - timedelta(days=first.weekday())
    weeks = []
    while monday <= last:
        days = [monday + timedelta(days=offset) for offset in range(7)]
        weeks.append([cells.get(day) or Cell(day, "after", "", day == today) for day in days])
        monday += timedelta(days=7)
    return weeks


def _steps(told: Explanation) -> list[tuple[date, date, str]]:
    """Runs of days: first day, last day and why they count or don't; days that count run on until one doesn't."""
    runs: list[tuple[date, date, str, bool]] = []
    for step in told.days:
        last = runs[-1] if runs else None
        if last and step.counted and last[3]:
            runs[-1] = (last[0], step.date, f"{last[2].partition('至')[0]}至{step.why}", True)
        elif last and not step.counted and last[2] == step.why:
            runs[-1] = (last[0], step.date, step.why, False)
        else:
            runs.append((step.date, step.date, step.why, step.counted))
    return [(first, last_day, why) for first, last_day, why, _ in runs]
