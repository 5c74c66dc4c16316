"""What a leader, a clerk and an administrator come for, at a desk and on a phone."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


@pytest.fixture
def dispute(office: World) -> Matter:
    """A dispute registered nine days ago."""
    parties = [
        {"side": "applicant", "name": "赵甲一", "telephone": "13800001111"},
        {"side": "respondent", "name": "钱乙二"},
    ]
    with org_scope(office.township):
        return open_matter(
            "dispute",
            org=office.township,
            actor=office.mediator,
            happened_on=localdate() - datetime.timedelta(days=9),
            title="赵甲一与钱乙二邻里纠纷",
            village=office.east_village,
            data={"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties},
        ).matter


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_leader_looks_at_figures_their_rows_and_voids_what_was_entered_twice(
    arrive: Arrive, dispute: Matter, device: dict[str, object]
) -> None:
    leader = arrive("leader", device)
    leader.open("/figures/").sees("登记矛盾纠纷")
    leader.open("/figures/disputes.registered/rows/").sees("赵某与钱某邻里纠纷")
    leader.open(f"/matters/{dispute.pk}/")
    assert leader.page.locator(".act a", has_text="转入人民调解").count() == 0
    leader.page.locator("summary", has_text="其他操作").first.click()
    leader.page.get_by_role("link", name="作废").click()
    leader.fill("原因", "同一件登记了两次").send("作废").sees("已作废")
    leader.open("/ledgers/disputes/").sees("还没有矛盾纠纷")
    leader.is_at_ease()


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_clerk_filters_corrects_and_looks_up_a_telephone(
    arrive: Arrive, dispute: Matter, device: dict[str, object]
) -> None:
    clerk = arrive("clerk", device)
    clerk.open("/ledgers/disputes/?kind=neighbour&state=open").follow("赵某与钱某邻里纠纷")
    assert "13800001111" not in clerk.page.content()
    clerk.page.get_by_role("link", name="138****1111").click()
    clerk.page.locator(".revealing").get_by_role("button", name="查看").click()
    expect(clerk.page.locator(".rv b")).to_have_text("13800001111")
    clerk.page.locator("summary", has_text="其他操作").first.click()
    clerk.page.get_by_role("link", name="更正").first.click()
    clerk.fill("纠纷简要情况", "排水沟改道").fill("原因", "写得不全").send("更正")
    clerk.sees("排水沟 → 排水沟改道")
    clerk.is_at_ease()


def test_an_administrator_sees_people_and_no_case(arrive: Arrive, office: World, dispute: Matter) -> None:
    admin = arrive("admin", DESKTOP)
    admin.open(f"/organisation/{office.township.pk}/people/").sees(office.clerk.name)
    answer = admin.page.goto(f"{admin.home}/matters/{dispute.pk}/")
    assert answer is not None
    assert answer.status == 403
    assert "邻里纠纷" not in admin.page.content()


def test_a_menu_closes_with_a_click_elsewhere_and_with_escape(arrive: Arrive, dispute: Matter) -> None:
    clerk = arrive("clerk", DESKTOP).open("/ledgers/disputes/")
    menus = clerk.page.locator("details.chipbox")
    menus.first.locator("summary").click()
    expect(menus.first).to_have_attribute("open", "")
    menus.nth(1).locator("summary").click()
    expect(menus.first).not_to_have_attribute("open", "")
    clerk.page.keyboard.press("Escape")
    expect(menus.nth(1)).not_to_have_attribute("open", "")
    expect(menus.nth(1).locator("summary")).to_be_focused()
    menus.first.locator("summary").click()
    clerk.page.locator("h1").click()
    expect(menus.first).not_to_have_attribute("open", "")
    clerk.is_at_ease()
