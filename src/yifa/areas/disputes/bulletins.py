"""月通报 as a page: the columns of the paper, each number leading to its rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from yifa.areas.disputes.bulletin import COLUMNS, KINDS, OPENING, Row, bulletin
from yifa.areas.disputes.figures.course import ACCEPTED
from yifa.engine.figures.bulletins import Bulletin, Column, Line, Told
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Value
from yifa.engine.orgs.models import Org
from yifa.law.citation import XFTL


def tell(orgs: Sequence[Org], month: Period, as_of: date) -> Told:
    """The month's bulletin; 受理 is followed by its kinds."""
    told = bulletin(orgs, month, as_of)
    columns: list[Column] = []
    for column in COLUMNS:
        columns.append(Column(column.name, column.figure, days=month.day_before() if column.id == OPENING else None))
        if column.figure is ACCEPTED:
            columns += [Column(name, ACCEPTED, group="其中", part={"kind": id}) for id, name in KINDS]
    lines = [Line(row.village, row.name, _values(row)) for row in told.rows]
    return Told(columns, lines, _values(told.total), told.paragraphs(), told.total.is_recorded)


def _values(row: Row) -> list[Value]:
    values: list[Value] = []
    for column in COLUMNS:
        values.append(row.values[column.id])
        if column.figure is ACCEPTED:
            values += [row.kinds[id] for id, _ in KINDS]
    return values


BULLETINS = (Bulletin(id="disputes_monthly", name="矛盾纠纷月通报", area="disputes", law=XFTL["13(3)"], tell=tell),)
