"""The sample of an area on a day, and what holds of every area's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from tests.areas.telling import said_of
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
from yifa.engine.narrative.declarations import Section
from yifa.engine.orgs.models import Org, Person
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope
from yifa.law.procedure import Register
from yifa.reports.checks import check
from yifa.reports.checks.finding import Severity
from yifa.reports.imprint import plain_imprint
from yifa.reports.report import Report, drafted

AUTUMN = date(2026, 11, 22)
JANUARY = date(2026, 1, 5)


@dataclass(frozen=True, kw_only=True)
class SampledArea:
    """How an area's sample is loaded, and what the area declares.

    :param topics: the sub-sections of the report in which the area has something to say.
    :param counted: the models whose rows are what the sample says it entered.
    :param years: the years that it tells of.
    """

    name: str
    load: Callable[[Org, Mapping[str, Person], date], int]
    checks: Sequence[CrossCheck]
    narrative: Sequence[Section]
    registers: Sequence[Register] = ()
    topics: Collection[str] = ()
    counted: tuple[type[Model], ...] = (Entry,)
    years: tuple[int, ...] = (2025, 2026)

    @contextmanager
    def on(self, today: date) -> Iterator[Sampled]:
        """The township with the sample as it is on a day, in its scope."""
        loaded = load_sample()
        township = loaded.orgs[TOWNSHIP]
        with org_scope(township):
            yield Sampled(self, township, loaded.people, self.load(township, loaded.people, today), today)


@dataclass(frozen=True)
class Sampled:
    """The sample of an area that was loaded for a day."""

    area: SampledArea
    township: Org
    people: Mapping[str, Person]
    count: int
    today: date

    def assert_stands(self, *, without: Collection[str] = ()) -> None:
        """All of it is there, in every register but those ``without``; nothing is still to come or contradicts itself.

        Needs the scope of the township.
        """
        assert self.count == sum(model._default_manager.count() for model in self.area.counted)
        registers = {declared.id for declared in self.area.registers}
        assert {entry.register for entry in Entry.objects.all()} == registers - set(without)
        assert not Entry.objects.filter(dated_on__gt=self.today).exists()
        assert not Matter.objects.filter(opened_on__gt=self.today).exists()
        for year in self.area.years:
            self.assert_agrees(Period.year(year))

    def assert_agrees(self, period: Period) -> None:
        """No figures of a period contradict each other."""
        assert discrepancies(self.area.checks, self.township, period, self.today) == []

    def said(self, year: int) -> dict[str, str]:
        """What the area says of a year."""
        return said_of(self.area.narrative, self.township, year, self.today)

    def assert_reported(self, year: int = 2025) -> Report:
        """The report of a year: no sub-section of the area is empty, and nothing must be settled in what it says."""
        imprint = plain_imprint(self.township, year, self.today)
        report = drafted(self.township, year, self.today, imprint, today=self.today)
        assert {section.topic for section in self.area.narrative if section.topic} == set(self.area.topics)
        assert set(self.area.topics).isdisjoint(report.unrecorded)
        own = [one for one in check(report) if one.rule.startswith(f"{self.area.name}.")]
        assert [one.message for one in own if one.severity is Severity.MUST] == []
        return report
