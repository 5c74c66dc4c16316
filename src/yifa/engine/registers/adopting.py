"""Many rows of a ledger of entries taken in at one go: judged one by one, written together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection

from yifa.engine.journal.recording import place_in_journal
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers import registry
from yifa.engine.registers.attempt import Attempt, Surroundings
from yifa.engine.registers.entering import Composed, compose
from yifa.engine.registers.history import compose_change
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryRecord
from yifa.engine.registers.texts import index_new
from yifa.engine.store.bulk import insert_models


class AdoptingDesk:
    """Takes in many rows of one register, in the caller's transaction, as ``entering.adopt`` does one.

    ``prepare`` each row (a refusal concerns that row alone), ``write`` what was prepared. A desk serves one
    transaction: what it has read it does not ask again.
    """

    def __init__(self, register_id: str, org: Org, actor: Person, batch: int | None = None) -> None:
        self._declared, self._batch = registry.get(register_id), batch
        self._around = _Remembered(org, actor, self.write)
        self._waiting: list[Composed] = []

    def prepare(self, data: Mapping[str, Any], village: Place | int | None) -> Entry:
        """The entry that the row becomes; it may not be written yet. :raises Refused: with every reason."""
        attempt = Attempt(self._declared, self._around)
        composed = compose(ChangeKind.ADOPTED, attempt, data, village, self._batch)
        self._waiting.append(composed)
        self._around.remember(self._declared.id, composed.record)
        return composed.entry

    def write(self) -> None:
        """Write what was prepared since: entries, records, history and journal."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        org, actor = self._around.org, self._around.actor
        told = [compose_change(one.entry, ChangeKind.ADOPTED, actor=actor, changes=one.changes) for one in waiting]
        changes = [change for change, _ in told]
        place_in_journal(org, changes, [item for _, item in told])
        insert_models(Entry, [one.entry for one in waiting])
        insert_models(registry.record_model(self._declared), [one.record for one in waiting])
        insert_models(EntryChange, changes)
        index_new(self._declared.id, [(one.entry, one.record) for one in waiting])


class _Remembered(Surroundings):
    """What was asked once is known. Entries that are not written yet count among the others."""

    def __init__(self, org: Org, actor: Person, write: Callable[[], None]) -> None:
        super().__init__(org, actor)
        self._write = write
        self._roles: dict[int | None, frozenset[str]] = {}
        self._places: dict[Any, Place | None] = {}
        self._entries: dict[tuple[str, date, date], list[EntryRecord]] = {}

    def roles(self, village: Place | None) -> frozenset[str]:
        key = village.pk if village else None
        if key not in self._roles:
            self._roles[key] = super().roles(village)
        return self._roles[key]

    def place(self, key: Any) -> Place | None:
        if key not in self._places:
            self._places[key] = super().place(key)
        return self._places[key]

    def entries(self, register: str, first: date, last: date, village: Place | None) -> Sequence[EntryRecord]:
        span = (register, first, last)
        if span not in self._entries:
            model = registry.record_model(registry.get(register))
            standing = model.objects.filter(org=self.org, voided=False, dated_on__range=(first, last))
            self._entries[span] = list(standing.select_related("village"))
        return [row for row in self._entries[span] if _lies_in(row, village)]

    def remember(self, register: str, record: EntryRecord) -> None:
        """A further entry stands, written or not."""
        for (known, first, last), rows in self._entries.items():
            if known == register and record.dated_on is not None and first <= record.dated_on <= last:
                rows.append(record)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """A rule that asks the database itself finds there what was prepared before: it is written first."""

        def after_writing(execute: Callable[..., Any], *asked: Any) -> Any:
            self._write()
            return execute(*asked)

        with connection.execute_wrapper(after_writing):
            yield


def _lies_in(row: EntryRecord, village: Place | None) -> bool:
    """Whether the entry is of the village or of a group or grid in it; without a village, of the whole organisation."""
    if village is None or row.village is None:
        return row.village_id == (village.pk if village else None)
    return village.pk in (row.village_id, row.village.parent_id)
