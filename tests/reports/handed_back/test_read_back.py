"""A report's files read back: each says what was rendered; what was changed by hand is found."""

from __future__ import annotations

import copy
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_PAGE
from yifa.reports.attachments.attached import attached_to
from yifa.reports.handed_back.differences import Kind, differences
from yifa.reports.handed_back.read_back import read_back
from yifa.reports.imprint import Imprint
from yifa.reports.render.page import page
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.render.words import Form, words_of
from yifa.reports.report import Report

pytestmark = pytest.mark.django_db

_NUMBERED: dict[str, Any] = {
    "number": "清政报〔2026〕3号",
    "copies": "青山县司法局，各村民委员会",
    "printed_by": "清溪乡党政办公室",
    "note": "此件公开发布",
}
FRAMES: dict[str, dict[str, Any]] = {
    "draft": {"to": ""},
    "single": {**_NUMBERED, "approved_by": "林振邦"},
    "without approver": {"number": "清政报〔2026〕3号"},
    "joint": {
        **_NUMBERED,
        "signatory": "中共清溪乡委员会",
        "joint": ("清溪乡人民政府",),
        "approved_by": "沈怀民、林振邦、李默",
    },
}


def framed(report: Report, name: str) -> Report:
    frame: Imprint = replace(report.imprint, **FRAMES[name])
    return replace(report, imprint=frame)


def written(report: Report, form: Form, folder: Path) -> Path:
    path = folder / f"report.{form}"
    match form:
        case "docx":
            path.write_bytes(word(report))
        case "pdf":
            path.write_bytes(pdf(report))
        case "html":
            path.write_text(page(report))
    return path


@pytest.mark.parametrize("name", list(FRAMES))
@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_each_file_says_what_was_rendered(report: Report, name: str, form: Form, tmp_path: Path) -> None:
    own = framed(report, name)
    found = read_back(written(own, form, tmp_path))
    assert differences(words_of(own, form), found) == []
    assert {block.words for block in own.blocks} <= set(found)


def test_with_one_attachment_it_has_no_number(report: Report, tmp_path: Path) -> None:
    alone = attached_to(report)[:1]
    made: dict[Form, bytes] = {
        "docx": word(report, alone),
        "pdf": pdf(report, alone),
        "html": page(report, alone).encode(),
    }
    for form, content in made.items():
        path = tmp_path / f"report.{form}"
        path.write_bytes(content)
        assert differences(words_of(report, form, alone), read_back(path)) == []


class TestEditedByHand:
    @pytest.fixture
    def document(self, report: Report) -> Any:
        return Document(io.BytesIO(word(report)))

    @staticmethod
    def differing(report: Report, document: Any, folder: Path) -> list[tuple[Kind, str, str]]:
        document.save(folder / "edited.docx")
        told = differences(words_of(report, "docx"), read_back(folder / "edited.docx"))
        return [(one.kind, one.expected, one.found) for one in told]

    def test_words_numbers_and_cells(self, report: Report, document: Any, tmp_path: Path) -> None:
        place = next(place for place, one in enumerate(document.paragraphs) if "件" in one.text and "。" in one.text)
        paragraph = document.paragraphs[place]
        before = paragraph.text
        paragraph.runs[0].text = before.replace("件", "余件", 1)
        cell = document.tables[0].rows[-1].cells[2]
        cell.paragraphs[0].runs[0].text = "98765"
        changed, row = self.differing(report, document, tmp_path)
        assert changed == (Kind.CHANGED, before, before.replace("件", "余件", 1))
        assert row[0] is Kind.CHANGED
        assert "98765" in row[2]

    def test_paragraphs_put_in_and_taken_out(self, report: Report, document: Any, tmp_path: Path) -> None:
        heading = next(one for one in document.paragraphs if one.style.name == "Heading 1")
        gone = heading.text
        heading.insert_paragraph_before("以下各项均已超额完成。")
        heading._p.getparent().remove(heading._p)
        told = self.differing(report, document, tmp_path)
        assert sorted(told) == sorted([(Kind.REMOVED, gone, ""), (Kind.ADDED, "", "以下各项均已超额完成。")])

    def test_tracked_changes_are_read_as_they_would_stand(self, report: Report, document: Any, tmp_path: Path) -> None:
        paragraph = next(one for one in document.paragraphs if one.style.name == "Heading 1")
        run = paragraph.runs[0]._r
        inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="某"><w:r><w:t>（修订）</w:t></w:r></w:ins>')
        deleted = parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="某"/>')
        old = copy.deepcopy(run)
        for text in old.iter(f"{{{run.nsmap['w']}}}t"):
            text.tag = f"{{{run.nsmap['w']}}}delText"
        deleted.append(old)
        run.addnext(inserted)
        run.addnext(deleted)
        assert self.differing(report, document, tmp_path) == [
            (Kind.CHANGED, paragraph.text, f"{paragraph.text}（修订）")
        ]

    def test_another_dress_is_no_difference(self, report: Report, document: Any, tmp_path: Path) -> None:
        for paragraph in document.paragraphs:
            paragraph.style = document.styles["Normal"]
            for run in paragraph.runs:
                run.font.bold = True
        assert self.differing(report, document, tmp_path) == []


class TestPages:
    def test_what_is_changed_on_the_page_is_found(self, report: Report, tmp_path: Path) -> None:
        path = written(report, "html", tmp_path)
        said = next(block.words for block in report.blocks if block.level == 1)
        path.write_text(path.read_text().replace(f'">{said}</h2>', f'">{said}（改）</h2><p>加写<br>一段</p>'))
        told = differences(words_of(report, "html"), read_back(path))
        assert [(one.kind, one.found) for one in told] == [(Kind.CHANGED, f"{said}（改）"), (Kind.ADDED, "加写一段")]

    def test_elements_without_an_end_in_what_is_left_out(self, tmp_path: Path) -> None:
        path = tmp_path / "page.html"
        path.write_text("<html><head><meta charset=utf-8><title>题</title></head><body><p>正文</p></body></html>")
        assert read_back(path) == ["正文"]

    def test_one_too_large_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "page.html"
        path.write_bytes(b"<html>" + b" " * LARGEST_PAGE)
        with pytest.raises(Unreadable, match="不是报告的网页"):
            read_back(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="没有这个文件"):
        read_back(tmp_path / "report.docx")
