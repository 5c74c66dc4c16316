"""台账: what do we have? One page for every ledger, from its declaration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.area_pages import pages_of
from yifa.desk.importing.access import importable
from yifa.desk.ledger_board import AS, BOARD, lanes_of
from yifa.desk.ledger_cells import Row, rows_as_html
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.asking import Asked, due_words, read_query, shown, states_of, term_words
from yifa.engine.ledgers.columns import Bound, bound, in_words
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.models import SavedView
from yifa.engine.ledgers.registry import UnknownLedger, ledgers
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.ledgers.rows import COUNTED, PAGE, Rows, Totals
from yifa.engine.ledgers.source import rows_of
from yifa.engine.matters.finding import passages
from yifa.engine.matters.registry import procedure_on
from yifa.engine.matters.titles import names_in
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.registers import registry as registers
from yifa.engine.registers.seeing import seers

KEPT_VIEWS = 12


@dataclass(frozen=True)
class Chip:
    """A filter: what it is called, what is chosen, what may be chosen and the address without it."""

    id: str
    name: str
    chosen: str
    options: tuple[tuple[str, str, bool], ...]
    without: str
    is_single: bool = False
    """Whether one of the options is chosen at most."""


@dataclass(frozen=True)
class Tab:
    """A selection at the top: its name, how many rows it has, where it leads."""

    name: str
    href: str
    count: str
    is_here: bool
    is_late: bool = False
    saved: int | None = None


@for_case_readers
@require_safe
def ledger(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """The rows that the address asks for, with totals of all of them."""
    declared = readable_ledger(reader, id)
    asked = read_query(declared, request.GET)
    rows = rows_of(declared, reader)
    answer = rows.answer(asked)
    columns = shown(declared, asked)
    chips = _chips(rows, reader, asked, request.GET)
    as_board = bool(declared.board) and request.GET.get(AS) == BOARD
    context = {
        "reader": reader,
        "ledger": declared,
        "books": [book for book in ledgers() if book.area == declared.area and reader.sees(book)],
        "pages": [page for page in pages_of(declared.area) if page.is_for(reader.roles)],
        "asked": asked,
        "columns": columns,
        "all_columns": rows.columns,
        "rows": [] if as_board else _rows(rows, answer.rows, columns, reader, asked),
        "board": lanes_of(rows, asked, reader, request.GET) if as_board else None,
        "as_list": _without(request.GET, AS),
        "as_board": _with(request.GET, **{AS: BOARD}),
        "totals": _totals(rows, answer.totals, reader),
        "counted": COUNTED,
        "tabs": _tabs(declared, rows, reader, request.GET),
        "chips": chips,
        "filtered": sum(bool(chip.chosen) for chip in chips),
        "previous": _with(request.GET, page=str(asked.page - 1)) if asked.page > 1 else "",
        "next": _with(request.GET, page=str(asked.page + 1)) if answer.more else "",
        "first": (asked.page - 1) * PAGE + 1,
        "last": (asked.page - 1) * PAGE + len(answer.rows),
        "count_all": _with(request.GET, count="all"),
        "query": request.GET.urlencode(),
        "may_register": may_register(declared, reader),
        "may_import": declared in importable(reader),
        "is_untouched": not request.GET and not answer.rows,
    }
    return render(request, "desk/ledger.html", context)


@for_case_readers
@require_POST
def keep_view(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """Keep the present selection under a name, or drop one."""
    declared = readable_ledger(reader, id)
    mine = SavedView.objects.filter(org=reader.org, person=reader.person, ledger=declared.id)
    if dropped := request.POST.get("drop", ""):
        mine.filter(pk=int(dropped) if dropped.isdigit() and len(dropped) < 19 else 0).delete()
        return redirect("desk_ledger", declared.id)
    name, query = request.POST.get("name", "").strip(), request.POST.get("query", "")
    back = f"{reverse('desk_ledger', args=[declared.id])}?{QueryDict(query).urlencode()}"
    if not name or len(name) > 20 or len(query) > 1000:
        messages.error(request, "视图没有保存：请用不超过20个字的名称")
    elif mine.count() >= KEPT_VIEWS:
        messages.error(request, f"视图没有保存：每本台账最多保存{KEPT_VIEWS}个，请先删去不用的")
    else:
        try:
            with transaction.atomic():
                SavedView.objects.create(
                    org=reader.org, person=reader.person, ledger=declared.id, name=name, query=query
                )
            messages.success(request, f"已存为视图“{name}”")
        except IntegrityError:
            messages.error(request, f"视图没有保存：已有名为“{name}”的视图，请换一个名称")
    return HttpResponseRedirect(back)


def declared_ledger(id: str) -> Ledger:
    """The ledger of an address. :raises Http404: there is none."""
    try:
        return find_ledger(id)
    except UnknownLedger as unknown:
        raise Http404(str(unknown)) from None


def readable_ledger(reader: Reader, id: str) -> Ledger:
    """The same for somebody who reads it. :raises PermissionDenied: its entries are for others alone."""
    declared = declared_ledger(id)
    if not reader.sees(declared):
        raise PermissionDenied(f"“{declared.name}”只由{seers(registers.get(declared.register))}查看")
    return declared


def _rows(rows: Rows, page: list[Any], columns: list[Bound], reader: Reader, asked: Asked) -> list[SafeString]:
    records, titles = rows.records(page), rows.titles(page)
    leads_to = "desk_matter" if rows.ledger.procedure else "desk_entry"
    where = passages(asked.q, page, names_in(page)) if asked.q and rows.ledger.procedure else {}
    year = reader.today.year
    told = (
        Row(
            reverse(leads_to, args=[row.pk]),
            getattr(row, "next_due_on", None),
            rows.mark(row),
            tuple(column.in_words(rows.value(column, row, records[row.pk], titles), year) for column in columns),
            where.get(row.pk, ()),
        )
        for row in page
    )
    return rows_as_html(told, columns, reader.today)


def _totals(rows: Rows, counted: Totals, reader: Reader) -> dict[str, Any]:
    sums = [
        (column.name, in_words(column.in_scale(counted.sums[column.id]), reader.today.year), column.column.unit)
        for column in rows.columns
        if counted.sums.get(column.id) is not None
    ]
    return {"count": counted.count, "capped": counted.capped, "late": counted.late, "sums": sums}


def _tabs(declared: Ledger, rows: Rows, reader: Reader, query: QueryDict) -> list[Tab]:
    """The declared views and one's own, each with its count."""
    mine = SavedView.objects.filter(org=reader.org, person=reader.person, ledger=declared.id).order_by("pk")
    years = {"{year}": str(reader.today.year), "{last_year}": str(reader.today.year - 1)}
    views: list[tuple[str, str, int | None]] = []
    for view in declared.views:
        where = QueryDict(mutable=True)
        where.update({name: years.get(value, value) for name, value in view.where.items()})
        if query.get(AS) == BOARD:
            where[AS] = BOARD
        views.append((view.name, where.urlencode(), None))
    views += [(view.name, view.query, view.pk) for view in mine]
    here = _selection(query)
    tabs = []
    for name, address, saved in views:
        selection = QueryDict(address)
        asked = read_query(declared, selection)
        count = rows.found(asked)[: COUNTED + 1].count()
        tabs.append(
            Tab(
                name,
                f"{reverse('desk_ledger', args=[declared.id])}?{address}",
                f"{count}" if count <= COUNTED else f"{COUNTED}+",
                here == _selection(selection),
                is_late=asked.due == "late" and count > 0,
                saved=saved,
            )
        )
    return tabs


