"""People write a report: nothing of their words is lost, two at once are told of each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from tests.reports.writing import TODAY, again, begun, clerk, completed, leader, other_clerk, reviewer
from yifa.areas.disputes.models import Dispute
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org
from yifa.engine.store.ids import new_id
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import begin, draft_again, open_conflicts, set_frame, settle
from yifa.reports.editing.remarks import (
    accept,
    accepted,
    comment,
    fill_number,
    open_comments,
    settle_comment,
)
from yifa.reports.editing.saving import LONGEST, Clashed, restore, save
from yifa.reports.editing.stored import Stored, stored_report
from yifa.reports.issuing.signing_off import submit
from yifa.reports.models import Acceptance, FilledNumber, Saving, Why
from yifa.reports.report import CannotBuild
from yifa.reports.text import Paragraph, State, Text

pytestmark = pytest.mark.django_db

ACCEPTED = "disputes.accepted"
"""The paragraph that tells how many disputes were taken up."""


@pytest.fixture(autouse=True)
def scope(township: Org) -> Iterator[None]:
    with org_scope(township):
        yield


@pytest.fixture
def report(township: Org) -> Stored:
    return begun(township)


def first_rule(report: Stored) -> str:
    """A paragraph of the disputes, with numbers in it."""
    return next(one.rule for one in report.text if one.rule.startswith("disputes.") and "{{" in one.text)


def edited(report: Stored, rule: str, words: str) -> Text:
    return changes.write(report.text, rule, words)


class TestBeginning:
    def test_a_report_begins_with_what_the_records_say(self, township: Org, report: Stored) -> None:
        assert report.text == report.drafted
        assert {one.state for one in report.text} == {State.GENERATED}
        assert report.record.as_of == date(2025, 12, 31)
        assert report.record.to == "青山县人民政府"
        assert report.matter.title == "清溪乡人民政府2025年法治政府建设年度报告"
        assert report.report(TODAY).words().startswith("清溪乡人民政府\n2025年法治政府建设年度报告")

    def test_there_is_one_for_each_year(self, township: Org, report: Stored) -> None:
        with pytest.raises(Refused, match="2025年度报告已经开始编制"):
            begun(township)

    def test_of_a_year_without_records_there_is_none(self, township: Org) -> None:
        with pytest.raises(CannotBuild, match="没有2023年的业务记录"):
            begin(township, 2023, actor=clerk(), today=TODAY)

    def test_who_writes_no_reports_begins_none(self, township: Org) -> None:
        with pytest.raises(Refused, match="由经办人办理"):
            begin(township, 2025, actor=reviewer(), today=TODAY)
        assert not Saving.objects.exists()

    def test_one_that_was_taken_in_from_elsewhere_has_no_text(self, township: Org) -> None:
        row = LedgerRow("2025年年度报告", "done", date(2026, 1, 5), data={"year": 2025})
        adopt("annual_report", row, org=township, actor=clerk())
        assert stored_report(township, 2025) is None


class TestSaving:
    def test_an_edited_paragraph_is_the_next_version(self, report: Stored) -> None:
        rule = first_rule(report)
        words = report.text.by_rule[rule].text + "群众满意。"
        saved = save(report, edited(report, rule, words), by=clerk(), today=TODAY)
        assert (saved.saving.seq, saved.saving.why, saved.saving.by) == (2, Why.EDITED, clerk())
        assert saved.text.by_rule[rule] == Paragraph(words, rule, 0, State.EDITED)
        assert "群众满意。" in saved.report(TODAY).words()
        assert saved.drafted == report.drafted

    def test_nothing_changed_is_no_version(self, report: Stored) -> None:
        assert save(report, report.text, by=clerk(), today=TODAY).saving == report.saving

    def test_two_people_at_different_paragraphs(self, report: Stored) -> None:
        one, other = (one.rule for one in list(report.text)[:2])
        save(report, edited(report, one, "甲。"), by=clerk(), today=TODAY)
        both = save(report, edited(report, other, "乙"), by=other_clerk(), today=TODAY)
        assert [both.text.by_rule[rule].text for rule in (one, other)] == ["甲。", "乙"]

    def test_two_people_at_the_same_paragraph_are_told(self, report: Stored) -> None:
        rule = first_rule(report)
        save(report, edited(report, rule, "甲。"), by=clerk(), today=TODAY)
        with pytest.raises(Clashed, match="周小禾同时修改了1段，没有保存") as clash:
            save(report, edited(report, rule, "乙。"), by=other_clerk(), today=TODAY)
        ((found,), newest) = clash.value.clashes, clash.value.newest
        assert (found.rule, found.theirs.text, found.mine.text) == (rule, "甲。", "乙。")  # type: ignore[union-attr]
        assert newest.text.by_rule[rule].text == "甲。"
        assert Saving.objects.count() == 2

    def test_an_earlier_version_comes_back_as_a_new_one(self, report: Stored) -> None:
        changed = save(report, edited(report, first_rule(report), "甲。"), by=clerk(), today=TODAY)
        restored = restore(changed, 1, by=other_clerk(), today=TODAY)
        assert (restored.text, restored.saving.seq, restored.saving.why) == (report.text, 3, Why.RESTORED)
        with pytest.raises(Refused, match="没有第9版"):
            restore(restored, 9, by=clerk(), today=TODAY)

    @pytest.mark.parametrize("token", ["{{no such|2025|count}}", "{{disputes.accepted|2025|loudly}}", "{{a.b|2025}}"])
    def test_a_token_that_is_none_is_not_saved(self, report: Stored, token: str) -> None:
        rule = first_rule(report)
        with pytest.raises(Refused, match="请用“插入数据”重新选择指标") as refused:
            save(report, edited(report, rule, f"共{token}。"), by=clerk(), today=TODAY)
        assert refused.value.reasons[0].where == rule
        assert Saving.objects.count() == 1

    def test_a_long_text_is_kept_and_a_novel_is_not(self, report: Stored) -> None:
        rule = first_rule(report)
        save(report, edited(report, rule, "长" * 50_000), by=clerk(), today=TODAY)
        with pytest.raises(Refused, match=f"正文不能超过{LONGEST}个字"):
            save(again(report), edited(again(report), rule, "长" * LONGEST), by=clerk(), today=TODAY)

    def test_only_writers_save(self, report: Stored) -> None:
        for person in (reviewer(), leader()):
            with pytest.raises(Refused, match="由经办人办理"):
                save(report, edited(report, first_rule(report), "甲。"), by=person, today=TODAY)

    def test_what_went_to_review_is_not_changed(self, report: Stored) -> None:
        submit(completed(report), actor=clerk(), today=TODAY)
        with pytest.raises(Refused, match="已送审或者已印发，正文不能修改"):
            save(again(report), edited(report, first_rule(report), "甲。"), by=clerk(), today=TODAY)

    def test_a_version_is_never_changed_nor_given_twice(self, report: Stored) -> None:
        with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic():
            Saving.objects.filter(pk=report.saving.pk).update(text="")
        with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic():
            Saving.objects.filter(pk=report.saving.pk).delete()
        report.saving.pk = new_id()
        with pytest.raises(IntegrityError), transaction.atomic():
            report.saving.save(force_insert=True)


class TestDraftingAgain:
    def change_records(self, township: Org) -> None:
        """One dispute of the year is no longer one."""
        one = Dispute.objects.filter(org=township, opened_on__year=2025, voided=False).first()
        Dispute.objects.filter(pk=one.pk).update(voided=True)  # type: ignore[union-attr]

    def test_unchanged_records_change_nothing(self, report: Stored) -> None:
        assert draft_again(report, by=clerk(), today=TODAY) == (report, [])

    def test_a_changed_day_of_counting_drafts_again(self, report: Stored) -> None:
        mine = save(report, edited(report, "outline.opening", "本年度情况如下。"), by=clerk(), today=TODAY)
        changed, conflicts = set_frame(
            mine,
            actor=clerk(),
            today=TODAY,
            as_of=date(2026, 2, 1),
            to="青山县人民政府",
            copies="县司法局",
            printed_by="",
        )
        assert changed.record.as_of == date(2026, 2, 1)
        assert changed.frame(TODAY).copies == "县司法局"
        assert changed.text.by_rule["outline.opening"].text == "本年度情况如下。"
        assert [conflict.rule for conflict in conflicts] == ["outline.opening"]
        assert "统计截至2026年2月1日" in conflicts[0].now
        assert changed.saving.why == Why.REDRAFTED

    def test_a_frame_alone_drafts_nothing_again(self, report: Stored) -> None:
        changed, conflicts = set_frame(
            report, actor=clerk(), today=TODAY, as_of=report.record.as_of, to="县政府", copies="", printed_by="党政办"
        )
        assert (changed.saving, conflicts, changed.record.printed_by) == (report.saving, [], "党政办")

    def test_a_joint_report_names_both_organs(self, report: Stored) -> None:
        both = "中共清溪乡委员会、清溪乡人民政府"
        changed, _ = set_frame(report, actor=clerk(), today=TODAY, as_of=report.record.as_of, issued_by=both)
        frame = changed.frame(TODAY)
        assert frame.signatories == ("中共清溪乡委员会", "清溪乡人民政府")
        assert frame.to == "青山县人民政府"
        assert "".join(frame.title).startswith("中共清溪乡委员会　清溪乡人民政府")

    @pytest.mark.parametrize("as_of", [date(2024, 12, 31), date(2026, 6, 11)])
    def test_a_day_out_of_reach_is_refused(self, report: Stored, as_of: date) -> None:
        with pytest.raises(Refused, match="统计截止日应在报告年度之内"):
            set_frame(report, actor=clerk(), today=TODAY, as_of=as_of, to="", copies="", printed_by="")

    def conflicting(self, report: Stored) -> Stored:
        mine = save(report, edited(report, "outline.opening", "本年度情况如下。"), by=clerk(), today=TODAY)
        day = date(2026, 2, 1)
        return set_frame(mine, actor=clerk(), today=TODAY, as_of=day, to="", copies="", printed_by="")[0]

    def test_a_contradiction_is_decided_for_the_records(self, report: Stored) -> None:
        found = self.conflicting(report)
        decided = settle(found, open_conflicts(found).get().pk, take_new=True, by=clerk(), today=TODAY)
        assert "统计截至2026年2月1日" in decided.text.by_rule["outline.opening"].text
        assert decided.text.by_rule["outline.opening"].state is State.GENERATED
        assert not open_conflicts(decided).exists()

    def test_or_for_the_words(self, report: Stored) -> None:
        found = self.conflicting(report)
        conflict = open_conflicts(found).get()
        decided = settle(found, conflict.pk, take_new=False, by=clerk(), today=TODAY)
        assert decided.text == found.text
        with pytest.raises(Refused, match="没有找到这处冲突"):
            settle(decided, conflict.pk, take_new=False, by=clerk(), today=TODAY)

    def test_a_second_contradiction_takes_the_place_of_the_first(self, report: Stored) -> None:
        found = self.conflicting(report)
        day = date(2026, 3, 1)
        set_frame(found, actor=clerk(), today=TODAY, as_of=day, to="", copies="", printed_by="")
        assert "3月1日" in open_conflicts(found).get().now


class TestRemarks:
    def test_a_number_filled_in_by_hand_has_its_evidence(self, report: Stored) -> None:
        filled = fill_number(
            report, surface="3210人", says="年末常住人口", evidence="统计站年报表", by=clerk(), today=TODAY
        )
        words = f"辖区常住人口{{{{filled|{filled.key}}}}}。"
        saved = save(report, changes.add(report.text, "outline.opening", words), by=clerk(), today=TODAY)
        assert "辖区常住人口3210人。" in saved.report(TODAY).words()
        assert str(filled) == "3210人（年末常住人口）"

    @pytest.mark.parametrize(
        ("surface", "evidence", "says"),
        [("3210人", " ", "“依据”没有填写"), ("很多人", "年报表", "没有数字"), ("3" * 50, "年报表", "不能超过40个字")],
    )
    def test_or_is_refused(self, report: Stored, surface: str, evidence: str, says: str) -> None:
        with pytest.raises(Refused, match=says):
            fill_number(report, surface=surface, says="人口", evidence=evidence, by=clerk(), today=TODAY)

    def test_not_even_past_the_doors_without_evidence_or_reason(self, report: Stored) -> None:
        given = {"org": report.record.org, "matter": report.matter, "by": clerk(), "at": timezone.now()}
        with pytest.raises(IntegrityError), transaction.atomic():
            FilledNumber.objects.create(key="n1", surface="3名", says="在编", evidence="", **given)
        with pytest.raises(IntegrityError), transaction.atomic():
            Acceptance.objects.create(key="unsaid:1", message="没有提到", reason="", **given)

    def test_a_comment_is_made_and_dealt_with(self, report: Stored) -> None:
        made = comment(report, rule="outline.opening", text="补一句总体评价", by=reviewer(), today=TODAY)
        assert [one.text for one in open_comments(report)] == ["补一句总体评价"]
        settle_comment(report, made.pk, by=clerk(), today=TODAY)
        assert not open_comments(report).exists()
        with pytest.raises(Refused, match="可能已经处理"):
            settle_comment(report, made.pk, by=clerk(), today=TODAY)

    def test_a_comment_on_nothing_is_refused(self, report: Stored) -> None:
        with pytest.raises(Refused, match="没有找到这一段"):
            comment(report, rule="own.gone", text="？", by=reviewer(), today=TODAY)
        with pytest.raises(Refused, match="“批注”没有填写"):
            comment(report, rule="outline.opening", text="  ", by=reviewer(), today=TODAY)

    def test_a_finding_is_left_with_a_reason_once(self, report: Stored) -> None:
        given = {"key": "unsaid:1", "message": "没有提到", "by": clerk(), "today": TODAY}
        with pytest.raises(Refused, match="“理由”没有填写"):
            accept(report, reason="", **given)  # type: ignore[arg-type]
        accept(report, reason="另文报送", **given)  # type: ignore[arg-type]
        assert [one.reason for one in accepted(report)] == ["另文报送"]
        with pytest.raises(Refused, match="已经说明理由"):
            accept(report, reason="另文报送", **given)  # type: ignore[arg-type]
