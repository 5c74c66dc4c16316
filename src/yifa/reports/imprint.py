"""What frames a report on paper: title, number, to whom, who signs and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from yifa.engine.orgs.hierarchy import parent_on
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.models.org import OrgKind


@dataclass(frozen=True)
class Imprint:
    """The frame (党政机关公文处理工作条例, art. 9). What is empty is not printed; a number brings a letterhead.

    ``approved_by`` is the 签发人 of a document that goes up; ``copies`` are the 抄送 and ``printed_by`` the office that
    prints it.
    """

    title: tuple[str, ...]
    signatory: str
    dated: date
    to: str = ""
    number: str = ""
    approved_by: str = ""
    copies: str = ""
    printed_by: str = ""

    @property
    def letterhead(self) -> str:
        """发文机关标志: over a document that has a number."""
        return f"{self.signatory}文件" if self.number else ""


def title_of(org: Org, year: int) -> tuple[str, ...]:
    """The lines of the title: who reports, on which year."""
    return (org.name, f"{year}年法治政府建设年度报告")


def plain_imprint(org: Org, year: int, dated: date) -> Imprint:
    """That of a draft: to the government above, without a number."""
    return Imprint(title_of(org, year), org.name, dated, to=addressee(parent_on(org, dated)))


def addressee(above: Org | None) -> str:
    """主送机关: the government above, to which a township reports (督察工作规定 art. 24); empty where none is known."""
    return above.name if above is not None and above.kind != OrgKind.BUREAU else ""
