"""Text files in the encodings that Chinese offices use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.inputs.made_files import REPORT
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_TEXT
from yifa.reading.inputs.plain_text import MOST_BYTES, decoded, read_plain_text

TEXT = "\n".join(REPORT)
TRADITIONAL = "鄉鎮人民政府2023年工作報告：全年共調解矛盾糾紛170件，開展普法宣傳活動12場次，受教育群眾3000餘人次。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb2312", "gbk", "gb18030"]
)
@pytest.mark.parametrize("text", [TEXT, REPORT[1], "调解纠纷3件"])
def test_each_encoding_gives_the_same_text(text: str, encoding: str) -> None:
    assert read_plain_text(text.encode(encoding)).text == text


def test_traditional_characters_in_big5() -> None:
    assert decoded(TRADITIONAL.encode("big5hkscs")) == TRADITIONAL


def test_rare_names_of_four_bytes_in_gb18030() -> None:
    text = "调解员㐂𠮷堃调解邻里纠纷12件，化解率100%。"
    assert decoded(text.encode("gb18030")) == text


def test_lines_of_several_encodings_pasted_together() -> None:
    lines = TEXT.split("\n")
    data = b"\n".join(line.encode("utf-8" if place % 2 else "gb18030") for place, line in enumerate(lines))
    assert decoded(data) == TEXT


def test_line_ends_marks_and_spaces_stay_so_that_offsets_hold() -> None:
    text = "\r\n　　调解纠纷170件\u200f，\u202b化解160件\u202c。\r\n"
    assert read_plain_text(text.encode()).text == text


def test_a_cut_character_costs_itself_and_is_remarked() -> None:
    document = read_plain_text(TEXT.encode()[:-1])
    assert document.text[:-1] == TEXT[:-1]
    assert "1处字节已损坏" in document.remarks[0]


def test_lost_bytes_in_utf8_cost_no_more_than_their_characters() -> None:
    data = TEXT.encode()
    text = decoded(data[:30] + data[31:])
    assert text.endswith(TEXT[20:])


def test_damage_after_a_byte_order_mark_is_kept_to_its_line() -> None:
    data = b"\xef\xbb\xbf" + REPORT[0].encode("gbk") + b"\n" + REPORT[1].encode()
    assert decoded(data) == f"{REPORT[0]}\n{REPORT[1]}"
    assert decoded("调解".encode("utf-16") + b"\x00").startswith("调解")


@pytest.mark.parametrize("data", [b"", b"  \r\n\t", b"\xef\xbb\xbf", "　　".encode(), b"\x00" * 50])
def test_nothing_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(Unreadable, match="空的"):
        read_plain_text(data)


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x7fELF\x02\x01\x01" + b"\x00\x01" * 400])
def test_binary_data_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="不是文字文件"):
        read_plain_text(data)


def test_more_than_any_report_is_refused() -> None:
    with pytest.raises(Unreadable, match=f"超过{LARGEST_TEXT}字"):
        read_plain_text(b"1" * (LARGEST_TEXT + 1))
    with pytest.raises(Unreadable, match=f"超过{LARGEST_TEXT}字"):
        read_plain_text(b"1" * (MOST_BYTES + 1))


def test_a_novel_and_an_english_report_are_text() -> None:
    assert read_plain_text(b"In 2023 the township settled 170 disputes.").text.startswith("In 2023")
    assert len(read_plain_text("话说天下大势，分久必合。".encode() * 50_000).text) == 600_000


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        assert read_plain_text(data).text
    except Unreadable as error:
        assert str(error)  # noqa: PT017 - either outcome is right, and both are looked at


@given(st.text(alphabet="调解纠纷矛盾一二三0123456789，。\n 件起次", min_size=1).filter(str.strip))
def test_any_chinese_text_in_utf8_comes_back(text: str) -> None:
    assert decoded(text.encode()) == text
