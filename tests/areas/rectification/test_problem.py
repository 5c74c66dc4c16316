"""问题整改: from the list of problems to 销号, and every way in which it is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.rectification.keeping import (
    DUE,
    FOUND_ON,
    assigned,
    carried_out,
    closed,
    found,
    measure,
    measures,
    planned,
    report,
    submitted,
)
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.rectification.models import Measure, MeasureReport, Postponement, Problem, Supervision
from yifa.engine.matters.general import correct
from yifa.engine.matters.models import ClockState, Matter
from yifa.engine.matters.refusals import Refused

pytestmark = pytest.mark.django_db


class TestRegistering:
    def test_gives_a_number(self, problem: Course) -> None:
        assert problem.state == "registered"
        assert problem.fresh().number == "清政整改〔2025〕第1号"
        assert str(problem.record(Problem)).endswith("案卷评查不经常")

    def test_without_a_name_it_is_called_by_how_it_shows(self) -> None:
        assert str(Problem(description="两个季度没有评查。案卷有瑕疵。")) == "两个季度没有评查"
        assert str(Supervision(body="县人民检察院", kind="procuracy")) == "县人民检察院检察建议"

    def test_what_the_last_report_listed_names_its_year(self, world: World) -> None:
        for told in ({"source": "last_report"}, {"promised_in": 2024}):
            with pytest.raises(Refused) as caught:
                found(world, **told)
            assert caught.value.names() == ["named_by_its_report"]
        assert found(world, source="last_report", promised_in=2024).state == "registered"

    def test_no_report_lists_what_is_ahead(self, world: World, problem: Course) -> None:
        with pytest.raises(Refused) as caught:
            found(world, source="last_report", promised_in=2026)
        assert caught.value.names() == ["year_has_begun"]
        problem.refused("promise", world.clerk, "year_has_begun", promised_in=2026)

    def test_the_report_that_lists_it_first_counts(self, world: World, problem: Course) -> None:
        problem.act("promise", world.clerk, date(2026, 1, 10), promised_in=2025)
        problem.refused("promise", world.clerk, "promised_once", promised_in=2026)
        listed = found(world, source="last_report", promised_in=2024)
        listed.refused("promise", world.clerk, "promised_once", promised_in=2025)


class TestMeasures:
    def test_each_runs_to_its_own_day(self, problem: Course, world: World) -> None:
        assigned(problem, world)
        assert problem.state == "analysing"
        early, lasting = measure(due_on=date(2025, 4, 30)), measure("定期通报", kind="lasting")
        planned(problem, world, measure(), early, lasting)
        assert problem.state == "rectifying"
        assert [row.due_on for row in problem.clocks("measure")] == [DUE, date(2025, 4, 30), DUE]
        assert problem.fresh().next_due_on == date(2025, 4, 30)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"due_on": date(2025, 3, 1)},
            {"due_on": date(2025, 7, 1)},
        ],
    )
    def test_terms_must_fit(self, problem: Course, world: World, wrong: dict[str, Any]) -> None:
        assigned(problem, world)
        told: dict[str, Any] = {"causes": "没有安排", "rectify_by": DUE, "Measure": [measure(**wrong)]}
        problem.refused("set_measures", world.officer, "terms_fit", **told)

    def test_more_may_be_added(self, rectifying: Course, world: World) -> None:
        later = measure("建立评查制度", due_on=date(2025, 9, 30))
        rectifying.refused("add_measure", world.officer, "terms_fit", Measure=[later])
        rectifying.act("add_measure", world.officer, rectify_by=date(2025, 9, 30), Measure=[later])
        assert len(measures(rectifying)) == 2


class TestPostponing:
    def test_the_later_day_counts(self, rectifying: Course, world: World) -> None:
        (one,) = measures(rectifying)
        later = {"measure": one.pk, "due_on": date(2025, 8, 31), "because": "人员调整"}
        rectifying.act("postpone", world.leader, date(2025, 6, 20), rectify_by=date(2025, 8, 31), Postponement=[later])
        assert rectifying.fresh().next_due_on == date(2025, 8, 31)
        assert str(Postponement.objects.get()) == "每季度评查一次延至2025-08-31"
        carried_out(rectifying, world, date(2025, 8, 1))
        assert [row.state for row in rectifying.clocks("postponed")] == [ClockState.MET]

    def test_is_decided_by_a_leader(self, rectifying: Course, world: World) -> None:
        (one,) = measures(rectifying)
        later = {"measure": one.pk, "due_on": date(2025, 6, 30), "because": "人员调整"}
        rectifying.refused("postpone", world.officer, "role", Postponement=[later])

    def test_to_a_later_day_within_the_term(self, rectifying: Course, world: World) -> None:
        (one,) = measures(rectifying)
        for day in (DUE, date(2025, 7, 31)):
            later = {"measure": one.pk, "due_on": day, "because": "人员调整"}
            rectifying.refused("postpone", world.leader, "postponed_to_later", Postponement=[later])

    def test_once_and_not_what_is_done(self, rectifying: Course, world: World) -> None:
        (one,) = measures(rectifying)
        term = {"rectify_by": date(2025, 12, 31)}
        later = {"measure": one.pk, "due_on": date(2025, 8, 31), "because": "人员调整"}
        rectifying.act("postpone", world.leader, Postponement=[later], **term)
        again = later | {"due_on": date(2025, 9, 30)}
        rectifying.refused("postpone", world.leader, "postponed_to_later", Postponement=[again], **term)
        rectifying.act("add_measure", world.officer, Measure=[measure("建立制度")])
        second = measures(rectifying)[1]
        carried_out(rectifying, world, date(2025, 3, 6), second)
        done = later | {"measure": second.pk}
        rectifying.refused("postpone", world.leader, "postponed_to_later", Postponement=[done], **term)


class TestVerifying:
    def test_the_whole_course(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 6, 20))
        assert [row.state for row in rectifying.clocks("measure")] == [ClockState.MET]
        assert str(MeasureReport.objects.get()) == "每季度评查一次：已经评查并通报"
        submitted(rectifying, world, date(2025, 6, 21))
        assert rectifying.state == "awaiting"
        closed(rectifying, world, date(2025, 6, 25))
        matter, record = rectifying.fresh(), rectifying.record(Problem)
        assert (matter.state, matter.ended, record.rectified_on) == ("closed", True, date(2025, 6, 25))

    def test_a_report_has_its_evidence(self, rectifying: Course, world: World) -> None:
        told: dict[str, Any] = {"MeasureReport": [report(measures(rectifying)[0], FOUND_ON)]}
        rectifying.refused("report_measure", world.officer, "attached_rectification_evidence", **told)

    def test_each_report_has_its_own(self, problem: Course, world: World) -> None:
        assigned(problem, world)
        planned(problem, world, measure(), measure("通报结果"))
        first, second = measures(problem)
        carried_out(problem, world, date(2025, 3, 6), first)
        told: dict[str, Any] = {"MeasureReport": [report(second, date(2025, 3, 6))]}
        problem.refused("report_measure", world.officer, "attached_rectification_evidence", **told)

    def test_a_measure_is_reported_once_after_it_was_planned(self, rectifying: Course, world: World) -> None:
        (one,) = measures(rectifying)
        attach_scan(rectifying, "rectification_evidence", world.officer)
        before: dict[str, Any] = {"MeasureReport": [report(one, date(2025, 3, 1))]}
        rectifying.refused("report_measure", world.officer, "reported_once", **before)
        carried_out(rectifying, world, date(2025, 3, 6))
        attach_scan(rectifying, "rectification_evidence", world.officer)
        again: dict[str, Any] = {"MeasureReport": [report(one, date(2025, 3, 6))]}
        rectifying.refused("report_measure", world.officer, "reported_once", **again)

    def test_every_measure_is_done_before(self, rectifying: Course, world: World) -> None:
        refused = rectifying.refused("submit", world.officer, "every_measure_reported", outcome="完成")
        assert "每季度评查一次" in str(refused)

    def test_whoever_handled_it_does_not_verify_it(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 6, 20))
        rectifying.act("submit", world.reviewer, outcome="完成")
        rectifying.refused("close", world.reviewer, "handler_does_not_verify", verified_how="属实")
        rectifying.refused("return_for_more", world.reviewer, "handler_does_not_verify", returned_because="不全")

    def test_what_was_returned_is_supplemented(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 6, 20))
        submitted(rectifying, world, date(2025, 6, 20))
        rectifying.act("return_for_more", world.leader, returned_because="没有通报到村")
        assert rectifying.state == "rectifying"
        rectifying.refused("submit", world.officer, "supplemented_since_returned", outcome="完成")
        rectifying.act("supplement", world.officer, supplemented="已通报到村")
        submitted(rectifying, world, date(2025, 6, 22))
        closed(rectifying, world, date(2025, 6, 25))


def test_what_returns_is_put_right_anew(rectifying: Course, world: World) -> None:
    carried_out(rectifying, world, date(2025, 6, 20))
    submitted(rectifying, world, date(2025, 6, 20))
    closed(rectifying, world, date(2025, 6, 25))
    old = measures(rectifying)
    rectifying.act("reopen", world.clerk, date(2025, 10, 9), reopened_because="第三季度又没有评查")
    record = rectifying.record(Problem)
    assert (rectifying.state, record.rectified_on, record.rectify_by) == ("analysing", None, None)
    assert not Matter.objects.get(pk=rectifying.matter.pk).ended
    planned(rectifying, world, measure("按季度排期", planned_on=date(2025, 10, 9), due_on=date(2025, 12, 1)),
            rectify_by=date(2025, 12, 1))  # fmt: skip
    rectifying.refused("submit", world.officer, "every_measure_reported", outcome="完成")
    attach_scan(rectifying, "rectification_evidence", world.officer)
    stale: dict[str, Any] = {"MeasureReport": [report(old[0], date(2025, 10, 9))]}
    rectifying.refused("report_measure", world.officer, "reported_once", **stale)
    fresh = Measure.objects.exclude(pk=old[0].pk).get()
    carried_out(rectifying, world, date(2025, 11, 3), fresh)
    submitted(rectifying, world, date(2025, 11, 3))
    closed(rectifying, world, date(2025, 11, 5))
    assert rectifying.state == "closed"


def test_the_term_follows_the_day_that_was_fixed(rectifying: Course, world: World) -> None:
    def corrected(day: date | None) -> tuple[str, date | None, date | None]:
        how: dict[str, Any] = {"actor": world.officer, "happened_on": rectifying.day, "reason": "写错"}
        correct(rectifying.matter.pk, {"rectify_by": day}, **how)
        clock = rectifying.clocks("rectify")[-1]
        return clock.state, clock.due_on, clock.started_on

    other = date(2025, 8, 15)
    assert corrected(other) == ("running", other, other)
    assert corrected(None)[0] == "ended"
    assert corrected(DUE) == ("running", DUE, DUE)
