"""Who the token is, and what is declared: procedures with the schema of each act's data."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from ninja import Query, Router

from yifa.api.access import ApiRequest
from yifa.api.data_schemas import act_schema
from yifa.api.errors import answers
from yifa.api.schemas import Day, Me, Named, ProcedureHead, Procedures, Word
from yifa.engine.matters import registry
from yifa.engine.orgs.authority import reads_cases
from yifa.engine.orgs.models import Place, in_force_on
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.law.telling import told

router = Router()


@router.get("/orgs/me", response=answers(Me), tags=["机关"], summary="本令牌的机关、人员与角色")
def me(request: ApiRequest) -> Me:
    """The token's organisation with its villages, the person it acts as and that person's roles today."""
    access = request.auth
    villages = Place.objects.filter(in_force_on(access.today), org=access.org, kind__in=VILLAGE_KINDS)
    return Me(
        code=access.org.code,
        name=access.org.name,
        kind=access.org.kind,
        person=Named(id=str(access.person.pk), name=access.person.name),
        roles=sorted(access.roles),
        reads_cases=reads_cases(access.roles),
        token=Named(id=str(access.token.pk), name=access.token.name),
        villages=[Named(id=str(place.pk), name=place.name) for place in villages.order_by("code")],
    )


@router.get("/procedures", response=answers(Procedures), tags=["程序"], summary="今日施行的程序")
def procedures(request: ApiRequest) -> Procedures:
    """The procedures in force today; one with ``child_of`` is opened by an act of another."""
    found = [version for version in registry.procedures() if version.in_force.covers(request.auth.today)]
    return Procedures(
        procedures=[
            ProcedureHead(
                id=one.id,
                name=one.name,
                area=one.area,
                version=one.version,
                in_force=one.in_force.since,
                until=one.in_force.until,
                child_of=list(one.child_of),
            )
            for one in found
        ]
    )


@router.get("/procedures/{id}", response=answers(dict[str, Any]), tags=["程序"], summary="程序的声明与各步骤的数据格式")
def procedure(request: ApiRequest, id: Word, on: Query[Day | None] = None) -> dict[str, Any]:
    """A procedure in the version in force on a day (today): states, acts, guards, clocks, each with its articles.

    ``data`` of an act is the JSON Schema of what ``POST /matters/{id}/acts/{act}`` takes.
    """
    try:
        declared = registry.procedure_on(id, on or request.auth.today)
    except registry.UnknownProcedure as unknown:
        raise Http404(str(unknown)) from None
    whole = told(declared)
    for act in whole["acts"]:
        act["data"] = act_schema(declared, declared.act(act["id"]))
    return whole
