"""Ids of tenant rows: 64-bit, time-ordered, given by the application and never by the database.

A distributed database can't hand out identity values for tenant tables, and rows that are entered together should lie
together. An id is 41 bits of milliseconds since 2024, 12 bits of slot and 10 bits of counter. The slot is the host's
number (``YIFA_HOST_NUMBER``, 0 to 31) and a place among the host's 128 processes, held by a file lock for as long as
the process lives; so two processes never give the same id and need not talk to each other.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
import threading
import time
from pathlib import Path

EPOCH_MS = 1_704_067_200_000  # 2024-01-01T00:00:00Z
COUNTER_BITS = 10
PROCESS_BITS = 7
HOST_BITS = 5
_COUNTER_LIMIT = 1 << COUNTER_BITS


class NoFreeSlot(RuntimeError):
    """All 128 process slots of this host are held: more processes write than the id scheme allows."""


class _Slot:
    """This process's place among the host's writers; a forked child takes its own."""

    def __init__(self) -> None:
        self.pid = 0
        self.number = 0
        self._held: int | None = None

    def take(self) -> int:
        if self.pid == os.getpid():
            return self.number
        host = int(os.environ.get("YIFA_HOST_NUMBER", "0"))
        if not 0 <= host < 1 << HOST_BITS:
            raise ValueError(f"YIFA_HOST_NUMBER is {host}; it must be a number from 0 to {(1 << HOST_BITS) - 1}")
        directory = Path(tempfile.gettempdir()) / f"yifa-id-slots-{os.getuid()}"
        directory.mkdir(mode=0o700, exist_ok=True)
        for place in range(1 << PROCESS_BITS):
            handle = os.open(directory / f"{place}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(handle)
                continue
            self._held = handle
            self.pid, self.number = os.getpid(), (host << PROCESS_BITS) | place
            return self.number
        raise NoFreeSlot(f"all {1 << PROCESS_BITS} process slots in {directory} are held")


_slot = _Slot()
_mutex = threading.Lock()
_last_ms = 0
_counter = 0


def new_id() -> int:
    """The next id of this process: larger than any it gave before, unique among all processes of all hosts."""
    global _last_ms, _counter
    with _mutex:
        slot = _slot.take()
        now = max(time.time_ns() // 1_000_000 - EPOCH_MS, _last_ms)
        if now > _last_ms:
            _last_ms, _counter = now, 0
        elif _counter == _COUNTER_LIMIT - 1:
            # The counter of this millisecond is used up: borrow the next one, time will catch up.
            _last_ms, _counter = now + 1, 0
        else:
            _counter += 1
        return (_last_ms << (HOST_BITS + PROCESS_BITS + COUNTER_BITS)) | (slot << COUNTER_BITS) | _counter
