"""The files: the grid and styles of an official document, typefaces, bookmarks, and numbers that open their rows."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from pypdf import PdfReader

from tests.reports.conftest import TODAY, imprint
from yifa.engine.orgs.models import Org
from yifa.engine.prints.press import PressError
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Chart
from yifa.reports.imprint import titled
from yifa.reports.render.files import FILES, files_of
from yifa.reports.render.page import page
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.report import Block, Report, Run, build

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    """The report set."""
    return files_of(report)


@pytest.fixture(scope="module")
def issued(township: Org) -> dict[str, bytes]:
    """The report with a number, who approved it, copies and who prints it."""
    frame = imprint(
        township, number="清政报〔2026〕3号", approved_by="林振邦", copies="青山县司法局", printed_by="清溪乡党政办"
    )
    return files_of(build(township, 2025, TODAY, frame, today=TODAY))


def pdf_text(content: bytes) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))


def test_all_four_files_are_made(files: dict[str, bytes]) -> None:
    assert set(files) == FILES
    assert json.loads(files["manifest.json"])["year"] == 2025


class TestWord:
    @pytest.fixture
    def document(self, files: dict[str, bytes]) -> Any:
        return Document(io.BytesIO(files["report.docx"]))

    def test_page_and_grid(self, document: Any) -> None:
        """GB/T 9704-2012: A4, type area 156 × 225 mm, 37 mm above and 28 mm beside it, 22 lines."""
        section = document.sections[0]
        assert (section.page_width.mm, section.page_height.mm) == (
            pytest.approx(210, abs=0.1),
            pytest.approx(297, abs=0.1),
        )
        assert section.top_margin.mm == pytest.approx(37, abs=0.05)
        assert section.left_margin.mm == pytest.approx(28, abs=0.05)
        width = section.page_width - section.left_margin - section.right_margin
        height = section.page_height - section.top_margin - section.bottom_margin
        assert width == pytest.approx(Mm(156), rel=0.001)
        assert height == pytest.approx(Mm(225), rel=0.001)
        grid = section._sectPr.find(qn("w:docGrid"))
        assert 22 * int(grid.get(qn("w:linePitch"))) / 20 == pytest.approx(Mm(225).pt, abs=1)

    @pytest.mark.parametrize(
        ("name", "face", "points", "outline"),
        [
            ("Normal", "仿宋_GB2312", 16, None),
            ("Title", "方正小标宋简体", 22, None),
            ("Heading 1", "黑体", 16, "0"),
            ("Heading 2", "楷体_GB2312", 16, "1"),
            ("Heading 3", "仿宋_GB2312", 16, "2"),
            ("Footer", "宋体", 14, None),
        ],
    )
    def test_styles(self, document: Any, name: str, face: str, points: int, outline: str | None) -> None:
        style = document.styles[name]
        assert style.font.size.pt == points
        assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == face
        level = style.element.pPr.find(qn("w:outlineLvl"))
        assert (None if level is None else level.get(qn("w:val"))) == outline

    def test_a_line_takes_28_characters(self, document: Any) -> None:
        closer = document.styles["Normal"].element.rPr.find(qn("w:spacing"))
        pitch = 16 + int(closer.get(qn("w:val"))) / 20
        assert 28 * pitch <= Mm(156).pt < 29 * pitch

    def test_headings_are_headings(self, document: Any, report: Report) -> None:
        told = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
        assert told == [(f"Heading {block.level}", block.words) for block in report.blocks if block.level]

    def test_it_says_what_the_report_says(self, document: Any, report: Report) -> None:
        said = "\n".join(one.text for one in document.paragraphs if one.text)
        *text, signatory, dated = report.words().split("\n")
        assert said.startswith(
            "\n".join([*text, "附件：1．2025年数据表", "2．数据来源清单", "3．主要数据图表", signatory, dated])
        )

    def test_machines_without_the_typefaces_are_told_of_near_ones(self, files: dict[str, bytes]) -> None:
        fonts = zipfile.ZipFile(io.BytesIO(files["report.docx"])).read("word/fontTable.xml").decode()
        for face, near in (("仿宋_GB2312", "FangSong"), ("楷体_GB2312", "KaiTi"), ("方正小标宋简体", "Noto Serif")):
            assert re.search(f'w:name="{face}"><w:altName w:val="[^"]*{near}', fonts)

    def test_page_numbers_stand_outside(self, document: Any) -> None:
        section = document.sections[0]
        assert document.settings.odd_and_even_pages_header_footer
        for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            paragraph = footer.paragraphs[0]
            assert paragraph.text == "—  —"
            assert "PAGE" in paragraph._p.xml
            assert paragraph._p.pPr.ind.get(qn(f"w:{side}Chars")) == "100"

    def test_letterhead_and_colophon_come_with_a_number(self, issued: dict[str, bytes]) -> None:
        document = Document(io.BytesIO(issued["report.docx"]))
        said = [paragraph.text for paragraph in document.paragraphs]
        assert said[0] == "清溪乡人民政府文件"
        assert "清政报〔2026〕3号\t签发人：林振邦" in said
        boxed = "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))
        assert "抄送：青山县司法局。" in boxed
        assert "清溪乡党政办" in boxed

    def test_any_number_is_found_in_the_manifest(self, document: Any, files: dict[str, bytes]) -> None:
        manifest = json.loads(files["manifest.json"])
        told = {re.match(r"[\d.]+", token["shown"])[0] for token in manifest["tokens"] if token["shown"][0].isdigit()}  # type: ignore[index]
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        bare = re.sub(r"\d{4}年(?:\d{1,2}月\d{1,2}日)?|12345热线", "", text)
        numbers = re.findall(r"\d+(?:\.\d+)?", bare)
        assert len(numbers) > 60
        assert set(numbers) <= told


class TestPdf:
    def test_bookmarks_are_the_headings(self, files: dict[str, bytes], report: Report) -> None:
        reader = PdfReader(io.BytesIO(files["report.pdf"]))

        def titles(outline: Any) -> list[str]:
            return [title for one in outline for title in (titles(one) if isinstance(one, list) else [one.title])]

        own = [block.words for block in report.blocks if block.level]
        assert titles(reader.outline) == [*own, *(one.name for one in attached_to(report))]

    def test_it_is_pdf_a_with_its_colours_described(self, files: dict[str, bytes]) -> None:
        """ISO 19005-2 level A, ISO 14289-1: what they ask of the catalogue."""
        root: Any = PdfReader(io.BytesIO(files["report.pdf"])).trailer["/Root"]
        told = root["/Metadata"].get_data().decode()
        assert re.search(r"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>A<", told)
        assert "<pdfuaid:part>1</pdfuaid:part>" in told
        assert "清溪乡人民政府2025年法治政府建设年度报告" in told
        (intent,) = root["/OutputIntents"]
        assert intent.get_object()["/S"] == "/GTS_PDFA1"
        assert "/DestOutputProfile" in intent.get_object()
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"].startswith("zh")
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]

    def test_a_character_of_no_meaning_is_named_with_its_paragraph(self, report: Report) -> None:
        strange = replace(report)
        strange.__dict__["blocks"] = [Block(0, "", (Run("调解员\ue001某"),), "")]
        with pytest.raises(PressError, match=r"“调解员\ue001某”一段中的字符.*U\+E001.*请改用规范汉字"):
            pdf(strange)

    def test_every_chart_has_words(self, files: dict[str, bytes], report: Report) -> None:
        def figures(element: Any) -> list[str]:
            element = element.get_object() if hasattr(element, "get_object") else element
            if isinstance(element, int) or "/K" not in element:
                return []
            kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
            own = [str(element["/Alt"])] if element.get("/S") == "/Figure" else []
            return own + [words for kid in kids for words in figures(kid)]

        root: Any = PdfReader(io.BytesIO(files["report.pdf"])).trailer["/Root"]
        drawn = [part.drawing.told for one in attached_to(report) for part in one.parts if isinstance(part, Chart)]
        assert figures(root["/StructTreeRoot"]) == drawn != []

    def test_every_typeface_is_embedded(self, files: dict[str, bytes]) -> None:
        reader = PdfReader(io.BytesIO(files["report.pdf"]))
        fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
        assert fonts
        for font in fonts:
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor), font["/BaseFont"]

    def test_it_says_what_the_report_says(self, files: dict[str, bytes], report: Report) -> None:
        text = pdf_text(files["report.pdf"])
        for block in report.blocks:
            # A page number may stand in the middle of a paragraph.
            assert re.sub(r"\s", "", block.words)[:12] in text, block.words

    def test_pages_are_a4_and_numbered(self, files: dict[str, bytes]) -> None:
        for number, sheet in enumerate(PdfReader(io.BytesIO(files["report.pdf"])).pages, 1):
            assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == (595, 842)
            assert f"—{number}—" in re.sub(r"\s", "", sheet.extract_text())

    def test_the_same_report_gives_the_same_bytes(self, files: dict[str, bytes], report: Report) -> None:
        assert files_of(report)["report.pdf"] == files["report.pdf"]

    def test_letterhead_and_colophon_come_with_a_number(
        self, issued: dict[str, bytes], files: dict[str, bytes]
    ) -> None:
        said = pdf_text(issued["report.pdf"])
        for words in (
            "清溪乡人民政府文件",
            "清政报〔2026〕3号",
            "签发人：林振邦",
            "抄送：青山县司法局。",
            "2026年2月20日印发",
        ):
            assert words in said
            assert words not in pdf_text(files["report.pdf"])


class Page(HTMLParser):
    """The links, the places they lead to, and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.numbers: list[str] = []
        self.labels: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append(tag)
        if tag == "a":
            self.links.append((told["href"] or "").removeprefix("#"))
            if told.get("title"):
                self.numbers.append(self.links[-1])
        if told.get("aria-label"):
            self.labels.append(told["aria-label"] or "")
        if told.get("id"):
            self.ids.append(told["id"] or "")


