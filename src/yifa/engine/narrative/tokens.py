"""Tokens: where a text says a number, it names the figure, the days and the way of telling, and never a digit.

``{{disputes.accepted|2025|count}}`` is told as 142件. A part of a figure is named by the dimension and its keys:
``{{disputes.accepted[kind=land+labour]|2025|count}}``. Some ways of telling are followed by the word that is said:
``{{disputes.success_rate|2025|all=均}}``, ``{{disputes.accepted|2025|over=100余}}``; that one figure is all of another
says ``{{disputes.from_grid|2025|all=均/disputes.found}}``. A number that no figure counts is
filled in by hand, and named by the key of its entry: ``{{filled|villagers}}``. Where a text names a record, a mention
says which one by its own words: ``{{record|matter-812|执法案卷不完整}}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from attrs import field, frozen

FORMATS: Final = {
    "count": "数量和单位：142件",
    "number": "数量：142",
    "rate": "百分比：92.4%",
    "money": "金额：9800元、91.37万元",
    "met": "比率的分子：121",
    "of": "比率的分母：131",
    "change": "与上年同期相差多少：16件、2.1个百分点",
    "none": "“未发生”等，仅用于零",
    "all": "“全部”等，仅用于分子与分母相等的比率、与合计相等的分项；另一指标是合计的，写作 all=均/合计的指标",
    "up": "“上升”等，仅用于比上年同期多的",
    "down": "“下降”等，仅用于比上年同期少的",
    "same": "“持平”等，仅用于与上年同期相等的",
    "over": "500余件、500多件、500件以上，写作 over=500余",
    "near": "近600件，写作 near=600",
}
"""The ways of telling a figure."""

WORDS: Final = {
    "none": ("未发生", "没有发生", "未出现", "没有出现", "没有", "无", "零"),
    "all": ("全部", "均", "都", "所有", "一律", "逐一", "逐件", "个个", "全员", "全体", "全覆盖", "百分之百"),
    "up": ("上升", "增加", "增长", "提高", "提升", "升高", "增多"),
    "down": ("下降", "减少", "降低", "回落"),
    "same": ("持平", "相同", "不变"),
    "over": ("余", "多", "以上"),
}
"""The words that claim something of a figure, by the way of telling; the first is said where the token names none."""

_ROUND: Final = re.compile(r"([1-9]\d{0,14})([^\d]*)")
_FIGURE: Final = r"[a-z][a-z_]*\.[a-z][a-z0-9_]*"
_REFERENCE: Final = re.compile(rf"({_FIGURE})(?:\[([a-z_]+)=([A-Za-z0-9_+-]*)\])?")
_BRACED: Final = re.compile(r"\{\{[^{}]*\}\}")
_TOKEN: Final = re.compile(r"\{\{([^{}|]+)\|([^{}|]+)\|([^{}|=]+)(?:=([^{}|=]+))?\}\}")
_MENTION: Final = re.compile(r"\{\{record\|(matter|entry)-([1-9]\d{0,17})\|([^{}|]{1,200})\}\}")
_FILLED: Final = re.compile(r"\{\{filled\|([A-Za-z0-9_-]{1,40})\}\}")
MOST_WORDS: Final = 200
"""So many letters may the name of a record have."""

_KEPT_APART: Final = str.maketrans("{}|", "｛｝｜")


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
    """A number of a text: which figure, over which days (as ``Period.written`` writes them), told in which way.

    ``word`` is what stands behind the = of the way: the word that is said, or the round number (with its word).
    """

    of: Reference
    period: str
    format: str
    word: str = ""

    @classmethod
    def parse(cls, text: str) -> Token:
        """The token as ``str()`` writes it. :raises BadToken: it is none, or there is no such way of telling."""
        found = _TOKEN.fullmatch(text)
        if found is None:
            raise BadToken(f"“{text[:80]}”不是数据标记；请写作 {{{{指标|期间|格式}}}}")
        if problem := problem_of_way(found[3], found[4] or ""):
            raise BadToken(f"数据标记“{text[:80]}”的{problem}")
        return cls(Reference.parse(found[1]), found[2], found[3], found[4] or "")

    @property
    def said(self) -> str:
        """The word that it says; of a round number the word beside it. Empty where it says none."""
        if self.format == "over":
            return self.rounded[1]
        return self.word.partition("/")[0] or WORDS.get(self.format, ("",))[0]

    @property
    def whole(self) -> str:
        """The figure of which this one is said to be all; empty where the token names none."""
        return self.word.partition("/")[2]

    @property
    def rounded(self) -> tuple[int, str]:
        """The round number and the word with it. :raises BadToken: it names none."""
        found = _ROUND.fullmatch(self.word)
        if found is None:
            raise BadToken(f"数据标记“{self}”没有写明约数")
        return int(found[1]), found[2] or (WORDS["over"][0] if self.format == "over" else "")

    def __str__(self) -> str:
        return f"{{{{{self.of}|{self.period}|{self.format}{'=' if self.word else ''}{self.word}}}}}"


@frozen
class Filled:
    """人工填报: a number that no figure counts, entered by hand with its evidence and author under this key."""

    key: str

    def __str__(self) -> str:
        return f"{{{{filled|{self.key}}}}}"


@frozen
class Mention:
    """所述记录: a matter, or an entry of a register, that a text names: whoever reads the words opens the record."""

    kind: Literal["matter", "entry"]
    id: int
    words: str

    @classmethod
    def of(cls, kind: Literal["matter", "entry"], id: int, words: str) -> Mention:
        """With words as they were entered: what would end the token early is replaced, what is too long is cut."""
        told = words.translate(_KEPT_APART)
        return cls(kind, id, told if len(told) <= MOST_WORDS else f"{told[: MOST_WORDS - 1]}…")

    def __str__(self) -> str:
        return f"{{{{record|{self.kind}-{self.id}|{self.words}}}}}"


Piece: TypeAlias = "Token | Filled | Mention"
"""What stands in double braces and is sound."""


def problem_of_way(format: str, word: str = "") -> str:
    """What is wrong with a way of telling and the word behind its =; empty where nothing is."""
    if format not in FORMATS:
        return f"格式“{format}”无法识别；可用：{'、'.join(FORMATS)}"
    if format in ("over", "near"):
        found = _ROUND.fullmatch(word)
        behind = WORDS["over"] if format == "over" else ()
        if found is None or (found[2] and found[2] not in behind):
            may_follow = f"，后面可以加 {'、'.join(behind)}" if behind else ""
            return f"格式应写作 {format}=整数{may_follow}，不能写“{word}”"
    elif format == "all" and "/" in word:
        claim, _, whole = word.partition("/")
        if claim not in WORDS[format] or re.fullmatch(_FIGURE, whole) is None:
            return f"格式应写作 {format}={WORDS[format][1]}/合计的指标，不能写“{word}”"
    elif word and word not in WORDS.get(format, ()):
        allowed = f"可用：{'、'.join(WORDS[format])}" if format in WORDS else "该格式后面不写词语"
        return f"用语“{word}”不能用于“{format}”；{allowed}"
    return ""


@frozen
class Stretch:
    """Part of a text from ``start`` to ``end``: plain words, a token, a number filled in, a record named, or what is no
    sound token."""

    start: int
    end: int
    piece: str | Piece | BadToken


def stretches(text: str) -> Iterator[Stretch]:
    """The text cut at all that stands in double braces, in order and without a gap; never raises."""
    position = 0
    for found in _BRACED.finditer(text):
        if found.start() > position:
            yield Stretch(position, found.start(), text[position : found.start()])
        yield Stretch(found.start(), found.end(), _read(found[0]))
        position = found.end()
    if position < len(text):
        yield Stretch(position, len(text), text[position:])


def _read(braced: str) -> Piece | BadToken:
    if filled := _FILLED.fullmatch(braced):
        return Filled(filled[1])
    if mention := _MENTION.fullmatch(braced):
        return Mention("matter" if mention[1] == "matter" else "entry", int(mention[2]), mention[3])
    try:
        return Token.parse(braced)
    except BadToken as problem:
        return problem


def pieces(text: str) -> Iterator[str | Piece]:
    """The text cut at its tokens, in order. :raises BadToken: it holds one that names nothing."""
    for stretch in stretches(text):
        if isinstance(stretch.piece, BadToken):
            raise stretch.piece
        yield stretch.piece
