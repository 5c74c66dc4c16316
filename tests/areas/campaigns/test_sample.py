"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.campaigns.test_figures import CHECKS
from tests.areas.telling import said_of
from yifa.areas.campaigns import sample
from yifa.areas.campaigns.models import Hazard, InspectionRound
from yifa.areas.campaigns.narrative import NARRATIVE
from yifa.areas.campaigns.register import REGISTERS
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope
from yifa.reports.checks import check
from yifa.reports.checks.finding import Severity
from yifa.reports.imprint import plain_imprint
from yifa.reports.report import drafted

pytestmark = pytest.mark.django_db

AUTUMN = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


@pytest.mark.parametrize("today", [AUTUMN, date(2026, 1, 5)])
def test_the_years_of_the_sample(today: date) -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        count = sample.load(township, loaded.people, today)
        assert count == Entry.objects.count() + Hazard.objects.count()
        assert {entry.register for entry in Entry.objects.all()} == {declared.id for declared in REGISTERS}
        assert not Entry.objects.filter(dated_on__gt=today).exists()
        assert InspectionRound.objects.filter(checked_on__year=2025).count() >= 95
        assert count < 1_500
        for year in (2025, 2026):
            assert discrepancies(CHECKS, township, Period.year(year), today) == []


def test_the_report_of_the_sample_tells_of_it_and_nothing_must_be_settled_in_it() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
        text = said_of(NARRATIVE, township, 2025, AUTUMN)
        assert {"campaigns", "checked", "hazards", "prepared", "patrols", "plan_campaigns"} <= set(text)
        assert "清溪农贸市场" in text["hazards"]
        late = said_of(NARRATIVE, township, 2026, AUTUMN)
        assert "石桥家具厂" in late["overdue"]
        assert "森林防火百日行动" in late["plan_campaigns"]
        assert "campaigns_overdue" in late
    report = drafted(township, 2025, AUTUMN, plain_imprint(township, 2025, AUTUMN), today=AUTUMN)
    assert "campaigns" not in report.unrecorded
    found = [one for one in check(report) if one.rule.startswith("campaigns.") and one.severity is Severity.MUST]
    assert [one.message for one in found] == []
