"""What is about to be tried: an act, by whom, on which day, with which data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from yifa.engine.matters.models import Matter, Record
from yifa.engine.orgs.models import Person
from yifa.law.procedure import Act, Procedure


@dataclass
class Proposal:
    """An act that the walker means to do; a refusal makes another proposal of it."""

    procedure: Procedure
    act: Act
    matter: Matter | None
    record: Record | None
    day: date
    actor: Person
    unfit: frozenset[Person] = frozenset()
    """The persons of whom a refusal said that they may not."""
    data: dict[str, Any] = field(default_factory=dict)
    picks: dict[object, object] = field(default_factory=dict)
    """How it was made up: what was picked, for each thing that had to be picked."""
    days_said: tuple[date, ...] = ()
    sums_said: tuple[Decimal, ...] = ()
    """Days and sums of money that refusals named."""

    @property
    def key(self) -> tuple[str, str]:
        """Procedure and act."""
        return self.procedure.id, self.act.id

    def another(self) -> Proposal:
        """The same once more, to be changed without touching this one."""
        return replace(self, data=dict(self.data), picks=dict(self.picks))
