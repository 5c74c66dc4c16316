"""卷宗封面 (A12): what lies in the folder, of which time, put together by whom (人民调解法 art. 27)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import AdministrativeMediator, AssignedMediator
from yifa.areas.disputes.prints.case import Case
from yifa.engine.matters.models import ActEntry
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Cover:
    """The folder's name and number, mediators, from when to when, put together by whom, kept how long."""

    body: str = ""
    name: str = ""
    number: str = ""
    mediators: str = ""
    since: str = ""
    until: str = ""
    filed_by: str = ""
    filed_on: str = ""
    retention: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Cover:
        """As filed; before the dispute is archived, what is known so far."""
        case = Case(subject)
        archived = (
            ActEntry.objects.filter(org_id=case.root.org_id, matter=case.root.pk, act="archive")
            .select_related("actor")
            .order_by("seq")
            .last()
        )
        dispute = case.dispute
        return cls(
            body=case.body,
            name=plain(case.root.title),
            number=case.dossier_number,
            mediators=_mediators(case),
            since=day(dispute.accepted_on or dispute.opened_on),
            until=day(dispute.settled_on or dispute.failed_on or dispute.ended_on),
            filed_by=plain(archived.actor.name) if archived else "",
            filed_on=day(dispute.archived_on),
            retention=plain(dispute.retention),
        )


def _mediators(case: Case) -> str:
    """Everybody who mediated on any route, each once."""
    names: dict[str, None] = {}
    for model in (AssignedMediator, AdministrativeMediator):
        lines = model.objects.filter(
            org_id=case.root.org_id, matter__parent=case.root.pk, void_entry__isnull=True
        ).select_related("person")
        names |= dict.fromkeys(plain(line.person.name) for line in lines.order_by("pk"))
    return "、".join(names)


FORM = Form(
    "mediation_dossier_cover",
    ("dispute",),
    Cover,
    needs=(Need("name", "卷名", RMTJF[27]), Need("number", "卷号", RMTJF[27])),
)
