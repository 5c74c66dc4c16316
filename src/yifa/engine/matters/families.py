"""A matter with its children, each kind of row read once: for a page that tells of all of them and asks every guard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Model

from yifa.engine.files.models import Attachment
from yifa.engine.matters import registry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import ActEntry, ClockRow, EntryKind, Matter, Party, Record
from yifa.engine.orgs.authority import Capacities


class Family:
    """The root and its children that are not void, with what belongs to them, read when it is first asked for."""

    def __init__(self, root: Matter, children: Iterable[Matter]) -> None:
        self.root = root
        self.members = [root, *children]
        for child in self.members[1:]:
            child.parent = root
        self._records: dict[int, Record] = {}

    @cached_property
    def entries(self) -> list[ActEntry]:
        """The history of all of them with who acted, in the order of the journal."""
        return list(self._of(ActEntry).select_related("actor").order_by("journal_seq"))

    @cached_property
    def clocks(self) -> list[ClockRow]:
        """The clocks of all of them, oldest first."""
        return list(self._of(ClockRow).order_by("pk"))

    @cached_property
    def files(self) -> list[Attachment]:
        """The files that lie with them and were not withdrawn, with who uploaded them, oldest first."""
        lying = self._of(Attachment).filter(withdrawn_at__isnull=True)
        return list(lying.select_related("uploaded_by").order_by("pk"))

    @cached_property
    def parties_ever(self) -> list[Party]:
        """The root's parties, those that were corrected away too, oldest first."""
        return list(Party.objects.filter(org_id=self.root.org_id, matter_id=self.root.pk).order_by("pk"))

    @property
    def parties(self) -> list[Party]:
        """The root's parties that stand."""
        return [party for party in self.parties_ever if party.void_entry_id is None]

    def record(self, matter: Matter) -> Record:
        """A member's record, with the rows that it points at. One query for all members whose records are alike."""
        if matter.pk not in self._records:
            model = record_model_of(matter)
            alike = [member.pk for member in self.members if record_model_of(member) is model]
            self._records |= model.objects.select_related(*_pointed_at(model)).in_bulk(alike)
        return self._records[matter.pk]

    def rows_at_hand(self, model: type[Model]) -> dict[int, Model]:
        """The rows of a model that came with the records read so far, which point at them; by their ids."""
        pointed = [getattr(record, name) for record in self._records.values() for name in _keys_to(type(record), model)]
        return {row.pk: row for row in pointed if row is not None}

    def _of(self, model: Any) -> Any:
        return model.objects.filter(org_id=self.root.org_id, matter__in=[member.pk for member in self.members])


def record_model_of(matter: Matter) -> type[Record]:
    """What the record of a matter is."""
    return registry.record_model(registry.procedure(matter.procedure, matter.version))


def _pointed_at(model: type[Record]) -> list[str]:
    """The rows that a record points at, and those by which these name themselves."""
    found = []
    for column in _keys(model, but=("matter", "org", "village")):
        beyond = _keys(column.related_model, but=("entry", "matter", "org"))
        found += [column.name, *(f"{column.name}__{other.name}" for other in beyond)]
    return found


def _keys_to(model: type[Record], other: type[Model]) -> list[str]:
    return [column.name for column in _keys(model, but=("matter", "org", "village")) if column.related_model is other]


def _keys(model: type[Model], *, but: Collection[str]) -> list[Any]:
    return [column for column in model._meta.concrete_fields if column.is_relation and column.name not in but]


@dataclass
class FamilyFacts(RowFacts):
    """The same facts as :class:`RowFacts`, of a family that is read as a whole: for looking, with nothing proposed."""

    family: Family | None = None
    own: Capacities | None = None
    """In which roles the actor may act on the matter."""

    def __post_init__(self) -> None:
        if self.own is not None:
            self._capacities[self.actor.pk] = self.own

    @property
    def _read(self) -> Family:
        if self.family is None:
            raise TypeError("a family's facts need the family")
        return self.family

    def _record_of(self, matter: Matter) -> Any:
        return self._read.record(matter)

    def _stored_parties(self) -> Sequence[Party]:
        return self._read.parties

    def _stored_files(self, kind: str) -> Sequence[datetime]:
        return [file.uploaded_at for file in self._read.files if (file.matter_id, file.kind) == (self.matter.pk, kind)]

    def _stored_children(self, procedure: str, since: int | None) -> Sequence[Matter]:
        children = [one for one in self._read.members if (one.parent_id, one.procedure) == (self.matter.pk, procedure)]
        if since is None:
            return children
        begun = {entry.matter_id for entry in self._read.entries if entry.seq == 1 and entry.journal_seq > since}
        return [child for child in children if child.pk in begun]

    def _stored_acts(self, name: str, of: Matter) -> Sequence[ActEntry]:
        return self._acts_in({of.pk}, name)

    def _stored_acts_of_children(self, name: str, procedure: str) -> Sequence[ActEntry]:
        children = [one for one in self._read.members if (one.parent_id, one.procedure) == (self.root.pk, procedure)]
        return self._acts_in({child.pk for child in children}, name)

    def _acts_in(self, matters: Collection[int], name: str) -> list[ActEntry]:
        done = [entry for entry in self._read.entries if entry.act == name and entry.kind != EntryKind.ADOPTED]
        return [entry for entry in done if entry.matter_id in matters]

    def _last_of(self, matter: Matter, acts: Sequence[str]) -> ActEntry | None:
        own = [entry for entry in self._read.entries if entry.matter_id == matter.pk and entry.kind == EntryKind.ACT]
        return max((entry for entry in own if entry.act in acts), key=lambda entry: entry.seq, default=None)

    def _stored_orders(self, entries: Collection[int]) -> Mapping[int, int]:
        return {entry.pk: entry.journal_seq for entry in self._read.entries if entry.pk in entries}

    def _stored_clocks(self) -> list[ClockRow]:
        return [row for row in self._read.clocks if row.matter_id == self.matter.pk]
