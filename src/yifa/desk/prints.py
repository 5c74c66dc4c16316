"""文书: the paper forms of a matter, filled, for signing or blank; what was printed of it; its dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.entry_prints import entry_subject
from yifa.desk.pdf import Link, kept, pdf, shows_pdf, title_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.bulletins import bulletins_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import UnknownLedger, ledger_of
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import ActEntry, Line, Matter
from yifa.engine.matters.reading import sees_personal
from yifa.engine.prints import registry
from yifa.engine.prints.declarations import Form, Need, Way
from yifa.engine.prints.dossier import bind, planned
from yifa.engine.prints.models import Print
from yifa.engine.prints.press import PressError
from yifa.engine.prints.printing import NotFinal, blank, fill, lines_for, print_form, prints_of
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day
from yifa.engine.registers.registry import all_registers
from yifa.law.forms import forms as titles
from yifa.law.procedure import Act

V = TypeVar("V")


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
    printed = prints_of(MatterSubject(matter, None, reader.today, shows) for matter in family)
    context = {
        "reader": reader,
        "matter": root,
        "ledger": ledger_of(root.procedure),
        "courses": courses,
        "history": [PastPrint(row, title_of(row)) for row in reversed(printed) if shows or not row.in_full],
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
    filled = fill(form, MatterSubject(matter, line, reader.today, shows), Way.FILLED)
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


@shows_pdf
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
        return pdf(blank(form), f"{form.title}（空白）")
    line = _line(form, matter, request.GET.get("line", ""), way)
    subject = MatterSubject(matter, line, reader.today, _shows_personal(reader, matter.parent or matter))
    try:
        row = print_form(form, subject, way, reader.person, final="final" in request.GET)
    except (NotFinal, PressError) as refused:
        return _refused(request, reader, matter, form, refused)
    return kept(row)


def _line(form: Form, matter: Matter, asked: str, way: Way) -> Line | None:
    """The line that is asked for. Filled in without one, it is the newest; for signing, the one to come."""
    lines = lines_for(form, matter)
    if asked:
        found = next((line for line in lines if str(line.pk) == asked), None)
        if found is None:
            raise Http404("没有找到这一条明细")
        return found
    return lines[-1] if lines and way is Way.FILLED else None


@shows_pdf
@for_case_readers
@require_safe
def past(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """A paper as it was printed then, for whoever reads what it is of."""
    row = Print.objects.filter(org__in=reader.orgs, pk=pk).first()
    if row is None or not _may_open(reader, row):
        raise Http404("没有找到该打印件")
    return kept(row)


def _may_open(reader: Reader, row: Print) -> bool:
    """:raises Http404: what it is of is not the reader's to read."""
    if row.matter_id is not None:
        matter = reader.matter(row.matter_id)
        return not row.in_full or _shows_personal(reader, matter.parent or matter)
    if row.entry_id is not None:
        return not row.in_full or entry_subject(reader, reader.entry(row.entry_id)).shows_personal
    return True


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


@shows_pdf
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
    return kept(row)


@for_case_readers
@require_safe
def blank_papers(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """空白文书: every form of a ledger, to be taken along."""
    ledger = _ledger(id)
    return render(request, "desk/blank_prints.html", {"reader": reader, "ledger": ledger, "forms": _forms_of(ledger)})


@shows_pdf
@for_case_readers
@require_safe
def blank_paper(request: WorkRequest, reader: Reader, code: str) -> HttpResponseBase:
    """A form without a matter, as PDF."""
    form = _form(code)
    return pdf(blank(form), f"{form.title}（空白）")


def _forms_of(ledger: Ledger) -> list[Form]:
    """The forms of a register; or of a procedure, of those that may be its children, and of what its area enters and
    counts besides."""
    if ledger.register:
        return registry.forms_of_register(ledger.register)
    family = {ledger.procedure}
    family |= {known.id for known in procedures.procedures() if known.may_be_child_of(ledger.procedure)}
    registers = {register.id for register in all_registers() if register.area == ledger.area}
    bulletins = {bulletin.id for bulletin in bulletins_of(ledger.area)}
    return [
        form
        for form in registry.forms()
        if family.intersection(form.procedures) or form.register in registers or form.bulletin in bulletins
    ]


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
