"""What a finding opens: rows of its figures, matters and entries that it is about, the page where it is mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from django.db.models import Q
from django.urls import reverse

from yifa.desk.access import Reader
from yifa.desk.annual.rows import rows_behind
from yifa.engine.figures.registry import UnknownFigure
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import masked_titles
from yifa.engine.narrative.tokens import BadToken, Reference
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import Entry
from yifa.reports.checks import Finding
from yifa.reports.checks.last_year import CHANGED, UNANSWERED
from yifa.reports.checks.period_covered import DATED_EARLIER, NOT_OVER, TITLE
from yifa.reports.evidence import Counted
from yifa.reports.former.standing import former_report
from yifa.reports.report import Report

NAMED: Final = 5
"""So many matters or entries of a finding are named."""

Link: TypeAlias = tuple[str, str]
"""What it is called, and its page."""

_OF_FRAME: Final = (TITLE, NOT_OVER, DATED_EARLIER)


@dataclass(frozen=True)
class Opened:
    """The titles of what findings are about, people's names masked; what the reader may not see is not among them."""

    matters: dict[str, str]
    entries: dict[str, str]


def links_of(findings: Sequence[Finding], reader: Reader, built: Report) -> list[tuple[Link, ...]]:
    """For each finding what it opens. Three queries, whatever their number."""
    opened = _opened(findings, reader)
    return [tuple(_links(one, opened, reader, built)) for one in findings]


def _opened(findings: Sequence[Finding], reader: Reader) -> Opened:
    ids = [int(id) for one in findings for id in one.matters[:NAMED]]
    found = list(reader.matters().filter(Q(pk__in=ids)).order_by("pk")) if ids else []
    titles = masked_titles(found) if found else {}
    entries = [int(id) for one in findings for id in one.entries[:NAMED]]
    rows = Entry.objects.filter(reader.readable_entries, org__in=reader.orgs, pk__in=entries) if entries else []
    return Opened(
        {str(one.pk): _called(one, titles[one.pk]) for one in found},
        {str(one.pk): f"{registers.get(one.register).name} {one.dated_on}" for one in rows},
    )


def _called(matter: Matter, title: str) -> str:
    return f"{matter.number} {title}" if matter.number else title


def _links(finding: Finding, opened: Opened, reader: Reader, built: Report) -> Iterator[Link]:
    for rows in finding.figures:
        try:
            counted = Counted(Reference.parse(rows.of), built.facts.span_of(rows.period))
            value = built.value(counted)
        except (BadToken, UnknownFigure):
            continue
        name = f"{counted.span.period}{counted.figure.name}"
        if value.stated:
            yield f"{name}（据{value.stated}）", _former(counted.span.period.first.year)
        else:
            yield name, rows_behind(counted, reader.today)
    yield from _named(finding.matters, opened.matters, "件", "desk_matter")
    yield from _named(finding.entries, opened.entries, "条", "desk_entry")
    if finding.kind in _OF_FRAME:
        yield "统计截止日和版头版记", reverse("desk_annual_frame", args=[built.year])
    elif finding.kind in (UNANSWERED, CHANGED):
        yield f"{built.year - 1}年度报告", _report_before(reader, built.year - 1)
    elif not (finding.rule or finding.figures or finding.matters or finding.entries):
        yield "全文", reverse("desk_annual_text", args=[built.year])


def _named(ids: Sequence[str], titles: dict[str, str], unit: str, page: str) -> Iterator[Link]:
    shown = [id for id in ids[:NAMED] if id in titles]
    for place, id in enumerate(shown):
        more = f"（等{len(ids)}{unit}）" if place + 1 == len(shown) and len(ids) > len(shown) else ""
        yield f"{titles[id]}{more}", reverse(page, args=[id])


def _report_before(reader: Reader, year: int) -> str:
    return _former(year) if former_report(reader.org, year) else reverse("desk_annual_report", args=[year])


def _former(year: int) -> str:
    return reverse("desk_annual_former", args=[year])
