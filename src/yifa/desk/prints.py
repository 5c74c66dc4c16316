"""文书: the paper forms of a matter, filled, for signing or blank; what was printed of it; its dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import UnknownLedger, ledger_of
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import ActEntry, Line, Matter
from yifa.engine.matters.reading import sees_personal
from yifa.engine.prints import registry
from yifa.engine.prints.declarations import Form, Need, Subject, Way
from yifa.engine.prints.dossier import BOUND, bind, planned
from yifa.engine.prints.models import Print
from yifa.engine.prints.press import PressError
from yifa.engine.prints.printing import NotFinal, blank, fill, lines_for, open_print, print_form, prints_of
from yifa.engine.prints.words import day
from yifa.law.forms import forms as titles
from yifa.law.procedure import Act

V = TypeVar("V")

# A browser shows a PDF with a part of its own, which the policy for pages would keep out.
_shows_pdf: Any = csp_replace({"object-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"]})


@dataclass(frozen=True)
class Link:
    """A button: what it says, where it leads."""

    words: str
    href: str


@dataclass(frozen=True)
class PaperRow:
    """A form of a matter as the page offers it: for the matter itself or one of its lines."""

    title: str
    about: str
    links: tuple[Link, ...]
    lacking: tuple[Need, ...] = ()


def address(matter: Matter, form: Form, way: Way, line: Line | None = None, *, final: bool = False) -> str:
    """Where a form of the matter is printed."""
    asked = {"as": way.value} | ({"line": str(line.pk)} if line else {}) | ({"final": "1"} if final else {})
    return f"{reverse('desk_print', args=[matter.pk, form.code])}?{urlencode(asked)}"


def offered_papers(family: Iterable[Matter], entries: Iterable[ActEntry]) -> list[PaperRow]:
    """The forms that belong to what was done and to the present state of each matter, without filling any."""
    rows = []
    done = {(entry.matter_id, entry.act) for entry in entries}
    for matter in family:
        procedure = procedures.procedure(matter.procedure, matter.version)
        near = {
            code
            for act in procedure.acts
            for code in act.prints
            if (matter.pk, act.id) in done or (not matter.ended and matter.state in {state.id for state in act.frm})
        }
        for form in registry.forms_of(matter.procedure):
            if form.code in near:
                ways = (Way.SIGNING, Way.BLANK) if form.each else (Way.FILLED, Way.SIGNING, Way.BLANK)
                links = tuple(Link(way.words, address(matter, form, way)) for way in ways)
                rows.append(PaperRow(form.title, "", links))
    return rows


def to_print(declared: Act, matter: Matter | None) -> list[Link]:
    """What a step prints, for its page: filled as far as the record goes, or blank before there is a matter."""
    known = {form.code: form for form in registry.forms()}
    return [
        Link(
            titles().get(code, code),
            ""
            if code not in known
            else address(matter, known[code], Way.SIGNING)
            if matter
            else reverse("desk_blank_print", args=[code]),
        )
        for code in declared.prints
    ]


def offer(request: WorkRequest, declared: Act, matter: Matter) -> None:
    """After a step was done, offer what it prints."""
    forms = [form for form in registry.forms_of(matter.procedure) if form.code in declared.prints]
    if forms:
        links = format_html_join(
            "　",
            '<a href="{}">《{}》打印</a> <a href="{}">打印待签</a>',
            [(address(matter, form, Way.FILLED), form.title, address(matter, form, Way.SIGNING)) for form in forms],
        )
        messages.info(request, format_html("可以打印：{}", links))


@for_case_readers
@require_safe
def papers(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """Every form of the matter with what it still lacks, and everything that was printed."""
    root = _root(reader, pk)
    family = [root, *root.children.filter(voided=False).select_related("org", "village", "parent").order_by("pk")]
    shows = _shows_personal(reader, root)
    courses = [
        (procedures.procedure(matter.procedure, matter.version).name, rows)
        for matter in family
        if (rows := _rows(matter, reader, shows))
    ]
    context = {
        "reader": reader,
        "matter": root,
        "ledger": ledger_of(root.procedure),
        "courses": courses,
        "history": [_told(row) for row in reversed(prints_of(family)) if shows or not row.in_full],
        "has_dossier": registry.dossier_of(root.procedure) is not None,
        "shows_personal": shows,
    }
    return render(request, "desk/prints.html", context)


def _rows(matter: Matter, reader: Reader, shows: bool) -> list[PaperRow]:
    rows = []
    for form in registry.forms_of(matter.procedure):
        lines = lines_for(form, matter)
        rows += [_row(matter, form, line, reader, shows) for line in lines]
        if form.each:
            links = (
                Link("打印待签", address(matter, form, Way.SIGNING)),
                Link("空白", address(matter, form, Way.BLANK)),
            )
            rows.append(PaperRow(form.title, "新一份", links))
        else:
            rows.append(_row(matter, form, None, reader, shows))
    return rows


def _row(matter: Matter, form: Form, line: Line | None, reader: Reader, shows: bool) -> PaperRow:
    filled = fill(form, Subject(matter, line, reader.today, shows), Way.FILLED)
    first = (
        Link("打印草稿", address(matter, form, Way.FILLED, line))
        if filled.is_draft
        else Link("打印", address(matter, form, Way.FILLED, line, final=True))
    )
    links = [first, Link("打印待签", address(matter, form, Way.SIGNING, line))]
    if line is None:
        links.append(Link("空白", address(matter, form, Way.BLANK)))
    return PaperRow(form.title, _about(line) if line else "", tuple(links), tuple(filled.lacking))


def _about(line: Line) -> str:
    """Which line it is: its day, whom it is about and what else is short."""
    meta: Any = type(line)._meta
    values = [getattr(line, name) for name in line_fields(type(line))[0] if not meta.get_field(name).flatchoices]
    said = [day(value) if isinstance(value, date) else str(value) for value in values]
    return "　".join([words for words in said if len(words) < 40][:3])


@dataclass(frozen=True)
class PastPrint:
    """One print as the history shows it."""

    row: Print
    title: str


def _told(row: Print) -> PastPrint:
    return PastPrint(row, "卷宗" if row.form == BOUND else titles().get(row.form, row.form))


@_shows_pdf
@for_case_readers
@require_safe
def paper(request: WorkRequest, reader: Reader, pk: int, code: str) -> HttpResponseBase:
    """One form as PDF, in the way that is asked for; the same record gives the same print."""
    matter = reader.matter(pk)
    form = _form(code, matter.procedure)
    try:
        way = Way(request.GET.get("as", Way.FILLED.value))
    except ValueError:
        raise Http404("没有这种打印方式") from None
    if way is Way.BLANK:
        return _pdf(blank(form), f"{form.title}（空白）")
    line = _line(form, matter, request.GET.get("line", ""), way)
    subject = Subject(matter, line, reader.today, _shows_personal(reader, matter.parent or matter))
    try:
        row = print_form(form, subject, way, reader.person, final="final" in request.GET)
    except (NotFinal, PressError) as refused:
        return _refused(request, reader, matter, form, refused)
    return _kept(row)


def _line(form: Form, matter: Matter, asked: str, way: Way) -> Line | None:
    """The line that is asked for. Filled in without one, it is the newest; for signing, the one to come."""
    lines = lines_for(form, matter)
    if asked:
        found = next((line for line in lines if str(line.pk) == asked), None)
        if found is None:
            raise Http404("没有找到这一条明细")
        return found
    return lines[-1] if lines and way is Way.FILLED else None


@_shows_pdf
@for_case_readers
@require_safe
def past(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """A paper as it was printed then."""
    row = Print.objects.filter(org__in=reader.orgs, pk=pk).first()
    if row is None:
        raise Http404("没有找到该打印件")
    matter = reader.matter(row.matter_id)
    if row.in_full and not _shows_personal(reader, matter.parent or matter):
        raise Http404("没有找到该打印件")
    return _kept(row)


@for_case_readers
@require_safe
def dossier(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """What lies in the matter's dossier, what must and does not, and what can't be bound."""
    root = _root(reader, pk)
    declared = _found(registry.dossier_of(root.procedure), "这类事项没有卷宗样式")
    pieces = planned(declared, root, _shows_personal(reader, root), reader.today)
    context = {
        "reader": reader,
        "matter": root,
        "ledger": ledger_of(root.procedure),
        "pieces": [piece for piece in pieces if piece.lies_there or piece.is_due or piece.drafts],
        "missing": sum(piece.is_missing for piece in pieces),
    }
    return render(request, "desk/dossier.html", context)


@_shows_pdf
@for_case_readers
@require_safe
def bound_dossier(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """The dossier as one PDF."""
    root = _root(reader, pk)
    declared = _found(registry.dossier_of(root.procedure), "这类事项没有卷宗样式")
    shows = _shows_personal(reader, root)
    try:
        row = bind(declared, root, planned(declared, root, shows, reader.today), reader.person, shows, reader.today)
    except PressError as refused:
        return _refused(request, reader, root, registry.form(declared.cover), refused)
    return _kept(row)


@for_case_readers
@require_safe
def blank_papers(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """空白文书: every form of a ledger's procedure and its routes, to be taken along."""
    ledger = _ledger(id)
    wanted = {ledger.procedure, *_children_of(ledger.procedure)}
    rows = [form for form in registry.forms() if wanted.intersection(form.procedures)]
    return render(request, "desk/blank_prints.html", {"reader": reader, "ledger": ledger, "forms": rows})


