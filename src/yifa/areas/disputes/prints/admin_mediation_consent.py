"""行政调解征求意见书 (A19): does the other side agree that the government mediates."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import MediationWish
from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import XFTL


@frozen
class Consent:
    """Who asked for what, and what each of the others says to it."""

    body: str = ""
    number: str = ""
    to: str = ""
    applicants: str = ""
    kind: str = ""
    requests: str = ""
    asked_on: str = ""
    answers: tuple[tuple[str, str, str], ...] = (("", "", ""),)
    """Name, ``yes`` or ``no``, day."""

    @classmethod
    def of(cls, subject: MatterSubject) -> Consent:
        """With the last word of each of the other side."""
        case = Case(subject)
        wishes = {plain(one.party.name): one for one in case.lines(MediationWish)}
        others = [party.name for party in case.parties if party.role != "申请人"]
        answers = tuple(
            (name, ("yes" if wishes[name].agrees else "no") if name in wishes else "",
             day(wishes[name].stated_on) if name in wishes else "")
            for name in others
        )  # fmt: skip
        return cls(
            body=case.body,
            number=case.number,
            to=case.others,
            applicants=case.applicants,
            kind=case.dispute.get_kind_display(),
            requests=plain(case.route.application),
            asked_on=day(case.route.applied_on),
            answers=answers,
        )


FORM = Form(
    "admin_mediation_consent",
    ("administrative_mediation",),
    Consent,
    needs=(
        Need("to", "被征求意见的当事人", XFTL["37(1)"]),
        Need("requests", "申请行政调解的事项", XFTL["37(1)"], by_pen=True),
    ),
)
