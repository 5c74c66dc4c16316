"""Matters: opening, finding, reading them, and doing the acts of their procedures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from ninja import Query, Router, Schema, Status

from yifa.api.access import Access, ApiRequest
from yifa.api.doing import done_out
from yifa.api.errors import answers
from yifa.api.schemas import (
    ActOut,
    ClockOut,
    Day,
    DoAct,
    DoneOut,
    ExplanationOut,
    Limit,
    MatterHead,
    MatterOut,
    Matters,
    OpenMatter,
    PathId,
    ReasonOut,
    Word,
)
from yifa.api.telling import entry, id_or_none, line_values, matter_head, page, party, record_values
from yifa.engine.matters import clocks, registry
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.explaining import explained
from yifa.engine.matters.finding import find_readable
from yifa.engine.matters.models import ActEntry, ClockRow, Matter, Party
from yifa.engine.matters.titles import Names, names_in
from yifa.engine.orgs.authority import capacities
from yifa.law.commands import explanation_as_json
from yifa.law.limits import Limit as LawLimit
from yifa.law.limits import limit
from yifa.law.procedure import Act, Clock, Procedure

router = Router(tags=["事项"])

SEARCHED = 1_000
"""Hits of a search that one page looks at; filters may leave fewer."""


class Filters(Schema):
    """Which matters are asked for; all conditions hold at once. Children are found at their parents."""

    area: Word | None = None
    procedure: Word | None = None
    state: Word | None = None
    village: PathId | None = None
    opened_from: Day | None = None
    opened_to: Day | None = None
    ended: bool | None = None
    q: str | None = None
    before: PathId | None = None
    limit: Limit = 50


@router.post("", response=answers(DoneOut, 201), url_name="matters", summary="登记新事项")
def open(request: ApiRequest, given: OpenMatter) -> Status[DoneOut]:
    """Do the opening act of a procedure. The same ``client_id`` again answers what was done the first time."""
    access = request.auth
    access.require_cases()
    done = open_matter(
        given.procedure,
        org=access.org,
        actor=access.person,
        happened_on=given.happened_on,
        happened_at=given.happened_at,
        title=given.title,
        village=access.village(given.village),
        data=given.data,
        client_id=given.client_id,
    )
    return Status(201, done_out(access, done))


@router.get("", response=answers(Matters), url_name="matters", summary="查询事项")
def find(request: ApiRequest, asked: Query[Filters]) -> Matters:
    """Matters, newest first, ``limit`` a page. ``q`` searches number, title, village, parties and texts."""
    access = request.auth
    rows = _filtered(access.matters().filter(parent__isnull=True, voided=False), asked)
    if asked.before is not None:
        rows = rows.filter(pk__lt=int(asked.before))
    if asked.q is None or not asked.q.strip():
        found, more = page(rows.order_by("-pk")[: asked.limit + 1], asked.limit)
        return Matters(matters=_heads(found), next=str(found[-1].pk) if more else None)
    orgs = [org.pk for org in access.orgs]
    before = int(asked.before) if asked.before else None
    hits = find_readable(asked.q, access.in_villages(), orgs, limit=SEARCHED, before=before)
    found, more = page(rows.filter(pk__in=hits.ids).order_by("-pk")[: asked.limit + 1], asked.limit)
    after_hits = hits.ids[-1] if len(hits.ids) == SEARCHED else None
    following = found[-1].pk if more else after_hits
    return Matters(matters=_heads(found), next=id_or_none(following), found=hits.count, capped=hits.capped)


def _heads(matters: Sequence[Matter]) -> list[MatterHead]:
    names = names_in(matters)
    return [matter_head(matter, names[matter.pk]) for matter in matters]


def _filtered(rows: QuerySet[Matter], asked: Filters) -> QuerySet[Matter]:
    conditions = {
        "area": asked.area,
        "procedure": asked.procedure,
        "state": asked.state,
        "village_id": None if asked.village is None else int(asked.village),
        "opened_on__gte": asked.opened_from,
        "opened_on__lte": asked.opened_to,
        "ended": asked.ended,
    }
    return rows.filter(**{name: value for name, value in conditions.items() if value is not None})


@router.get("/{id}", response=answers(MatterOut), url_name="matter", summary="事项详情")
def read(request: ApiRequest, id: PathId) -> MatterOut:
    """A matter with its record, parties, lines, clocks, children and history, and which acts state and role permit."""
    access = request.auth
    matter = access.matter(id)
    declared = registry.procedure(matter.procedure, matter.version)
    record = registry.record_model(declared).objects.get(matter_id=matter.pk)
    permitted, refused = _acts(access, matter, declared)
    history = ActEntry.objects.filter(org_id=matter.org_id, matter_id=matter.pk).select_related("actor")
    parties = Party.objects.filter(
        org_id=matter.org_id, matter_id=matter.parent_id or matter.pk, void_entry__isnull=True
    )
    names = names_in([matter])[matter.pk]
    return MatterOut(
        **matter_head(matter, names).model_dump(),
        record=record_values(record, names),
        parties=[party(row) for row in parties.order_by("id")],
        lines=_lines(matter, declared, names),
        clocks=[_clock(row, declared) for row in clocks.rows_of(matter)],
        children=_heads(list(access.matters().filter(parent_id=matter.pk).order_by("pk"))),
        permitted=permitted,
        refused=refused,
        history=[entry(row, names) for row in history.order_by("seq")],
    )


def _lines(matter: Matter, declared: Procedure, names: Names) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, model in registry.line_models(declared).items():
        if model is Party:
            continue
        rows = model._default_manager.filter(org_id=matter.org_id, matter_id=matter.pk).order_by("pk")
        found[name] = [line_values(line, names) for line in rows]
    return dict(found)


def _clock(row: ClockRow, declared: Procedure) -> ClockOut:
    clock = declared.clock(row.clock)
    same = ("clock", "limit", "kind", "owed_by", "lapse", "state", "started_on", "due_on", "due_at", "provisional")
    return ClockOut(
        id=str(row.pk),
        name=clock.name,
        law=clock.limit.cited if isinstance(clock.limit, LawLimit) else "",
        met_on=row.met_on,
        extension=row.extension,
        party=id_or_none(row.party),
        line=id_or_none(row.line),
        **{name: getattr(row, name) for name in same},
    )


def _acts(access: Access, matter: Matter, declared: Procedure) -> tuple[list[ActOut], list[ActOut]]:
    """The acts that state and role permit today, and the others with their reasons. No guard is evaluated."""
    roles = capacities(access.person, matter.org, access.today, matter.village).roles
    permitted: list[ActOut] = []
    refused: list[ActOut] = []
    for one in declared.acts:
        if one.opens:
            continue
        reasons = list(_against(one, matter, declared, roles))
        out = ActOut(id=one.id, name=one.name, law=str(one.law), reasons=reasons)
        (refused if reasons else permitted).append(out)
    return permitted, refused


def _against(one: Act, matter: Matter, declared: Procedure, roles: frozenset[str]) -> list[ReasonOut]:
    found = []
    if matter.voided:
        found.append(ReasonOut(rule="voided", message="该事项已作废"))
    if matter.state not in {state.id for state in one.frm}:
        when = "、".join(f"“{state.name}”" for state in one.frm)
        found.append(ReasonOut(rule="state", message=f"该步骤在{when}时办理", law=str(one.law)))
    if not roles & {role.code for role in one.by}:
        who = "、".join(role.name for role in one.by)
        found.append(ReasonOut(rule="role", message=f"“{one.name}”由{who}办理", law=str(one.law)))
    return found


@router.post("/{id}/acts/{name}", response=answers(DoneOut), url_name="act", summary="办理步骤")
def do(request: ApiRequest, id: PathId, name: Word, given: DoAct) -> DoneOut:
    """Do an act. A refusal (422) gives every reason, each with its article, and writes nothing."""
    access = request.auth
    matter = access.matter(id)
    if not registry.procedure(matter.procedure, matter.version).has_act(name):
        raise Http404(f"该事项的程序没有步骤“{name}”")
    done = act(
        matter.pk,
        name,
        actor=access.person,
        happened_on=given.happened_on,
        happened_at=given.happened_at,
        data=given.data,
        client_id=given.client_id,
        seen=given.seen,
        note=given.note,
    )
    return done_out(access, done)


@router.get("/{id}/clocks/{clock}/explain", response=answers(ExplanationOut), summary="为什么是这一天", by_alias=True)
def explain_clock(request: ApiRequest, id: PathId, clock: PathId) -> dict[str, Any]:
    """A clock's due date, counted day by day under the limit that holds for the organisation, with its pauses."""
    matter = request.auth.matter(id)
    row = (
        ClockRow.objects.select_related("matter__org")
        .filter(org_id=matter.org_id, matter_id=matter.pk, pk=int(clock))
        .first()
    )
    if row is None:
        raise Http404("该事项没有这一期限")
    told = explained(row)
    if told is None:
        return _uncounted(row, registry.procedure(matter.procedure, matter.version).clock(row.clock))
    written = explanation_as_json(told)
    return {**written, "start": written["from"]}


def _uncounted(row: ClockRow, declared: Clock) -> dict[str, Any]:
    """A date that was agreed, or a clock whose start is not known."""
    law = limit(row.limit) if isinstance(declared.limit, LawLimit) else None
    return {
        "limit": row.limit,
        "kind": row.kind,
        "start": row.started_on.isoformat() if row.started_on else None,
        "due": row.due_on.isoformat() if row.due_on else None,
        "provisional": row.provisional,
        "law": law.law if law else "",
        "article": law.article if law else "",
        "days": [],
    }
