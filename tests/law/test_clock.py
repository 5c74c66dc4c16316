"""Due dates: golden examples reckoned by hand, pauses and extensions, and properties against a count day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from yifa.law.calendar import Calendar, DateOutOfCalendar, YearNotice, default_calendar, statutory_days
from yifa.law.clock import Due, ExtensionNotAllowed, Pause, PauseNotAllowed, due, explain
from yifa.law.limits import ClockKind, Limit, Term, Unit, limit, limits

DAY = timedelta(days=1)
SHANGHAI = ZoneInfo("Asia/Shanghai")


def d(text: str) -> date:
    return date.fromisoformat(text)


def paused(first: str, last: str | None, ground: str = "testing", source: str = "") -> Pause:
    return Pause(d(first), d(last) if last else None, ground, source)


def county(first: str, last: str | None) -> Pause:
    """A pause on a county's own ground, with its document."""
    return paused(first, last, "flood", "某县〔2025〕1号")


@pytest.mark.parametrize(
    ("id", "start", "expected"),
    [
        # Working days. 国庆节 2025: 1 to 8 October rest, Sunday 28 September and Saturday 11 October are worked.
        ("penalty_hearing_request", "2025-09-26", "2025-10-10"),
        ("penalty_service", "2025-09-30", "2025-10-16"),
        ("penalty_withdraw_publicity", "2025-09-27", "2025-09-30"),
        # 春节 2025: 28 January to 4 February rest, 26 January and 8 February are worked.
        ("penalty_evidence_registration", "2025-01-24", "2025-02-10"),
        ("penalty_onspot_cash_to_agency", "2025-01-25", "2025-01-27"),
        ("foi_reply", "2025-09-22", "2025-10-24"),
        # Calendar days: the last day moves off a rest day, and stays on a make-up day.
        ("penalty_decision", "2025-09-28", "2025-12-29"),
        ("penalty_fine_payment", "2025-09-20", "2025-10-09"),
        ("penalty_fine_payment", "2025-09-26", "2025-10-11"),
        ("penalty_fine_payment", "2025-01-24", "2025-02-08"),
        ("petition_written_notice_direct", "2025-09-16", "2025-10-09"),
        ("petition_handling", "2025-08-02", "2025-10-09"),
        # Months and years: the matching day, or the month's end.
        ("mediation_duration_local", "2025-01-31", "2025-02-28"),
        ("mediation_duration_local", "2024-01-31", "2024-02-29"),
        ("mediation_duration_local", "2025-02-28", "2025-03-28"),
        ("mediation_duration_local", "2025-08-31", "2025-09-30"),
        ("mediation_duration_local", "2024-12-15", "2025-01-15"),
        ("coercion_apply_court", "2025-11-30", "2026-02-28"),  # a Saturday that is worked for 春节
        ("coercion_apply_court", "2024-11-30", "2025-02-28"),
        ("litigation_sue_direct", "2025-04-05", "2025-10-09"),
        ("archive_transfer_county", "2014-06-03", "2024-06-03"),
        # A document's validity and a bar end where they end.
        ("normdoc_validity_trial_local", "2023-10-01", "2025-10-01"),
        ("penalty_prescription_general", "2023-10-01", "2025-10-01"),
        ("penalty_prescription_general", "2024-02-29", "2026-02-28"),
        ("penalty_prescription_safety", "2019-02-28", "2024-02-28"),
        # Minimum: so many full days, the next step on the day after, be it a rest day.
        ("decision_public_comment_min", "2025-09-05", "2025-10-06"),
        ("decision_legality_review_min", "2025-09-26", "2025-10-14"),
        ("decision_legality_review_min", "2025-11-05", "2025-11-15"),
        ("coercion_demand_before_court", "2025-09-29", "2025-10-21"),
        ("log_retention", "2025-08-31", "2026-03-01"),
        # Before an event: its day is not counted, the n-th day back is the last to act, and does not move.
        ("penalty_hearing_notice", "2025-10-13", "2025-09-26"),
        ("penalty_hearing_notice", "2025-06-12", "2025-06-03"),
        ("decision_hearing_material_before", "2025-10-10", "2025-10-03"),
        ("coercion_performance_by_proxy_notice", "2025-10-09", "2025-09-28"),
        # Fixed dates: in the year after; "before" is the day before.
        ("rol_report_township", "2025-09-28", "2026-02-28"),
        ("rol_report_township", "2023-01-01", "2024-02-29"),
        ("rol_report_publish", "2025-12-31", "2026-03-31"),
        ("enforcement_annual_stats", "2025-09-28", "2026-01-31"),
        # Hours, with only a date.
        ("crime_referral_send_hours", "2025-09-30", "2025-10-01"),
    ],
)
def test_due(id: str, start: str, expected: str) -> None:
    assert due(limit(id), d(start)) == Due(d(expected))


