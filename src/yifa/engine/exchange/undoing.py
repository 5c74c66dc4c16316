"""An import taken back: each matter and entry of the batch that nobody has acted on since is voided, others stay."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils import timezone

from yifa.engine.exchange.importers import may_import
from yifa.engine.exchange.models import BatchState, ImportBatch, ImportedRow, Outcome
from yifa.engine.journal.recording import append
from yifa.engine.ledgers import registry as ledgers
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Refused, refuse
from yifa.engine.matters.taking_back import take_back, why_they_stay
from yifa.engine.orgs.models import Org, Person
from yifa.engine.registers import entering
from yifa.engine.registers.models import Entry, EntryRecord
from yifa.engine.store.transactions import write_transaction

CHUNK = 200
JOURNAL_KIND = "import_undone"


@dataclass(frozen=True)
class Left:
    """A row of the batch that stays, and why."""

    sheet: int
    row: int
    title: str
    because: str


@dataclass
class Undone:
    """What was voided, or would be, and what stays."""

    voided: int = 0
    left: list[Left] = field(default_factory=list)


def foresee(batch: ImportBatch) -> Undone:
    """What ``undo`` would void and leave if it were called now, in the organisation's scope. Nothing is written."""
    ledger, found = ledgers.ledger(batch.ledger), Undone()
    taken = ImportedRow.objects.filter(org=batch.org, batch=batch, outcome=Outcome.TAKEN).order_by("pk")
    rows = list(taken.values_list("sheet", "row", "subject"))
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        keys = [subject for _, _, subject in chunk if subject is not None]
        stay = _staying_entries(batch.org, keys) if ledger.register else _staying_matters(batch.org, keys)
        left = [Left(sheet, row, *stay[subject]) for sheet, row, subject in chunk if subject in stay]
        found.left += left
        found.voided += len(chunk) - len(left)
    return found


def begin(batch: ImportBatch, *, actor: Person, reason: str) -> None:
    """Keep who takes the import back and why; from then on it can only be undone to the end.

    :raises Refused: it was undone before, or the actor may not import into this ledger.
    """
    if not may_import(actor, ledgers.ledger(batch.ledger), batch.org, timezone.localdate()):
        says = f"{actor.name}今日在{batch.org.name}不是可以导入这本台账的人员，不能撤销导入"
        raise refuse("role", says, todo="请由有权人员办理")
    if batch.state == BatchState.UNDONE:
        raise refuse("undone", f"导入批次{batch.pk}已经撤销过", todo="需要的，请重新导入")
    batch.state, batch.undone_by, batch.undo_reason = BatchState.UNDOING, actor, reason
    with write_transaction():
        batch.save(update_fields=["state", "undone_by", "undo_reason"])


def undo(batch: ImportBatch, *, actor: Person, reason: str = "") -> Undone:
    """Void what the batch brought, in the organisation's scope. Interrupted, it goes on when it is called again.

    :raises Refused: as ``begin``.
    """
    begin(batch, actor=actor, reason=reason)
    ledger, done = ledgers.ledger(batch.ledger), Undone()
    because = f"撤销导入“{batch.file_name}”（批次{batch.pk}）{'：' if reason else ''}{reason}"
    rows = ImportedRow.objects.filter(org=batch.org, batch=batch, outcome=Outcome.TAKEN).order_by("-pk")
    while chunk := list(rows[:CHUNK]):
        with write_transaction():
            _undo_chunk(ledger, batch.org, chunk, actor, because, done)
    with write_transaction():
        # Those that were known from another batch, or belong to a row above, are undone with the batch.
        own = ImportedRow.objects.filter(org=batch.org, batch=batch)
        own.filter(outcome__in=(Outcome.KNOWN, Outcome.PART)).update(outcome=Outcome.UNDONE)
        batch.state, batch.undone_at = BatchState.UNDONE, timezone.now()
        batch.save(update_fields=["state", "undone_at"])
        body = {"actor": actor.pk, "voided": done.voided, "left": len(done.left)}
        append(batch.org, JOURNAL_KIND, f"import:{batch.pk}", body)
    return done


def _undo_chunk(ledger: Ledger, org: Org, chunk: list[ImportedRow], actor: Person, reason: str, done: Undone) -> None:
    void = _void_entries if ledger.register else _void_matters
    stay = void(org, [row.subject for row in chunk if row.subject is not None], actor, reason)
    for row in chunk:
        because = stay.get(row.subject or 0)
        row.outcome = Outcome.UNDONE if because is None else Outcome.LEFT
        if because is None:
            done.voided += 1
        else:
            done.left.append(Left(row.sheet, row.row, *because))
    ImportedRow.objects.bulk_update(chunk, ["outcome"])


def _void_matters(org: Org, keys: list[int], actor: Person, reason: str) -> dict[int, tuple[str, str]]:
    """Void these matters; those that stay, with title and reason."""
    matters = list(
        Matter.objects.select_for_update(of=("self",)).select_related("org", "village").filter(org=org, pk__in=keys)
    )
    stay = _told(matters, why_they_stay(matters))
    take_back([matter for matter in matters if matter.pk not in stay], actor=actor, reason=reason)
    return stay


def _staying_matters(org: Org, keys: list[int]) -> dict[int | None, tuple[str, str]]:
    """Of these matters those that stay, with title and reason."""
    matters = list(Matter.objects.filter(org=org, pk__in=keys))
    return dict(_told(matters, why_they_stay(matters)))


def _told(matters: list[Matter], stay: dict[int, str]) -> dict[int, tuple[str, str]]:
    return {matter.pk: (matter.title, stay[matter.pk]) for matter in matters if matter.pk in stay}


def _staying_entries(org: Org, keys: list[int]) -> dict[int | None, tuple[str, str]]:
    """Of these entries those that stay, with title and reason."""
    entries = Entry.objects.filter(org=org, pk__in=keys)
    return {entry.pk: (entry.title, why) for entry in entries if (why := _why_it_stays(entry)) is not None}


def _why_it_stays(entry: Entry) -> str | None:
    """Why an entry can't be taken back any more; None where it can."""
    if entry.voided:
        return "已作废"
    if entry.changes > 1:
        return "导入后补记或者更正过"
    return "已有其他事项或者条目以它为据" if _is_named(entry) else None


def _void_entries(org: Org, keys: list[int], actor: Person, reason: str) -> dict[int, tuple[str, str]]:
    """Void these entries; those that stay, with title and reason."""
    stay: dict[int, tuple[str, str]] = {}
    # The last first, so that what a later row leans on is still there when that row goes.
    for entry in Entry.objects.filter(org=org, pk__in=keys).order_by("-pk"):
        if (why := _why_it_stays(entry)) is not None:
            stay[entry.pk] = (entry.title, why)
            continue
        try:
            entering.void(entry, actor=actor, reason=reason)
        except Refused as refused:
            stay[entry.pk] = (entry.title, str(refused))
    return stay


def _is_named(entry: Entry) -> bool:
    """Whether a standing row of something else names the entry."""
    from yifa.engine.registers import registry

    model: type[EntryRecord] = registry.record_model(registry.get(entry.register))
    for relation in model._meta.related_objects:
        related: Any = relation.related_model
        columns = {column.name for column in related._meta.concrete_fields}
        if "voided" not in columns or not isinstance(relation.field, models.ForeignKey):
            continue
        named = {"org_id": entry.org_id, f"{relation.field.name}_id": entry.pk, "voided": False}
        if related.objects.filter(**named).exists():
            return True
    return False
