"""The sample is three years as they might have been: problems in every state, last year's answered."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.rectification.test_figures import CHECKS
from tests.areas.telling import said_of
from yifa.areas.rectification import sample
from yifa.areas.rectification.models import LawInspection, Postponement, Problem, RaisedProblem, Supervision
from yifa.areas.rectification.narrative import NARRATIVE
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope
from yifa.reading.drafts import claims_in
from yifa.reports.checks import check
from yifa.reports.checks.finding import Severity
from yifa.reports.imprint import plain_imprint
from yifa.reports.report import drafted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2026, 1, 5)])
def test_the_years_of_the_sample(today: date) -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        count = sample.load(township, loaded.people, today)
        assert count == Problem.objects.count()
        assert not Matter.objects.filter(opened_on__gt=today).exists()
        assert not LawInspection.objects.filter(dated_on__gt=today).exists()
        for year in (2024, 2025, 2026):
            assert discrepancies(CHECKS, township, Period.year(year), today) == []


def test_on_an_autumn_day_every_state_is_there_and_last_years_problems_are_answered() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, date(2026, 11, 22))
        assert set(Problem.objects.values_list("matter__state", flat=True)) == {
            "registered", "analysing", "rectifying", "awaiting", "closed",
        }  # fmt: skip
        assert set(Supervision.objects.values_list("matter__state", flat=True)) == {"handling", "answered", "closed"}
        assert Matter.objects.filter(procedure="problem", next_due_on__lt=date(2026, 11, 22)).exists()
        assert Postponement.objects.exists()
        assert RaisedProblem.objects.count() > 3
        text = said_of(NARRATIVE, township, 2025, date(2026, 11, 22))
        answered = Problem.objects.filter(promised_in=2024)
        assert answered.count() == 4
        for problem in answered:
            assert problem.matter.title in text["promises_kept"] + text["promises_open"]
        for rule in ("listed", "promises_open", "causes", "plan_named"):
            assert list(claims_in(text[rule])) == []


def test_the_report_of_the_sample_names_its_problems_and_nothing_must_be_settled_in_what_it_says_of_them() -> None:
    today = date(2026, 11, 22)
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, today)
    report = drafted(township, 2025, today, plain_imprint(township, 2025, today), today=today)
    rules = [paragraph.rule for paragraph in report.text.said]
    assert {"rectification.listed", "rectification.promises_open", "rectification.causes"} <= set(rules)
    found = [one for one in check(report) if one.rule.startswith("rectification.") and one.severity is Severity.MUST]
    assert [one.message for one in found] == []
