"""How a matter comes into being: its row, its number and its empty record, ready for the opening act."""

from __future__ import annotations

from datetime import date

from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter, Provenance, Record
from yifa.engine.matters.refusals import refuse
from yifa.engine.numbers.series import document_number
from yifa.engine.orgs.models import Org, Place
from yifa.law.procedure import NEW, Procedure


def begin(
    procedure: Procedure,
    org: Org,
    title: str,
    village: Place | None,
    opened_on: date | None,
    *,
    parent: Matter | None = None,
    provenance: Provenance = Provenance.HERE,
    batch: int | None = None,
    number: str | None = None,
) -> tuple[Matter, Record]:
    """Insert the matter and make its record (unsaved). A child gets no number; an adopted matter keeps the one it had."""
    if not title.strip():
        raise refuse("required", "请填写事项名称", where="title")
    if number is None and procedure.number and parent is None and opened_on is not None:
        number = document_number(org, procedure.id, procedure.number, opened_on)
    matter = Matter.objects.create(
        org=org,
        number=number,
        area=procedure.area,
        procedure=procedure.id,
        version=procedure.version,
        parent=parent,
        village=village,
        title=title.strip()[:200],
        state=NEW.id,
        opened_on=opened_on,
        provenance=provenance,
        batch=batch,
    )
    record = registry.record_model(procedure)(matter=matter, org=org, village=village, opened_on=opened_on)
    return matter, record
