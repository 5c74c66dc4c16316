"""Imports done by a process of their own, so that no page waits for them, and what ends with the server can go on.

Whoever starts the work takes a lock and hands it to the process: the lock is held as long as the process lives, however
it ends. Work whose step is begun and whose lock is free was interrupted; it is started again.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
import time
from enum import StrEnum
from pathlib import Path
from typing import Final

from django.db import transaction

from yifa.engine.exchange.bringing import enter_stage, folder_of, imports_of, take_in, try_out
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch, Stage
from yifa.engine.exchange.undoing import begin, undo
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import every_org, org_scope

_MOMENT: Final = 0.01
"""Seconds."""

_PATIENCE: Final = 1000
"""So many moments a process that is to start waits for the one before it to end."""


class Job(StrEnum):
    """What the process does."""

    TRY = "try"
    TAKE = "take"
    UNDO = "undo"


def start_trying(brought: BroughtFile) -> None:
    """Have a workbook read as it would be taken in."""
    _begin_file(brought, Job.TRY, Stage.TRYING)


def start_taking(brought: BroughtFile) -> None:
    """Have a workbook taken in, or go on with it."""
    _begin_file(brought, Job.TAKE, Stage.IMPORTING)


def start_undoing(batch: ImportBatch, *, actor: Person, reason: str) -> None:
    """Have an import taken back, or go on with it. :raises Refused: as ``undoing.begin``."""
    begin(batch, actor=actor, reason=reason)
    _start(Job.UNDO, batch.pk, _lock_of_batch(batch))


def is_worked_on(subject: BroughtFile | ImportBatch) -> bool:
    """Whether its step was begun, and a process is at it."""
    return _is_begun(subject) and _is_locked(subject)


def was_interrupted(subject: BroughtFile | ImportBatch) -> bool:
    """Whether its step was begun, and nobody is at it."""
    return _is_begun(subject) and not _is_locked(subject)


def _is_begun(subject: BroughtFile | ImportBatch) -> bool:
    if isinstance(subject, BroughtFile):
        return subject.stage in (Stage.TRYING, Stage.IMPORTING)
    return subject.state == BatchState.UNDOING


def _is_locked(subject: BroughtFile | ImportBatch) -> bool:
    handle = _locked(_lock_of_file(subject) if isinstance(subject, BroughtFile) else _lock_of_batch(subject))
    if handle is None:
        return True
    os.close(handle)
    return False


def do(job: Job, key: int) -> None:
    """Do it, in the organisation's scope; what the process does."""
    rows: type[BroughtFile] | type[ImportBatch] = ImportBatch if job is Job.UNDO else BroughtFile
    with every_org("a piece of work is named by its number alone"):
        subject = rows.objects.select_related("org").get(pk=key)
    with org_scope(subject.org):
        if isinstance(subject, ImportBatch):
            if subject.undone_by is None:
                raise ValueError(f"nobody has asked to undo batch {key}")
            undo(subject, actor=subject.undone_by, reason=subject.undo_reason)
        elif job is Job.TRY:
            try_out(subject)
        else:
            take_in(subject)


def _begin_file(brought: BroughtFile, job: Job, stage: Stage) -> None:
    # A process that has ended its step may still be on its way out; the next one waits for the lock.
    if not is_worked_on(brought):
        enter_stage(brought, stage)
        _start(job, brought.pk, _lock_of_file(brought))


def _start(job: Job, key: int, lock: Path) -> None:
    """Start the process when what it is to do is written, unless one is at it."""
    transaction.on_commit(lambda: _spawn(job, key, lock))


def _spawn(job: Job, key: int, lock: Path) -> None:
    handle = _locked(lock, tries=_PATIENCE)
    if handle is None:
        return
    try:
        process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "yifa.engine.exchange.work_process", job, str(key)],
            pass_fds=(handle,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    finally:
        os.close(handle)
    # Somebody has to learn that it ended, or the system keeps its remains.
    threading.Thread(target=process.wait, daemon=True).start()


def _lock_of_file(brought: BroughtFile) -> Path:
    return folder_of(brought) / "running"


def _lock_of_batch(batch: ImportBatch) -> Path:
    return imports_of(batch.org) / f"undoing-{batch.pk}"


def _locked(path: Path, tries: int = 1) -> int | None:
    """The lock, open and held; None where another process holds it. Several ``tries`` outlast a page that only looks
    whether it is held, and a process that is ending."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    for _ in range(tries):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            time.sleep(_MOMENT if tries > 1 else 0)
    os.close(handle)
    return None
