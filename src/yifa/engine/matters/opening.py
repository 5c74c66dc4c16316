"""How a matter comes into being: its row, its number and its empty record, ready for the opening act."""

from __future__ import annotations

from datetime import date

from yifa.engine.matters import registry
from yifa.engine.matters.data import composed, text_problem
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
    """A matter and its record, neither saved. An adopted matter keeps the number that it had."""
    title = checked_title(title)
    matter = Matter(
        org=org,
        number=number,
        area=procedure.area,
        procedure=procedure.id,
        version=procedure.version,
        parent=parent,
        village=village,
        title=title,
        state=NEW.id,
        opened_on=opened_on,
        provenance=provenance,
        batch=batch,
    )
    return matter, registry.record_model(procedure)(matter=matter, org=org, village=village, opened_on=opened_on)


def checked_title(given: str) -> str:
    """The title as it is kept. :raises Refused: it is empty, too long or holds what can't be kept."""
    title, longest = composed(given), Matter._meta.get_field("title").max_length or 0
    if not title:
        raise refuse("required", "请填写事项名称", where="title")
    if (problem := text_problem(title, one_line=True)) is not None:
        raise refuse("invalid", f"“事项名称”：{problem}", where="title")
    if len(title) > longest:
        raise refuse("invalid", f"“事项名称”不能超过{longest}个字，现有{len(title)}个字", where="title")
    return title


def insert(matter: Matter, procedure: Procedure) -> None:
    """Insert the matter with its number, in the caller's transaction. A child has none, nor what came without one."""
    here = matter.parent_id is None and matter.provenance == Provenance.HERE
    if here and procedure.number is not None and matter.opened_on is not None:
        matter.number = document_number(matter.org, procedure.id, procedure.number, matter.opened_on)
    matter.save(force_insert=True)
