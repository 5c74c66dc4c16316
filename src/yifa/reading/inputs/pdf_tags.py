"""PDF/UA: files that say that their tags tell the text in the order of reading (ISO 14289-1) are read by their tags.

So paragraphs, and rows of tables whose cells take several lines, come out whole. What is no content (artifacts: page
numbers, repeated heads of tables) and what is drawn are not the text; what stands on a page without any mark, as
editors of PDF add it, comes after what the tags tell.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from yifa.reading.inputs.limits import LARGEST_TEXT

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_SAYS_SO: Final = b"pdfuaid:part"
_WITHIN_LINES: Final = frozenset({"/Span", "/Link", "/Em", "/Strong", "/Quote", "/Code", "/Reference", "/Lbl"})
_DEEPEST: Final = 60
_NOT_MARKED: Final = -1

Marked = dict[tuple[int, int], str]
"""(page, number of marked content) → its text."""


def text_by_tags(data: bytes, pdf: PdfDocument, page_done: Callable[[], None]) -> str | None:
    """The text, a paragraph or a table's row a line; `page_done` is called after each page.

    None where the file does not say that it is PDF/UA, or its tags can't be followed.
    """
    if _SAYS_SO not in data:
        return None
    try:
        text = "\n".join(line for line in _lines(data, pdf, page_done) if line.strip())
    except Exception:  # whatever is wrong with the tags, the text can still be read as it is placed on the pages
        return None
    # Rare characters come in halves.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text if 0 < len(text) <= LARGEST_TEXT else None


def _lines(data: bytes, pdf: PdfDocument, page_done: Callable[[], None]) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    marked: Marked = defaultdict(str)
    beside: list[str] = []
    for number in range(len(pdf)):
        _read_page(pdf, number, marked, beside)
        page_done()
    pages = {page.indirect_reference.idnum: place for place, page in enumerate(reader.pages) if page.indirect_reference}
    catalogue: Any = reader.trailer["/Root"]
    yield from _Tree(marked, pages).lines(catalogue["/StructTreeRoot"].get_object(), None, 0)
    yield from beside


def _read_page(pdf: PdfDocument, number: int, marked: Marked, beside: list[str]) -> None:
    from pypdfium2 import raw

    page = pdf[number]
    text = page.get_textpage()
    unmarked = {
        raw.cast(one.raw, raw.c_void_p).value: len(beside) + place
        for place, one in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1))
        if raw.FPDFPageObj_CountMarks(one.raw) == 0
    }
    found: dict[int, str] = defaultdict(str)
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        holder = raw.FPDFText_GetTextObject(text, index)
        content = raw.FPDFPageObj_GetMarkedContentID(holder)
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if content != _NOT_MARKED:
            marked[number, content] += character
        elif (place := unmarked.get(raw.cast(holder, raw.c_void_p).value)) is not None:
            found[place] += character
    beside.extend(found[place] for place in sorted(found))


class _Tree:
    """The tags of a file, walked from the top."""

    def __init__(self, marked: Marked, pages: dict[int, int]) -> None:
        self._marked = marked
        self._pages = pages

    def lines(self, element: Any, page: int | None, depth: int) -> Iterator[str]:
        """The lines of an element, whose own content stands on ``page`` where it does not say otherwise."""
        role = element.get("/S")
        if depth > _DEEPEST:
            raise ValueError("tags within tags without end")
        if role == "/Figure":
            return
        page = self._page_of(element, page)
        if role == "/TR":
            yield "\t".join("".join(self.lines(cell, page, depth + 1)) for cell in _kids(element))
            return
        line = ""
        for kid in _kids(element):
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                line += self._content(kid, page)
            elif kid.get("/S") in _WITHIN_LINES:
                line += "".join(self.lines(kid, page, depth + 1))
            else:
                yield line
                line = ""
                yield from self.lines(kid, page, depth + 1)
        yield line

    def _content(self, kid: Any, page: int | None) -> str:
        if isinstance(kid, int):
            return self._marked.get((page if page is not None else -1, int(kid)), "")
        own = self._page_of(kid, page)
        return self._marked.get((own if own is not None else -1, int(kid.get("/MCID", -1))), "")

    def _page_of(self, element: Any, page: int | None) -> int | None:
        named = element.raw_get("/Pg") if "/Pg" in element else None
        return page if named is None else self._pages.get(named.idnum, page)


def _kids(element: Any) -> Iterator[Any]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, list) else [] if kids is None else [kids]:
        yield kid.get_object() if hasattr(kid, "get_object") else kid
