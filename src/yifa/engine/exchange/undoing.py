"""An import taken back: each matter and entry of the batch that nobody has acted on since is voided, others stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from yifa.engine.exchange.importers import may_import
from yifa.engine.exchange.models import BatchState, ImportBatch, ImportedRow, Outcome
from yifa.engine.journal.recording import append
from yifa.engine.ledgers import registry as ledgers
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.taking_back import take_back, why_they_stay
from yifa.engine.orgs.models import Org, Person
from yifa.engine.registers import taking_back as registers
from yifa.engine.registers.models import Entry
from yifa.engine.store.bulk import update_models
from yifa.engine.store.transactions import write_transaction

CHUNK = 200
JOURNAL_KIND = "import_undone"


@dataclass(frozen=True)
class Left:
    """A row of the batch that stays, and why."""

    sheet: int
    row: int
    subject: int
    """The matter or entry."""
    title: str
    because: str


@dataclass
class Undone:
    """What was voided, or would be, and what stays."""

    voided: int = 0
    left: list[Left] = field(default_factory=list)


def foresee(batch: ImportBatch) -> Undone:
    """What ``undo`` would void and leave if it were called now, in the organisation's scope. Nothing is written."""
    rows = _rows(batch, Outcome.TAKEN)
    left = _staying(batch, rows)
    return Undone(len(rows) - len(left), left)


def left_by(batch: ImportBatch) -> list[Left]:
    """What undoing the batch left, with why it would still stay, in the organisation's scope."""
    return _staying(batch, _rows(batch, Outcome.LEFT))


def _rows(batch: ImportBatch, outcome: Outcome) -> list[tuple[int, int, int]]:
    """(sheet, row, what it became) of the rows of that outcome, in their order."""
    rows = ImportedRow.objects.filter(org=batch.org, batch=batch, outcome=outcome, subject__isnull=False)
    return [
        (sheet, row, subject or 0)
        for sheet, row, subject in rows.order_by("sheet", "row").values_list("sheet", "row", "subject")
    ]


def _staying(batch: ImportBatch, rows: list[tuple[int, int, int]]) -> list[Left]:
    """Those of the rows whose matter or entry can't be taken back any more."""
    look = _staying_entries if ledgers.ledger(batch.ledger).register else _staying_matters
    found = []
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        stay = look(batch.org, [subject for _, _, subject in chunk])
        found += [Left(sheet, row, subject, *stay[subject]) for sheet, row, subject in chunk if subject in stay]
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
    rows = ImportedRow.objects.filter(org=batch.org, batch=batch, outcome=Outcome.TAKEN)
    keys = list(rows.order_by("-pk").values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        with write_transaction():
            chunk = list(rows.select_for_update().filter(pk__in=keys[start : start + CHUNK]).order_by("-pk"))
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
            done.left.append(Left(row.sheet, row.row, row.subject or 0, *because))
    update_models(ImportedRow, ["outcome"], chunk)


def _void_matters(org: Org, keys: list[int], actor: Person, reason: str) -> dict[int, tuple[str, str]]:
    """Void these matters; those that stay, with title and reason."""
    matters = list(
        Matter.objects.select_for_update(of=("self",))
        .select_related("org", "village__parent")
        .filter(org=org, pk__in=keys)
    )
    stay = _told(matters, why_they_stay(matters))
    take_back([matter for matter in matters if matter.pk not in stay], actor=actor, reason=reason)
    return stay


def _staying_matters(org: Org, keys: list[int]) -> dict[int, tuple[str, str]]:
    """Of these matters those that stay, with title and reason."""
    matters = list(Matter.objects.filter(org=org, pk__in=keys))
    return _told(matters, why_they_stay(matters))


def _told(rows: Iterable[Matter | Entry], stay: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    return {row.pk: (row.title, stay[row.pk]) for row in rows if row.pk in stay}


def _staying_entries(org: Org, keys: list[int]) -> dict[int, tuple[str, str]]:
    """Of these entries those that stay, with title and reason."""
    entries = list(Entry.objects.filter(org=org, pk__in=keys))
    return dict(_told(entries, registers.why_they_stay(entries)))


def _void_entries(org: Org, keys: list[int], actor: Person, reason: str) -> dict[int, tuple[str, str]]:
    """Void these entries; those that stay, with title and reason."""
    standing = Entry.objects.select_for_update(of=("self",)).select_related("org", "village__parent")
    entries = list(standing.filter(org=org, pk__in=keys))
    return _told(entries, registers.take_back(entries, actor=actor, reason=reason))
