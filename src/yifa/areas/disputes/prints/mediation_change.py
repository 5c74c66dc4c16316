"""调解员更换、调解延长表 (A20): another mediator, or more time as every party agrees (人民调解法 art. 19, 21, 23)."""

from __future__ import annotations

from attrs import evolve, frozen

from yifa.areas.disputes.models import AssignedMediator, ExtensionConsent
from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Change:
    """What changes, why, and who agrees."""

    body: str = ""
    number: str = ""
    case: str = ""
    what: str = ""
    mediator_before: str = ""
    mediator_after: str = ""
    reason: str = ""
    decided_on: str = ""
    parties: tuple[str, ...] = ("", "")

    @classmethod
    def of(cls, subject: MatterSubject) -> Change:
        """The last change of the route."""
        case = Case(subject)
        assigned = case.lines(AssignedMediator)
        replacing = [one for one in assigned if one.entry.act == "replace_mediator"]
        consents = case.lines(ExtensionConsent)
        extended_on = max((one.consented_on for one in consents), default=None)
        unchanged = cls(
            body=case.body,
            number=case.number,
            case=case.title,
            parties=tuple(party.name for party in case.parties),
        )
        changed_on = replacing[-1].entry.happened_on if replacing else None
        if extended_on is not None and (changed_on is None or extended_on >= changed_on):
            why = "调解期限届满，各方当事人同意延长"
            return evolve(unchanged, what="longer", reason=why, decided_on=day(extended_on))
        if not replacing:
            return unchanged
        last = replacing[-1]
        return evolve(
            unchanged,
            what="mediator",
            mediator_before=plain(last.replaces.person.name) if last.replaces else "",
            mediator_after=plain(last.person.name),
            reason=plain(last.reason) or ("" if last.replaces else "增加调解员"),
            decided_on=day(last.entry.happened_on),
        )


FORM = Form(
    "mediation_change",
    ("mediation",),
    Change,
    needs=(
        Need("parties", "各方当事人", RMTJF[19]),
        Need("what", "更换或者延长的事项", RMTJF[19, "23(一)"], by_pen=True),
        Need("reason", "原因", RMTJF[19, "23(一)"], by_pen=True),
    ),
)
