"""台账条目: entering a fact in a register, its page, and what changes it afterwards: correct, complete, void."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db import models
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers, place_field, prefilled
from yifa.desk.entry_files import filed_with
from yifa.desk.entry_pictures import PictureField, filled, papers_of, picture_fields
from yifa.desk.entry_prints import offered_for
from yifa.desk.history import plain
from yifa.desk.matter import Fact, facts_of
from yifa.desk.once import told_of_first
from yifa.desk.own_pages import own_pages
from yifa.desk.pointing import pointing_at
from yifa.desk.typed import posted
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures import registry as figures
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger_of_register
from yifa.engine.matters.forms import OfficeForm
from yifa.engine.matters.refusals import Reason, Refused, placed
from yifa.engine.registers import registry
from yifa.engine.registers.attempt import warnings_of
from yifa.engine.registers.entering import Entered, complete, correct, void
from yifa.engine.registers.forms import VILLAGE, EntryForm, entry_form, later_form
from yifa.engine.registers.history import changes_of
from yifa.engine.registers.models import Entry, EntryRecord
from yifa.engine.registers.papers import create_with
from yifa.law.entry_rules import month_is_over
from yifa.law.procedure import Register


class ReasonForm(OfficeForm):
    """更正、作废的原因: it stays in the history. Its name is no column's: an entry may have a reason of its own."""

    why_changed = forms.CharField(
        label="原因", max_length=500, widget=forms.Textarea({"rows": 2}), help_text="原内容、原因和操作人会保留在经过中"
    )


@dataclass
class Page:
    """An entry being filled in or changed, and why it was refused."""

    form: EntryForm
    reason: ReasonForm | None
    client_id: str
    is_checked: bool = False
    refusal: tuple[Reason, ...] = ()
    is_resumed: bool = False
    """Whether it holds what was typed before a login."""
    pictures: list[PictureField] = field(default_factory=list)
    """The photographs that are asked for with a new entry."""

    def is_valid(self) -> bool:
        """Ask both parts, so that everything wrong is shown at once."""
        self.is_checked = True
        return all([self.form.is_valid(), self.reason is None or self.reason.is_valid()])

    def take_pictures(self, request: WorkRequest, reader: Reader) -> bool:
        """Take in the photographs that came; whether all of them were."""
        self.pictures, refused = filled(request, reader, self.pictures)
        self.refusal = (*self.refusal, *refused)
        return not refused

    def send(self, door: Callable[[], Entered]) -> Entered | None:
        """Go through the door, or keep its reasons."""
        try:
            return door()
        except Refused as why:
            refused, self.client_id = told_of_first(why, self.client_id)
            self.form.show(refused)
            self.refusal = placed(refused)
            return None


def enter(request: WorkRequest, reader: Reader, ledger: Ledger) -> HttpResponse:
    """The form of a new entry; sent, it is entered or shown again with every reason against it."""
    declared = registry.get(ledger.register)
    made = entry_form(declared, reader.org, reader.today, place_field(reader, of=declared), near=reader.near)
    model = registry.record_model(declared)
    by_whom = dict.fromkeys(model.own_name, reader.person.name)
    that_day = dict.fromkeys(model.own_day, reader.today)
    begins_on = _day_of(declared, reader.today)
    known = {declared.dated_by: begins_on, **that_day, **by_whom, **prefilled(request, made.base_fields)}
    page = _page(request, made, None, initial=known)
    page.pictures = picture_fields(declared)
    if request.method == "POST" and all([page.take_pictures(request, reader), page.is_valid()]):
        done = page.send(
            lambda: create_with(
                declared.id,
                papers_of(page.pictures),
                org=reader.org,
                actor=reader.person,
                data=page.form.given(),
                village=page.form.cleaned_data[VILLAGE],
                client_id=page.client_id,
            )
        )
        if done is not None:
            messages.success(request, f"已登记：{done.entry.title}")
            if "again" in request.POST:
                for says in warnings_of(declared, reader.org, reader.person, done.record):
                    messages.warning(request, f"请核对：{says}")
                return redirect("desk_register", ledger.id)
            return redirect("desk_entry", done.entry.pk)
    return _form(request, reader, declared, page, f"登记{ledger.thing}", None)


def _day_of(declared: Register, today: date) -> date:
    """The day, or the month, of which most is entered: what must be over first is the last one that is."""
    return today.replace(day=1) - timedelta(days=1) if month_is_over in declared.rules else today


