"""Driving a matter through its procedure in tests, step by step, in the users' terms."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest

from yifa.engine.matters import registry
from yifa.engine.matters.act import Done, act, open_matter
from yifa.engine.matters.models import ClockRow, Matter, Party
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org, Person
from yifa.law.procedure import Service


class Course:
    """One matter on its way. Each step says who, what and when; the day stays until another is given."""

    def __init__(self, matter: Matter, day: date) -> None:
        self.matter, self.day = matter, day

    @classmethod
    def begin(cls, procedure: str, org: Org, actor: Person, day: date, title: str, **data: Any) -> Course:
        """Open a matter."""
        service = registry.procedure_on(procedure, day).opening.service
        done = open_matter(procedure, org=org, actor=actor, happened_on=day, title=title, data=data, service=service)
        return cls(done.matter, day)

    def act(self, name: str, actor: Person, day: date | None = None, **data: Any) -> Done:
        """Do a step, which must succeed."""
        self.day = day or self.day
        return act(self.matter.pk, name, actor=actor, happened_on=self.day, data=data, service=self.service_of(name))

    def refused(self, name: str, actor: Person, *rules: str, day: date | None = None, **data: Any) -> Refused:
        """Try a step, which must be refused for exactly these rules and write nothing."""
        before, service = self.fresh(), self.service_of(name)
        with pytest.raises(Refused) as caught:
            act(self.matter.pk, name, actor=actor, happened_on=day or self.day, data=data, service=service)
        assert sorted(set(caught.value.names())) == sorted(rules), str(caught.value)
        after = self.fresh()
        assert (after.state, after.entries, after.last_digest) == (before.state, before.entries, before.last_digest)
        return caught.value

    def service_of(self, name: str) -> Service | None:
        """The service that alone does the step, for those that compute what they write."""
        declared = registry.procedure(self.matter.procedure, self.matter.version)
        return declared.act(name).service if declared.has_act(name) else None

    def later(self, days: int) -> date:
        """A day so many days after the present one."""
        return self.day + timedelta(days=days)

    def fresh(self) -> Matter:
        """The matter as it stands now."""
        return Matter.objects.get(pk=self.matter.pk)

    @property
    def state(self) -> str:
        """Where the matter stands."""
        return self.fresh().state

    def record(self, model: Any) -> Any:
        """The matter's record."""
        return model.objects.get(matter_id=self.matter.pk)

    def parties(self) -> list[Party]:
        """The parties of the matter in the order of entry; a child's are its parent's."""
        of = self.matter.parent_id or self.matter.pk
        return list(Party.objects.filter(matter_id=of, void_entry__isnull=True).order_by("id"))

    def clocks(self, name: str) -> list[ClockRow]:
        """The matter's clocks of that name, oldest first."""
        return list(ClockRow.objects.filter(matter_id=self.matter.pk, clock=name).order_by("id"))

    def parent(self) -> Course:
        """The matter in the ledger beside which this one runs, on the same day."""
        above = self.fresh().parent
        assert above is not None, f"{self.matter} stands alone"
        return Course(above, self.day)

    def child(self, procedure: str) -> Course:
        """The newest child of that procedure, as a course of its own."""
        found = Matter.objects.filter(parent_id=self.matter.pk, procedure=procedure).order_by("-id").first()
        assert found is not None, f"no child {procedure}"
        return Course(found, self.day)


@contextmanager
def attached(course: Course, kind: str, by: Person) -> Iterator[None]:
    """A small PDF of that kind lies with the matter."""
    attach_scan(course, kind, by)
    yield


def attach_scan(course: Course, kind: str, by: Person) -> None:
    """Upload a small file of that kind to the matter."""
    from yifa.engine.files.stand_ins import stand_in
    from yifa.engine.files.storing import attach

    attach(course.matter, kind, stand_in(kind, kind), by)
