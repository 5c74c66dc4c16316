"""What was kept of an issued report."""

from __future__ import annotations

import json
from typing import Any

from yifa.engine.files.storing import open_kept
from yifa.engine.matters.models import Matter
from yifa.reports.issuing.sealing import MANIFEST
from yifa.reports.models import IssuedFile


def kept_manifest(matter: Matter) -> dict[str, Any] | None:
    """The manifest of the report that a matter is, as it was issued; None where it was not issued yet.

    :raises FileDamagedError: it is missing, or not what was issued.
    """
    kept = IssuedFile.objects.filter(org_id=matter.org_id, matter=matter, name=MANIFEST).first()
    if kept is None:
        return None
    with open_kept(kept.path, kept.sha256, f"印发的{MANIFEST}", since="印发") as file:
        manifest: dict[str, Any] = json.load(file)
    return manifest
