"""The sample is three years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.leadership.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, SampledArea
from yifa.areas.leadership import sample
from yifa.areas.leadership.models import Task, seated_on
from yifa.areas.leadership.narrative import NARRATIVE
from yifa.areas.leadership.register import REGISTERS
from yifa.engine.matters.models import Matter
from yifa.engine.registers.models import Entry

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="leadership",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("leadership",),
    counted=(Entry, Matter),
    years=(2024, 2025, 2026),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_tasks_stand_where_their_acts_brought_them() -> None:
    """Each year's tasks, what is overdue of them, and where they came from."""
    tasks = Task.objects.select_related("matter")
    by_year = {year: tasks.filter(plan__year=year).count() for year in (2024, 2025, 2026)}
    assert by_year == {2024: 8, 2025: 10, 2026: 11}
    assert set(tasks.values_list("matter__state", flat=True)) == {"done", "under_way", "cancelled"}
    late = Matter.objects.filter(procedure="task", ended=False, next_due_on__lt=AUTUMN)
    assert {matter.title for matter in late} == {"重大行政决策全过程归档", "执法案卷年底前归档"}
    assert tasks.exclude(returned_because="").get().matter.title == "重大行政决策全过程归档"
    assert tasks.exclude(postponed_because="").get().matter.title == "村级合同审查全覆盖"
    assert set(tasks.values_list("source", flat=True)) == {"plan", "action", "meeting", "instruction", "letter"}
    named = [task for task in tasks if task.source != "letter"]
    assert all(getattr(task, task.source) is not None for task in named)


def test_in_autumn_it_stands_and_its_report_tells_of_the_heads() -> None:
    with AREA.on(AUTUMN) as loaded:
        loaded.assert_stands()
        assert [seat.name for seat in seated_on(loaded.township, date(2025, 1, 1))][:2] == ["沈怀民", "林振邦"]
        assert_tasks_stand_where_their_acts_brought_them()
        text = loaded.said(2025)
        own = {"led", "responsible", "laid_down", "means", "sites", "surveyed", "chaired", "in_person", "reported"}
        assert own <= set(text)
        assert "述法覆盖率95%" in text["responsible"]
        assert "比上年增加" in text["chaired"]
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        loaded.assert_stands()
