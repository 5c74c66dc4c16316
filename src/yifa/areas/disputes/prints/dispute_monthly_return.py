"""矛盾纠纷月报表、通报 (A18): the month by village; every number is a figure, and the rows add up to the last one."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from yifa.areas.disputes.bulletin import COLUMNS, Bulletin, Row, bulletin
from yifa.areas.disputes.figures.course import ACCEPTED
from yifa.areas.disputes.prints.choices import KINDS
from yifa.engine.figures.telling import bare
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.prints.words import plain
from yifa.law.wording import month_in_words

_WITH_KINDS = ACCEPTED.id
_BROKEN = {
    "opening": "上期\n未结", "found": "排查\n发现", "registered": "登记", "success_rate": "成功\n率%",
    "written": "书面\n协议", "oral": "口头\n协议", "confirmed": "司法\n确认", "people": "涉及\n人数",
    "amount": "涉及金额\n（元）", "prevented": "防止\n激化\n（件）", "people_in_danger": "防止\n激化\n（人）",
    "closing": "期末\n未结",
}  # fmt: skip
"""Heads that take two lines of a narrow column."""


def _heads() -> tuple[str, ...]:
    heads: list[str] = []
    for column in COLUMNS:
        heads.append(_BROKEN.get(column.id, column.name))
        heads += [name for _, name in KINDS] if column.figure.id == _WITH_KINDS else []
    return tuple(heads)


HEADS = _heads()
"""The columns of the bulletin, the kinds behind 受理; a county's return may have others."""


@frozen
class MonthlyReturn:
    """The township's month: a row a village, the sum, and the text of the bulletin."""

    body: str = ""
    month: str = ""
    heads: tuple[str, ...] = HEADS
    as_wide_as_needed: tuple[int, ...] = tuple(HEADS.index(_BROKEN[id]) for id in ("success_rate", "amount"))
    """The places of columns whose numbers are long; the others share the width."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Name of the village, then a cell for each head."""
    total: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()

    @classmethod
    def of(cls, subject: MonthSubject) -> MonthlyReturn:
        """The month's bulletin as of the day."""
        orgs = scope_of(subject.org, subject.today)
        return cls.told(subject.org.name, bulletin(orgs, subject.month, subject.today))

    @classmethod
    def told(cls, body: str, found: Bulletin) -> MonthlyReturn:
        """A bulletin as computed."""
        return cls(
            body=plain(body),
            month=month_in_words(found.month.first),
            rows=tuple((plain(row.name), *_cells(row)) for row in found.rows),
            total=tuple(_cells(found.total)),
            paragraphs=tuple(plain(said) for said in found.paragraphs()),
        )


def _cells(row: Row) -> Sequence[str]:
    cells: list[str] = []
    for column in COLUMNS:
        cells.append(row.number(column.id))
        cells += [bare(row.kinds[id]) for id, _ in KINDS] if column.figure.id == _WITH_KINDS else []
    return cells


FORM = Form("dispute_monthly_return", (), MonthlyReturn, bulletin="disputes_monthly")