@for_case_readers
@require_safe
def entry(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """An entry with what it says, what points at it, and its history."""
    found, declared, record = _of(reader, pk)
    may = reader.is_one_of(declared.by) and not found.voided
    context = {
        "reader": reader,
        "entry": found,
        "is_of_months": registry.is_of_months(declared),
        "register": declared,
        "ledger": ledger_of_register(declared.id),
        "facts": _facts(record),
        "warnings": warnings_of(declared, found.org, reader.person, record) if may else [],
        "papers": offered_for(found),
        "files": filed_with(found, declared),
        "later": _open_still(declared, record) if may else [],
        "may": may,
        "pointing": pointing_at(reader, found, record),
        "ways": own_pages(reader, declared.id, record),
        "history": [(change, list(_wrote(type(record), change.changes))) for change in _history(found)],
    }
    return render(request, "desk/entry.html", context)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: WorkRequest, reader: Reader, pk: int, what: str) -> HttpResponse:
    """Correct, complete or void an entry."""
    found, declared, record = _of(reader, pk)
    if found.voided and request.method != "POST":
        messages.error(request, "该条目已经作废，不能再更正、补记或者作废。作废有误的，请另行登记")
        return redirect("desk_entry", pk)
    name, reasoned = {"correct": ("更正", True), "complete": ("补记", False), "void": ("作废", True)}[what]
    if what == "correct":
        made = entry_form(declared, found.org, reader.today, place_field(reader, found.village, declared), record)
    elif what == "complete":
        made = later_form(declared, found.org, reader.today, record)
    else:
        made = EntryForm
    page = _page(request, made, ReasonForm if reasoned else None)
    if request.method == "POST" and page.is_valid():
        done = page.send(lambda: _door(what, found, page, reader))
        if done is not None:
            messages.success(request, f"已{name}：{done.entry.title}")
            return redirect("desk_entry", pk)
    return _form(request, reader, declared, page, name, found)


def _door(what: str, found: Entry, page: Page, reader: Reader) -> Entered:
    reason = page.reason.cleaned_data["why_changed"] if page.reason else ""
    if what == "void":
        return void(found, actor=reader.person, reason=reason)
    if what == "correct":
        return correct(found, page.form.changed(), actor=reader.person, reason=reason)
    filled = {name: value for name, value in page.form.cleaned_data.items() if value not in (None, "")}
    return complete(found, filled, actor=reader.person, client_id=page.client_id)


def _of(reader: Reader, pk: int) -> tuple[Entry, Register, EntryRecord]:
    found = reader.entry(pk)
    declared = registry.get(found.register)
    return found, declared, registry.record_model(declared).objects.get(entry_id=pk)


def _page(
    request: WorkRequest, made: type[EntryForm], reason: type[ReasonForm] | None, initial: dict[str, Any] | None = None
) -> Page:
    sent = posted(request)
    if sent is None:
        return Page(made(initial=initial), reason() if reason else None, uuid.uuid4().hex)
    client_id, is_resumed = sent.get("client_id", ""), request.method != "POST"
    return Page(made(sent), reason(sent) if reason else None, client_id, is_resumed=is_resumed)


def _form(
    request: WorkRequest, reader: Reader, declared: Register, page: Page, name: str, found: Entry | None
) -> HttpResponse:
    context = {
        "reader": reader,
        "register": declared,
        "ledger": ledger_of_register(declared.id),
        "name": name,
        "entry": found,
        "page": page,
        "by": "、".join(role.name for role in declared.by),
        "may": reader.is_one_of(declared.by),
    }
    return render(request, "desk/enter.html", context, status=422 if page.is_checked else 200)


def _facts(record: EntryRecord) -> list[Fact]:
    """What the entry says; a figure that it names by its id is called by its name, and opens."""
    found = facts_of(record)
    named: dict[str, Fact] = {}
    for column, (id, year) in record.figures().items():
        label = str(record._meta.get_field(column).verbose_name)  # type: ignore[union-attr]  # an own column has one
        href = f"{reverse('desk_figure_rows', args=[id])}?period={year}"
        named[label] = Fact(label, figures.figure(id).name, href=href)
    return [named.get(fact.name, fact) for fact in found]


def _open_still(declared: Register, record: EntryRecord) -> list[str]:
    columns: list[Any] = [record._meta.get_field(name) for name in declared.later]
    return [str(column.verbose_name) for column in columns if getattr(record, column.name) in (None, "")]


def _history(found: Entry) -> models.QuerySet[Any]:
    return changes_of(found).select_related("actor").order_by("-seq")


def _wrote(model: type[EntryRecord], changes: str) -> Iterator[str]:
    """What a change wrote, field by field; the day that dates the entry is a field of its own besides."""
    for name, values in json.loads(changes or "{}").items():
        column: Any = model._meta.get_field(name)
        before, after = (_said(column, value) for value in values)
        if name != "dated_on" and (before or after):
            yield (
                f"{column.verbose_name}：{before} → {after or '（空）'}"
                if before
                else f"{column.verbose_name}：{after}"
            )


def _said(column: Any, value: Any) -> str:
    if column.is_relation and value:
        row = column.related_model._base_manager.filter(pk=value).first()
        return str(row) if row else ""
    return plain(column, value)
