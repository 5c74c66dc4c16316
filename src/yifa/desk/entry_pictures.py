"""照片随登记提交: the photographs that come with the form of a new entry. They are taken in when they come; of an entry
that is refused nothing is left, and the form names them, so that nobody chooses them twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yifa.desk.access import Reader
from yifa.desk.held_files import HeldFile, came_with
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Reason
from yifa.engine.registers.papers import Paper
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


def filled(
    request: WorkRequest, reader: Reader, fields: Iterable[PictureField]
) -> tuple[list[PictureField], tuple[Reason, ...]]:
    """The fields with what came with the form, and why some was not taken in."""
    asked = list(fields)
    held, refused = came_with(request, reader, [field.kind for field in asked])
    return [replace(field, held=held[field.kind]) for field in asked], refused


def papers_of(fields: Iterable[PictureField]) -> list[Paper]:
    """What is to be laid with the entry."""
    return [Paper(one.kind, one.held) for field in fields for one in field.held]
