"""The sample is three years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.leadership.test_figures import CHECKS
from tests.areas.telling import said_of
from yifa.areas.leadership import sample
from yifa.areas.leadership.models import Task, seated_on
from yifa.areas.leadership.narrative import NARRATIVE
from yifa.areas.leadership.register import REGISTERS
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
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
        assert count == Entry.objects.count() + Matter.objects.count()
        assert {entry.register for entry in Entry.objects.all()} == {declared.id for declared in REGISTERS}
        assert not Entry.objects.filter(dated_on__gt=today).exists()
        for year in (2024, 2025, 2026):
            assert discrepancies(CHECKS, township, Period.year(year), today) == []


def test_the_report_of_the_sample_tells_of_the_heads_and_nothing_must_be_settled_in_it() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
        assert [seat.name for seat in seated_on(township, date(2025, 1, 1))][:2] == ["沈怀民", "林振邦"]
        text = said_of(NARRATIVE, township, 2025, AUTUMN)
        own = {"led", "responsible", "laid_down", "means", "sites", "surveyed", "chaired", "in_person", "reported"}
        assert own <= set(text)
        assert "述法覆盖率95%" in text["responsible"]
        assert "比上年增加" in text["chaired"]
    report = drafted(township, 2025, AUTUMN, plain_imprint(township, 2025, AUTUMN), today=AUTUMN)
    assert "leadership" not in report.unrecorded
    found = [one for one in check(report) if one.rule.startswith("leadership.") and one.severity is Severity.MUST]
    assert [one.message for one in found] == []


def test_tasks_stand_where_their_acts_brought_them() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        sample.load(township, loaded.people, AUTUMN)
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
