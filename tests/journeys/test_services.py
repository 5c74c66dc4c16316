"""On a phone in the village: a round of visits with an opinion that waits, and a return of nothing but zeros."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import PHONE, Visitor
from tests.world import World
from yifa.areas.services.models import Opinion, Visit
from yifa.areas.support.models import SupportReturn
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


def test_a_village_enters_a_visit_and_what_it_heard(arrive: Arrive, office: World) -> None:
    village = arrive("village_clerk", PHONE).open("/ledgers/services.visits/new/")
    village.choose("走访方式", "走访农户").fill("走访户（家）数、到会人数", "24")
    village.fill("走访主题", "春耕用水").fill("收集意见数", "1")
    assert village.page.locator("form.actform .fld:visible").count() <= 8
    assert not village.overflows()
    village.send("登记走访").sees("走访农户：春耕用水")
    village.open("/ledgers/services.opinions/new/").choose("类别", "群众意见").choose("领域", "土地和生产")
    village.fill("意见内容", "请回电13800000000").send("登记意见诉求").sees("意见只写事情")
    village.fill("意见内容", "灌溉用水分配不均").send("登记意见诉求").sees("群众意见：灌溉用水分配不均")
    assert village.barriers() == []
    village.is_at_ease()
    with org_scope(office.township):
        assert Visit.objects.get().village == office.east_village
        assert Opinion.objects.get().closed_on is None


def test_none_is_a_return(arrive: Arrive, office: World) -> None:
    village = arrive("village_clerk", PHONE).open("/ledgers/support/new/?month=2025-03")
    village.choose("帮扶服务", "社区戒毒康复")
    zeros = ("月末帮扶人数", "走访次数", "集中教育、小组活动次数", "落实就业、救助人次", "协理员、帮扶人员")
    for name in zeros:
        village.fill(name, "0")
    expect(village.page.locator("form.actform textarea:visible")).to_have_count(0)
    village.send("登记帮扶服务月报").sees("东溪村2025年3月社区戒毒康复月报")
    assert not village.overflows()
    village.is_at_ease()
    with org_scope(office.township):
        assert SupportReturn.objects.get().helped == 0
