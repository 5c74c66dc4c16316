"""Processes that do a piece of work again and again and are killed at random moments, as by a power switch.

``python -m tests.faults.dying WORK KILLS SEED`` prints what the dying acknowledged: a line is written only after the
work that it tells of was done. Run in a process of its own, which never connects to the database and forks who does.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import NoReturn

_LONGEST = 60.0
"""Seconds within which a process has done something or something is wrong."""


def main(work: str, kills: int, seed: int) -> None:
    """Fork, wait for the first word, kill a little later, and again; ends when it has killed enough or all is done."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "yifa.config.settings"
    django.setup()
    from tests.faults import works

    chance = random.Random(seed)
    killed = 0
    while killed < kills:
        ended = _live_and_die(getattr(works, work), chance.random() * 0.15, chance.randrange(2**30))
        if ended:
            break
        killed += 1
    print(f"killed {killed}")


def _live_and_die(work: Callable[[Callable[[str], None], int], None], later: float, seed: int) -> bool:
    """One life; whether it came to its end by itself."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(work, writing, seed)
    os.close(writing)
    end = time.monotonic() + _LONGEST
    deadline = end
    said = b""
    while (left := deadline - time.monotonic()) > 0:
        if not select.select([reading], [], [], left)[0]:
            break
        heard = os.read(reading, 65536)
        if not heard:
            break
        if not said:
            deadline = time.monotonic() + later
        said += heard
    os.kill(child, signal.SIGKILL)
    while heard := os.read(reading, 65536):
        said += heard
    os.close(reading)
    _, status = os.waitpid(child, 0)
    sys.stdout.write(said.decode())
    sys.stdout.flush()
    if not said and deadline == end and os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"it said nothing and ended with {status}")
    return os.waitstatus_to_exitcode(status) == 0


def _live(work: Callable[[Callable[[str], None], int], None], writing: int, seed: int) -> NoReturn:
    def acknowledge(said: str) -> None:
        os.write(writing, f"{said}\n".encode())

    try:
        work(acknowledge, seed)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
