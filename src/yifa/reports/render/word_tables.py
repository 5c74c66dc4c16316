"""Attachments in a .docx: plain tables whose head row repeats, charts as pictures with their words for the blind."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from yifa.engine.prints.press import press
from yifa.reports.attachments.parts import Attachment, Chart, Column, Row, Table

ATTACHMENT, ATTACHMENT_TITLE, ATTACHMENT_NOTE = "Attachment", "Attachment Title", "Attachment Note"
CHART_TITLE, TABLE_HEAD, TABLE_TEXT = "Chart Title", "Table Head", "Table Text"

_TWENTIETHS: Final = 1440 / 25.4
"""Of a point, in a millimetre."""

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_attachment(document: Any, attachment: Attachment, number: str) -> None:
    """The attachment on a page of its own, at the end of the document."""
    document.add_paragraph(f"附件{number}", style=ATTACHMENT)
    document.add_paragraph(attachment.name, style=ATTACHMENT_TITLE)
    for words in attachment.about:
        document.add_paragraph(words, style=ATTACHMENT_NOTE)
    for place, part in enumerate(attachment.parts):
        if isinstance(part, Chart):
            _add_chart(document, part)
        else:
            if place:
                # Without a paragraph between them Word takes two tables for one.
                document.add_paragraph(style=ATTACHMENT_NOTE)
            _add_table(document, part.name or attachment.name, part)


def _add_chart(document: Any, chart: Chart) -> None:
    """A chart with its table beneath, kept on one page."""
    drawing = chart.drawing
    document.add_paragraph(chart.name, style=CHART_TITLE)
    holder = document.add_paragraph(style=CHART_TITLE)
    picture = holder.add_run().add_picture(io.BytesIO(press().draw(drawing.svg)), Pt(drawing.width), Pt(drawing.height))
    picture._inline.docPr.set("name", chart.name)
    picture._inline.docPr.set("descr", drawing.told)
    _add_table(document, chart.name, chart.table, together=True)


def _add_table(document: Any, name: str, table: Table, *, together: bool = False) -> None:
    """:param together: its rows stay on one page."""
    made = parse_xml("".join(_table(name, table, together)))
    document.element.body.insert_element_before(made, "w:sectPr")


def _table(name: str, table: Table, together: bool) -> Iterator[str]:
    widths = [round(column.width * _TWENTIETHS) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
    yield (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(name)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
    heads = zip(widths, table.columns, strict=True)
    yield _row([_cell(wide, column.name, TABLE_HEAD, "center", True) for wide, column in heads], "<w:tblHeader/>")
    for place, row in enumerate(table.rows):
        keep = row.level > 0 or (together and place + 1 < len(table.rows))
        yield _row(_cells(row, table.columns, widths, keep))
    yield "</w:tbl>"


def _row(cells: Sequence[str], properties: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cells(row: Row, columns: Sequence[Column], widths: Sequence[int], keep: bool) -> list[str]:
    if row.level:
        side = "center" if row.level == 1 else "left"
        return [_cell(sum(widths), row.cells[0], TABLE_HEAD, side, keep, span=len(columns))]
    told = zip(widths, row.cells, columns, strict=True)
    return [_cell(wide, words, TABLE_TEXT, column.side, keep) for wide, words, column in told]


def _cell(width: int, words: str, style: str, side: str, keep: bool, *, span: int = 1) -> str:
    """:param keep: on the page on which the next row stands."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in words.split("\n"))
    spanning = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanning}'
        f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/>'
        f'{"<w:keepNext/>" if keep else ""}<w:jc w:val="{side}"/></w:pPr>'
        f"<w:r>{lines}</w:r></w:p></w:tc>"
    )
