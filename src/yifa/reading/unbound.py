"""未绑定的数字和绝对化用语: what a draft states without a figure behind it.

In a draft a figure is a token ``{{figure|period|format}}``. A number typed by hand, and a word that claims one (全部,
均, 未发生, 上升), must be bound to a figure or marked as filled in by hand with its evidence; this finds them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from yifa.reading.reading import Claim, Span

UnboundKind = Literal["figure", "all", "none", "trend", "superlative"]

_TOKEN: Final = re.compile(r"\{\{[^{}\n]*\}\}")
_WORDS: Final[tuple[tuple[UnboundKind, re.Pattern[str]], ...]] = (
    (
        "all",
        re.compile(
            r"全覆盖|全部(?!门)|全体(?=.{0,12}(?:参加|完成|通过|合格|签订|到))|(?<![平户人月年日])均(?![衡等匀价值线可])"
            r"|所有(?!制|权|者)|一律|无一例外|百分之百|百分百|件件有|事事有|个个|逐一|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|全员|无死角|无盲区"
        ),
    ),
    (
        "none",
        re.compile(
            r"(?:未|没有|从未|无)(?:出现|发生)|无一(?:起|例|件|人|宗|次|家)|零(?:上访|事故|发案|投诉|失误|差错|纠纷|违规|违法|举报|败诉|伤亡|感染|积案|复议|诉讼|发生|进京)"
            r"|清零|(?:全年|本年度?)[\u4e00-\u9fff]{0,4}无[\u4e00-\u9fff]{2,12}(?:发生|案件|事件|事故)|杜绝了|无积案|无越级"
        ),
    ),
    (
        "trend",
        re.compile(
            r"(?:同比|环比|(?:明显|大幅|显著|持续|逐年|稳步|有所|进一步|双)?(?:上升|下降|增长|减少|增加)|翻番|翻一番|[一二三四五六七八九两]连[升降])"
            r"|(?:明显|大幅|显著|逐年|比上年|较上年|比去年|较去年)(?:提高|提升|好转|改善|降低)"
        ),
    ),
    (
        "superlative",
        re.compile(
            r"(?:全国|全省|全市|全县|全区|全州)(?:第[一二三]|首[个次家创]|唯一|领先|前列)|首[个次家创](?!问|先)|唯一|第一(?=名|位)|最(?:高|多|低|少|好|快)"
        ),
    ),
)
_EXPLAIN: Final[dict[UnboundKind, str]] = {
    "figure": "是手工填写的数字，没有绑定指标",
    "all": "断言没有例外，需要有对应的总数和完成数",
    "none": "断言为零，需要有对应的指标或逐月零报告",
    "trend": "断言增减，需要有本年和上年的数",
    "superlative": "断言排位，需要有证明材料",
}


class Unbound(NamedTuple):
    """A statement of the draft with no figure behind it: its offsets, its words, its kind and what to do."""

    start: int
    end: int
    surface: str
    kind: UnboundKind
    message: str


def without_tokens(draft: str) -> str:
    """The draft with its tokens blanked, of the same length: what a reader of figures should be given."""
    return _TOKEN.sub(lambda token: " " * len(token.group()), draft)


def find_unbound(draft: str, claims: Sequence[Claim], allowed: Iterable[Span] = ()) -> tuple[Unbound, ...]:
    """The figures of the draft that are no token, and the words that claim one, in the order of the text.

    ``claims`` are those read from ``without_tokens(draft)``; ``allowed`` are stretches marked 人工填报. A word that a
    claim covers is told once, as the word.
    """
    covered = _Spans([*(Span(*token.span()) for token in _TOKEN.finditer(draft)), *allowed])
    blank = without_tokens(draft)
    words = [
        _unbound(blank, word.start(), word.end(), kind)
        for kind, pattern in _WORDS
        for word in pattern.finditer(blank)
        if not covered.meet(word.start(), word.end())
    ]
    told = _Spans(Span(word.start, word.end) for word in words)
    figures = [
        _unbound(draft, claim.start, claim.end, "figure")
        for claim in claims
        if 0 <= claim.start < claim.end <= len(draft)
        and not covered.meet(claim.start, claim.end)
        and not (told.meet(claim.start, claim.end) and not re.search(r"[\d０-９]", claim.surface))
    ]
    return tuple(sorted({*words, *figures}))


def _unbound(text: str, start: int, end: int, kind: UnboundKind) -> Unbound:
    surface = text[start:end]
    message = f"“{surface}”{_EXPLAIN[kind]}；请改为指标，或标明“人工填报”并附依据。"
    return Unbound(start, end, surface, kind, message)


class _Spans:
    """Stretches of a text, to be asked whether another meets one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def meet(self, start: int, end: int) -> bool:
        """Whether the stretch from start to end has a character in common with one of them."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._ends[place] > start
