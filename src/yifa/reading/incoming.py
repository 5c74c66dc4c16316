"""A report that comes in piece by piece, as from a browser: received up to the limit, read in a confined process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_FILE, MEBIBYTE
from yifa.reading.report_files import Report, read_report


class TooLarge(Unreadable):
    """There is more of it than any report has."""


class Incoming(NamedTuple):
    """The bytes that came in, and what was read in them."""

    content: bytes
    report: Report


def read_incoming(pieces: Iterable[bytes], name: str) -> Incoming:
    """Read what comes in; its size is counted as it comes, whatever its sender says of it.

    :param name: what the sender calls the file: its ending alone is looked at.
    :raises Unreadable: there is too much of it (``TooLarge``), or it gives no text; nothing is left behind.
    """
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix) as file:
        for piece in pieces:
            file.write(piece)
            if file.tell() > LARGEST_FILE:
                raise TooLarge(f"文件超过{LARGEST_FILE // MEBIBYTE} MiB，不是一份报告的大小。请去掉图片和附件后再试")
        file.flush()
        with Confinement() as confinement:
            report = read_report(Path(file.name), confinement)
        return Incoming(Path(file.name).read_bytes(), report)
