"""What a file is, by its first bytes."""

from __future__ import annotations

import pytest

from tests.reading.inputs.made_files import pdf_file, word_file
from yifa.reading.inputs.forms import HEAD, Form, form_of


@pytest.mark.parametrize("line", [b"a:\r\n", b"a:\n ", b" \r\n", b"<!---->", b"<?xml>"])
def test_heads_made_to_take_long_are_told_at_once(line: bytes) -> None:
    assert form_of((line * HEAD)[:HEAD]) is Form.TEXT


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (word_file()[:4096], Form.ZIP),
        (pdf_file()[:4096], Form.PDF),
        (b"\r\n\r\n%PDF-1.4", Form.PDF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", Form.OLE),
        (b"{\\rtf1\\ansi", Form.RICH_TEXT),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>', Form.WORD_XML),
        (b"\x89PNG\r\n\x1a\n", Form.PICTURE),
        (b"\xff\xd8\xff\xe0", Form.PICTURE),
        (b"II*\x00", Form.PICTURE),
        (b"RIFF\x00\x00\x00\x00WEBP", Form.PICTURE),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00", Form.PICTURE),
        (b"BM is a text", Form.TEXT),
        (b"<!DOCTYPE html>", Form.WEB_PAGE),
        (b"\xef\xbb\xbf  <!-- x --> <HTML lang=zh>", Form.WEB_PAGE),
        (b'<?xml version="1.0" encoding="gb2312"?><!DOCTYPE html PUBLIC "">', Form.WEB_PAGE),
        ("<html>".encode("utf-16"), Form.WEB_PAGE),
        ("<html>".encode("utf-16-be"), Form.TEXT),
        (b"\xfe\xff" + "<html>".encode("utf-16-be"), Form.WEB_PAGE),
        (b"<table border=1>", Form.WEB_PAGE),
        (b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", Form.WEB_ARCHIVE),
        (b"MIME-Version: 1.0 is a header", Form.TEXT),
        ("东郊乡2023年".encode(), Form.TEXT),
        ("《<中华人民共和国>》".encode(), Form.TEXT),
        (b"", Form.TEXT),
    ],
)
def test_the_form_is_told_by_content(head: bytes, form: Form) -> None:
    assert form_of(head) is form
