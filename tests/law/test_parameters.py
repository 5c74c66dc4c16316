"""A county's values may only tighten the law's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from yifa.law.clock import due
from yifa.law.limits import ClockKind, LimitNotInForce, MonthDay, Quota, Term, Unit, limit
from yifa.law.parameters import Overlay, OverlayLoosens, OverlayNeedsSource, Value, check_overlay, effective_limit

DOCUMENT = "某县司法〔2025〕3号"
# No limit on file is a verified quota with a lower bound; one of our own shows the rule.
AT_LEAST = replace(limit("petition_reps_max"), id="at_least", quota=Quota(60, "学时", "每年", cap=False))


def days(n: int) -> Term:
    return Term(n, Unit.DAY)


def workdays(n: int) -> Term:
    return Term(n, Unit.WORKDAY)


TIGHTER: list[tuple[str, Value]] = [
    ("penalty_decision", days(60)),
    ("penalty_decision", days(90)),
    ("penalty_decision", Term(2, Unit.MONTH)),
    ("foi_reply", workdays(15)),
    ("foi_reply", days(15)),
    ("coercion_apply_court", Term(2, Unit.MONTH)),
    ("crime_referral_send_hours", Term(12, Unit.HOUR)),
    ("decision_public_comment_min", days(45)),
    ("decision_legality_review_min", workdays(10)),
    ("decision_hearing_material_before", days(10)),
    ("penalty_hearing_notice", workdays(7)),
    ("rol_report_township", MonthDay(2, 1)),
    ("petition_reps_max", 3),
    ("legal_aid_urgent_threshold", days(5)),
    ("penalty_onspot_report_filing", workdays(3)),
]
LOOSER: list[tuple[str, Value]] = [
    ("penalty_decision", days(91)),
    ("penalty_decision", Term(3, Unit.MONTH)),  # up to 92 days
    ("penalty_decision", workdays(90)),
    ("foi_reply", workdays(21)),
    ("foi_reply", days(21)),
    ("coercion_apply_court", days(90)),  # three months may be 89 days
    ("crime_referral_send_hours", Term(25, Unit.HOUR)),
    ("decision_public_comment_min", days(29)),
    ("decision_public_comment_min", workdays(29)),  # fewer than 30 days can't be ruled out
    ("decision_legality_review_min", workdays(6)),
    ("decision_hearing_material_before", days(6)),
    ("penalty_hearing_notice", workdays(6)),
    ("rol_report_township", MonthDay(3, 2)),
    ("petition_reps_max", 6),
    ("legal_aid_urgent_threshold", days(8)),
]


@pytest.mark.parametrize(("id", "value"), TIGHTER)
def test_a_tighter_value_is_accepted(id: str, value: Value) -> None:
    check_overlay(limit(id), value)


@pytest.mark.parametrize(("id", "value"), LOOSER)
def test_a_laxer_value_is_refused(id: str, value: Value) -> None:
    with pytest.raises(OverlayLoosens, match="只能从严"):
        check_overlay(limit(id), value, DOCUMENT)


def test_a_minimum_quota_may_only_rise() -> None:
    check_overlay(AT_LEAST, 80)
    with pytest.raises(OverlayLoosens, match="每年不少于60学时，地方值59学时放宽了要求"):
        check_overlay(AT_LEAST, 59)


@pytest.mark.parametrize("id", ["penalty_hearing_request", "petition_review_request", "penalty_prescription_general"])
def test_what_the_law_gives_to_a_party_is_not_the_countys_to_change(id: str) -> None:
    for n in (1, 100):
        with pytest.raises(OverlayLoosens, match="关系当事人的法定权利"):
            check_overlay(limit(id), days(n), DOCUMENT)


@pytest.mark.parametrize("id", ["hotline_complaint_local", "normdoc_legality_review_max", "mediation_followup_local"])
def test_a_local_or_unverified_limit_has_no_floor_but_needs_its_document(id: str) -> None:
    check_overlay(limit(id), workdays(200), DOCUMENT)
    with pytest.raises(OverlayNeedsSource, match="必须注明依据文件"):
        check_overlay(limit(id), workdays(1))


@pytest.mark.parametrize(
    ("id", "value"),
    [
        ("petition_reps_max", days(3)),
        ("petition_reps_max", True),
        ("penalty_decision", 60),
        ("penalty_decision", MonthDay(3, 1)),
        ("rol_report_township", days(3)),
    ],
)
def test_a_value_of_another_sort_is_refused(id: str, value: Value) -> None:
    with pytest.raises(TypeError, match="的地方值应当是"):
        check_overlay(limit(id), value, DOCUMENT)


DECISION = limit("penalty_decision")
COUNTY = Overlay("330100", "penalty_decision", days(60), date(2025, 1, 1), DOCUMENT)


def test_the_overlay_in_force_on_the_day_holds() -> None:
    assert effective_limit(DECISION, [COUNTY], date(2024, 12, 31)) == DECISION
    found = effective_limit(DECISION, [COUNTY], date(2025, 1, 1))
    assert (found.term, found.source) == (days(60), DOCUMENT)
    assert due(found, date(2025, 3, 3)).on == date(2025, 5, 6)  # 2 May rests for 劳动节


def test_an_organisations_newer_overlay_replaces_its_older_one() -> None:
    eased = replace(COUNTY, value=days(80), in_force=date(2025, 6, 1))
    assert effective_limit(DECISION, [eased, COUNTY], date(2025, 5, 31)).term == days(60)
    assert effective_limit(DECISION, [eased, COUNTY], date(2025, 6, 1)).term == days(80)


def test_of_several_levels_the_strictest_holds() -> None:
    city = replace(COUNTY, org_code="330000", value=days(75), in_force=date(2025, 3, 1))
    assert effective_limit(DECISION, [COUNTY, city], date(2025, 4, 1)).term == days(60)
    stricter = replace(city, value=days(45))
    assert effective_limit(DECISION, [stricter, COUNTY], date(2025, 4, 1)).term == days(45)


def test_an_overlay_of_another_limit_does_nothing() -> None:
    assert effective_limit(limit("foi_reply"), [COUNTY], date(2025, 4, 1)) == limit("foi_reply")


def test_a_loosening_overlay_that_got_into_the_store_is_refused_when_used() -> None:
    with pytest.raises(OverlayLoosens):
        effective_limit(DECISION, [replace(COUNTY, value=days(100))], date(2025, 4, 1))


def test_a_duty_that_is_given_a_number_becomes_a_deadline() -> None:
    visit = limit("mediation_followup_local")
    overlay = Overlay("330100", visit.id, Term(1, Unit.MONTH), date(2025, 1, 1), DOCUMENT)
    found = effective_limit(visit, [overlay], date(2025, 4, 1))
    assert (found.kind, found.rolls) == (ClockKind.DEADLINE, True)
    assert due(found, date(2025, 4, 5)).on == date(2025, 5, 6)
    hours = effective_limit(visit, [replace(overlay, value=Term(48, Unit.HOUR))], date(2025, 4, 1))
    assert hours.kind is ClockKind.HOURS


def test_a_fixed_date_and_a_quota_take_the_countys_value() -> None:
    report = limit("rol_report_township")
    earlier = Overlay("330100", report.id, MonthDay(2, 1), date(2025, 1, 1))
    assert due(effective_limit(report, [earlier], date(2025, 4, 1)), date(2025, 4, 1)).on == date(2026, 1, 31)
    hours = limit("village_counsel_monthly_hours_henan")
    more = Overlay("330100", hours.id, 6, date(2025, 1, 1), DOCUMENT)
    assert effective_limit(hours, [more], date(2025, 4, 1)).value == "每月不少于6小时"


def test_a_day_on_which_the_limit_had_no_value_is_refused() -> None:
    with pytest.raises(LimitNotInForce):
        effective_limit(DECISION, [COUNTY], date(2021, 7, 14))
