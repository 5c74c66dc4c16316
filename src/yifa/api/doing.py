"""What all endpoints that write share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import IntegrityError
from django.utils import timezone

from yifa.api.access import Access
from yifa.api.schemas import DoAct, DoneOut, OpenMatter
from yifa.api.telling import entry, id_or_none, matter_head
from yifa.engine.matters.act import Done
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import refuse

_T = TypeVar("_T")


def once(client_id: str | None, do: Callable[[], _T]) -> _T:
    """Do it. PostgreSQL lets two requests try one client id at once; the second then finds what the first did."""
    try:
        return do()
    except IntegrityError:
        if client_id is None:
            raise
        return do()


def moment_of(given: OpenMatter | DoAct) -> datetime | None:
    """The moment of the act, which must lie on its day in China's time."""
    moment = given.happened_at
    if moment is None:
        return None
    try:
        local = timezone.localtime(moment)
    except OverflowError:
        local = None
    if local is None or local.date() != given.happened_on:
        raise refuse("invalid", "发生时间不在发生日期当日（北京时间）", where="happened_at", todo="请核对时间和日期")
    return moment


def done_out(access: Access, done: Done) -> DoneOut:
    """An act that was done, with the matter as it stands now."""
    matter = Matter.objects.select_related("org", "village", "handler").get(org__in=access.orgs, pk=done.matter.pk)
    return DoneOut(
        matter=matter_head(matter),
        entry=entry(done.entry),
        warnings=list(done.warnings),
        repeated=done.repeated,
        child=id_or_none(done.child.pk if done.child else None),
    )
