"""Which figures a former report seems to tell, and a person's word that one is told so: value by value.

What was read is offered beside its place in the text; nothing serves as a figure of that year before somebody has
looked at it. Rounded numbers and ranges are not offered: they are no figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from django.utils import timezone

from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.journal.recording import append
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK
from yifa.reading.read import read
from yifa.reading.reading import OTHER, Claim
from yifa.reports.editing.roles import refuse_without_role
from yifa.reports.models import FormerFigure, FormerReport

_AROUND: Final = 40
"""Characters on either side of a number that are shown with it."""

_ROLES: Final = ("count", "rate", "zero")


@dataclass(frozen=True)
class Candidate:
    """A number of the text that seems to tell a figure, with the words around it."""

    figure: Figure
    value: Decimal
    claim: Claim
    before: str
    after: str

    @property
    def key(self) -> str:
        """What names it in a form: the figure and the place."""
        return f"{self.figure.id}@{self.claim.start}"


def candidates(report: FormerReport) -> list[Candidate]:
    """Everything that may be confirmed, in the order of the catalogue of figures, then of the text."""
    found = [one for claim in read(report.text).claims for one in _of(claim, report.text)]
    order = {figure.id: place for place, figure in enumerate(registry.all_figures())}
    return sorted(found, key=lambda one: (order[one.figure.id], one.claim.start))


def _of(claim: Claim, text: str) -> Iterator[Candidate]:
    if (
        claim.qualifier != "exact"
        or claim.role not in _ROLES
        or claim.value_max is not None
        or claim.indicator == OTHER
    ):
        return
    for figure in registry.all_figures():
        if claim.indicator in figure.indicators and (claim.role == "rate") == isinstance(figure, Rate):
            before = text[max(claim.start - _AROUND, 0) : claim.start].rpartition("\n")[2]
            after = text[claim.end : claim.end + _AROUND].partition("\n")[0]
            yield Candidate(figure, Decimal(str(claim.value)), claim, before, after)


def confirm(report: FormerReport, keys: Mapping[str, str], *, by: Person, today: date) -> list[FormerFigure]:
    """Take over the candidates that somebody ticked; what is not named stays as it is.

    :param keys: figure's id → the key of its candidate, or empty: it is not told there (any more).
    :raises Refused: no such candidate, the report is withdrawn, or the person writes no reports there.
    """
    refuse_without_role(report.org, by, today, (CLERK,))
    if report.withdrawn_at is not None:
        raise refuse("withdrawn", "这份往年报告已经撤下", todo="请刷新页面")
    offered = {one.key: one for one in candidates(report)}
    for figure, key in keys.items():
        if key and (key not in offered or offered[key].figure.id != figure):
            raise refuse("not_offered", f"“{key[:60]}”不是报告中读出的数据", todo="请刷新页面后重新选择")
    with write_transaction():
        own = FormerFigure.objects.filter(org=report.org, report=report)
        standing = {one.figure: one for one in own}
        for figure, key in keys.items():
            chosen = offered.get(key)
            before = standing.get(figure)
            if _place(before) == _place(chosen.claim if chosen else None):
                continue
            if before is not None:
                before.delete()
                _journal(report, figure, "", by)
            if chosen is not None:
                _create(report, chosen, by)
                _journal(report, figure, f"{chosen.claim.start} {chosen.claim.surface}", by)
    return list(own.order_by("start"))


def _place(told: FormerFigure | Claim | None) -> tuple[int, int] | None:
    """Where in the text it is told."""
    return (told.start, told.end) if told is not None else None


def _create(report: FormerReport, chosen: Candidate, by: Person) -> None:
    FormerFigure.objects.create(
        org=report.org,
        report=report,
        figure=chosen.figure.id,
        value=chosen.value,
        surface=chosen.claim.surface[:200],
        start=chosen.claim.start,
        end=chosen.claim.end,
        confirmed_by=by,
        confirmed_at=timezone.now(),
    )


def _journal(report: FormerReport, figure: str, said: str, by: Person) -> None:
    body = {"figure": figure, "said": said, "file": report.sha256, "by": by.pk}
    append(report.org, "former_figure", f"former:{report.year}", body)
