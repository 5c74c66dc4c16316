"""Data made up for an act from what its declaration and its models say: mostly plausible, now and then wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.db import models

from yifa.engine.matters import registry
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import Line, Party
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.matters.walk.values import Values, codes_declared, codes_of, standing
from yifa.engine.orgs.models import Person

WRONG = ["\x00", "不是日期", "99999999999999999999", None, ["列表"], -1]
"""What no field takes, or hardly any."""


class Filling(Values):
    """Makes up data for proposals."""

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
        choosing = {name: codes_of(column, proposal.procedure) for name, column in columns.items() if column.choices}
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
                paired = next((code for code in codes_of(column) if code in columns and code in given), None)
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
        return bool(column.choices or isinstance(column, models.BooleanField) or codes_declared(proposal, column))

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
            for code in codes_of(column):
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
        said = standing(source, self._org.pk, proposal.matter.pk if proposal.matter else 0)
        return [_shared(line, columns) for line in said] or [{}]


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
