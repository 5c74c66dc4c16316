"""Sums in capitals, as a cashier writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.engine.numbers.capitals import capitals


@pytest.mark.parametrize(
    ("yuan", "words"),
    [
        ("0", "零元整"),
        ("0.01", "壹分"),
        ("0.10", "壹角整"),
        ("0.56", "伍角陆分"),
        ("1", "壹元整"),
        ("10", "壹拾元整"),
        ("15.05", "壹拾伍元零伍分"),
        ("500", "伍佰元整"),
        ("500.00", "伍佰元整"),
        ("1409.50", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("100001", "壹拾万零壹元整"),
        ("20300", "贰万零叁佰元整"),
        ("100000000", "壹亿元整"),
        ("100010000", "壹亿零壹万元整"),
        ("100000001", "壹亿零壹元整"),
        ("300001000", "叁亿零壹仟元整"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_writes_the_sum(yuan: str, words: str) -> None:
    assert capitals(Decimal(yuan)) == words


@pytest.mark.parametrize("yuan", ["-1", "1.005", "1000000000000", "NaN", "Infinity", "sNaN"])
def test_refuses_what_is_no_sum(yuan: str) -> None:
    with pytest.raises(ValueError, match="不能写成大写"):
        capitals(Decimal(yuan))


@given(st.decimals(min_value=0, max_value=Decimal("999999999999.99"), places=2))
def test_can_be_read_back(yuan: Decimal) -> None:
    words = capitals(yuan)
    assert read(words) == yuan
    assert "零零" not in words


def read(words: str) -> Decimal:
    """The sum that these capitals say."""
    total, group, digit = Decimal(0), 0, 0
    for character in words:
        if character in "零壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(character)
        elif character in "拾佰仟":
            group, digit = group + digit * 10 ** ("拾佰仟".index(character) + 1), 0
        elif character in "亿万元":
            total += (group + digit) * {"亿": 10**8, "万": 10**4, "元": 1}[character]
            group = digit = 0
        elif character in "角分":
            total, digit = total + digit * {"角": Decimal("0.1"), "分": Decimal("0.01")}[character], 0
    return total
