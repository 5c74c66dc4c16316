"""Digits of another script measure nothing in a Chinese report, wherever they stand."""

from __future__ import annotations

import pytest

from yifa.reading.read import read


@pytest.mark.parametrize(
    "text",
    [
        "项目\t数量\n调解案件\t٣٥",
        "单位：件\n调解案件\t۵\t受理",
        "全年调解٣件。",
        "全年调解٣12件。",
    ],
    ids=["in a cell", "in a cell beneath a unit", "before a unit", "before other digits"],
)
def test_digits_of_another_script_are_no_figure(text: str) -> None:
    assert read(text).claims == ()
