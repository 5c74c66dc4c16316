"""What a file of any form gives, and what is said of those that are no reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.inputs.made_files import REPORT, W, pdf_file, with_parts, word_file, zipped
from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.files import read_file
from yifa.reading.inputs.opening import opened

TEXT = "\n".join(REPORT)
PAGE = ("<html><body><div>" + "".join(f"<p>{line}</p>" for line in REPORT) + "</div></body></html>").encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize("data", [word_file(), pdf_file(), PAGE, TEXT.encode("gbk")])
def test_each_form_gives_the_same_text(data: bytes, tmp_path: Path) -> None:
    assert opened(data, tmp_path).text == TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped({"xl/workbook.xml": "<a/>"}), "电子表格"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "演示文稿"),
        (zipped({"OFD.xml": "<a/>"}), "OFD 版式文件"),
        (zipped({"a.txt": "x"}), "压缩包"),
        (OLE, "不是文字报告"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
    ],
)
def test_what_is_no_report_is_named(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=message):
        opened(data, tmp_path)


def test_what_a_library_raises_becomes_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for error, message in ((KeyError("x"), "KeyError"), (MemoryError(), "内存"), (RecursionError(), "RecursionError")):

        def fail(*_: object, raised: BaseException = error) -> None:
            raise raised

        monkeypatch.setattr("yifa.reading.inputs.opening._opened", fail)
        with pytest.raises(Unreadable, match=message):
            opened(b"%PDF-", tmp_path)


def test_notes_that_cite_one_another_without_end_are_refused_or_read(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="{number + 1}"/></w:r></w:p>'
        "</w:footnote>"
        for number in range(3000)
    )
    main = '<w:body><w:p><w:r><w:t>处罚12件</w:t><w:footnoteReference w:id="0"/></w:r></w:p></w:body>'
    data = zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}">{main}</w:document>',
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>',
        }
    )
    with pytest.raises(Unreadable, match="RecursionError"):
        opened(data, tmp_path)


def changed(data: bytes, places: list[tuple[int, int]], cut: float) -> bytes:
    """The bytes with some of them changed, and cut off after a share."""
    bytes_ = bytearray(data)
    for place, value in places:
        bytes_[place % len(bytes_)] = value
    return bytes(bytes_[: max(int(len(bytes_) * cut), 1)])


CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12)
CUTS = st.one_of(st.just(1.0), st.floats(0.01, 1.0))


@pytest.mark.parametrize("original", [word_file(), pdf_file(), PAGE], ids=["docx", "pdf", "html"])
def test_a_damaged_file_gives_a_text_or_a_reason(original: bytes, tmp_path: Path) -> None:
    # In the confined process, as always: a library may crash, and the test must go on as a caller would.
    with Confinement() as confinement:

        @settings(max_examples=60)
        @given(CHANGES, CUTS)
        def damage(places: list[tuple[int, int]], cut: float) -> None:
            (tmp_path / "damaged").write_bytes(changed(original, places, cut))
            try:
                assert read_file(tmp_path / "damaged", confinement).text.strip()
            except Unreadable as error:
                assert str(error)  # noqa: PT017 - either outcome is right, and both are looked at

        damage()


MAIN = word_file()


@settings(max_examples=60)
@given(CHANGES, CUTS)
def test_a_damaged_body_in_a_sound_zip_gives_a_text_or_a_reason(places: list[tuple[int, int]], cut: float) -> None:
    xml = f'<w:document xmlns:w="{W}"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'
    xml += "<w:r><w:t>调解3件</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
    data = with_parts(MAIN, {"word/document.xml": changed(xml.encode(), places, cut)})
    try:
        assert opened(data, Path()).text.strip()
    except Unreadable as error:
        assert str(error)  # noqa: PT017 - either outcome is right, and both are looked at
