"""Data made up for an act from what its declaration and its models say: mostly plausible, now and then wrong."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import count
from typing import Any

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import Line, Party
from yifa.engine.matters.walk.habits import Habits
from yifa.engine.matters.walk.people import People
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import TenantModel

WRONG = ["\x00", "不是日期", "99999999999999999999", None, ["列表"], -1]
"""What no field takes, or hardly any."""
_SUMS = [Decimal(sum) for sum in ("0.5", "2", "3", "100", "200", "5000")]
_SHORTEST_CODE, _LONGEST_CODE = 20, 48
"""How long a field is that may hold a code."""
_MANY_YEARS = timedelta(days=5 * 365)


class Filling:
    """Makes up data for proposals."""

    def __init__(self, org: Org, people: People, habits: Habits, dice: random.Random) -> None:
        self._org, self._people, self._habits, self._dice = org, people, habits, dice
        self._number = count(1)

    # --- the act ------------------------------------------------------------------------------------------------

    def fill(self, proposal: Proposal) -> None:
        """Make up everything that the act must and some of what it may have."""
        proposal.data = {}
        optional = self._some(proposal.act.optional)
        for name in (*proposal.act.fields, *optional):
            self.refill(proposal, name)
        for name in proposal.act.lines:
            self.refill(proposal, registry.short(name))

    def refill(self, proposal: Proposal, name: str) -> None:
        """Make up one field of the record, or the lines of one kind, once more."""
        lines = {registry.short(line): line for line in proposal.act.lines}
        if name in lines:
            proposal.data[name] = self._lines(proposal, registry.line_model(proposal.procedure, lines[name]))
        elif name in proposal.act.optional and name in proposal.data and self._dice.random() < 0.5:
            del proposal.data[name]
        elif name in (*proposal.act.fields, *proposal.act.optional):
            column: Any = registry.record_model(proposal.procedure)._meta.get_field(name)
            taken = [value for value in proposal.data.values() if isinstance(value, Person)]
            proposal.data[name] = self._value(proposal, column, taken)

    def vary(self, proposal: Proposal, name: str) -> None:
        """Say one thing otherwise in all the lines of a kind and leave the rest as it is; or make them all up anew."""
        lines = {registry.short(line): line for line in proposal.act.lines}
        if name not in lines or not proposal.data.get(name) or self._dice.random() < 0.3:
            self.refill(proposal, name)
            return
        model = registry.line_model(proposal.procedure, lines[name])
        required, optional = line_fields(model)
        own = self._dice.choice([*required, *optional])
        if own in optional and self._dice.random() < 0.4:
            said: dict[str, Any] = {own: None}
        else:
            said = {own: self.value(proposal, own, model)}
        proposal.data[name] = [{**row, **said} for row in proposal.data[name]]

    def value(self, proposal: Proposal, name: str, model: type[Line] | None = None) -> Any:
        """Something else for one field of the record, or of a line."""
        column: Any = (model or registry.record_model(proposal.procedure))._meta.get_field(name)
        if model is not None and type(column) is models.DateField:
            return self._line_day(proposal, name in model.ahead, self._dice.choice(("of the act", "any")))
        return self._value(proposal, column)

    def spoil(self, proposal: Proposal) -> None:
        """Make one thing of the data wrong."""
        name = self._dice.choice([*proposal.data, "no_such_field"])
        if self._dice.random() < 0.5:
            proposal.data.pop(name, None)
        else:
            proposal.data[name] = self._dice.choice(WRONG)

    def _some(self, names: Iterable[str]) -> list[str]:
        share = self._dice.choice((0.0, 0.0, 0.5, 1.0, 1.0, 1.0))
        return [name for name in names if self._dice.random() < share]

    # --- lines --------------------------------------------------------------------------------------------------

    def _lines(self, proposal: Proposal, model: type[Line]) -> list[dict[str, Any]]:
        """Lines of one kind: how many there are, and what about, is picked among the ways that the model allows."""
        required, optional = line_fields(model)
        names = [*required, *self._some(optional)]
        columns: dict[str, Any] = {name: model._meta.get_field(name) for name in names}
        pointing = {name: found for name, column in columns.items() if (found := self._targets(proposal, column))}
        choosing = {name: _codes(column) for name, column in columns.items() if column.choices}
        about = partial(self._about, proposal, model, columns)
        ways: dict[str, Callable[[], list[dict[str, Any]]]] = {"one": lambda: [{}]}
        ways |= {f"each {name}": partial(about, name, targets) for name, targets in pointing.items()}
        ways |= {f"each {name}": partial(self._one_of_each, name, codes) for name, codes in choosing.items()}
        if pointing and choosing:
            ways["everything"] = lambda: [
                *(row for name, targets in pointing.items() for row in about(name, targets)),
                *({name: code} for name, codes in choosing.items() for code in codes),
            ]
        if any(column.related_model is Person for column in columns.values()):
            ways["several"] = lambda: [{} for _ in range(self._dice.choice((2, 2, 3)))]
        for source in self._said_before(proposal, model, columns):
            ways[f"as {source.__name__}"] = partial(self._as_said, proposal, source, columns)
        rows = ways[self._habits.pick(proposal, (model, "way"), list(ways))]()
        return self._complete(proposal, model, columns, rows)

    def _complete(
        self, proposal: Proposal, model: type[Line], columns: dict[str, Any], rows: list[dict[str, Any]]
    ) -> list[dict[str, Any]]:
        """The rows with every field: some have the same value in each row."""
        taken: list[Person] = []
        alike = {
            name: self._value(proposal, column)
            for name, column in columns.items()
            if self._is_kind(proposal, column) and self._dice.random() < 0.8
        }
        told = self._habits.pick(proposal, (model, "days"), ("of the act", "any"))
        found = []
        pairs = sum(column.related_model is Person for column in columns.values()) > 1
        for place, given in enumerate(rows, 1):
            row = dict(given)
            taken = [] if pairs else taken
            for name, column in columns.items():
                if name in row:
                    continue
                paired = next((code for code in _codes(column) if code in columns and code in given), None)
                if paired:
                    # A choice that is called like a field of the line goes with it: who signs as party is a party.
                    row[name] = paired
                elif name in alike:
                    row[name] = alike[name]
                elif type(column) is models.DateField:
                    row[name] = self._line_day(proposal, name in model.ahead, told)
                elif isinstance(column, models.PositiveSmallIntegerField):
                    row[name] = place
                else:
                    row[name] = self._value(proposal, column, taken)
            found.append(row)
        return found

    @staticmethod
    def _is_kind(proposal: Proposal, column: Any) -> bool:
        """Whether the column says of what kind a line is: mostly the same of all that are entered together."""
        return bool(column.choices or isinstance(column, models.BooleanField) or _codes_declared(proposal, column))

    def _one_of_each(self, name: str, codes: list[str]) -> list[dict[str, Any]]:
        if self._dice.random() < 0.5:
            codes = self._dice.sample(codes, self._dice.randrange(1, len(codes) + 1))
        return [{name: code} for code in codes]

    def _about(
        self, proposal: Proposal, model: type[Line], columns: dict[str, Any], name: str, targets: list[Line]
    ) -> list[dict[str, Any]]:
        """One row about each of the lines that the field may point at, or about those that have something in common;
        what the two call by the same name is the same."""
        groups: dict[str, list[Line]] = {"all": targets, "one": [self._dice.choice(targets)]}
        for column in targets[0]._meta.concrete_fields:
            for code in _codes(column):
                alike = [target for target in targets if getattr(target, column.name) == code]
                if alike:
                    groups[f"{column.name} {code}"] = alike
        group = groups[self._habits.pick(proposal, (model, name, "of whom"), ["all", "all", "all", *groups])]
        return [{**_shared(target, columns), name: target} for target in group]

    def _said_before(self, proposal: Proposal, model: type[Line], columns: dict[str, Any]) -> list[type[Line]]:
        """Kinds of lines that say much the same: what a party was told that it would be fined, it is fined."""
        if proposal.matter is None:
            return []
        return [
            other
            for other in registry.line_models(proposal.procedure).values()
            if other is not model
            and other is not Party
            and len(common := _common(other, columns)) >= 2
            and any(isinstance(columns[name], models.ForeignKey) for name in common)
        ]

    def _as_said(self, proposal: Proposal, source: type[Line], columns: dict[str, Any]) -> list[dict[str, Any]]:
        said = _standing(source, self._org.pk, proposal.matter.pk if proposal.matter else 0)
        return [_shared(line, columns) for line in said] or [{}]

    def _targets(self, proposal: Proposal, column: Any) -> list[Line]:
        if proposal.matter is None or not isinstance(column, models.ForeignKey):
            return []
        if not issubclass(column.related_model, Line):
            return []
        matter = proposal.matter
        owner = (matter.parent_id or matter.pk) if column.related_model is Party else matter.pk
        return _standing(column.related_model, self._org.pk, owner)

    # --- values -------------------------------------------------------------------------------------------------

    def _value(self, proposal: Proposal, column: Any, taken: list[Person] | None = None) -> Any:
        if isinstance(column, models.ForeignKey):
            return self._pointed_at(proposal, column, [] if taken is None else taken)
        if column.choices:
            return self._dice.choice(_codes(column))
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
        codes = _codes_declared(proposal, column)
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


FIRST_DAY = date(2022, 3, 1)
"""When the first matters are opened."""


def _codes(column: Any) -> list[str]:
    return [code for code, _ in column.flatchoices] if column.choices else []


def _codes_declared(proposal: Proposal, column: Any) -> list[str]:
    """Words that serve as codes: values of that name for which clocks wait, prints and files of the act."""
    if not isinstance(column, models.CharField) or not _SHORTEST_CODE < (column.max_length or 0) <= _LONGEST_CODE:
        return []
    waited_for = [where for clock in proposal.procedure.clocks for where in clock.starts.where]
    asked = [str(value) for name, value in waited_for if name == column.name]
    return sorted({*asked, *proposal.act.prints, *proposal.act.files})


def _common(model: type[Line], columns: dict[str, Any]) -> list[str]:
    """The fields of the line that the columns have too, by name and kind; each line's dates are its own."""
    found = []
    for name in (name for names in line_fields(model) for name in names if name in columns):
        own: Any = model._meta.get_field(name)
        other = columns[name]
        alike = (type(own), own.related_model, own.choices) == (type(other), other.related_model, other.choices)
        if alike and not isinstance(own, models.DateField):
            found.append(name)
    return found


def _shared(line: Line, columns: dict[str, Any]) -> dict[str, Any]:
    """What the line says of what the columns ask too."""
    said = {name: getattr(line, name) for name in _common(type(line), columns)}
    return {name: value for name, value in said.items() if value not in (None, "")}


def _standing(model: type[Line], org: int, matter: int) -> list[Line]:
    found: Any = model._default_manager.filter(org_id=org, matter_id=matter, void_entry__isnull=True)
    return list(found.order_by("pk")[:8])
