"""办理: do one step. The form is generated from the act's declaration, and what was typed stays in it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers, place_field, prefilled
from yifa.desk.annual.opening import page_of_act
from yifa.desk.entries import enter
from yifa.desk.held_files import HeldFile, came_with, join_matter
from yifa.desk.ledger import is_registered_where_posted, readable_ledger
from yifa.desk.once import told_of_first
from yifa.desk.prints import offer, to_print
from yifa.desk.typed import posted
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.models import Attachment
from yifa.engine.ledgers.registry import ledger_of
from yifa.engine.matters import registry
from yifa.engine.matters.act import act as do
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.attempt import Done
from yifa.engine.matters.forms import ActForm, OfficeForm, act_form, day_field, speak_plainly
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Reason, Refused
from yifa.engine.orgs.models import Place
from yifa.engine.store.transactions import write_transaction
from yifa.law.file_kinds import PICTURES, kind_name
from yifa.law.guards import Guard
from yifa.law.procedure import Act, Procedure
from yifa.reports.editing.stored import stored
from yifa.reports.procedure import REPORT_PAGE

MOST_ROWS = 30


class WhenForm(OfficeForm):
    """办理日期、说明: what every step asks for besides its own fields."""

    happened_on = day_field("办理日期")
    note = forms.CharField(label="说明", required=False, max_length=1000, widget=forms.Textarea({"rows": 2}))


class OpeningForm(WhenForm):
    """登记: what every new matter has besides the fields of its procedure."""

    title = forms.CharField(label="名称", max_length=200, required=False, help_text="不填的，按当事人和类型自动命名")
    village = forms.ModelChoiceField(label="村（社区）", queryset=Place.objects.none())
    field_order = ("village", "happened_on", "title", "note")


@dataclass(frozen=True)
class FileField:
    """A kind of file that belongs to the step, with what lies there already and what came with the form before."""

    kind: str
    name: str
    lying: tuple[Attachment, ...]
    held: tuple[HeldFile, ...] = ()

    @property
    def is_picture(self) -> bool:
        """Whether only photographs are taken."""
        return self.kind in PICTURES


@dataclass
class Page:
    """One step being filled in: its forms, its files, and why it was refused."""

    when: forms.Form
    form: ActForm
    files: list[FileField]
    client_id: str
    seen: str
    is_checked: bool = False
    refusal: tuple[Reason, ...] = ()
    is_resumed: bool = False
    """Whether it holds what was typed before a login."""

    def __post_init__(self) -> None:
        day = self.when.fields["happened_on"]
        day.label, day.help_text = self.form.day
        speak_plainly(day)

    def refuse(self, refused: Refused) -> None:
        """Show each reason at its field and all of them above."""
        refused, self.client_id = told_of_first(refused, self.client_id)
        self.form.show(refused)
        for reason in refused.reasons:
            if reason.where in self.when.fields:
                self.when.add_error(reason.where, str(reason))
        self.refusal = tuple(replace(reason, where=self.form.place_of(reason.where)) for reason in refused.reasons)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def act(request: WorkRequest, reader: Reader, pk: int, name: str) -> HttpResponse:
    """The form of one step on a matter; sent, it is done or shown again with every reason against it."""
    matter = reader.matter(pk)
    procedure = registry.procedure(matter.procedure, matter.version)
    if not procedure.has_act(name) or procedure.act(name).opens:
        raise Http404(f"“{procedure.name}”没有步骤“{name}”")
    declared = procedure.act(name)
    if declared.service == REPORT_PAGE and request.method != "POST":
        return redirect(page_of_act(matter, declared, stored(matter).record.year))
    if request.method != "POST" and not _is_of_state(matter, declared):
        state = procedure.state(matter.state).name
        messages.warning(request, f"事项现在的状态是“{state}”，不能办“{declared.name}”")
        return redirect("desk_matter", matter.parent_id or matter.pk)
    page = _page(request, act_form(procedure, declared, matter.org, reader.today, matter), WhenForm, declared, matter)
    root = matter.parent_id or matter.pk

    def send(happened_on: date) -> Done:
        return do(
            matter,
            name,
            actor=reader.person,
            happened_on=happened_on,
            data=page.form.act_data(happened_on),
            client_id=page.client_id,
            seen=int(page.seen) if page.seen.isdigit() and len(page.seen) < 9 else None,
            note=page.when.cleaned_data["note"],
        )

    if _wants_to_send(request):
        done = _try(request, page, declared, send, matter, reader)
        if done is not None:
            messages.success(request, f"已办理：{declared.name}")
            for warning in done.warnings:
                messages.warning(request, warning)
            offer(request, declared, matter)
            return redirect("desk_matter", root)
    elif request.method == "POST":
        _take_files(request, page, declared, reader)
    context = _context(reader, procedure, declared, page, matter)
    return render(request, _templates(procedure, declared), context, status=422 if page.is_checked else 200)


def _is_of_state(matter: Matter, declared: Act) -> bool:
    """Whether the step belongs to the state in which the matter is; what else is in its way the form says."""
    return not matter.voided and matter.state in {state.id for state in declared.frm}


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """The form that opens a new matter of a ledger, or enters an entry in it."""
    ledger = readable_ledger(reader, id)
    if not is_registered_where_posted(ledger, reader):
        raise Http404(f"“{ledger.name}”由全机关任职的人员登记")
    if ledger.register:
        return enter(request, reader, ledger)
    procedure = registry.procedure_on(ledger.procedure, reader.today)
    declared = procedure.opening
    form = act_form(procedure, declared, reader.org, reader.today, near=reader.near)
    page = _page(request, form, OpeningForm, declared, None, prefilled(request, form.base_fields))
    page.when.fields["village"] = place_field(reader)
    _ask_name(page.when.fields["title"], registry.record_model(procedure).named)

    def send(happened_on: date) -> Done:
        cleaned = page.when.cleaned_data
        return open_matter(
            procedure.id,
            org=reader.org,
            actor=reader.person,
            happened_on=happened_on,
            title=cleaned["title"].strip() or _usual_title(procedure, page.form.act_data()),
            village=cleaned["village"],
            data=page.form.act_data(),
            client_id=page.client_id,
        )

    if _wants_to_send(request):
        done = _try(request, page, declared, send, None, reader)
        if done is not None:
            messages.success(request, f"已登记：{done.matter.number or done.matter.title}")
            offer(request, declared, done.matter)
            return redirect("desk_matter", done.matter.pk)
    elif request.method == "POST":
        _take_files(request, page, declared, reader)
    context = {**_context(reader, procedure, declared, page, None), "ledger": ledger}
    return render(request, _templates(procedure, declared), context, status=422 if page.is_checked else 200)


def _templates(procedure: Procedure, declared: Act) -> list[str]:
    """The page of a step: made by hand where the area brings one for it, otherwise generated."""
    return [f"{procedure.area}/acts/{procedure.id}.{declared.id}.html", "desk/act.html"]


def _ask_name(field: forms.Field, named: str) -> None:
    """Where only who registers it knows what it is called, the name must be given."""
    if named:
        field.required, field.help_text = True, named
        speak_plainly(field)


def _usual_title(procedure: Procedure, data: dict[str, Any]) -> str:
    """赵甲一与钱乙二邻里纠纷: who against whom, and what the record calls itself."""
    model = registry.record_model(procedure)
    own = {name: value for name, value in data.items() if name in {field.name for field in model._meta.fields}}
    sides: dict[str, list[str]] = {}
    for party in data.get("Party", []):
        sides.setdefault(party["side"], []).append(party["name"])
    people = "与".join(_few(names) for names in sides.values())
    return f"{people}{model(**own)}"[:200]


def _few(names: list[str]) -> str:
    """Of many, the first and how many there are, as on a folder's cover."""
    return "、".join(names) if len(names) < 3 else f"{names[0]}等{len(names)}方"


