"""报告核验: is a report that was written elsewhere right? Collected, marked up, put right by people, compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.files import given_out
from yifa.engine.accounts.workplace import WorkRequest
from yifa.law.roles import CLERK, LEADER, REVIEWER, SUPERVISOR
from yifa.oversight.report_reading.collecting import collect
from yifa.oversight.report_reading.comparing import by_body_and_year, shared_sentences, side_by_side
from yifa.oversight.report_reading.correcting import CorrectionForm, annotation_lines
from yifa.oversight.report_reading.models import CollectedReport, ReadClaim
from yifa.oversight.report_reading.standing import Standing, standing
from yifa.oversight.report_reading.table import write_table
from yifa.reading.catalogue import indicator_names
from yifa.reading.inputs.document import Unreadable
from yifa.reading.parts import PARTS
from yifa.reading.reading import Claim

WRITING = frozenset(role.code for role in (CLERK, LEADER, REVIEWER, SUPERVISOR))
SHOWN = 100
KINDS = {
    "sum": "分项与总数不合",
    "rate": "比率与两个数不合",
    "difference": "增减与两个数不合",
    "duplicate": "前后说法不一",
    "pending": "已全部办结与尚有未结相矛盾",
    "shared_rate": "一个比率说两件事",
    "full_rate_without_counts": "比率没有两个数",
    "contradictory_qualifier": "限定词相矛盾",
    "implausible": "比值不合常理",
    "period": "统计期间与年度不合",
    "late": "迟报",
    "last_year": "与上年报告不合",
    "ledger": "与台账不符",
}
_ASKING = frozenset({"full_rate_without_counts", "shared_rate", "contradictory_qualifier", "implausible", "period"})

_SHOWN_IN_ORDER = ("wrong", "tip", "late")
_LONGEST_HEADING = 40
"""A longer line that begins with a heading goes on as a paragraph."""

_LACKING = {part.key: part.chinese for part in PARTS} | {
    "causes": "原因",
    "text": "文字",
    "signatory": "落款",
    "signed_on": "成文日期",
    "year": "年度",
    "title": "标题",
}
_COMPATIBLE = frozenset({"sum", "rate", "difference", "duplicate"})
"""Kinds in which "approx" means that rounded figures agree."""


@dataclass(frozen=True)
class Finding:
    """One thing to be put right (``wrong``), explained (``tip``) or that came late: its number in the margin."""

    number: int
    kind: str
    message: str
    law: str
    weight: str
    at: int | None


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: plain, or a figure with its mark, the findings about it and its place."""

    text: str
    mark: str = ""
    start: int = 0
    end: int = 0
    findings: tuple[Finding, ...] = ()
    told: str = ""
    is_corrected: bool = False


@dataclass
class Line:
    """One line of the text; a heading is set apart."""

    pieces: list[Piece]
    is_heading: bool = False


def _visible(reader: Reader) -> QuerySet[CollectedReport]:
    return CollectedReport.objects.filter(org__in=reader.orgs)


def _one(reader: Reader, pk: int) -> CollectedReport:
    found = _visible(reader).select_related("read_by").filter(pk=pk).first()
    if found is None:
        raise Http404("没有找到该报告")
    return found


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def reports(request: WorkRequest, reader: Reader) -> HttpResponse:
    """What was collected, by year and body; files may be dropped here."""
    may_write = bool(reader.roles & WRITING)
    if request.method == "POST":
        if not may_write:
            raise PermissionDenied("您的职务只能查看报告")
        kept = [found for file in request.FILES.getlist("file") if (found := _take(request, reader, file))]
        if not request.FILES:
            messages.error(request, "没有选择文件。可以一次选多份：.docx、.doc、.wps、.pdf、.txt、网页均可")
        return redirect("desk_report", kept[0].pk) if len(kept) == 1 else redirect("desk_reports")
    page = list(_visible(reader).order_by("-year", "issuer", "-read_at")[: SHOWN + 1])
    figures = Counter(
        ReadClaim.objects.filter(report__in=[report.pk for report in page]).values_list("report_id", flat=True)
    )
    context = {
        "reader": reader,
        "reports": [(report, figures[report.pk]) for report in page[:SHOWN]],
        "more": len(page) > SHOWN,
        "may_write": may_write,
    }
    return render(request, "desk/reports.html", context)