@pytest.mark.parametrize(
    "id",
    ["petition_reps_max", "village_counsel_monthly_hours_henan", "legal_aid_urgent_threshold", "monthly_return_local"],
)
def test_quotas_thresholds_and_duties_without_a_number_have_no_date(id: str) -> None:
    assert due(limit(id), d("2025-09-28")) == Due(None)
    assert explain(limit(id), d("2025-09-28")).days == ()


def test_hours_run_from_the_moment_in_chinas_time() -> None:
    found = limit("coercion_emergency_report_hours")
    expected = datetime(2025, 10, 1, 22, 30, tzinfo=SHANGHAI)
    assert due(found, datetime(2025, 9, 30, 22, 30)) == Due(d("2025-10-01"), expected)  # noqa: DTZ001
    assert due(found, datetime(2025, 9, 30, 22, 30, tzinfo=SHANGHAI)) == Due(d("2025-10-01"), expected)
    from_utc = due(found, datetime(2025, 9, 30, 18, 0, tzinfo=UTC))
    assert from_utc == Due(d("2025-10-02"), datetime(2025, 10, 2, 2, 0, tzinfo=SHANGHAI))


def test_a_moment_starts_a_count_of_days_on_its_day_in_china() -> None:
    late_in_utc = datetime(2025, 9, 19, 18, 0, tzinfo=UTC)  # 02:00 on the 20th in Shanghai
    assert due(limit("penalty_fine_payment"), late_in_utc) == due(limit("penalty_fine_payment"), d("2025-09-20"))


class TestProvisional:
    """Whatever counts a day of a year without notice is 暂定."""

    @pytest.mark.parametrize(
        ("id", "start", "expected", "provisional"),
        [
            ("foi_reply", "2026-12-21", "2027-01-19", True),
            ("penalty_fine_payment", "2026-12-16", "2026-12-31", False),
            ("penalty_fine_payment", "2026-12-17", "2027-01-04", True),
            ("decision_public_comment_min", "2026-12-01", "2027-01-01", False),  # its last full day is 31 December
            ("decision_public_comment_min", "2026-12-02", "2027-01-02", True),
            ("penalty_hearing_notice", "2027-01-04", "2026-12-23", True),
            ("penalty_hearing_notice", "2027-01-01", "2026-12-23", False),
            ("penalty_prescription_general", "2025-06-03", "2027-06-03", True),
            ("rol_report_township", "2026-11-01", "2027-02-28", False),  # counts no day
        ],
    )
    def test_by_the_days_counted(self, id: str, start: str, expected: str, provisional: bool) -> None:
        assert due(limit(id), d(start)) == Due(d(expected), provisional=provisional)

    def test_a_notice_settles_it_and_may_move_it(self) -> None:
        notice = YearNotice(2027, "", tuple(statutory_days(2027)), (d("2027-01-10"),))
        announced = default_calendar().with_notice(notice)
        assert due(limit("foi_reply"), d("2026-12-21"), calendar=announced) == Due(d("2027-01-18"))

    def test_the_explanation_says_so_day_by_day(self) -> None:
        explained = explain(limit("foi_reply"), d("2026-12-21"))
        assert explained.provisional
        for step in explained.days:
            assert step.why.endswith("（暂定）") is (step.date.year == 2027)