class TestPage:
    @pytest.fixture
    def page(self, files: dict[str, bytes]) -> Page:
        return Page(files["report.html"].decode())

    def test_every_number_leads_to_what_it_counts(self, page: Page, report: Report) -> None:
        numbers = [run for block in report.blocks for run in block.runs if run.token]
        assert len(page.numbers) == len(numbers) > 60
        assert set(page.links) <= set(page.ids)
        assert len(set(page.ids)) == len(page.ids)

    def test_it_tells_definition_count_and_rows(self, files: dict[str, bytes], report: Report) -> None:
        text = files["report.html"].decode()
        for counted, evidence in report.evidence.items():
            if counted in {one for token in report.tokens for one in report.sources(token)}:
                assert counted.figure.definition in text
                assert evidence.digest in text
                assert all(id in text for id in evidence.ids)

    def test_nothing_comes_from_elsewhere(self, files: dict[str, bytes], page: Page) -> None:
        text = files["report.html"].decode()
        bare = text.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|https?:", bare)
        assert "script" not in page.tags
        assert 'lang="zh-CN"' in text

    def test_headings_go_down_step_by_step(self, page: Page) -> None:
        levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1 == levels.count(1)
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

    def test_landmarks_have_names_of_their_own_and_the_text_can_be_reached_at_once(self, page: Page) -> None:
        assert page.links[0] == "text"
        assert page.tags.count("main") == 1
        assert {"nav", "article", "section"} <= set(page.tags)
        assert len(set(page.labels)) == len(page.labels) > 3

    def test_attachments_stand_behind_the_text(self, files: dict[str, bytes], report: Report) -> None:
        text = files["report.html"].decode()
        places = [text.index(f">{one.name}</h2>") for one in attached_to(report)]
        assert places == sorted(places)
        assert text.index("</article>") < places[0]
        assert text.count("<svg ") == sum(isinstance(part, Chart) for part in attached_to(report)[-1].parts)
        assert text.count('scope="row"') > len(report.facts.now)


