"""期限参数: the limits that an organisation may set for itself, what it has set, and what setting one would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader
from yifa.desk.effects import carry_out, effect
from yifa.desk.organisation.access import for_organisers
from yifa.desk.organisation.filling import choice_field, day_field, number_field, sent, text_field
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters import registry
from yifa.engine.orgs.authority import administers
from yifa.engine.parameters.limits import may_be_set, overlay_value, set_for
from yifa.engine.parameters.models import Parameter
from yifa.engine.parameters.setting import LARGEST_QUOTA, LONGEST, ParameterError, propose_parameter, set_parameter
from yifa.law.limits import ClockKind, Limit, MonthDay, Term, Unit, UnknownLimit, limit, limits
from yifa.law.parameters import STRICTER, Overlay, Value, effective_limit

BOOKS = {"local": "须由地方定的", "used": "现有程序用到的", "set": "已设定的", "all": "全部可设的"}


@dataclass(frozen=True)
class Row:
    """A limit as it stands for one organisation today."""

    limit: Limit
    value: str
    own: Parameter | None
    """What holds instead of the law's number; None where that does."""
    uses: int
    """How many procedures count by it."""

    @property
    def needs_source(self) -> bool:
        """Whether no verified rule of the nation stands behind it."""
        return self.limit.local or not self.limit.verified


