"""文书: the paper forms of a matter, filled, for signing or blank; what was printed of it; its dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.entry_prints import entry_subject
from yifa.desk.pdf import Link, PaperRow, answer, kept, paper_row, pdf, refusal, shows_pdf, title_of
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
from yifa.engine.prints.dossier import bind, planned, preview_bound
from yifa.engine.prints.models import Print
from yifa.engine.prints.offering import Offered, papers_of
from yifa.engine.prints.press import PressError
from yifa.engine.prints.printing import blank, fill, lines_for, prints_of
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day
from yifa.engine.registers.registry import all_registers
from yifa.law.forms import forms as titles
from yifa.law.procedure import Act

V = TypeVar("V")


def _row(one: Offered, line: Line | None = None, lacking: Sequence[Need] = (), about: str = "") -> PaperRow:
    """The form with its links and buttons, filled, for signing and blank as far as it is offered."""
    href = reverse("desk_print", args=[one.matter.pk, one.form.code])
    ways = [way for way in one.ways if line is None or way is not Way.BLANK]
    return replace(paper_row(one.form, href, ways, line.pk if line else None, lacking), about=about, when=one.when)


def offered_papers(family: Iterable[Matter], entries: Iterable[ActEntry]) -> list[PaperRow]:
    """The forms that belong to what was done and to the present state of each matter, without filling any."""
    done = {(entry.matter_id, entry.act) for entry in entries}
    return [_row(_newest_apart(one)) for one in papers_of(family, done) if one.ways]


def _newest_apart(one: Offered) -> Offered:
    """A form of which each line has a sheet, for the line to come; the others stand on the page of papers."""
    return replace(one, ways=(Way.SIGNING, Way.BLANK)) if one.form.each else one


def to_print(declared: Act, matter: Matter | None) -> list[Link]:
    """What a step prints, for its page: where it is printed, or blank before there is a matter."""
    known = {form.code for form in registry.forms()}
    return [
        Link(
            titles().get(code, code),
            "" if code not in known else _where(matter, code) if matter else reverse("desk_blank_print", args=[code]),
        )
        for code in declared.prints
    ]


def _where(matter: Matter, code: str) -> str:
    """The place on the page of papers where a form of the matter is printed."""
    return f"{reverse('desk_prints', args=[matter.parent_id or matter.pk])}#{code}"


def offer(request: WorkRequest, declared: Act, matter: Matter) -> None:
    """After a step was done, offer what it prints."""
    forms = [form for form in registry.forms_of(matter.procedure) if form.code in declared.prints]
    if forms:
        links = format_html_join(
            "　", '<a href="{}">《{}》</a>', [(_where(matter, form.code), form.title) for form in forms]
        )
        messages.info(request, format_html("可以打印：{}", links))


@for_case_readers
@require_safe
def papers(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """Every form of the matter with what it still lacks, and everything that was printed."""
    root = _root(reader, pk)
    family = [root, *root.children.filter(voided=False).select_related("org", "village", "parent").order_by("pk")]
    shows = _shows_personal(reader, root)
    done = set(ActEntry.objects.filter(org_id=root.org_id, matter__in=family).values_list("matter_id", "act"))
    offered = papers_of(family, done)
    courses = [
        (procedures.procedure(matter.procedure, matter.version).name, rows)
        for matter in family
        if (rows := [row for one in offered if one.matter is matter for row in _rows(one, reader, shows)])
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


def _rows(one: Offered, reader: Reader, shows: bool) -> Iterator[PaperRow]:
    """The form with what it lacks; of which each line has a sheet, one for each and one for the next."""
    for line in lines_for(one.form, one.matter):
        own = replace(one, ways=tuple(Way), when="")
        yield _row(own, line, _lacking(own, line, reader, shows), _about(line))
    if one.form.each:
        if not one.matter.ended:
            yield _row(_newest_apart(one) if one.ways else one, about="新一份")
    else:
        yield _row(one, None, _lacking(one, None, reader, shows) if one.is_filled else ())


def _lacking(one: Offered, line: Line | None, reader: Reader, shows: bool) -> list[Need]:
    return fill(one.form, MatterSubject(one.matter, line, reader.today, shows), Way.FILLED).lacking


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
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: WorkRequest, reader: Reader, pk: int, code: str) -> HttpResponseBase:
    """One form as PDF, to be looked at; sent, it is printed and kept. The same record gives the same print."""
    matter = reader.matter(pk)
    form = _form(code, matter.procedure)
    root = matter.root

    def subject(way: Way, asked: Mapping[str, str], keeps: bool) -> MatterSubject:
        line = _line(form, matter, asked.get("line", ""), way)
        return MatterSubject(matter, line, reader.today, keeps and _shows_personal(reader, root))

    return answer(request, reader, form, subject, {"matter": root, "ledger": ledger_of(root.procedure)})


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
        return not row.in_full or _shows_personal(reader, matter.root)
    if row.entry_id is not None:
        subject = entry_subject(reader, reader.entry(row.entry_id))
        return not row.in_full or subject.shows_personal
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
@require_http_methods(["GET", "HEAD", "POST"])
def bound_dossier(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """The dossier as one PDF, to be looked at; sent, it is bound and kept with the papers in it."""
    root = _root(reader, pk)
    declared = _found(registry.dossier_of(root.procedure), "这类事项没有卷宗样式")
    keeps = request.method == "POST"
    shows = keeps and _shows_personal(reader, root)
    pieces = planned(declared, root, shows, reader.today)
    try:
        if keeps:
            bound = bind(declared, root, pieces, reader.person, shows, reader.today)
            return redirect("desk_past_print", bound.pk)
        return pdf(preview_bound(declared, root, pieces, shows, reader.today), "卷宗（预览）")
    except PressError as refused:
        cover = registry.form(declared.cover)
        return refusal(request, reader, cover, refused, {"matter": root, "ledger": ledger_of(root.procedure)})


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
