"""Periods as reports name them."""

from __future__ import annotations

from datetime import date

import pytest

from yifa.engine.figures.periods import Period, PeriodError


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (Period.year(2025), "2025年"),
        (Period.half(2025, 1), "2025年1—6月"),
        (Period.half(2025, 2), "2025年7—12月"),
        (Period.quarter(2025, 3), "2025年7—9月"),
        (Period.month(2024, 2), "2024年2月"),
        (Period(date(2025, 1, 1), date(2025, 11, 30)), "2025年1—11月"),
        (Period(date(2024, 11, 1), date(2025, 2, 28)), "2024年11月—2025年2月"),
        (Period(date(2021, 1, 1), date(2025, 12, 31)), "2021—2025年"),
        (Period(date(2025, 3, 5), date(2025, 4, 2)), "2025年3月5日—4月2日"),
        (Period(date(2024, 12, 21), date(2025, 1, 20)), "2024年12月21日—2025年1月20日"),
        (Period(date(2025, 3, 5), date(2025, 3, 5)), "2025年3月5日"),
        (Period(date(2025, 2, 1), date(2025, 2, 27)), "2025年2月1日—2月27日"),
    ],
)
def test_a_period_is_told_as_in_a_report(period: Period, told: str) -> None:
    assert str(period) == told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025", Period.year(2025)),
        ("2025-H2", Period.half(2025, 2)),
        ("2025-Q4", Period.quarter(2025, 4)),
        ("2024-02", Period(date(2024, 2, 1), date(2024, 2, 29))),
        ("2025-01-01..2025-06-30", Period.half(2025, 1)),
    ],
)
def test_a_period_is_read_from_its_short_form(text: str, period: Period) -> None:
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    "text", ["", "25", "2025-H3", "2025-Q0", "2025-13", "2025-02-30..2025-03-01", "2025年", "0000"]
)
def test_what_is_no_period_is_refused_with_what_was_written(text: str) -> None:
    with pytest.raises(PeriodError, match=f"“{text}”"):
        Period.parse(text)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodError, match="早于"):
        Period(date(2025, 2, 1), date(2025, 1, 31))


def test_its_months_cover_it_without_gap_or_overlap() -> None:
    period = Period(date(2024, 11, 20), date(2025, 2, 3))
    assert [str(month) for month in period.months()] == [
        "2024年11月20日—11月30日",
        "2024年12月",
        "2025年1月",
        "2025年2月1日—2月3日",
    ]


def test_the_day_before_opens_it() -> None:
    assert str(Period.year(2025).day_before()) == "2024年12月31日"
