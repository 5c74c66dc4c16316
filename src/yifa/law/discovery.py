"""Where declarations are found: the folders of areas, of the engine and of the reports that have a ``procedure.py``.

Declarations are pure: this finds and reads them without Django, so that what the law says can be asked at once.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path

from yifa.law.procedure import Procedure

_HOMES = ("areas/*", "engine/*", "reports")
_PACKAGE = Path(__file__).parent.parent


def declared_procedures(homes: Iterable[str] = _HOMES) -> list[Procedure]:
    """Every procedure in every version, by id and day in force."""
    found = [
        procedure
        for home in homes
        for path in sorted(_PACKAGE.glob(f"{home}/procedure.py"))
        for procedure in importlib.import_module(_module(path)).PROCEDURES
    ]
    return sorted(found, key=lambda procedure: (procedure.id, procedure.in_force.since))


def _module(path: Path) -> str:
    return ".".join(("yifa", *path.relative_to(_PACKAGE).with_suffix("").parts))


def newest(procedures: Iterable[Procedure]) -> dict[str, Procedure]:
    """The newest version of each procedure by id."""
    return {procedure.id: procedure for procedure in sorted(procedures, key=lambda procedure: procedure.in_force.since)}
