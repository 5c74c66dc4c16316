"""行政调解结案审批表 (A19): what came of it, and who approves that it is closed."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import Performance
from yifa.areas.disputes.prints.case import Case, mediated
from yifa.areas.disputes.prints.choices import Options
from yifa.areas.disputes.prints.party_box import TWO_PARTIES, PartyBox
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import XFTL

ENDINGS: Options = (
    ("settled", "达成协议"),
    ("closed", "协议已履行"),
    ("failed", "调解终止"),
    ("litigated", "转入诉讼"),
    ("declined", "不予受理"),
)


@frozen
class Closing:
    """Whose dispute, from when to when, how it ended, what was done of it."""

    body: str = ""
    number: str = ""
    unit: str = ""
    accepted_on: str = ""
    ended_on: str = ""
    parties: tuple[PartyBox, ...] = TWO_PARTIES
    summary: str = ""
    ending: str = ""
    endings: Options = ENDINGS
    result: str = ""
    performed: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Closing:
        """As it ended."""
        case = Case(subject)
        record = mediated(case)
        state = case.matter.state
        return cls(
            body=case.body,
            number=case.number,
            unit=plain(case.route.unit),
            accepted_on=day(record.accepted_on),
            ended_on=day(record.ended_on),
            parties=case.parties,
            summary=plain(case.dispute.summary),
            ending=state if state in {code for code, _ in ENDINGS} else "",
            result=plain(record.terms) or plain(record.ended_because),
            performed="；".join(
                f"{day(one.performed_on)}，{plain(one.party.name)}：{plain(one.content)}"
                for one in case.lines(Performance)
            ),
        )


FORM = Form(
    "admin_mediation_closing",
    ("administrative_mediation",),
    Closing,
    needs=(
        Need("parties", "当事人", XFTL["37(1)"]),
        Need("ending", "调解结果", XFTL["37(1)"], by_pen=True),
    ),
)
