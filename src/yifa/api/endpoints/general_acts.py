"""What every matter has, whatever its procedure: note, correct, void, hand over, link, join, split, and its clocks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ninja import Router

from yifa.api.access import ApiRequest
from yifa.api.doing import done_out
from yifa.api.errors import answers
from yifa.api.schemas import (
    Correct,
    DoneOut,
    ExtendClock,
    General,
    HandOver,
    Join,
    LinkTo,
    OnClock,
    PathId,
    PauseClock,
    Split,
)
from yifa.engine.matters import general
from yifa.engine.matters.act import Done
from yifa.engine.matters.models import LinkKind
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person

router = Router(tags=["通用操作"])


def _do(request: ApiRequest, id: str, given: General, act: Callable[..., Done], *about: Any) -> DoneOut:
    access = request.auth
    matter = access.matter(id)
    how = {"actor": access.person, "happened_on": given.happened_on, "client_id": given.client_id}
    return done_out(access, act(matter, *about, reason=given.reason, **how))


@router.post("/{id}/general/note", response=answers(DoneOut), summary="备注")
def note(request: ApiRequest, id: PathId, given: General) -> DoneOut:
    """Keep a remark (``reason``) with the matter."""
    access = request.auth
    done = general.note(
        access.matter(id),
        given.reason,
        actor=access.person,
        happened_on=given.happened_on,
        client_id=given.client_id,
    )
    return done_out(access, done)


@router.post("/{id}/general/correct", response=answers(DoneOut), summary="更正")
def correct(request: ApiRequest, id: PathId, given: Correct) -> DoneOut:
    """Correct fields of the record; the old values stay in the history."""
    return _do(request, id, given, general.correct, given.values)


@router.post("/{id}/general/void", response=answers(DoneOut), summary="作废")
def void(request: ApiRequest, id: PathId, given: General) -> DoneOut:
    """Void a matter that should not have been entered."""
    return _do(request, id, given, general.void)


@router.post("/{id}/general/hand_over", response=answers(DoneOut), summary="移交")
def hand_over(request: ApiRequest, id: PathId, given: HandOver) -> DoneOut:
    """Hand the matter over to another person."""
    to = Person.objects.filter(pk=int(given.to)).first()
    if to is None:
        raise refuse("not_found", "没有找到接办人", where="to", todo="请重新选择")
    return _do(request, id, given, general.hand_over, to)


@router.post("/{id}/general/link", response=answers(DoneOut), summary="关联")
def link(request: ApiRequest, id: PathId, given: LinkTo) -> DoneOut:
    """Keep that two matters belong together."""
    linked = partial(general.link, kind=LinkKind(given.kind))
    return _do(request, id, given, linked, request.auth.matter(given.other))


@router.post("/{id}/general/join", response=answers(DoneOut), summary="并案")
def join(request: ApiRequest, id: PathId, given: Join) -> DoneOut:
    """Join the matter into another of the same procedure."""
    return _do(request, id, given, general.join, request.auth.matter(given.into))


@router.post("/{id}/general/split", response=answers(DoneOut), summary="分案")
def split(request: ApiRequest, id: PathId, given: Split) -> DoneOut:
    """Split a new matter off; ``child`` of the answer is its id."""
    return _do(request, id, given, general.split, given.title)


@router.post("/{id}/general/pause", response=answers(DoneOut), summary="中止期限")
def pause(request: ApiRequest, id: PathId, given: PauseClock) -> DoneOut:
    """Pause the open clocks of that name from the day on."""
    return _do(request, id, given, general.pause, given.clock, given.ground)


@router.post("/{id}/general/resume", response=answers(DoneOut), summary="恢复期限")
def resume(request: ApiRequest, id: PathId, given: OnClock) -> DoneOut:
    """The ground of the pause ended on the day; counting resumes on the next."""
    return _do(request, id, given, general.resume, given.clock)


@router.post("/{id}/general/extend", response=answers(DoneOut), summary="延长期限")
def extend(request: ApiRequest, id: PathId, given: ExtendClock) -> DoneOut:
    """Extend the open clocks of that name, before they run out."""
    return _do(request, id, given, general.extend, given.clock, given.by)
