"""The record that a paper is filled from."""

from __future__ import annotations

from typing import TypeVar

from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.models import EntryRecord

Record = TypeVar("Record", bound=EntryRecord)


def record_of(subject: EntrySubject, model: type[Record]) -> Record:
    """The entry's record. :raises TypeError: the register holds others."""
    record = subject.record
    if not isinstance(record, model):
        raise TypeError(f"{subject.entry.register} holds no {model.__name__}")
    return record


def place_of(subject: EntrySubject) -> str:
    """What the township is called without its government: 清溪乡."""
    return subject.org.name.removesuffix("人民政府").removesuffix("办事处")
