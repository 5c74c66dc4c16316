"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.sampled import AUTUMN, JANUARY, SampledArea
from tests.areas.study.test_figures import CHECKS
from yifa.areas.study import sample
from yifa.areas.study.models import Exam, learners_on, overdue_plans, valid_certificates
from yifa.areas.study.narrative import NARRATIVE
from yifa.areas.study.register import REGISTERS
from yifa.engine.orgs.certificates import certificate_on

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="study",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("publicity", "enforcement"),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def test_in_autumn_it_stands_as_a_township_would_find_it_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        loaded.assert_stands()
        assert 50 <= learners_on(loaded.township, AUTUMN).count() <= 70
        assert len(valid_certificates(loaded.township, AUTUMN)) == 7
        assert [item.topic for item in overdue_plans(loaded.township, AUTUMN)] == ["三会一课：党内法规"]
        assert certificate_on(loaded.people["officer"], "enforcement", AUTUMN) is not None
        (online,) = Exam.objects.filter(manner="here")
        assert online.is_open_on(AUTUMN)
        assert sum(part.marks for part in online.parts()) == 100
        text = loaded.said(2025)
        assert {"studied", "taught", "covered", "examined", "qualified", "in_front"} <= set(text)
        assert "落实率100%" in text["studied"]
        assert "学时达标率" in text["covered"]
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year_when_no_exam_is_put_together_from_parts() -> None:
    with AREA.on(JANUARY) as loaded:
        loaded.assert_stands(without={"exam_parts"})