JOINT = ("中共清溪乡委员会", "清溪乡人民政府")


class TestJointIssue:
    """GB/T 9704-2012, 7.2.4, 7.2.6 and 7.3.5: several organs in the letterhead and beneath the text."""

    @pytest.fixture
    def joint(self, report: Report) -> Report:
        frame = replace(
            report.imprint,
            title=titled(JOINT, 2025),
            signatory=JOINT[0],
            joint=JOINT[1:],
            number="清委〔2026〕3号",
            approved_by="沈怀民、林振邦",
            note="此件公开发布",
        )
        return replace(report, imprint=frame)

    def test_the_lead_comes_first_and_the_date_stands_under_the_last(self, joint: Report) -> None:
        document = Document(io.BytesIO(word(joint)))
        assert [cell.text for cell in document.tables[0].rows[0].cells] == ["\n".join(JOINT), "文件"]
        said = [paragraph.text for paragraph in document.paragraphs]
        assert "清委〔2026〕3号\t签发人：沈怀民\t林振邦" in said
        signed = said.index("\t" + "\t".join(JOINT))
        assert said[signed + 1 : signed + 3] == ["\t\t2026年2月20日", "（此件公开发布）"]
        assert document.core_properties.author == "、".join(JOINT)

    def test_the_lead_alone_in_the_letterhead(self, joint: Report) -> None:
        document = Document(io.BytesIO(word(replace(joint, imprint=replace(joint.imprint, lead_alone=True)))))
        assert document.paragraphs[0].text == "中共清溪乡委员会文件"

    @pytest.mark.parametrize(
        ("names", "rows"),
        [
            (
                ("甲乡人民政府", "乙乡人民政府", "丙县司法局"),
                ["\t甲乡人民政府\t乙乡人民政府\t丙县司法局", "\t\t\t2026年2月20日"],
            ),
            (
                ("甲乡人民政府", "乙乡人民政府", "中国共产党丙县委员会政法委员会"),
                ["\t甲乡人民政府\t乙乡人民政府", "\t\t中国共产党丙县委员会政法委员会", "\t\t2026年2月20日"],
            ),
        ],
        ids=["three beside one another", "two rows, filled from the right"],
    )
    def test_seals_of_several_find_room(self, joint: Report, names: tuple[str, ...], rows: list[str]) -> None:
        frame = replace(joint.imprint, signatory=names[0], joint=names[1:], approved_by="", note="")
        report = replace(joint, imprint=frame)
        said = [one.text for one in Document(io.BytesIO(word(report))).paragraphs if one.text.startswith("\t")]
        assert said == rows
        assert "".join(names) in pdf_text(pdf(report))

    def test_more_than_two_approvers_go_on_the_next_line(self, joint: Report) -> None:
        report = replace(joint, imprint=replace(joint.imprint, approved_by="沈怀民、林振邦、蒋思远"))
        said = [paragraph.text for paragraph in Document(io.BytesIO(word(report))).paragraphs]
        assert "\t签发人：沈怀民\t林振邦" in said
        assert "清委〔2026〕3号\t蒋思远" in said


