"""The ledger answers what its address asks for, and nothing that is not the reader's."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.areas.disputes.models import Dispute
from yifa.engine.ledgers import matter_rows
from yifa.engine.ledgers.asking import SORTS, conditions_in_words, read_query
from yifa.engine.ledgers.models import SavedView
from yifa.engine.ledgers.registry import UnknownLedger, ledger
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org, Place
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def registered(world: World, title: str, *, org: Org | None = None, village: Place | None = None, **data: Any) -> Any:
    """A dispute registered ten days ago."""
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    given = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties, **data}
    with org_scope(org or world.township):
        return open_matter(
            "dispute",
            org=org or world.township,
            actor=world.mediator if org is None else world.other_clerk,
            happened_on=localdate() - datetime.timedelta(days=10),
            title=title,
            village=village,
            data=given,
        ).matter


def page(world: World, query: str = "", user: str = "clerk") -> str:
    """The ledger of disputes as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(f"/ledgers/disputes/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_filters_hold_together_and_the_foot_adds_up_what_they_leave(world: World) -> None:
    registered(world, "排水沟", kind="neighbour", people_involved=3, village=world.east_village)
    registered(world, "界址", kind="land", people_involved=4, village=world.east_village)
    registered(world, "欠款", kind="land", people_involved=5, village=world.west_village)
    shown = page(world, f"?kind=land&village={world.east_village.pk}")
    assert "界址" in shown
    assert "欠款" not in shown
    assert "合计 <b>1</b> 件" in shown
    assert "人数 <b>4</b>" in shown


def owing(world: World, title: str, days: int | None, **ended: Any) -> Dispute:
    """A dispute of which so much was to be performed so many days from today; ``ended``: it was, or is tried."""
    matter = registered(world, title)
    with org_scope(world.township):
        due = None if days is None else localdate() + datetime.timedelta(days=days)
        Dispute.objects.filter(pk=matter.pk).update(perform_by=due, **ended)
        return Dispute.objects.get(pk=matter.pk)


@pytest.mark.parametrize("capped", [False, True], ids=["counted", "more than are counted"])
@pytest.mark.parametrize("narrowed", ["", "&from=2020", "&from=2020&kind=neighbour", "&kind=neighbour"])
@pytest.mark.parametrize(
    ("stands", "titles"),
    [
        ("late", {"该还的", "也该还的"}),
        ("soon", {"今天到期的", "七天到期的"}),
        ("ahead", {"今天到期的", "七天到期的", "八天到期的"}),
        ("none", {"没有期限的", "履行了的", "起诉了的"}),
    ],
)
def test_terms_of_performance_are_found_by_how_they_stand(
    world: World, monkeypatch: pytest.MonkeyPatch, stands: str, titles: set[str], narrowed: str, capped: bool
) -> None:
    for title, days in (("该还的", -1), ("也该还的", -90), ("今天到期的", 0), ("七天到期的", 7), ("八天到期的", 8)):
        owing(world, title, days)
    owing(world, "没有期限的", None)
    owing(world, "履行了的", -5, performed_on=localdate())
    owing(world, "起诉了的", -5, litigated_on=localdate())
    if capped:
        monkeypatch.setattr(matter_rows, "COUNTED", 1)
    rows = page(world, f"?perform_by={stands}{narrowed}").partition("<tbody>")[2]
    assert set(re.findall(r">(\w+的)<", rows)) == titles


def test_a_term_is_one_of_the_filters_and_says_so(world: World) -> None:
    owing(world, "该还的", -1)
    shown = page(world, "?perform_by=late")
    assert re.search(r'<span class="k">履行期限</span>已逾期', shown)
    assert re.search(r'type="radio" name="perform_by" value="late" checked', shown)
    assert re.search(r'class="on" aria-current="page">逾期未履行<i>1</i>', shown)
    asked = read_query(ledger("disputes"), QueryDict("perform_by=soon"))
    assert conditions_in_words(ledger("disputes"), asked) == "履行期限7日内到期"


def test_names_of_people_are_masked_in_the_list(world: World) -> None:
    matter = registered(world, "赵甲一与钱乙二纠纷：排水沟")
    assert "赵某与钱某纠纷：排水沟" in page(world)
    browser = Client()
    browser.force_login(world.users["clerk"])
    assert "赵甲一与钱乙二纠纷" in browser.get(f"/matters/{matter.pk}/").content.decode()


def test_words_are_looked_for_among_what_other_filters_leave(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matter_rows, "SEARCHED", 1)
    registered(world, "老渠漏水", village=world.east_village)
    registered(world, "新渠漏水", village=world.west_village)
    assert "老渠漏水" in page(world, f"?q=漏水&village={world.east_village.pk}")


def test_another_organisations_rows_are_not_there(world: World) -> None:
    registered(world, "邻乡的纠纷", org=world.other_township)
    registered(world, "本乡的纠纷")
    shown = page(world)
    assert "本乡的纠纷" in shown
    assert "邻乡的纠纷" not in shown


def test_a_village_post_sees_its_village_alone(world: World) -> None:
    registered(world, "东溪的纠纷", village=world.east_village)
    registered(world, "西岭的纠纷", village=world.west_village)
    shown = page(world, user="village_clerk")
    assert "东溪的纠纷" in shown
    assert "西岭的纠纷" not in shown


def test_two_characters_find_a_row(world: World) -> None:
    registered(world, "排水沟争执")
    registered(world, "耕牛踩苗", summary="耕牛")
    shown = page(world, "?q=踩苗")
    assert "耕牛踩苗" in shown
    assert "排水沟争执" not in shown


def test_an_empty_ledger_teaches(world: World) -> None:
    shown = page(world)
    assert "还没有矛盾纠纷" in shown
    assert "人民调解法" in shown


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-1",
        "page=99999999999999999999",
        "village=x",
        "village=99999999999999999999",
        "from=2025-13-40",
        "to=abc",
        "sort=password",
        "column=handler__password",
        "kind=%00",
        "state=%27%3B--",
        "q=%E3%90%82%F0%A0%AE%B7",
        "due=yes",
        "perform_by=yes",
    ],
)
def test_an_address_that_makes_no_sense_is_answered_all_the_same(world: World, query: str) -> None:
    registered(world, "排水沟争执")
    page(world, f"?{query}")


