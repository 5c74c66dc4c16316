"""What the samples of the areas share: how they write days, and the scan that lies with a step."""

from __future__ import annotations

from datetime import date

from django.core.files.base import ContentFile

from yifa.engine.files.storing import attach
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Person

_SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
"""Stands for a scan: an empty document."""


def day_of(written: str, today: date) -> date:
    """``-1.3.5`` is 5 March of last year, ``0.3.5`` of this one."""
    year, month, day = (int(part) for part in written.split("."))
    return date(today.year + year, month, day)


def scan(matter: Matter, kind: str, name: str, by: Person) -> None:
    """Attach a scan to the matter."""
    attach(matter, kind, ContentFile(_SCAN, f"{name}.pdf"), by)
