"""矛盾纠纷月报表、通报 (A18): the month by village; every number is a figure, and the rows add up to the last one."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.choices import KINDS
from yifa.engine.prints.declarations import Form, Subject

HEADS = (
    "上期\n未结", "排查\n发现", "受理", *(name for _, name in KINDS), "调解", "成功", "成功\n率%", "书面\n协议",
    "口头\n协议", "司法\n确认", "涉及\n人数", "金额\n（万元）", "防激化\n（件）", "防激化\n（人）", "移送",
    "期末\n未结",
)  # fmt: skip
"""The customary columns; a county's return may have others."""


@frozen
class MonthlyReturn:
    """The township's month: a row a village, the sum, and the text of the bulletin."""

    body: str = ""
    month: str = ""
    heads: tuple[str, ...] = HEADS
    rows: tuple[tuple[str, ...], ...] = ()
    """Name of the village, then a cell for each head."""
    total: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    reported_on: str = ""

    @classmethod
    def of(cls, subject: Subject) -> MonthlyReturn:
        """A matter alone has no month: whoever computes the bulletin fills this in."""
        return cls()


FORM = Form("dispute_monthly_return", ("dispute",), MonthlyReturn, own_page=False)
