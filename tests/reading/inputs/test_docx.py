"""Word documents: what a reader of the page sees, in its order, once."""

from __future__ import annotations

import docx
import pytest

from tests.reading.inputs.made_files import REPORT, W, element, saved, with_parts, word_file, zipped
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.docx import read_docx
from yifa.reading.inputs.docx_numbering import written
from yifa.reading.inputs.packages import Package

DOCUMENT = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'


def text_of(data: bytes) -> str:
    return read_docx(Package(data)).text


def body(xml: str) -> bytes:
    """A document of nothing but this body."""
    return zipped({"word/document.xml": DOCUMENT.format(xml)})


def test_paragraphs_are_lines() -> None:
    assert text_of(word_file()) == "\n".join(REPORT)


def test_running_headers_and_footers_are_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    document.add_paragraph("调解纠纷3件。")
    assert text_of(saved(document)) == "调解纠纷3件。"


def test_a_table_stands_where_it_stood_one_row_a_line() -> None:
    document = docx.Document()
    document.add_paragraph("执法情况如下：")
    table = document.add_table(2, 3)
    for row, texts in enumerate([("项目", "数量", "备注"), ("行政处罚", "12件", "")]):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 2).text = "含简易程序"
    table.cell(1, 2).add_paragraph("3件")
    document.add_paragraph("特此报告。")
    assert text_of(saved(document)) == "执法情况如下：\n项目\t数量\t备注\n行政处罚\t12件\t含简易程序 3件\n特此报告。"


def test_a_table_of_one_cell_is_a_frame_and_its_paragraphs_stay_lines() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "一、基本情况"
    cell.add_paragraph("调解纠纷3件。")
    assert text_of(saved(document)).strip() == "一、基本情况\n调解纠纷3件。"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框内：化解率98.8%</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:AlternateContent>"
        f"<w:Choice><w:drawing>{box}</w:drawing></w:Choice><w:Fallback><w:pict>{box}</w:pict></w:Fallback>"
        "</w:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>下一段</w:t></w:r></w:p>"
    )
    assert text_of(body(xml)) == "前后\n框内：化解率98.8%\n下一段"


def test_notes_follow_the_paragraph_that_cites_them() -> None:
    main = (
        '<w:p><w:r><w:t>处罚12件</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:r><w:t>复议0件</w:t><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    note = '<w:footnotes xmlns:w="{}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>{}</w:footnotes>'
    cited = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>含简易程序3件</w:t></w:r></w:p></w:footnote>'
    end = '<w:endnote w:id="1"><w:p><w:r><w:t>截至年底</w:t></w:r></w:p></w:endnote>'
    end = f'<w:endnotes xmlns:w="{W}">{end}</w:endnotes>'
    data = with_parts(body(main), {"word/footnotes.xml": note.format(W, cited), "word/endnotes.xml": end})
    assert text_of(data) == "处罚12件\n含简易程序3件\n复议0件\n截至年底"


def test_a_note_that_cites_itself_is_read_once() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/>'
        "</w:r></w:p></w:footnote></w:footnotes>"
    )
    data = body('<w:p><w:r><w:t>处罚12件</w:t><w:footnoteReference w:id="2"/></w:r></w:p>')
    assert text_of(with_parts(data, {"word/footnotes.xml": notes})) == "处罚12件\n注"


def test_what_is_deleted_moved_away_or_hidden_is_not_read() -> None:
    xml = (
        "<w:p><w:r><w:t>化解</w:t></w:r><w:del><w:r><w:delText>160</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>168</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>件</w:t></w:r></w:p>'
    )
    assert text_of(body(xml)) == "化解168件"


def test_breaks_tabs_and_hyphens_are_signs_and_page_breaks_none() -> None:
    xml = (
        '<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:br w:type="page"/><w:noBreakHyphen/>'
        "<w:t>四</w:t></w:r></w:p>"
    )
    assert text_of(body(xml)) == "一\t二\n三-四"


