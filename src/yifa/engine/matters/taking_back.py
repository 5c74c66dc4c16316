"""Adopted matters taken back with the import that brought them, as long as nobody has acted on them since."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from yifa.engine.files.models import Attachment
from yifa.engine.matters import clocks, registry
from yifa.engine.matters.entries import compose_entry, place_in_journal
from yifa.engine.matters.models import EntryKind, Link, Matter, Provenance
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.texts import forget_matter
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Person
from yifa.engine.store.bulk import insert_models
from yifa.law.roles import CLERK, LEADER


def why_it_stays(matter: Matter) -> str | None:
    """Why an adopted matter can't be taken back any more: somebody has acted on it. None where it can."""
    if matter.voided:
        return "已作废"
    if matter.provenance != Provenance.ADOPTED or matter.entries != 1:
        return "导入后已有办理、更正或者其他操作"
    own = {"org_id": matter.org_id}
    if Attachment.objects.filter(**own, matter_id=matter.pk).exists():
        return "导入后已上传材料"
    if Link.objects.filter(**own, matter_id=matter.pk).exists() or Link.objects.filter(**own, other=matter).exists():
        return "导入后已与其他事项关联"
    return None


def take_back(matters: Sequence[Matter], *, actor: Person, reason: str) -> None:
    """Void adopted matters that nobody has acted on (``why_it_stays``), in the caller's transaction.

    Nothing is deleted. Who may bring a ledger in may take it back: a clerk of the organisation or one of its leaders.
    """
    entries, items = [], []
    for matter in matters:
        _check_authority(matter, actor)
        if why_it_stays(matter) is not None:
            raise ValueError(f"{matter} was acted on and can't be taken back")
        matter.voided, matter.next_due_on = True, None
        entry, item = compose_entry(
            matter,
            kind=EntryKind.GENERAL,
            act="void",
            actor=actor,
            happened_on=timezone.localdate(),
            before=matter.state,
            note=reason,
        )
        entries.append(entry)
        items.append(item)
    if not entries:
        return
    place_in_journal(matters[0].org, entries, items)
    insert_models(type(entries[0]), entries)
    for matter in matters:
        model = registry.record_model(registry.procedure(matter.procedure, matter.version))
        model.objects.filter(org_id=matter.org_id, matter_id=matter.pk).update(voided=True)
        clocks.end_open(clocks.rows_of(matter))
        forget_matter(matter)
        matter.save(update_fields=["voided", "next_due_on", "entries", "last_digest"])


def _check_authority(matter: Matter, actor: Person) -> None:
    today = timezone.localdate()
    if not capacities(actor, matter.org, today, matter.village).roles & {CLERK.code, LEADER.code}:
        raise refuse(
            "role",
            f"{actor.name}今日在{matter.org.name}不是{CLERK.name}或者{LEADER.name}，不能撤销导入",
            todo="请由有权人员办理",
        )
