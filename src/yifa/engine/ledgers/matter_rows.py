"""Matters as the rows of a ledger: lists read the one table of matters; only a filter on a column of the record, and
totals, look into the record's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from yifa.engine.ledgers.asking import WARNING_DAYS, Asked
from yifa.engine.ledgers.columns import Bound
from yifa.engine.ledgers.rows import COUNTED, PAGE, Rows, cut
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import masked_titles
from yifa.engine.search import search

SEARCHED = 1_000


class MatterRows(Rows):
    """The matters of one procedure; children are not rows."""

    record_key = "matter_id"
    dated_by = "opened_on"

    def newest(self, found: QuerySet[Matter]) -> QuerySet[Matter]:
        return found.select_related("village", "handler").order_by("-opened_on", "-pk")

    def page(self, found: QuerySet[Matter], asked: Asked) -> tuple[list[Matter], bool]:
        """What is due comes first, the most urgent at the head, then the newest of the rest."""
        start, wanted = (asked.page - 1) * PAGE, PAGE + 1
        full = found.select_related("village", "handler")
        if asked.sort != "due":
            return cut(list(full.order_by(asked.sort, "-pk")[start : start + wanted]))
        owed = full.filter(next_due_on__isnull=False).order_by("next_due_on", "pk")
        page = list(owed[start : start + wanted])
        if len(page) < wanted:
            skipped = 0 if page or start == 0 else start - owed.count()
            rest = full.filter(next_due_on__isnull=True).order_by("-opened_on", "-pk")
            page += rest[skipped : skipped + wanted - len(page)]
        return cut(page)

    def titles(self, rows: Sequence[Matter]) -> dict[int, str]:
        return masked_titles(rows)

    def value(self, column: Bound, row: Matter, record: Any, titles: Mapping[int, str]) -> Any:
        if column.id == "state":
            return registry.procedure(row.procedure, row.version).state(row.state).name
        if column.id == "due":
            return row.next_due_on
        return super().value(column, row, record, titles)

    def mark(self, row: Matter) -> str:
        state = registry.procedure(row.procedure, row.version).state(row.state)
        return "done" if state.ends else "run" if row.entries > 1 else ""

    def _readable(self) -> QuerySet[Matter]:
        return Matter.objects.filter(
            self.reader.readable,
            org__in=self.reader.orgs,
            procedure=self.ledger.procedure,
            parent__isnull=True,
            voided=False,
        )

    def _asked(self, asked: Asked) -> Q:
        condition = _states_asked(asked) & _due_asked(asked, self.reader.today)
        if asked.mine:
            condition &= Q(handler=self.reader.person)
        if asked.q:
            condition &= Q(pk__in=search(asked.q, self.reader.orgs, limit=SEARCHED).ids)
        return condition

    def _counted(self, found: QuerySet[Matter]) -> tuple[int, int]:
        is_late = Q(next_due_on__lt=self.reader.today)
        counted = found.values("pk", "next_due_on")[: COUNTED + 1].aggregate(
            count=Count("pk"), late=Count("pk", filter=is_late)
        )
        if counted["count"] <= COUNTED:
            return counted["count"], counted["late"]
        return counted["count"], found.filter(is_late)[: COUNTED + 1].count()


def _states_asked(asked: Asked) -> Q:
    condition = Q()
    named = [state for state in asked.states if state not in ("open", "ended")]
    if named:
        condition |= Q(state__in=named)
    # By IN, not by NOT: so an index that has the column is used on SQLite as well.
    if "open" in asked.states:
        condition |= Q(ended__in=[False])
    if "ended" in asked.states:
        condition |= Q(ended__in=[True])
    return condition


def _due_asked(asked: Asked, today: date) -> Q:
    if asked.due == "late":
        return Q(next_due_on__lt=today)
    if asked.due == "soon":
        return Q(next_due_on__range=(today, today + timedelta(days=WARNING_DAYS)))
    if asked.due:
        return Q(next_due_on__isnull=asked.due == "none")
    return Q()
