"""How forms write what they are given."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from yifa.engine.prints.checks import form_problems
from yifa.engine.prints.identity import told_by
from yifa.engine.prints.words import day, plain, sum_in_words


def test_characters_that_can_not_be_seen_are_left_out() -> None:
    assert plain(" 甲\u200b乙\x07\u202e丙\r\n丁\t戊 ") == "甲乙丙\n丁 戊"
    assert plain(None) == ""


def test_days_and_sums_are_written_as_papers_write_them() -> None:
    assert day(date(2025, 3, 5)) == "2025年3月5日"
    assert day(None) == ""
    assert sum_in_words(Decimal("500")) == "500.00元（大写：伍佰元整）"
    assert sum_in_words(None) == ""


def test_an_identity_number_tells_sex_birthday_and_age() -> None:
    told = told_by("330199201003060012")
    assert told is not None
    assert (told.sex, told.born) == ("男", date(2010, 3, 6))
    assert told.is_minor_on(date(2028, 3, 5))
    assert not told.is_minor_on(date(2028, 3, 6))
    for number in ("", "330199201013060012", "33019920100306001", "W3019920100306001X"):
        assert told_by(number) is None


def test_the_declared_forms_hold_together() -> None:
    assert form_problems() == []