def test_a_month_and_a_year_stand_for_their_days() -> None:
    declared = ledger("disputes")
    asked = read_query(declared, QueryDict("from=2024-02&to=2024-02"))
    assert (asked.since, asked.until) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    asked = read_query(declared, QueryDict("from=2025&to=2025-12"))
    assert (asked.since, asked.until) == (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))


def test_an_unknown_ledger_is_named() -> None:
    with pytest.raises(UnknownLedger, match="没有台账“nothing”"):
        ledger("nothing")


def test_a_selection_is_kept_for_oneself_and_dropped_again(world: World) -> None:
    registered(world, "排水沟")
    browser = Client()
    browser.force_login(world.users["clerk"])
    kept = {"name": "邻里", "query": "kind=neighbour"}
    answer = browser.post("/ledgers/disputes/views/", kept)
    assert answer["Location"] == "/ledgers/disputes/?kind=neighbour"
    assert "邻里</a>" in page(world).replace("<i>1</i>", "").replace('<i class="late">1</i>', "")
    assert "已有名为" in browser.post("/ledgers/disputes/views/", kept, follow=True).content.decode()
    assert "不超过20个字" in browser.post(
        "/ledgers/disputes/views/", {"name": "长" * 21}, follow=True
    ).content.decode()  # fmt: skip
    with org_scope(world.township):
        view = SavedView.objects.get()
    other = Client()
    other.force_login(world.users["mediator"])
    other.post("/ledgers/disputes/views/", {"drop": str(view.pk)})
    with org_scope(world.township):
        assert SavedView.objects.exists()
        browser.post("/ledgers/disputes/views/", {"drop": str(view.pk)})
        assert not SavedView.objects.exists()


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("narrowed", ["", "&kind=land&kind=neighbour", "&from=2020&kind=land", "&state=open"])
def test_more_rows_than_are_counted_stand_in_the_same_order(
    world: World, monkeypatch: pytest.MonkeyPatch, sort: str, narrowed: str
) -> None:
    matters = [registered(world, f"第{number}件", kind="land") for number in range(6)]
    today = localdate()
    with org_scope(world.township):
        for number, (due, opened, closed) in enumerate(
            [(1, 3, None), (None, 5, 2), (1, None, 1), (None, None, None), (-2, 5, 1), (None, 3, None)]
        ):
            days = {"next_due_on": due, "opened_on": opened, "closed_on": closed}
            told = {name: ago if ago is None else today - datetime.timedelta(days=ago) for name, ago in days.items()}
            Matter.objects.filter(pk=matters[number].pk).update(**told)
            Dispute.objects.filter(pk=matters[number].pk).update(opened_on=told["opened_on"])

    def listed() -> list[str]:
        return re.findall(r"第\d件", page(world, f"?sort={sort}{narrowed}"))

    few = listed()
    monkeypatch.setattr(matter_rows, "COUNTED", 2)
    assert len(few) >= (4 if "from" in narrowed else 6)
    assert listed() == few


def test_on_a_phone_the_filters_stand_behind_one_button_that_says_how_many_are_set(world: World) -> None:
    registered(world, "排水沟")
    assert 'for="fil-open"' in page(world)
    assert "筛选</label>" in page(world)
    assert "筛选 2</label>" in page(world, "?kind=neighbour&state=open")