def numbered(style: str = "", override: bool = False) -> bytes:
    """Headings that the word processor numbers by itself, on two levels."""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (form, pattern) in enumerate(
            [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
        )
    )
    again = '<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"/></w:num>' if override else ""
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        f'<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>{again}</w:numbering>'
    )
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="21"><w:name w:val="toc 2"/></w:style></w:styles>'
    )

    def paragraph(text: str, depth: int, list_id: int = 5) -> str:
        numbers = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
        properties = f'<w:pStyle w:val="{style}"/>' if style and depth == 0 else numbers
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    main = paragraph("主要成效", 0) + paragraph("加强领导", 1) + paragraph("普法宣传", 1) + paragraph("存在问题", 0)
    main += paragraph("", 0) + paragraph("执法力量", 1) + paragraph("下一步打算", 0, 6 if override else 5)
    contents = '<w:p><w:pPr><w:pStyle w:val="21"/></w:pPr><w:r><w:t>一、主要成效 1</w:t></w:r></w:p>'
    return with_parts(body(contents + main), {"word/numbering.xml": numbering, "word/styles.xml": styles})


@pytest.mark.parametrize("style", ["", "a1"])
def test_automatic_numbers_are_written_out_and_the_table_of_contents_left_out(style: str) -> None:
    lines = text_of(numbered(style)).split("\n")
    assert lines == [
        "一、主要成效",
        "（一）加强领导",
        "（二）普法宣传",
        "二、存在问题",
        "",
        "（一）执法力量",
        "三、下一步打算",
    ]


def test_a_list_that_begins_again_counts_from_one() -> None:
    assert text_of(numbered(override=True)).endswith("\n一、下一步打算")


@pytest.mark.parametrize(
    ("count", "form", "sign"),
    [
        (10, "chineseCounting", "十"),
        (21, "ideographDigital", "二十一"),
        (100, "chineseCounting", "100"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "upperLetter", "C"),
        (3, "lowerLetter", "c"),
        (14, "upperRoman", "XIV"),
        (4, "lowerRoman", "iv"),
        (7, "decimal", "7"),
    ],
)
def test_numbers_are_written_as_the_list_writes_them(count: int, form: str, sign: str) -> None:
    assert written(count, form) == sign


def test_a_body_under_another_name_is_found() -> None:
    relations = (
        '<Relationships xmlns="r"><Relationship Type="x/styles" Target="a"/>'
        '<Relationship Type="http://x/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    main = DOCUMENT.format("<w:p><w:r><w:t>调解3件</w:t></w:r></w:p>")
    assert text_of(zipped({"_rels/.rels": relations, "word/document2.xml": main})) == "调解3件"


def test_a_document_without_body_or_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="缺少正文"):
        text_of(zipped({"word/styles.xml": "<a/>"}))
    with pytest.raises(Unreadable, match="没有文字"):
        text_of(zipped({"word/document.xml": f'<w:document xmlns:w="{W}"/>'}))
    with pytest.raises(Unreadable, match="没有文字"):
        text_of(word_file(["", " "]))


def test_entities_are_refused() -> None:
    attack = f'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>{DOCUMENT.format("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")}'
    with pytest.raises(Unreadable, match="文档类型声明"):
        text_of(zipped({"word/document.xml": attack}))


def test_broken_and_bottomless_xml_is_refused() -> None:
    with pytest.raises(Unreadable, match="不完整"):
        text_of(zipped({"word/document.xml": DOCUMENT.format("<w:p>")}))
    with pytest.raises(Unreadable, match="嵌套超过"):
        text_of(body("<w:sdt>" * 500 + "</w:sdt>" * 500))


def test_more_text_than_any_report_is_refused() -> None:
    with pytest.raises(Unreadable, match="不是一份报告的篇幅"):
        text_of(body(f"<w:p><w:r><w:t>{'字' * 2_000_001}</w:t></w:r></w:p>"))


def test_the_element_helper_makes_what_word_writes() -> None:
    document = docx.Document()
    document.add_paragraph("调解")._p.append(element("<w:r><w:t>3件</w:t></w:r>"))
    assert text_of(saved(document)) == "调解3件"
