"""The report as .docx: real styles with outline levels, the grid of GB/T 9704-2012, typefaces by their Chinese names.

The prescribed typefaces are named; for machines without them the file says which others come near.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any, Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from yifa.engine.prints.words import day
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment
from yifa.reports.imprint import Imprint
from yifa.reports.render.word_tables import (
    ATTACHMENT,
    ATTACHMENT_NOTE,
    ATTACHMENT_TITLE,
    CHART_TITLE,
    TABLE_HEAD,
    TABLE_TEXT,
    add_attachment,
)
from yifa.reports.report import Block, Report

TITLE: Final = "方正小标宋简体"
BODY: Final = "仿宋_GB2312"
KAI: Final = "楷体_GB2312"
HEI: Final = "黑体"
SONG: Final = "宋体"
NEAR: Final = {
    TITLE: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋体,Noto Serif CJK SC Black,Noto Serif SC Black,宋体",
    BODY: "仿宋,FangSong,STFangsong,FandolFang R,Noto Serif CJK SC,Noto Serif SC",
    KAI: "楷体,KaiTi,STKaiti,FandolKai,Noto Serif CJK SC,Noto Serif SC",
    HEI: "SimHei,STHeiti,FandolHei,Noto Sans CJK SC,Noto Sans SC",
    SONG: "SimSun,STSong,FandolSong,Noto Serif CJK SC,Noto Serif SC",
}
"""Each typeface with those that take its place where a machine has it not."""

LINE: Final = 579
"""A line of the grid in twentieths of a point: 225 mm of 22 lines."""
CHARACTER: Final = 316
"""A character of the grid in twentieths of a point: 156 mm of 28 characters."""
_CLOSER: Final = -5
"""By how much characters of 16 pt stand closer in twentieths of a point, so that a line takes 28. A grid of characters
narrower than the type (``linesAndChars`` with a negative ``charSpace``) is drawn by some programs in two cells each."""
_BODY_SIZE: Final = 16
_TEXT_WIDTH: Final = Mm(156)
_OF_THREE: Final = 9
"""The longest name, in characters, of which three have room beside one another."""
_OF_COLOPHON: Final = 26
"""Characters of 14 pt on a line of the 版记."""
_ORDER: Final = (
    "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
    "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
    "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
)  # fmt: skip
"""Properties of paragraphs in the order in which the format wants them."""

_RED: Final = RGBColor(0xD7, 0x00, 0x0F)


_BOX: Final = f"""
<mc:AlternateContent {nsdecls("w", "wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>
<wp:extent cx="{{width}}" cy="{{height}}"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{{width}}" cy="{{height}}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx>
<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>
""".replace("\n", "")


def word(report: Report, attachments: Sequence[Attachment] | None = None) -> bytes:
    """The report as the bytes of a .docx file.

    :param attachments: what is attached, where it was made already. :raises PressError: a chart could not be drawn.
    """
    document = Document()
    frame = report.imprint
    attached = attached_to(report) if attachments is None else attachments
    _page(document)
    _styles(document)
    _near_typefaces(document)
    _page_numbers(document)
    if frame.letterhead:
        _letterhead(document, frame)
    _title(document, frame)
    if frame.to:
        document.add_paragraph(f"{frame.to}：", style="Salutation")
    for block in report.blocks:
        _block(document, block)
    # Who signs never stands on a page without text.
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.keep_together = True
    _list(document, attached)
    _signature(document, frame)
    for place, attachment in enumerate(attached, 1):
        add_attachment(document, attachment, str(place) if len(attached) > 1 else "")
    # A document ends with a paragraph, not with a table.
    _style_of_end(document.add_paragraph())
    if frame.copies or frame.printed_by:
        _colophon(document, frame)
    _properties(document, frame)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE))
    section._sectPr.append(grid)
    settings = document.settings
    settings.odd_and_even_pages_header_footer = True
    for mode in settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")
    for language in settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _styles(document: Any) -> None:
    """Every style that is used, named from those that word processors know, so that outlines and navigation work."""
    _remove_defaults(document)
    normal = _style(document, "Normal", BODY, _BODY_SIZE, indent=2)
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    title = _style(document, "Title", TITLE, 22)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _mark_off(title.element.get_or_add_pPr(), "w:snapToGrid")
    for level, face in ((1, HEI), (2, KAI), (3, BODY), (4, BODY)):
        heading = _style(document, f"Heading {level}", face, _BODY_SIZE, indent=2)
        heading.paragraph_format.keep_with_next = True
    _style(document, "Salutation", BODY, _BODY_SIZE)
    _style(document, "Signature", BODY, _BODY_SIZE).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, "Attachment List", BODY, _BODY_SIZE).paragraph_format.keep_with_next = True
    _style(document, "Date", BODY, _BODY_SIZE).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, "Footer", SONG, 14, lines=False)
    _style(document, "Letterhead", TITLE, 45, lines=False).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _style(document, "Document Number", BODY, _BODY_SIZE)
    _style(document, "Colophon", BODY, 14)
    _style(document, ATTACHMENT, HEI, _BODY_SIZE).paragraph_format.page_break_before = True
    attached = _style(document, ATTACHMENT_TITLE, TITLE, 22)
    attached.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    attached.paragraph_format.space_before = attached.paragraph_format.space_after = Pt(LINE / 20)
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "0")
    attached.element.get_or_add_pPr().append(outline)
    note = _style(document, ATTACHMENT_NOTE, BODY, 12, lines=False)
    note.paragraph_format.alignment, note.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.JUSTIFY, Pt(6)
    note.paragraph_format.first_line_indent = Pt(24)
    chart = _style(document, CHART_TITLE, HEI, 12, lines=False)
    chart.paragraph_format.alignment, chart.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.CENTER, True
    chart.paragraph_format.space_before = chart.paragraph_format.space_after = Pt(6)
    cells = [_style(document, name, face, 10.5, lines=False) for name, face in ((TABLE_HEAD, HEI), (TABLE_TEXT, BODY))]
    for style in (note, chart, *cells):
        _mark_off(style.element.get_or_add_pPr(), "w:snapToGrid")
    for cell in cells:
        cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(1.5)


def _remove_defaults(document: Any) -> None:
    """What the library's template presets for all text: its typefaces, sizes and spacing."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    document.styles.element.replace(
        defaults,
        parse_xml(
            f'<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr><w:kern w:val="2"/><w:sz w:val="32"/>'
            '<w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            "<w:pPrDefault/></w:docDefaults>"
        ),
    )


def _style(document: Any, name: str, face: str, points: float, *, indent: int = 0, lines: bool = True) -> Any:
    """A paragraph style; ``lines``: its lines lie on the grid, whatever the type's own height."""
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for part in ("w:rPr", "w:pPr"):
        for old in style.element.findall(qn(part)):
            level = old.find(qn("w:outlineLvl"))
            style.element.remove(old)
            if level is not None:
                style.element.get_or_add_pPr().append(level)
    if name not in ("Normal", "Footer"):
        style.base_style, style.next_paragraph_style = None, styles["Normal"]
    style.hidden, style.quick_style = False, True
    style.font.size, style.font.bold, style.font.color.rgb = Pt(points), False, RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    _face(properties, face)
    if points == _BODY_SIZE:
        closer = OxmlElement("w:spacing")
        closer.set(qn("w:val"), str(_CLOSER))
        properties.insert_element_before(closer, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")
    _mark_off(style.element.get_or_add_pPr(), "w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN")
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.widow_control = False
    if lines:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(LINE / 20)
    _first_line(style.element.get_or_add_pPr(), indent)
    return style


def _mark_off(properties: Any, *names: str) -> None:
    """Turn off what word processors do unasked: space beside digits, marks hung out of the line, lines moved."""
    for name in names:
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "0")
        later = _ORDER[_ORDER.index(name) + 1 :]
        properties.insert_element_before(mark, *later)


def _face(properties: Any, face: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), face)


