"""卷宗情况说明（备考表） (A14): how many pieces and pages, what is missing or lies elsewhere."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MatterSubject


@frozen
class Note:
    """What is to be said of the folder."""

    number: str = ""
    says: str = ""
    pieces: str = ""
    pages: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Note:
        """Without its papers; ``engine.prints.dossier`` counts them."""
        return cls(number=Case(subject).dossier_number)


FORM = Form("mediation_dossier_note", ("dispute",), Note, own_page=False)
