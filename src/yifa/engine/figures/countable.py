"""What can be counted: records of matters, their lines and clocks, entries of registers, places; which of their rows
stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from yifa.engine.matters.models import ClockRow, Line, Record
from yifa.engine.orgs.models import Place
from yifa.engine.registers.models import EntryRecord


@dataclass(frozen=True)
class Countable:
    """How rows of one family are read: which stand at all, where their village and provenance lie, what lists show.

    ``provenance`` is empty where all rows were entered here; ``shown_by`` where lists show the row itself.
    """

    standing: Q
    village: str
    provenance: str
    shown_by: str

    def shown(self, row: Any) -> Any:
        """What lists show for a row: the matter or entry behind it, or the row itself."""
        return getattr(row, self.shown_by) if self.shown_by else row


_FAMILIES: dict[type[Model], Countable] = {
    Record: Countable(Q(voided=False), "village_id", "matter__provenance", "matter"),
    Line: Countable(
        Q(void_entry__isnull=True, matter__voided=False), "matter__village_id", "matter__provenance", "matter"
    ),
    ClockRow: Countable(Q(matter__voided=False), "matter__village_id", "matter__provenance", "matter"),
    EntryRecord: Countable(Q(voided=False), "village_id", "entry__provenance", "entry"),
    Place: Countable(Q(), "parent_id", "", ""),
}


def countable(model: type[Model]) -> Countable:
    """How rows of this model are read. :raises TypeError: it is no record, line or entry of a register."""
    for family, how in _FAMILIES.items():
        if issubclass(model, family):
            return how
    raise TypeError(
        f"{model._meta.label}不能统计：只能统计办理记录（Record）、明细（Line）、期限（ClockRow）、台账条目（EntryRecord）和地点（Place）"
    )
