"""Tokens and references: as they are written, so they are read back; what names nothing is refused."""

from __future__ import annotations

import pytest

from yifa.engine.narrative.tokens import BadToken, Reference, Token, pieces

ACCEPTED = "{{disputes.accepted|2025|count}}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("disputes.accepted", Reference("disputes.accepted")),
        ("disputes.accepted[kind=land]", Reference("disputes.accepted", "kind", ("land",))),
        ("disputes.accepted[kind=land+labour]", Reference("disputes.accepted", "kind", ("land", "labour"))),
        ("disputes.accepted[kind=]", Reference("disputes.accepted", "kind", ("",))),
    ],
)
def test_a_reference_is_read_as_it_is_written(text: str, meant: Reference) -> None:
    assert Reference.parse(text) == meant
    assert str(meant) == text


@pytest.mark.parametrize("text", ["", "accepted", "Disputes.accepted", "disputes.accepted[kind]", "disputes.a b"])
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(BadToken, match="不是指标"):
        Reference.parse(text)


def test_a_token_is_read_as_it_is_written() -> None:
    assert str(Token.parse(ACCEPTED)) == ACCEPTED
    assert Token.parse(ACCEPTED) == Token(Reference("disputes.accepted"), "2025", "count")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{disputes.accepted|2025}}", "不是数据标记"),
        ("{disputes.accepted|2025|count}", "不是数据标记"),
        ("{{disputes.accepted|2025|roughly}}", "格式“roughly”无法识别"),
        ("{{accepted|2025|count}}", "不是指标"),
    ],
)
def test_what_is_no_token_is_refused(text: str, says: str) -> None:
    with pytest.raises(BadToken, match=says):
        Token.parse(text)


def test_a_text_is_cut_at_its_tokens_and_nothing_is_lost() -> None:
    text = f"受理{ACCEPTED}，其中{{{{disputes.accepted[kind=land]|2025|count}}}}。"
    cut = list(pieces(text))
    assert [isinstance(piece, Token) for piece in cut] == [False, True, False, True, False]
    assert "".join(map(str, cut)) == text
    assert list(pieces("没有数据")) == ["没有数据"]
    with pytest.raises(BadToken):
        list(pieces("受理{{a|b|c}}"))
