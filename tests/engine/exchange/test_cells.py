"""Cells as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from yifa.engine.exchange.cells import (
    BadCell,
    choices,
    to_choice,
    to_date,
    to_flag,
    to_month,
    to_name,
    to_names,
    to_number,
)

KINDS = [("family", "婚姻家庭"), ("neighbour", "邻里"), ("other", "其他")]
KNOWN = choices(KINDS, {"家庭": "family", "相邻关系": "neighbour"})


@pytest.mark.parametrize(
    "cell",
    [
        "2025.3.5", "2025年3月5日", "3月5日", "3.5", "2025/3/5", "2025-03-05", "20250305", 20250305.0, 45721, 45721.0,
        "45721", "２０２５．３．５", "2025 年 3 月 5 日", "二〇二五年三月五日", "25.3.5", "2025.03.05.", "2025、3、5",
        "2025-03-05 10:30", "2025年3月5日上午9时", "3月5号", date(2025, 3, 5),
    ],
)  # fmt: skip
def test_a_day_however_written(cell: Any) -> None:
    assert to_date(cell, 2025) == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("2025.2.30", "没有这一天"),
        ("2025.13.1", "没有这一天"),
        ("昨天", "不是日期"),
        ("2025年3月", "只有年月"),
        (2025.3, "只有年月"),
        ("3月", "只有年月"),
        (3.1, "可能是3月1日，也可能是3月10日"),
        ("2025.3.5-3.8", "不止一天"),
        ("3月5日至3月8日", "不止一天"),
        ("农历三月初五", "农历"),
        (True, "不是日期"),
        (12, "不是日期"),
    ],
)
def test_what_is_no_day_is_refused(cell: Any, says: str) -> None:
    with pytest.raises(BadCell, match=says) as bad:
        to_date(cell, 2025)
    assert bad.value.todo


def test_a_day_without_a_year_needs_the_ledgers() -> None:
    with pytest.raises(BadCell, match="没有年份"):
        to_date("3月5日")


@pytest.mark.parametrize(
    "cell", ["2025年3月", "3月份", 3.0, 202503.0, "2025-03", "2025.3", 2025.3, "三月", date(2025, 3, 9)]
)
def test_a_month_however_written(cell: Any) -> None:
    assert to_month(cell, 2025) == date(2025, 3, 1)


@pytest.mark.parametrize("cell", [2025.1, 2025.14, "13月"])
def test_a_month_that_is_none_or_two_is_refused(cell: Any) -> None:
    with pytest.raises(BadCell):
        to_month(cell, 2025)


@pytest.mark.parametrize(
    ("cell", "times", "number"),
    [
        ("1.2万", 1, "12000"), ("１，２３４．５", 1, "1234.5"), ("3人", 1, "3"), (1200.1000000000001, 1, "1200.1"),
        ("十二", 1, "12"), ("￥5,000元", 1, "5000"), (1.2, 10_000, "12000"), ("1.2万", 10_000, "12000"), (3.0, 1, "3"),
        ("-3", 1, "-3"), ("2.5小时", 1, "2.5"),
    ],
)  # fmt: skip
def test_a_number_however_written(cell: Any, times: int, number: str) -> None:
    assert to_number(cell, times) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "unit", "number"),
    [
        ("300份", "份", 300),
        ("2条", "条（张）", 2),
        ("2张", "条（张）", 2),
        ("2条（张）", "条（张）", 2),
        ("1.2万份", "份", 12000),
    ],
)
def test_the_column_s_own_unit_may_stand_behind_the_number(cell: str, unit: str, number: int) -> None:
    assert to_number(cell, unit=unit) == number
    with pytest.raises(BadCell):
        to_number(cell, unit="课时")


@pytest.mark.parametrize("cell", ["约500", "几百元", "500多", "不详数", True, date(2025, 3, 5), "12.5.6"])
def test_what_is_no_number_is_refused(cell: Any) -> None:
    with pytest.raises(BadCell):
        to_number(cell)


@pytest.mark.parametrize(
    ("cell", "meant"), [("是", True), ("√", True), (True, True), ("否", False), ("无", False), (0.0, False)]
)
def test_yes_and_no(cell: Any, meant: bool) -> None:
    assert to_flag(cell) is meant


def test_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(BadCell, match="是”或者“否"):
        to_flag("也许")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("邻里", "neighbour"), ("邻里纠纷", "neighbour"), ("（1）邻里类", "neighbour"), ("2.婚姻家庭", "family"),
        ("家 庭", "family"), ("相邻关系纠纷", "neighbour"), ("其它", "other"),
    ],
)  # fmt: skip
def test_a_choice_by_its_name_or_another_word(cell: str, code: str) -> None:
    assert to_choice(cell, KNOWN, [label for _, label in KINDS]) == code


def test_what_cannot_be_chosen_is_refused_with_what_can() -> None:
    with pytest.raises(BadCell) as bad:
        to_choice("邻居家", KNOWN, [label for _, label in KINDS])
    assert "婚姻家庭、邻里、其他" in bad.value.todo


def test_names() -> None:
    assert to_name("张 三") == to_name("张　三") == "张三"
    assert to_names("张 三、李四\n王五；赵 六") == ["张三", "李四", "王五", "赵六"]
    assert to_names("张三 李四") == ["张三", "李四"]
    assert to_names("清溪建材有限公司，张三") == ["清溪建材有限公司", "张三"]


def test_a_number_with_words_is_sent_back_without_naming_a_column_that_may_not_exist() -> None:
    with pytest.raises(BadCell) as caught:
        to_number("三户人家")
    assert "情况一栏" not in caught.value.todo
    assert "文字列" in caught.value.todo
