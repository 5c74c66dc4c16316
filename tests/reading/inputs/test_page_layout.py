"""Placed pieces of text, in the order in which a person reads them."""

from __future__ import annotations

from yifa.reading.inputs.page_layout import Page, Piece, text_of

EM = 16.0
HEIGHT = 842.0


def piece(left: float, top: float, text: str) -> Piece:
    """A piece of full-width type."""
    width = sum(EM if ord(character) > 0x2E7F else EM / 2 for character in text)
    return Piece(left, top, left + width, top + EM, text)


def block(left: float, top: float, lines: list[str]) -> list[Piece]:
    """Lines below one another."""
    return [piece(left, top + 28 * number, line) for number, line in enumerate(lines)]


def read(*pages: list[Piece]) -> list[str]:
    return text_of([Page(HEIGHT, pieces) for pieces in pages]).split("\n")


FULL = "全乡坚持以习近平法治思想为指导扎实推进法治政府建设"


def test_full_lines_go_on_and_an_indented_one_begins_a_paragraph() -> None:
    pieces = [
        piece(112, 150, FULL[:-2]),
        piece(80, 178, FULL),
        piece(80, 206, "调解纠纷3件。"),
        piece(112, 234, FULL[:-2]),
    ]
    assert read(pieces) == [f"{FULL[:-2]}{FULL}调解纠纷3件。", FULL[:-2]]


def test_a_number_broken_by_the_edge_is_one_again() -> None:
    assert read(block(80, 150, [FULL + "17", "0件。"])) == [f"{FULL}170件。"]


def test_words_of_letters_keep_their_space_over_a_line_end() -> None:
    lines = ["the township government settled", "disputes by mediation"]
    assert read([Piece(80, 150, 328, 166, lines[0]), Piece(80, 178, 300, 194, lines[1])]) == [" ".join(lines)]


def test_a_heading_begins_a_paragraph_even_after_a_full_line() -> None:
    assert read(block(80, 150, [FULL, "（二）普法宣传"])) == [FULL, "（二）普法宣传"]


def test_a_title_in_larger_type_stays_apart() -> None:
    title = Piece(80, 100, 80 + 22 * 19, 122, "东郊乡二〇二三年法治政府建设工作年度报告")
    assert read([title, *block(80, 150, [FULL])]) == [title.text, FULL]


def test_paragraphs_go_on_over_pages_and_their_numbers_are_left_out() -> None:
    first = [*block(80, 700, [FULL]), piece(280, 790, "— 1 —")]
    second = [*block(80, 120, ["调解纠纷3件。"]), piece(280, 790, "第2页 共2页")]
    assert read(first, second) == [f"{FULL}调解纠纷3件。"]


def test_running_heads_are_left_out_but_not_the_title_alike() -> None:
    title = "东郊乡2023年法治政府建设工作报告"
    pages = [[piece(80, 40, title), *block(112, 150, [FULL[:9] + "。"])] for _ in range(4)]
    pages[0].append(piece(120, 70, title))
    assert read(*pages) == [title, *[FULL[:9] + "。"] * 4]


def test_a_number_in_the_body_is_no_page_number() -> None:
    assert read([piece(80, 300, "其中"), piece(80, 400, "12"), piece(80, 500, "件")]) == ["其中", "12", "件"]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = FULL[:14], FULL[8:22]
    columns = [
        *block(60, 150, ["上" + left[1:], *[left] * 5, "左栏末。"]),
        *block(330, 150, ["下" + right[1:], *[right] * 5, "右栏末。"]),
    ]
    above = [piece(150, 100, "第一期工作简报全文如下各单位学习")]
    assert read(above + columns) == [
        above[0].text,
        "上" + left[1:] + left * 5 + "左栏末。",
        "下" + right[1:] + right * 5 + "右栏末。",
    ]


def test_a_table_is_read_across() -> None:
    rows = [
        ("项目", "数量"),
        ("行政处罚", "12件"),
        ("行政检查", "106次"),
        ("人民调解", "35件"),
        ("信访", "7件"),
        ("热线", "1234件"),
    ]
    pieces = [
        one
        for number, (name, count) in enumerate(rows)
        for one in (piece(80, 150 + 28 * number, name), piece(300, 150 + 28 * number, count))
    ]
    assert read(pieces) == [f"{name}\t{count}" for name, count in rows]


def test_signs_of_another_font_are_put_into_their_line() -> None:
    line = [
        piece(80, 150, "开展"),
        piece(80 + 3 * EM, 150, "三会一课"),
        Piece(80 + 2 * EM, 151, 80 + 2.4 * EM, 167, "“"),
    ]
    assert read([*line, Piece(80 + 7 * EM, 151, 80 + 7.4 * EM, 167, "”")]) == ["开展“三会一课”"]


def test_latin_words_set_apart_keep_a_space() -> None:
    assert read([Piece(80, 150, 120, 166, "PDF"), Piece(126, 150, 170, 166, "text")]) == ["PDF text"]


def test_pages_without_anything_are_nothing() -> None:
    assert text_of([]) == ""
    assert text_of([Page(HEIGHT, []), Page(HEIGHT, [piece(1, 1, " ")])]) == ""
