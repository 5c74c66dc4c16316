"""矛盾纠纷移交、转办单 (A16): a dispute goes to whom it belongs, with a slip that comes back (信访工作条例 art. 37)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.party_box import TWO_PARTIES, PartyBox
from yifa.engine.matters.models import Matter
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Transfer:
    """From whom, to whom, whose dispute, and why."""

    number: str = ""
    sender: str = ""
    receiver: str = ""
    parties: tuple[PartyBox, ...] = TWO_PARTIES
    situation: str = ""
    reason: str = ""
    papers: str = ""
    sent_on: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Transfer:
        """The last transfer: to another body, to the level above, or to the court."""
        case = Case(subject)
        dispute = case.dispute
        court = Matter.objects.filter(org_id=case.root.org_id, parent=case.root.pk, procedure="court_mediation")
        sent = [
            (dispute.referred_on, plain(dispute.referred_to), plain(dispute.ended_because)),
            (dispute.escalated_on, plain(dispute.escalated_to), "请求上级调解"),
            (dispute.court_started_on if court.exists() else None, "", "委派、委托人民法院调解"),
        ]
        on, to, why = max(
            ((when, to, why) for when, to, why in sent if when is not None),
            default=(None, "", ""),
            key=lambda one: one[0],
        )
        files = list(case.root.attachments.filter(withdrawn_at__isnull=True).order_by("pk"))
        return cls(
            number=case.number,
            sender=plain(case.root.org.name),
            receiver=to,
            parties=case.parties,
            situation=plain(dispute.summary),
            reason=why,
            papers="；".join(f"{place}. {plain(file.name)}" for place, file in enumerate(files, 1)),
            sent_on=day(on),
        )


FORM = Form(
    "dispute_transfer",
    ("dispute",),
    Transfer,
    needs=(
        Need("parties", "当事人", RMTJF["3(三)"]),
        Need("receiver", "接收单位", RMTJF["3(三)"], by_pen=True),
        Need("situation", "纠纷基本情况", RMTJF["3(三)"], by_pen=True),
    ),
)
