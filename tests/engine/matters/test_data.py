"""What is typed, made into values: what is not what it looks like is refused, never bent into something else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.validators import MinValueValidator
from django.db import models

from tests.engine.matters.mediating import DAY, FACTS
from tests.world import World
from yifa.areas.disputes.models import Dispute
from yifa.engine.matters import general
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.data import clean, may_be_negative, text_problem
from yifa.engine.matters.refusals import Refused

pytestmark = pytest.mark.django_db


def value_of(name: str, raw: Any) -> Any:
    """The value that was made of it, or what is wrong with it."""
    values, wrong = clean(Dispute, [name], [], {name: raw})
    if wrong:
        assert (values, [reason.where for reason in wrong]) == ({}, [name])
        return wrong[0].message
    return values[name]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (1.5, "应为整数，不能有小数"), (3.0, "应为整数，不能有小数"), (True, "不能填写“是”或者“否”"),
        ("٣", "半角"), ("３", "半角"), ("三", "半角"), ("1_0", "半角"), ("1.0", "半角"), (-1, "不能小于0"),
        ("-1", "不能小于0"), ([3], "一个值"), (date(2025, 3, 5), "整型"),
    ],
)  # fmt: skip
def test_no_count(raw: Any, says: str) -> None:
    assert says in value_of("people_involved", raw)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (1.1, "应写成文字，如“12.50”"), (True, "不能填写“是”或者“否”"), ("٣", "半角"), ("1e5", "半角"),
        ("NaN", "半角"), ("Infinity", "半角"), ("1,000", "半角"), (-5, "不能小于0"), ("-0.01", "不能小于0"),
        (Decimal("-3"), "不能小于0"),
        ("1.234", "2"),
    ],
)  # fmt: skip
def test_no_amount(raw: Any, says: str) -> None:
    assert says in value_of("amount_involved", raw)


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("people_involved", 3, 3), ("people_involved", "3", 3), ("people_involved", " 0 ", 0),
        ("amount_involved", "1.10", Decimal("1.10")), ("amount_involved", 7, Decimal(7)),
        ("amount_involved", Decimal("0"), Decimal(0)), ("accepted_on", "2025-03-05", date(2025, 3, 5)),
        ("summary", " 第一行\n第二行🙂㐂𠮷 ", "第一行\n第二行🙂㐂𠮷"),
    ],
)  # fmt: skip
def test_what_was_meant_is_taken(name: str, raw: Any, value: Any) -> None:
    assert value_of(name, raw) == value


def test_a_day_in_other_digits_is_refused() -> None:
    assert "半角" in value_of("accepted_on", "٢٠٢٥-٠٣-٠٥")


def test_an_id_in_other_digits_means_nobody() -> None:
    assert "没有找到" in value_of("village", "٣")


def test_only_what_the_model_says_may_be_negative() -> None:
    balance: Any = models.DecimalField(max_digits=9, decimal_places=2, validators=[MinValueValidator(Decimal(-100))])
    amount: Any = models.DecimalField(max_digits=9, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    assert [may_be_negative(balance), may_be_negative(amount)] == [True, False]


@pytest.mark.parametrize("raw", ["   ", "\n\t"])
def test_white_space_alone_is_nothing(raw: str) -> None:
    assert "请填写" in value_of("summary", raw)


INVISIBLE = ["\u200b", "\u200b\u200d \ufeff", "\u3164", "\u2800", "\u00ad"]
TURNING = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"]
BREAKING = ["\n", "\r", "\t", "\u2028", "\u2029"]


@pytest.mark.parametrize("text", INVISIBLE)
def test_a_text_that_shows_nothing_is_refused(world: World, text: str) -> None:
    assert "没有可见的文字" in value_of("summary", text)
    assert "没有可见的文字" in title_refused(world, text)


@pytest.mark.parametrize("sign", TURNING)
def test_signs_that_turn_the_reading_are_refused_everywhere(world: World, sign: str) -> None:
    for says in (
        value_of("summary", f"甲{sign}乙"),
        value_of("escalated_to", f"甲{sign}乙"),
        title_refused(world, f"甲{sign}乙"),
    ):
        assert says.endswith(f"第2个字符是改变文字方向的控制字符（U+{ord(sign):04X}），请删除后重填")
    matter = open_matter(
        "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="纠纷", data=FACTS
    ).matter
    with pytest.raises(Refused) as refused:
        general.note(matter, f"甲{sign}乙", actor=world.clerk, happened_on=DAY)
    assert [reason.where for reason in refused.value.reasons] == ["note"]


@pytest.mark.parametrize("sign", BREAKING)
def test_a_line_break_where_one_line_belongs_is_refused(world: World, sign: str) -> None:
    assert "只能填写一行" in value_of("escalated_to", f"甲{sign}乙")
    assert "只能填写一行" in title_refused(world, f"甲{sign}乙")
    assert text_problem(f"甲{sign}乙") is None


def title_refused(world: World, title: str) -> str:
    """What is said against the title; nothing is opened."""
    with pytest.raises(Refused) as refused:
        open_matter("dispute", org=world.township, actor=world.mediator, happened_on=DAY, title=title, data=FACTS)
    assert [reason.where for reason in refused.value.reasons] == ["title"]
    return refused.value.reasons[0].message
