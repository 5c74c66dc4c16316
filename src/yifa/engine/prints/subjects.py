"""What a paper is of: a matter, an entry of a register, or a month of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.utils import timezone

from yifa.engine.figures.periods import Period
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.models import ActEntry, EntryKind, Line, Matter
from yifa.engine.orgs.models import Org
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryRecord

_CORRECTIONS = ("correct", "correct_line")


class Subject(Protocol):
    """What a form is filled from, as of which day and for whose eyes; and how the record of prints names it."""

    @property
    def today(self) -> date:
        """The day as of which it is filled."""
        ...

    @property
    def shows_personal(self) -> bool:
        """Whether telephone, identity number and address are told in full; otherwise masked."""
        ...

    @property
    def org(self) -> Org:
        """Whose paper it is."""
        ...

    @property
    def key(self) -> str:
        """As the journal names it: ``matter:12``, ``register_entry:12``, ``month:2025-03``."""
        ...

    @property
    def named(self) -> dict[str, Any]:
        """The one column of a print that names it, and its value."""
        ...

    @property
    def number(self) -> str:
        """What stands for it at the foot and in the code at the top: nothing personal."""
        ...

    @property
    def is_closed(self) -> bool:
        """Whether nothing more will be done; what is empty on a filled sheet then says so."""
        ...

    @property
    def line_id(self) -> int | None:
        """The line that the paper is about, where it is about one."""
        ...

    def corrected_after(self, journal_seq: int) -> date | None:
        """The day of the last correction of the record after that entry of the journal."""
        ...


@dataclass(frozen=True)
class MatterSubject:
    """A matter, and one of its lines where the form is about one."""

    matter: Matter
    line: Line | None
    today: date
    shows_personal: bool = True

    @property
    def root(self) -> Matter:
        """The matter that stands in the ledger."""
        return self.matter.root

    @property
    def org(self) -> Org:
        return self.matter.org

    @property
    def key(self) -> str:
        return f"matter:{self.matter.pk}"

    @property
    def named(self) -> dict[str, Any]:
        return {"matter": self.matter}

    @property
    def number(self) -> str:
        return self.root.number or str(self.root.pk)

    @property
    def is_closed(self) -> bool:
        return self.root.ended

    @property
    def line_id(self) -> int | None:
        return self.line.pk if self.line else None

    def corrected_after(self, journal_seq: int) -> date | None:
        """As said; the root's record counts for its children too."""
        family = {self.matter.pk, *([self.matter.parent_id] if self.matter.parent_id else [])}
        found = (
            ActEntry.objects.filter(
                org_id=self.matter.org_id,
                matter__in=family,
                kind=EntryKind.GENERAL,
                act__in=_CORRECTIONS,
                journal_seq__gt=journal_seq,
            )
            .order_by("journal_seq")
            .last()
        )
        return (found.happened_on or timezone.localdate(found.recorded_at)) if found else None


@dataclass(frozen=True)
class EntrySubject:
    """An entry of a register.

    ``reads_personal``: whether the reader may see personal values; where the register holds none, nothing is masked.
    """

    entry: Entry
    today: date
    reads_personal: bool = True

    is_closed = False
    line_id = None

    @property
    def shows_personal(self) -> bool:
        return self.reads_personal or not any(is_personal(column) for column in self._model._meta.concrete_fields)

    @property
    def record(self) -> EntryRecord:
        """Its typed columns."""
        return self._model.objects.get(org_id=self.entry.org_id, entry_id=self.entry.pk)

    @property
    def org(self) -> Org:
        return self.entry.org

    @property
    def key(self) -> str:
        return f"register_entry:{self.entry.pk}"

    @property
    def named(self) -> dict[str, Any]:
        return {"entry": self.entry}

    @property
    def number(self) -> str:
        return f"{registers.get(self.entry.register).name}{self.entry.pk}"

    @property
    def _model(self) -> type[EntryRecord]:
        return registers.record_model(registers.get(self.entry.register))

    def corrected_after(self, journal_seq: int) -> date | None:
        corrections = EntryChange.objects.filter(org_id=self.entry.org_id, entry_id=self.entry.pk)
        found = corrections.filter(kind=ChangeKind.CORRECTED, journal_seq__gt=journal_seq).order_by("seq").last()
        return timezone.localdate(found.recorded_at) if found else None


@dataclass(frozen=True)
class MonthSubject:
    """A month of an organisation: what is printed of it are figures, as of the day, and nothing personal."""

    org: Org
    month: Period
    today: date

    shows_personal = True
    is_closed = False
    line_id = None

    @property
    def key(self) -> str:
        return f"month:{self.month.written}"

    @property
    def named(self) -> dict[str, Any]:
        return {"month": self.month.first}

    @property
    def number(self) -> str:
        return f"{self.org.name}{self.month}"

    def corrected_after(self, journal_seq: int) -> date | None:
        """None: figures follow the record of the day; a later print says by its moment as of when it counts."""
        return None
