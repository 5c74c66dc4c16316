"""Words around figures, however far they stand and in whatever order they are asked for."""

from __future__ import annotations

from yifa.reading.context import REACH, Context
from yifa.reading.indicators import wording
from yifa.reading.read import read
from yifa.reading.structure import outline

TEXT = "全年受理矛盾纠纷12件。开展普法宣传3场。"


def test_a_sentence_that_was_passed_is_found_again() -> None:
    context = Context(TEXT, outline(TEXT), wording())
    later = context.sentence(TEXT.index("3"))
    earlier = context.sentence(TEXT.index("12"))
    assert (earlier.number, later.number) == (0, 1)
    assert earlier.end <= later.start


def test_a_figure_far_from_its_words_counts_what_is_near() -> None:
    far = "排查" + "各类情况较多" * (REACH // 6 + 5)
    (claim,) = read(f"{far}化解矛盾纠纷12件。").claims
    assert claim.indicator == read("化解矛盾纠纷12件。").claims[0].indicator
