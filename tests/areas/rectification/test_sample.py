"""The sample is three years as they might have been: problems in every state, last year's answered."""

from __future__ import annotations

import pytest

from tests.areas.rectification.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, SampledArea
from yifa.areas.rectification import sample
from yifa.areas.rectification.models import LawInspection, Postponement, Problem, RaisedProblem, Supervision
from yifa.areas.rectification.narrative import NARRATIVE
from yifa.areas.rectification.register import REGISTERS
from yifa.engine.matters.models import Matter
from yifa.reading.drafts import claims_in

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="rectification",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("leadership", "supervision", "causes"),
    counted=(Problem,),
    years=(2024, 2025, 2026),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_every_state_is_there() -> None:
    """Problems and what supervisors asked, as far along as they can be; some late, some put off."""
    assert set(Problem.objects.values_list("matter__state", flat=True)) == {
        "registered", "analysing", "rectifying", "awaiting", "closed",
    }  # fmt: skip
    assert set(Supervision.objects.values_list("matter__state", flat=True)) == {"handling", "answered", "closed"}
    assert Matter.objects.filter(procedure="problem", next_due_on__lt=AUTUMN).exists()
    assert Postponement.objects.exists()
    assert RaisedProblem.objects.count() > 3


def test_in_autumn_it_stands_and_its_report_answers_last_years_problems_and_names_its_own() -> None:
    with AREA.on(AUTUMN) as loaded:
        loaded.assert_stands()
        assert not LawInspection.objects.filter(dated_on__gt=AUTUMN).exists()
        assert_every_state_is_there()
        text = loaded.said(2025)
        answered = Problem.objects.filter(promised_in=2024)
        assert answered.count() == 4
        for problem in answered:
            assert problem.matter.title in text["promises_kept"] + text["promises_open"]
        for rule in ("listed", "promises_open", "causes", "plan_named"):
            assert list(claims_in(text[rule])) == []
    rules = {paragraph.rule for paragraph in loaded.assert_reported().text.said}
    assert {"rectification.listed", "rectification.promises_open", "rectification.causes"} <= rules


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        loaded.assert_stands()
        assert not LawInspection.objects.filter(dated_on__gt=JANUARY).exists()
