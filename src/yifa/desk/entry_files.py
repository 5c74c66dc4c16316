"""Files of entries: the signed scan goes back to where it was printed, and is given out as what it was taken in as."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.files import given_out
from yifa.desk.held_files import said_day
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.models import Entry, EntryFile
from yifa.engine.registers.papers import add_file, files_of, open_file, withdraw_file
from yifa.law.file_kinds import PICTURES, kind_name
from yifa.law.procedure import Register


@dataclass(frozen=True)
class Filed:
    """A file of an entry as its page shows it."""

    file: EntryFile
    kind: str
    is_picture: bool


@dataclass(frozen=True)
class Files:
    """The files of an entry, and the kinds of which more may be laid with it."""

    rows: tuple[Filed, ...]
    kinds: tuple[tuple[str, str], ...]


def filed_with(entry: Entry, declared: Register) -> Files:
    """What lies with the entry; a register without files has none and asks nothing."""
    if not declared.files:
        return Files((), ())
    rows = tuple(Filed(file, kind_name(file.kind), file.kind in PICTURES) for file in files_of(entry))
    return Files(rows, tuple((code, kind_name(code)) for code in declared.files))


@for_case_readers
@require_POST
def file_entry(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """Lay a file with the entry."""
    entry = reader.entry(pk)
    uploaded = request.FILES.get("file")
    if uploaded is None:
        messages.error(request, "没有上传：请先选择文件")
        return _back(pk)
    try:
        said = said_day(request.POST.get("taken", ""))
        filed = add_file(entry, request.POST.get("kind", ""), uploaded, actor=reader.person, taken_on=said)
    except Refused as why:
        messages.error(request, f"没有上传：{why}")
    else:
        messages.success(request, f"已上传：{filed.name}")
    return _back(pk)


@for_case_readers
@require_safe
def entry_file(request: WorkRequest, reader: Reader, pk: int, file: int) -> HttpResponseBase:
    """The bytes as uploaded, checked against their digest."""
    found = _file(reader, pk, file)
    return given_out(request, lambda: open_file(found), found.name, is_picture=found.kind in PICTURES)


@for_case_readers
@require_POST
def withdraw_entry_file(request: WorkRequest, reader: Reader, pk: int, file: int) -> HttpResponse:
    """Mark a file that should not lie there, with the reason."""
    found = _file(reader, pk, file)
    try:
        withdraw_file(found, actor=reader.person, reason=request.POST.get("reason", ""))
    except Refused as why:
        messages.error(request, f"没有撤下：{why}")
    else:
        messages.success(request, f"已撤下：{found.name}，文件和原因保留")
    return _back(pk)


def _file(reader: Reader, pk: int, file: int) -> EntryFile:
    found = files_of(reader.entry(pk)).filter(pk=file).first()
    if found is None:
        raise Http404("没有找到该附件")
    return found


def _back(pk: int) -> HttpResponse:
    return redirect(f"{reverse('desk_entry', args=[pk])}#files")
