"""Today reminds of what no clock runs for, and leads to where it is seen to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.entries import enter
from tests.world import World
from yifa.engine import reminders
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def today(world: World, user: str) -> str:
    """The page of Today as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser.get("/").content.decode()


def risk(world: World, what: str, days: int, **told: Any) -> Any:
    """A risk found a month ago, to be treated in so many days."""
    now = localdate()
    told = {"found_on": now - timedelta(days=31), "what": what, "treat_by": now + timedelta(days=days), **told}
    with org_scope(world.township):
        return enter(world, "risk_points", **told)


def test_what_is_due_leads_to_its_entry(world: World) -> None:
    late = risk(world, "两户争用水渠", -3)
    shown = today(world, "clerk")
    assert "风险到期未处置" in shown
    assert "逾期3天" in shown
    assert f'href="/entries/{late.pk}/">两户争用水渠</a>' in shown


def test_the_earliest_stands_first(world: World) -> None:
    risk(world, "后到期的", -1)
    risk(world, "先到期的", -20)
    shown = today(world, "clerk")
    assert shown.index("先到期的") < shown.index("后到期的")


def test_who_has_nothing_to_remember_reads_no_heading(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    # Some area has a theme day or an exam ahead on most days of the year.
    for area in ("publicity", "study"):
        for id in [id for id in reminders._reminders if id.startswith(area)]:
            monkeypatch.delitem(reminders._reminders, id)
    assert "提醒</h2>" not in today(world, "clerk")


def test_who_is_not_concerned_is_not_reminded(world: World) -> None:
    risk(world, "两户争用水渠", -3)
    assert "两户争用水渠" not in today(world, "officer")
    assert "两户争用水渠" not in today(world, "other_clerk")


def test_what_is_to_be_entered_begins_with_what_is_known(world: World) -> None:
    month = localdate().replace(day=1) - timedelta(days=1)
    before = month.replace(day=1) - timedelta(days=1)
    with org_scope(world.township):
        enter(world, "village_returns", village=world.upper_village, month=f"{before:%Y-%m}", handed_in_on=localdate())
    shown = today(world, "village_clerk")
    assert f"/ledgers/disputes.returns/new/?month={month:%Y-%m}&amp;village={world.east_village.pk}" in shown
    assert "/ledgers/disputes.returns/?from=" in today(world, "clerk")
