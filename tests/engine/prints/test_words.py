"""How forms write what they are given."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from yifa.engine.prints.checks import form_problems
from yifa.engine.prints.words import day, plain, sum_in_words


def test_characters_that_can_not_be_seen_are_left_out() -> None:
    assert plain(" 甲\u200b乙\x07\u202e丙\r\n丁\t戊 ") == "甲乙丙\n丁 戊"
    assert plain(None) == ""


def test_days_and_sums_are_written_as_papers_write_them() -> None:
    assert day(date(2025, 3, 5)) == "2025年3月5日"
    assert day(None) == ""
    assert sum_in_words(Decimal("500")) == "500.00元（大写：伍佰元整）"
    assert sum_in_words(None) == ""


def test_the_declared_forms_hold_together() -> None:
    assert form_problems() == []
