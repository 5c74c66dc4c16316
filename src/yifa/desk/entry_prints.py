"""文书 of a register's entry: offered on its page, printed as PDF; whoever reads the entry prints it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.pdf import PaperRow, answer, paper_row, shows_pdf
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.registry import ledger_of_register
from yifa.engine.matters.reading import sees_personal
from yifa.engine.prints import registry
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.models import Entry


def entry_subject(reader: Reader, entry: Entry, *, masks: bool = False) -> EntrySubject:
    """The entry as this reader's papers show it; with personal values masked from everybody where it ``masks``."""
    return EntrySubject(entry, reader.today, not masks and sees_personal(reader.roles, is_handler=False))


def offered_for(entry: Entry) -> list[PaperRow]:
    """The forms of the entry's register with where each is printed; a voided entry prints nothing more."""
    forms = [] if entry.voided else registry.forms_of_register(entry.register)
    return [paper_row(form, reverse("desk_entry_print", args=[entry.pk, form.code]), Way) for form in forms]


@shows_pdf
@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def entry_paper(request: WorkRequest, reader: Reader, pk: int, code: str) -> HttpResponseBase:
    """One form of an entry as PDF, to be looked at; sent, it is printed and kept."""
    entry = reader.entry(pk)
    form = next((form for form in registry.forms_of_register(entry.register) if form.code == code), None)
    if form is None or entry.voided:
        raise Http404("这条登记没有这种文书")

    def subject(way: Way, asked: Mapping[str, str], keeps: bool) -> EntrySubject:
        return entry_subject(reader, entry, masks=not keeps)

    return answer(request, reader, form, subject, {"entry": entry, "ledger": ledger_of_register(entry.register)})