class TestAttachmentsInWord:
    @pytest.fixture
    def document(self, files: dict[str, bytes]) -> Any:
        return Document(io.BytesIO(files["report.docx"]))

    def test_each_begins_a_page_and_its_title_is_in_the_navigation(self, document: Any, report: Report) -> None:
        labels = [one.text for one in document.paragraphs if one.style.name == "Attachment"]
        titles = [one.text for one in document.paragraphs if one.style.name == "Attachment Title"]
        assert labels == ["附件1", "附件2", "附件3"]
        assert titles == [one.name for one in attached_to(report)]
        assert document.styles["Attachment"].paragraph_format.page_break_before
        assert document.styles["Attachment Title"].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"

    def test_heads_of_tables_repeat_and_rows_are_not_broken(self, document: Any, report: Report) -> None:
        assert len(document.tables) == sum(len(one.parts) for one in attached_to(report))
        for table in document.tables:
            rows = table._tbl.tr_lst
            assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True] + [False] * (len(rows) - 1)
            assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)

    def test_charts_are_pictures_with_words(self, document: Any, report: Report) -> None:
        drawn = [part.drawing.told for one in attached_to(report) for part in one.parts if isinstance(part, Chart)]
        assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == drawn != []

    def test_word_opens_it_in_its_present_form_and_in_chinese(self, document: Any) -> None:
        settings = document.settings.element
        (mode,) = [one for one in settings.iter(qn("w:compatSetting")) if one.get(qn("w:name")) == "compatibilityMode"]
        assert mode.get(qn("w:val")) == "15"
        assert document.core_properties.language == "zh-CN"
        assert document.core_properties.title == "清溪乡人民政府2025年法治政府建设年度报告"

    def test_one_attachment_has_no_number(self, report: Report) -> None:
        alone = attached_to(report)[:1]
        said = [one.text for one in Document(io.BytesIO(word(report, alone))).paragraphs]
        assert "附件：2025年数据表" in said
        assert "附件" in said
        assert "附件：2025年数据表" in re.sub(r"\s", "", pdf_text(pdf(report, alone)))
        assert "附件</p>" in page(report, alone)

    def test_without_any_none_is_named(self, report: Report) -> None:
        assert not any("附件" in one.text for one in Document(io.BytesIO(word(report, []))).paragraphs)
        assert "附件" not in pdf_text(pdf(report, []))
        assert "附件" not in page(report, [])
