"""Tokens: where a text says a number, it names the figure, the days and the way of telling, and never a digit.

``{{disputes.accepted|2025|count}}`` is told as 142件. A part of a figure is named by the dimension and its keys:
``{{disputes.accepted[kind=land+labour]|2025|count}}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

FORMATS: Final = {
    "count": "数量和单位：142件",
    "number": "数量：142",
    "rate": "百分比：92.4%",
    "money": "金额：9800元、91.37万元",
    "met": "比率的分子：121",
    "of": "比率的分母：131",
    "change": "与上年同期相差多少：16件、2.1个百分点",
    "none": "“未发生”，仅用于零",
}
"""The ways of telling a figure."""

_FIGURE: Final = r"[a-z][a-z_]*\.[a-z][a-z0-9_]*"
_REFERENCE: Final = re.compile(rf"({_FIGURE})(?:\[([a-z_]+)=([A-Za-z0-9_+-]*)\])?")
_TOKEN: Final = re.compile(r"\{\{([^{}|]+)\|([^{}|]+)\|([^{}|]+)\}\}")


class BadToken(ValueError):
    """A token that names nothing; the message says what is wrong with it."""


def _keys(given: object) -> tuple[str, ...]:
    return tuple(given)  # type: ignore[arg-type]  # attrs gives converters whatever was passed


@frozen
class Reference:
    """A figure, or the part of it whose dimension ``by`` has one of these keys (an empty key: not recorded)."""

    figure: str
    by: str = ""
    keys: tuple[str, ...] = field(converter=_keys, default=())

    @classmethod
    def parse(cls, text: str) -> Reference:
        """The reference as ``str()`` writes it. :raises BadToken: it is none."""
        found = _REFERENCE.fullmatch(text)
        if found is None:
            raise BadToken(f"“{text[:80]}”不是指标；请写作 领域.指标，或者 领域.指标[分组=类别]")
        return cls(found[1], found[2] or "", found[3].split("+") if found[2] else ())

    def __str__(self) -> str:
        return f"{self.figure}[{self.by}={'+'.join(self.keys)}]" if self.by else self.figure


@frozen
class Token:
    """A number of a text: which figure, over which days (as ``Period.written`` writes them), told in which way."""

    of: Reference
    period: str
    format: str

    @classmethod
    def parse(cls, text: str) -> Token:
        """The token as ``str()`` writes it. :raises BadToken: it is none, or there is no such way of telling."""
        found = _TOKEN.fullmatch(text)
        if found is None:
            raise BadToken(f"“{text[:80]}”不是数据标记；请写作 {{{{指标|期间|格式}}}}")
        if found[3] not in FORMATS:
            raise BadToken(f"数据标记“{text[:80]}”的格式“{found[3]}”无法识别；可用：{'、'.join(FORMATS)}")
        return cls(Reference.parse(found[1]), found[2], found[3])

    def __str__(self) -> str:
        return f"{{{{{self.of}|{self.period}|{self.format}}}}}"


def pieces(text: str) -> Iterator[str | Token]:
    """The text cut at its tokens, in order. :raises BadToken: it holds one that names nothing."""
    position = 0
    for found in _TOKEN.finditer(text):
        if found.start() > position:
            yield text[position : found.start()]
        yield Token.parse(found[0])
        position = found.end()
    if position < len(text):
        yield text[position:]
