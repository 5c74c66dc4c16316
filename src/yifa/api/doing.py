"""What all endpoints that write answer."""

from __future__ import annotations

from yifa.api.access import Access
from yifa.api.schemas import DoneOut
from yifa.api.telling import entry, id_or_none, matter_head
from yifa.engine.matters.act import Done
from yifa.engine.matters.models import Matter


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
