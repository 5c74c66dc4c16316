"""新登记的: matters that somebody registered and nobody has taken up: no term runs that would bring them up. And, for
those who only report, what became of what they reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from yifa.desk.access import Reader
from yifa.engine.matters import registry
from yifa.engine.matters.models import ActEntry, Matter, Provenance
from yifa.engine.matters.titles import masked_titles
from yifa.law.procedure import Act, Procedure
from yifa.law.roles import GRID_WORKER

SHOWN = 8

REPORTING = (GRID_WORKER,)
"""Those who register what others take up."""


@dataclass(frozen=True)
class New:
    """A matter, with the step by which it is taken up; for those who reported it, where it stands."""

    matter: Matter
    title: str
    act: Act | None = None
    state: str = ""


def to_take_up(reader: Reader) -> Sequence[New]:
    """The newest that wait for one of the reader's kind, whoever registered them."""
    firsts = {(one.id, one.version): one.act(one.course[0]) for one in registry.procedures() if _is_taken_up(one)}
    own = {key: act for key, act in firsts.items() if reader.is_one_of(act.by)}
    places = Q(pk__in=[])
    for id, version in own:
        places |= Q(procedure=id, version=version, state=registry.procedure(id, version).opens.id)
    waiting = reader.matters().filter(places, parent__isnull=True, voided=False, ended=False, next_due_on__isnull=True)
    here = waiting.filter(provenance=Provenance.HERE).select_related("village")
    found = list(here.order_by("-opened_on", "-pk")[:SHOWN])
    titles = masked_titles(found)
    return [New(one, titles[one.pk], own[one.procedure, one.version]) for one in found]


def reported(reader: Reader) -> Sequence[New]:
    """What somebody who only reports has registered of late, with its state."""
    if not reader.is_one_of(REPORTING):
        return []
    own = ActEntry.objects.filter(org=OuterRef("org"), matter=OuterRef("pk"), seq=1, actor=reader.person)
    rows = reader.matters().filter(Exists(own), parent__isnull=True, voided=False).select_related("village")
    found = list(rows.order_by("-opened_on", "-pk")[:SHOWN])
    titles = masked_titles(found)
    return [New(one, titles[one.pk], state=_state(one)) for one in found]


def _is_taken_up(procedure: Procedure) -> bool:
    """Whether its usual course begins where it is opened."""
    return bool(procedure.course) and procedure.opens in procedure.act(procedure.course[0]).frm


def _state(matter: Matter) -> str:
    return registry.procedure(matter.procedure, matter.version).state(matter.state).name
