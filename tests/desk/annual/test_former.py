"""往年报告、各年对照、报告模板 on the desk: by clicks, without a script, and by those who may."""

from __future__ import annotations

import datetime
import html
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.leadership.entries import enter
from tests.desk.annual.at_the_report import TODAY
from tests.desk.test_figures import dispute
from tests.reports.test_former_reports import TEXT
from tests.reports.writing import signed
from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing.drafting_again import begin
from yifa.reports.former.standing import former_report, stated_values
from yifa.reports.issuing.signing_off import issue
from yifa.reports.models import FormerReport
from yifa.reports.outline import OUTLINE
from yifa.reports.templates import set_of, template_for, written

pytestmark = pytest.mark.django_db

PAGE = "/annual/2024/former/"
TEMPLATE = "/report-template/"
ACCEPTED = "disputes.accepted"


class Visitor:
    """Somebody at the desk."""

    def __init__(self, world: World, user: str = "clerk") -> None:
        self.browser = Client()
        self.browser.force_login(world.users[user])

    def get(self, page: str, status: int = 200) -> str:
        return self._read(self.browser.get(page), status)

    def post(self, page: str, status: int = 302, /, **body: Any) -> str:
        return self._read(self.browser.post(page, body), status)

    @staticmethod
    def _read(answer: Any, status: int) -> str:
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code == status, said.decode()
        return html.unescape(said.decode())


def uploaded(text: str = TEXT) -> SimpleUploadedFile:
    return SimpleUploadedFile("2024年报告.txt", text.encode())


@pytest.fixture
def clerk(world: World) -> Visitor:
    """The clerk of a township whose former report is attached."""
    visitor = Visitor(world)
    visitor.post(PAGE, do="attach", file=uploaded())
    return visitor


def test_a_report_is_attached_and_its_figures_are_confirmed_one_by_one(world: World, clerk: Visitor) -> None:
    page = clerk.get(PAGE)
    assert "<mark>86件</mark>" in page
    assert "未确认" in page
    key = re.search(rf'name="{ACCEPTED}" value="({ACCEPTED}@\d+)"', page)
    assert key
    clerk.post(PAGE, do="confirm", **{ACCEPTED: key[1], "disputes.mediators": ""})
    with org_scope(world.township):
        serving = former_report(world.township, 2024)
        assert serving is not None
        assert {id: value.shown for id, value in stated_values(serving).items()} == {ACCEPTED: 86}
    page = clerk.get(PAGE)
    assert f'value="{key[1]}" checked' in page
    assert "周小禾" in page
    assert clerk.get(f"{PAGE}file/") == TEXT


def test_it_is_told_what_is_wrong(world: World, clerk: Visitor) -> None:
    assert "没有选择文件" in clerk.post("/annual/2023/former/", 422, do="attach")
    assert "写的是2024年度" in clerk.post("/annual/2023/former/", 422, do="attach", file=uploaded())
    assert "没有附入的报告" in clerk.post("/annual/2023/former/", 422, do="confirm")
    assert "不是报告中读出的数据" in clerk.post(PAGE, 422, do="confirm", **{ACCEPTED: "x"})
    assert "没有写明撤下的原因" in clerk.post(PAGE, 422, do="withdraw")
    clerk.post(PAGE, do="withdraw", reason="附错了")
    assert "2024年度没有附报告" in clerk.get(PAGE)
    clerk.get(f"{PAGE}file/", 404)


def test_a_report_without_figures_says_so(world: World) -> None:
    visitor = Visitor(world)
    visitor.post(PAGE, do="attach", file=uploaded("清溪乡2024年法治政府建设年度报告\n一、主要举措\n继续努力。\n"))
    assert "没有读出能对上指标的数据" in visitor.get(PAGE)


def test_others_look_and_change_nothing(world: World, clerk: Visitor) -> None:
    leader = Visitor(world, "leader")
    assert "保存确认的数据" not in leader.get(PAGE)
    assert "由经办人附入" in leader.get("/annual/2023/former/")
    leader.post(PAGE, 403, do="withdraw", reason="附错了")
    assert "没有附报告" in Visitor(world, "other_clerk").get(PAGE)
    assert FormerReport.objects.none().count() == 0


