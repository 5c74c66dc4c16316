"""人民调解权利义务告知书 (A4): what each party is told before the first sitting (人民调解法 art. 23, 24)."""

from __future__ import annotations

from attrs import field, frozen

from yifa.areas.disputes.models import RightsNotice
from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.terms import confirmation_term
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Told:
    """One party: when it was told, and what it wishes of openness."""

    name: str = ""
    told_on: str = ""
    wish: str = ""


@frozen
class Notice:
    """Who is told by whom, and what each one chose."""

    body: str = ""
    number: str = ""
    mediators: str = ""
    parties: tuple[Told, ...] = (Told(), Told())
    confirm_within: str = field(factory=confirmation_term)

    @classmethod
    def of(cls, subject: MatterSubject) -> Notice:
        """Each party with what it was told and chose last."""
        case = Case(subject)
        told = {plain(line.party.name): line for line in case.lines(RightsNotice)}
        return cls(
            body=case.body,
            number=case.number,
            mediators=case.mediators_in_words,
            parties=tuple(_told(party.name, told.get(party.name)) for party in case.parties),
        )


def _told(name: str, line: RightsNotice | None) -> Told:
    if line is None:
        return Told(name)
    return Told(name, day(line.told_on), "open" if line.open_session else "closed")


FORM = Form(
    "mediation_rights_notice",
    ("mediation",),
    Notice,
    needs=(Need("parties", "被告知的各方当事人", RMTJF[23, 24]),),
)
