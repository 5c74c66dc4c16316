"""其他操作: what every matter has, whatever its procedure: note, correct, hand over, link, join, split, pause, void."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers, place_field, prefilled
from yifa.desk.history import GENERAL as NAMES
from yifa.desk.once import told_of_first
from yifa.desk.typed import posted
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.models import Attachment
from yifa.engine.ledgers.registry import ledger_of
from yifa.engine.matters import general, papers, registry
from yifa.engine.matters.attempt import Done, in_words
from yifa.engine.matters.clocks import limit_on
from yifa.engine.matters.forms import Offer, OfficeForm, add_error, day_field, fields_of, in_order
from yifa.engine.matters.lines import line_fields, line_title
from yifa.engine.matters.models import ClockRow, ClockState, Line, Matter, Record
from yifa.engine.matters.papers import kinds_of
from yifa.engine.matters.reading import HANDLING, handles
from yifa.engine.matters.refusals import Reason, Refused, placed
from yifa.engine.orgs.authority import holders_on
from yifa.engine.prints.signed import signed_papers
from yifa.law.file_kinds import kind_name
from yifa.law.limits import Limit
from yifa.law.procedure import Procedure
from yifa.law.roles import LEADER


class GeneralForm(OfficeForm):
    """办理日期、原因: what every one of them asks for."""

    happened_on = day_field("办理日期", "办这一步的那一天，可以早于录入的日子")
    reason = forms.CharField(label="原因", max_length=1000, widget=forms.Textarea({"rows": 2}))


@dataclass(frozen=True)
class Subject:
    """What is worked on: the matter, its declaration and record, its open clocks with their limits, and who asks."""

    matter: Matter
    procedure: Procedure
    record: Record
    clocks: tuple[tuple[ClockRow, Limit], ...]
    reader: Reader
    has_papers: bool

    @property
    def is_open_root(self) -> bool:
        return self.matter.parent_id is None and not self.matter.ended

    def clocks_where(self, holds: Callable[[ClockRow, Limit], bool]) -> list[tuple[str, str]]:
        """The clocks for which it holds, as choices by name."""
        named = {row.clock: self.procedure.clock(row.clock).name for row, limit in self.clocks if holds(row, limit)}
        return list(named.items())


@dataclass(frozen=True)
class General:
    """One of the acts that every matter has: what it says, what it asks for besides day and reason, when
    it is offered, and how it is done. ``fields`` are (name, form field) of the subject."""

    id: str
    icon: str
    says: str
    do: Callable[..., Done]
    fields: Callable[[Subject], dict[str, forms.Field]] = field(default=lambda subject: {})
    offered: Callable[[Subject], bool] = field(default=lambda subject: True)
    reason: str = "原因"

    @property
    def name(self) -> str:
        """What the history calls it."""
        return NAMES[self.id]


def _other(label: str) -> Callable[[Subject], dict[str, forms.Field]]:
    return lambda subject: {
        "other": forms.CharField(label=label, max_length=60, help_text="台账上的编号，例如“清溪人调字〔2026〕第12号”")
    }


def _staff(subject: Subject) -> dict[str, forms.Field]:
    matter = subject.matter
    people = holders_on(matter.org, subject.reader.today, HANDLING, matter.village).exclude(pk=matter.handler_id or 0)
    return {"to": forms.ModelChoiceField(label="接办人", queryset=people, empty_label="请选择")}


def _may_pause(row: ClockRow, limit: Limit) -> bool:
    return row.state == ClockState.RUNNING and bool(limit.pauses)


def _is_paused(row: ClockRow, limit: Limit) -> bool:
    return row.state == ClockState.PAUSED


def _may_extend(row: ClockRow, limit: Limit) -> bool:
    return row.is_open and bool(limit.extended_by)


def _pausing(subject: Subject) -> dict[str, forms.Field]:
    grounds = {
        ground.ground: f"{ground.name}（{limit.law}第{ground.article}条）"
        for row, limit in subject.clocks
        if _may_pause(row, limit)
        for ground in limit.pauses
    }
    return {
        "clock": forms.ChoiceField(label="期限", choices=subject.clocks_where(_may_pause)),
        "ground": forms.ChoiceField(label="中止事由", choices=list(grounds.items())),
    }


def _resuming(subject: Subject) -> dict[str, forms.Field]:
    return {"clock": forms.ChoiceField(label="期限", choices=subject.clocks_where(_is_paused))}


def _extending(subject: Subject) -> dict[str, forms.Field]:
    most = "；".join(
        f"{subject.procedure.clock(row.clock).name}最多{limit.extension}"
        for row, limit in subject.clocks
        if _may_extend(row, limit) and limit.extension
    )
    return {
        "clock": forms.ChoiceField(label="期限", choices=subject.clocks_where(_may_extend)),
        "by": forms.IntegerField(
            label="延长多少", min_value=1, max_value=999, help_text=f"按该期限的单位（日、个月）计。{most}"
        ),
    }


def _paper(subject: Subject) -> dict[str, forms.Field]:
    kinds = [("", "请选择"), *((kind, kind_name(kind)) for kind in kinds_of(subject.procedure))]
    help_text = "照片、扫描件、PDF、Word、Excel 均可；手机上可以直接拍照"
    return {
        "kind": forms.ChoiceField(label="材料种类", choices=kinds),
        "file": forms.FileField(label="文件", help_text=help_text),
    }


def _papers(matter: Matter) -> QuerySet[Attachment]:
    return Attachment.objects.filter(org_id=matter.org_id, matter=matter, withdrawn_at__isnull=True).order_by("-pk")


def _paper_there(subject: Subject) -> dict[str, forms.Field]:
    there = [(str(one.pk), f"{kind_name(one.kind)}：{one.name}") for one in _papers(subject.matter)]
    choices = [("", "请选择"), *there]
    return {"paper": forms.TypedChoiceField(label="撤下的材料", choices=choices, coerce=int)}


def _title(subject: Subject) -> dict[str, forms.Field]:
    return {"title": forms.CharField(label="新事项名称", max_length=200)}


def _correctable(subject: Subject) -> dict[str, forms.Field]:
    """Title and village, and what the acts that were done may write, with what stands there; personal values are not
    sent out."""
    offer = Offer(subject.matter.org, subject.reader.today, subject.matter)
    done = set(subject.matter.history.values_list("act", flat=True))
    acts = [act for act in subject.procedure.acts if act.id in done or subject.matter.provenance == "adopted"]
    typed = {name for act in acts for name in (*act.fields, *act.optional)}
    dated = {name for act in acts for name in act.dates if getattr(subject.record, name) is not None}
    record = type(subject.record)
    names = in_order(record, typed, dated)
    return _of_the_matter(subject) | fields_of(record, names, offer, standing=subject.record, correcting=True)


def _of_the_matter(subject: Subject) -> dict[str, forms.Field]:
    """Title and village of a matter that stands in the ledger; a child has its parent's."""
    matter = subject.matter
    if matter.parent_id is not None:
        return {}
    longest = Matter._meta.get_field("title").max_length
    village = place_field(subject.reader, matter.village)
    village.initial = matter.village_id
    return {"title": forms.CharField(label="名称", max_length=longest, initial=matter.title), "village": village}


