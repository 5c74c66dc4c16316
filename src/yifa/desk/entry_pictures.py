"""照片随登记提交: the photographs that come with the form of a new entry. They are taken in when they come; of an entry
that is refused nothing is left, and the form names them, so that nobody chooses them twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.core.files.base import File

from yifa.desk.access import Reader
from yifa.desk.held_files import HeldFile, known_file, token_for
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.matters.refusals import Reason
from yifa.engine.registers.papers import Paper, take_in
from yifa.law.file_kinds import PICTURES, kind_name
from yifa.law.procedure import Register


@dataclass(frozen=True)
class PictureField:
    """A kind of photograph that the form asks for, with what came with it before."""

    kind: str
    name: str
    held: tuple[HeldFile, ...] = ()


def picture_fields(declared: Register) -> list[PictureField]:
    """What a new entry's form asks for besides its fields."""
    return [PictureField(kind, kind_name(kind)) for kind in declared.files if kind in PICTURES]


def came_with(
    request: WorkRequest, reader: Reader, fields: Iterable[PictureField]
) -> tuple[list[PictureField], tuple[Reason, ...]]:
    """The fields with what came with the form, now or before, and why some was not taken in. The same picture twice is
    one."""
    filled, refused = [], []
    for field in fields:
        held = {
            known.held.sha256: known
            for token in request.POST.getlist(f"held-{field.kind}")
            if (known := known_file(reader, field.kind, token)) is not None
        }
        files = request.FILES.getlist(f"file-{field.kind}")
        for file, said in zip(files, _days_said(request, field.kind, len(files)), strict=True):
            try:
                found = _taken_in(reader, field.kind, file, said)
            except FileRefusedError as error:
                refused.append(Reason("file", str(error), where=f"f-file-{field.kind}"))
            else:
                held.setdefault(found.held.sha256, found)
        filled.append(replace(field, held=tuple(held.values())))
    return filled, tuple(refused)


def papers_of(fields: Iterable[PictureField]) -> list[Paper]:
    """What is to be laid with the entry."""
    return [Paper(one.kind, one.held, one.taken_on) for field in fields for one in field.held]


def said_day(written: str) -> date | None:
    """A day that a browser wrote beside a picture; None where it wrote none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _days_said(request: WorkRequest, kind: str, count: int) -> list[date | None]:
    """For each file the day that the browser wrote beside it; where it did not write one for each, none."""
    written = request.POST.getlist(f"taken-{kind}")
    return [said_day(one) for one in written] if len(written) == count else [None] * count


def _taken_in(reader: Reader, kind: str, file: File, said: date | None) -> HeldFile:
    paper = take_in(reader.org, kind, file, taken_on=said)
    return HeldFile(kind, paper.held, token_for(reader, kind, paper.held, paper.taken_on), paper.taken_on)
