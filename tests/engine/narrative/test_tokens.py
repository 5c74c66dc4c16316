"""Tokens and references: as they are written, so they are read back; what names nothing is refused."""

from __future__ import annotations

import pytest

from yifa.engine.narrative.tokens import MOST_WORDS, BadToken, Filled, Mention, Reference, Token, pieces, stretches

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
        ("{{disputes.accepted|2025|all=几乎全部}}", "用语“几乎全部”不能用于“all”；可用：全部、均"),
        ("{{disputes.accepted|2025|count=五}}", "该格式后面不写词语"),
        ("{{disputes.accepted|2025|over}}", "格式应写作 over=整数，后面可以加 余、多、以上"),
        ("{{disputes.accepted|2025|over=500左右}}", "不能写“500左右”"),
        ("{{disputes.accepted|2025|near=600余}}", "格式应写作 near=整数，不能写“600余”"),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{disputes.accepted|2025|all=均}}", "均"),
        ("{{disputes.accepted|2025|all}}", "全部"),
        ("{{disputes.from_grid|2025|all=均/disputes.found}}", "均"),
        ("{{disputes.accepted|2025|none}}", "未发生"),
        ("{{disputes.accepted|2025|down=减少}}", "减少"),
        ("{{disputes.accepted|2025|over=500}}", "余"),
        ("{{disputes.accepted|2025|over=500以上}}", "以上"),
        ("{{disputes.accepted|2025|count}}", ""),
    ],
)
def test_a_token_says_which_word_it_claims_with(text: str, said: str) -> None:
    assert Token.parse(text).said == said
    assert str(Token.parse(text)) == text


@pytest.mark.parametrize("word", ["均/", "均/村民", "上升/disputes.found", "/disputes.found"])
def test_what_is_all_of_a_figure_names_it(word: str) -> None:
    assert Token.parse("{{disputes.from_grid|2025|all=均/disputes.found}}").whole == "disputes.found"
    assert Token.parse(ACCEPTED).whole == ""
    with pytest.raises(BadToken, match="格式应写作 all=均/合计的指标"):
        Token.parse(f"{{{{disputes.from_grid|2025|all={word}}}}}")


def test_only_a_round_number_is_rounded() -> None:
    assert Token.parse("{{disputes.accepted|2025|over=500多}}").rounded == (500, "多")
    assert Token.parse("{{disputes.accepted|2025|near=600}}").rounded == (600, "")
    with pytest.raises(BadToken, match="没有写明约数"):
        _ = Token.parse(ACCEPTED).rounded


def test_what_was_filled_in_by_hand_has_a_key() -> None:
    assert list(pieces("有{{filled|villagers-1}}人")) == ["有", Filled("villagers-1"), "人"]
    assert str(Filled("villagers-1")) == "{{filled|villagers-1}}"
    with pytest.raises(BadToken):
        list(pieces("有{{filled|村民}}人"))


def test_a_text_is_looked_through_whatever_stands_in_it() -> None:
    text = f"受理{ACCEPTED}，{{{{a|b}}}}。{{{{没有写完"
    found = list(stretches(text))
    assert "".join(text[one.start : one.end] for one in found) == text
    assert [type(one.piece) for one in found] == [str, Token, str, BadToken, str]
    assert list(stretches("")) == []


class TestMentions:
    def test_one_is_read_as_it_is_written(self) -> None:
        mention = Mention("entry", 812, "2025年法治政府建设工作要点")
        assert str(mention) == "{{record|entry-812|2025年法治政府建设工作要点}}"
        assert list(pieces(f"《{mention}》印发")) == ["《", mention, "》印发"]

    def test_words_do_not_end_it_early(self) -> None:
        mention = Mention.of("matter", 7, "案卷{甲}|乙")
        assert list(pieces(str(mention))) == [mention]
        assert mention.words == "案卷｛甲｝｜乙"

    def test_words_that_are_too_long_are_cut(self) -> None:
        mention = Mention.of("matter", 7, "案" * 300)
        assert list(pieces(str(mention))) == [mention]
        assert len(mention.words) == MOST_WORDS
        assert mention.words.endswith("案…")

    @pytest.mark.parametrize(
        "text",
        ["{{record|matter-0|案卷}}", "{{record|matter-7|}}", "{{record|person-7|某某}}", "{{record|entry-x|案卷}}"],
    )
    def test_one_that_names_no_record_is_no_sound_token(self, text: str) -> None:
        with pytest.raises(BadToken):
            list(pieces(text))
