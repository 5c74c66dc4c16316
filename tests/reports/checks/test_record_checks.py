"""What the checks find in the records themselves, on the records of the sample."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils.timezone import localdate

from tests.reports.checks.texts import written
from tests.reports.conftest import TODAY, imprint
from yifa.areas.disputes.models import Dispute
from yifa.engine.figures import registry
from yifa.engine.figures.cross_checks import OpeningAndClosing
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter, Provenance
from yifa.engine.narrative.facts import Span
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope
from yifa.reading.read import read
from yifa.reports.checks import Severity, check
from yifa.reports.checks.cross_checks import find_discrepancies
from yifa.reports.checks.finding import Finding
from yifa.reports.checks.last_year import (
    CHANGED,
    UNANSWERED,
    LastYear,
    find_changed_since,
    find_unanswered,
    from_issued,
    from_reading,
)
from yifa.reports.checks.paragraphs import told_paragraphs
from yifa.reports.checks.records import LATE_ACTS, LATE_ENTRIES, MOST_OPENED, OVERDUE
from yifa.reports.checks.records import find_entered_late as find_late
from yifa.reports.checks.records import find_open_beyond_due_day as find_overdue
from yifa.reports.checks.void_rows import find_told_as_nothing
from yifa.reports.manifest import in_json, manifest
from yifa.reports.report import Report, build, drafted
from yifa.reports.text import Paragraph, State, Text

pytestmark = pytest.mark.django_db

CHINA = ZoneInfo("Asia/Shanghai")
IN_TIME = datetime(2025, 6, 30, 9, tzinfo=CHINA)


def late(report: Report) -> list[Finding]:
    with org_scope(report.org):
        return list(find_late([report.org], report.facts.span))


class TestDiscrepancies:
    def find(self, report: Report, *orgs: Org) -> list[Finding]:
        with org_scope(report.org, *orgs):
            return list(find_discrepancies(report, [report.org, *orgs]))

    def test_the_samples_figures_agree(self, report: Report, running: Report) -> None:
        assert self.find(report) == []
        assert self.find(running) == []

    def test_what_was_open_before_and_came_and_left_makes_what_is_open(self, report: Report, township: Org) -> None:
        """A dispute that was ended before it was registered: the flows no longer make the stock."""
        with org_scope(township):
            row = Dispute.objects.filter(opened_on__year=2025, ended_on__year=2025).order_by("pk")[0]
            Dispute.objects.filter(pk=row.pk).update(opened_on=None)
        changed = drafted(township, 2025, TODAY, imprint(township), today=TODAY)
        found = self.find(changed)
        flows = [one for one in found if one.kind == "opening_and_closing"]
        assert len(flows) == 1
        assert flows[0].severity is Severity.SHOULD
        assert "相差1" in flows[0].message
        declared = next(
            check
            for check in registry.cross_checks()
            if isinstance(check, OpeningAndClosing) and check.id == "disputes.flows"
        )
        assert tuple(rows.of for rows in flows[0].figures) == declared.figures

    def test_each_organisation_whose_rows_are_counted_is_looked_at(self, report: Report) -> None:
        other = Org.objects.exclude(pk=report.org.pk).order_by("code")[0]
        assert self.find(report, other) == []


class TestVoidRows:
    def find(self, report: Report) -> list[Finding]:
        with org_scope(report.org):
            return list(find_told_as_nothing(told_paragraphs(report), report.facts, [report.org]))

    def test_a_figure_whose_records_were_voided_says_so(self, report: Report, township: Org) -> None:
        rows = report.facts.now["disputes.guided_to_court"].total.rows
        assert rows > 0
        with org_scope(township):
            Dispute.objects.filter(guided_to_court_on__year=2025).update(voided=True)
        voided = drafted(township, 2025, TODAY, imprint(township), today=TODAY)
        own = written(voided, "引导诉讼{{disputes.guided_to_court|2025|count}}。")
        (found,) = [one for one in self.find(own) if one.rule == "own.0"]
        assert f"写作“0件”，它的{rows}条记录已经作废" in found.message

    def test_a_zero_that_always_was_one_is_told_without_that(self, report: Report) -> None:
        (found,) = self.find(written(report, "移送其他单位{{disputes.referred|2025|count}}。"))
        assert "作废" not in found.message

    def test_the_counts_of_a_rate_are_looked_at_too(self, report: Report) -> None:
        of_nothing = next(id for id, one in sorted(report.facts.now.items()) if one.total.denominator == 0)
        (found,) = self.find(written(report, f"按期处置{{{{{of_nothing}|2025|of}}}}处。"))
        assert "写作“0”" in found.message

    def test_what_counts_something_is_left_alone(self, report: Report) -> None:
        assert self.find(report) == []


class TestEnteredLate:
    def test_what_was_entered_after_the_year_is_found(self, report: Report) -> None:
        acts, entries = late(report)
        assert (acts.kind, entries.kind) == (LATE_ACTS, LATE_ENTRIES)
        assert "发生在2025年12月31日以前，以后才录入" in acts.message
        assert "矛盾纠纷" in acts.message
        assert "矛盾纠纷排查37条" in entries.message
        assert 0 < len(acts.matters) <= MOST_OPENED
        with org_scope(report.org):
            assert Matter.objects.filter(pk__in=acts.matters, parent=None).count() == len(acts.matters)

    def test_what_was_entered_in_time_is_not(self, report: Report) -> None:
        until_today = Span(Period(date(2025, 1, 1), localdate()), localdate())
        with org_scope(report.org):
            assert list(find_late([report.org], until_today)) == []

    def test_what_was_voided_or_came_from_elsewhere_is_not(self, report: Report) -> None:
        with org_scope(report.org):
            Matter.objects.filter(org=report.org).update(voided=True)
            Entry.objects.filter(org=report.org).update(provenance=Provenance.ADOPTED)
        assert late(report) == []

    def test_the_key_changes_when_it_is_another_number(self, report: Report) -> None:
        first = late(report)[1]
        with org_scope(report.org):
            one = Entry.objects.filter(dated_on__year=2025).order_by("pk")[0]
            Entry.objects.filter(pk=one.pk).update(entered_at=IN_TIME)
        assert late(report)[1].key != first.key


class TestOpenBeyondDueDay:
    def find(self, report: Report) -> list[Finding]:
        with org_scope(report.org):
            return list(find_overdue([report.org], report.facts.span))

    def test_what_is_open_though_it_was_due_is_found(self, running: Report) -> None:
        (found,) = self.find(running)
        assert found.kind == OVERDUE
        with org_scope(running.org):
            overdue = Matter.objects.filter(pk__in=found.matters)
            assert {matter.ended for matter in overdue} == {False}
            assert all(matter.next_due_on and matter.next_due_on < TODAY for matter in overdue)
        assert f"矛盾纠纷有{len(found.matters)}件到期尚未办结" in found.message

    def test_what_is_done_or_of_a_later_year_is_not(self, report: Report, running: Report) -> None:
        overdue = set(self.find(running)[0].matters)
        with org_scope(report.org):
            Matter.objects.filter(pk__in=overdue).update(ended=True)
        assert self.find(report) == []
        assert self.find(running) == []

    def test_a_procedure_that_is_not_installed_any_more_is_told_by_its_id(self, running: Report) -> None:
        overdue = self.find(running)[0].matters
        with org_scope(running.org):
            Matter.objects.filter(pk__in=overdue).update(procedure="old_course")
        assert self.find(running)[0].message.startswith("old_course有")


LAST_YEAR = """清溪乡人民政府2025年法治政府建设年度报告

