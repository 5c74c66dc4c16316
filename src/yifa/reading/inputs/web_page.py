"""Web pages of government sites: their title and main text, found by trafilatura, without menus, lists and footers."""

from __future__ import annotations

import email
import email.policy
import re
from configparser import ConfigParser
from typing import TYPE_CHECKING, Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_PAGE, LARGEST_TEXT, MEBIBYTE
from yifa.reading.inputs.plain_text import decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
_SITE: Final = re.compile(r"\s*[_|\-－—–·>].*\Z")
_SPACES: Final = re.compile(r"\s+")

_SHORTEST_MAIN_TEXT: Final = 40
"""Code points. A page with less has its text in an attachment or a script, or is a list of links."""

_MOST_BLOCKS: Final = 4000
"""Above that the second opinions that trafilatura asks for take time by the square; a report has some hundreds."""

_LONGEST_TITLE: Final = 200
"""Code points. What is longer is no title."""

_SHORTEST_ARTICLE: Final = 60
"""Code points. What trafilatura finds may be that short before it looks for more outside the article."""

_LONGEST_CELL: Final = 400
_LINES_OF_CELL: Final = 4
"""A table with a cell of more code points or lines is a frame around text."""

_TABLE_RULE: Final = re.compile(r"\|(?:\s*-+\s*\|)+")


def read_web_page(data: bytes) -> Document:
    """Title and main text of a page in any encoding. Raises `Unreadable` where it is too large or has no text."""
    import trafilatura

    if len(data) > LARGEST_PAGE:
        raise Unreadable(
            f"网页有{len(data) // MEBIBYTE} MiB，超过上限{LARGEST_PAGE // MEBIBYTE} MiB。"
            "请只保存正文所在的页面，再试一次"
        )
    source = _XML_DECLARATION.sub("", decoded(data)).replace("\x00", "")
    tree = trafilatura.load_html(source)
    if tree is None:
        raise Unreadable("网页里没有内容。请在浏览器里打开原网页，确认能看到正文后另存，再试一次")
    title = _title(tree)
    _unframe(tree)
    _wrap_lines(tree)
    crowded = tree.xpath(
        "count(//*[self::p or self::div or self::td or self::li or self::br]) > $most", most=_MOST_BLOCKS
    )
    text = (
        trafilatura.extract(tree, include_tables=True, include_comments=False, fast=crowded, config=_settings()) or ""
    )
    remarks: tuple[str, ...] = ()
    if len(text) < _SHORTEST_MAIN_TEXT:
        text = trafilatura.html2txt(source) or ""
        remarks = ("没有辨认出网页的正文，读取了整个页面的文字，可能混有栏目和链接",)
    if not text.strip():
        raise Unreadable("网页里没有文字，正文可能在附件里。请下载附件后读取附件")
    text = "\n".join(_line(line) for line in text.split("\n") if not _TABLE_RULE.fullmatch(line.strip()))
    if 0 < len(title) <= _LONGEST_TITLE and _SPACES.sub("", title) not in _SPACES.sub("", text[: 3 * len(title) + 200]):
        text = f"{title}\n{text}"
    if len(text) > LARGEST_TEXT:
        raise Unreadable(f"网页的文字超过{LARGEST_TEXT}字，不是一份报告的篇幅。请只保存正文所在的页面")
    return Document(text, Form.WEB_PAGE, remarks)


def read_web_archive(data: bytes) -> Document:
    """The page inside an .mht file, as browsers and word processors save it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return read_web_page(payload)
    raise Unreadable("网页存档里没有网页。请在浏览器里重新保存，或者另存为 .docx，再试一次")


def _unframe(tree: HtmlElement) -> None:
    """Make tables that only frame the text plain blocks, as older sites place everything in tables."""
    frames = tree.xpath(
        "//table[.//table or .//td[string-length(normalize-space()) > $longest or count(.//br | .//p) > $lines]]",
        longest=_LONGEST_CELL,
        lines=_LINES_OF_CELL,
    )
    parts = [
        part
        for frame in frames
        for part in frame.iter("tbody", "thead", "tr", "td", "th")
        if next(part.iterancestors("table")) is frame
    ]
    for element in [*frames, *parts]:
        element.tag = "div"


def _wrap_lines(tree: HtmlElement) -> None:
    """Make paragraphs of what only line breaks divide: without paragraphs a page seems to have no text."""
    for block in tree.xpath("//div[count(br) > 1]"):
        lines: list[HtmlElement] = [block.makeelement("p")]
        lines[0].text, block.text = block.text, None
        for child in list(block):
            block.remove(child)
            if child.tag == "br":
                lines.append(block.makeelement("p"))
                lines[-1].text = child.tail
            else:
                lines[-1].append(child)
        block.extend(lines)


def _settings() -> ConfigParser:
    """trafilatura's settings, but for a script that says in 60 characters what takes English 250."""
    from trafilatura.settings import DEFAULT_CONFIG

    settings = ConfigParser()
    settings.read_dict(DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_SHORTEST_ARTICLE)
    return settings


def _line(line: str) -> str:
    """A row of a table with tabs between its cells, as in every other form; other lines as they are."""
    if line.startswith("|") and line.rstrip().endswith("|"):
        return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return line


def _title(tree: HtmlElement) -> str:
    """The article's title: government sites must state it in ``ArticleTitle``; else the heading, else the tab's."""
    for found in tree.xpath("//meta[@name='ArticleTitle']/@content"):
        return _SPACES.sub(" ", found).strip()
    headings = [_SPACES.sub(" ", heading.text_content()).strip() for heading in tree.xpath("//h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    for found in tree.xpath("//head/title/text()"):
        return _SITE.sub("", _SPACES.sub(" ", found).strip())
    return ""
