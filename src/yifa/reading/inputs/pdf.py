"""PDF by PDFium: the text as it is placed on the pages, and pages that are only pictures for recognition.

PDFium is built without a script engine here: what a PDF would run is never run.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_TEXT, MOST_PAGES, MOST_PIECES, MOST_RECOGNISED_PAGES, RECOGNISED_DPI
from yifa.reading.inputs.page_layout import Page, Piece, text_of
from yifa.reading.inputs.pdf_tags import text_by_tags

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_POINTS_PER_INCH: Final = 72
_WORST_PAGE: Final = 0.3
"""The share of meaningless characters above which a page's text is a font's own code, and is recognised instead."""

_FEWEST_CHARACTERS: Final = 12
"""A page with fewer and with a picture is a scan that carries a stamp or a number of page."""

_SPACE: Final = 0.15
"""The gap between letters, in heights of type, that is a space, though none was written."""

_APART: Final = 0.35
"""The gap, in heights of type, in which a sign set in another font may stand: the line is put together again later."""

# Some programs write the radical 长 (U+2ED3) where the character 长 is meant. Most compose to it; these don't.
_RADICALS: Final = str.maketrans(
    "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺟⺼⻁",
    "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟母月虎",
)
_COMPOSED: Final = re.compile("[\u2f00-\u2fdf]")
_MEANINGLESS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffc-\uffff\ue000-\uf8ff]")
_SCRIPT: Final = re.compile(rb"/(?:JavaScript|JS)\b")
_PASSWORD: Final = 4


def read_pdf(data: bytes, page_done: Callable[[], None]) -> Document:
    """The text of a PDF; `page_done` is called after each page.

    Raises `Unreadable` where it is damaged, asks for a password, has too many pages or nothing but empty ones, or needs
    the recognition of pictures, which isn't installed.
    """
    pdf = _opened(data)
    if len(pdf) > MOST_PAGES:
        raise Unreadable(f"PDF 有{len(pdf)}页，超过上限{MOST_PAGES}页，不是一份报告的篇幅。请拆分后逐份读取")
    remarks = []
    if _SCRIPT.search(data):
        remarks.append("PDF 内含脚本（JavaScript），没有运行，只读取了文字")
    if (tagged := text_by_tags(data, pdf, page_done)) is not None:
        return Document(clean(tagged), Form.PDF, tuple(remarks))
    pages, pictured, size = [], [], 0
    for number in range(len(pdf)):
        page = _page(pdf, number)
        pieces = list(_pieces(page))
        size += sum(len(piece.text) for piece in pieces)
        if size > LARGEST_TEXT:
            raise Unreadable(f"PDF 的文字超过{LARGEST_TEXT}字，不是一份报告的篇幅。请拆分后逐份读取")
        if _is_picture(page, pieces):
            pictured.append(number)
        pages.append(Page(page.get_height(), pieces))
        page_done()
    if pictured:
        recognised = _recognised(pdf, pictured, page_done)
        for number, page_recognised in zip(pictured, recognised, strict=True):
            pages[number] = page_recognised
        remarks.append(f"第{_numbers(pictured)}页是图片，文字由识别得出，可能有误，请对照原件")
    text = clean(text_of(pages))
    if not text.strip():
        raise Unreadable("PDF 里没有文字，各页都是空白。请确认选对了文件")
    return Document(text, Form.PDF, tuple(remarks))


def clean(text: str) -> str:
    """The text with radicals as the characters they stand for, and without signs that mean nothing."""
    text = _COMPOSED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text.translate(_RADICALS))
    return _MEANINGLESS.sub("", text)


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise Unreadable("PDF 有打开密码。请取消密码后另存一份，再试一次") from error
        raise Unreadable("PDF 已损坏，无法打开。请重新下载或者重新导出，再试一次") from error


def _page(pdf: PdfDocument, number: int) -> PdfPage:
    import pypdfium2

    try:
        return pdf[number]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"PDF 已损坏：第{number + 1}页无法打开。请重新下载或者重新导出，再试一次") from error


def _pieces(page: PdfPage) -> Iterator[Piece]:
    """The characters of a page, those that follow one another on a line as one piece, turned as the page is turned."""
    from pypdfium2 import raw

    text = page.get_textpage()
    left, bottom, right, top = page.get_mediabox()
    turned = page.get_rotation()
    held: list[tuple[float, float, float, float]] = []
    written = ""
    pieces = 0
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        x0, y0, x1, y1 = text.get_charbox(index, loose=True)
        box = _turned((x0 - left, top - y1, x1 - left, top - y0), turned, right - left, top - bottom)
        if held and not _follows(held[-1], box):
            yield _piece(held, written)
            pieces += 1
            if pieces > MOST_PIECES:
                raise Unreadable(f"PDF 的一页上有超过{MOST_PIECES}段文字，不是正常的报告，未读取。请另行导出后再试")
            held, written = [], ""
        if held and box[0] - held[-1][2] > _SPACE * (box[3] - box[1]) and written[-1].isascii() and character.isascii():
            written += " "
        held.append(box)
        written += character
    if held:
        yield _piece(held, written)


def _piece(boxes: list[tuple[float, float, float, float]], text: str) -> Piece:
    return Piece(
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
        _whole(text),
    )


def _whole(text: str) -> str:
    """The text with the halves of rare characters together: PDFium tells them one by one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _follows(last: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    """Whether a character stands right behind the last one."""
    height = max(last[3] - last[1], box[3] - box[1], 1.0)
    on_line = abs((last[1] + last[3]) - (box[1] + box[3])) < 0.5 * height
    return on_line and -0.5 * height < box[0] - last[2] < _APART * height


def _turned(
    box: tuple[float, float, float, float], degrees: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """The box on the page as it is seen, turned clockwise by so many degrees."""
    x0, y0, x1, y1 = box
    if degrees == 90:
        return height - y1, x0, height - y0, x1
    if degrees == 180:
        return width - x1, height - y1, width - x0, height - y0
    if degrees == 270:
        return y0, width - x1, y1, width - x0
    return box


def _is_picture(page: PdfPage, pieces: list[Piece]) -> bool:
    """Whether the page must be recognised: hardly any text on a picture, or text in a code that only its font knows."""
    from pypdfium2 import raw

    text = "".join(piece.text for piece in pieces)
    letters = sum(not character.isspace() for character in text)
    if letters > _FEWEST_CHARACTERS:
        return len(_MEANINGLESS.findall(text)) > _WORST_PAGE * letters
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _recognised(pdf: PdfDocument, numbers: list[int], page_done: Callable[[], None]) -> Iterator[Page]:
    from yifa.reading.inputs.recognition import Recogniser

    if len(numbers) > MOST_RECOGNISED_PAGES:
        raise Unreadable(f"PDF 有{len(numbers)}页是图片，超过识别上限{MOST_RECOGNISED_PAGES}页。请拆分后逐份读取")
    recogniser = Recogniser()
    for number in numbers:
        page = _page(pdf, number)
        yield recogniser.page(page.render(scale=RECOGNISED_DPI / _POINTS_PER_INCH).to_numpy())
        page_done()


def _numbers(pages: list[int]) -> str:
    """1、3、5 of the places 0, 2, 4; runs are drawn together: 1—3."""
    runs: list[list[int]] = []
    for number in pages:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0] + 1}—{run[-1] + 1}" if len(run) > 1 else str(run[0] + 1) for run in runs)
