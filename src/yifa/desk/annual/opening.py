"""Which report a page is about, and what its reader may do there."""

from __future__ import annotations

from django.http import Http404
from django.urls import reverse

from yifa.desk.access import Reader
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import refuse
from yifa.law.procedure import Act
from yifa.reports.editing.remarks import COMMENTERS
from yifa.reports.editing.saving import WRITERS
from yifa.reports.editing.stored import Stored, at_version, stored_report


def begun(reader: Reader, year: int) -> Stored | None:
    """The report of a year; None where nobody began one. :raises Http404: it is not the reader's to read."""
    found = stored_report(reader.org, year)
    if found is not None:
        reader.matter(found.matter.pk)
    return found


def opened(reader: Reader, year: int) -> Stored:
    """The report of a year. :raises Http404: nobody began one, or it is not the reader's to read."""
    found = begun(reader, year)
    if found is None:
        raise Http404(f"{year}年度报告还没有开始编制")
    return found


def as_seen(report: Stored, seq: str) -> Stored:
    """The report as it was when a form was shown. :raises Refused: the form doesn't say a version that there is."""
    found = at_version(report, int(seq)) if seq.isascii() and seq.isdigit() and len(seq) < 9 else None
    if found is None:
        raise refuse("version", "没有收到所改的是哪一版", todo="请重新打开报告")
    return found


def may_write(reader: Reader, report: Stored) -> bool:
    """Whether the words are open to change, and to this reader."""
    return report.is_open_to_change and reader.is_one_of(WRITERS)


def may_comment(reader: Reader, report: Stored) -> bool:
    """Whether the reader may say something of a paragraph: until the report is issued."""
    return reader.is_one_of(COMMENTERS) and report.is_before_issue


def page_of_act(matter: Matter, act: Act, year: int) -> str:
    """Where an act on a report is done: the report's own pages, or the form of the act."""
    if not act.service:
        return reverse("desk_act", args=[matter.pk, act.id])
    name = {"set_frame": "desk_annual_frame", "issue": "desk_annual_issue"}.get(act.id, "desk_annual_report")
    return reverse(name, args=[year])
