"""The passage around a word: what is marked, what is masked, what is left out."""

from __future__ import annotations

import pytest

from yifa.engine.search import fold
from yifa.engine.search.passages import AFTER, BEFORE, passage

TEXT = fold("第3号\n排水沟纠纷\n" + "甲" * 40 + "赵甲一说，排水沟去年改道；钱乙二不同意。" + "乙" * 60)


def told(*words: str, masks: dict[str, str] | None = None, start: int = 0, text: str = TEXT) -> str:
    pieces = passage(text, words, masks or {}, start)
    return "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in pieces)


def test_the_word_is_marked_within_a_short_passage() -> None:
    found = told("改道")
    assert "排水沟去年[改道]；钱乙二不同意。" in found
    assert found.startswith("…")
    assert found.endswith("…")
    assert len(found) <= BEFORE + AFTER + 4


def test_what_stands_before_the_start_is_not_told() -> None:
    assert told("排水沟", start=TEXT.index("甲")).index("[排水沟]去年改道") > 0
    assert told("纠纷", start=TEXT.index("甲")) == ""


def test_every_word_in_the_passage_is_marked() -> None:
    assert "[排水沟]去年[改道]" in told("改道", "排水沟", start=TEXT.index("甲"))


def test_a_name_is_masked_also_where_the_word_is_a_part_of_it() -> None:
    masks = {"赵甲一": "赵某", "钱乙二": "钱某"}
    assert "[赵某]说，" in told("甲一", masks=masks)
    assert "甲一" not in told("甲一", masks=masks)
    assert "；钱某不同意" in told("改道", masks=masks)


@pytest.mark.parametrize("cut", range(8, 20))
def test_a_name_at_the_edge_is_masked_as_a_whole(cut: int) -> None:
    text = "钱乙二" + "子" * cut + "改道" + "丑" * (cut + 20) + "赵甲一"
    found = told("改道", masks={"赵甲一": "赵某", "钱乙二": "钱某"}, text=text)
    assert not {"乙二", "二子", "甲一", "丑赵甲", "钱乙"} & {found[place : place + 2] for place in range(len(found))}


def test_a_word_that_does_not_stand_there_has_no_passage() -> None:
    assert passage(TEXT, ["没有"], {}) == ()
