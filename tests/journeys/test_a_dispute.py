"""One dispute, from a phone in the village to the follow-up, as those who work on it see it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]

SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def before(days: int) -> str:
    """The day so many days ago, as a date field takes it."""
    return (localdate() - datetime.timedelta(days=days)).isoformat()


def register(visitor: Visitor, village: str = "东溪村") -> Visitor:
    """The registration of a quarrel over a drain; ``village`` empty: the one that the form has chosen."""
    visitor.open("/").follow("矛盾纠纷")
    if village:
        visitor.choose("村（社区）", village)
    visitor.fill("登记日期", before(20))
    visitor.choose("纠纷来源", "网格上报").choose("纠纷类型", "邻里").fill("纠纷简要情况", "排水沟改道后淹了菜地")
    return visitor.fill("姓名（名称）", "赵甲一", 0).fill("姓名（名称）", "钱乙二", 1).send("登记")


def test_from_the_phone_to_the_follow_up(arrive: Arrive, office: World) -> None:
    reporter = register(arrive("grid_worker", PHONE), village="")
    reporter.sees("赵甲一与钱乙二邻里纠纷").sees("已登记")
    assert not reporter.overflows()
    reporter.is_at_ease()

    mediator = arrive("mediator", DESKTOP)
    mediator.open("/ledgers/disputes/").follow("赵某与钱某邻里纠纷").act("转入人民调解")
    mediator.fill("转入人民调解日期", before(19)).send("转入人民调解").sees("待受理")
    mediator.act("受理").fill("受理日期", before(18)).fill("调解委员会", "清溪乡人民调解委员会")
    mediator.choose("调解员", office.mediator.name).send("受理").sees("调解中")

    mediator.act("告知权利义务").fill("办理日期", before(17))
    mediator.send("告知权利义务")
    mediator.sees("应当有调解记录")

    for day, outcome in ((15, "另行调解"), (10, "达成协议")):
        mediator.act("调解").fill("调解日期", before(day)).fill("地点", "乡调解室")
        mediator.fill("到场人员", "双方当事人").fill("调解情况", "双方各自陈述，调解员讲解相邻关系的规定")
        mediator.choose("调解结果", outcome).send("调解").sees("调解中")

    mediator.act("拟定协议书").fill("办理日期", before(10)).fill("协议内容", "一、赵甲一改回原沟；二、钱乙二出工一日。")
    mediator.send("拟定协议书")
    # Nobody signed yet: the refusal names what is missing and the article, and nothing typed is lost.
    mediator.act("达成书面协议").fill("达成协议日期", before(9)).send("达成书面协议")
    mediator.sees("没有办成").sees("请上传签名盖章后的协议书扫描件").sees("《人民调解法》第29条第2款")
    assert mediator.page.get_by_label("协议内容").input_value().startswith("一、赵甲一改回原沟")
    mediator.attach("签章后的协议书扫描件", "协议书.pdf", SCAN).send("达成书面协议").sees("已达成协议")

    mediator.act("申请司法确认").fill("申请司法确认日期", before(8)).fill("管辖法院", "青山县人民法院")
    mediator.attach("司法确认申请书", "申请书.pdf", SCAN).send("申请司法确认").sees("已达成协议")
    mediator.act("回访").fill("办理日期", before(2))
    for nth in (0, 1):
        mediator.choose("回访方式", "电话", nth)
        mediator.fill("履行情况", "已按协议改沟", nth).choose("满意程度", "满意", nth)
    mediator.send("回访").sees("已办理：回访")

    mediator.open("/find/?q=菜地").sees("邻里纠纷")
    with org_scope(office.township):
        dispute = Matter.objects.get(parent__isnull=True)
    mediator.open(f"/matters/{dispute.pk}/")
    told = mediator.reads()
    for step in ("登记", "转入人民调解", "受理", "告知权利义务", "拟定协议书", "达成书面协议", "申请司法确认", "回访"):
        assert step in told
    mediator.is_at_ease()


def test_why_this_day_opens_in_its_place(arrive: Arrive, office: World) -> None:
    mediator = register(arrive("mediator", DESKTOP))
    mediator.act("转入人民调解").fill("转入人民调解日期", before(19)).send("转入人民调解")
    mediator.act("受理").fill("受理日期", before(18)).fill("调解委员会", "清溪乡人民调解委员会")
    mediator.choose("调解员", office.mediator.name).send("受理")
    mediator.page.get_by_role("link", name="为什么是这一天").first.click()
    expect(mediator.page.locator(".whyplace").first).to_contain_text("起")
    mediator.is_at_ease()


def test_without_scripts(arrive: Arrive, office: World) -> None:
    clerk = register(arrive("clerk", DESKTOP, scripts=False)).sees("赵甲一与钱乙二邻里纠纷")
    clerk.act("转入人民调解").send("转入人民调解").sees("待受理")
    clerk.open("/ledgers/disputes/?kind=neighbour").sees("赵某与钱某邻里纠纷")


def test_with_the_keyboard_alone(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", DESKTOP)
    page = clerk.open("/ledgers/disputes/new/").page
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    page.get_by_label("纠纷简要情况").focus()
    page.keyboard.type("排水沟")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.y-foot button')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#refusal")).to_be_visible()
    assert page.get_by_label("纠纷简要情况").input_value() == "排水沟"


def test_what_was_typed_outlives_a_lost_page(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", PHONE)
    page = clerk.open("/ledgers/disputes/new/").page
    clerk.fill("纠纷简要情况", "排水沟改道后淹了菜地")
    clerk.open("/ledgers/disputes/").open("/ledgers/disputes/new/")
    clerk.sees("已恢复您上次没有提交的内容")
    assert page.get_by_label("纠纷简要情况").input_value() == "排水沟改道后淹了菜地"


def test_a_draft_can_be_given_up(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", PHONE)
    page = clerk.open("/ledgers/disputes/new/").page
    clerk.fill("纠纷简要情况", "写错了的话")
    clerk.open("/ledgers/disputes/").open("/ledgers/disputes/new/")
    page.get_by_role("button", name="放弃草稿").click()
    clerk.sees("草稿已放弃")
    assert page.get_by_label("纠纷简要情况").input_value() == ""
    clerk.open("/ledgers/disputes/").open("/ledgers/disputes/new/")
    assert page.get_by_label("纠纷简要情况").input_value() == ""
    assert not page.get_by_role("button", name="放弃草稿").is_visible()


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_going_back_and_sending_again_registers_nothing_twice(
    arrive: Arrive, office: World, device: dict[str, object]
) -> None:
    clerk = register(arrive("clerk", device)).sees("已登记")
    first = clerk.page.url
    clerk.page.go_back()
    expect(clerk.page.get_by_label("纠纷简要情况")).to_have_value("排水沟改道后淹了菜地")
    clerk.send("登记").sees("已登记")
    assert clerk.page.url == first

    clerk.page.go_back()
    clerk.fill("纠纷简要情况", "另一件").send("登记").sees("刚才已经提交过")
    with org_scope(office.township):
        assert Matter.objects.filter(parent__isnull=True).count() == 1
    # Told so, whoever means another one sends it once more.
    clerk.send("登记").sees("已登记")
    assert clerk.page.url != first
    clerk.is_at_ease()


def test_going_back_and_noting_again_notes_nothing_twice(arrive: Arrive, office: World) -> None:
    clerk = register(arrive("clerk", DESKTOP)).sees("已登记")
    clerk.open(f"{clerk.page.url.removeprefix(clerk.home)}general/note/")
    clerk.fill("备注内容", "已电话联系").send("备注").sees("已电话联系")
    clerk.page.go_back()
    clerk.send("备注").sees("已电话联系")
    assert clerk.reads().count("已电话联系") == 1
