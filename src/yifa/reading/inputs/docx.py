""".docx: paragraphs with their automatic numbers, tables, text boxes, foot- and endnotes, as a reader sees them.

Left out is what is not the text: running headers and footers, the table of contents, comments, deleted and hidden
words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.docx_numbering import Numbering
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_TEXT
from yifa.reading.inputs.packages import Package
from yifa.reading.inputs.xml_parts import children, tree, value, whole

_MAIN_PART: Final = "word/document.xml"
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_NOT_SEEN: Final = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "rt"})
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(package: Package) -> Document:
    """The text of a Word document. Raises `Unreadable` where it is damaged, protected, empty or too large."""
    name = _main_part(package)
    main = package.part(name)
    if main is None:
        raise Unreadable("文件不是完整的 Word 文档（缺少正文部分）。请用 WPS 或者 Word 打开后另存为 .docx，再试一次")
    folder = name.rpartition("/")[0]
    body = next(children(tree(main, name), "body"), None)
    writer = _Writer(package, folder)
    lines: list[str] = []
    size = 0
    for line in writer.blocks(body) if body is not None else ():
        lines.append(line)
        size += len(line) + 1
        if size > LARGEST_TEXT:
            raise Unreadable(f"正文超过{LARGEST_TEXT}字，不是一份报告的篇幅。请拆分后逐份读取")
    text = "\n".join(lines)
    if not text.strip():
        raise Unreadable("文档里没有文字，可能只有图片。请导出为 PDF 后按扫描件读取")
    return Document(text, Form.WORD)


def _main_part(package: Package) -> str:
    """Where the relations of the package say that the body is; some programs name it otherwise."""
    relations = package.part("_rels/.rels")
    for relation in tree(relations, "_rels/.rels") if relations else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return _MAIN_PART


class _Writer:
    """Writes out the elements of one document, one line a paragraph and a table's row."""

    def __init__(self, package: Package, folder: str) -> None:
        styles = _tree_of(package, f"{folder}/styles.xml")
        self._numbering = Numbering(_tree_of(package, f"{folder}/numbering.xml"), styles)
        self._styles_of_contents = _styles_of_contents(styles)
        self._notes = {kind: _notes(package, f"{folder}/{kind}s.xml", kind) for kind in _NOTES.values()}

    def blocks(self, container: Element) -> Iterator[str]:
        """The lines of a body, a cell, a text box or a note."""
        for element in container:
            if element.tag == "p":
                yield from self._paragraph(element)
            elif element.tag == "tbl":
                yield from self._table(element)
            elif element.tag not in _NOT_SEEN:
                yield from self.blocks(element)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        """The paragraph, and after it what hangs on it: its text boxes and notes."""
        properties = next(children(paragraph, "pPr"), None)
        if properties is not None and value(properties, "pStyle") in self._styles_of_contents:
            return
        beside: list[Element] = []
        text = "".join(self._runs(paragraph, beside))
        yield self._number(properties) + text if properties is not None and text.strip() else text
        for element in beside:
            yield from self.blocks(element)

    def _number(self, properties: Element) -> str:
        numbers = next(children(properties, "numPr"), None)
        style = value(properties, "pStyle")
        if numbers is None:
            return self._numbering.number(None, None, style)
        depth = value(numbers, "ilvl")
        return self._numbering.number(value(numbers, "numId") or None, whole(depth) if depth else None, style)

    def _runs(self, element: Element, beside: list[Element]) -> Iterator[str]:
        for child in element:
            if child.tag == "t":
                yield child.text or ""
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag] if child.get("type") != "page" else ""
            elif child.tag in _NOTES:
                # Taken out, so that a note that cites itself is read once.
                note = self._notes[_NOTES[child.tag]].pop(child.get("id", ""), None)
                if note is not None:
                    beside.append(note)
            elif child.tag == "txbxContent":
                beside.append(child)
            elif child.tag not in _NOT_SEEN and not (child.tag == "r" and _hidden(child)):
                yield from self._runs(child, beside)

    def _table(self, table: Element) -> Iterator[str]:
        """A row a line, cells apart by tabs; a row of one cell is a frame around paragraphs, which stay lines."""
        for row in _inside(table, "tr"):
            cells = [list(self.blocks(cell)) for cell in _inside(row, "tc")]
            if len(cells) == 1:
                yield from cells[0]
            else:
                yield "\t".join(" ".join(line.replace("\n", " ") for line in cell if line.strip()) for cell in cells)


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The children of that name, also those that a content control or a change wraps."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in _NOT_SEEN and child.tag not in ("tr", "tc"):
            yield from _inside(child, name)


def _hidden(run: Element) -> bool:
    return any(
        vanish.get("val", "true") not in ("0", "false", "off")
        for properties in children(run, "rPr")
        for vanish in children(properties, "vanish")
    )


def _tree_of(package: Package, name: str) -> Element | None:
    data = package.part(name)
    return tree(data, name) if data else None


def _styles_of_contents(styles: Element | None) -> frozenset[str]:
    """The styles in which a table of contents is set: it only repeats the headings, with the numbers of pages."""
    found = children(styles, "style") if styles is not None else ()
    return frozenset(style.get("styleId", "") for style in found if value(style, "name").lower().startswith("toc "))


def _notes(package: Package, name: str, kind: str) -> dict[str, Element]:
    """The notes by their ids, without the lines that separate them from the text."""
    root = _tree_of(package, name)
    if root is None:
        return {}
    return {note.get("id", ""): note for note in children(root, kind) if "type" not in note.attrib}
