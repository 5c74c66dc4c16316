"""The files: the grid and styles of an official document, typefaces, bookmarks, and numbers that open their rows."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from pypdf import PdfReader

from tests.reports.conftest import TODAY, imprint
from yifa.engine.orgs.models import Org
from yifa.reports.render.files import FILES, files_of
from yifa.reports.report import Report, build

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
        assert said == report.words()

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

        assert titles(reader.outline) == [block.words for block in report.blocks if block.level]

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
        for number, page in enumerate(PdfReader(io.BytesIO(files["report.pdf"])).pages, 1):
            assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
            assert f"—{number}—" in re.sub(r"\s", "", page.extract_text())

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
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append(tag)
        if tag == "a":
            self.links.append((told["href"] or "").removeprefix("#"))
            assert told["title"]
        if told.get("id"):
            self.ids.append(told["id"] or "")


class TestPage:
    @pytest.fixture
    def page(self, files: dict[str, bytes]) -> Page:
        return Page(files["report.html"].decode())

    def test_every_number_leads_to_what_it_counts(self, page: Page, report: Report) -> None:
        numbers = [run for block in report.blocks for run in block.runs if run.token]
        assert len(page.links) == len(numbers) > 60
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
        assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|https?:", text)
        assert "script" not in page.tags
        assert 'lang="zh-CN"' in text

    def test_headings_go_down_step_by_step(self, page: Page) -> None:
        levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1 == levels.count(1)
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
