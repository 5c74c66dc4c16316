"""What the dying do: acts and adoptions in a loop, and the re-dating after a notice."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

from tests.engine.matters.mediating import DAY, FACTS, SITTING
from yifa.engine.matters import general, redating
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.models import ActEntry, Matter, Party
from yifa.engine.orgs.models import Org, Person, Post
from yifa.engine.parameters.models import HolidayNotice
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import MEDIATOR

Acknowledge = Callable[[str], None]


def acting(acknowledge: Acknowledge, seed: int) -> None:
    """Mediations from their opening to their agreement, and rows of a ledger, without end."""
    chance = random.Random(seed)
    org = Org.objects.get(name="清溪乡人民政府")
    with org_scope(org):
        mediator = Post.objects.filter(org=org, role=MEDIATOR.code).order_by("pk")[0].person
        for number in count(1):
            if chance.random() < 0.3:
                row = LedgerRow("旧事", "handling", opened_on=DAY, client_id=f"ledger-{seed}-{number}", data=FACTS)
                _tell(acknowledge, adopt("dispute", row, org=org, actor=mediator).matter)
            else:
                _mediate(acknowledge, org, mediator)


def _mediate(acknowledge: Acknowledge, org: Org, mediator: Person) -> None:
    dispute = open_matter("dispute", org=org, actor=mediator, happened_on=DAY, title="邻里纠纷", data=FACTS).matter
    _tell(acknowledge, dispute)
    started = act(dispute.pk, "start_people", actor=mediator, happened_on=DAY)
    _tell(acknowledge, started.matter)
    mediation = started.child
    assert mediation is not None

    def step(name: str, **data: Any) -> None:
        _tell(acknowledge, act(mediation.pk, name, actor=mediator, happened_on=DAY, data=data).matter)

    parties = list(Party.objects.filter(org=org, matter=dispute))
    step("accept", committee="清溪乡调委会", AssignedMediator={"person": mediator})
    step("tell_rights", RightsNotice=[{"party": party, "told_on": DAY} for party in parties])
    step("meet", Session=SITTING)
    done = general.correct(dispute.pk, {"summary": "因田埂"}, actor=mediator, happened_on=DAY, reason="登记有误")
    _tell(acknowledge, done.matter)
    step("settle_orally", terms="水沟改道", perform_by=date(2025, 6, 1))


def _tell(acknowledge: Acknowledge, matter: Matter) -> None:
    entry = ActEntry.objects.get(matter=matter, seq=matter.entries)
    acknowledge(f"{entry.pk} {entry.digest}")


def dating(acknowledge: Acknowledge, seed: int) -> None:
    """The re-dating after the notice that stands there, in small slices."""
    redating.SLICE = 20
    for slice_ in redating.redate_after(HolidayNotice.objects.get()):
        acknowledge(f"{slice_.seen} {slice_.changed}")