def _note(matter: Matter, *, reason: str, **how: Any) -> Done:
    return general.note(matter, reason, **how)


GENERAL = (
    General("note", "notes", "在经过中记一笔，不改变任何内容", _note, reason="备注内容"),
    General("correct", "edit", "改正登记有误的内容；原内容和原因留在经过中", general.correct, _correctable),
    General(
        "add_paper", "file-text", "先办理、后签名的，签名后的扫描件在这里补交", papers.add_paper, _paper,
        lambda subject: bool(kinds_of(subject.procedure)), reason="说明",
    ),
    General(
        "withdraw_paper", "files", "传错、传重的；不再入卷，文件和原因保留", papers.withdraw_paper, _paper_there,
        lambda subject: subject.has_papers,
    ),
    General("hand_over", "send", "交给本单位另一位办理人员，由其做经办人", general.hand_over, _staff),
    General("link", "link", "记下两个事项有关", general.link, _other("关联的事项编号")),
    General(
        "extend", "clock", "在届满之前，依法或者经各方同意", general.extend, _extending,
        lambda subject: bool(subject.clocks_where(_may_extend)),
    ),
    General(
        "pause", "clock-pause", "只能依规定列明的事由", general.pause, _pausing,
        lambda subject: bool(subject.clocks_where(_may_pause)),
    ),
    General(
        "resume", "clock", "中止的事由消除了", general.resume, _resuming,
        lambda subject: bool(subject.clocks_where(_is_paused)),
    ),
    General(
        "join", "archive", "同一件事登记了两次的，并入先登记的", general.join, _other("并入的事项编号"),
        lambda subject: subject.is_open_root,
    ),
    General(
        "split", "files", "一件里有两件事的，分出一件另办", general.split, _title,
        lambda subject: subject.is_open_root,
    ),
    General(
        "void", "trash", "本不该登记的；不计入数字，经过仍可查", general.void,
        offered=lambda subject: LEADER.code in subject.reader.roles,
    ),
)  # fmt: skip


