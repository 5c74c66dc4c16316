"""Matters as the rows of a ledger: lists read the one table of matters; only a filter on a column of the record, and
totals, look into the record's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from yifa.engine.ledgers.asking import WARNING_DAYS, Asked
from yifa.engine.ledgers.columns import Bound
from yifa.engine.ledgers.rows import COUNTED, PAGE, Answer, Rows, Totals, cut
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.texts import MATTERS
from yifa.engine.matters.titles import masked_titles
from yifa.engine.search import search
from yifa.engine.search.models import SearchText

SEARCHED = 1_000

_NEWEST = F("opened_on").desc(nulls_last=True)


@dataclass(frozen=True)
class _Order:
    """Matters by a day of theirs, those whose day is not known last; of one day the newest first."""

    by: str
    newest_first: bool = False

    def sorted(self, found: QuerySet[Matter]) -> QuerySet[Matter]:
        """For a few: all are found and put in order."""
        day = F(self.by).desc(nulls_last=True) if self.newest_first else F(self.by).asc(nulls_last=True)
        return found.order_by(day, _NEWEST, "-pk")

    def walked(self, found: QuerySet[Matter], start: int, wanted: int) -> list[int]:
        """For many: indexes are followed to the place, one part after the other. The ids from there on."""
        page: list[int] = []
        for part in self._parts(found):
            page += part.values_list("pk", flat=True)[start : start + wanted - len(page)]
            if len(page) == wanted:
                break
            start = 0 if page or start == 0 else start - part.count()
        return page

    def _parts(self, found: QuerySet[Matter]) -> Iterator[QuerySet[Matter]]:
        """What an index has in this order: those whose day is known, then those registered on a known day, the rest."""
        tie = ["-pk"] if self.by == "opened_on" else [_NEWEST, "-pk"]
        yield found.filter(**{f"{self.by}__isnull": False}).order_by("-" * self.newest_first + self.by, *tie)
        rest = found.filter(**{f"{self.by}__isnull": True})
        if self.by != "opened_on":
            yield rest.filter(opened_on__isnull=False).order_by("-opened_on", "-pk")
        yield rest.filter(opened_on__isnull=True).order_by("-pk")


_ORDERS = {
    "due": _Order("next_due_on"),
    "-opened_on": _Order("opened_on", newest_first=True),
    "opened_on": _Order("opened_on"),
    "-closed_on": _Order("closed_on", newest_first=True),
}


class MatterRows(Rows):
    """The matters of one procedure; children are not rows."""

    base = Matter
    shown_with = ("village", "handler")
    record_key = "matter_id"
    dated_by = "opened_on"

    def in_order(self, asked: Asked) -> Sequence[int]:
        return self._sorted(self.found(asked, few=True), asked)

    def _sorted(self, found: QuerySet[Matter], asked: Asked) -> Sequence[int]:
        return list(_ORDERS[asked.sort].sorted(found).values_list("pk", flat=True))

    def answer(self, asked: Asked) -> Answer:
        """Up to the number of rows that are counted, all are found, added up and sorted; of more, the index of the
        order is followed to the page."""
        start, few = (asked.page - 1) * PAGE, self.found(asked, few=True)
        count, late = self._counted(few)
        if count <= COUNTED:
            sums = few.aggregate(**self._added_up)
            # All ids, or PostgreSQL would for the sake of a limit walk the organisation in that order.
            page, more = cut(self._sorted(few, asked)[start : start + PAGE + 1])
            return Answer(self.whole(page), more, Totals(count, capped=False, sums=sums, late=late))
        many = self.found(asked)
        page, more = cut(_ORDERS[asked.sort].walked(many, start, PAGE + 1))
        return Answer(self.whole(page), more, self._totals_of_many(many, asked))

    def _counted(self, found: QuerySet[Matter]) -> tuple[int, int]:
        """How many there are up to one more than is counted, and how many of those are late."""
        told = found.values("pk", "next_due_on")[: COUNTED + 1]
        counted = told.aggregate(count=Count("pk"), late=Count("pk", filter=self._is_late))
        return counted["count"], counted["late"]

    def _totals_of_many(self, found: QuerySet[Matter], asked: Asked) -> Totals:
        if asked.everything:
            sums = found.aggregate(**self._added_up)
            return Totals(found.count(), capped=False, sums=sums, late=found.filter(self._is_late).count())
        late = found.filter(self._is_late)[: COUNTED + 1].count()
        return Totals(COUNTED, capped=True, sums={}, late=late)

    @property
    def _is_late(self) -> Q:
        return Q(next_due_on__lt=self.reader.today)

    @property
    def _added_up(self) -> dict[str, Sum]:
        """The sums of the foot, of columns of the record as they are called from the matter."""
        record = self.record._meta.get_field("matter").related_query_name()
        return {name: Sum(f"{record}__{name}") for name in self.added}

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
            # Of a thousand bare ids SQLite would rather look through the whole organisation.
            condition &= Q(pk__in=SearchText.objects.filter(pk__in=self._hits(asked)).values("pk"))
        return condition

    def _hits(self, asked: Asked) -> Sequence[int]:
        """The newest matters with the words. Where other filters leave few, all their texts are looked at: the newest
        hits of the organisation might not be among them."""
        others = self.found(replace(asked, q=""), few=True)
        among = [others] if others[: COUNTED + 1].count() <= COUNTED else None
        return search(asked.q, self.reader.orgs, limit=SEARCHED, among=among, kinds=MATTERS).ids


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
