"""XML of strangers as a tree: no entity, no document type, nothing fetched, no deeper than documents are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from yifa.reading.inputs.document import Unreadable

DEEPEST: Final = 150
"""Elements inside one another. A text box inside a table inside a text box has about 60."""

_AGAIN: Final = "请用 WPS 或者 Word 打开后另存为 .docx，再试一次"


def tree(data: bytes, part: str) -> Element:
    """The root of the part, names of elements and attributes without their namespaces.

    Raises `Unreadable` where the part is no sound XML, declares entities, or nests deeper than any document.
    """
    builder = TreeBuilder()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable(f"{part} 内的元素嵌套超过{DEEPEST}层，不是正常的文档，未读取。{_AGAIN}")
        builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unreadable(f"文件已损坏：{part} 不完整。{_AGAIN}") from error


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of that name."""
    return (child for child in element if child.tag == name)


def value(element: Element, name: str) -> str:
    """The ``val`` of the first child of that name, empty where there is none."""
    return next((child.get("val", "") for child in children(element, name)), "")


def whole(text: str, otherwise: int = 0) -> int:
    """The text as a whole number of at most six digits; what is none counts as the other."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= 6 else otherwise


def _refuse(*_declaration: object) -> None:
    raise Unreadable(f"文件内含有文档类型声明（可用于攻击），正常的 .docx 没有，未读取。{_AGAIN}")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
