"""Files that lie with an entry: the signed scan that goes back to it, the photographs. Each is a change in its history,
which keeps the digest. Photographs come with the entry itself: both are written, or neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, BinaryIO

from django.core.files.base import File
from django.db.models import QuerySet

from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.retention import is_over, terms_on
from yifa.engine.files.storing import Held, hold, open_kept
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers.attempt import Attempt, Surroundings
from yifa.engine.registers.entering import Entered, create, lock_entry
from yifa.engine.registers.history import write_change
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryFile
from yifa.engine.registers.registry import get
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.file_kinds import kind_name


def files_of(entry: Entry) -> QuerySet[EntryFile]:
    """The files of an entry, oldest first, with what tells of them; withdrawn ones too."""
    rows = EntryFile.objects.filter(org_id=entry.org_id, entry_id=entry.pk)
    return rows.select_related("filed__actor", "withdrawn__actor").order_by("pk")


@dataclass(frozen=True)
class Paper:
    """A file of some kind that was taken in and lies with no entry yet."""

    kind: str
    held: Held


def create_with(
    register_id: str,
    papers: Sequence[Paper],
    *,
    org: Org,
    actor: Person,
    data: Mapping[str, Any],
    village: Place | int | None = None,
    client_id: str | None = None,
) -> Entered:
    """Enter a fact together with its files: all of it, or nothing. A repetition lays none a second time.

    :raises Refused: as for ``entering.create`` and :func:`add_file`.
    """
    with write_transaction():
        done = create(register_id, org=org, actor=actor, data=data, village=village, client_id=client_id)
        if not done.repeated:
            for paper in papers:
                _lay(done.entry, paper, actor)
        return done


def add_file(entry: Entry, kind: str, uploaded: File, *, actor: Person, taken_on: date | None = None) -> EntryFile:
    """Lay a file with an entry. Whoever may enter may do it; the kind is one that the register names.

    :param taken_on: as for ``storing.hold``.
    :raises Refused: nothing was written; the file may be refused for what it is, as by ``storing.hold``.
    """
    _check(entry, kind, actor)
    try:
        paper = Paper(kind, hold(entry.org, uploaded, kind, taken_on=taken_on))
    except FileRefusedError as error:
        raise refuse("file", str(error), where="file") from None
    with write_transaction():
        return _lay(entry, paper, actor)


def _lay(entry: Entry, paper: Paper, actor: Person) -> EntryFile:
    held = paper.held
    locked, _, _ = lock_entry(entry)
    _check(locked, paper.kind, actor)
    if EntryFile.objects.filter(entry=locked, sha256=held.sha256, withdrawn__isnull=True).exists():
        raise refuse("filed_already", f"“{held.name}”与已经上传的文件内容相同", where="file", todo="无须重复上传")
    change = _told(locked, ChangeKind.FILED, actor, f"{kind_name(paper.kind)}：{held.name}（SHA-256 {held.sha256}）")
    return _kept(locked, paper, change)


def withdraw_file(file: EntryFile, *, actor: Person, reason: str) -> EntryFile:
    """Mark a file that should not lie with its entry; it stays, with its bytes. :raises Refused: it can't be."""
    with write_transaction():
        locked, declared, _ = lock_entry(file.entry_id)
        attempt = Attempt(declared, Surroundings(locked.org, actor))
        why = attempt.reason(reason)
        attempt.check_role(locked.village)
        if EntryFile.objects.filter(pk=file.pk, withdrawn__isnull=False).exists():
            attempt.refuse("withdrawn", f"附件“{file.name}”已经撤下", todo="无须重复操作")
        attempt.refuse_if_wrong()
        file.withdrawn = _told(locked, ChangeKind.WITHDRAWN, actor, f"{file.name}：{why}")
        file.save(update_fields=["withdrawn"])
        return file


def open_file(file: EntryFile) -> BinaryIO:
    """Its bytes, after they were found to be those that were uploaded. :raises FileDamagedError: they are not."""
    return open_kept(file.path, file.sha256, f"附件“{file.name}”")


def files_due(org: Org, day: date) -> Iterator[EntryFile]:
    """The files whose retention has ended on this day, by the table in force on it: the years are counted from 1
    January after the year of the entry's day. Being due destroys nothing."""
    with org_scope(org):
        terms = terms_on(org, day)
        files = EntryFile.objects.filter(org=org, kind__in=terms, entry__dated_on__isnull=False)
        for file in files.select_related("entry").order_by("pk").iterator():
            if is_over(file.entry.dated_on, terms[file.kind], day):
                yield file


def _check(entry: Entry, kind: str, actor: Person) -> None:
    declared = get(entry.register)
    attempt = Attempt(declared, Surroundings(entry.org, actor))
    attempt.check_role(entry.village)
    if kind not in declared.files:
        known = "、".join(kind_name(code) for code in declared.files) or "无"
        attempt.refuse("kind", f"“{declared.name}”不收这种材料", where="kind", todo=f"可以上传：{known}")
    attempt.refuse_if_wrong()


def _told(entry: Entry, kind: ChangeKind, actor: Person, says: str) -> EntryChange:
    change = write_change(entry, kind, actor=actor, reason=says)
    entry.save(update_fields=["changes", "last_digest"])
    return change


def _kept(entry: Entry, paper: Paper, change: EntryChange) -> EntryFile:
    return EntryFile.objects.create(org=entry.org, entry=entry, kind=paper.kind, filed=change, **asdict(paper.held))
