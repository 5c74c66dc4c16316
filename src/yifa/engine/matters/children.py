"""Child matters: what runs beside the main course under a procedure of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from yifa.engine.matters import clocks, registry
from yifa.engine.matters.entries import write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import EntryKind, Matter
from yifa.engine.matters.opening import begin, insert
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person

if TYPE_CHECKING:
    from yifa.law.procedure import Procedure


def open_child(parent: Matter, procedure_id: str, actor: Person, happened_on: date) -> Matter:
    """Open a child matter: its opening act is done by the parent's act that calls for it, on the same day."""
    try:
        procedure: Procedure = registry.procedure_on(procedure_id, happened_on)
    except registry.UnknownProcedure as unknown:
        raise refuse("not_in_force", str(unknown)) from None
    title = _title(parent, procedure)
    matter, record = begin(procedure, parent.org, title, parent.village, happened_on, parent=parent)
    opening = procedure.opening
    matter.state, matter.moved_on = opening.target(matter.state), happened_on
    for name in (*opening.stamps, *opening.stamps_first):
        setattr(record, name, happened_on)
    insert(matter, procedure)
    write_entry(
        matter,
        kind=EntryKind.ACT,
        act=opening.id,
        actor=actor,
        happened_on=happened_on,
        before="new",
        law=str(opening.law),
    )
    record.save(force_insert=True)
    facts = RowFacts(matter, procedure, record, actor, happened_on)
    clocks.write_begun(facts, clocks.begun_by(facts, opening, None), [], opening)
    matter.save(update_fields=["entries", "last_digest"])
    return matter


def follow_parent(parent: Matter) -> None:
    """Give the children, and their records, the title and village that the parent has now."""
    for child in Matter.objects.filter(org_id=parent.org_id, parent_id=parent.pk):
        procedure = registry.procedure(child.procedure, child.version)
        child.title, child.village = _title(parent, procedure), parent.village
        child.save(update_fields=["title", "village"])
        records = registry.record_model(procedure).objects.filter(org_id=child.org_id, matter_id=child.pk)
        records.update(village=parent.village)


def _title(parent: Matter, procedure: Procedure) -> str:
    """The parent's, cut where it is long: the child is shown with its parent."""
    own = f"·{procedure.name}"
    return parent.title[: (Matter._meta.get_field("title").max_length or 0) - len(own)] + own
