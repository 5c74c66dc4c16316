"""Facts made by hand: the test area's figures with the values that a test wants."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.engine.figures import registry
from yifa.engine.figures.computing import Result
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Tally
from yifa.engine.narrative.facts import Facts, Span
from yifa.engine.narrative.known import Known

AREA = "village_affairs"


def known(
    now: Mapping[str, int | Tally],
    before: Mapping[str, int | Tally] | None = None,
    parts: Mapping[tuple[str, str], Mapping[str | None, int]] | None = None,
    *,
    as_of: date = date(2026, 1, 10),
) -> Known:
    """What an area knows of 2025; a figure that is not given is zero, a count stands for so many rows."""
    broken_down = {
        (f"{AREA}.{name}", by): _result(name, 0, {key: Tally(rows) for key, rows in counts.items()})
        for (name, by), counts in (parts or {}).items()
    }
    span = Span(Period.year(2025), as_of)
    return Known(AREA, Facts(span, _results(now), _results(before or {}), broken_down))


def _results(given: Mapping[str, int | Tally]) -> dict[str, Result]:
    names = [figure.id.partition(".")[2] for figure in registry.all_figures() if figure.area == AREA]
    return {f"{AREA}.{name}": _result(name, given.get(name, 0), {}) for name in names}


def _result(name: str, value: int | Tally, parts: Mapping[str | None, Tally]) -> Result:
    figure = registry.figure(f"{AREA}.{name}")
    tally = value if isinstance(value, Tally) else Tally(value, amount=value)
    return Result(figure, figure.value(tally), {}, parts)
