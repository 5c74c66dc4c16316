"""What was registered and waits to be taken up stands on Today, and so does what became of what one reported."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.engine.matters.act import act, open_matter
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def report(world: World, title: str, by: Person, days_ago: int = 2) -> Any:
    """A dispute that somebody registers in the east village."""
    day = localdate() - timedelta(days=days_ago)
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    told = {"source": "grid", "kind": "neighbour", "summary": "排水沟", "Party": parties}
    with org_scope(world.township):
        return open_matter(
            "dispute",
            org=world.township,
            actor=by,
            happened_on=day,
            title=title,
            village=world.east_grid,
            data=told,
        ).matter


def today(world: World, user: str) -> str:
    """The page of Today as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser.get("/").content.decode()


def test_what_a_grid_worker_reports_reaches_those_who_take_it_up(world: World) -> None:
    matter = report(world, "排水沟纠纷", world.grid_worker)
    for user in ("clerk", "mediator"):
        shown = today(world, user)
        assert "新登记、待受理的" in shown
        assert f'href="/matters/{matter.pk}/acts/start_people/"' in shown
    for user in ("officer", "leader", "other_clerk"):
        assert "新登记、待受理的" not in today(world, user)


def test_the_newest_stands_first_and_goes_when_it_is_taken_up(world: World) -> None:
    report(world, "先登记的纠纷", world.grid_worker, days_ago=5)
    newer = report(world, "后登记的纠纷", world.grid_worker, days_ago=1)
    shown = today(world, "clerk")
    assert shown.index("后登记的纠纷") < shown.index("先登记的纠纷")
    with org_scope(world.township):
        act(newer, "start_people", actor=world.mediator, happened_on=localdate())
    assert "后登记的纠纷" not in today(world, "clerk").partition("新登记、待受理的")[2].partition("</section>")[0]


def test_whoever_reported_it_sees_what_became_of_it(world: World) -> None:
    matter = report(world, "排水沟纠纷", world.grid_worker)
    report(world, "别人登记的纠纷", world.mediator)
    shown = today(world, "grid_worker").partition("我上报的")[2].partition("</section>")[0]
    assert f'href="/matters/{matter.pk}/"' in shown
    assert "<span>已登记</span>" in shown
    assert "别人登记的纠纷" not in shown
    with org_scope(world.township):
        act(matter, "turn_away", actor=world.mediator, happened_on=localdate(),
            data={"ended_because": "法院已受理", "routes_told": "已告知诉讼"})  # fmt: skip
    assert "不属受理范围" in today(world, "grid_worker")
    assert "我上报的" not in today(world, "clerk")
