"""Adopted matters taken back with the import that brought them, as long as nobody has acted on them since."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone

from yifa.engine.files.models import Attachment
from yifa.engine.journal.recording import place_in_journal
from yifa.engine.matters import clocks, registry
from yifa.engine.matters.entries import compose_entry
from yifa.engine.matters.models import ClockRow, EntryKind, Link, Matter, Provenance
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.texts import forget_matter
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Person
from yifa.engine.store.bulk import insert_models, update_models
from yifa.law.roles import CLERK, LEADER


def why_they_stay(matters: Sequence[Matter]) -> dict[int, str]:
    """Of adopted matters of one organisation, those that can't be taken back any more because somebody has acted on
    them, each with the reason."""
    if not matters:
        return {}
    keys = [matter.pk for matter in matters]
    own = {"org_id": matters[0].org_id}
    with_files = set(Attachment.objects.filter(**own, matter_id__in=keys).values_list("matter_id", flat=True))
    links = Link.objects.filter(Q(matter_id__in=keys) | Q(other_id__in=keys), **own)
    linked = {end for pair in links.values_list("matter_id", "other_id") for end in pair}
    found = {}
    for matter in matters:
        if matter.voided:
            found[matter.pk] = "已作废"
        elif matter.provenance != Provenance.ADOPTED or matter.entries != 1:
            found[matter.pk] = "导入后已有办理、更正或者其他操作"
        elif matter.pk in with_files:
            found[matter.pk] = "导入后已上传材料"
        elif matter.pk in linked:
            found[matter.pk] = "导入后已与其他事项关联"
    return found


def take_back(matters: Sequence[Matter], *, actor: Person, reason: str) -> None:
    """Void adopted matters that nobody has acted on (``why_they_stay``), in the caller's transaction.

    Nothing is deleted. Who may bring a ledger in may take it back: a clerk of the organisation or one of its leaders.
    """
    entries, items = [], []
    if stay := why_they_stay(matters):
        raise ValueError(f"were acted on and can't be taken back: {stay}")
    _check_authority(matters, actor)
    for matter in matters:
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
    update_models(Matter, ["voided", "next_due_on", "entries", "last_digest"], matters)
    own = {"org_id": matters[0].org_id, "matter_id__in": [matter.pk for matter in matters]}
    for model in {registry.record_model(registry.procedure(one.procedure, one.version)) for one in matters}:
        model.objects.filter(**own).update(voided=True)
    clocks.end_open(ClockRow.objects.filter(**own), timezone.localdate())
    for matter in matters:
        forget_matter(matter)


def _check_authority(matters: Sequence[Matter], actor: Person) -> None:
    today, villages = timezone.localdate(), {matter.village_id: matter for matter in matters}
    for matter in villages.values():
        if not capacities(actor, matter.org, today, matter.village).roles & {CLERK.code, LEADER.code}:
            raise refuse(
                "role",
                f"{actor.name}今日在{matter.org.name}不是{CLERK.name}或者{LEADER.name}，不能撤销导入",
                todo="请由有权人员办理",
            )