class TestPauses:
    """Seizure: 30 days, paused for testing (行政强制法第25条). From 1 March 2025 it ends on Monday 31 March."""

    SEIZURE = limit("coercion_seizure")
    START = d("2025-03-01")

    @pytest.mark.parametrize(
        ("pauses", "expected"),
        [
            ([], "2025-03-31"),
            ([paused("2025-03-10", "2025-03-12")], "2025-04-03"),
            ([paused("2025-03-10", "2025-03-10")], "2025-04-01"),
            # Five days more end on Saturday 5 April; 清明节 rests through the 6th.
            ([paused("2025-03-10", "2025-03-14")], "2025-04-07"),
            # Overlapping, touching and contained pauses count their days once.
            ([paused("2025-03-10", "2025-03-12"), paused("2025-03-11", "2025-03-12")], "2025-04-03"),
            ([paused("2025-03-10", "2025-03-11"), paused("2025-03-12", "2025-03-12")], "2025-04-03"),
            ([paused("2025-03-10", "2025-03-12"), paused("2025-03-11", "2025-03-11")], "2025-04-03"),
            ([paused("2025-03-12", "2025-03-12"), paused("2025-03-10", "2025-03-11")], "2025-04-03"),
            # Outside the term a pause does nothing; on its edges only the days inside count.
            ([paused("2025-02-01", "2025-03-01")], "2025-03-31"),
            ([paused("2025-04-01", "2025-04-10")], "2025-03-31"),
            ([paused("2025-02-20", "2025-03-03")], "2025-04-02"),
            ([paused("2025-03-31", "2025-04-02")], "2025-04-03"),
            # The second begins when the term has already grown by the first, and so still runs.
            ([paused("2025-03-10", "2025-03-11"), paused("2025-04-02", "2025-04-02")], "2025-04-03"),
            ([paused("2025-03-10", "2025-03-11"), paused("2025-04-03", "2025-04-03")], "2025-04-02"),
            # Still paused.
            ([paused("2025-03-10", None)], None),
            ([paused("2025-02-01", None)], None),
            ([paused("2025-03-31", None)], None),
            ([paused("2025-03-10", "2025-03-11"), paused("2025-04-02", None)], None),
            ([paused("2025-03-10", None), paused("2025-03-12", "2025-03-14")], None),
            ([paused("2025-04-01", None)], "2025-03-31"),
            ([paused("2025-03-10", "2025-03-11"), paused("2025-03-12", None)], None),
        ],
    )
    def test_days_grow_by_the_paused_days(self, pauses: list[Pause], expected: str | None) -> None:
        found = due(self.SEIZURE, self.START, pauses=pauses)
        assert found == (Due(d(expected)) if expected else Due(None, paused=True))

    def test_working_days_grow_by_the_paused_working_days_alone(self) -> None:
        reply, start = limit("foi_reply"), d("2025-09-22")
        through_holiday = paused("2025-09-28", "2025-10-09", "consultation")  # 28, 29, 30 September and 9 October
        rest_days_only = paused("2025-10-01", "2025-10-08", "consultation")
        assert due(reply, start, pauses=[through_holiday]).on == d("2025-10-30")
        assert due(reply, start, pauses=[rest_days_only]).on == d("2025-10-24")

    def test_months_take_the_matching_day_first_and_grow_then(self) -> None:
        apply_to_court = limit("coercion_apply_court")  # 31 January → 30 April, the month's end
        start = d("2025-01-31")
        assert due(apply_to_court, start, pauses=[county("2025-02-03", "2025-02-04")]).on == d("2025-05-06")
        assert due(apply_to_court, start, pauses=[county("2025-04-29", "2025-05-10")]).on == d("2025-05-12")
        assert due(apply_to_court, start, pauses=[county("2025-05-01", "2025-05-10")]).on == d("2025-04-30")

    def test_a_minimum_waits_for_the_paused_days_too(self) -> None:
        comment = limit("decision_public_comment_min")
        assert due(comment, d("2025-03-01"), pauses=[county("2025-03-05", "2025-03-06")]).on == d("2025-04-03")

    @pytest.mark.parametrize(
        ("pause", "expected"),
        [
            # The 30th day from 5 June 2025 is Saturday 5 July; the last day moves to Monday 7 July.
            (paused("2025-07-06", "2025-07-06"), "2025-07-07"),
            (paused("2025-07-06", "2025-07-07"), "2025-07-08"),
            (paused("2025-07-06", "2025-07-08"), "2025-07-09"),
            (paused("2025-07-07", "2025-07-10"), "2025-07-11"),
            (paused("2025-07-07", None), None),
            (paused("2025-07-08", None), "2025-07-07"),
        ],
    )
    def test_a_pause_while_the_last_day_moves_holds_it_up(self, pause: Pause, expected: str | None) -> None:
        found = due(self.SEIZURE, d("2025-06-05"), pauses=[pause])
        assert found == (Due(d(expected)) if expected else Due(None, paused=True))

    def test_a_ground_that_the_limit_does_not_list_is_refused(self) -> None:
        with pytest.raises(PauseNotAllowed, match=r"不能以“hearing”为由中止：可以中止的情形只有：检测.*testing"):
            due(self.SEIZURE, self.START, pauses=[paused("2025-03-10", "2025-03-12", "hearing")])
        with pytest.raises(PauseNotAllowed, match="法律没有规定可以中止的情形"):
            explain(limit("penalty_decision"), self.START, pauses=[paused("2025-03-10", "2025-03-12", "hearing")])

    def test_a_countys_own_ground_needs_its_document(self) -> None:
        decision = limit("penalty_decision")  # 90 days from 1 March: 30 May
        assert due(decision, self.START).on == d("2025-05-30")
        assert due(decision, self.START, pauses=[county("2025-03-10", "2025-03-12")]).on == d("2025-06-03")
        with pytest.raises(PauseNotAllowed, match="请写明其文件依据"):
            due(decision, self.START, pauses=[paused("2025-03-10", "2025-03-12", "flood")])

    @pytest.mark.parametrize(
        "id",
        [
            "penalty_prescription_general",
            "penalty_hearing_notice",
            "rol_report_township",
            "crime_referral_send_hours",
            "petition_reps_max",
        ],
    )
    def test_what_is_no_running_term_of_ours_cannot_be_paused_by_a_county(self, id: str) -> None:
        with pytest.raises(PauseNotAllowed, match="不能中止"):
            due(limit(id), self.START, pauses=[county("2025-03-10", "2025-03-12")])

    def test_a_pause_that_ends_before_it_begins_is_refused(self) -> None:
        with pytest.raises(ValueError, match="早于第一日"):
            paused("2025-03-10", "2025-03-09")

    def test_the_explanation_names_the_ground(self) -> None:
        explained = explain(self.SEIZURE, self.START, pauses=[paused("2025-03-10", "2025-03-11")])
        standing = {step.date: step.why for step in explained.days if "中止" in step.why}
        assert standing == dict.fromkeys([d("2025-03-10"), d("2025-03-11")], "中止（检测、检验、检疫或者技术鉴定）")

    def test_the_explanation_of_a_paused_clock_stops_where_the_clock_does(self) -> None:
        explained = explain(self.SEIZURE, self.START, pauses=[paused("2025-03-10", None)])
        assert explained.due == Due(None, paused=True)
        assert explained.days[-1].date == d("2025-03-10")
        assert explained.days[-1].why == "自此中止（检测、检验、检疫或者技术鉴定），尚未恢复"
        assert sum(step.counted for step in explained.days) == 8

    def test_a_pause_that_passes_into_one_without_end_is_told_apart(self) -> None:
        explained = explain(
            self.SEIZURE, self.START, pauses=[paused("2025-03-10", "2025-03-11"), county("2025-03-12", None)]
        )
        assert [(step.date.day, step.why) for step in explained.days[-3:]] == [
            (10, "中止（检测、检验、检疫或者技术鉴定）"),
            (11, "中止（检测、检验、检疫或者技术鉴定）"),
            (12, "自此中止（flood），尚未恢复"),
        ]


