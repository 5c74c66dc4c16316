"""The chain as a file that can be verified without the server or its database: JSON lines.

The first line says whose chain it is and how long; each further line is one entry. The file holds no personal value,
because entries hold commitments alone.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from yifa.engine.journal.chain import GENESIS, Link
from yifa.engine.journal.findings import Findings
from yifa.engine.journal.note import Note, VerifierKey
from yifa.engine.journal.verification import Marks, Result, mark_notes
from yifa.engine.journal.walking import Mark, Walk

FORMAT = "yifa-journal-v1"


class ExportUnreadableError(ValueError):
    """The file is not an export; the message says which line."""


def write_export(path: Path, origin: str, size: int, root: str, links: Iterable[Link]) -> int:
    """Write a chain's first ``size`` entries; the number written.

    :raises FileExistsError: the file is there already; an export is never overwritten.
    """
    written = 0
    with path.open("x", encoding="utf-8", newline="\n") as file:
        _write_line(file, {"format": FORMAT, "origin": origin, "size": size, "root": root})
        for link in links:
            _write_line(file, link._asdict())
            written += 1
        file.flush()
        os.fsync(file.fileno())
    return written


def verify_export(path: Path, *, notes: Sequence[Note] = (), keys: Sequence[VerifierKey] = ()) -> Result:
    """Walk the chain in an export, in constant memory.

    :param notes: checkpoints kept elsewhere; those of other chains are passed over.
    :param keys: verifier keys of those who signed them.
    :raises ExportUnreadableError: the file is not an export. :raises OSError: it can't be read.
    """
    with path.open(encoding="utf-8") as file:
        origin, size, root = _read_first_line(file)
        findings = Findings(origin)
        marks: Marks = defaultdict(list)
        if size or root != GENESIS:
            marks[size].append(Mark(root, "导出文件首行"))
        mark_notes((note for note in notes if note.statement.origin == origin), marks, findings, keys)
        walk = Walk(origin, _read_links(file), findings, marks)
        for _ in walk:
            pass
    return Result(origin, walk.entries, walk.seq, walk.head, findings)


def _write_line(file: TextIO, value: dict[str, Any]) -> None:
    file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def _read_first_line(file: TextIO) -> tuple[str, int, str]:
    try:
        first = json.loads(file.readline())
        if first["format"] != FORMAT:
            raise ExportUnreadableError(f"导出文件的格式是“{first['format']}”，本程序只认识 {FORMAT}")
        return str(first["origin"]), int(first["size"]), str(first["root"])
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, ExportUnreadableError):
            raise
        raise ExportUnreadableError("第1行不是日志导出文件的首行") from error


def _read_links(file: TextIO) -> Iterator[Link]:
    for number, line in enumerate(file, start=2):
        try:
            row = json.loads(line)
            yield Link(
                int(row["seq"]),
                row["kind"],
                row["subject"],
                row["recorded_at"],
                row["algorithm"],
                row["body"],
                row["previous"],
                row["hash"],
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ExportUnreadableError(f"第{number}行不是一条日志记录") from error
