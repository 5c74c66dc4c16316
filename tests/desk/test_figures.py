"""The page of figures: each number opens its rows, which make the number; nobody sees more than they may read."""

from __future__ import annotations

import datetime
import io
import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.areas.support.entries import enter as enter_support
from tests.engine.figures.quarrels import quarrel
from tests.world import World
from yifa.config.demo import load
from yifa.desk.figures.asking import Span, asked_span
from yifa.engine.accounts.models import User
from yifa.engine.figures import registry
from yifa.engine.figures.periods import Period
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Place
from yifa.engine.registers.entering import create
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

MARCH = datetime.date(2025, 3, 5)


def dispute(
    world: World, title: str = "排水沟", on: datetime.date = MARCH, village: Place | None = None, **data: Any
) -> Matter:
    """A dispute registered on that day."""
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    given = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties, **data}
    with org_scope(world.township):
        return open_matter(
            "dispute",
            org=world.township,
            actor=world.mediator,
            happened_on=on,
            title=title,
            village=village,
            data=given,
        ).matter


def get(world: World, address: str, user: str = "clerk", status: int = 200) -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def book(world: World, address: str) -> list[list[Any]]:
    """The rows of the workbook behind an address."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    answer = browser.get(address)
    assert answer.status_code == 200
    file = io.BytesIO(b"".join(answer.streaming_content))  # type: ignore[attr-defined]
    return CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()


def told(page: str, name: str) -> list[str]:
    """What the page's table says of a figure: this period, the year before, the change."""
    row = next(row for row in re.findall(r"<tr.*?</tr>", page, re.S) if f"<summary>{name}</summary>" in row)
    cells = re.findall(r'<td class="num.*?</td>', row, re.S)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", cell)).strip() for cell in cells]


def test_figures_stand_beside_the_year_before_with_both_counts_of_a_rate(world: World) -> None:
    taken = [dispute(world), dispute(world, on=datetime.date(2024, 3, 5))]
    dispute(world, on=datetime.date(2025, 6, 1))
    dispute(world, on=datetime.date(2024, 11, 5))
    with org_scope(world.township):
        act(taken[0].pk, "start_people", actor=world.mediator, happened_on=MARCH)
    page = get(world, "/figures/?period=2025&as_of=2025-06-30")
    assert "2025年，截至6月30日" in page
    assert "2024年，截至6月30日" in page
    assert told(page, "受理矛盾纠纷") == ["2 件", "1 件", "+1"]
    assert told(page, "调处率") == ["50.0 % 1/2", "0.0 % 0/1", "+50.0个百分点"]
    assert "《人民调解法》第17条" in page
    assert "同批跟踪" in page


def test_a_number_leads_to_rows_of_the_same_count(world: World) -> None:
    for village in (world.east_village, world.east_grid, world.west_village, None):
        dispute(world, village=village)
    dispute(world, on=datetime.date(2024, 3, 5), village=world.east_village)
    page = get(world, "/figures/?period=2025&figure=disputes.accepted").replace("&amp;", "&")
    links = re.findall(r'href="(/figures/disputes\.accepted/rows/[^"]+)" data-rows>(?:<span.*?)?(\d+)', page)
    assert len(links) > 20
    assert any(number == "0" for _, number in links)
    for address, number in links:
        assert f"共 {number} 行" in get(world, address), address


def test_a_village_has_what_lies_in_its_grids(world: World) -> None:
    dispute(world, "东溪村里的", village=world.east_village)
    dispute(world, "网格里的", village=world.east_grid)
    dispute(world, "别村的", village=world.west_village)
    page = get(world, f"/figures/disputes.accepted/rows/?period=2025&by=village&key={world.east_village.pk}")
    assert "东溪村受理矛盾纠纷 2" in page
    assert "东溪村里的" in page
    assert "网格里的" in page
    assert "别村的" not in page


def test_parts_of_a_figure_add_up_to_it(world: World) -> None:
    dispute(world, village=world.east_village, kind="land", people_involved=3)
    dispute(world, on=datetime.date(2025, 4, 1), people_involved=4)
    page = get(world, "/figures/?period=2025&figure=disputes.people_involved")
    tables = re.findall(r'<table class="ft">.*?</table>', page, re.S)
    assert len(tables) >= 3
    for table in tables:
        body, foot = table.split("<tfoot>")
        parts = [int(value) for value in re.findall(r'<td data-value="(\d+)"', body)]
        assert sum(parts) == 7
        assert ">7</a>" in foot


