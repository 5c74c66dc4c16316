"""口头申请笔录 (A3): what an applicant who does not write said (人民调解法 art. 17)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.mediation_application import Application
from yifa.engine.prints.declarations import Form, Need
from yifa.law.citation import RMTJF


@frozen
class OralApplication(Application):
    """The same as a written application, written down by somebody else and read back."""


FORM = Form(
    "mediation_oral_application",
    ("dispute",),
    OralApplication,
    needs=(
        Need("parties", "双方当事人", RMTJF[17]),
        Need("summary", "纠纷简要情况", RMTJF[17], by_pen=True),
    ),
)
