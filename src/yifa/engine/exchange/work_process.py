"""The process that does a piece of an import: ``python -m yifa.engine.exchange.work_process try|take|undo ID``.

It inherits the lock of that piece and lets go of it by ending (``yifa.engine.exchange.work``). What fails unforeseen is
told to the server's log.
"""

from __future__ import annotations

import os
import sys

import django


def main(job: str, key: str) -> None:
    """Do that job."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
    django.setup()
    from yifa.engine.exchange.work import Job, do

    do(Job(job), int(key))


if __name__ == "__main__":
    main(*sys.argv[1:])
