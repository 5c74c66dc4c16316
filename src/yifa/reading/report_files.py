"""A report as a file: its text taken out and read, and the result as `yifa report read --json` prints it."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.files import read_file
from yifa.reading.read import read
from yifa.reading.reading import Reading


class Report(NamedTuple):
    """A file, its text, and what was read in it."""

    document: Document
    reading: Reading

    @property
    def text_sha256(self) -> str:
        """What identifies the text that all offsets are of."""
        return sha256(self.document.text.encode()).hexdigest()


def read_report(path: Path, confinement: Confinement) -> Report:
    """The report in the file. Raises `Unreadable` and nothing else."""
    document = read_file(path, confinement)
    try:
        return Report(document, read(document.text))
    except Exception as error:
        # Reading promises never to raise; where it does all the same, the other files must be read nevertheless.
        raise Unreadable(
            f"文字已取出，但核对时程序出错（{type(error).__name__}），这是程序的缺陷。请把文件交给维护人员"
        ) from error


def report_as_json(path: Path, report: Report) -> dict[str, Any]:
    """The report as one object; offsets count code points of the text whose digest is given."""
    outline, claims, checks, missing = report.reading
    return {
        "document": shown(path),
        "text_sha256": report.text_sha256,
        "title": outline.title,
        "number": outline.number,
        "year": outline.year,
        "signed_on": outline.signed_on,
        "sections": [section._asdict() for section in outline.sections],
        "claims": [claim._asdict() for claim in claims],
        "checks": [check._asdict() for check in checks],
        "missing": [lacking._asdict() for lacking in missing],
    }


def failure_as_json(path: Path, error: Unreadable) -> dict[str, Any]:
    """A file that could not be read, as one object."""
    return {"document": shown(path), "error": str(error)}


def shown(path: Path | str) -> str:
    """The path as text that can be written anywhere: bytes that are no text stand as ``\\xb6``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
