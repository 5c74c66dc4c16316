"""问题整改月通报: what the month found, what was put right and what is still open, by village.

问题整改台账 is printed of it, as of the month's end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from yifa.areas.rectification.figures import FOUND, OPEN, OVERDUE, RECTIFIED
from yifa.engine.figures.bulletins import Bulletin, Column, Told, lines_of
from yifa.engine.figures.computing import VILLAGE, compute
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import bare
from yifa.engine.figures.villages import villages_of
from yifa.engine.orgs.models import Org
from yifa.law.citation import DCGD


def tell(orgs: Sequence[Org], month: Period, as_of: date) -> Told:
    """The month: open before it, found, put right, open at its end and of those late."""
    before = compute([OPEN], orgs, month.day_before(), as_of, by=VILLAGE)[OPEN.id]
    counted = compute([FOUND, RECTIFIED, OPEN, OVERDUE], orgs, month, as_of, by=VILLAGE)
    results = [before, *(counted[figure.id] for figure in (FOUND, RECTIFIED, OPEN, OVERDUE))]
    lines = lines_of(results, villages_of(orgs, month, as_of))
    columns = [
        Column("上月末未销号", OPEN, days=month.day_before()),
        Column("本月发现", FOUND),
        Column("本月销号", RECTIFIED),
        Column("月末未销号", OPEN),
        Column("逾期", OVERDUE, group="其中"),
    ]
    total = [result.total for result in results]
    is_recorded = any(value.rows for value in total)
    return Told(columns, lines, total, [_said(month, total)], is_recorded)


def _said(month: Period, total: Sequence[Value]) -> str:
    opening, found, done, closing, late = (bare(value) for value in total)
    behind = f"，其中逾期{late}个" if total[4].value else ""
    return f"{month}，上月末未销号问题{opening}个，本月发现{found}个，验收销号{done}个，月末未销号{closing}个{behind}。"


BULLETINS = (
    Bulletin(
        id="rectification_monthly", name="问题整改月通报", area="rectification", law=DCGD["25(二)"], tell=tell
    ),
)  # fmt: skip