class TestExtension:
    """An extension lengthens the term; only the last day of all moves off a rest day."""

    def test_it_is_counted_from_the_start_and_not_from_a_moved_day(self) -> None:
        handling = limit("petition_handling")  # 60 days: 1 October, moved to the 9th; 90 days: Friday 31 October
        assert due(handling, d("2025-08-02")).on == d("2025-10-09")
        assert due(handling, d("2025-08-02"), extension=Term(30, Unit.DAY)).on == d("2025-10-31")

    def test_working_days_go_on_as_working_days(self) -> None:
        found = due(limit("foi_reply"), d("2025-09-22"), extension=Term(20, Unit.WORKDAY))
        assert found.on == d("2025-11-21")

    def test_months_are_added_before_the_month_end_is_sought(self) -> None:
        proposal = limit("deputies_proposal_answer")  # 30 November + 6 months; not by way of 28 February
        assert due(proposal, d("2024-11-30"), extension=Term(3, Unit.MONTH)).on == d("2025-05-30")

    def test_a_pause_in_the_extended_part_counts(self) -> None:
        seizure, start = limit("coercion_seizure"), d("2025-03-01")
        extension = Term(30, Unit.DAY)
        pause = paused("2025-04-10", "2025-04-12")  # after the first 30 days, within 60
        assert due(seizure, start, pauses=[pause]).on == d("2025-03-31")
        assert due(seizure, start, extension=extension).on == d("2025-04-30")
        assert due(seizure, start, pauses=[pause], extension=extension).on == d("2025-05-06")

    def test_an_earlier_pause_is_kept_when_the_term_is_extended(self) -> None:
        seizure, start = limit("coercion_seizure"), d("2025-03-01")
        pause = paused("2025-03-10", "2025-03-11")
        assert due(seizure, start, pauses=[pause]).on == d("2025-04-02")
        assert due(seizure, start, pauses=[pause], extension=Term(10, Unit.DAY)).on == d("2025-04-14")

    @pytest.mark.parametrize(
        ("id", "extension", "says"),
        [
            ("coercion_seizure", Term(31, Unit.DAY), "最多可以延长30日"),
            ("coercion_seizure", Term(1, Unit.MONTH), "同一单位"),
            ("petition_review_decision", Term(1, Unit.DAY), "没有可以延长的规定"),
            ("penalty_prescription_general", Term(1, Unit.YEAR), "没有可以延长的规定"),
            ("rol_report_township", Term(1, Unit.DAY), "没有可以延长的规定"),
            ("petition_reps_max", Term(1, Unit.DAY), "没有可以延长的规定"),
        ],
    )
    def test_what_the_law_does_not_know_is_refused(self, id: str, extension: Term, says: str) -> None:
        with pytest.raises(ExtensionNotAllowed, match=says):
            due(limit(id), d("2025-03-03"), extension=extension)

    def test_an_extension_without_a_number_in_the_law_is_as_long_as_granted(self) -> None:
        assert due(limit("penalty_decision"), d("2025-03-03"), extension=Term(60, Unit.DAY)).on == d("2025-07-31")


