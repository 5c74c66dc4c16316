"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.publicity.test_figures import CHECKS
from tests.areas.telling import said_of
from yifa.areas.publicity import sample
from yifa.areas.publicity.models import PublicityActivity
from yifa.areas.publicity.narrative import NARRATIVE
from yifa.areas.publicity.register import REGISTERS
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.registers.models import Entry, EntryFile
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
        assert count == Entry.objects.count()
        assert {entry.register for entry in Entry.objects.all()} == {declared.id for declared in REGISTERS}
        assert not Entry.objects.filter(dated_on__gt=today).exists()
        assert 55 <= PublicityActivity.objects.filter(held_on__year=2025).count() <= 75
        assert EntryFile.objects.filter(taken_on__isnull=False).exists()
        for year in (2025, 2026):
            assert discrepancies(CHECKS, township, Period.year(year), today) == []


def test_the_report_of_the_sample_tells_of_it_and_nothing_must_be_settled_in_it() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
        text = said_of(NARRATIVE, township, 2025, AUTUMN)
        assert {"planned", "held", "staffed", "unreached", "overdue", "plan_next", "plan_unreached"} <= set(text)
        assert "没有专门面向残疾人的法治宣传活动" in text["unreached"]
        assert "宣讲宅基地和耕地保护”（自然资源所）" in text["overdue"]
        assert "红岩村没有开展法治宣传活动" in said_of(NARRATIVE, township, 2026, AUTUMN)["unreached"]
    report = drafted(township, 2025, AUTUMN, plain_imprint(township, 2025, AUTUMN), today=AUTUMN)
    assert "publicity" not in report.unrecorded
    found = [one for one in check(report) if one.rule.startswith("publicity.") and one.severity is Severity.MUST]
    assert [one.message for one in found] == []