def test_rows_of_a_rate_say_which_are_in_the_numerator(world: World) -> None:
    taken = dispute(world, "甲纠纷")
    dispute(world, "乙纠纷")
    with org_scope(world.township):
        act(taken.pk, "start_people", actor=world.mediator, happened_on=MARCH)
    rate = "/figures/disputes.taken_up_rate/rows/?period=2025"
    page = get(world, rate)
    assert "分子 <b>1</b>，分母 <b>2</b>" in page
    assert page.count(">计入分子</span>") == 1
    met, unmet = get(world, f"{rate}&part=met"), get(world, f"{rate}&part=unmet")
    assert "甲纠纷" in met
    assert "乙纠纷" not in met
    assert "乙纠纷" in unmet
    assert "甲纠纷" not in unmet


def test_names_are_masked_in_the_rows(world: World) -> None:
    dispute(world, "赵甲一与钱乙二纠纷")
    page = get(world, "/figures/disputes.accepted/rows/?period=2025")
    assert "赵某与钱某纠纷" in page
    assert "赵甲一" not in page


def test_what_one_may_not_read_is_counted_and_not_shown(world: World) -> None:
    dispute(world, "东溪的", village=world.east_village)
    dispute(world, "西岭的", village=world.west_village)
    page = get(world, "/figures/disputes.accepted/rows/?period=2025", user="village_clerk")
    assert "共 2 行" in page
    assert "1 行不在您的查阅范围内" in page
    assert "东溪的" in page
    assert "西岭的" not in page


def test_another_organisations_rows_are_not_counted(world: World) -> None:
    dispute(world)
    page = get(world, "/figures/disputes.accepted/rows/?period=2025", user="other_clerk")
    assert "共 0 行" in page
    assert "所以是零" in page


def test_entries_of_a_register_are_rows_too(world: World) -> None:
    with org_scope(world.township):
        create(
            "village_lectures",
            org=world.township,
            actor=world.clerk,
            data={"held_on": "2025-05-06", "topic": "民法典宣讲"},
        )
    page = get(world, "/figures/village_affairs.lectures/rows/?period=2025")
    assert "共 1 行" in page
    assert re.search(r'<a href="/entries/\d+/">', page)


def test_rows_that_add_something_stand_before_those_that_add_nothing(world: World) -> None:
    with org_scope(world.township):
        for month, visits in ((3, 5), (4, 0), (5, 7), (6, 0)):
            enter_support(world, month=datetime.date(2025, month, 1), visits=visits)
    page = get(world, "/figures/support.visits/rows/?period=2025", user="clerk")
    assert re.findall(r"<span>2025年(\d)月</span>", page) == ["5", "3", "6", "4"]
    assert "共 4 行，有数量的在前，按日期从近到远" in page


def test_where_totals_alone_may_be_seen_it_says_who_sees_the_rows(world: World) -> None:
    with org_scope(world.township):
        enter_support(world)
    page = get(world, "/figures/support.visits/rows/?period=2025", user="leader")
    assert "这里只能看合计；逐条记录由" in page
    assert "从近到远" not in page
    assert "没有可以列出" not in page


def test_checks_that_fail_stand_at_the_top_with_the_way_to_the_rows(world: World) -> None:
    with org_scope(world.township):
        quarrel(world.township, None, ended_on=MARCH)
    page = get(world, "/figures/?period=2025&area=village_affairs")
    assert "处数字对不上" in page
    assert page.index("处数字对不上") < page.index('class="kf"')
    assert re.search(r'看明细：<a href="/figures/village_affairs\.', page)
    with org_scope(world.township):
        quarrel(world.township, MARCH)
    assert "处数字对不上" not in get(world, "/figures/?period=2024&area=village_affairs")


def test_a_page_without_figures_teaches(world: World) -> None:
    page = get(world, "/figures/?period=2025")
    assert "还没有可以统计的矛盾纠纷" in page
    assert "数字不用填报" in page


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("period=25", "无法识别"),
        ("period=2025-13", "没有第13期"),
        ("period=0001", "不能早于1949年"),
        ("period=2999", "还没有开始"),
        ("from=2025-05-01", "起日和止日"),
        ("from=2025-05-01&to=2025-04-01", "早于起日"),
        ("period=2025&as_of=2999-01-01", "晚于今天"),
        ("period=2025&as_of=x", "截止日期“x”无法识别"),
        ("period=%00", "无法识别"),
    ],
)
def test_a_period_that_cannot_be_meant_is_told(world: World, query: str, says: str) -> None:
    dispute(world, on=localdate())
    page = get(world, f"/figures/?{query}")
    assert says in page
    assert "下面是今年以来的数字" in page
    assert told(page, "登记矛盾纠纷")[0] == "1 件"
    get(world, f"/figures/disputes.accepted/rows/?{query}", status=404)


