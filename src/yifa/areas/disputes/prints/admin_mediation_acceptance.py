"""行政调解受理通知书 (A19): the government takes the dispute up, as every party agrees."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import XFTL


@frozen
class Acceptance:
    """Whose dispute, accepted when, mediated by whom."""

    body: str = ""
    number: str = ""
    to: str = ""
    kind: str = ""
    applied_on: str = ""
    accepted_on: str = ""
    unit: str = ""
    mediators: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Acceptance:
        """As accepted."""
        case = Case(subject)
        return cls(
            body=case.body,
            number=case.number,
            to=case.names,
            kind=case.dispute.get_kind_display(),
            applied_on=day(case.route.applied_on),
            accepted_on=day(case.route.accepted_on),
            unit=plain(case.route.unit),
            mediators=case.mediators_in_words,
        )


FORM = Form(
    "admin_mediation_acceptance",
    ("administrative_mediation",),
    Acceptance,
    needs=(
        Need("to", "各方当事人", XFTL["37(1)"]),
        Need("accepted_on", "受理日期", XFTL["37(1)"], by_pen=True),
        Need("mediators", "行政调解人员", XFTL["37(1)"], by_pen=True),
    ),
)
