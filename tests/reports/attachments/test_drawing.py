"""Drawings: as long as the value, in the page's width, and no words that are markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree import ElementTree

import pytest

from yifa.reports.attachments.drawing import WIDTH, Bar, Drawing, bars, columns

PARTS = [Bar("邻里", 40, "40"), Bar("合同<纠纷>&", 20, "20"), Bar("其他", 0, "0")]


def lengths(drawing: Drawing, side: str) -> list[float]:
    return [float(found) for found in re.findall(rf'<rect [^>]*\b{side}="([\d.]+)"', drawing.svg)]


@pytest.mark.parametrize(("draw", "side"), [(bars, "width"), (columns, "height")])
def test_lengths_are_in_proportion(draw: Callable[[Sequence[Bar], str], Drawing], side: str) -> None:
    longest, half, none = lengths(draw(PARTS, "受理纠纷"), side)
    assert half == pytest.approx(longest / 2, abs=0.1)
    assert none == 0 < longest


@pytest.mark.parametrize("draw", [bars, columns])
def test_all_of_it_is_in_the_width_and_each_value_is_written(draw: Callable[[Sequence[Bar], str], Drawing]) -> None:
    drawing = draw(PARTS, "受理纠纷：邻里“40件”")
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314 - made here
    assert (root.get("width"), root.get("height")) == (f"{WIDTH}pt", f"{drawing.height}pt")
    assert root.get("aria-label") == drawing.told
    told = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {bar.name for bar in PARTS} | {bar.told for bar in PARTS} == set(told)
    for box in root.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(box.get("x", "")) + float(box.get("width", "")) <= WIDTH
        assert 0 <= float(box.get("y", "")) <= drawing.height
