"""Files that stand for real papers where something is tried: in samples and on walks through procedures."""

from __future__ import annotations

import base64
from typing import Final

from django.core.files.base import ContentFile

from yifa.law.file_kinds import PICTURES

_SCAN: Final = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
"""An empty document."""

_PICTURE: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMAQMAAABRKa/CAAAAA1BMVEV4lrQWj147AAAAC0lEQVR42mNgIAwAACQAASXCqOMAAAAASUVORK5CYII="
)
"""One colour."""


def stand_in(kind: str, name: str) -> ContentFile[bytes]:
    """A file of that kind, named without its ending: a picture where only such are taken, else a scan."""
    return ContentFile(_PICTURE, f"{name}.png") if kind in PICTURES else ContentFile(_SCAN, f"{name}.pdf")
