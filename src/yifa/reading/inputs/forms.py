"""What a file is, told by its content and never by its name: many a ``.doc`` is a web page, a ``.wps`` a Word file."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Form(StrEnum):
    """The forms of file that are told apart."""

    TEXT = "text"
    WEB_PAGE = "html"
    WEB_ARCHIVE = "mhtml"
    PDF = "pdf"
    PICTURE = "picture"
    ZIP = "zip"
    WORD = "docx"
    OLE = "ole"
    RICH_TEXT = "rtf"
    OPEN_DOCUMENT = "odt"
    WORD_XML = "word-xml"


HEAD: Final = 4096
"""Bytes at the beginning of a file by which its form is told."""

_MAGIC: Final = (
    (b"PK\x03\x04", Form.ZIP),
    (b"PK\x05\x06", Form.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form.OLE),
    (b"{\\rtf", Form.RICH_TEXT),
    (b"\x89PNG\r\n\x1a\n", Form.PICTURE),
    (b"\xff\xd8\xff", Form.PICTURE),
    (b"GIF87a", Form.PICTURE),
    (b"GIF89a", Form.PICTURE),
    (b"BM", Form.PICTURE),
    (b"II*\x00", Form.PICTURE),
    (b"MM\x00*", Form.PICTURE),
)
# A byte order mark or blank lines may stand before the first tag, and comments or a script before <html>.
_WEB_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^>]*>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|script|style|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_WEB_ARCHIVE: Final = re.compile(rb"(?:[A-Za-z-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*MIME-Version:", re.IGNORECASE)
_WORD_XML: Final = b'progid="Word.Document"'
_FAR_PDF: Final = 1024
"""A PDF may have that many bytes before its mark, and readers accept it."""


def form_of(head: bytes) -> Form:
    """The form of a file that begins so; what nothing else claims is taken for text."""
    for magic, form in _MAGIC:
        if head.startswith(magic) and not (magic == b"BM" and not _is_bitmap(head)):
            return form
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Form.PICTURE
    if b"%PDF-" in head[:_FAR_PDF]:
        return Form.PDF
    if _WORD_XML in head:
        return Form.WORD_XML
    if _WEB_PAGE.match(_single_bytes(head)):
        return Form.WEB_PAGE
    if _WEB_ARCHIVE.match(head) and b"multipart/related" in head.lower():
        return Form.WEB_ARCHIVE
    return Form.TEXT


def _is_bitmap(head: bytes) -> bool:
    """BM may begin a text; in a picture four zero bytes follow the size."""
    return head[6:10] == b"\x00\x00\x00\x00"


def _single_bytes(head: bytes) -> bytes:
    """The head of a UTF-16 page as single bytes, so that its tags can be seen."""
    if head[:2] == b"\xff\xfe":
        return head[2::2]
    if head[:2] == b"\xfe\xff":
        return head[3::2]
    return head
