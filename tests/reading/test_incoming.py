"""Reports that come in piece by piece."""

from __future__ import annotations

import itertools

import pytest

from yifa.reading.incoming import TooLarge, read_incoming
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_FILE, MEBIBYTE

WORDS = "青溪乡2025年度法治政府建设报告\n全年调解矛盾纠纷32件。\n".encode()


def test_what_came_in_pieces_is_read_and_given_back() -> None:
    content, report = read_incoming([WORDS[:10], WORDS[10:]], "报告.txt")
    assert content == WORDS
    assert [claim.surface for claim in report.reading.claims] == ["32件"]


def test_an_endless_one_is_given_up_at_the_limit() -> None:
    pieces = itertools.repeat(bytes(MEBIBYTE))
    with pytest.raises(TooLarge, match=f"超过{LARGEST_FILE // MEBIBYTE} MiB"):
        read_incoming(pieces, "报告.pdf")


def test_one_without_text_says_so() -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_incoming([], "报告.txt")
    assert not isinstance(unreadable.value, TooLarge)