def _take(request: WorkRequest, reader: Reader, file: Any) -> CollectedReport | None:
    try:
        report, is_new = collect(reader.org, file, reader.person)
    except Unreadable as unreadable:
        messages.error(request, f"“{file.name}”没有收下：{unreadable}")
        return None
    if not is_new:
        messages.warning(request, f"“{file.name}”与已收的《{report}》文字完全相同，没有重复收下")
    return report


@for_case_readers
@require_safe
def report(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The text as it was handed in with its figures marked, and the findings beside."""
    found = _one(reader, pk)
    held = standing(found)
    findings = _findings(held)
    context = {
        "reader": reader,
        "report": found,
        "held": held,
        "lines": _lines(held, findings),
        "wrong": [finding for finding in findings if finding.weight == "wrong"],
        "tips": [finding for finding in findings if finding.weight == "tip"],
        "late": [finding for finding in findings if finding.weight == "late"],
        "counts": Counter(_mark(claim) for claim in held.claims),
        "agreeing": sum(check.holds is True for check in held.checks),
        "missing": held.missing,
        "others": _visible(reader).exclude(pk=found.pk).order_by("-year", "issuer")[:SHOWN],
        "may_write": bool(reader.roles & WRITING),
    }
    return render(request, "desk/report_read.html", context)


def _findings(held: Standing) -> list[Finding]:
    """What was found, numbered in the order in which the page shows it: to be put right, to be explained, late."""
    found = sorted(_unnumbered(held), key=lambda finding: _SHOWN_IN_ORDER.index(finding.weight))
    return [replace(finding, number=number) for number, finding in enumerate(found, start=1)]


def _unnumbered(held: Standing) -> Iterator[Finding]:
    for check in held.checks:
        if check.holds is True or (
            check.holds == "approx" and check.kind in ("sum", "rate", "difference", "duplicate")
        ):
            continue
        weight = "late" if check.kind == "late" else "tip" if check.kind in _ASKING else "wrong"
        at = check.claims[-1] if check.claims else None
        yield Finding(0, KINDS.get(check.kind, check.kind), check.message, "", weight, at)
    for lacking in held.missing:
        yield Finding(0, f"缺{_LACKING.get(lacking.what, lacking.what)}", lacking.message, lacking.law, "wrong", None)


def _lines(held: Standing, findings: list[Finding]) -> list[Line]:
    """The text line by line, cut at its figures; nothing is added and nothing left out."""
    text = held.report.text
    at_claim: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.at is not None:
            at_claim.setdefault(finding.at, []).append(finding)
    names = indicator_names()
    headings = {section.start for section in held.outline.sections}
    lines = [Line([])]
    position = 0

    def put(end: int) -> None:
        for place, part in enumerate(text[position:end].split("\n")):
            if place:
                lines.append(Line([]))
            if part:
                lines[-1].pieces.append(Piece(part))

    for place, claim in enumerate(held.claims):
        if claim.start < position:
            continue
        put(claim.start)
        name = names.get(claim.indicator, "其他")
        lines[-1].pieces.append(
            Piece(
                claim.surface,
                _mark(claim),
                claim.start,
                claim.end,
                tuple(at_claim.get(place, ())),
                f"{name}：{claim.what}" if claim.what else name,
                (claim.start, claim.end) in held.corrected,
            )
        )
        position = claim.end
    put(len(text))
    begins = 0
    for line, said in zip(lines, text.split("\n"), strict=False):
        line.is_heading = len(said) < _LONGEST_HEADING and any(begins <= at <= begins + len(said) for at in headings)
        begins += len(said) + 1
    return lines


def _mark(claim: Claim) -> str:
    """The kind of underline: a count, rate, sum of money, or what is only about so much."""
    if claim.qualifier in ("about", "at_least", "at_most"):
        return "vague"
    if claim.role in ("rate", "coverage"):
        return "rate"
    return "mon" if claim.unit.endswith("元") else "cnt"


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """Put one figure right; the stretch is given by its offsets."""
    found = _one(reader, pk)
    if not reader.roles & WRITING:
        raise PermissionDenied("您的职务只能查看报告")
    if request.method == "POST":
        form = CorrectionForm(request.POST, report=found)
        if form.is_valid():
            form.keep(reader.person)
            messages.success(request, "已更正；原来读出的结果仍然保留")
            return redirect("desk_report", pk)
    else:
        form = CorrectionForm(report=found, initial=_initial(request, found))
    start, end = _stretch(form, found)
    context = {
        "reader": reader,
        "report": found,
        "form": form,
        "before": found.text[max(start - 60, 0) : start],
        "surface": found.text[start:end],
        "after": found.text[end : end + 60],
        "checked": request.method == "POST",
    }
    return render(request, "desk/report_correct.html", context, status=422 if form.errors else 200)


def _initial(request: WorkRequest, found: CollectedReport) -> dict[str, Any]:
    start, end = (_number(request.GET.get(name, "")) for name in ("start", "end"))
    standing_there = ReadClaim.objects.filter(org_id=found.org_id, report=found, start=start, end=end).first()
    if standing_there is None:
        return {"start": start, "end": end, "verdict": "added"}
    names = ("start", "end", "value", "value_max", "unit", "qualifier", "role", "indicator", "what")
    return {name: _plainly(getattr(standing_there, name)) for name in names}


def _plainly(value: Any) -> Any:
    """A whole number as it is written: 12, not 12.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _stretch(form: CorrectionForm, found: CollectedReport) -> tuple[int, int]:
    values = [form[name].value() for name in ("start", "end")]
    start, end = (_number(str(value)) for value in values)
    return min(start, len(found.text)), min(end, len(found.text))


def _number(word: str) -> int:
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else 0


@for_case_readers
@require_safe
def compare(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """Two reports beside each other: what both say of an indicator, and the sentences that they share."""
    one = _one(reader, pk)
    chosen = request.GET.get("with", "")
    other = _one(reader, int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 19 else 0)
    shared = [one.text[start:end] for start, end in shared_sentences(one, other)]
    context = {"reader": reader, "one": one, "other": other, "rows": side_by_side([one, other]), "shared": shared}
    return render(request, "desk/report_compare.html", context)


@for_case_readers
@require_safe
def table(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """All collected reports: one indicator by body and year on the page, all of them in the workbook."""
    found = list(_visible(reader).order_by("issuer", "year", "pk"))
    if request.GET.get("as") == "xlsx":
        file = write_table(found, reader.org)
        return FileResponse(file, as_attachment=True, filename=f"报告指标汇总{reader.today:%Y%m%d}.xlsx")
    rows = side_by_side(found)
    most_said = max(rows, key=lambda row: sum(map(bool, row.claims)), default=None)
    shown = next((row for row in rows if row.indicator == request.GET.get("indicator")), most_said)
    context = {
        "reader": reader,
        "reports": found,
        "rows": rows,
        "shown": shown,
        "grid": by_body_and_year(found, shown) if shown else None,
    }
    return render(request, "desk/report_table.html", context)


@for_case_readers
@require_safe
def annotated(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """What people put right, as annotations: one JSON object a line."""
    chosen = _visible(reader).filter(corrections__isnull=False).distinct().order_by("pk")
    lines = list(annotation_lines(iter(chosen)))
    return StreamingHttpResponse(
        lines,
        content_type="application/x-ndjson; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="annotations.jsonl"'},
    )


@for_case_readers
@require_safe
def original(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """The file as it was handed in."""
    found = _one(reader, pk)
    path = Path(settings.VAR_DIR) / found.path
    if not path.is_file():
        raise Http404("原件不在存放位置，请从备份恢复")
    return given_out(request, lambda: path.open("rb"), found.name)
