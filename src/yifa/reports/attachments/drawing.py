"""Charts drawn as SVG: columns over months, bars of kinds. Each value is written beside what shows it.

Drawn by hand here, because a library of charts brings axes, scripts and typefaces that paper has no use for; the same
drawing stands in the page, in the PDF and, as a picture, in the .docx. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

WIDTH: Final = 442
"""The width of a page's text: 156 mm."""

_INK: Final = "#16181d"
_BLUE: Final = "#1b4a8f"
_GREY: Final = "#8a8f99"
_TYPE: Final = 10
_FACES: Final = "SimHei,FandolHei,Noto Sans SC,Noto Sans CJK SC,sans-serif"
_ROW: Final = 20
_ABOVE: Final = 18
_COLUMNS_HEIGHT: Final = 120
_NAMES_TAKE: Final = 0.34
"""The share of the width that the names of bars have."""


@dataclass(frozen=True)
class Bar:
    """A value with its name, and how it is written."""

    name: str
    value: int
    told: str


@dataclass(frozen=True)
class Drawing:
    """An SVG of so many points, and its words for those who don't see it."""

    svg: str
    width: int
    height: int
    told: str


def columns(bars: Sequence[Bar], told: str) -> Drawing:
    """Upright columns side by side, as months stand."""
    pitch, most = WIDTH / len(bars), max(bar.value for bar in bars)
    foot = _ABOVE + _COLUMNS_HEIGHT
    drawn = [_line(0, foot, WIDTH, foot)]
    for place, bar in enumerate(bars):
        middle, height = (place + 0.5) * pitch, _COLUMNS_HEIGHT * bar.value / most
        drawn.append(_box(middle - pitch * 0.28, foot - height, pitch * 0.56, height))
        drawn.append(_text(middle, foot - height - 4, bar.told, "middle"))
        drawn.append(_text(middle, foot + 14, bar.name, "middle"))
    return _drawing(drawn, foot + 20, told)


def bars(rows: Sequence[Bar], told: str) -> Drawing:
    """Bars under one another, their names to the left."""
    left, most = WIDTH * _NAMES_TAKE, max(bar.value for bar in rows)
    longest = max(len(bar.told) for bar in rows) * _TYPE
    room = WIDTH - left - longest - 8
    drawn = [_line(left, 0, left, len(rows) * _ROW)]
    for place, bar in enumerate(rows):
        middle, length = (place + 0.5) * _ROW, room * bar.value / most
        drawn.append(_text(left - 6, middle + 3.5, bar.name, "end"))
        drawn.append(_box(left, middle - 6, length, 12))
        drawn.append(_text(left + length + 4, middle + 3.5, bar.told, "start"))
    return _drawing(drawn, len(rows) * _ROW, told)


def _drawing(drawn: Iterable[str], height: int, told: str) -> Drawing:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}pt" height="{height}pt" viewBox="0 0 {WIDTH} {height}" '
        f'role="img" aria-label="{escape(told)}" font-family="{_FACES}" font-size="{_TYPE}">{"".join(drawn)}</svg>'
    )
    return Drawing(svg, WIDTH, height, told)


def _box(x: float, y: float, width: float, height: float) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{_BLUE}"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{_GREY}" stroke-width="0.75"/>'


def _text(x: float, y: float, words: str, anchor: Literal["start", "middle", "end"]) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{_INK}">{escape(words)}</text>'