@pytest.mark.parametrize("start", ["1989-12-31", "2100-01-01"])
def test_a_start_outside_the_calendar_is_refused(start: str) -> None:
    for found in limits():
        with pytest.raises(DateOutOfCalendar, match="请核对"):
            due(found, d(start))


@pytest.mark.parametrize(
    ("id", "start"),
    [
        ("archive_transfer_county", "2095-01-01"),
        ("penalty_decision", "2099-12-01"),
        ("penalty_service", "2099-12-30"),
        ("decision_public_comment_min", "2099-12-01"),
        ("decision_hearing_material_before", "1990-01-03"),
        ("rol_report_publish", "2099-01-01"),
        ("crime_referral_send_hours", "2099-12-31"),
    ],
)
def test_a_count_that_leaves_the_calendar_is_refused(id: str, start: str) -> None:
    with pytest.raises(DateOutOfCalendar, match="请核对"):
        due(limit(id), d(start))


class TestExplanation:
    """Every day of the count, with its reason."""

    def test_a_deadline_that_moves(self) -> None:
        steps = {step.date: step for step in explain(limit("penalty_fine_payment"), d("2025-09-20")).days}
        assert (steps[d("2025-09-20")].counted, steps[d("2025-09-20")].why) == (False, "起算当日，不计入")
        assert (steps[d("2025-09-21")].counted, steps[d("2025-09-21")].why) == (True, "第1日")
        assert steps[d("2025-10-05")].counted
        assert steps[d("2025-10-05")].why == "第15日；最后一日是国庆节放假，顺延"
        assert (steps[d("2025-10-06")].counted, steps[d("2025-10-06")].why) == (False, "中秋节放假，顺延")
        assert (steps[d("2025-10-09")].counted, steps[d("2025-10-09")].why) == (False, "最后一日顺延至此")
        assert max(steps) == d("2025-10-09")

    def test_working_days(self) -> None:
        steps = [
            (step.date.day, step.counted, step.why)
            for step in explain(limit("penalty_withdraw_publicity"), d("2025-09-26")).days
        ]
        assert steps == [
            (26, False, "起算当日，不计入"),
            (27, False, "周六"),
            (28, True, "第1个工作日（国庆节调休上班）"),
            (29, True, "第2个工作日"),
            (30, True, "第3个工作日"),
        ]

    def test_back_from_an_event(self) -> None:
        steps = [
            (step.date.day, step.counted, step.why)
            for step in explain(limit("coercion_performance_by_proxy_notice"), d("2025-06-03")).days
        ]
        assert steps == [
            (3, False, "事件当日，不计入"),
            (2, False, "端午节放假"),
            (1, False, "端午节放假"),
            (31, False, "端午节放假"),
            (30, True, "倒数第1个工作日"),
            (29, True, "倒数第2个工作日"),
            (28, True, "倒数第3个工作日"),
        ]

    def test_a_month_end(self) -> None:
        last = explain(limit("mediation_duration_local"), d("2025-01-31")).days[-1]
        assert last.why == "第28日，满1个月（当月没有31日，以月末为准）"

    def test_a_minimum_ends_with_the_day_of_the_next_step(self) -> None:
        last = explain(limit("decision_public_comment_min"), d("2025-09-05")).days[-1]
        assert (last.date, last.counted, last.why) == (d("2025-10-06"), False, "期间已满，自此日起可以进行下一步")

    def test_a_fixed_date_and_hours(self) -> None:
        (fixed,) = explain(limit("rol_report_township"), d("2025-09-28")).days
        assert (fixed.date, fixed.why) == (d("2026-02-28"), "规定日期为次年3月1日之前，最迟为前一日")
        hours = explain(limit("crime_referral_send_hours"), datetime(2025, 9, 28, 10, 30, tzinfo=SHANGHAI)).days
        assert [step.why for step in hours] == ["自10时30分起算", "满24小时"]