def offered(subject: Subject) -> list[General]:
    """Those that the matter's page offers its reader."""
    if subject.matter.voided or not handles(subject.reader.roles):
        return []
    return [one for one in GENERAL if one.offered(subject)]


def subject_of(
    matter: Matter, procedure: Procedure, record: Record, rows: Iterable[ClockRow], reader: Reader
) -> Subject:
    """The subject; ``rows`` are the matter's clocks."""
    open_rows = [row for row, _ in _declared(procedure, rows)]
    limits = {row.limit: limit_on(matter.org, row.limit, row.started_on or reader.today) for row in open_rows}
    declared = tuple((row, limits[row.limit]) for row in open_rows)
    return Subject(matter, procedure, record, declared, reader, _papers(matter).exists())


def shown_subject(
    matter: Matter,
    procedure: Procedure,
    record: Record,
    rows: Iterable[ClockRow],
    reader: Reader,
    *,
    has_papers: bool,
) -> Subject:
    """The subject with the limits as the law has them, whatever the organisation has set: enough to know what to
    offer."""
    return Subject(matter, procedure, record, tuple(_declared(procedure, rows)), reader, has_papers)


def _declared(procedure: Procedure, rows: Iterable[ClockRow]) -> Iterable[tuple[ClockRow, Limit]]:
    for row in rows:
        limit = procedure.clock(row.clock).limit
        if row.is_open and isinstance(limit, Limit):
            yield row, limit


@dataclass
class Page:
    """One of them being filled in, and why it was refused."""

    form: forms.Form
    client_id: str
    is_checked: bool = False
    refusal: tuple[Reason, ...] = ()
    is_resumed: bool = False
    """Whether it holds what was typed before a login."""


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def general_act(request: WorkRequest, reader: Reader, pk: int, name: str) -> HttpResponse:
    """The form of one of them on a matter; sent, it is done or shown again with every reason against it."""
    subject = _subject(reader, pk)
    declared = next((one for one in GENERAL if one.id == name), None)
    if declared is None or (not declared.offered(subject) and name != "void"):
        raise Http404(f"本事项现在没有“{name}”这一操作")
    page = _page(request, declared.fields(subject), declared.reason)

    def send(cleaned: dict[str, Any], how: dict[str, Any]) -> Done:
        if name == "correct":
            changed = {key: cleaned[key] for key in page.form.changed_data if key in cleaned}
            return declared.do(subject.matter, changed, **how)
        if "other" in cleaned:
            return declared.do(subject.matter, _numbered(reader, cleaned["other"]), **how)
        return declared.do(subject.matter, *cleaned.values(), **how)

    done = _sent(request, reader, page, send)
    if done is not None:
        messages.success(request, f"已办理：{declared.name}")
        return redirect("desk_matter", done.child.pk if done.child else _root(subject.matter))
    lines = list(_lines(subject)) if name == "correct" else []
    cautions = list(_cautions(subject)) if name == "correct" else []
    return _shown(request, reader, subject.matter, page, declared.name, declared.says, lines, cautions)


def _cautions(subject: Subject) -> Iterable[str]:
    """What was signed is not changed by a correction."""
    again = "".join(f"办理“{act.name}”，或者" for act in subject.procedure.acts if act.anew)
    for form, entry in signed_papers(subject.matter, list(subject.matter.history.order_by("seq"))):
        columns = subject.procedure.act(entry.act)
        names = [_label(subject, name) for name in (*columns.fields, *columns.optional)]
        yield (
            f"《{form.title}》已于{in_words(entry.happened_on)}签署。“{'”“'.join(names)}”只改录入的错误，改成与签署的原件一致；"
            f"各方当事人另有约定的，不在这里改：请{again}签订补充协议，补交各方签名的扫描件"
        )


def _label(subject: Subject, name: str) -> str:
    column: Any = type(subject.record)._meta.get_field(name)
    return str(column.verbose_name)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def correct_line(request: WorkRequest, reader: Reader, pk: int, kind: str, line: int) -> HttpResponse:
    """Correct one line of a matter: a party's name, what stands in a sitting's note."""
    subject = _subject(reader, pk)
    standing = _line(subject, registry.line_models(subject.procedure).get(kind), line)
    name = str(standing._meta.verbose_name)
    page = _page(request, _fields_of_line(subject, standing), "原因")

    def send(cleaned: dict[str, Any], how: dict[str, Any]) -> Done:
        changed = {key: cleaned[key] for key in page.form.changed_data if key in cleaned}
        return general.correct_line(subject.matter, standing, changed, **how)

    done = _sent(request, reader, page, send)
    if done is not None:
        messages.success(request, f"已更正：{name}")
        return redirect("desk_matter", _root(subject.matter))
    says = f"{name}：{line_title(standing)}"
    return _shown(request, reader, subject.matter, page, "更正明细", says)


