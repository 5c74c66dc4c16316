"""Conditions on rows that don't change when time goes on: what had happened by a day, how long something took.

What a row is (its kind, its result) is asked with plain ``Q``. Whether something has happened is asked with
:func:`happened`, so that as of a past day a later event has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final, cast

from django.apps import apps
from django.core.exceptions import FieldError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Exists, F, Field, ForeignKey, Func, IntegerField, Model, OuterRef, Q
from django.db.models.sql.compiler import SQLCompiler


class AsOf:
    """Stands in a condition for the day as of which the figure is computed."""


AS_OF: Final = AsOf()


def happened(field: str) -> Q:
    """The event that the date field holds had happened by the day as of which the figure is computed.

    ``~happened("settled_on")`` holds for rows on which it had not, or whose date is not known.
    """
    return Q(**{f"{field}__lte": AS_OF})


_FIRST: Final[dict[str, dict[str, int]]] = {"month": {}, "year": {"month": 1}}
"""What else than the first day of a month the first day of each span has."""


@dataclass(frozen=True)
class Named:
    """Stands in a condition for entries of a register that name the row: a task that an activity ticked off.

    ``since`` is the column of the day from which such an entry counts, ``until`` that of the day from which it counts
    no more. ``within`` (``month``, ``year``): those alone that are dated in the same one as the day.
    """

    model: str
    column: str
    since: str = "dated_on"
    until: str = ""
    within: str = ""

    conditional = True

    def by(self, day: date) -> Exists | Q:
        """Such an entry stands on the day, dated no later than it."""
        rows = apps.get_model(self.model)._default_manager.filter(
            voided=False, **{f"{self.since}__lte": day, self.column: OuterRef("pk")}
        )
        if self.until:
            rows = rows.filter(not_yet(self.until, day))
        if self.within:
            rows = rows.filter(**{f"{self.since}__gte": day.replace(day=1, **_FIRST[self.within])})
        return Exists(rows)

    def problem(self, model: type[Model]) -> str:
        """Why rows of the model can't be named so; nothing where they can."""
        try:
            found, rest = column(apps.get_model(self.model), self.column)
        except LookupError as error:
            return str(error)
        names = isinstance(found, ForeignKey) and found.related_model is model
        return "" if names and not rest else f"{self.model}的“{self.column}”不指向{model._meta.label}"


@dataclass(frozen=True)
class NamedEachQuarter(Named):
    """Stands in a condition for entries that name the row in each quarter of the year that is over by the day; in the
    running one, while none is. ``where`` says which entries."""

    where: tuple[tuple[str, Any], ...] = ()

    def by(self, day: date) -> Q:
        """Such an entry stands in each of them."""
        model = apps.get_model(self.model)
        found = Q()
        for first, last in _quarters_over(day):
            rows = model._default_manager.filter(
                voided=False, dated_on__range=(first, last), **dict(self.where), **{self.column: OuterRef("pk")}
            )
            found &= Q(Exists(rows))
        return found


def _quarters_over(day: date) -> list[tuple[date, date]]:
    """The quarters of the year that are over at the end of the day; the running one, while none is."""
    starts = [date(day.year, month, 1) for month in (1, 4, 7, 10)] + [date(day.year + 1, 1, 1)]
    quarters = [(first, then - timedelta(days=1)) for first, then in pairwise(starts)]
    return [one for one in quarters if one[1] <= day] or [(quarters[0][0], day)]


def named_each_quarter(model: str, column: str, **where: Any) -> Q:
    """An entry of that model names the row in that column in each quarter of the year that is over by the day."""
    return Q(NamedEachQuarter(model, column, where=tuple(where.items())))


def named_by(model: str, column: str, *, since: str = "dated_on", until: str = "", within: str = "") -> Q:
    """An entry of that model (``publicity.PublicityActivity``), dated by the day as of which the figure is computed,
    names the row in that column.

    A contract names its village from ``since`` to before ``until``; a service names it ``within`` a month or year.
    """
    return Q(Named(model, column, since, until, within))


def as_known_on(condition: Q, day: date) -> Q:
    """The condition with the day put in for :data:`AS_OF`."""
    if condition.negated and (event := _event(condition)):
        return not_yet(event, day)
    children: list[Any] = []
    for child in condition.children:
        if isinstance(child, Q):
            children.append(as_known_on(child, day))
        elif isinstance(child, tuple) and child[1] is AS_OF:
            children.append((child[0], day))
        elif isinstance(child, Named):
            children.append(child.by(day))
        else:
            children.append(child)
    return Q.create(children=children, connector=condition.connector, negated=condition.negated)


def not_yet(field: str, day: date) -> Q:
    """The event had not happened by the day. Databases are quicker with this than with the negation of its opposite."""
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gt": day})


def _event(condition: Q) -> str:
    """The date field, if having happened is all that is asked; else empty."""
    match condition.children:
        case [(str(name), value)] if value is AS_OF and name.endswith("__lte"):
            return name.removesuffix("__lte")
    return ""


def leaves(condition: Q) -> Iterator[tuple[str, Any]]:
    """Every (field with lookup, value) in the condition; expressions that are no such pair come with an empty name."""
    for child in condition.children:
        if isinstance(child, Q):
            yield from leaves(child)
        else:
            yield child if isinstance(child, tuple) else ("", child)


def column(model: type[Model], path: str) -> tuple[Field[Any, Any], str]:
    """The column that a path such as ``matter__secrecy__in`` names, over keys that point one way, and its lookup.

    :raises LookupError: there is no such field or lookup, or the way to it would multiply rows.
    """
    parts = path.split("__")
    current: type[Model] | None = model
    found: Field[Any, Any] | None = None
    for place, part in enumerate(parts):
        field = _field(current, part) if current else None
        if field is None:
            if found is None:
                raise LookupError(f"{model._meta.label}没有字段“{part}”")
            return found, _known_lookup(found, parts[place:])
        found = field
        to_other = isinstance(field, ForeignKey) and part == field.name
        current = cast("type[Model]", field.related_model) if to_other else None
    return cast("Field[Any, Any]", found), ""


def _field(model: type[Model], name: str) -> Field[Any, Any] | None:
    return next((field for field in model._meta.concrete_fields if name in (field.name, field.attname)), None)


def _known_lookup(field: Field[Any, Any], names: list[str]) -> str:
    try:
        known = field.get_lookup(names[0]) or field.get_transform(names[0])
    except FieldError as refusal:
        raise LookupError(str(refusal)) from None
    if known is None:
        raise LookupError(f"{field}没有下级字段或者比较方式“{names[0]}”")
    return "__".join(names)


class DaysBetween(Func):
    """Full days from one date to another, as an integer; null when either is unknown."""

    output_field = IntegerField()
    arity = 2
    template = "(%(expressions)s)"
    arg_joiner = " - "

    def __init__(self, earlier: str, later: str) -> None:
        super().__init__(F(later), F(earlier))

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> tuple[str, Any]:
        """Dates are texts there; their Julian days differ by whole days."""
        later, earlier = (compiler.compile(source) for source in self.get_source_expressions())
        return f"CAST(julianday({later[0]}) - julianday({earlier[0]}) AS INTEGER)", (*later[1], *earlier[1])
