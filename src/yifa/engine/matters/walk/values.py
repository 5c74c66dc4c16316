"""Single values made up for a field: what kind of value it takes, which people and lines it may point at."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.db import models

from yifa.engine.matters.models import Line, Party
from yifa.engine.matters.walk.habits import Habits
from yifa.engine.matters.walk.people import People
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.numbers.identity import validate_identity
from yifa.engine.numbers.telephone import validate_telephone
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import TenantModel
from yifa.law.procedure import Procedure

FIRST_DAY = date(2022, 3, 1)
"""When the first matters are opened."""
_SUMS = [Decimal(sum) for sum in ("0.5", "2", "3", "100", "200", "5000")]
_SHORTEST_CODE, _LONGEST_CODE = 20, 48
"""How long a field is that may hold a code."""
_SHAPED = (
    (validate_identity, ["11010519491231002X", "护照E12345678"]),
    (validate_telephone, ["13800000001", "0571-87654321"]),
)
"""What may stand in a field that takes no words, by its validator."""
_MANY_YEARS = timedelta(days=5 * 365)


class Values:
    """Makes up single values."""

    def __init__(self, org: Org, people: People, habits: Habits, dice: random.Random) -> None:
        self._org, self._people, self._habits, self._dice = org, people, habits, dice
        self._number = count(1)

    def _targets(self, proposal: Proposal, column: Any) -> list[Line]:
        if proposal.matter is None or not isinstance(column, models.ForeignKey):
            return []
        if not issubclass(column.related_model, Line):
            return []
        matter = proposal.matter
        owner = (matter.parent_id or matter.pk) if column.related_model is Party else matter.pk
        return standing(column.related_model, self._org.pk, owner)

    def _value(self, proposal: Proposal, column: Any, taken: list[Person] | None = None) -> Any:
        if isinstance(column, models.ForeignKey):
            return self._pointed_at(proposal, column, [] if taken is None else taken)
        if column.choices:
            return self._dice.choice(codes_of(column, proposal.procedure))
        if isinstance(column, models.BooleanField):
            return self._dice.random() < 0.5
        if isinstance(column, models.DateField):
            return self._day(proposal)
        if isinstance(column, models.DecimalField):
            return self._dice.choice([*_SUMS, *proposal.sums_said, *proposal.sums_said])
        if isinstance(column, models.IntegerField):
            return self._dice.randrange(1, 4)
        return self._text(proposal, column)

    def _text(self, proposal: Proposal, column: Any) -> str:
        """Words, different ones each time; or a code, where the declaration has codes for something like this."""
        longest = column.max_length or 200
        if (shaped := next((said for shape, said in _SHAPED if shape in column.validators), None)) is not None:
            return self._dice.choice(shaped)
        codes = codes_declared(proposal, column)
        if codes and self._habits.pick(proposal, (column.name, "text"), ("words", "code", "code")) == "code":
            return self._habits.pick(proposal, (column.name, "code"), codes)
        tail = self._dice.choice(("", "", "", "㐂𠮷", "🙂", "  "))
        return f"{column.verbose_name}{next(self._number)}{tail}"[-longest:]

    def _day(self, proposal: Proposal) -> date:
        """A day on the record: of the act as a rule, which may be about something past or to come."""
        if proposal.days_said and self._dice.random() < 0.5:
            return self._dice.choice(proposal.days_said) + timedelta(days=self._dice.choice((0, 0, 1)))
        return proposal.day + timedelta(days=self._dice.choice((0, 0, 0, 1, 10, 20, 40, -1, -30)))

    def _line_day(self, proposal: Proposal, ahead: bool, told: str) -> date:
        said = [day for day in proposal.days_said if ahead or day <= proposal.day]
        if said and self._dice.random() < 0.3:
            return self._dice.choice(said)
        if ahead:
            return proposal.day + timedelta(days=self._dice.choice((1, 10, 30, 60)))
        return proposal.day - timedelta(days=0 if told == "of the act" else self._dice.choice((0, 0, 1, 10)))

    def _pointed_at(self, proposal: Proposal, column: Any, taken: list[Person]) -> Any:
        model = column.related_model
        if model is Person:
            pools = self._pools(proposal, column.name)
            pool = pools[self._habits.pick(proposal, (column.name, "pool"), list(pools))]
            free = [person for person in pool if person not in taken]
            taken.append(self._dice.choice(free or pool))
            return taken[-1]
        if issubclass(model, Line):
            targets = self._targets(proposal, column)
            return self._dice.choice(targets) if targets else None
        if issubclass(model, TenantModel):
            return model.objects.filter(org=self._org).order_by("pk").first() or self._made(model)
        return None

    def _pools(self, proposal: Proposal, name: str) -> dict[str, Sequence[Person]]:
        """Among whom a person may be named: who is named already, who has a part in such matters, who is certified."""
        certified = proposal.act.certified
        if certified is not None and name in certified.by and self._dice.random() < 0.8:
            holders = self._people.certified(certified.kind, proposal.day)
            return {"certified": holders or self._people.everybody}
        parts = {role.code for act in proposal.procedure.acts for role in act.by}
        pools: dict[str, Sequence[Person]] = {"named": self._people.named_in(proposal.matter)}
        pools |= {role: self._people.by_role.get(role, []) for role in sorted(parts)}
        return {of: people for of, people in pools.items() if people} or {"anybody": self._people.everybody}

    def _made(self, model: Any) -> Any:
        """A row of a register that records point at, such as a power: made once, in force for the whole walk."""
        values: dict[str, Any] = {}
        for column in model._meta.concrete_fields:
            if isinstance(column, models.CharField | models.TextField):
                values[column.name] = "试走"
            elif isinstance(column, models.DateField) and not column.null:
                values[column.name] = FIRST_DAY - _MANY_YEARS
        return model.objects.create(org=self._org, **values)


def codes_of(column: Any, procedure: Procedure | None = None) -> list[str]:
    """The codes that may stand in the column, in lines of that procedure."""
    codes = [code for code, _ in column.flatchoices] if column.choices else []
    known = () if procedure is None else procedure.only.get(f"{column.model.__name__}.{column.name}", ())
    return [code for code in codes if code in known] if known else codes


def codes_declared(proposal: Proposal, column: Any) -> list[str]:
    """Words that serve as codes: values of that name for which clocks wait, prints and files of the act."""
    if not isinstance(column, models.CharField) or not _SHORTEST_CODE < (column.max_length or 0) <= _LONGEST_CODE:
        return []
    waited_for = [where for clock in proposal.procedure.clocks for where in clock.starts.where]
    asked = [str(value) for name, value in waited_for if name == column.name]
    return sorted({*asked, *proposal.act.prints, *proposal.act.files})


def standing(model: type[Line], org: int, matter: int) -> list[Line]:
    found: Any = model._default_manager.filter(org_id=org, matter_id=matter, void_entry__isnull=True)
    return list(found.order_by("pk")[:8])