@pytest.mark.parametrize(
    "address",
    [
        "disputes.nothing/rows/",
        "disputes.accepted/rows/?by=colour&key=red",
        "disputes.accepted/rows/?by=kind&key=nothing",
        "disputes.accepted/rows/?by=village&key=99999999999999999999",
        "disputes.nothing/rows/export/",
    ],
)
def test_what_is_not_there_is_not_found(world: World, address: str) -> None:
    get(world, f"/figures/{address}", status=404)


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=x", "page=99999999", "part=nothing", "page=²"])
def test_a_page_of_rows_that_makes_no_sense_is_answered_all_the_same(world: World, query: str) -> None:
    dispute(world)
    get(world, f"/figures/disputes.accepted/rows/?period=2025&{query}")


def test_who_sees_no_cases_sees_no_figures(world: World) -> None:
    for address in ("", "export/", "disputes.accepted/rows/", "disputes.accepted/rows/export/"):
        get(world, f"/figures/{address}", user="admin", status=403)
    assert "数字" not in get(world, "/", user="admin")
    assert 'href="/figures/"' in get(world, "/")


def test_the_workbook_of_rows_holds_them_all_and_is_journalled(world: World) -> None:
    for number in range(60):
        dispute(world, f"纠纷{number}", people_involved=2)
    page = get(world, "/figures/disputes.people_involved/rows/?period=2025")
    assert page.count('class="rw"') == 50
    second = get(world, "/figures/disputes.people_involved/rows/?period=2025&page=2")
    assert second.count('class="rw"') == 10
    _, said, head, *rows = book(world, "/figures/disputes.people_involved/rows/export/?period=2025")
    assert "2025年" in str(said[0])
    assert head[:2] == ["编号", "名称"]
    assert len(rows) == 61
    assert sum(float(str(row[-1])) for row in rows[:60]) == 120
    with org_scope(world.township):
        entry = JournalEntry.objects.filter(kind="export").latest("seq")
    assert json.loads(entry.body)["rows"] == 60


def test_the_workbook_of_figures_says_what_the_page_says(world: World) -> None:
    dispute(world)
    rows = book(world, "/figures/export/?period=2025&area=disputes")
    names = {row[1]: row for row in rows[3:]}
    assert names["受理矛盾纠纷"][3] == 1
    assert names["调处率"][3:6] == ["0.0%", 0, 1]
    assert set(names) == {figure.name for figure in registry.all_figures() if figure.area == "disputes"}


def test_the_queries_of_a_page_do_not_grow_with_the_rows(world: World) -> None:
    def queries(address: str) -> int:
        browser = Client()
        browser.force_login(world.users["clerk"])
        with CaptureQueriesContext(
            connection,
        ) as counted:
            assert browser.get(address).status_code == 200
        return len(counted)

    addresses = ("/figures/?period=2025", "/figures/disputes.accepted/rows/?period=2025")
    dispute(world)
    few = [queries(address) for address in addresses]
    for number in range(12):
        dispute(world, village=(world.east_village, world.west_village)[number % 2])
    assert [queries(address) for address in addresses] == few
    tables = len({figure.model for figure in registry.all_figures() if figure.area == "disputes"})
    assert few[0] <= 30 + 3 * tables
    assert few[1] <= 15


def test_every_figure_of_the_example_has_the_rows_it_counts() -> None:
    load()
    browser = Client()
    browser.force_login(User.objects.get(username="reviewer"))
    year = localdate().year
    for figure in registry.all_figures():
        page = browser.get(f"/figures/{quote(figure.id)}/rows/?period={year}")
        assert page.status_code == 200, figure.id
        counted = int(re.search(r"共 (\d+) 行", page.content.decode())[1])  # type: ignore[index]  # asserted by [1]
        assert page.content.decode().count('class="rw"') == min(counted, 50), figure.id


def test_a_year_before_is_the_same_days() -> None:
    today = datetime.date(2026, 11, 22)
    assert str(asked_span({}, today)[0]) == "2026年，截至11月22日"
    assert str(asked_span({"period": "2025"}, today)[0]) == "2025年"
    february = Span(Period.month(2024, 2), datetime.date(2024, 2, 29), today).before
    assert february == Span(Period.month(2023, 2), datetime.date(2023, 2, 28), today)
    assert Period.month(2025, 2).a_year_before() == Period.month(2024, 2)


def test_a_year_that_is_over_is_compared_with_a_year(world: World) -> None:
    today = datetime.date(2026, 11, 22)
    assert asked_span({"period": "2025"}, today)[0].before_told == "2024年"
    assert asked_span({}, today)[0].before_told == "2025年，截至11月22日"
    assert asked_span({"period": "2025", "as_of": "2026-03-01"}, today)[0].before_told == "2024年，截至2025年3月1日"
    assert "对比上年同期：2023年</span>" in get(world, "/figures/?period=2024")


def test_of_a_year_without_records_no_number_is_told(world: World) -> None:
    dispute(world)
    page = get(world, "/figures/?period=2025")
    assert told(page, "受理矛盾纠纷") == ["1 件", "—", "—"]
    assert told(page, "调处率") == ["0.0 % 0/1", "—", "—"]
    assert told(page, "书面协议")[0] == "0 件"


