"""Entries of a register as the rows of a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from yifa.engine.ledgers.asking import Asked
from yifa.engine.ledgers.rows import COUNTED, PAGE, Answer, Rows, Totals, cut
from yifa.engine.registers.models import Entry


class EntryRows(Rows):
    """The entries of one register, without those voided."""

    base = Entry
    shown_with = ("village", "entered_by")
    record_key = "entry_id"
    dated_by = "dated_on"

    def in_order(self, asked: Asked) -> Sequence[int]:
        return list(self._newest(self.found(asked)).values_list("pk", flat=True))

    def answer(self, asked: Asked) -> Answer:
        found, start = self.found(asked), (asked.page - 1) * PAGE
        shown = self._newest(found).select_related(*self.shown_with)
        page, more = cut(list(shown[start : start + PAGE + 1]))
        count = found.count() if asked.everything else found[: COUNTED + 1].count()
        capped = not asked.everything and count > COUNTED
        sums: dict[str, Any] = {}
        if self.added and not capped:
            behind = self.record.objects.filter(pk__in=found.values("pk"))
            sums = behind.aggregate(**{name: Sum(name) for name in self.added})
        return Answer(page, more, Totals(min(count, COUNTED) if capped else count, capped, sums, 0))

    def _newest(self, found: QuerySet[Entry]) -> QuerySet[Entry]:
        return found.order_by(F("dated_on").desc(nulls_last=True), "-pk")

    def titles(self, rows: Sequence[Entry]) -> dict[int, str]:
        return {row.pk: row.title for row in rows}

    def _readable(self) -> QuerySet[Entry]:
        return Entry.objects.filter(
            self.reader.readable_entries, org__in=self.reader.orgs, register=self.ledger.register, voided=False
        )

    def _asked(self, asked: Asked) -> Q:
        condition = Q()
        if asked.mine:
            condition &= Q(entered_by=self.reader.person)
        for word in asked.q.split():
            condition &= Q(title__icontains=word) | Q(pk__in=self._with_words(word))
        return condition

    def _with_words(self, word: str) -> QuerySet[Entry]:
        """The records of the organisations in which the word stands; a register of one township is small."""
        found = Q(pk__in=[])
        for name in self.record.search_fields:
            found |= Q(**{f"{name}__icontains": word})
        behind: QuerySet[Entry] = self.record.objects.filter(found, org__in=self.reader.orgs).values(self.record_key)
        return behind
