"""查找: matters and entries of all ledgers by number, title, village, party or the words in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters import registry
from yifa.engine.matters.finding import passages
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import Names, names_in
from yifa.engine.orgs.models import Place
from yifa.engine.registers import registry as registers
from yifa.engine.registers.finding import entry_passages, find_all
from yifa.engine.registers.models import Entry
from yifa.engine.search import Hits, Piece, QueryTooLongError

SHOWN = 20


@dataclass(frozen=True)
class Found:
    """A matter or an entry: what it is called and where it leads, which ledger it stands in, its village and its day,
    where the words stand; of a matter also its number and how far it has come."""

    pk: int
    href: str
    title: str
    ledger: str
    village: Place | None
    day: date | None
    where: Sequence[Piece]
    number: str = ""
    state: str = ""
    is_of_month: bool = False


@for_case_readers
@require_safe
def find(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The newest matters and entries in which every word stands."""
    asked, problem = request.GET.get("q", "").strip(), ""
    before = request.GET.get("before", "")
    try:
        page = int(before) if before.isdigit() and len(before) < 19 else None
        hits = find_all(asked, reader.here, reader.orgs, limit=SHOWN, before=page)
    except QueryTooLongError:
        hits, problem = Hits((), 0, False), "查找的内容过长，请用不超过200个字的词语"
    found = [*_matters(reader, asked, hits.ids), *_entries(reader, asked, hits.ids)]
    context = {
        "reader": reader,
        "asked": asked,
        "problem": problem,
        "found": sorted(found, key=lambda hit: hit.pk, reverse=True),
        "hits": hits,
        "next": hits.ids[-1] if len(hits.ids) == SHOWN else None,
    }
    return render(request, "desk/find.html", context)


def _matters(reader: Reader, asked: str, ids: Sequence[int]) -> list[Found]:
    matters = list(reader.matters().filter(pk__in=ids, voided=False).select_related("village", "parent"))
    names = names_in(matters)
    where = passages(asked, matters, names)
    return [_matter(matter, names[matter.pk], where.get(matter.pk, ())) for matter in matters]


def _matter(matter: Matter, names: Names, where: Sequence[Piece]) -> Found:
    procedure = registry.procedure(matter.procedure, matter.version)
    return Found(
        matter.pk,
        reverse("desk_matter", args=[matter.pk]),
        names.masked(matter.title),
        procedure.name,
        matter.village,
        matter.opened_on,
        where,
        matter.number or "",
        procedure.state(matter.state).name,
    )


def _entries(reader: Reader, asked: str, ids: Sequence[int]) -> list[Found]:
    entries = list(reader.entries().filter(pk__in=ids, voided=False).select_related("village"))
    where = entry_passages(asked, entries)
    return [_entry(entry, where.get(entry.pk, ())) for entry in entries]


def _entry(entry: Entry, where: Sequence[Piece]) -> Found:
    declared = registers.get(entry.register)
    return Found(
        entry.pk,
        reverse("desk_entry", args=[entry.pk]),
        entry.title,
        declared.name,
        entry.village,
        entry.dated_on,
        where,
        is_of_month=registers.is_of_months(declared),
    )
