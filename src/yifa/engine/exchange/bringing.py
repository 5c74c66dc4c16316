"""A workbook on its way from a page into a ledger: kept, looked through, tried, taken in; each step can be left.

Beside the database lie, in a folder of each file: ``workbook`` as it was uploaded, ``layout.json`` with what each
column means, ``outcome.json`` with what became of the rows, ``returned.xlsx`` with those that went back. The workbook
goes as soon as it is in, everything else with ``give_up`` or after ``KEPT``.
"""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.files.base import File
from django.utils import timezone

from yifa.engine.exchange.importing import Imported, NothingToImport, import_workbook
from yifa.engine.exchange.layout import Layout, layout_of
from yifa.engine.exchange.models import BroughtFile, Stage
from yifa.engine.exchange.outcome import outcome_of
from yifa.engine.exchange.reading_process import LARGEST_FILE
from yifa.engine.exchange.sheets import UnreadableWorkbook
from yifa.engine.files.names import clean_name
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.ids import new_id
from yifa.engine.store.transactions import write_transaction

KEPT: Final = timedelta(days=30)
"""So long a file that was left half-way, and rows that went back, are kept."""

_PIECE: Final = 1024 * 1024


class NotThisLedger(ValueError):
    """No sheet has headings that the ledger knows; ``likely`` is the id of a ledger that knows them, or empty."""

    def __init__(self, message: str, likely: str) -> None:
        super().__init__(message)
        self.likely = likely


def bring(ledger: Ledger, uploaded: File, *, org: Org, actor: Person) -> BroughtFile:
    """Keep an uploaded workbook and look through it, in the organisation's scope. Where it fails nothing is kept.

    :raises FileRefusedError: its name can't be taken. :raises UnreadableWorkbook: it can't be opened.
    :raises NotThisLedger: none of its sheets has headings of this ledger.
    """
    name = clean_name(uploaded.name or "")
    if (uploaded.size or 0) > LARGEST_FILE:
        raise UnreadableWorkbook("too_large", name)
    _clear_old(org)
    brought = BroughtFile(
        id=new_id(), org=org, ledger=ledger.id, actor=actor, file_name=name, brought_at=timezone.now()
    )
    folder = folder_of(brought)
    folder.mkdir(mode=0o700, parents=True)
    try:
        with workbook_of(brought).open("wb") as file:
            for piece in uploaded.chunks(_PIECE):
                file.write(piece)
        layout = layout_of(ledger, workbook_of(brought), name)
        if not layout.is_readable and not layout.has_hidden:
            raise NotThisLedger(f"“{name}”中没有找到“{ledger.name}”的列名，没有导入任何内容", layout.likely)
        _write(folder / "layout.json", layout.told())
        brought.total = layout.total
        with write_transaction():
            brought.save(force_insert=True)
    except Exception:
        shutil.rmtree(folder)
        raise
    return brought


def match(brought: BroughtFile, chosen: dict[str, str], *, with_hidden: bool) -> Layout:
    """Look through the workbook again with what a person decided: heading → column's id, ``-`` for not read."""
    ledger = find_ledger(brought.ledger)
    layout = layout_of(ledger, workbook_of(brought), brought.file_name, mapped=chosen, with_hidden=with_hidden)
    _write(folder_of(brought) / "layout.json", layout.told())
    brought.total, brought.with_hidden, brought.stage, brought.says = layout.total, with_hidden, Stage.MATCHING, ""
    with write_transaction():
        brought.save(update_fields=["total", "with_hidden", "stage", "says"])
    return layout


def enter_stage(brought: BroughtFile, stage: Stage, says: str = "") -> None:
    """Begin or end a step."""
    brought.stage, brought.read, brought.says = stage, 0, says[:500]
    with write_transaction():
        brought.save(update_fields=["stage", "read", "says", "batch"])


def try_out(brought: BroughtFile) -> None:
    """Read every row as it would be taken in, and keep nothing but what is to be told of it."""
    _take(brought, Stage.TRIED, dry_run=True)


def take_in(brought: BroughtFile) -> None:
    """Take the workbook in; interrupted, it goes on when it is called again."""
    if _take(brought, Stage.DONE, errors=folder_of(brought) / "returned.xlsx"):
        workbook_of(brought).unlink()


def _take(brought: BroughtFile, then: Stage, **how: Any) -> bool:
    """Go through the workbook; True where it came to the end."""

    def tell(done: Imported) -> None:
        brought.read = min(done.rows + sum(done.skipped.values()), brought.total)
        brought.batch_id = None if then == Stage.TRIED else done.batch
        with write_transaction():
            brought.save(update_fields=["read", "batch"])

    ledger = find_ledger(brought.ledger)
    try:
        done = import_workbook(
            ledger, workbook_of(brought), org=brought.org, actor=brought.actor, name=brought.file_name,
            mapped=layout_kept(brought).mapped, with_hidden=brought.with_hidden, progress=tell, **how,
        )  # fmt: skip
    except (UnreadableWorkbook, NothingToImport) as error:
        enter_stage(brought, Stage.FAILED, str(error))
        return False
    _write(folder_of(brought) / "outcome.json", outcome_of(done, ledger))
    tell(done)
    enter_stage(brought, then)
    return True


def give_up(brought: BroughtFile) -> None:
    """Forget a workbook and all that lies beside it; what of it came in stays in."""
    folder = folder_of(brought)
    with write_transaction():
        brought.delete()
    shutil.rmtree(folder, ignore_errors=True)


def _clear_old(org: Org) -> None:
    for old in BroughtFile.objects.filter(org=org, brought_at__lt=timezone.now() - KEPT):
        give_up(old)


# --- 文件 ---


def folder_of(brought: BroughtFile) -> Path:
    """Where its files lie."""
    return imports_of(brought.org) / str(brought.pk)


def imports_of(org: Org) -> Path:
    """Where an organisation's imports lie."""
    found: Path = settings.VAR_DIR / "imports" / str(org.pk)
    return found


def workbook_of(brought: BroughtFile) -> Path:
    """The workbook as it was uploaded."""
    return folder_of(brought) / "workbook"


def returned_of(brought: BroughtFile) -> Path | None:
    """The rows that went back; None where there are none."""
    path = folder_of(brought) / "returned.xlsx"
    return path if path.is_file() else None


def layout_kept(brought: BroughtFile) -> Layout:
    """What each column means, as it was last decided."""
    return Layout.of(_read(folder_of(brought) / "layout.json"))


def outcome_kept(brought: BroughtFile) -> dict[str, Any]:
    """What became of the rows at the last trial, or at the import."""
    return _read(folder_of(brought) / "outcome.json")


def _write(path: Path, told: dict[str, Any]) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told