BULLETIN = "/figures/bulletins/disputes_monthly/"


def bulletin_table(page: str) -> list[list[str]]:
    """The cells of the bulletin's lines and, last, of its foot."""
    body = page[page.index("<tbody>") : page.index("</tfoot>")]
    rows = re.findall(r"<tr>.*?</tr>", body, re.S)
    return [re.findall(r'<a href="[^"]+">([^<]+)</a>', row) for row in rows]


def test_the_bulletin_adds_up_and_says_each_village(world: World) -> None:
    dispute(world, village=world.east_village, kind="land", people_involved=3)
    dispute(world, village=world.east_grid, people_involved=4)
    dispute(world, on=datetime.date(2025, 2, 1), village=world.west_village)
    dispute(world, on=datetime.date(2025, 3, 20))
    page = get(world, f"{BULLETIN}?month=2025-03")
    assert "清溪乡人民政府矛盾纠纷月通报" in page
    assert "2025年3月</p>" in page
    *lines, foot = bulletin_table(page)
    assert len(lines) == 4
    for place, total in enumerate(foot):
        parts = [line[place] for line in lines]
        if "—" not in (*parts, total):
            assert sum(map(float, parts)) == float(total)
    assert foot[:3] == ["1", "0", "3"]
    assert foot[-1] == "4"
    for village in ("东溪村", "西岭村", "上坪村"):
        assert re.search(rf"<p>{village}：", page)


def test_a_number_of_the_bulletin_leads_to_rows_of_the_same_count(world: World) -> None:
    dispute(world, village=world.east_village, kind="land", people_involved=3)
    dispute(world, village=world.east_grid, people_involved=4)
    dispute(world, on=datetime.date(2025, 2, 1), village=world.west_village)
    page = get(world, f"{BULLETIN}?month=2025-03").replace("&amp;", "&")
    table = page[page.index("<tbody>") :]
    links = re.findall(r'<a href="(/figures/disputes\.(?:accepted|registered|pending)/rows/[^"]+)">(\d+)</a>', table)
    assert len(links) > 40
    assert {number for _, number in links} == {"0", "1", "2", "3"}
    for address, number in links:
        assert f"共 {number} 行" in get(world, address), address


def test_the_bulletin_is_of_the_month_that_is_over(world: World) -> None:
    last = localdate().replace(day=1) - datetime.timedelta(days=1)
    assert f"{last.year}年{last.month}月</p>" in get(world, BULLETIN)
    assert f'href="{BULLETIN}"' in get(world, "/figures/")
    this = localdate()
    for month, nearest in (
        ("2999-01", f"{this:%Y-%m}"), ("2025", "2025-12"), ("x", f"{last:%Y-%m}"), ("2025-13", f"{last:%Y-%m}"),
    ):  # fmt: skip
        browser = Client()
        browser.force_login(world.users["clerk"])
        answer = browser.get(f"{BULLETIN}?month={month}")
        assert (answer.status_code, answer["Location"]) == (302, f"{BULLETIN}?month={nearest}")
        assert "不是可以通报的月份" in browser.get(answer["Location"]).content.decode()
        get(world, f"{BULLETIN}export/?month={month}", status=404)
    get(world, "/figures/bulletins/nothing/", status=404)
    get(world, BULLETIN, user="admin", status=403)


@pytest.mark.parametrize("id", ["disputes_monthly", "rectification_monthly", "publicity_monthly"])
def test_the_bulletin_of_a_month_without_records_says_so_and_tells_no_zero(world: World, id: str) -> None:
    page = get(world, f"/figures/bulletins/{id}/?month=2020-01")
    assert "2020年1月没有记录" in page
    assert "不等于没有发生" in page
    assert "<tbody>" not in page
    assert "导出 Excel" not in page


def test_the_workbook_of_the_bulletin_holds_its_table(world: World) -> None:
    dispute(world, village=world.east_village)
    rows = book(world, f"{BULLETIN}export/?month=2025-03")
    assert rows[2][0] == "村（社区）"
    assert rows[-1][0] == "合计"
    accepted = rows[2].index("受理")
    assert [row[accepted] for row in rows[3:]] == [1, 0, 0, 0, 1]


def test_the_queries_of_the_bulletin_do_not_grow_with_the_rows(world: World) -> None:
    def queries() -> int:
        browser = Client()
        browser.force_login(world.users["clerk"])
        with CaptureQueriesContext(connection) as counted:
            assert browser.get(f"{BULLETIN}?month=2025-03").status_code == 200
        return len(counted)

    dispute(world)
    few = queries()
    for number in range(8):
        dispute(world, village=(world.east_village, world.west_village)[number % 2])
    assert queries() == few <= 25
