"""签到: by the code that is scanned, and from the list."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import signing
from django.utils import timezone

from tests.areas.study.entries import enter
from tests.areas.study.sitting import learner
from tests.world import World
from yifa.areas.study.attending.codes import BadCode, code_for, read_code
from yifa.areas.study.attending.signing_in import (
    CannotSignIn,
    Line,
    enter_list,
    seats,
    sign_in,
)
from yifa.areas.study.models import Attendance
from yifa.engine.matters.refusals import Refused

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 12)


class TestScanning:
    def test_who_is_there_is_entered_in_the_name_of_whoever_shows_the_code(self, world: World) -> None:
        session, person = enter(world, "study_sessions"), learner(world)
        assert sign_in(session, " 安思源 ", "", opened_by=world.clerk, today=DAY) == person
        row = Attendance.objects.get()
        assert (row.learner, row.state, row.signed_by, row.attended_on) == (person, "present", "typed", DAY)
        assert row.entry.entered_by == world.clerk

    def test_twice_is_once(self, world: World) -> None:
        session = enter(world, "study_sessions")
        learner(world)
        for _ in range(2):
            sign_in(session, "安思源", "", opened_by=world.clerk, today=DAY)
        assert Attendance.objects.count() == 1

    def test_on_another_day_nobody_signs_in(self, world: World) -> None:
        session = enter(world, "study_sessions")
        learner(world)
        with pytest.raises(CannotSignIn, match="只在活动当天"):
            sign_in(session, "安思源", "", opened_by=world.clerk, today=date(2025, 3, 13))

    def test_who_is_not_expected_is_told_so(self, world: World) -> None:
        session = enter(world, "study_sessions")
        learner(world, "村里人", category="villages")
        with pytest.raises(CannotSignIn, match="没有“村里人”"):
            sign_in(session, "村里人", "", opened_by=world.clerk, today=DAY)

    def test_namesakes_say_their_unit(self, world: World) -> None:
        session = enter(world, "study_sessions")
        learner(world, unit="党政办")
        second = learner(world, unit="综治办")
        with pytest.raises(CannotSignIn, match="同时填写单位"):
            sign_in(session, "安思源", "", opened_by=world.clerk, today=DAY)
        assert sign_in(session, "安思源", "综治办", opened_by=world.clerk, today=DAY) == second

    def test_whose_office_has_ended_signs_nobody_in(self, world: World) -> None:
        session = enter(world, "study_sessions")
        learner(world)
        with pytest.raises(Refused):
            sign_in(session, "安思源", "", opened_by=world.mediator, today=DAY)


class TestCodes:
    def test_one_opens_its_session(self, world: World) -> None:
        session = enter(world, "study_sessions")
        assert read_code(code_for(session, world.clerk)) == (session, world.clerk)

    def test_an_old_one_does_not(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as earlier:
            earlier.setattr(signing.time, "time", lambda: timezone.now().timestamp() - 601)
            code = code_for(enter(world, "study_sessions"), world.clerk)
        with pytest.raises(BadCode, match="已经过期"):
            read_code(code)

    @pytest.mark.parametrize("code", ["", "x", "WzEsMl0:1tM:abc"])
    def test_what_was_not_made_here_does_not(self, code: str) -> None:
        with pytest.raises(BadCode, match="无效"):
            read_code(code)


class TestList:
    def test_everybody_expected_stands_in_it(self, world: World) -> None:
        session, first = enter(world, "study_sessions"), learner(world)
        guest = learner(world, "村里人", category="villages")
        leader = learner(world, "领导", category="leaders")
        enter(world, "attendances", session=session, learner=guest)
        told = [(seat.learner, seat.attendance is not None) for seat in seats(session)]
        assert told == [(leader, False), (first, False), (guest, True)]

    def test_it_is_entered_at_once(self, world: World) -> None:
        session, first, second = enter(world, "study_sessions"), learner(world), learner(world, "边思远")
        lines = [Line(first.pk, is_present=True), Line(second.pk, is_present=False, reason="公差")]
        assert enter_list(session, lines, actor=world.clerk) == 2
        rows = {row.learner_id: (row.state, row.signed_by, row.reason) for row in Attendance.objects.all()}
        assert rows == {first.pk: ("present", "list", ""), second.pk: ("absent", "", "公差")}

    def test_of_whom_something_is_entered_is_left_alone(self, world: World) -> None:
        session, first = enter(world, "study_sessions"), learner(world)
        enter(world, "attendances", session=session, learner=first)
        assert enter_list(session, [Line(first.pk, is_present=False, reason="病假")], actor=world.clerk) == 0
        assert Attendance.objects.get().state == "present"

    def test_what_is_wrong_is_told_line_by_line_and_nothing_is_entered(self, world: World) -> None:
        session, first, second = enter(world, "study_sessions"), learner(world), learner(world, "边思远")
        lines = [Line(first.pk, is_present=True), Line(second.pk, is_present=False)]
        with pytest.raises(Refused) as refused:
            enter_list(session, lines, actor=world.clerk)
        (reason,) = refused.value.reasons
        assert reason.where == f"learner-{second.pk}"
        assert reason.message.startswith("边思远：请假、缺席的，写明原因")
        assert not Attendance.objects.exists()
