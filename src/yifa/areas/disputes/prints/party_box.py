"""当事人栏: what the box of a party says, a person's or a body's."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.engine.matters.models import Party, PartyKind, PartySide
from yifa.engine.numbers.identity import told_by
from yifa.engine.prints.words import day, plain
from yifa.engine.vault.masking import masked

ROLES = {
    PartySide.APPLICANT: "申请人",
    PartySide.RESPONDENT: "被申请人",
    PartySide.THIRD: "第三人",
    PartySide.AFFECTED: "利害关系人",
    PartySide.OFFENDER: "当事人",
}
_HIDDEN = "（已隐去）"


@frozen
class PartyBox:
    """One party: who, how to be reached, who stands beside a minor or speaks for the party. Empty for the pen."""

    role: str = "当事人"
    kind: str = "unknown"
    name: str = ""
    sex: str = ""
    born: str = ""
    identity: str = ""
    telephone: str = ""
    address: str = ""
    is_minor: bool = False
    guardian: str = ""
    agent: str = ""
    head: str = ""

    @classmethod
    def of(cls, party: Party, on: date, *, in_full: bool) -> PartyBox:
        """A party as the record knows it on that day; personal values masked unless ``in_full``.

        Sex and birthday come from the identity number. Who represents a natural person is its guardian while it is
        under 18, otherwise its agent; who represents a body is its head.
        """
        natural = party.kind == PartyKind.NATURAL
        told = told_by(party.identity_number or "") if natural else None
        is_minor = told is not None and told.is_minor_on(on)
        representative = plain(party.representative)
        telephone, identity = plain(party.telephone), plain(party.identity_number)
        address = plain(party.address)
        return cls(
            role=ROLES[PartySide(party.side)],
            kind=party.kind,
            name=plain(party.name),
            sex=told.sex if told else "",
            born=(day(told.born) if in_full else f"{told.born.year}年") if told else "",
            identity=identity if in_full else masked(identity, "id_number"),
            telephone=telephone if in_full else masked(telephone, "telephone"),
            address=address if in_full or not address else _HIDDEN,
            is_minor=is_minor,
            guardian=representative if is_minor else "",
            agent=representative if natural and not is_minor else "",
            head="" if natural else representative,
        )


TWO_SIDES = (PartyBox(role="申请人"), PartyBox(role="被申请人"))
TWO_PARTIES = (PartyBox(), PartyBox())
"""What a blank form has room for."""