# Properties. The count below walks the days one by one and knows no table, no interval and no matching arithmetic.

COUNTED = [found for found in limits() if found.kind in (ClockKind.DEADLINE, ClockKind.MINIMUM, ClockKind.BAR)]
starts = st.dates(d("2004-01-01"), d("2040-12-31"))


@st.composite
def limits_with_pauses(draw: st.DrawFn) -> tuple[Limit, date, list[Pause], Term | None]:
    """A limit that counts forward, its start, up to four pauses around its term, and perhaps an extension."""
    found, start = draw(st.sampled_from(COUNTED)), draw(starts)
    term = found.term
    assert term is not None
    pauses: list[Pause] = []
    if found.kind is not ClockKind.BAR:
        reach = min(400, term.n * {Unit.MONTH: 31, Unit.YEAR: 366}.get(term.unit, 2) + 30)
        for _ in range(draw(st.integers(0, 4))):
            first = start + timedelta(days=draw(st.integers(-5, reach)))
            length = draw(st.integers(0, 40))
            pauses.append(
                Pause(first, None if draw(st.integers(0, 9)) == 0 else first + length * DAY, "any", "某县文件")
            )
    longest = found.extension.n if found.extension else 30
    extension = Term(draw(st.integers(1, longest)), term.unit) if found.extended_by and draw(st.booleans()) else None
    return found, start, pauses, extension