一、主要举措和成效
全年受理矛盾纠纷22件，化解矛盾纠纷17件。共发生信访3件。
二、存在的不足和原因
（一）部分矛盾纠纷尚未化解
年末尚有未结矛盾纠纷。
（二）行政执法人员持证率偏低
原因是培训不够。
三、下一年度主要安排
加强培训。

清溪乡人民政府
2026年2月20日
"""


class TestLastYear:
    def read(self, text: str = LAST_YEAR) -> LastYear:
        return from_reading(text, read(text), 2025, "上年报告")

    def test_the_problems_are_the_headings_of_the_shortcomings(self) -> None:
        assert [problem.rpartition("）")[2] for problem in self.read().problems] == [
            "部分矛盾纠纷尚未化解",
            "行政执法人员持证率偏低",
        ]

    def test_without_headings_they_are_its_sentences(self) -> None:
        text = LAST_YEAR.replace("（一）部分矛盾纠纷尚未化解\n", "").replace("（二）行政执法人员持证率偏低\n", "")
        assert self.read(text).problems == ("年末尚有未结矛盾纠纷", "原因是培训不够")

    def test_a_problem_that_nothing_takes_up_is_found(self, running: Report) -> None:
        (found,) = find_unanswered(told_paragraphs(running), self.read())
        assert found.kind == UNANSWERED
        assert "行政执法人员持证率偏低" in found.message
        answered = written(running, "针对行政执法人员持证率偏低的问题，组织了资格考试。")
        assert list(find_unanswered(told_paragraphs(answered), self.read())) == []

    def test_among_the_shortcomings_what_it_is_about_is_enough(self, running: Report) -> None:
        own = Paragraph("行政执法持证还不够。", "own.0", state=State.EDITED)
        lines = [*running.text]
        first = next(place for place, one in enumerate(lines) if one.rule == "outline.part.shortcomings") + 1
        inside = replace(running, text=Text.of([*lines[:first], own, *lines[first:]]))
        assert list(find_unanswered(told_paragraphs(inside), self.read())) == []
        assert list(find_unanswered(told_paragraphs(written(running, own.text)), self.read()))

    def changed(self, report: Report, year: int = 2025, **figures: int) -> list[Finding]:
        told = {f"disputes.{name}": Decimal(value) for name, value in figures.items()}
        last_year = LastYear(year=year, source="清政报〔2026〕3号", figures=told)
        return list(find_changed_since(told_paragraphs(report), report.facts, last_year))

    def test_a_closing_that_the_records_now_count_otherwise_is_found(self, whole: Report) -> None:
        closing = whole.facts.before["disputes.pending"].total.shown
        assert closing is not None
        (found,) = self.changed(whole, pending=int(closing) + 1)
        assert found.kind == CHANGED
        assert "2025年的年末数（即本年年初数），清政报〔2026〕3号写作" in found.message
        assert self.changed(whole, pending=int(closing)) == []

    def test_a_number_that_the_text_compares_with_is_found(self, whole: Report) -> None:
        (found,) = self.changed(whole, accepted=99)
        assert "“受理矛盾纠纷”2025年的数，清政报〔2026〕3号写作99，现有记录为" in found.message

    def test_what_is_not_compared_or_of_another_year_is_left_alone(self, whole: Report, report: Report) -> None:
        assert self.changed(whole, guided_to_court=99) == []
        assert self.changed(whole, gone_since=99) == []
        assert self.changed(whole, year=2023, pending=99) == []
        assert self.changed(written(report, "上年{{disputes.accepted|2024|number}}件。"), 2024, success_rate=3) == []
        told = written(report, "上年{{disputes.success_rate|2024|of}}件。")
        assert self.changed(told, 2024, success_rate=3) == []

    def test_part_of_a_year_is_not_compared_with_the_report_on_the_whole(self, running: Report) -> None:
        assert self.changed(running, pending=99, accepted=99) == []

    def test_an_issued_report_tells_by_its_manifest(self, report: Report, township: Org) -> None:
        issued = build(township, 2025, TODAY, imprint(township, number="清政报〔2026〕3号"), today=TODAY)
        last_year = from_issued(json.loads(in_json(issued)))
        assert (last_year.year, last_year.source) == (2025, "清政报〔2026〕3号")
        assert last_year.problems == ("部分矛盾纠纷尚未化解", "风险点处置不够及时", "办结以后的归档、反馈滞后")
        assert last_year.figures["disputes.accepted"] == 22
        assert not any("[" in id or "@" in id for id in last_year.figures)
        draft = from_issued(manifest(report))
        assert draft.source == "2025年度报告"

    def test_figures_are_read_where_one_answers_the_indicator(self) -> None:
        figures = self.read().figures
        assert figures["disputes.resolved"] == 17
        twice = self.read(LAST_YEAR.replace("共发生", "化解矛盾纠纷18件。共发生"))
        assert "disputes.resolved" not in twice.figures


class TestAllChecks:
    def test_what_must_be_settled_comes_first_and_each_has_a_key(self, report: Report) -> None:
        found = check(written(report, "发放资料77份。"))
        severities = [one.severity for one in found]
        assert severities == sorted(severities, key=lambda one: one is not Severity.MUST)
        assert len({one.key for one in found}) == len(found)
        assert [one.rule for one in found if one.severity is Severity.MUST] == [
            "outline.empty.causes",
            "outline.empty.leaders_duty",
            "own.0",
        ]

    def test_it_finds_the_same_again(self, report: Report) -> None:
        again = drafted(report.org, 2025, TODAY, report.imprint, today=TODAY)
        assert [one.key for one in check(again)] == [one.key for one in check(report)]

    def test_last_year_is_compared_where_it_is_given(self, running: Report) -> None:
        before = LastYear(year=2025, source="上年报告", problems=("公章管理混乱",), figures={})
        assert UNANSWERED not in {one.kind for one in check(running)}
        assert UNANSWERED in {one.kind for one in check(running, last_year=before)}

    def test_it_never_fails_on_what_stands_in_the_text(self, report: Report) -> None:
        texts = ("{{{{}}}}", "{{|||}}", "}}{{", "﷽" * 50, "", "{{filled|}}", "{{disputes.accepted[x=y]|2025|all=均}}")
        found = check(written(report, *texts))
        assert {one.rule for one in found} >= {"own.0", "own.1", "own.2", "own.5", "own.6"}
