"""Attaching the report of a former year: its bytes are kept, its text is taken out in a confined process."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.core.files.base import File
from django.utils import timezone

from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.names import clean_name
from yifa.engine.files.storing import keep_bytes
from yifa.engine.journal.recording import append
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK
from yifa.reading.incoming import Incoming, TooLarge, read_incoming
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_FILE, MEBIBYTE
from yifa.reports.editing.roles import refuse_without_role
from yifa.reports.former.standing import attached_report
from yifa.reports.models import AnnualReport, FormerReport

EARLIEST: Final = 1949
"""No organisation reported on a year before."""


def attach(org: Org, year: int, uploaded: File, *, by: Person, today: date) -> FormerReport:
    """Keep and read the report of a former year.

    :raises Refused: the person writes no reports there, the year is to come or has a report here, the file is too
        large, gives no text, or is of another year; nothing was kept.
    """
    refuse_without_role(org, by, today, (CLERK,))
    _refuse_year(org, year, today)
    name, (content, read) = _read(uploaded)
    outline = read.reading.outline
    if outline.year not in (None, year):
        raise refuse(
            "other_year",
            f"“{name}”写的是{outline.year}年度，不是{year}年度",
            where="file",
            todo=f"请附到{outline.year}年度，或者核对文件",
        )
    kept = keep_bytes(org, content)
    with write_transaction():
        _refuse_year(org, year, today)
        made = FormerReport.objects.create(
            org=org,
            year=year,
            name=name,
            path=kept.path,
            sha256=kept.sha256,
            size=kept.size,
            title=outline.title[:200],
            number=outline.number[:80],
            remarks="\n".join(read.document.remarks),
            text=read.document.text,
            attached_by=by,
            attached_at=timezone.now(),
        )
        append(org, "former_report", f"former:{year}", {"file": kept.sha256, "name": name, "by": by.pk})
    return made


def withdraw(report: FormerReport, *, by: Person, today: date, reason: str) -> None:
    """Its figures serve no more; file and rows stay. :raises Refused: the reason is missing, or it is withdrawn."""
    refuse_without_role(report.org, by, today, (CLERK,))
    why = " ".join(reason.split())
    if not 1 <= len(why) <= 200:
        raise refuse("reason", "没有写明撤下的原因，或者超过200字", where="reason", todo="例如：附错了文件")
    with write_transaction():
        standing = FormerReport.objects.filter(org=report.org, pk=report.pk, withdrawn_at__isnull=True)
        if not standing.update(withdrawn_at=timezone.now(), withdrawn_by=by, withdrawn_for=why):
            raise refuse("withdrawn", "这份往年报告已经撤下", todo="请刷新页面")
        append(report.org, "former_withdrawn", f"former:{report.year}", {"reason": why, "by": by.pk})


def _refuse_year(org: Org, year: int, today: date) -> None:
    if not EARLIEST <= year < today.year:
        raise refuse("year", f"只能附{EARLIEST}年以来、已经终了的年度的报告", todo="请核对年度")
    if AnnualReport.stands(org, year):
        raise refuse("own_report", f"{year}年度在本平台有自己的报告，以它为准", todo="不需要再附")
    if attached_report(org, year) is not None:
        raise refuse("attached", f"{year}年度已经附有一份往年报告", todo="附错了的，先撤下原来的一份")


def _read(uploaded: File) -> tuple[str, Incoming]:
    """The name, and what came in under it."""
    try:
        name = clean_name(uploaded.name or "")
    except FileRefusedError as refused:
        raise refuse("name", str(refused), where="file", todo="请改名后再附") from None
    try:
        return name, read_incoming(uploaded.chunks(), name)
    except TooLarge:
        message = f"“{name}”超过{LARGEST_FILE // MEBIBYTE} MiB，不是一份报告的大小"
        raise refuse("too_large", message, where="file", todo="请去掉图片和附件后再附") from None
    except Unreadable as unreadable:
        raise refuse("unreadable", f"“{name}”读不出来：{unreadable}", where="file", todo="请换一种格式") from None
