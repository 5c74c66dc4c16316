"""How numbers and days are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from yifa.law.months import last_day_of, month_after, month_before
from yifa.law.wording import day_in_words, short_number


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1420, "1420"),
        (Decimal("16.0"), "16"),
        (Decimal("100"), "100"),
        (Decimal("92.40"), "92.4"),
        (Decimal("0.00"), "0"),
        (Decimal("9800.5"), "9800.5"),
    ],
)
def test_a_number_is_written_without_zeros_that_say_nothing(number: Decimal | int, written: str) -> None:
    assert short_number(number) == written


def test_a_day_is_told_without_the_year_that_is_known() -> None:
    assert day_in_words(date(2025, 3, 5)) == "2025年3月5日"
    assert day_in_words(date(2025, 3, 5), 2025) == "3月5日"
    assert day_in_words(date(2025, 3, 5), 2026) == "2025年3月5日"


def test_months_meet_over_the_turn_of_the_year() -> None:
    assert last_day_of(date(2024, 2, 10)) == date(2024, 2, 29)
    assert month_after(date(2025, 12, 31)) == date(2026, 1, 1)
    assert month_before(date(2025, 1, 31)) == date(2024, 12, 1)