def _first_line(properties: Any, characters: int) -> None:
    indent = properties.get_or_add_ind()
    indent.set(qn("w:firstLineChars"), str(characters * 100))
    indent.set(qn("w:firstLine"), str(characters * CHARACTER))


def _from_right(paragraph: Any, characters: float) -> None:
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:rightChars"), str(round(characters * 100)))
    indent.set(qn("w:right"), str(round(characters * CHARACTER)))


def _near_typefaces(document: Any) -> None:
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{near}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{"swiss" if name == HEI else "roman"}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, near in NEAR.items()
    )
    part._blob = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{fonts}</w:fonts>'.encode()
    )


def _page_numbers(document: Any) -> None:
    """— 1 —, one character from the outer edge: right on odd pages, left on even ones."""
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Footer"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if side == "right" else WD_ALIGN_PARAGRAPH.LEFT
        indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
        indent.set(qn(f"w:{side}Chars"), "100")
        indent.set(qn(f"w:{side}"), "280")
        paragraph.add_run("— ")
        for kind in ("begin", "PAGE", "end"):
            run = paragraph.add_run()
            run._r.append(_field(kind))
        paragraph.add_run(" —")


def _field(kind: str) -> Any:
    if kind == "PAGE":
        code = OxmlElement("w:instrText")
        code.set(qn("xml:space"), "preserve")
        code.text = " PAGE "
        return code
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _letterhead(document: Any, frame: Imprint) -> None:
    """版头: the red names 35 mm down, the number and who approved it two lines on, the red line 4 mm beneath."""
    names = frame.letterhead
    if len(names) == 1:
        words = f"{names[0]}文件"
        mark = document.add_paragraph(style="Letterhead")
        mark.paragraph_format.space_before = Mm(35)
        _red(mark, words, min(48, int(_TEXT_WIDTH.pt / (len(words) + 0.5))))
    else:
        _letterhead_of_several(document, names)
    for _ in range(2):
        document.add_paragraph(style="Document Number")
    _number_and_approvers(document, frame)
    # The line is the border of a paragraph of its own: it runs over the whole width, whatever the number's indents.
    rule = document.add_paragraph(style="Document Number")
    rule.paragraph_format.line_spacing = Mm(1)
    _mark_off(rule._p.get_or_add_pPr(), "w:snapToGrid")
    _borders(rule, {"bottom": 16}, "D7000F")
    document.add_paragraph(style="Document Number")