@_shows_pdf
@for_case_readers
@require_safe
def blank_paper(request: WorkRequest, reader: Reader, code: str) -> HttpResponseBase:
    """A form without a matter, as PDF."""
    form = _form(code)
    return _pdf(blank(form), f"{form.title}（空白）")


def _children_of(procedure: str) -> set[str]:
    return {known.id for known in procedures.procedures() if known.may_be_child_of(procedure)}


def _ledger(id: str) -> Ledger:
    try:
        return find_ledger(id)
    except UnknownLedger as unknown:
        raise Http404(str(unknown)) from None


def _root(reader: Reader, pk: int) -> Matter:
    root = reader.matter(pk)
    return reader.matter(root.parent_id) if root.parent_id is not None else root


def _form(code: str, procedure: str = "") -> Form:
    try:
        form = registry.form(code)
    except registry.UnknownForm as unknown:
        raise Http404(str(unknown)) from None
    if procedure and procedure not in form.procedures:
        raise Http404(f"《{form.title}》不是本事项的文书")
    return form


def _found(value: V | None, says: str) -> V:
    if value is None:
        raise Http404(says)
    return value


def _shows_personal(reader: Reader, root: Matter) -> bool:
    return sees_personal(reader.roles, is_handler=root.handler_id == reader.person.pk)


def _refused(request: WorkRequest, reader: Reader, matter: Matter, form: Form, refused: Exception) -> HttpResponse:
    root = matter.parent or matter
    context: dict[str, Any] = {
        "reader": reader,
        "matter": root,
        "ledger": ledger_of(root.procedure),
        "form": form,
        "says": str(refused),
        "lacking": refused.lacking if isinstance(refused, NotFinal) else (),
        "draft": address(matter, form, Way.FILLED),
        "signing": address(matter, form, Way.SIGNING),
    }
    return render(request, "desk/print_refused.html", context, status=422)


def _kept(row: Print) -> HttpResponse:
    with open_print(row) as file:
        return _pdf(file.read(), f"{_told(row).title}第{row.serial}次打印")


def _pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF to be shown in the browser."""
    answer = HttpResponse(content, content_type="application/pdf")
    quoted = urlencode({"": f"{name}.pdf"})[1:].replace("+", "%20")
    answer.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quoted}"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
