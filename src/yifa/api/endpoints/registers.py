"""Registers and their entries."""

from __future__ import annotations

from django.http import Http404
from ninja import Query, Router, Schema, Status

from yifa.api.access import Access, ApiRequest
from yifa.api.data_schemas import later_schema, register_schema
from yifa.api.errors import NotPermitted, answers
from yifa.api.schemas import (
    Complete,
    Day,
    Enter,
    EnteredOut,
    Limit,
    PathId,
    RegisterEntries,
    RegisterEntry,
    RegisterOut,
    Registers,
    Word,
)
from yifa.api.telling import named, page, record_values
from yifa.engine.matters.titles import Names
from yifa.engine.registers import registry
from yifa.engine.registers.entering import complete, create
from yifa.engine.registers.models import Entry, EntryRecord
from yifa.engine.registers.seeing import seers
from yifa.law.procedure import Register

router = Router(tags=["台账"])


class Filters(Schema):
    """Which entries are asked for."""

    dated_from: Day | None = None
    dated_to: Day | None = None
    before: PathId | None = None
    limit: Limit = 50


@router.get("", response=answers(Registers), url_name="registers", summary="台账目录")
def listing(request: ApiRequest) -> Registers:
    """Every register, with the JSON Schema of an entry's data."""
    return Registers(
        registers=[
            RegisterOut(
                id=one.id,
                name=one.name,
                area=one.area,
                roles=[role.code for role in one.by],
                law=str(one.law or ""),
                data=register_schema(one),
                later=later_schema(one),
            )
            for one in registry.all_registers()
        ]
    )


@router.get("/{id}/entries", response=answers(RegisterEntries), url_name="entries", summary="台账条目")
def entries(request: ApiRequest, id: Word, asked: Query[Filters]) -> RegisterEntries:
    """A register's entries, newest first; voided ones are marked."""
    access = request.auth
    access.require_cases()
    declared = _seen(access, id)
    rows = Entry.objects.select_related("village").filter(access.readable_entries, org__in=access.orgs, register=id)
    if asked.dated_from is not None:
        rows = rows.filter(dated_on__gte=asked.dated_from)
    if asked.dated_to is not None:
        rows = rows.filter(dated_on__lte=asked.dated_to)
    if asked.before is not None:
        rows = rows.filter(pk__lt=int(asked.before))
    found, more = page(rows.order_by("-pk")[: asked.limit + 1], asked.limit)
    records = registry.record_model(declared).objects.filter(org__in=access.orgs).in_bulk([row.pk for row in found])
    return RegisterEntries(
        entries=[_entry(row, records[row.pk]) for row in found], next=str(found[-1].pk) if more else None
    )


@router.post("/{id}/entries", response=answers(EnteredOut, 201), url_name="entries", summary="登记条目")
def enter(request: ApiRequest, id: Word, given: Enter) -> Status[EnteredOut]:
    """Enter a fact. The same ``client_id`` again answers what was entered the first time."""
    access: Access = request.auth
    access.require_cases()
    declared = _seen(access, id)
    done = create(
        declared.id,
        org=access.org,
        actor=access.person,
        data=given.data,
        village=access.village(given.village),
        client_id=given.client_id,
    )
    return Status(201, EnteredOut(entry=_entry(done.entry, done.record), repeated=done.repeated))


@router.post(
    "/{id}/entries/{entry}/complete", response=answers(EnteredOut), url_name="complete_entry", summary="补记条目"
)
def fill_in(request: ApiRequest, id: Word, entry: PathId, given: Complete) -> EnteredOut:
    """Fill in what has come to pass since. The same ``client_id`` again answers what was done the first time."""
    access: Access = request.auth
    access.require_cases()
    declared = _seen(access, id)
    rows = Entry.objects.filter(access.readable_entries, org__in=access.orgs, register=declared.id)
    found = rows.filter(pk=int(entry)).first()
    if found is None:
        raise Http404(f"“{declared.name}”中没有该条目")
    done = complete(found, given.values, actor=access.person, client_id=given.client_id)
    return EnteredOut(entry=_entry(done.entry, done.record), repeated=done.repeated)


def _seen(access: Access, id: str) -> Register:
    """A register whose entries the token's person sees. :raises NotPermitted: they are for others alone."""
    declared = _declared(id)
    if not declared.is_seen_in(access.roles):
        raise NotPermitted(f"“{declared.name}”只由{seers(declared)}查看")
    return declared


def _declared(id: str) -> Register:
    try:
        return registry.get(id)
    except registry.UnknownRegister as unknown:
        raise Http404(str(unknown)) from None


def _entry(row: Entry, record: EntryRecord) -> RegisterEntry:
    return RegisterEntry(
        id=str(row.pk),
        title=row.title,
        dated_on=row.dated_on,
        village=named(row.village),
        voided=row.voided,
        record=record_values(record, Names()),
    )
