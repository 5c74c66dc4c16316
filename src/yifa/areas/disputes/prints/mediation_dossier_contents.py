"""卷内目录 (A13): the papers in the dossier with their pages. Filled by the dossier's builder."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MatterSubject


@frozen
class Row:
    """One paper: its place, name, first page, and whether it lies there otherwise than bound."""

    place: str
    name: str
    page: str
    remark: str = ""


@frozen
class Contents:
    """What lies in the folder."""

    number: str = ""
    rows: tuple[Row, ...] = ()

    @classmethod
    def of(cls, subject: MatterSubject) -> Contents:
        """Without its papers; ``engine.prints.dossier`` enters them with their pages."""
        return cls(number=Case(subject).dossier_number)


FORM = Form("mediation_dossier_contents", ("dispute",), Contents, own_page=False)