@for_organisers
@require_safe
def parameters(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The limits that may be set, with what holds here today."""
    words = request.GET.get("q", "").strip()[:50]
    rows = _rows(reader)
    books = {
        "local": [row for row in rows if row.needs_source],
        "used": [row for row in rows if row.uses],
        "set": [row for row in rows if row.own],
        "all": rows,
    }
    book = request.GET.get("book", "")
    here = book if book in books else "all" if words else "local"
    found = [row for row in books[here] if words in row.limit.name or words in row.limit.cited]
    context = {
        "reader": reader,
        "books": [(id, name, len(books[id])) for id, name in BOOKS.items()],
        "here": here,
        "words": words,
        "rows": found,
        "may_change": administers(reader.person, reader.org, reader.today),
    }
    return render(request, "desk/parameters.html", context)


def _rows(reader: Reader) -> list[Row]:
    """Needing a local rule first, then those that procedures use, by name of the law."""
    uses = _uses()
    mine = set_for(reader.org, reader.today)
    rows = [_row(known, mine.get(known.id, []), reader.today, uses) for known in limits() if may_be_set(known)]
    return sorted(rows, key=lambda row: (not row.needs_source, not row.uses, row.limit.law, row.limit.id))


def _row(known: Limit, held: list[Parameter], today: date, uses: dict[str, int]) -> Row:
    overlays = [Overlay(one.org.code, one.limit, overlay_value(one), one.in_force, one.source) for one in held]
    now = effective_limit(known, overlays, today) if overlays and known.covers(today) else known
    own = next((one for one in reversed(held) if one.in_force <= today and one.source == now.source), None)
    return Row(known, now.value, own, uses.get(known.id, 0))


def _uses() -> dict[str, int]:
    """Limit → how many procedures count by it."""
    found: dict[str, set[str]] = {}
    for procedure in registry.procedures():
        for clock in procedure.clocks:
            found.setdefault(clock.limit.id, set()).add(procedure.name)
    return {id: len(names) for id, names in found.items()}


class ValueForm(forms.Form):
    """设定: the value, from when on, by which document."""

    def __init__(self, data: Any, known: Limit, today: date) -> None:
        super().__init__(data, initial={"in_force": today, **_initial(known)})
        if known.kind is ClockKind.FIXED_DATE:
            self.fields["month"] = number_field("月", 12)
            self.fields["day"] = number_field("日", 31)
        elif known.kind is ClockKind.QUOTA and known.quota is not None:
            label = f"数量（{known.quota.per}，{known.quota.unit}）"
            self.fields["amount"] = number_field(label, LARGEST_QUOTA)
        else:
            self.fields["n"] = number_field("期限", LONGEST[Unit.DAY])
            self.fields["unit"] = choice_field("单位", [(unit.value, unit.chinese) for unit in Unit])
        self.fields["in_force"] = day_field("施行日期", help_text="自这一天起开始计的期限按新值，以前开始的不变")
        self.fields["source"] = text_field("依据文件", 200, help_text="文件名称和文号，一行写完")

    def value(self) -> Value:
        """What was filled in."""
        cleaned = self.cleaned_data
        if "month" in cleaned:
            return MonthDay(cleaned["month"], cleaned["day"])
        if "amount" in cleaned:
            return int(cleaned["amount"])
        return Term(cleaned["n"], Unit(cleaned["unit"]))


def _initial(known: Limit) -> dict[str, object]:
    if known.fixed_date is not None:
        return {"month": known.fixed_date.month, "day": known.fixed_date.day}
    if known.quota is not None:
        return {"amount": known.quota.amount}
    return {"n": known.term.n, "unit": known.term.unit.value} if known.term else {"unit": Unit.DAY.value}


@for_organisers
@require_http_methods(["GET", "HEAD", "POST"])
def parameter(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """One limit: what holds, what was set, and the form. Sent, it shows what would happen; sent again, it is set."""
    known = _limit(id)
    may_change = administers(reader.person, reader.org, reader.today)
    if request.method == "POST" and not may_change:
        raise PermissionDenied("只有系统管理员可以设定期限参数")
    form = ValueForm(sent(request), known, reader.today)
    refusal, shown, is_stale = "", None, False
    if form.is_bound and form.is_valid():
        try:
            shown = effect(_through(propose_parameter, reader, known, form), reader.today)
            if "confirm" in request.POST and request.POST.get("seen") == shown.digest:
                return _set(request, reader, known, form)
            is_stale = "confirm" in request.POST
        except ParameterError as error:
            refusal = str(error)
    held = set_for(reader.org, reader.today).get(id, [])
    context = {
        "reader": reader,
        "row": _row(known, held, reader.today, _uses()),
        "history": [(one, overlay_value(one)) for one in reversed(held)],
        "stricter": STRICTER.get(known.kind, ""),
        "procedures": _procedures(id),
        "may_change": may_change,
        "form": form,
        "refusal": refusal,
        "effect": shown,
        "is_stale": is_stale,
        "proposed": form.value() if shown else None,
    }
    is_refused = form.is_bound and shown is None
    return render(request, "desk/parameter.html", context, status=422 if is_refused else 200)


def _limit(id: str) -> Limit:
    try:
        known = limit(id)
    except UnknownLimit as unknown:
        raise Http404(str(unknown)) from None
    if not may_be_set(known):
        raise Http404(f"“{known.name}”关系当事人的法定权利，地方不得改动")
    return known


def _through(door: Callable[..., Parameter], reader: Reader, known: Limit, form: ValueForm) -> Parameter:
    """What was filled in, proposed or set."""
    cleaned = form.cleaned_data
    return door(
        reader.org,
        known.id,
        form.value(),
        in_force=cleaned["in_force"],
        source=cleaned["source"],
        by=reader.person,
    )


def _set(request: WorkRequest, reader: Reader, known: Limit, form: ValueForm) -> HttpResponse:
    saved = _through(set_parameter, reader, known, form)
    changed, is_done = carry_out(saved)
    messages.success(
        request,
        f"已设定：{known.name}为{form.value()}。重算期限{changed}项" + ("" if is_done else "，其余由后台继续重算"),
    )
    return redirect("desk_parameter", known.id)


def _procedures(id: str) -> list[str]:
    """The names of the procedures that count by a limit."""
    found = [
        procedure.name for procedure in registry.procedures() if any(one.limit.id == id for one in procedure.clocks)
    ]
    return list(dict.fromkeys(found))
