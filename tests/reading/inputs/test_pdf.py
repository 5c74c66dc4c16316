"""PDF files with text, with pictures, with passwords and scripts, and broken ones."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from tests.reading.inputs.made_files import REPORT, PdfPages, pdf_file
from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.limits import MOST_PAGES
from yifa.reading.inputs.pdf import clean, read_pdf


def read(data: bytes) -> Document:
    return read_pdf(data, lambda: None)


def test_each_paragraph_is_a_line() -> None:
    assert read(pdf_file()).text == "\n".join(REPORT)


def test_each_page_done_is_told() -> None:
    done: list[int] = []
    read_pdf(pdf_file(), lambda: done.append(1))
    assert done == [1]


def test_broken_lines_page_numbers_and_heads_of_pages() -> None:
    pages = PdfPages()
    for number in range(1, 4):
        pages.centred(50, "东郊乡人民政府公报", 10)
        pages.lines(
            80, 120, ["　　东郊乡共排查矛盾纠纷170件，成功化解16", "0多件，化解率94.1%以上，受教育群众2万", "余人次。"]
        )
        pages.centred(800, f"— {number} —")
        pages.next_page()
    paragraph = "东郊乡共排查矛盾纠纷170件，成功化解160多件，化解率94.1%以上，受教育群众2万余人次。"
    assert read(pages.data()).text == "\n".join([paragraph] * 3)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(degrees: int) -> None:
    pages = PdfPages()
    canvas = pages._canvas
    pages.turn(degrees)
    canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[degrees])
    canvas.rotate(degrees)
    canvas.translate(0, {90: 595 - 842, 180: 0, 270: 595 - 842}[degrees])
    pages.lines(120, 300, REPORT[:2])
    pages.next_page()
    assert read(pages.data()).text == "\n".join(REPORT[:2])


def test_a_password_is_named_and_one_against_copying_only_is_none() -> None:
    for password in ("secret", ""):
        pages = PdfPages(password=password)
        pages.lines(80, 120, ["　　调解纠纷3件"])
        pages.next_page()
        if password:
            with pytest.raises(Unreadable, match="打开密码"):
                read(pages.data())
        else:
            assert read(pages.data()).text == "调解纠纷3件"


def test_a_script_is_not_run_and_remarked() -> None:
    pages = PdfPages(script="app.alert('1')")
    pages.lines(80, 120, ["　　调解纠纷3件"])
    pages.next_page()
    document = read(pages.data())
    assert document.text == "调解纠纷3件"
    assert "没有运行" in document.remarks[0]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 rubbish" * 9, pdf_file()[:400]])
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"已损坏|没有文字"):
        read(data)


def test_empty_pages_are_refused() -> None:
    pages = PdfPages()
    pages.next_page()
    with pytest.raises(Unreadable, match="各页都是空白"):
        read(pages.data())


def test_too_many_pages_are_refused() -> None:
    pages = PdfPages()
    for _ in range(MOST_PAGES + 1):
        pages.next_page()
    with pytest.raises(Unreadable, match=f"超过上限{MOST_PAGES}页"):
        read(pages.data())


def test_more_pieces_than_a_page_can_have_are_refused() -> None:
    pages = PdfPages()
    for column in range(150):
        pages.lines(4 * column, 2, ["点"] * 150, size=1, apart=5)
    pages.next_page()
    with pytest.raises(Unreadable, match="不是正常的报告"):
        read(pages.data())


def test_radicals_become_the_characters_they_stand_for() -> None:
    assert clean("⻓丰⼈⺠调解⻋\x02祸\ufffe") == "长丰人民调解车祸"


def scanned(pages: PdfPages) -> None:
    """Put a white picture on the page."""
    stream = io.BytesIO()
    Image.new("L", (200, 200), 255).save(stream, "PNG")
    stream.seek(0)
    pages._canvas.drawImage(ImageReader(stream), 0, 0, 595, 842)


def test_a_scan_needs_recognition_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rapidocr", None)
    pages = PdfPages()
    scanned(pages)
    pages.centred(800, "— 1 —")
    pages.next_page()
    with pytest.raises(Unreadable, match=r"yifa\[ocr\]"):
        read(pages.data())


def test_text_over_a_picture_needs_no_recognition() -> None:
    pages = PdfPages()
    scanned(pages)
    pages.lines(80, 120, ["　　东郊乡共排查矛盾纠纷170件，成功化解160多件"])
    pages.next_page()
    assert read(pages.data()).text == "东郊乡共排查矛盾纠纷170件，成功化解160多件"
