"""The words of a file that was rendered here, or made from one in a word processor: plain paragraphs."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.files import read_file
from yifa.reading.inputs.forms import HEAD, Form, form_of
from yifa.reading.inputs.limits import LARGEST_PAGE, MEBIBYTE

_BLOCKS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "section", "article"})
_CELLS: Final = frozenset({"td", "th"})
_NOT_READ: Final = frozenset({"svg", "style", "script", "nav", "head"})
_SOURCES: Final = "notes"
"""The class of the page's own part on the rows behind the numbers, which is no text of the report."""

_CONTINUED: Final = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that have no end."""


def read_back(path: Path) -> list[str]:
    """The paragraphs of the text and the attachments, with their numbers, cells of a table's row with tabs between.

    A .docx may have been saved by any word processor: words that were inserted under tracking count, deleted ones
    don't; text boxes are read. A PDF that keeps its tags is read by them. :raises Unreadable: it gives no text.
    """
    try:
        with path.open("rb") as file:
            is_page = form_of(file.read(HEAD)) is Form.WEB_PAGE
    except OSError:
        is_page = False
    text = _page(path) if is_page else read_file(path).text.split("\n")
    return [line for line in text if line.strip()]


def _page(path: Path) -> list[str]:
    if (size := path.stat().st_size) > LARGEST_PAGE:
        raise Unreadable(f"网页有{size // MEBIBYTE} MiB，不是报告的网页。请选择报告的 report.html")
    reader = _Page()
    reader.feed(path.read_text("utf-8", "replace"))
    reader.close()
    reader.end_line()
    return reader.lines


class _Page(HTMLParser):
    """The lines of the page but for its contents, drawings and sources."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line = ""
        self._left_out = 0
        self._skip_link = False

    def end_line(self) -> None:
        """What was read since the last line is one."""
        line = " ".join(self._line.replace("\t", "\0").split()).replace(" \0 ", "\0").replace("\0", "\t")
        self.lines.append(line.strip())
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("class") or "").split()
        if self._left_out or tag in _NOT_READ or _SOURCES in kind or "skip" in kind:
            self._left_out += tag not in _CONTINUED
        elif tag in _BLOCKS:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif tag in _BLOCKS:
            self.end_line()
        elif tag in _CELLS:
            self._line += "\t"

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self._line += data.replace("\n", "")
