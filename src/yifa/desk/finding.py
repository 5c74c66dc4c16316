"""查找: matters of all ledgers by number, title, village, party or the words in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters import registry
from yifa.engine.matters.finding import find_readable, passages
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import Names, names_in
from yifa.engine.search import Hits, Piece, QueryTooLongError

SHOWN = 20


@dataclass(frozen=True)
class Found:
    """A hit: what it is called, what kind of matter it is, how far it has come, where the words stand."""

    matter: Matter
    title: str
    procedure: str
    state: str
    where: Sequence[Piece]


@for_case_readers
@require_safe
def find(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The newest matters in which every word stands."""
    asked, problem = request.GET.get("q", "").strip(), ""
    before = request.GET.get("before", "")
    try:
        page = int(before) if before.isdigit() and len(before) < 19 else None
        hits = find_readable(asked, reader.readable, reader.orgs, limit=SHOWN, before=page)
    except QueryTooLongError:
        hits, problem = Hits((), 0, False), "查找的内容过长，请用不超过200个字的词语"
    matters = list(
        reader.matters().filter(pk__in=hits.ids, voided=False).select_related("village", "parent").order_by("-pk")
    )
    names = names_in(matters)
    where = passages(asked, matters, names)
    context = {
        "reader": reader,
        "asked": asked,
        "problem": problem,
        "found": [_found(matter, names[matter.pk], where.get(matter.pk, ())) for matter in matters],
        "hits": hits,
        "next": hits.ids[-1] if len(hits.ids) == SHOWN else None,
    }
    return render(request, "desk/find.html", context)


def _found(matter: Matter, names: Names, where: Sequence[Piece]) -> Found:
    procedure = registry.procedure(matter.procedure, matter.version)
    return Found(matter, names.masked(matter.title), procedure.name, procedure.state(matter.state).name, where)