def _page(
    request: WorkRequest,
    form: type[ActForm],
    when: type[WhenForm],
    declared: Act,
    matter: Matter | None,
    known: dict[str, str] | None = None,
) -> Page:
    files = [FileField(kind, kind_name(kind), tuple(_lying(matter, kind))) for kind in declared.files]
    today = request.today
    sent = posted(request)
    if sent is None:
        asked, own = when(initial={"happened_on": today}), form(initial=known or {})
        return Page(asked, own, files, uuid.uuid4().hex, str(matter.entries) if matter else "")
    data = sent.copy()
    _add_row(data, form)
    client_id, seen = data.get("client_id", ""), data.get("seen", "")
    return Page(when(data), form(data), files, client_id, seen, is_resumed=request.method != "POST")


def _add_row(data: Any, form: type[ActForm]) -> None:
    """The button that asks for one more row of some kind of line."""
    name = data.get("more", "")
    if name in form.line_forms:
        key = f"{name}-TOTAL_FORMS"
        total = data.get(key, "1")
        data[key] = str(min(int(total) + 1 if total.isdigit() and len(total) < 4 else 1, MOST_ROWS))


def _wants_to_send(request: WorkRequest) -> bool:
    return request.method == "POST" and "more" not in request.POST


def _lying(matter: Matter | None, kind: str) -> Iterable[Attachment]:
    if matter is None:
        return ()
    lying = Attachment.objects.filter(org_id=matter.org_id, matter=matter, kind=kind, withdrawn_at__isnull=True)
    return lying.order_by("pk")