def test_years_stand_side_by_side_each_with_its_origin(world: World, clerk: Visitor) -> None:
    assert "这几年都没有数据" in clerk.get("/annual/compared/")
    test_a_report_is_attached_and_its_figures_are_confirmed_one_by_one(world, clerk)
    dispute(world)
    dispute(world, on=datetime.date(2025, 6, 1), kind="land")
    page = clerk.get("/annual/compared/")
    row = re.search(r">受理矛盾纠纷</th>(.*?)</tr>", page, re.S)
    assert row
    assert "86<span" in row[1]
    assert re.search(r'<a href="/figures/disputes.accepted/rows/[^"]*">2</a>', row[1])
    with org_scope(world.township):
        report = signed(begin(world.township, 2025, actor=world.clerk, today=TODAY))
        issue(report, number="清政报〔2026〕3号", dated=TODAY, actor=world.clerk, today=TODAY)
    page = clerk.get("/annual/compared/")
    assert "据印发的报告（清政报〔2026〕3号）" in page
    row = re.search(r">受理矛盾纠纷</th>(.*?)</tr>", page, re.S)
    assert row
    rows = re.search(r'<a href="(/figures/disputes.accepted/rows/[^"]*as_of=2025-12-31)">2</a>', row[1])
    assert rows, row[1]
    assert "共 2 行" in clerk.get(rows[1].replace("&amp;", "&"))
    assert "各年对照" in clerk.get("/annual/")


def test_an_area_without_records_of_a_year_is_told_no_zero_beside_one_that_has_some(world: World) -> None:
    clerk = Visitor(world)
    dispute(world)
    dispute(world, on=datetime.date(2025, 6, 1))
    with org_scope(world.township):
        enter(world, "law_meetings", held_on=datetime.date(2024, 3, 10))
    page = clerk.get("/annual/compared/")
    row = re.search(r">受理矛盾纠纷</th>(.*?)</tr>", page, re.S)
    meetings = re.search(r">研究法治工作会议</th>(.*?)</tr>", page, re.S)
    assert row
    assert meetings
    assert re.findall(r'<td class="num">(?:<a[^>]*>)?([^<]*)', row[1]) == ["—", "2", "—", "—"]
    assert re.findall(r'<td class="num">(?:<a[^>]*>)?([^<]*)', meetings[1])[2:] == ["1", "—"]
    with org_scope(world.township):
        begin(world.township, 2025, actor=world.clerk, today=TODAY)
    picker = clerk.get("/annual/2025/figures/?q=受理矛盾纠纷")
    row = re.search(r"受理矛盾纠纷(?: <a[^>]*>分项</a>)?</td>(.*?)</tr>", picker, re.S)
    assert row
    assert re.findall(r'<td class="num nw"[^>]*>([^<]*)', row[1]) == ["2件", "—"]
    assert "增减" not in row[1]


def test_the_county_s_administrator_sets_and_ends_a_template(world: World) -> None:
    county = Visitor(world, "county_admin")
    page = county.get(TEMPLATE)
    assert "没有设定模板" in page
    body: dict[str, Any] = {
        "outline": written(OUTLINE) + "# 意见建议\n",
        "source": "青县依法办〔2026〕6号",
        "in_force": localdate(),
    }
    assert "请填写依据文件" in county.post(TEMPLATE, 422, **(body | {"source": ""}))
    wrong = body | {"outline": body["outline"].replace("# 存在的不足和原因 [shortcomings]\n", "")}
    refused = county.post(TEMPLATE, 422, **wrong)
    assert "“存在的不足和原因”是法定内容" in refused
    assert "# 意见建议" in refused
    county.post(TEMPLATE, **body)
    assert "意见建议" in county.get(TEMPLATE)
    assert template_for(world.township, localdate()).outline[-1].heading == "意见建议"
    row = set_of(world.county)[0]
    end = f"{TEMPLATE}{row.pk}/end/"
    assert "停用报告模板" in county.get(end)
    assert "晚于施行日期" in county.post(end, 422, until=localdate())
    assert "请填写停用日期" in county.post(end, 422)
    county.post(end, until=localdate() + datetime.timedelta(days=1))
    assert set_of(world.county)[0].until is not None


def test_a_township_sees_the_county_s_template_and_sets_none(world: World) -> None:
    test_the_county_s_administrator_sets_and_ends_a_template(world)
    township = Visitor(world, "admin")
    page = township.get(TEMPLATE)
    assert "按青山县人民政府的青县依法办〔2026〕6号" in page
    assert "设定新的模板" not in page
    township.post(TEMPLATE, 403, outline="# 无")
    township.get(f"{TEMPLATE}{set_of(world.county)[0].pk}/end/", 404)
    Visitor(world, "supervisor").get(f"{TEMPLATE}{set_of(world.county)[0].pk}/end/", 403)
    Visitor(world).get(TEMPLATE, 403)
