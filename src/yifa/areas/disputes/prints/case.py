"""The dispute behind a form: its record, its parties, and the route of mediation on which the form stands."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeVar

from yifa.areas.disputes.models import (
    AdministrativeMediator,
    AssignedMediator,
    Dispute,
    Mediation,
    Session,
    Signature,
)
from yifa.areas.disputes.models.agreement import MediatedRecord
from yifa.areas.disputes.prints.party_box import PartyBox
from yifa.engine.matters import registry
from yifa.engine.matters.models import Line, Matter, Party
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain

L = TypeVar("L", bound=Line)

_GOVERNMENT = "人民政府"


def committee_of(org_name: str) -> str:
    """The township committee's name as customary: 清溪乡人民调解委员会."""
    return org_name.removesuffix(_GOVERNMENT) + "人民调解委员会"


class Case:
    """What forms ask of a dispute."""

    def __init__(self, subject: MatterSubject) -> None:
        self.subject = subject
        self.root: Matter = subject.root
        self.matter: Matter = subject.matter

    @cached_property
    def dispute(self) -> Dispute:
        """The record of the dispute."""
        return Dispute.objects.get(org_id=self.root.org_id, matter_id=self.root.pk)

    @cached_property
    def route(self) -> Any:
        """The record of the route; the dispute's own where the form belongs to none."""
        if self.matter.pk == self.root.pk:
            return self.dispute
        model: Any = registry.record_model(registry.procedure(self.matter.procedure, self.matter.version))
        return model.objects.get(org_id=self.matter.org_id, matter_id=self.matter.pk)

    @property
    def is_administrative(self) -> bool:
        """Whether the government itself mediates."""
        return self.matter.procedure == "administrative_mediation"

    @property
    def number(self) -> str:
        """The dispute's number."""
        return self.root.number or ""

    @property
    def dossier_number(self) -> str:
        """The number under which the folder is filed; until then the dispute's own."""
        return plain(self.dispute.dossier_number) or self.number

    @cached_property
    def body(self) -> str:
        """Who mediates, seals and speaks: the committee, or the government."""
        if self.is_administrative:
            return plain(self.root.org.name)
        known = self.route.committee if isinstance(self.route, Mediation) else self._last_committee()
        return plain(known) or committee_of(self.root.org.name)

    def _last_committee(self) -> str:
        mediations = Mediation.objects.filter(org_id=self.root.org_id, matter__parent=self.root.pk)
        return mediations.order_by("-pk").values_list("committee", flat=True).first() or ""

    @cached_property
    def parties(self) -> tuple[PartyBox, ...]:
        """Every party, in the order of registration: applicants first."""
        standing = sorted(self._parties, key=lambda party: party.side != "applicant")
        return tuple(PartyBox.of(party, self.subject.today, in_full=self.subject.shows_personal) for party in standing)

    @cached_property
    def _parties(self) -> list[Party]:
        found = Party.objects.filter(org_id=self.root.org_id, matter_id=self.root.pk, void_entry__isnull=True)
        return list(found.order_by("pk"))

    @property
    def names(self) -> str:
        """The parties' names."""
        return "、".join(party.name for party in self.parties)

    @property
    def title(self) -> str:
        """How the dispute is called on its papers: 甲与乙邻里纠纷; of many, the first and how many there are."""
        return f"{_few(self.applicants)}与{_few(self.others)}{self.dispute.get_kind_display()}纠纷"

    @property
    def applicants(self) -> str:
        """The names of those who asked."""
        return "、".join(party.name for party in self.parties if party.role == "申请人")

    @property
    def others(self) -> str:
        """The names of the other side and whoever else is concerned."""
        return "、".join(party.name for party in self.parties if party.role != "申请人")

    def lines(self, model: type[L]) -> list[L]:
        """The lines of that kind that stand on the route, oldest first."""
        rows: Any = model
        found = rows.objects.filter(org_id=self.matter.org_id, matter_id=self.matter.pk, void_entry__isnull=True)
        return list(found.order_by("pk"))

    @cached_property
    def mediators(self) -> tuple[str, ...]:
        """The names of those who mediate now: assigned or chosen, and not replaced since."""
        if self.is_administrative:
            return tuple(plain(one.person.name) for one in self.lines(AdministrativeMediator))
        if self.matter.pk == self.root.pk:
            return ()
        assigned = self.lines(AssignedMediator)
        replaced = {one.replaces_id for one in assigned}
        return tuple(plain(one.person.name) for one in assigned if one.pk not in replaced)

    @property
    def mediators_in_words(self) -> str:
        """Their names in one text."""
        return "、".join(self.mediators)

    @property
    def sessions(self) -> list[Session]:
        """The sittings of the route, oldest first."""
        return self.lines(Session)

    def signed(self, kind: str) -> str:
        """The day on which that kind of signature or seal was last put on the agreement, in words."""
        days = [line.signed_on for line in self.lines(Signature) if line.kind == kind]
        return day(max(days)) if days else ""

    def party_signed(self) -> dict[str, str]:
        """Name of a party → the day on which it signed, in words."""
        return {plain(line.party.name): day(line.signed_on) for line in self.lines(Signature) if line.party is not None}


def _few(names: str) -> str:
    known = names.split("、")
    return names if len(known) < 3 else f"{known[0]}等{len(known)}方"


def mediated(case: Case) -> MediatedRecord:
    """The record of a route that is run here."""
    if not isinstance(case.route, MediatedRecord):
        raise TypeError(f"{case.matter.procedure} is no mediation that is run here")
    return case.route
