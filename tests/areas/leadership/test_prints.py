"""The papers of leadership say what its registers say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.areas.disputes.prints.settled import words_on
from tests.areas.leadership.entries import enter, fill, refusal
from tests.world import World
from yifa.areas.leadership.models import versions_of
from yifa.areas.leadership.prints import FORMS
from yifa.areas.leadership.prints.law_meeting_minutes import Minutes
from yifa.engine.matters.refusals import Refused
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import NotFinal, blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.entering import complete

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, record: Any, code: str, way: Way = Way.FILLED) -> str:
    """All the words of the entry's paper."""
    return words_on(print_form(form(code), EntrySubject(record.entry, TODAY), way, world.clerk))


@pytest.fixture
def meeting(world: World) -> Any:
    """A meeting whose minutes are written."""
    held = enter(world, "law_meetings", body_name="党委（扩大）会议", heard_report=True)
    return fill(
        world, held, place="乡政府二楼会议室", attending="沈怀民（乡党委书记）、林振邦（乡长）",
        observing="司正平（司法所所长）", absent="蒋思远（公差）", present=3, minutes_number="〔2025〕6号",
        conclusions="由党政综合办分解任务\n会议指出，要压实责任。",
    )  # fmt: skip


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


class TestMinutes:
    def test_tell_who_was_there_and_each_decision_in_its_paragraph(self, world: World, meeting: Any) -> None:
        words = said(world, meeting, "law_meeting_minutes")
        assert "清溪乡党委（扩大）会议纪要" in words
        assert "〔2025〕6号" in words
        opening = (
            "2025年3月10日，党委书记在乡政府二楼会议室主持召开党委（扩大）会议，研究年度法治工作要点。现纪要如下："
        )
        assert opening in words
        assert "一、会议决定，由党政综合办分解任务。" in words
        assert "二、会议指出，要压实责任。" in words
        for list_, names in (
            ("出席", "沈怀民（乡党委书记）、林振邦（乡长）"),
            ("请假", "蒋思远（公差）"),
            ("列席", "司正平"),
        ):
            assert list_ in words
            assert names in words

    def test_of_one_item_have_no_number(self, world: World) -> None:
        held = enter(world, "law_meetings", body="government", chaired_by="other", topic="听取法治工作汇报")
        held = fill(world, held, attending="林振邦", conclusions="同意")
        words = said(world, held, "law_meeting_minutes")
        assert "清溪乡政府会议纪要" in words
        assert "有关负责人主持召开政府会议，听取法治工作汇报。" in words
        assert "会议决定，同意。" in words
        assert "一、" not in words
        assert "列席" not in words

    def test_are_final_only_with_who_was_there_and_what_was_decided(self, world: World) -> None:
        held = enter(world, "law_meetings")
        subject = EntrySubject(held.entry, TODAY)
        with pytest.raises(NotFinal) as caught:
            print_form(form("law_meeting_minutes"), subject, Way.FILLED, world.clerk, final=True)
        assert [need.says for need in caught.value.lacking] == ["出席人员", "会议决定"]

    def test_are_of_meetings_alone(self, world: World) -> None:
        with pytest.raises(TypeError, match="LawMeeting"):
            Minutes.of(EntrySubject(enter(world, "equipment").entry, TODAY))


class TestSignIn:
    def test_has_the_names_and_who_is_away_with_why(self, world: World, meeting: Any) -> None:
        words = said(world, meeting, "sign_in", Way.SIGNING)
        assert "党委（扩大）会议签到表" in words
        for told in ("沈怀民", "乡党委书记", "列席", "请假（公差）", "应到4人", "实到3人", "请假1人", "清溪乡人民政府"):
            assert told in words

    def test_is_a_sheet_of_empty_rows_where_nobody_is_named_yet(self, world: World) -> None:
        words = said(world, enter(world, "law_meetings"), "sign_in", Way.SIGNING)
        assert "党委会议签到表" in words
        assert "20" in words


