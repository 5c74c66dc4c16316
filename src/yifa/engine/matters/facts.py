"""What guards may look at, read from real rows: the matter as the act would leave it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, partial
from typing import Any

from django.db.models import QuerySet

from yifa.engine.matters import registry
from yifa.engine.matters.models import ActEntry, ClockRow, EntryKind, Line, Matter, Party, Record
from yifa.engine.orgs.authority import Capacities, capacities
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.models import Person
from yifa.law.procedure import Procedure


@dataclass(frozen=True)
class ChildRow:
    """A child matter with its record, as guards of the parent see it on the day on which the parent's act happened."""

    matter: Matter
    day: date
    read: Callable[[], Record]

    @cached_property
    def record(self) -> Record:
        return self.read()

    @property
    def state(self) -> str:
        return self.matter.state

    @property
    def ended(self) -> bool:
        """What ended only after that day was still open on it: nobody rests a decision on a hearing to come."""
        closed_on = self.matter.closed_on
        return self.matter.ended and (closed_on is None or closed_on <= self.day)


@dataclass
class RowFacts:
    """Implements ``yifa.law.facts.Facts``. Reads only what a guard asks for, each thing once."""

    matter: Matter
    procedure: Procedure
    record: Any
    actor: Person
    happened_on: date
    proposed: Mapping[str, Sequence[Line]] = field(default_factory=dict)
    """Lines that the act adds, by short name."""
    withdrawn: frozenset[int] = frozenset()
    """Ids of lines that the act voids."""
    stood: Mapping[str, Any] = field(default_factory=dict)
    """What the fields that the act writes held before it."""
    _lines: dict[str, list[Any]] = field(default_factory=dict)
    _capacities: dict[int, Capacities] = field(default_factory=dict)

    @property
    def actor_id(self) -> int:
        return self.actor.pk

    def before(self, field: str) -> Any:
        return self.stood.get(field)

    @cached_property
    def root(self) -> Matter:
        """The matter that stands in the ledger: the parent of a child, else the matter itself."""
        return self.matter.root

    @property
    def _is_new(self) -> bool:
        """Whether this is the opening act of a matter that stands alone: there is nothing stored to read."""
        return self.matter._state.adding

    @cached_property
    def parent(self) -> Any:
        if self.matter.parent is None:
            return None
        return self._record_of(self.matter.parent)

    @property
    def parent_procedure(self) -> str | None:
        return self.matter.parent.procedure if self.matter.parent else None

    @property
    def parties(self) -> Sequence[Party]:
        if "Party" not in self._lines:
            stored = () if self._is_new else self._stored_parties()
            standing = [row for row in stored if row.pk not in self.withdrawn]
            self._lines["Party"] = [*standing, *self.proposed.get("Party", ())]
        return self._lines["Party"]

    def lines(self, name: str, **equals: object) -> Sequence[Any]:
        key = registry.short(name)
        if key == "Party":
            found: Sequence[Any] = self.parties
        else:
            if key not in self._lines:
                model = registry.line_model(self.procedure, name)
                stored: list[Line] = []
                if not self._is_new:
                    kept = model.objects.filter(
                        org_id=self.matter.org_id, matter_id=self.matter.pk, void_entry__isnull=True
                    )
                    rows: Sequence[Line] = list(model.as_guards_read(kept))
                    stored = [row for row in rows if row.pk not in self.withdrawn]
                self._lines[key] = [*stored, *self.proposed.get(key, ())]
            found = self._lines[key]
        return [row for row in found if all(getattr(row, attribute) == value for attribute, value in equals.items())]

    def parent_lines(self, name: str, **equals: object) -> Sequence[Any]:
        if self.matter.parent is None:
            return []
        above = registry.procedure(self.matter.parent.procedure, self.matter.parent.version)
        return list(
            registry.line_model(above, name).objects.filter(
                org_id=self.matter.org_id, matter_id=self.root.pk, void_entry__isnull=True, **equals
            )
        )

    def added(self, name: str) -> Sequence[Any]:
        return self.proposed.get(registry.short(name), ())

    def fresh(self, name: str, **equals: object) -> Sequence[Any]:
        began = self._began
        if began is None:
            return self.lines(name, **equals)
        new = {line.pk for line in self.added(name)}
        lines = self.lines(name, **equals)
        orders = self._stored_orders({line.entry_id for line in lines if line.pk not in new})
        return [line for line in lines if line.pk in new or orders[line.entry_id] > began.order]

    def files(self, kind: str, since: Sequence[str] = ()) -> int:
        if self._is_new:
            return 0
        moments = [entry.recorded_at for name in since for entry in self.acts(name)]
        if self._began is not None:
            moments.append(self._began.recorded_at)
        return sum(all(uploaded_at > moment for moment in moments) for uploaded_at in self._stored_files(kind))

    @cached_property
    def _began(self) -> ActEntry | None:
        """The act by which the course of the matter, or of its parent, last began anew; None where neither did."""
        began = [self._last_anew(matter) for matter in {self.matter.pk: self.matter, self.root.pk: self.root}.values()]
        return max(filter(None, began), key=lambda entry: entry.order, default=None)

    def _last_anew(self, matter: Matter) -> ActEntry | None:
        """The matter's own last act that began its course anew."""
        again = [act.id for act in registry.procedure(matter.procedure, matter.version).acts if act.anew]
        return self._last_of(matter, again) if again else None

    def children(self, procedure: str) -> Sequence[ChildRow]:
        since = self._began.order if self._began is not None else None
        found = self._stored_children(procedure, since)
        return [ChildRow(child, self.happened_on, partial(self._record_of, child)) for child in found]

    def acts(self, act: str) -> Sequence[ActEntry]:
        entries = [entry for entry in self.acts_ever(act) if not self._is_ahead(entry)]
        if self._began is None:
            return entries
        return [entry for entry in entries if entry.order > self._began.order]

    def _is_ahead(self, entry: ActEntry) -> bool:
        """Whether it had not happened yet on the day of the act: what is entered late rests on nothing later."""
        return entry.happened_on is not None and entry.happened_on > self.happened_on

    def acts_ever(self, act: str) -> Sequence[ActEntry]:
        """The acts of that name in the whole history, oldest first: who did what stays true when it begins anew."""
        procedure, _, name = act.rpartition(".")
        if not procedure:
            return self._stored_acts(name, of=self.matter)
        if self.matter.parent_id and self.root.procedure == procedure:
            return self._stored_acts(name, of=self.root)
        return self._stored_acts_of_children(name, procedure)

    @cached_property
    def _clock_rows(self) -> list[ClockRow]:
        return self._stored_clocks()

    def still_running(self, clock: str, party: int | None = None) -> bool:
        return any(
            row.clock == clock
            and (party is None or row.party == party)
            and row.is_open
            and (row.due_on is None or self.happened_on <= row.due_on)
            for row in self._clock_rows
        )

    def met_late(self, clock: str) -> bool:
        rows = [row for row in self._clock_rows if row.clock == clock]
        return any(row.met_on is not None and row.due_on is not None and row.met_on > row.due_on for row in rows)

    def did_before(self, person_id: int, act: str) -> bool:
        procedure, _, name = act.rpartition(".")
        entries = ActEntry.objects.filter(org_id=self.matter.org_id, act=name, matter__procedure=procedure)
        return entries.filter(actor_id=person_id).exclude(matter_id=self.matter.pk).exists()

    def holds_certificate(self, person_id: int, kind: str) -> bool:
        return certificate_on(Person(pk=person_id), kind, self.happened_on) is not None

    def holds_role(self, person_id: int, role: str) -> bool:
        return role in self.capacities_of(person_id).roles

    def is_head(self, person_id: int) -> bool:
        return self.capacities_of(person_id).is_head

    def capacities_of(self, person_id: int) -> Capacities:
        """In which roles the person may act on this matter on the day of the act."""
        if person_id not in self._capacities:
            self._capacities[person_id] = capacities(
                Person(pk=person_id), self.matter.org, self.happened_on, self.matter.village
            )
        return self._capacities[person_id]

    # What is stored, read as it is asked for.

    def _record_of(self, matter: Matter) -> Any:
        model = registry.record_model(registry.procedure(matter.procedure, matter.version))
        return model.objects.get(matter_id=matter.pk)

    def _stored_parties(self) -> Sequence[Party]:
        """The parties of the root that stand."""
        return list(Party.objects.filter(org_id=self.matter.org_id, matter_id=self.root.pk, void_entry__isnull=True))

    def _stored_files(self, kind: str) -> Sequence[datetime]:
        """When the files of that kind that lie with the matter were uploaded."""
        from yifa.engine.files.models import Attachment

        lying = Attachment.objects.filter(org_id=self.matter.org_id, matter_id=self.matter.pk)
        return list(lying.filter(kind=kind, withdrawn_at__isnull=True).values_list("uploaded_at", flat=True))

    def _stored_children(self, procedure: str, since: int | None) -> Sequence[Matter]:
        """The children under that procedure, of those that are not void; ``since``: begun after that entry."""
        matters = Matter.objects.filter(
            org_id=self.matter.org_id, parent_id=self.matter.pk, voided=False, procedure=procedure
        )
        if since is not None:
            matters = matters.filter(history__seq=1, history__journal_seq__gt=since)
        return list(matters.order_by("id"))

    def _stored_acts(self, name: str, of: Matter) -> Sequence[ActEntry]:
        return list(self._entries_of(name).filter(matter_id=of.pk))

    def _stored_acts_of_children(self, name: str, procedure: str) -> Sequence[ActEntry]:
        """Those of the root's children under that procedure, of those that are not void."""
        children = {"matter__parent_id": self.root.pk, "matter__procedure": procedure, "matter__voided": False}
        return list(self._entries_of(name).filter(**children))

    def _entries_of(self, name: str) -> QuerySet[ActEntry]:
        entries = ActEntry.objects.filter(org_id=self.matter.org_id, act=name).exclude(kind=EntryKind.ADOPTED)
        return entries.order_by("journal_seq")

    def _last_of(self, matter: Matter, acts: Sequence[str]) -> ActEntry | None:
        """The matter's last act among these."""
        entries = ActEntry.objects.filter(org_id=matter.org_id, matter_id=matter.pk, act__in=acts, kind=EntryKind.ACT)
        return entries.order_by("-seq").first()

    def _stored_orders(self, entries: Collection[int]) -> Mapping[int, int]:
        """The places of these entries in the journal."""
        found = ActEntry.objects.filter(org_id=self.matter.org_id, pk__in=entries)
        return dict(found.values_list("pk", "journal_seq"))

    def _stored_clocks(self) -> list[ClockRow]:
        return list(ClockRow.objects.filter(org_id=self.matter.org_id, matter_id=self.matter.pk))
