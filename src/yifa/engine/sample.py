"""What the samples of the areas share: how they write days, and the scan that lies with a step."""

from __future__ import annotations

from datetime import date

from yifa.engine.files.stand_ins import stand_in
from yifa.engine.files.storing import attach
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Person


def day_of(written: str, today: date) -> date:
    """``-1.3.5`` is 5 March of last year, ``0.3.5`` of this one."""
    year, month, day = (int(part) for part in written.split("."))
    return date(today.year + year, month, day)


def scan(matter: Matter, kind: str, name: str, by: Person) -> None:
    """Attach to the matter what stands for a scan or a photograph."""
    attach(matter, kind, stand_in(kind, name), by)
