"""职责清单 on the desk: what is unmet, what met the rest, where to enter what would meet it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.leadership.test_duties import listed
from tests.world import World
from yifa.engine.prints.models import Print
from yifa.engine.registers.entering import create
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def meet(world: World, day: date) -> None:
    """The secretary chairs a meeting."""
    told = {"held_on": day, "body": "party", "topic": "法治工作要点", "chaired_by": "secretary", "items": 1}
    with org_scope(world.township):
        create("law_meetings", org=world.township, actor=world.clerk, data=told)


def page(world: World, user: str = "leader", address: str = "/duties/") -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_met_opens_its_records_and_what_is_not_says_where_to_enter_it(world: World) -> None:
    year = localdate().year
    meet(world, date(year, 1, 1))
    shown = page(world, "clerk")
    assert "/figures/leadership.meetings/rows/?period=" in shown
    assert "by=chaired_by&amp;key=secretary" in shown
    assert "/ledgers/leadership.instructions/new/?who=secretary" in shown
    assert "/ledgers/leadership.duties/new/?duty=secretary_decides" in shown
    assert '<a class="add" href="/ledgers/rectification/">' in shown
    assert "尚未履行" in shown


def test_who_has_no_duties_on_the_list_has_no_sheet(world: World, tmp_path: Path, settings: Any) -> None:
    settings.DUTY_LISTS = listed(tmp_path, "at_least = 2")
    shown = page(world)
    assert 'id="secretary"' in shown
    assert "全年不少于 2 次" in shown
    assert 'id="chief"' not in shown


def test_whoever_may_not_enter_it_is_not_sent_there(world: World) -> None:
    shown = page(world, "mediator")
    assert "/new/?who=secretary" not in shown
    assert "主要负责人批示督办（党委书记）" in shown


def test_a_year_that_is_over_says_plainly_what_was_not_done(world: World) -> None:
    last = localdate().year - 1
    meet(world, date(last, 5, 1))
    shown = page(world, address=f"/duties/?year={last}")
    assert "未履行" in shown
    assert "尚未履行" not in shown
    assert "/new/?" not in shown


@pytest.mark.parametrize("year", ["1", "20x5", "2999", "1990", "２０２５"])
def test_a_year_that_is_none_shows_this_one(world: World, year: str) -> None:
    assert f"{localdate().year}年" in page(world, address=f"/duties/?year={year}")


def test_the_form_begins_with_the_duty(world: World) -> None:
    shown = page(world, "clerk", "/ledgers/leadership.duties/new/?duty=chief_litigates")
    assert 'value="chief_litigates" selected' in shown


def test_a_leader_hears_of_what_is_open(world: World) -> None:
    assert "项没有履职记录" in page(world, "leader", "/")


def test_the_list_goes_on_paper_and_the_print_is_kept(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["leader"])
    assert browser.get("/duties/print/")["Content-Type"] == "application/pdf"
    assert browser.post("/duties/print/").status_code == 302
    with org_scope(world.township):
        assert Print.objects.get().form == "first_responsible_duties"


def test_where_no_list_holds_that_is_said(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yifa.engine.figures.duties.known_lists", tuple)
    assert "没有适用的职责清单" in page(world)
    assert "项没有履职记录" not in page(world, "leader", "/")