def _line(subject: Subject, model: type[Line] | None, key: int) -> Line:
    rows: Any = model
    here = {"org_id": subject.matter.org_id, "matter_id": subject.matter.pk, "void_entry__isnull": True}
    standing: Line | None = rows.objects.filter(pk=key, **here).first() if model else None
    if standing is None:
        raise Http404("没有找到这条明细，可能已经更正")
    return standing


def _subject(reader: Reader, pk: int) -> Subject:
    matter = reader.matter(pk)
    procedure = registry.procedure(matter.procedure, matter.version)
    record = registry.record_model(procedure).objects.get(matter_id=pk)
    rows = ClockRow.objects.filter(org_id=matter.org_id, matter_id=pk).order_by("pk")
    return subject_of(matter, procedure, record, rows, reader)


def _page(request: WorkRequest, fields: dict[str, forms.Field], reason: str) -> Page:
    made: Any = type("Asked", (GeneralForm,), {**fields, "field_order": [*fields, "happened_on", "reason"]})
    sent = posted(request)
    if sent is not None:
        form, is_resumed = made(sent, files=request.FILES), request.method != "POST"
        page = Page(form, sent.get("client_id", ""), is_resumed=is_resumed)
    else:
        page = Page(made(initial={"happened_on": request.today, **prefilled(request, fields)}), uuid.uuid4().hex)
    page.form.fields["reason"].label = reason
    return page


def _sent(
    request: WorkRequest, reader: Reader, page: Page, send: Callable[[dict[str, Any], dict[str, Any]], Done]
) -> Done | None:
    """Do it, or keep the reasons against it. None: it was not sent, or not done."""
    if request.method != "POST":
        return None
    page.is_checked = True
    if not page.form.is_valid():
        return None
    cleaned = dict(page.form.cleaned_data)
    how = {
        "actor": reader.person,
        "happened_on": cleaned.pop("happened_on"),
        "reason": cleaned.pop("reason"),
        "client_id": page.client_id,
    }
    try:
        return send(cleaned, how)
    except Refused as why:
        refused, page.client_id = told_of_first(why, page.client_id)
        for reason in refused.reasons:
            add_error(page.form, "reason" if reason.where == "note" else reason.where, str(reason))
        page.refusal = placed(refused)
        return None


def _numbered(reader: Reader, number: str) -> Matter:
    found = reader.matters().filter(number=number.strip(), parent__isnull=True).first()
    if found is None:
        raise Refused([Reason("not_found", f"没有编号为“{number}”的事项", where="other", todo="请核对台账上的编号")])
    return found


def _fields_of_line(subject: Subject, standing: Line) -> dict[str, forms.Field]:
    model = type(standing)
    required, optional = line_fields(model)
    offer = Offer(subject.matter.org, subject.reader.today, subject.matter)
    names = in_order(model, required, optional)
    only = subject.procedure.only
    return fields_of(model, names, offer, required=required, standing=standing, correcting=True, only=only)


def _lines(subject: Subject) -> Iterable[tuple[str, str, Line]]:
    """The lines that stand in the matter: kind, name of the kind, line."""
    for kind, model in registry.line_models(subject.procedure).items():
        found = model.objects.filter(org_id=subject.matter.org_id, matter_id=subject.matter.pk, void_entry__isnull=True)
        for line in found.order_by("pk"):
            yield kind, f"{model._meta.verbose_name}：{line_title(line)}", line


def _root(matter: Matter) -> int:
    return matter.parent_id or matter.pk


def _shown(
    request: WorkRequest,
    reader: Reader,
    matter: Matter,
    page: Page,
    name: str,
    says: str,
    lines: Sequence[Any] = (),
    cautions: Sequence[str] = (),
) -> HttpResponse:
    context = {
        "reader": reader,
        "matter": matter,
        "root": matter.root,
        "ledger": ledger_of(matter.root.procedure),
        "page": page,
        "name": name,
        "says": says,
        "lines": lines,
        "cautions": cautions,
    }
    return render(request, "desk/general.html", context, status=422 if page.is_checked else 200)
