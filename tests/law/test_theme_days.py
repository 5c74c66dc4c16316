"""The days at which townships tell of a law, as they lie in the year."""

from __future__ import annotations

from datetime import date

from yifa.law.theme_days import coming, theme_day_choices, theme_days


def test_each_is_known_by_one_code_and_says_where_it_is_laid_down() -> None:
    codes = [code for code, _ in theme_day_choices()]
    assert len(set(codes)) == len(codes)
    assert all(one.source and one.laws and one.name for one in theme_days())


def test_they_stand_in_the_order_of_the_year() -> None:
    days = [one.in_year(2026) for one in theme_days()]
    assert all(first <= last for first, last in days)
    assert days == sorted(days)


def test_only_what_was_read_is_called_verified() -> None:
    assert [one.code for one in theme_days() if one.verified] == ["constitution"]
    constitution = next(one for one in theme_days() if one.code == "constitution")
    assert constitution.in_year(2026) == (date(2026, 12, 4), date(2026, 12, 4))


def test_what_comes_or_runs_is_found_over_the_turn_of_the_year() -> None:
    def codes(day: date, days: int) -> list[str]:
        return [one.code for one, _, _ in coming(day, days)]

    assert codes(date(2026, 12, 1), 3) == ["constitution_week", "traffic", "constitution"]
    assert codes(date(2026, 5, 31), 0) == ["civil_code"]
    assert codes(date(2026, 12, 8), 10) == []
    assert codes(date(2026, 12, 20), 80) == ["women"]
