"""How numbers and days are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from yifa.law.wording import short_number


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
