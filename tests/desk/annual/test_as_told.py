"""Versions beside one another are read in words, not in tokens."""

from __future__ import annotations

import pytest

from tests.desk.annual.at_the_report import Desk
from yifa.desk.annual.as_told import as_told
from yifa.engine.store.tenancy import org_scope
from yifa.reports.report import BROKEN

pytestmark = pytest.mark.django_db


def test_what_was_changed_is_shown_as_it_is_told(desk: Desk) -> None:
    rule = next(one.rule for one in desk.report.text if one.rule == "disputes.intake")
    desk.post(f"/write/?rule={rule}", words="全年受理{{disputes.accepted|2025|count}}。")
    shown = desk.get("/versions/")
    assert "<ins>全年受理2件。</ins>" in shown
    assert "{{" not in shown


def test_what_cannot_be_told_is_marked(desk: Desk) -> None:
    with org_scope(desk.world.township):
        report = desk.report.report(desk.report.record.as_of)
    assert (
        as_told("有{{disputes.nothing|2025|count}}、{{disputes.accepted|1999|count}}", report)
        == f"有{BROKEN}、{BROKEN}"
    )
    assert as_told("有{{count}}，{{disputes.accepted|2025|number}}件", report) == f"有{BROKEN}，2件"