_LOOK = ("page", "sort", "count", "column", AS)
"""What an address says of how rows are seen, and not of which."""


def _selection(query: QueryDict) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in query.lists() if name not in _LOOK}


def _chips(rows: Rows, reader: Reader, asked: Asked, query: QueryDict) -> list[Chip]:
    declared = rows.ledger
    villages = Place.objects.filter(org__in=reader.orgs, kind=PlaceKind.VILLAGE).order_by("code")
    chips = [_chip("village", "村", [(str(one.pk), one.name) for one in villages], map(str, asked.villages), query)]
    if declared.procedure:
        states = [("open", "未办结"), ("ended", "已办结"), *states_of(declared)]
        chips.insert(0, _chip("state", "状态", states, asked.states, query))
        chips.append(_chip("due", "期限", list(due_words().items()), [asked.due], query, is_single=True))
    chosen = [(one, asked.choices.get(one.id, ())) for one in bound(declared) if one.of_record]
    own = [
        _chip(one.id, one.name, _options(rows, one, picked), picked, query)
        for one, picked in chosen
        if one.choices or one.column.asked
    ]
    terms = [
        _chip(one.id, one.name, list(term_words().items()), [asked.terms.get(one.id, "")], query, is_single=True)
        for one in bound(declared)
        if one.column.until
    ]
    return [*chips, *own, *terms]


def _options(rows: Rows, column: Bound, picked: Sequence[str]) -> list[tuple[str, str]]:
    """A column's choices; where it has none, the words that stand there and those that are asked for."""
    return column.choices or [(word, word) for word in dict.fromkeys([*rows.words(column), *picked])]


def _chip(
    id: str, name: str, options: list[tuple[str, str]], chosen: Any, query: QueryDict, *, is_single: bool = False
) -> Chip:
    picked = set(chosen) - {""}
    words = "、".join(label for code, label in options if code in picked)
    without = query.copy()
    without.pop(id, None)
    without.pop("page", None)
    told = tuple((code, label, code in picked) for code, label in options)
    return Chip(id, name, words, told, f"?{without.urlencode()}", is_single)


def _with(query: QueryDict, **changed: str) -> str:
    changing = query.copy()
    for name, value in changed.items():
        changing[name] = value
    return f"?{changing.urlencode()}"


def _without(query: QueryDict, name: str) -> str:
    changing = query.copy()
    changing.pop(name, None)
    return f"?{changing.urlencode()}"


def may_register(declared: Ledger, reader: Reader) -> bool:
    """Whether one of the reader's roles opens matters, or enters entries, of this ledger."""
    if not is_registered_where_posted(declared, reader):
        return False
    if declared.register:
        register = registers.get(declared.register)
        may = reader.is_one_of(register.by)
        return may and (not registers.is_of_months(register) or reader.is_for_a_village)
    return reader.is_one_of(procedure_on(declared.procedure, reader.today).opening.by)


def is_registered_where_posted(declared: Ledger, reader: Reader) -> bool:
    """Whether the ledger is one in which posts for single villages register, where the reader's posts are such."""
    if reader.bound_to is None:
        return True
    if declared.register:
        return registers.get(declared.register).is_kept_in_villages
    return not procedure_on(declared.procedure, reader.today).of_the_unit
