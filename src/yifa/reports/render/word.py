"""The report as .docx: real styles with outline levels, the grid of GB/T 9704-2012, typefaces by their Chinese names.

The prescribed typefaces are named; for machines without them the file says which others come near.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import Any, Final

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from yifa.engine.prints.words import day
from yifa.reports.imprint import Imprint
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


def word(report: Report) -> bytes:
    """The report as the bytes of a .docx file."""
    document = Document()
    frame = report.imprint
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
    # Who signs never stands alone on a page.
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.keep_together = True
    _signature(document, frame)
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
    document.settings.odd_and_even_pages_header_footer = True


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
    _style(document, "Date", BODY, _BODY_SIZE).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, "Footer", SONG, 14, lines=False)
    _style(document, "Letterhead", TITLE, 45, lines=False).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _style(document, "Document Number", BODY, _BODY_SIZE)
    _style(document, "Colophon", BODY, 14)


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


def _style(document: Any, name: str, face: str, points: int, *, indent: int = 0, lines: bool = True) -> Any:
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
    for name in list(fonts.attrib):
        del fonts.attrib[name]
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
    """版头: the red name 35 mm down, the number and who approved it two lines on, the red line 4 mm beneath."""
    mark = document.add_paragraph(style="Letterhead")
    mark.paragraph_format.space_before = Mm(35)
    words = "".join(frame.letterhead) + "文件"
    name = mark.add_run(words)
    name.font.size, name.font.color.rgb = Pt(min(48, int(425 / len(words)))), _RED
    for _ in range(2):
        document.add_paragraph(style="Document Number")
    line = document.add_paragraph(style="Document Number")
    if frame.approved_by:
        _first_line(line._p.get_or_add_pPr(), 1)
        line.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH - Pt(CHARACTER / 20), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{frame.number}\t签发人：")
        approved = line.add_run(frame.approved_by)
        _face(approved._r.get_or_add_rPr(), KAI)
    else:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(frame.number)
    # The line is the border of a paragraph of its own: it runs over the whole width, whatever the number's indents.
    rule = document.add_paragraph(style="Document Number")
    rule.paragraph_format.line_spacing = Mm(1)
    _mark_off(rule._p.get_or_add_pPr(), "w:snapToGrid")
    _borders(rule, {"bottom": 16}, "D7000F")
    document.add_paragraph(style="Document Number")


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


def _signature(document: Any, frame: Imprint) -> None:
    """落款: two lines down; the date ends four characters from the right, who signs stands centred over it."""
    dated, signed = day(frame.dated), frame.signatory
    for _ in range(2):
        document.add_paragraph(style="Signature").paragraph_format.keep_with_next = True
    wide_date, wide_name = _width(dated), _width(signed)
    from_right = max(4.0, 2 + (wide_name - wide_date) / 2)
    name = document.add_paragraph(signed, style="Signature")
    name.paragraph_format.keep_with_next = True
    _from_right(name, from_right + (wide_date - wide_name) / 2)
    _from_right(document.add_paragraph(dated, style="Date"), from_right)


def _width(text: str) -> float:
    """In characters of the grid: digits take half of one."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def _colophon(document: Any, frame: Imprint) -> None:
    """版记: rows with lines between them, in a box at the foot of the page on which the date stands."""
    rows = [f"抄送：{frame.copies}。"] if frame.copies else []
    rows += [f"{frame.printed_by}\t{day(frame.dated)}印发"] if frame.printed_by else []
    anchor = document.paragraphs[-1]
    box = parse_xml(_BOX.format(width=_TEXT_WIDTH, height=Pt((LINE / 20 + 2) * len(rows) + 4)))
    content = next(box.iter(qn("w:txbxContent")))
    for place, words in enumerate(rows):
        paragraph = anchor.insert_paragraph_before(words, style="Colophon")
        paragraph.paragraph_format.first_line_indent = Pt(14)
        paragraph.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH - Pt(14), WD_TAB_ALIGNMENT.RIGHT)
        lines = {"top": 8 if place == 0 else 6} | ({"bottom": 8} if place + 1 == len(rows) else {})
        _borders(paragraph, lines, "000000")
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
    core.title, core.author, core.language = "".join(frame.title), frame.signatory, "zh-CN"
    core.comments = core.last_modified_by = core.keywords = ""
    core.created = core.modified = datetime.combine(frame.dated, time(), UTC)
