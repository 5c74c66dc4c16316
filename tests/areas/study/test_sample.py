"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.study.test_figures import CHECKS
from tests.areas.telling import said_of
from yifa.areas.study import sample
from yifa.areas.study.models import Exam, learners_on, overdue_plans, valid_certificates
from yifa.areas.study.narrative import NARRATIVE
from yifa.areas.study.register import REGISTERS
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.orgs.certificates import certificate_on
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
        assert count == Entry.objects.count()
        left_out = {"exam_parts"} if today < date(2026, 11, 10) else set()
        assert {entry.register for entry in Entry.objects.all()} == {declared.id for declared in REGISTERS} - left_out
        assert not Entry.objects.filter(dated_on__gt=today).exists()
        for year in (2025, 2026):
            assert discrepancies(CHECKS, township, Period.year(year), today) == []


def test_its_report_tells_of_study_and_nothing_must_be_settled_in_it() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
        text = said_of(NARRATIVE, township, 2025, AUTUMN)
        assert {"studied", "taught", "covered", "examined", "qualified", "in_front"} <= set(text)
        assert "落实率100%" in text["studied"]
        assert "学时达标率" in text["covered"]
    report = drafted(township, 2025, AUTUMN, plain_imprint(township, 2025, AUTUMN), today=AUTUMN)
    assert "study" not in report.unrecorded
    found = [one for one in check(report) if one.rule.startswith("study.") and one.severity is Severity.MUST]
    assert [one.message for one in found] == []


def test_it_stands_as_a_township_would_find_it_in_autumn() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
        assert 50 <= learners_on(township, AUTUMN).count() <= 70
        assert len(valid_certificates(township, AUTUMN)) == 7
        assert [item.topic for item in overdue_plans(township, AUTUMN)] == ["三会一课：党内法规"]
        assert certificate_on(loaded.people["officer"], "enforcement", AUTUMN) is not None
        (online,) = Exam.objects.filter(manner="here")
        assert online.is_open_on(AUTUMN)
        assert sum(part.marks for part in online.parts()) == 100