def _letterhead_of_several(document: Any, names: Sequence[str]) -> None:
    """Each name on a line as wide as the longest, the word 文件 beside them, half-way down."""
    longest = max(len(name) for name in names)
    size = min(40, int(_TEXT_WIDTH.pt / (longest + 3)), int(212 / len(names)))
    table = document.add_table(1, 2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, wide in zip(table.columns, ((longest + 0.6) * size, 2.4 * size), strict=True):
        column.width = column.cells[0].width = Pt(wide)
        column.cells[0].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    left, right = table.rows[0].cells
    for name in names:
        line = left.paragraphs[0] if name == names[0] else left.add_paragraph()
        line.style, line.alignment = document.styles["Letterhead"], WD_ALIGN_PARAGRAPH.DISTRIBUTE
        _red(line, name, size)
    right.paragraphs[0].style = document.styles["Letterhead"]
    _red(right.paragraphs[0], "文件", size)
    # What stands before a table keeps it down, for a table has no space over it.
    above = parse_xml(f"<w:p {nsdecls('w')}><w:pPr/></w:p>")
    table._tbl.addprevious(above)
    spacer = Paragraph(above, document._body)
    spacer.style = document.styles["Letterhead"]
    spacer.paragraph_format.line_spacing_rule, spacer.paragraph_format.line_spacing = WD_LINE_SPACING.EXACTLY, Mm(35)


def _red(paragraph: Any, words: str, points: int) -> None:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb = Pt(points), _RED


def _number_and_approvers(document: Any, frame: Imprint) -> None:
    """The number in the middle; beside 签发人, two to a line, it stands to the left of the last of them."""
    names = frame.approvers
    if not names:
        line = document.add_paragraph(frame.number, style="Document Number")
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    rows = [names[place : place + 2] for place in range(0, len(names), 2)]
    wide = max(len(name) for name in names) * CHARACTER / 20
    last = _TEXT_WIDTH.pt - CHARACTER / 20 - wide
    stops = [last - wide - CHARACTER / 20, last] if len(names) > 1 else [last]
    for place, row in enumerate(rows):
        line = document.add_paragraph(style="Document Number")
        _first_line(line._p.get_or_add_pPr(), 1)
        label = "签发人：" if place == 0 else ""
        for stop in [stops[0] - len(label) * CHARACTER / 20, *stops[1:]]:
            line.paragraph_format.tab_stops.add_tab_stop(Pt(stop))
        line.add_run(f"{frame.number if place + 1 == len(rows) else ''}\t{label}")
        _face(line.add_run("\t".join(row))._r.get_or_add_rPr(), KAI)


def _title(document: Any, frame: Imprint) -> None:
    document.add_paragraph(style="Salutation")
    title = document.add_paragraph(style="Title")
    for place, line in enumerate(frame.title):
        run = title.add_run(line)
        if place + 1 < len(frame.title):
            run.add_break()
    document.add_paragraph(style="Salutation")


def _block(document: Any, block: Block) -> None:
    paragraph = document.add_paragraph(style=f"Heading {block.level}" if block.level else "Normal")
    paragraph.add_run(block.words)


def _list(document: Any, attached: Sequence[Attachment]) -> None:
    """附件说明: a line beneath the text, the names under one another."""
    if attached:
        document.add_paragraph(style="Signature").paragraph_format.keep_with_next = True
    for place, one in enumerate(attached, 1):
        number = f"{place}．" if len(attached) > 1 else ""
        line = document.add_paragraph(f"{'附件：' if place == 1 else ''}{number}{one.name}", style="Attachment List")
        indent = line._p.get_or_add_pPr().get_or_add_ind()
        indent.set(qn("w:leftChars"), "500")
        indent.set(qn("w:left"), str(5 * CHARACTER))
        if place == 1:
            indent.set(qn("w:hangingChars"), "300")
            indent.set(qn("w:hanging"), str(3 * CHARACTER))


def _signature(document: Any, frame: Imprint) -> None:
    """落款, two lines down, with room for the seals that come down on it; then the 附注.

    Of one organ the date ends four characters from the right and the name stands centred over it; of several each has
    a column, and the date stands under the last.
    """
    dated = day(frame.dated)
    for _ in range(2):
        document.add_paragraph(style="Signature").paragraph_format.keep_with_next = True
    if frame.joint:
        _signatures_of_several(document, frame.signatories, dated)
    else:
        wide_date, wide_name = _width(dated), _width(frame.signatory)
        from_right = max(4.0, 2 + (wide_name - wide_date) / 2)
        name = document.add_paragraph(frame.signatory, style="Signature")
        name.paragraph_format.keep_with_next = True
        _from_right(name, from_right + (wide_date - wide_name) / 2)
        _from_right(document.add_paragraph(dated, style="Date"), from_right)
    if frame.note:
        document.paragraphs[-1].paragraph_format.keep_with_next = True
        document.add_paragraph(f"（{frame.note}）", style="Normal")


def _signatures_of_several(document: Any, names: Sequence[str], dated: str) -> None:
    """Two or three beside one another; rows are a seal's height apart."""
    beside = 3 if len(names) > 2 and max(map(len, names)) <= _OF_THREE else 2
    spare = -len(names) % beside
    # The last row is filled from the right: its last seal comes down on name and date.
    rows = [list(names[place : place + beside]) for place in range(0, len(names) - beside + spare, beside)]
    rows.append([""] * spare + list(names[len(rows) * beside :]))
    for place, row in enumerate([*rows, [""] * (beside - 1) + [dated]]):
        if 0 < place < len(rows):
            for _ in range(4):
                document.add_paragraph(style="Signature").paragraph_format.keep_with_next = True
        line = document.add_paragraph("\t" + "\t".join(row), style="Signature" if place < len(rows) else "Date")
        line.alignment, line.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.LEFT, place < len(rows)
        for column in range(beside):
            middle = round(_TEXT_WIDTH * (column + 0.5) / beside)
            line.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)


