"""Reading a folder of reports into a store: every file, on all processors, remembering nothing of what is done."""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Final, NamedTuple

from yifa.reading.corpus.issuers import issuer
from yifa.reading.corpus.store import CorpusStore, Stored, packed
from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Unreadable
from yifa.reading.near_duplicates import fingerprints, places
from yifa.reading.report_files import read_report, shown

_WAITING: Final = 4
"""Parcels given out beforehand for each processor; the rest of the folder is looked at as they are done."""

_MOST_TOGETHER: Final = 8
_LARGEST_TOGETHER: Final = 1 << 17
"""Small files are given out in parcels of so many files and bytes, since handing over takes time."""

_SECONDS_BETWEEN_COMMITS: Final = 1.0
"""As much is read again after a power failure."""

_NO_REPORTS: Final = frozenset({"thumbs.db", "desktop.ini"})


class Found(NamedTuple):
    """A file of the folder: where it is, its path within the folder, and by what a change is noticed."""

    file: str
    path: str
    size: int
    modified_ns: int


class Filled(NamedTuple):
    """What a run did: files read now, files unchanged since, files that are gone."""

    read: int
    unchanged: int
    gone: int


def fill(
    store: CorpusStore,
    folder: Path,
    *,
    again: bool = False,
    processes: int | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Filled:
    """Read every file of the folder, and of those in it, into the store; `again` also those unchanged since.

    `progress` is told how many files are done. What is read is kept every second: a run can be broken off at any time.
    """
    read = unchanged = 0
    processes = processes or len(os.sched_getaffinity(0))
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_prepare)
    waiting: set[Future[list[Stored]]] = set()
    parcel: list[Found] = []
    keeper = _Keeper(store)
    try:
        for found in files(folder):
            store.begin()
            if not again and store.is_current(*found[1:]):
                unchanged += 1
            else:
                if parcel and (len(waiting) < processes or not _together(parcel, found)):
                    waiting.add(pool.submit(_stored, parcel))
                    parcel = []
                parcel.append(found)
            if len(waiting) >= _WAITING * processes:
                waiting = keeper.keep_done(waiting)
            read = keeper.kept
            progress(read + unchanged)
        if parcel:
            waiting.add(pool.submit(_stored, parcel))
        while waiting:
            waiting = keeper.keep_done(waiting)
            read = keeper.kept
            progress(read + unchanged)
        gone = store.forget_the_unseen()
    finally:
        store.commit()
        pool.shutdown(wait=True, cancel_futures=True)
    return Filled(read, unchanged, gone)


def files(folder: Path) -> Iterator[Found]:
    """The files in the folder and in those in it, but hidden ones and those that systems and word processors leave."""
    waiting = [str(folder)]
    beginning = len(os.path.join(folder, ""))
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.startswith((".", "~$")) or entry.name.lower() in _NO_REPORTS:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    within = shown(entry.path[beginning:])
                    yield Found(entry.path, within, status.st_size, status.st_mtime_ns)


class _Keeper:
    """Keeps what is done, in transactions of a second."""

    def __init__(self, store: CorpusStore) -> None:
        self._store = store
        self._committed = time.monotonic()
        self.kept = 0

    def keep_done(self, waiting: set[Future[list[Stored]]]) -> set[Future[list[Stored]]]:
        """Wait until at least one parcel is read, and keep all that are; the others are given back."""
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        self._store.begin()
        for future in done:
            for stored in future.result():
                self._store.keep(stored)
                self.kept += 1
        if time.monotonic() - self._committed > _SECONDS_BETWEEN_COMMITS:
            self._store.commit()
            self._committed = time.monotonic()
        return waiting


_OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000
"""Reading makes many objects that go by themselves, and hardly any that only the collector finds."""

_confinements: list[Confinement] = []
"""The one in which this process of the pool opens files; empty in every other process."""


def _prepare() -> None:
    # The one who started the run ends it: a break from the keyboard reaches all processes at once.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    _confinements.append(Confinement())
    Finalize(None, _confinements[0].close, exitpriority=1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process of the pool waits for work for ever, also when the one that gave it out was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        _confinements[0].close()
        os._exit(1)


def _together(parcel: list[Found], found: Found) -> bool:
    """Whether a file goes into the parcel too."""
    return len(parcel) < _MOST_TOGETHER and sum(one.size for one in parcel) + found.size <= _LARGEST_TOGETHER


def _stored(parcel: list[Found]) -> list[Stored]:
    """The files as the store keeps them; runs in a process of the pool."""
    return [_stored_file(found) for found in parcel]


def _stored_file(found: Found) -> Stored:
    try:
        report = read_report(Path(found.file), _confinements[0])
    except Unreadable as error:
        return Stored(*found[1:], error=str(error))
    (outline, claims, checks, missing), text = report.reading, report.document.text
    return Stored(
        *found[1:],
        form=str(report.document.form),
        text=text,
        text_sha256=report.text_sha256,
        title=outline.title,
        number=outline.number,
        year=outline.year,
        signatory=outline.signatory,
        signed_on=outline.signed_on,
        township=issuer(outline),
        sentences=packed(fingerprints(text, places(outline))),
        claims=claims,
        checks=checks,
        missing=missing,
    )
