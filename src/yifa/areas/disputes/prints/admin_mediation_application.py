"""行政调解申请书 (A19): a party asks the government to mediate, or it proposes to (信访工作条例 art. 37)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.mediation_application import Application
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.law.citation import XFTL


@frozen
class AdministrativeApplication(Application):
    """The same before the government."""

    by_committee: bool = False

    @classmethod
    def of(cls, subject: MatterSubject) -> AdministrativeApplication:
        """As applied."""
        case = Case(subject)
        return cls.told(case, case.route.application, case.route.applied_on)


FORM = Form(
    "admin_mediation_application",
    ("administrative_mediation",),
    AdministrativeApplication,
    needs=(
        Need("parties", "双方当事人", XFTL["37(1)"]),
        Need("requests", "申请行政调解的事项", XFTL["37(1)"], by_pen=True),
    ),
    template="mediation_application",
)
