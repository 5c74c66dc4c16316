"""What frames a report on paper: title, number, to whom, who signs and when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from yifa.engine.orgs.hierarchy import parent_on
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.models.org import OrgKind

_BETWEEN_NAMES: Final = re.compile(r"[、，,；;]\s*")


_TITLE_LINE: Final = 20
"""Characters of 22 pt on a line of 156 mm."""


@dataclass(frozen=True)
class Imprint:
    """The frame (党政机关公文处理工作条例, art. 9). What is empty is not printed; a number brings a letterhead.

    ``approved_by`` is the 签发人 of a document that goes up, several with 、 between them in the order of the organs;
    ``copies`` are the 抄送 and ``printed_by`` the office that prints it. ``note`` is the 附注 in brackets under the
    date: 此件公开发布. There is no 密级: the report must be published (督察工作规定 art. 24), none can be secret.

    Of a joint document ``signatory`` is the organ that leads, whose number it carries, and ``joint`` are the others in
    their order; ``lead_alone``: only the one that leads stands in the letterhead.
    """

    title: tuple[str, ...]
    signatory: str
    dated: date
    to: str = ""
    number: str = ""
    approved_by: str = ""
    copies: str = ""
    printed_by: str = ""
    note: str = ""
    joint: tuple[str, ...] = ()
    lead_alone: bool = False

    @property
    def signatories(self) -> tuple[str, ...]:
        """Every organ that issues it, the one that leads first."""
        return (self.signatory, *self.joint)

    @property
    def letterhead(self) -> tuple[str, ...]:
        """发文机关标志, without the word 文件: the organs named over a document that has a number; else none."""
        if not self.number:
            return ()
        return (self.signatory,) if self.lead_alone else self.signatories

    @property
    def approvers(self) -> tuple[str, ...]:
        """Each 签发人."""
        return tuple(filter(None, _BETWEEN_NAMES.split(self.approved_by.strip())))


def title_of(org: Org, year: int) -> tuple[str, ...]:
    """The lines of the title: who reports, on which year."""
    return titled([org.name], year)


def titled(signatories: Iterable[str], year: int) -> tuple[str, ...]:
    """The lines of the title of what several organs issue together; their names on one line where it takes them."""
    names = tuple(signatories)
    together = "　".join(names)
    return (*((together,) if len(together) <= _TITLE_LINE else names), f"{year}年法治政府建设年度报告")


def plain_imprint(org: Org, year: int, dated: date) -> Imprint:
    """That of a draft: to the government above, without a number."""
    return Imprint(title_of(org, year), org.name, dated, to=addressee(parent_on(org, dated)))


def addressee(above: Org | None) -> str:
    """主送机关: the government above, to which a township reports (督察工作规定 art. 24); empty where none is known."""
    return above.name if above is not None and above.kind != OrgKind.BUREAU else ""
