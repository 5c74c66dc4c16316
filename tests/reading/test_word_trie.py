from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.reading.word_trie import Words, alternatives

WORDS = st.lists(st.text(alphabet="人次数件场+.(", min_size=1, max_size=4), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="人次数件场+.(", max_size=10))
def test_it_matches_the_longest_of_the_words(words: list[str], text: str) -> None:
    found = re.compile(alternatives(words)).match(text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found[0] if found else None) == longest


@given(WORDS, st.text(alphabet="人次数件场+.(", max_size=10), st.integers(0, 10))
def test_the_words_are_found_at_any_place(words: list[str], text: str, at: int) -> None:
    longest = max((word for word in words if text.startswith(word, at)), key=len, default="")
    assert Words(words).longest(text, at) == longest
    assert Words(words).begin(text, at) == bool(longest)


@pytest.mark.parametrize("words", [[], [""], ["件", ""]])
def test_no_words_and_empty_words_are_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match="word"):
        alternatives(words)
