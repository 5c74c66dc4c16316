"""Every round number that is offered may be told, and says less (余、多、以上) or more (近) than the exact one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.engine.narrative.rounding import is_near, is_over, offers


@pytest.mark.parametrize(
    ("exact", "is_rate", "offered"),
    [
        (542, False, ["over=500余", "over=500多", "over=500以上", "over=540余", "over=540多", "over=540以上"]),
        (590, False, ["over=500余", "over=500多", "over=500以上", "near=600"]),
        (500, False, []),
        (7, False, []),
        (0, False, []),
        (13, False, ["over=10余", "over=10多", "over=10以上"]),
        (Decimal("92.4"), True, ["over=90以上", "over=92以上"]),
        (Decimal("99.8"), True, ["near=100", "over=90以上", "over=99以上"]),
        (Decimal(100), True, []),
        (Decimal("4.2"), True, ["over=4以上"]),
    ],
)
def test_round_numbers_are_offered(exact: int | Decimal, is_rate: bool, offered: list[str]) -> None:
    assert sorted(offers(exact, is_rate=is_rate)) == sorted(offered)


@given(st.integers(0, 10**9))
def test_an_offered_number_is_on_the_side_that_its_word_says(exact: int) -> None:
    for offer in offers(exact, is_rate=False):
        way, _, written = offer.partition("=")
        number = int("".join(filter(str.isdigit, written)))
        word = written.removeprefix(str(number))
        assert number != exact
        assert (number > exact) == (way == "near")
        assert is_near(number, exact, is_rate=False) if way == "near" else is_over(number, exact, word, is_rate=False)


def test_the_bounds() -> None:
    assert not is_over(500, 500, "余", is_rate=False)
    assert is_over(500, 500, "以上", is_rate=False)
    assert is_over(500, 599, "余", is_rate=False)
    assert not is_over(500, 600, "余", is_rate=False)
    assert not is_over(0, 5, "余", is_rate=False)
    assert not is_over(101, 102, "以上", is_rate=True)
    assert is_near(600, 550, is_rate=False)
    assert not is_near(600, 549, is_rate=False)
    assert not is_near(1000, 899, is_rate=False)
    assert not is_near(600, 600, is_rate=False)
