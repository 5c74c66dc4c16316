"""The page of today says what one owes next, to those who read cases."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.engine.accounts.models import User
from yifa.engine.matters.act import act, open_matter
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.people import enter_person
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def accepted(world: World, days_ago: int, title: str, village: Place | None = None) -> Any:
    """A dispute accepted so many days ago; mediation owes its end a month later."""
    day = localdate() - datetime.timedelta(days=days_ago)
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    data = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties}
    with org_scope(world.township):
        matter = open_matter(
            "dispute",
            org=world.township,
            actor=world.mediator,
            happened_on=day,
            title=title,
            village=village,
            data=data,
        ).matter
        accept = {"committee": "调委会", "AssignedMediator": {"person": world.mediator}}
        mediation = act(matter, "start_people", actor=world.mediator, happened_on=day).child
        assert mediation is not None
        return act(mediation, "accept", actor=world.mediator, happened_on=day, data=accept).matter


def page(user: User) -> str:
    """What the page shows to this account."""
    browser = Client()
    browser.force_login(user)
    answer = browser.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_due_comes_first_by_its_day(world: World) -> None:
    accepted(world, 3, "刚受理的纠纷")
    accepted(world, 60, "早该办结的纠纷")
    shown = page(world.users["clerk"])
    assert "周小禾" in shown
    assert "清溪乡人民政府" in shown
    assert shown.index("早该办结的纠纷") < shown.index("刚受理的纠纷")
    assert "逾期" in shown
    assert "清政人调字〔" in shown


def test_an_administrator_sees_no_case(world: World) -> None:
    accepted(world, 3, "刚受理的纠纷")
    shown = page(world.users["admin"])
    assert "刚受理的纠纷" not in shown
    assert "不接触办件内容" in shown


def test_a_village_post_shows_its_villages_cases(world: World) -> None:
    accepted(world, 3, "东溪村的纠纷", world.east_village)
    accepted(world, 3, "西岭村的纠纷", world.west_village)
    shown = page(world.users["village_clerk"])
    assert "东溪村的纠纷" in shown
    assert "西岭村的纠纷" not in shown


def test_what_others_owe_is_not_ours(world: World) -> None:
    accepted(world, 3, "乡里的纠纷")
    for name in ("supervisor", "other_clerk"):
        assert "乡里的纠纷" not in page(world.users[name])


def test_somebody_without_a_post_is_told_whom_to_ask(world: World) -> None:
    user = User.objects.create(username="nobody", person=enter_person("无职"), password="!")
    assert "没有任职" in page(user)


def test_who_is_not_signed_in_is_sent_to_the_login() -> None:
    answer = Client().get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/")


def test_an_unknown_page_says_so_in_chinese() -> None:
    answer = Client().get("/no/such/page/")
    assert answer.status_code == 404
    assert "没有这个页面" in answer.content.decode()


def test_a_form_without_its_token_is_refused_in_chinese(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/accounts/login/", {"login": "clerk", "password": "x"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


def test_a_clock_that_several_steps_meet_leads_to_the_matter(world: World) -> None:
    """Of those who may only end the mediation on request, nobody is led to that step as if it were the next."""
    mediation = accepted(world, 8, "排水沟")
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get("/").content.decode()
    assert f"/matters/{mediation.parent_id}/" in page
    assert "/acts/" not in page