class TestLeadingGroup:
    @pytest.fixture
    def second(self, world: World) -> Any:
        """Who came when the group was changed for the first time."""
        enter(world, "leading_group")
        enter(world, "leading_group", seat="director", name="司正平", post="司法所所长", unit="清溪司法所")
        gone = enter(world, "leading_group", seat="member", name="何青禾", post="综治办干事", unit="综治办")
        fill(world, gone, until=date(2025, 2, 20))
        told = {"since": date(2025, 2, 20), "document": "清委发〔2025〕7号"}
        came = enter(world, "leading_group", seat="member", name="郑守正", post="执法队队长", **told)
        fill(world, came, until=date(2025, 9, 1))
        return came

    def test_each_composition_says_what_changed(self, world: World, second: Any) -> None:
        known = versions_of(world.township)
        assert [(one.number, one.day, one.document) for one in known] == [
            (1, date(2024, 1, 10), "清委发〔2024〕2号"),
            (2, date(2025, 2, 20), "清委发〔2025〕7号"),
            (3, date(2025, 9, 1), ""),
        ]
        assert [[row.name for row in one.seated] for one in known] == [
            ["沈怀民", "何青禾", "司正平"], ["沈怀民", "郑守正", "司正平"], ["沈怀民", "司正平"],
        ]  # fmt: skip
        assert [row.name for row in known[1].left] == ["何青禾"]

    def test_the_notice_tells_the_group_of_its_day_and_what_it_replaces(self, world: World, second: Any) -> None:
        words = said(world, second, "leading_group")
        assert "关于调整清溪乡法治政府建设" in words
        assert "本次为第2次组成，替代2024年1月10日的组成（第1次）" in words
        assert "新任：郑守正（成员）" in words
        assert "不再担任：何青禾（成员）" in words
        assert "设在清溪司法所" in words
        assert "司正平兼任办公室主任" in words
        assert "依据：清委发〔2025〕7号" in words

    def test_the_first_one_sets_it_up(self, world: World) -> None:
        words = said(world, enter(world, "leading_group"), "leading_group")
        assert "关于成立清溪乡法治政府建设" in words
        assert "替代" not in words

    def test_all_compositions_stand_on_one_sheet(self, world: World, second: Any) -> None:
        words = said(world, second, "leading_group_versions")
        assert "卸任：郑守正（成员）" in words
        assert "新任：沈怀民（组长）、何青禾（成员）、司正平（办公室主任）" in words

    def test_a_member_whose_day_is_not_known_has_no_notice(self, world: World, second: Any) -> None:
        type(second).objects.filter(pk=second.pk).update(since=None, until=None)
        assert "第2次" not in said(world, second, "leading_group")


class TestLetter:
    def test_has_both_sides_and_the_duties(self, world: World) -> None:
        letter = enter(world, "responsibility_letters", duties="村规民约送审\n按月排查纠纷")
        words = said(world, letter, "responsibility_letter", Way.SIGNING)
        for told in (
            "甲方：清溪乡人民政府",
            "乙方：东溪村",
            "（1）村规民约送审",
            "（2）按月排查纠纷",
            "2025年12月31日",
        ):
            assert told in words

    def test_with_the_county_the_township_stands_on_the_second_side(self, world: World) -> None:
        letter = enter(world, "responsibility_letters", between="above", unit="县人民政府")
        assert "乙方：清溪乡人民政府" in said(world, letter, "responsibility_letter")

    @pytest.mark.parametrize(
        "duties", ["全年罚款不少于5万元", "办理行政处罚案件二十件", "完成30起处罚", "案卷归档\n罚没收入增长8%"]
    )
    def test_sets_no_quota_of_penalties(self, world: World, duties: str) -> None:
        refused = refusal(world, "responsibility_letters", duties=duties)
        assert refused.names() == ["no_quota_of_penalties"]
        assert "《行政处罚法》第74条" in str(refused)
        assert enter(world, "responsibility_letters", duties="行政处罚案卷全部评查；排查纠纷12次").duties


def test_the_score_sheet_has_every_line_and_adds_them_up(world: World) -> None:
    first = enter(world, "appraisal_scores")
    told = {"self_score": Decimal(20), "score": Decimal("17.5"), "reviewed_on": date(2025, 12, 20), "reason": "缺回证"}
    first = fill(world, first, **told, figure="leadership.meetings", basis="抽查案卷10件")
    second = enter(world, "appraisal_scores", indicator="学法用法", points=Decimal(10))
    enter(world, "appraisal_scores", unit="司法所")
    words = said(world, second, "appraisal")
    for one in ("综合行政执法队", "学法用法", "17.5", "系统数字：研究法治工作会议", "缺回证", "2025年12月20日", "合计"):
        assert one in words
    assert "合计30" in "".join(words.split())
    assert "司法所" not in words


def test_ratings_of_a_report_are_anonymous(world: World) -> None:
    report = enter(world, "law_reports")
    words = said(world, report, "law_report_ratings", Way.SIGNING)
    for told in ("2025年度述法评议表", "不记名", "沈怀民", "总体评价", "较差"):
        assert told in words


def test_the_meeting_s_page_offers_its_papers_and_takes_the_signed_one_back(world: World, meeting: Any) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get(f"/entries/{meeting.pk}/").content.decode()
    for told in ("会议签到表", "会议纪要", "签到表扫描件", "会议记录、纪要"):
        assert told in page


def test_how_a_report_was_given_is_told_with_it(world: World) -> None:
    report = enter(world, "law_reports")
    with pytest.raises(Refused, match="请一并填写述法日期"):
        complete(report.entry, {"occasion": "together"}, actor=world.clerk)
    given = fill(world, report, reported_on=date(2025, 12, 26), manner="live", occasion="together")
    assert given.get_occasion_display() == "述职述廉述法一并进行"
