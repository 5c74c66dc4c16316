"""The rows behind the numbers of a report: how many, which, and a digest of them, in one scan of each table.

A row counts by the same condition as in the figure itself. The digest is SHA-256 over one line for each row, in the
order of the ids as text: the JSON of ``[id, in_numerator, amount]`` as ``yifa figures rows --json`` gives them,
without spaces, and a line feed. Anybody can make it again from that output.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final, TypeAlias

from attrs import frozen
from django.db.models import Case, Model, Q, When
from django.db.models import Value as Constant

from yifa.engine.figures import registry
from yifa.engine.figures.computing import AGGREGATES_A_QUERY, standing_rows
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.scope import narrowed_to
from yifa.engine.figures.telling import number
from yifa.engine.narrative.facts import Span
from yifa.engine.narrative.tokens import Reference
from yifa.engine.orgs.models import Org

_COUNTED, _MET = 1, 2
_COLUMNS_A_QUERY: Final = AGGREGATES_A_QUERY // 4


@frozen
class Counted:
    """A figure or a part of it over a span: what has rows of its own."""

    of: Reference
    span: Span

    @property
    def figure(self) -> Figure:
        """The figure."""
        return registry.figure(self.of.figure)


@dataclass(frozen=True)
class Evidence:
    """The rows that were counted: their ids in the order of the digest."""

    ids: Sequence[str]
    digest: str

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)


Row: TypeAlias = tuple[str, bool | None, int | float | None]
"""Id, whether it is in a rate's numerator, what it adds."""


def gather_evidence(orgs: Iterable[Org], wanted: Iterable[Counted]) -> dict[Counted, Evidence]:
    """The rows behind each. :raises OutOfScope: an organisation is not in scope."""
    return {counted: Evidence([row[0] for row in rows], digest(rows)) for counted, rows in rows_behind(orgs, wanted)}


def rows_behind(orgs: Iterable[Org], wanted: Iterable[Counted]) -> Iterator[tuple[Counted, list[Row]]]:
    """The rows behind each, in the order of the digest; a table at a time, so that they need not all be kept.

    :raises OutOfScope: an organisation is not in scope.
    """
    asked = list(orgs)
    by_model: dict[type[Model], list[Counted]] = defaultdict(list)
    for counted in dict.fromkeys(wanted):
        by_model[counted.figure.model].append(counted)
    with narrowed_to(asked):
        for model, own in by_model.items():
            for start in range(0, len(own), _COLUMNS_A_QUERY):
                for counted, rows in _rows(model, own[start : start + _COLUMNS_A_QUERY]).items():
                    rows.sort()
                    yield counted, rows


def _rows(model: type[Model], wanted: Sequence[Counted]) -> Mapping[Counted, list[Row]]:
    marks = {f"mark_{place}": _mark(counted) for place, counted in enumerate(wanted)}
    measures = {f"measured_{place}": one.figure.added for place, one in enumerate(wanted) if one.figure.added}
    columns = ["pk", *marks, *measures]
    place_of = {name: place for place, name in enumerate(columns)}
    takers = [
        (place_of[f"mark_{place}"], place_of.get(f"measured_{place}"), isinstance(one.figure, Rate), list[Row]())
        for place, one in enumerate(wanted)
    ]
    of_any = reduce(or_, map(_condition, wanted))
    counted = standing_rows(model).filter(of_any).annotate(**marks, **measures)
    for row in counted.values_list(*columns).iterator(chunk_size=2000):
        id = str(row[0])
        for mark, measured, is_rate, rows in takers:
            if row[mark]:
                amount = 1 if measured is None else number(row[measured])
                rows.append((id, row[mark] == _MET if is_rate else None, amount))
    return {one: taker[-1] for one, taker in zip(wanted, takers, strict=True)}


def _mark(counted: Counted) -> Case:
    """0: not counted, 1: counted, 2: counted and in the numerator."""
    condition = _condition(counted)
    met = counted.figure.in_numerator(counted.span.period, counted.span.as_of)
    cases = [When(condition, then=Constant(_COUNTED))]
    if met is not None:
        cases.insert(0, When(condition & met, then=Constant(_MET)))
    return Case(*cases, default=Constant(0))


def _condition(counted: Counted) -> Q:
    """Under which a row is counted: the figure's own, and the part's."""
    whole = counted.figure.counted(counted.span.period, counted.span.as_of)
    if not counted.of.by:
        return whole
    column = counted.figure.dims[counted.of.by]
    within = Q(**{f"{column}__in": counted.of.keys})
    return whole & (within | Q(**{f"{column}__isnull": True}) if "" in counted.of.keys else within)


_WORDS: Final = {None: "null", True: "true", False: "false"}


def digest(rows: Iterable[Row]) -> str:
    """The digest of rows that stand in the order of their ids."""
    lines = (
        f'["{id}",{_WORDS[met]},{amount if type(amount) is int else json.dumps(amount)}]\n' for id, met, amount in rows
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()


NO_ROWS: Final = Evidence((), digest(()))
"""Behind what a document says no rows stand."""
