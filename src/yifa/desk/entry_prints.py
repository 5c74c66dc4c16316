"""文书 of a register's entry: offered on its page, printed as PDF; whoever reads the entry prints it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.pdf import Link, kept, pdf, shows_pdf
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.registry import ledger_of_register
from yifa.engine.matters.reading import sees_personal
from yifa.engine.prints import registry
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.press import PressError
from yifa.engine.prints.printing import NotFinal, blank, print_form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.models import Entry


def entry_subject(reader: Reader, entry: Entry) -> EntrySubject:
    """The entry as this reader's papers show it."""
    return EntrySubject(entry, reader.today, sees_personal(reader.roles, is_handler=False))


def offered_for(entry: Entry) -> list[tuple[Form, list[Link]]]:
    """The forms of the entry's register with where each is printed; a voided entry prints nothing more."""
    forms = [] if entry.voided else registry.forms_of_register(entry.register)
    return [(form, [Link(way.words, _address(entry, form, way)) for way in Way]) for form in forms]


def _address(entry: Entry, form: Form, way: Way) -> str:
    return f"{reverse('desk_entry_print', args=[entry.pk, form.code])}?{urlencode({'as': way.value})}"


@shows_pdf
@for_case_readers
@require_safe
def entry_paper(request: WorkRequest, reader: Reader, pk: int, code: str) -> HttpResponseBase:
    """One form of an entry as PDF, in the way that is asked for; the same record gives the same print."""
    entry = reader.entry(pk)
    form = next((form for form, _ in offered_for(entry) if form.code == code), None)
    if form is None:
        raise Http404("这条登记没有这种文书")
    try:
        way = Way(request.GET.get("as", Way.FILLED.value))
    except ValueError:
        raise Http404("没有这种打印方式") from None
    if way is Way.BLANK:
        return pdf(blank(form), f"{form.title}（空白）")
    try:
        return kept(print_form(form, entry_subject(reader, entry), way, reader.person, final="final" in request.GET))
    except (NotFinal, PressError) as refused:
        context = {
            "reader": reader,
            "entry": entry,
            "ledger": ledger_of_register(entry.register),
            "form": form,
            "says": str(refused),
        }
        return render(request, "desk/print_refused.html", context, status=422)
