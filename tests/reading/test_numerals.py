from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.reading.numerals import CHINESE, NotANumeral, value

DIGITS = "零一二三四五六七八九"


def in_words(number: int) -> str:
    """A whole number below a trillion as it is read aloud: 10203 → 一万零二百零三."""
    if number == 0:
        return "零"
    words = ""
    for size, name in ((100_000_000, "亿"), (10_000, "万"), (1, "")):
        section, number = divmod(number, size)
        if section:
            if words and section < 1000:
                words += "零"
            words += _below_ten_thousand(section) + name
        elif words and not words.endswith("零") and number:
            words += "零"
    return words.replace("零零", "零")


def _below_ten_thousand(number: int) -> str:
    words = ""
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            words += DIGITS[digit] + name
        elif words and number and not words.endswith("零"):
            words += "零"
    return words


@pytest.mark.parametrize(
    ("numeral", "worth"),
    [
        ("25", 25),
        ("1,286", 1286),
        ("1.2万", 12_000),
        ("3千", 3000),
        ("2百万", 2_000_000),
        ("1.05亿", 105_000_000),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零八", 108),
        ("一百二", 120),
        ("两千五", 2500),
        ("两万", 20_000),
        ("三万五", 35_000),
        ("一百二十三点五", 123.5),
        ("二〇二四", 2024),
        ("伍万", 50_000),
        ("叁佰", 300),
        ("卅", 30),
        ("一亿两千万", 120_000_000),
        ("百", 100),
        ("二点五万", 25_000),
    ],
)
def test_a_numeral_is_worth_what_it_says(numeral: str, worth: float) -> None:
    assert value(numeral) == pytest.approx(worth)


@pytest.mark.parametrize("numeral", ["", "点五", "五点", "abc", "1.2.3", "一二三四五百", "1" * 30, "万", "1,23"])
def test_what_is_no_numeral_is_refused(numeral: str) -> None:
    with pytest.raises(NotANumeral):
        value(numeral)


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_a_number_read_aloud_and_read_again_is_the_same(number: int) -> None:
    assert value(in_words(number)) == number


@given(st.text(alphabet=CHINESE + "点0123456789,.", max_size=30))
def test_any_string_is_a_number_or_refused(numeral: str) -> None:
    with suppress(NotANumeral):
        assert value(numeral) >= 0