def _width(text: str) -> float:
    """In characters of the grid: digits take half of one."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def _style_of_end(paragraph: Any) -> None:
    """As good as no height."""
    form = paragraph.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
    _mark_off(paragraph._p.get_or_add_pPr(), "w:snapToGrid")


def _colophon(document: Any, frame: Imprint) -> None:
    """版记: rows with lines between them, in a box at the foot of the page on which the document ends."""
    rows = [f"抄送：{frame.copies}。"] if frame.copies else []
    rows += [f"{frame.printed_by}\t{day(frame.dated)}印发"] if frame.printed_by else []
    anchor = document.paragraphs[-1]
    lines = sum(math.ceil((_width(words) - 3) / _OF_COLOPHON) if "\t" not in words else 1 for words in rows)
    height = Pt(LINE / 20 * lines + 2 * len(rows) + 4)
    box = parse_xml(_BOX.format(width=_TEXT_WIDTH, height=height))
    content = next(box.iter(qn("w:txbxContent")))
    for place, words in enumerate(rows):
        paragraph = anchor.insert_paragraph_before(words, style="Colophon")
        form = paragraph.paragraph_format
        form.left_indent, form.right_indent, form.first_line_indent = Pt(14), Pt(14), Pt(0)
        if words.startswith("抄送："):
            form.left_indent, form.first_line_indent = Pt(56), Pt(-42)
        form.tab_stops.add_tab_stop(_TEXT_WIDTH - Pt(14), WD_TAB_ALIGNMENT.RIGHT)
        drawn = {"top": 8 if place == 0 else 6} | ({"bottom": 8} if place + 1 == len(rows) else {})
        _borders(paragraph, drawn, "000000")
        content.append(paragraph._p)
    anchor.add_run()._r.append(box)


def _borders(paragraph: Any, lines: dict[str, int], colour: str) -> None:
    """Lines over and under a paragraph, in eighths of a point."""
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="{wide}" w:space="1" w:color="{colour}"/>' for side, wide in lines.items()
    )
    paragraph._p.get_or_add_pPr().insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{drawn}</w:pBdr>"), "w:shd", "w:tabs", *_ORDER
    )


def _properties(document: Any, frame: Imprint) -> None:
    core = document.core_properties
    core.title, core.author, core.language = "".join(frame.title), "、".join(frame.signatories), "zh-CN"
    core.identifier = frame.number
    core.comments = core.last_modified_by = core.keywords = ""
    core.created = core.modified = datetime.combine(frame.dated, time(), UTC)
