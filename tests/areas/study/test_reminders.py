"""What the office and each person are reminded of about study, and when no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.areas.study.entries import enter, fill
from tests.world import World
from yifa.areas.study.reminders import (
    certificates_running_out,
    exams_to_see_to,
    hours_wanting,
    own_certificate,
    own_hours,
    plans_overdue,
    results_below,
)
from yifa.engine.orgs.models import Person
from yifa.engine.reminders import Asking, Teller
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def told(world: World, tell: Teller, today: date, person: Person | None = None) -> list[str]:
    """What somebody, the clerk unless told, is reminded of that day."""
    asking = Asking(world.township, (world.township,), person or world.clerk, frozenset({CLERK.code}), today)
    return [one.text for one in tell(asking)]


class TestCertificates:
    def test_one_is_told_sixty_days_ahead_more_urgently_thirty_days_ahead_and_when_it_has_run_out(
        self, world: World
    ) -> None:
        held = enter(world, "certificates", expires_on=date(2025, 12, 31))
        assert told(world, certificates_running_out, date(2025, 10, 31)) == []
        assert told(world, certificates_running_out, date(2025, 11, 1)) == ["安思源的行政执法证将要到期，请申请换发"]
        assert told(world, certificates_running_out, date(2025, 12, 1)) == ["安思源的行政执法证即将到期，尚未换发"]
        assert told(world, certificates_running_out, date(2026, 1, 1)) == ["安思源的行政执法证已过期，不能办理执法步骤"]
        fill(world, held, replaced_on=date(2026, 1, 5))
        assert told(world, certificates_running_out, date(2026, 1, 6)) == []

    def test_the_holder_is_told_of_the_own_alone(self, world: World) -> None:
        enter(world, "certificates", expires_on=date(2025, 12, 31))
        holder = enter(world, "certificates", number="33010009", expires_on=date(2025, 12, 20), learner=enter(
            world, "learners", name=world.officer.name, person=world.officer
        ))  # fmt: skip
        asking = Asking(world.township, [world.township], world.officer, frozenset({"officer"}), date(2025, 12, 1))
        assert [one.entry for one in own_certificate(asking)] == [holder.pk]
        both = replace(asking, roles=frozenset({"officer", "clerk"}))
        assert list(own_certificate(both)) == []

    def test_of_whoever_has_left_nobody_is_reminded(self, world: World) -> None:
        held = enter(world, "certificates", expires_on=date(2025, 12, 31))
        fill(world, held.learner, until=date(2025, 12, 1))
        assert told(world, certificates_running_out, date(2025, 12, 30)) == []


class TestPlans:
    def test_one_is_told_from_the_end_of_its_month(self, world: World) -> None:
        item = enter(world, "study_plans")
        assert told(world, plans_overdue, date(2025, 3, 31)) == []
        assert told(world, plans_overdue, date(2025, 4, 1)) == [
            "2025年3月党委理论学习中心组学习：习近平法治思想没有落实"
        ]
        fill(world, item, session=enter(world, "study_sessions"))
        assert told(world, plans_overdue, date(2025, 4, 1)) == []

    def test_what_was_dropped_is_not_told(self, world: World) -> None:
        fill(world, enter(world, "study_plans"), dropped_on=date(2025, 3, 20), dropped_because="合并")
        assert told(world, plans_overdue, date(2025, 4, 1)) == []


class TestExams:
    def test_one_without_a_paper_and_one_not_summed_up_are_seen_to(self, world: World) -> None:
        exam = enter(world, "exams")
        assert told(world, exams_to_see_to, date(2025, 6, 10)) == ["上半年学法考试已经开始，还没有组卷"]
        enter(world, "exam_parts", exam=exam)
        assert told(world, exams_to_see_to, date(2025, 6, 10)) == []
        assert told(world, exams_to_see_to, date(2025, 6, 21)) == ["上半年学法考试的成绩没有汇总"]
        fill(world, exam, counted_on=date(2025, 6, 21))
        assert told(world, exams_to_see_to, date(2025, 6, 22)) == []

    def test_who_failed_is_told_until_there_is_a_make_up_exam(self, world: World) -> None:
        exam = enter(world, "exams")
        enter(world, "exam_results", score=Decimal(50))
        exam = fill(world, exam, counted_on=date(2025, 6, 21))
        assert told(world, results_below, date(2025, 7, 1)) == ["上半年学法考试有1人缺考、不合格，没有安排补考"]
        days = {"begins_on": date(2025, 7, 10), "until": date(2025, 7, 10)}
        enter(world, "exams", name="补考", make_up_of=exam, **days)
        assert told(world, results_below, date(2025, 7, 2)) == []

    def test_where_all_passed_nothing_is_told(self, world: World) -> None:
        exam = enter(world, "exams")
        enter(world, "exam_results")
        fill(world, exam, counted_on=date(2025, 6, 21))
        assert told(world, results_below, date(2025, 7, 1)) == []


class TestHours:
    def test_what_is_wanting_is_told_in_the_last_quarter(self, world: World) -> None:
        me = enter(world, "learners", name="周小禾")
        enter(world, "law_lists", audience="everyone")
        enter(world, "self_study", learner=me, hours=Decimal("2.5"))
        assert told(world, hours_wanting, date(2025, 9, 30)) == []
        assert told(world, own_hours, date(2025, 9, 30)) == []
        assert told(world, hours_wanting, date(2025, 10, 1)) == [
            "全年目标100学时，尚有1人没有达到", "应知应会清单上尚有1部今年没有学过：《行政处罚法》",
        ]  # fmt: skip
        assert told(world, own_hours, date(2025, 10, 1)) == ["本年已登记2.5学时，目标100学时"]
        assert told(world, own_hours, date(2025, 10, 1), world.officer) == []

    def test_where_all_is_done_nothing_is_told(self, world: World) -> None:
        me = enter(world, "learners", name="周小禾")
        enter(world, "self_study", learner=me, hours=Decimal(100))
        assert told(world, hours_wanting, date(2025, 10, 1)) == []
        assert told(world, own_hours, date(2025, 10, 1)) == []
