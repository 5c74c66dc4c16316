"""PDF/UA read by its tags: rows whole, headers and footers left out, what has no tag not overlooked."""

from __future__ import annotations

import io
from typing import Any

import pytest
import typst
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject
from reportlab.pdfgen.canvas import Canvas

from yifa.reading.inputs.pdf import read_pdf

SOURCE = """
#set document(title: "报告")
#set text(lang: "zh", region: "cn", font: ("Noto Serif CJK SC", "Noto Serif SC"))
#set page(width: 300pt, height: 200pt, footer: [第#context counter(page).display()页])
= 一、主要举措

全年受理矛盾纠纷#link("https://example.org")[266件]，𠮷家村调解3件。
#let drawn = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'><text y='12'>图中文字</text></svg>"
#image(bytes(drawn), alt: "图")
#table(columns: (60pt, 40pt, 60pt), table.header[指标][单位][统计内容],
  [受理矛盾\\ 纠纷], [件], [期间内登记的，截至统计日没有不予受理的],
  ..range(12).map(one => ([第#str(one)行], [件], [内容])).flatten())
"""

FIRST = [
    "一、主要举措",
    "全年受理矛盾纠纷266件，𠮷家村调解3件。",
    "指标\t单位\t统计内容",
    "受理矛盾纠纷\t件\t期间内登记的，截至统计日没有不予受理的",
    "第0行\t件\t内容",
]


@pytest.fixture(scope="module")
def tagged() -> bytes:
    """Several pages, with a table over them."""
    made = typst.compile(SOURCE.encode(), format="pdf", pdf_standards=["ua-1"], timestamp=0)
    assert isinstance(made, bytes)
    return made


def lines(data: bytes) -> list[str]:
    return read_pdf(data, lambda: None).text.split("\n")


def changed(data: bytes, change: object) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)  # type: ignore[operator]
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_paragraphs_and_rows_come_out_whole_without_footers_and_drawings(tagged: bytes) -> None:
    assert len(PdfReader(io.BytesIO(tagged)).pages) > 1
    assert lines(tagged) == [*FIRST, *(f"第{number}行\t件\t内容" for number in range(1, 12))]


def test_each_page_done_is_told(tagged: bytes) -> None:
    done: list[int] = []
    read_pdf(tagged, lambda: done.append(1))
    assert len(done) == len(PdfReader(io.BytesIO(tagged)).pages)


def test_words_that_were_added_without_a_tag_are_read_too(tagged: bytes) -> None:
    over = io.BytesIO()
    canvas = Canvas(over, pagesize=(300, 200))
    canvas.drawString(20, 20, "Added 99 by hand")
    canvas.save()
    added = changed(tagged, lambda writer: writer.pages[0].merge_page(PdfReader(over).pages[0]))
    assert lines(added)[-1] == "Added 99 by hand"
    assert lines(added)[:-1] == lines(tagged)


def test_tags_that_go_round_in_a_circle_or_are_gone_leave_the_text_as_it_is_placed(tagged: bytes) -> None:
    def circle(writer: PdfWriter) -> None:
        root: Any = writer._root_object["/StructTreeRoot"].get_object()
        element = root["/K"][0].get_object()
        element[NameObject("/K")] = ArrayObject([root["/K"][0]])

    def gone(writer: PdfWriter) -> None:
        del writer._root_object["/StructTreeRoot"]

    for change in (circle, gone):
        read = lines(changed(tagged, change))
        assert "一、主要举措" in read
        assert read != lines(tagged)


def test_content_that_names_no_page_or_an_unknown_one_is_nothing(tagged: bytes) -> None:
    def strange(writer: PdfWriter) -> None:
        root: Any = writer._root_object["/StructTreeRoot"].get_object()
        kids = root["/K"][0].get_object()["/K"]
        kids.append(DictionaryObject({NameObject("/Type"): NameObject("/MCR"), NameObject("/MCID"): NumberObject(7)}))
        kids.append(NumberObject(9999))
        kids.append(DictionaryObject({NameObject("/S"): NameObject("/P")}))

    assert lines(changed(tagged, strange)) == lines(tagged)
