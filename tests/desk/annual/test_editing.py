"""What the editor in the browser sends and hears: saving by itself, others who write, what words say."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from tests.desk.annual.at_the_report import BASE, TODAY, Desk, state_of
from tests.desk.test_figures import dispute
from tests.reports.writing import completed
from yifa.desk.annual import versions
from yifa.engine.orgs.appointments import appoint
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK
from yifa.reports.editing.remarks import fill_number
from yifa.reports.editing.tracing import last_touched
from yifa.reports.text import State, Text

pytestmark = pytest.mark.django_db

LOOSE = "全年受理矛盾纠纷2件。"


@pytest.fixture(autouse=True)
def _nobody_is_writing() -> None:
    cache.clear()


def said(desk: Desk, status: int, page: str = "/editing/", **body: Any) -> dict[str, Any]:
    """What a POST is answered."""
    answer = desk.browser.post(BASE + page, body)
    assert answer.status_code == status, answer.content.decode()
    found: dict[str, Any] = answer.json()
    return found


def save(desk: Desk, status: int, text: str, seq: int | None = None, user: int | None = None) -> dict[str, Any]:
    version = desk.report.saving.seq if seq is None else seq
    return said(desk, status, text=text, seq=version, user=user or desk.browser.session["_auth_user_id"])


def changed(desk: Desk, rule: str, words: str) -> str:
    text = desk.report.text
    return text.written().replace(text.by_rule[rule].text, words)


def second_clerk(desk: Desk) -> Desk:
    appoint(desk.world.mediator, CLERK, desk.world.township, "党政办干事", TODAY.replace(year=2025), by=None)
    return Desk(desk.world, "mediator")


class TestSaving:
    def test_the_text_as_it_stands_makes_no_version(self, desk: Desk) -> None:
        found = save(desk, 200, desk.report.text.written().replace("\n", "\r\n"))
        assert found["seq"] == 1
        assert found["text"] == desk.report.text.written()

    def test_what_was_typed_is_a_version(self, desk: Desk, rule: str) -> None:
        found = save(desk, 200, changed(desk, rule, "改过的话。"))
        assert (found["seq"], found["by"], found["isOpen"]) == (2, desk.world.clerk.name, True)
        assert re.fullmatch(r"\d\d:\d\d", found["at"])
        assert Text.parse(found["text"]) == desk.report.text
        assert state_of(desk, rule) is State.EDITED

    def test_what_others_saved_meanwhile_comes_back_with_it(self, desk: Desk, rule: str) -> None:
        mine = changed(desk, rule, "我的话。")
        other = next(one.rule for one in desk.report.text if one.rule != rule and not one.level)
        save(second_clerk(desk), 200, changed(desk, other, "他的话。"))
        found = Text.parse(save(desk, 200, mine, seq=1)["text"])
        assert (found.by_rule[rule].text, found.by_rule[other].text) == ("我的话。", "他的话。")

    def test_both_wordings_come_back_where_two_wrote_the_same_paragraph(self, desk: Desk, rule: str) -> None:
        mine = changed(desk, rule, "我的话。")
        colleague = second_clerk(desk)
        save(colleague, 200, changed(desk, rule, "他的话。"))
        found = save(desk, 409, mine, seq=1)
        assert found["clashes"] == [{"rule": rule, "theirs": "他的话。", "mine": "我的话。"}]
        assert found["by"] == desk.world.mediator.name
        assert "没有保存" in found["message"]
        assert desk.report.saving.seq == 2
        own = f"{changed(desk, rule, '他的话。')}edited\town.abcdefgh\t新的一段。\n"
        save(desk, 200, own)
        without = desk.report.text.written().replace("edited\town.abcdefgh\t新的一段。\n", "")
        assert save(colleague, 200, without)["seq"] == 4
        found = save(desk, 409, own.replace("新的一段", "更新的一段"), seq=3)
        assert found["clashes"] == [{"rule": "own.abcdefgh", "theirs": None, "mine": "更新的一段。"}]

    @pytest.mark.parametrize(
        ("words", "why"),
        [("受理{{no.such|2025|sum}}。", "无法识别"), ("字" * 200_001, "不能超过200000个字")],
    )
    def test_what_can_not_be_kept_is_refused_with_its_reason(self, desk: Desk, rule: str, words: str, why: str) -> None:
        found = save(desk, 422, changed(desk, rule, words))
        assert why in found["reasons"][0]["message"]
        assert desk.report.saving.seq == 1

    def test_fifty_thousand_characters_are_kept(self, desk: Desk, rule: str) -> None:
        save(desk, 200, changed(desk, rule, "字" * 50_000))
        assert len(desk.report.text.by_rule[rule].text) == 50_000

    def test_a_version_that_is_none_is_refused(self, desk: Desk) -> None:
        found = said(desk, 422, text="", seq="x", user=desk.browser.session["_auth_user_id"])
        assert "没有收到所改的是哪一版" in found["reasons"][0]["message"]

    def test_nothing_is_saved_in_the_name_of_who_signed_in_since(self, desk: Desk, rule: str) -> None:
        found = save(desk, 422, changed(desk, rule, "改"), user=desk.world.users["reviewer"].pk)
        assert "已由另一人登录" in found["reasons"][0]["message"]
        assert desk.report.saving.seq == 1

    def test_a_reviewer_is_refused(self, desk: Desk, rule: str) -> None:
        found = save(Desk(desk.world, "reviewer"), 422, changed(desk, rule, "改"))
        assert "由经办人办理" in found["reasons"][0]["message"]

    def test_a_report_under_review_is_closed(self, desk: Desk, rule: str) -> None:
        with org_scope(desk.world.township):
            completed(desk.report)
        desk.click("submit")
        assert said(desk, 200, seq=desk.report.saving.seq)["isOpen"] is False
        assert "已送审" in save(desk, 422, changed(desk, rule, "改"))["reasons"][0]["message"]

    def test_who_is_not_signed_in_goes_to_the_login(self, desk: Desk) -> None:
        assert Client().post(f"{BASE}/editing/", {"text": "x"}).status_code == 302

    def test_others_organisations_find_nothing(self, desk: Desk) -> None:
        for page in ("/editing/", "/telling/"):
            assert Desk(desk.world, "other_clerk").browser.post(BASE + page, {"text": ""}).status_code == 404


class TestPresence:
    def test_two_who_write_hear_of_each_other_until_one_leaves(self, desk: Desk) -> None:
        colleague = second_clerk(desk)
        assert said(desk, 200, seq=1)["others"] == []
        assert said(colleague, 200, seq=1)["others"] == [desk.world.clerk.name]
        assert said(desk, 200, seq=1)["others"] == [desk.world.mediator.name]
        assert f"{desk.world.mediator.name}正在编辑" in desk.get()
        said(colleague, 200, seq=1, leaving="1")
        assert said(desk, 200, seq=1)["others"] == []

    def test_who_only_reads_is_not_told_as_writing(self, desk: Desk) -> None:
        reviewer = Desk(desk.world, "reviewer")
        said(reviewer, 200, seq=1)
        assert said(desk, 200, seq=1)["others"] == []
        assert said(reviewer, 200, seq=1)["others"] == [desk.world.clerk.name]

    def test_whoever_has_the_version_does_not_get_its_text(self, desk: Desk) -> None:
        assert said(desk, 200, seq=1)["text"] is None
        assert said(desk, 200, seq=0)["text"] == desk.report.text.written()
        assert desk.browser.get(f"{BASE}/editing/").json()["token"]


class TestTelling:
    def tell(self, desk: Desk, *lines: str) -> dict[str, Any]:
        return said(
            desk, 200, "/telling/", text="".join(f"edited\town.{place}\t{one}\n" for place, one in enumerate(lines))
        )

    def test_a_loose_number_is_found_with_what_could_stand_there(self, desk: Desk) -> None:
        (found,) = self.tell(desk, LOOSE)["findings"]
        assert LOOSE[found["start"] : found["end"]] == "2件"
        assert "手工写的数字" in found["message"]
        assert found["suggestions"][0]["text"].startswith("{{disputes.")

    def test_a_claiming_word_is_found_and_a_promise_is_not(self, desk: Desk) -> None:
        assert self.tell(desk, "矛盾纠纷全部化解。")["findings"]
        plan = "edited\toutline.part.next_year\t# 安排\nedited\town.x\t矛盾纠纷全部化解。\n"
        assert said(desk, 200, "/telling/", text=plan)["findings"] == []

    def test_tokens_are_told_with_what_they_count(self, desk: Desk) -> None:
        with org_scope(desk.world.township):
            fill_number(
                desk.report, surface="3名", says="法律顾问", evidence="聘任文件", by=desk.world.clerk, today=TODAY
            )
        whole, part, before = (f"{{{{disputes.accepted{of}|count}}}}" for of in ("|2025", "[kind=land]|2025", "|2024"))
        chips = self.tell(
            desk, f"{whole}{part}{before}{{{{filled|n1}}}}{{{{no|such}}}}{{{{disputes.accepted|2019|count}}}}"
        )["chips"]
        assert chips[whole]["words"] == "2件"
        assert chips[whole]["name"] == "受理矛盾纠纷"
        assert chips[whole]["lines"] == ["2025年：2件", "2024年：1件"]
        assert "disputes.accepted/rows" in chips[whole]["rows"]
        assert (chips[part]["words"], len(chips[part]["lines"]), len(chips[before]["lines"])) == ("1件", 1, 1)
        assert chips["{{filled|n1}}"]["lines"][0] == "依据：聘任文件"
        assert "不是数据标记" in chips["{{no|such}}"]["problem"]
        assert "不是本报告的年度" in chips["{{disputes.accepted|2019|count}}"]["problem"]

    def test_a_record_that_is_named_is_opened(self, desk: Desk) -> None:
        named = "{{record|matter-7|执法案卷不完整}}"
        assert self.tell(desk, f"整改“{named}”。")["chips"][named] == {
            "words": "执法案卷不完整",
            "name": "所述记录",
            "opens": "/matters/7/",
        }

    def test_what_is_not_canonical_is_refused(self, desk: Desk) -> None:
        assert "三栏" in said(desk, 422, "/telling/", text="没有栏")["reasons"][0]["message"]


class TestPage:
    def data(self, page: str) -> dict[str, Any]:
        found = re.search(r'<script id="report-data" type="application/json">(.*?)</script>', page)
        assert found is not None
        read: dict[str, Any] = json.loads(found[1])
        return read

    def test_the_editor_is_given_the_text_its_numbers_and_what_was_found(self, desk: Desk, rule: str) -> None:
        desk.post(f"/write/?rule={rule}", words=LOOSE)
        page = desk.browser.get(f"{BASE}/").content.decode()
        data = self.data(page)
        assert data["text"] == desk.report.text.written()
        with org_scope(desk.world.township):
            assert data["drafted"] == desk.report.drafted.written()
        assert any(one["rule"] == rule and one["number"] for one in data["findings"])
        assert all(one["words"] for one in data["chips"].values())
        assert data["urls"]["save"] == f"{BASE}/editing/"

    def test_the_outline_tells_where_there_is_something_to_be_settled(self, desk: Desk, rule: str) -> None:
        def told() -> int:
            return sum(map(int, re.findall(r'title="须改(\d+)处"', desk.get())))

        before = told()
        desk.post(f"/write/?rule={rule}", words=LOOSE)
        assert told() == before + 1

    def test_who_only_reads_gets_no_editor(self, desk: Desk) -> None:
        assert "report-data" not in Desk(desk.world, "reviewer").get()


class TestVersionsOfOneSitting:
    def test_what_one_person_wrote_in_one_go_is_shown_as_one(self, desk: Desk, rule: str) -> None:
        for words in ("一。", "一二。", "一二三。"):
            save(desk, 200, changed(desk, rule, words))
        save(second_clerk(desk), 200, changed(desk, rule, "另一人的。"))
        page = desk.get("/versions/")
        assert "第2—4版" in page
        assert "其间自动保存的 3 版" in page
        assert re.findall(r'href="\?seq=(\d+)&(?:amp;)?since=(\d+)"', page) == [("5", "4"), ("4", "1"), ("1", "0")]
        assert "比第1版改了 1 段" in (whole := desk.get("/versions/?seq=4&since=1"))
        assert "<ins>一二三。</ins>" in whole
        assert "一二。</ins>" not in whole
        assert "<del>一。</del>" in desk.get("/versions/?seq=3")

    def test_a_pause_begins_another(self, desk: Desk, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(versions, "PAUSE", datetime.timedelta(0))
        for words in ("一。", "一二。"):
            save(desk, 200, changed(desk, rule, words))
        assert "—3版" not in desk.get("/versions/")


def test_round_numbers_are_offered_where_the_exact_one_is_larger_and_areas_are_searched(desk: Desk) -> None:
    for day in range(1, 11):
        dispute(desk.world, on=datetime.date(2025, 9, day))
    page = desk.get("/figures/?q=受理矛盾纠纷")
    assert "{{disputes.accepted|2025|over=10余}}" in page
    assert "{{disputes.accepted|2025|over=12余}}" not in page
    assert "10余件" in page
    assert "{{disputes.committees|2025|count}}" in desk.get("/figures/?q=矛盾纠纷")


class TestTracked:
    def test_without_a_change_there_is_nothing(self, desk: Desk) -> None:
        assert "没有改动" in desk.get("/tracked/")

    def test_each_paragraph_says_what_was_changed_by_whom(self, desk: Desk, rule: str) -> None:
        words = desk.report.text.by_rule[rule].text
        other = next(one.rule for one in desk.report.text if one.rule != rule and not one.level)
        heading = next(one.rule for one in desk.report.text if one.level)
        save(desk, 200, changed(desk, rule, words.replace("全年登记", "全年共登记")))
        colleague = second_clerk(desk)
        save(
            colleague,
            200,
            f"{changed(desk, rule, words)}edited\town.abcdefgh\t特色做法{{{{disputes.accepted|2025|count}}}}。\n",
        )
        save(desk, 200, changed(desk, rule, words.replace("全年登记", "全年共登记")))
        desk.click(f"leave_out {other}")
        page = desk.get("/tracked/")
        assert "人工改了 3 段" in page
        assert "<ins>共</ins>" in page
        assert "<ins>特色做法2件。</ins>" in page
        assert "不写入" in page
        with org_scope(desk.world.township):
            touched = last_touched(desk.report, [rule, other, "own.abcdefgh", heading])
        assert {one: saving.seq for one, saving in touched.items()} == {
            rule: 4, other: 5, "own.abcdefgh": 3, heading: 1,
        }  # fmt: skip
        assert touched["own.abcdefgh"].by == desk.world.mediator
