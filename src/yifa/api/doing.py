"""What all endpoints that write answer."""

from __future__ import annotations

from django.http import Http404

from yifa.api.access import Access
from yifa.api.schemas import DoneOut
from yifa.api.telling import entry, id_or_none, matter_head
from yifa.engine.matters.act import Done
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import names_in


def done_out(access: Access, done: Done) -> DoneOut:
    """An act that was done, with the matter as it stands now. What was done before is told while it may be read."""
    rows = access.matters() if done.repeated else Matter.objects.select_related("org", "village", "handler")
    matter = rows.filter(org__in=access.orgs, pk=done.matter.pk).first()
    if matter is None:
        raise Http404("没有找到该事项")
    names = names_in([matter])[matter.pk]
    return DoneOut(
        matter=matter_head(matter, names),
        entry=entry(done.entry, names),
        warnings=[names.masked(warning) for warning in done.warnings],
        repeated=done.repeated,
        child=id_or_none(done.child.pk if done.child else None),
    )
