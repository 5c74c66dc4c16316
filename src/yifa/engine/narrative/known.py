"""What an area's sentences ask the facts of a year: by the short names of its own figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from yifa.engine.figures import registry
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts, Span
from yifa.engine.narrative.tokens import Reference, Token


@dataclass(frozen=True)
class Part:
    """One key of a dimension: what it is called and how many rows it has. An empty key was not recorded."""

    key: str
    name: str
    rows: int


@dataclass(frozen=True)
class Known:
    """The facts of a year, as one area asks for them."""

    area: str
    facts: Facts

    def figure(self, name: str) -> Figure:
        """A figure of the area by its short name, or of another one by its whole id."""
        return registry.figure(full_name(self.area, name))

    def value(self, name: str) -> Value:
        """The figure's value this year."""
        return self.facts.value(Reference(self.figure(name).id), self.facts.span)

    def number(self, name: str) -> Decimal:
        """The value as it is told, a rate in per cent; zero where there is none."""
        return Decimal(self.value(name).shown or 0)

    def before(self, name: str) -> Decimal | None:
        """The same of the year before; None where that year has nothing to tell of."""
        value = self.facts.value(Reference(self.figure(name).id), self.facts.span.before)
        return Decimal(value.shown) if value.is_known and value.shown is not None else None

    def token(self, name: str, format: str = "", span: Span | None = None) -> str:
        """The token that tells the figure; in the way that is usual for its sort where none is given."""
        figure = self.figure(name)
        told, _, word = (format or ("rate" if isinstance(figure, Rate) else "count")).partition("=")
        return str(Token(Reference(figure.id), (span or self.facts.span).period.written, told, word))

    def part_token(self, name: str, by: str, *keys: str) -> str:
        """The token that tells the part of a figure with these keys."""
        return str(Token(Reference(self.figure(name).id, by, keys), self.facts.span.period.written, "count"))

    def parts(self, name: str, by: str) -> list[Part]:
        """The parts of a figure that have rows, the largest first; those alike in size in the order of the choices."""
        figure = self.figure(name)
        choices = dict(column(figure.model, figure.dims[by])[0].flatchoices)
        order = {key: place for place, key in enumerate(choices)}
        counted: dict[str, int] = {}
        for key, tally in self.facts.parts(figure.id, by).items():
            counted[key or ""] = counted.get(key or "", 0) + tally.rows
        parts = [Part(key, str(choices.get(key, "")), rows) for key, rows in counted.items() if rows]
        return sorted(parts, key=lambda part: (-part.rows, order.get(part.key, len(order))))


Condition: TypeAlias = Callable[[Known], bool]
"""Whether something is worth saying."""


def full_name(area: str, name: str) -> str:
    """A figure's id by its short name in the area."""
    return name if "." in name else f"{area}.{name}"
