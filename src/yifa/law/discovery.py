"""Where declarations are found: every folder of an area or of the engine that has a ``procedure.py``.

Declarations are pure: this finds and reads them without Django, so that what the law says can be asked at once.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path

from yifa.law.procedure import Procedure

_HOMES = ("areas", "engine")
_PACKAGE = Path(__file__).parent.parent


def declared_procedures(homes: Iterable[str] = _HOMES) -> list[Procedure]:
    """Every procedure in every version, by id and day in force."""
    found = [
        procedure
        for home in homes
        for path in sorted((_PACKAGE / home).glob("*/procedure.py"))
        for procedure in importlib.import_module(f"yifa.{home}.{path.parent.name}.procedure").PROCEDURES
    ]
    return sorted(found, key=lambda procedure: (procedure.id, procedure.in_force.since))


def newest(procedures: Iterable[Procedure]) -> dict[str, Procedure]:
    """The newest version of each procedure by id."""
    return {procedure.id: procedure for procedure in sorted(procedures, key=lambda procedure: procedure.in_force.since)}
