"""Today reminds of what no clock runs for, and leads to where it is seen to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.entries import enter
from tests.areas.study.entries import enter as enter_in_study
from tests.world import World
from yifa.engine import reminders
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import create
from yifa.engine.reminders import Reminded
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, GRID_WORKER

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


def say(monkeypatch: pytest.MonkeyPatch, told: list[Reminded]) -> None:
    """Have one reminder say this."""
    declared = evolve(reminders._reminders["disputes.risks_untreated"], tell=lambda asking: told)
    monkeypatch.setitem(reminders._reminders, declared.id, declared)


def test_all_are_there_the_first_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "_reminders", dict(reminders._reminders))
    for id in [id for id in reminders._reminders if id != "disputes.risks_untreated"]:
        del reminders._reminders[id]
    say(monkeypatch, [Reminded(f"风险点{number}", "disputes.risk_points") for number in range(15)])
    shown = today(world, "clerk")
    assert "15 条" in shown
    first, rest = shown.split("其余 3 条")
    assert (first.count("风险点1"), rest.count("风险点1")) == (3, 3)


def test_a_page_that_shows_it_better_is_opened(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, [Reminded("尚有人没有达到", "disputes.risk_points", page="desk_own_study")])
    assert 'href="/study/">尚有人没有达到</a>' in today(world, "clerk")


def test_a_village_post_is_told_of_no_entry_that_it_may_not_open(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with org_scope(world.township):
        elsewhere = enter(world, "risk_points", what="西村的水渠", village=world.west_village)
        here = enter(world, "risk_points", what="东村的水渠", village=world.east_village)
    told = [Reminded(one.what, "disputes.risk_points", entry=one.pk) for one in (elsewhere, here)]
    say(monkeypatch, told)
    shown = today(world, "village_clerk")
    assert "东村的水渠" in shown
    assert "西村的水渠" not in shown
    assert "西村的水渠" in today(world, "clerk")


def test_a_village_post_is_told_what_concerns_villages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [Reminded("一件要紧的事", "disputes.risk_points")]
    for to, by_villages, reaches in (
        ((CLERK,), False, False),
        ((CLERK,), True, True),
        ((CLERK, GRID_WORKER), False, True),
    ):
        known = reminders._reminders["disputes.risks_untreated"]
        declared = evolve(known, to=to, by_villages=by_villages, tell=lambda asking: told)
        monkeypatch.setitem(reminders._reminders, declared.id, declared)
        assert ("一件要紧的事" in today(world, "village_clerk")) is reaches
        assert "一件要紧的事" in today(world, "clerk")


def test_a_village_post_enters_what_villages_keep_alone(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["village_clerk"])
    offered = browser.get("/").content.decode()
    assert "/ledgers/publicity/new/" in offered
    assert "/ledgers/study.certificates/new/" not in offered
    with org_scope(world.township):
        learner = enter_in_study(world, "learners")
    told = {
        "learner": learner, "issued_on": localdate(), "number": "33010203",
        "kind": "enforcement", "issuer": "青山县人民政府",
    }  # fmt: skip
    with pytest.raises(Refused, match="本单位的"), org_scope(world.township):
        create("certificates", org=world.township, actor=world.village_clerk, village=world.east_village, data=told)