def naive_due(
    found: Limit, start: date, pauses: list[Pause], extension: Term | None, calendar: Calendar
) -> date | None:
    """The due date by walking day by day; None while paused."""
    assert found.term is not None
    n, unit = found.term.n + (extension.n if extension else 0), found.term.unit
    if unit in (Unit.MONTH, Unit.YEAR):
        target = start.month - 1 + n * (12 if unit is Unit.YEAR else 1)
        year, month, day = start.year + target // 12, target % 12 + 1, start.day
        while True:
            try:
                n = (date(year, month, day) - start).days
                break
            except ValueError:
                day -= 1
    left, day_ = n, start
    while left:
        day_ += DAY
        covering = [pause for pause in pauses if pause.covers(day_)]
        if any(pause.last is None for pause in covering):
            return None
        if not covering and (unit is not Unit.WORKDAY or calendar.is_working_day(day_)):
            left -= 1
    if found.kind is ClockKind.MINIMUM:
        return day_ + DAY
    if found.rolls and unit is not Unit.WORKDAY:
        standing = False
        while standing or not calendar.is_working_day(day_):
            day_ += DAY
            covering = [pause for pause in pauses if pause.covers(day_)]
            if any(pause.last is None for pause in covering):
                return None
            standing = bool(covering)
    return day_


@given(case=limits_with_pauses())
def test_due_is_what_walking_the_days_gives(case: tuple[Limit, date, list[Pause], Term | None]) -> None:
    found, start, pauses, extension = case
    expected = naive_due(found, start, pauses, extension, default_calendar())
    reckoned = due(found, start, pauses=pauses, extension=extension)
    assert reckoned.on == expected
    assert reckoned.paused is (expected is None)


@given(case=limits_with_pauses())
def test_the_explanation_agrees_with_the_date(case: tuple[Limit, date, list[Pause], Term | None]) -> None:
    found, start, pauses, extension = case
    explained = explain(found, start, pauses=pauses, extension=extension)
    assert explained.due == due(found, start, pauses=pauses, extension=extension)
    assert explained.provisional is explained.due.provisional
    assert explained.days[0].date == start
    assert all(
        later.date - earlier.date == DAY for earlier, later in zip(explained.days, explained.days[1:], strict=False)
    )
    assert not any(step.counted for step in explained.days for pause in pauses if pause.covers(step.date))
    if explained.due.on is None:
        assert any(pause.last is None and pause.covers(explained.days[-1].date) for pause in pauses)
        return
    assert explained.days[-1].date == explained.due.on
    counted = sum(step.counted for step in explained.days)
    term = found.term
    assert term is not None
    n = term.n + (extension.n if extension else 0)
    if term.unit in (Unit.DAY, Unit.WORKDAY):
        assert counted == n
    else:
        months = n * (12 if term.unit is Unit.YEAR else 1)
        assert 28 * months <= counted <= 31 * months


@given(case=limits_with_pauses(), first=st.integers(-10, 200), length=st.integers(0, 30))
def test_a_further_pause_never_makes_it_earlier(
    case: tuple[Limit, date, list[Pause], Term | None], first: int, length: int
) -> None:
    found, start, pauses, extension = case
    assume(found.kind is not ClockKind.BAR)
    before = due(found, start, pauses=pauses, extension=extension).on
    further = Pause(start + first * DAY, start + (first + length) * DAY, "any", "某县文件")
    after = due(found, start, pauses=[*pauses, further], extension=extension).on
    assert (before is None) is (after is None) or after is None
    if before is not None and after is not None:
        assert after >= before
        if further.first > before:
            assert after == before


@given(event=starts, found=st.sampled_from([found for found in limits() if found.kind is ClockKind.BEFORE_EVENT]))
def test_before_an_event_so_many_days_lie_between(event: date, found: Limit) -> None:
    explained = explain(found, event)
    assert found.term is not None
    assert explained.due.on == explained.days[-1].date == due(found, event).on
    assert sum(step.counted for step in explained.days) == found.term.n
    assert explained.days[-1].counted
    assert not explained.days[0].counted
    assert explained.days[0].date == event


@given(start=starts, found=st.sampled_from(COUNTED))
def test_a_deadline_in_days_months_or_years_never_ends_on_a_rest_day(start: date, found: Limit) -> None:
    calendar = default_calendar()
    on = due(found, start).on
    assert on is not None
    if found.rolls:
        assert calendar.is_working_day(on)
        not_rolling = due(replace(found, rolls=False), start).on
        assert not_rolling is not None
        assert on == calendar.next_working_day(not_rolling)
