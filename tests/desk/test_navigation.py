"""The link behind which one is stands out, on the page to which it leads and on all below it."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.entries import enter
from tests.desk.test_ledger import registered
from tests.world import World
from yifa.engine.matters.act import act
from yifa.engine.matters.models import ClockRow, Party
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def lit(world: World, user: str, path: str) -> list[tuple[str, str]]:
    """The links of the side that stand out, each with what it says of the page to those who hear it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    side = answer.content.decode().partition('class="y-nav"')[2].partition("</nav>")[0]
    found = re.findall(r'class="on" aria-current="(\w+)">.*?</svg>([^<]+)', side)
    return [(name, said) for said, name in found]


@pytest.mark.parametrize(
    ("path", "name", "said"),
    [
        ("/", "今日", "page"),
        ("/figures/", "数字", "page"),
        ("/figures/disputes.accepted/rows/?period=2025", "数字", "true"),
        ("/ledgers/disputes/", "矛盾纠纷", "page"),
        ("/ledgers/disputes.sweeps/", "矛盾纠纷", "page"),
        ("/ledgers/disputes/new/", "矛盾纠纷", "true"),
        ("/ledgers/disputes/forms/", "矛盾纠纷", "true"),
        ("/ledgers/disputes/import/", "矛盾纠纷", "true"),
        ("/publicity/calendar/", "普法活动", "page"),
        ("/publicity/coverage/", "普法活动", "page"),
        ("/imports/", "导入台账", "page"),
        ("/reports/", "报告核验", "page"),
    ],
)
def test_by_the_address(world: World, path: str, name: str, said: str) -> None:
    assert lit(world, "clerk", path) == [(name, said)]


def test_the_longest_address_wins(world: World) -> None:
    unit = f"/organisation/{world.township.pk}/"
    assert lit(world, "admin", unit) == lit(world, "admin", "/organisation/") == [("单位", "page")]
    assert lit(world, "admin", f"{unit}places/new/") == [("单位", "true")]
    assert lit(world, "admin", f"{unit}people/new/") == [("人员与职务", "true")]
    assert lit(world, "admin", "/organisation/roles/") == [("角色与权限", "page")]


def test_a_page_of_no_link_lights_none(world: World) -> None:
    assert lit(world, "clerk", "/find/?q=水沟") == []


def test_what_stands_in_a_ledger_lights_its_area(world: World) -> None:
    matter = registered(world, "排水沟")
    day = localdate() - datetime.timedelta(days=5)
    with org_scope(world.township):
        child = act(matter, "start_people", actor=world.mediator, happened_on=day).child
        assert child is not None
        assigned = {"person": world.mediator.pk, "chosen_by": "committee"}
        data = {"committee": "调委会", "AssignedMediator": assigned}
        act(child, "accept", actor=world.mediator, happened_on=day, data=data)
        clock = ClockRow.objects.filter(matter=child)[0].pk
        party = Party.objects.filter(matter=matter)[0].pk
        entry = enter(world, "dispute_sweeps").entry_id
    for path in (
        f"/matters/{matter.pk}/",
        f"/matters/{child.pk}/acts/tell_rights/",
        f"/matters/{matter.pk}/general/note/",
        f"/matters/{matter.pk}/parties/{party}/telephone/",
        f"/matters/{matter.pk}/prints/",
        f"/matters/{matter.pk}/dossier/",
        f"/clocks/{clock}/",
        f"/entries/{entry}/",
        f"/entries/{entry}/correct/",
    ):
        assert lit(world, "mediator", path) == [("矛盾纠纷", "true")], path


def test_who_reads_no_cases_is_offered_no_search(world: World) -> None:
    for user, offered in (("clerk", True), ("admin", False)):
        browser = Client()
        browser.force_login(world.users[user])
        assert ("/find/" in browser.get("/").content.decode()) is offered, user
        assert browser.get("/find/").status_code == (200 if offered else 403)


def test_a_county_s_pages_say_that_its_records_are_its_own(world: World) -> None:
    for user, says in (("supervisor", True), ("clerk", False)):
        browser = Client()
        browser.force_login(world.users[user])
        for path in ("/figures/", "/ledgers/disputes/", "/duties/"):
            assert ("不含各乡镇（街道）的" in browser.get(path).content.decode()) is says, (user, path)


def test_signs_of_the_links_are_each_their_own(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    side = browser.get("/").content.decode().partition('class="y-nav"')[2].partition("</nav>")[0]
    signs = dict(re.findall(r"icons\.svg#([a-z-]+)\"></use></svg>([^<]+)", side.replace("村民会议", "")))
    assert signs["scale"] == "矛盾纠纷"
    assert signs["users"] == "研究会议"
    assert re.findall(r"<h6>([^<]+)</h6>", side) == ["台账", "报告", "导入"]
