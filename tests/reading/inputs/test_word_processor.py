""".doc, .wps, .rtf and .odt, by LibreOffice where it is; what is said where it isn't."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.missing import not_run
from tests.reading.inputs.made_files import REPORT, word_file
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.opening import opened
from yifa.reading.inputs.word_processor import read_by_word_processor


@pytest.fixture
def soffice() -> str:
    program = shutil.which("soffice")
    if program is None:
        not_run("LibreOffice is missing: apt-get install -y --no-install-recommends libreoffice-writer-nogui")
    return program


@pytest.mark.parametrize(
    ("ending", "form"),
    [("doc", Form.OLE), ("rtf", Form.RICH_TEXT), ("odt", Form.OPEN_DOCUMENT), ("xml:MS Word 2003 XML", Form.WORD_XML)],
)
def test_what_a_word_processor_wrote_is_read(ending: str, form: Form, soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "made.docx"
    source.write_bytes(word_file())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    data = (tmp_path / f"made.{ending.partition(':')[0]}").read_bytes()
    document = opened(data, tmp_path)
    assert document.text == "\n".join(REPORT)
    assert document.form == form


def test_a_broken_file_is_refused(soffice: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"无法转换|没有文字"):
        read_by_word_processor(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, Form.OLE, tmp_path)


@pytest.mark.parametrize(("form", "named"), [(Form.OLE, ".doc、.wps"), (Form.RICH_TEXT, "RTF")])
def test_where_no_word_processor_is_the_message_says_so(
    form: Form, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable, match=rf"{named}.*LibreOffice.*没有安装"):
        read_by_word_processor(b"", form, tmp_path)


def test_a_conversion_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("yifa.reading.inputs.word_processor._SECONDS", 0.2)
    with pytest.raises(Unreadable, match="没有转换完"):
        read_by_word_processor(b"", Form.OLE, tmp_path)