def _try(
    request: WorkRequest,
    page: Page,
    declared: Act,
    send: Callable[[date], Done],
    matter: Matter | None,
    reader: Reader,
) -> Done | None:
    """Send the step with its files: all of it or nothing."""
    page.is_checked = True
    held = _take_files(request, page, declared, reader)
    both = [page.when.is_valid(), page.form.is_valid()]
    if not all(both) or page.refusal:
        return None
    try:
        return _send(page.when.cleaned_data["happened_on"], send, held, matter, reader)
    except Refused as refused:
        page.refuse(refused)
        return None


def _take_files(request: WorkRequest, page: Page, declared: Act, reader: Reader) -> list[HeldFile]:
    """What came with the form, which names it when it is shown again."""
    held, page.refusal = came_with(request, reader, declared.files)
    page.files = [replace(one, held=held[one.kind]) for one in page.files]
    return [file for files in held.values() for file in files]


def _send(
    on: date, send: Callable[[date], Done], held: Sequence[HeldFile], matter: Matter | None, reader: Reader
) -> Done:
    """Do the step. Its demands ask for its files, so these come first, in one transaction with it; without any, the
    step waits for nobody while it is checked."""
    if not held:
        return send(on)
    with write_transaction():
        if matter is not None:
            join_matter(held, matter, reader.person)
        done = send(on)
        if done.repeated:
            # The files came with the first sending.
            transaction.set_rollback(True)
        elif matter is None:
            join_matter(held, done.matter, reader.person)
        return done


def _context(reader: Reader, procedure: Procedure, declared: Act, page: Page, matter: Matter | None) -> dict[str, Any]:
    return {
        "reader": reader,
        "procedure": procedure,
        "act": declared,
        "page": page,
        "matter": matter,
        "root": matter and matter.root,
        "ledger": ledger_of(matter.root.procedure) if matter else None,
        "demands": [_demand(guard) for guard in declared.guards],
        "advice": [_demand(guard) for guard in declared.warns],
        "by": "、".join(role.name for role in declared.by),
        "may": reader.is_one_of(declared.by),
        "prints": to_print(declared, matter),
        "starts": procedure.clocks_started_by(declared),
        "most_rows": MOST_ROWS,
    }


def _demand(guard: Guard) -> tuple[str, str]:
    return guard.demand, str(guard.law)
