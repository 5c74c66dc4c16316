"""A report that was begun."""

from __future__ import annotations

import datetime

import pytest

from tests.desk.annual.at_the_report import TODAY, Desk
from tests.desk.test_figures import dispute
from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing.drafting_again import begin


@pytest.fixture
def desk(world: World) -> Desk:
    """The clerk, who has begun the report on a year with three disputes."""
    dispute(world)
    dispute(world, on=datetime.date(2025, 6, 1), kind="land")
    dispute(world, on=datetime.date(2024, 3, 5))
    with org_scope(world.township):
        begin(world.township, 2025, actor=world.clerk, today=TODAY)
    return Desk(world)


@pytest.fixture
def rule(world: World, desk: Desk) -> str:
    """A paragraph of the disputes, with numbers in it."""
    return next(one.rule for one in desk.report.text if one.rule.startswith("disputes.") and "{{" in one.text)
