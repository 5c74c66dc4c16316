"""Files of each form, made by the libraries that offices' programs resemble most."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REPORT = (
    "东郊乡2023年法治政府建设工作报告",
    "2023年，东郊乡共排查矛盾纠纷170件，成功化解168件，化解率98.8%。",
    "一、主要举措和成效",
    "开展普法宣传活动12场次，受教育群众3000余人次。",
    "东郊乡人民政府",
    "2024年1月30日",
)
FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def word_file(paragraphs: Iterable[str] = REPORT) -> bytes:
    """A .docx of these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a document of python-docx."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def element(xml: str) -> Any:
    """An element of WordprocessingML; ``w:`` is declared."""
    head, _, rest = xml.partition(">")
    slash = "/" if head.endswith("/") else ""
    return parse_xml(f'{head.removesuffix("/")} xmlns:w="{W}"{slash}>{rest}')


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes | str]) -> bytes:
    """A zip with these parts added, or put in the place of those of the same name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        kept: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    return zipped(kept | parts)


class PdfPages:
    """A PDF of A4 pages on which lines are placed; points count from the upper left corner."""

    HEIGHT = 842

    def __init__(self, password: str | None = None, script: str | None = None) -> None:
        self._stream = io.BytesIO()
        protection = StandardEncryption(password, ownerPassword="owner") if password is not None else None
        self._canvas = Canvas(self._stream, pagesize=(595, self.HEIGHT), encrypt=protection)
        if script is not None:
            self._canvas._doc.Catalog.OpenAction = script_action(script)

    def lines(self, left: float, top: float, lines: Sequence[str], size: float = 16, apart: float = 28) -> None:
        """Lines below one another; one that begins with two wide spaces is indented by placing, as programs do."""
        self._canvas.setFont(FONT, size)
        for number, line in enumerate(lines):
            indent = 2 * size * line.startswith("　　")
            self._canvas.drawString(left + indent, self.HEIGHT - top - number * apart, line.strip("　"))

    def centred(self, top: float, line: str, size: float = 16) -> None:
        """One line in the middle."""
        self._canvas.setFont(FONT, size)
        self._canvas.drawCentredString(595 / 2, self.HEIGHT - top, line)

    def turn(self, degrees: int) -> None:
        """Turn the page as it is shown."""
        self._canvas.setPageRotation(degrees)

    def next_page(self) -> None:
        """End the page."""
        self._canvas.showPage()

    def data(self) -> bytes:
        """The file."""
        self._canvas.save()
        return self._stream.getvalue()


def script_action(script: str) -> Any:
    """What a PDF does when it is opened."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

    return PDFDictionary({"S": PDFName("JavaScript"), "JS": PDFString(script)})


def pdf_file(lines: Sequence[str] = REPORT) -> bytes:
    """A PDF of one page with these lines, each a paragraph."""
    pages = PdfPages()
    pages.lines(80, 120, [f"　　{line}" for line in lines], size=12)
    pages.next_page()
    return pages.data()
