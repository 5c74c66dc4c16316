""".doc, .wps, .rtf and .odt, converted by LibreOffice where installed: in its own profile, no macros, no links."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.docx import read_docx
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_PART, SECONDS_WITHOUT_SIGN
from yifa.reading.inputs.packages import Package

_PROGRAMS: Final = ("soffice", "libreoffice")
_SECONDS: Final = SECONDS_WITHOUT_SIGN - 10
"""Less than the limit of the process that waits for the whole file, so that this message comes first."""

_ABSENT: Final = (
    "{form}格式需要用 LibreOffice 转换，本机没有安装。请由管理员安装（apt-get install libreoffice-writer-nogui），"
    "或者用 WPS、Word 打开后另存为 .docx，再试一次"
)
_NAMES: Final = {
    Form.OLE: ("doc", ".doc、.wps "),
    Form.RICH_TEXT: ("rtf", "RTF "),
    Form.OPEN_DOCUMENT: ("odt", "OpenDocument "),
    Form.WORD_XML: ("xml", "Word XML "),
}
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def read_by_word_processor(data: bytes, form: Form, scratch: Path) -> Document:
    """The text of a file that only a word processor can open; `scratch` is a folder for its profile and its output.

    Raises `Unreadable` where LibreOffice is absent, can't open the file, or takes too long.
    """
    ending, named = _NAMES[form]
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise Unreadable(_ABSENT.format(form=named))
    # A neutral name: by that of the file LibreOffice would take a .wps for another program's.
    source = scratch / f"report.{ending}"
    source.write_bytes(data)
    converted = scratch / "report.docx"
    converted.unlink(missing_ok=True)
    try:
        subprocess.run(  # noqa: S603 - the program is found on the path, its arguments are our own
            [
                program,
                f"-env:UserInstallation={_profile(scratch).as_uri()}",
                *("--headless", "--norestore", "--nolockcheck"),
                *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(scratch)),
                str(source),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            env=os.environ | {"HOME": str(scratch), "SAL_USE_VCLPLUGIN": "svp"},
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(
            f"{named}文件在{_SECONDS:.0f}秒内没有转换完，可能已损坏。请用 WPS 或者 Word 打开后另存为 .docx，再试一次"
        ) from error
    if not converted.is_file() or converted.stat().st_size > LARGEST_PART:
        raise Unreadable(f"{named}文件已损坏或者有密码，无法转换。请用 WPS 或者 Word 打开后另存为 .docx，再试一次")
    text, _, remarks = read_docx(Package(converted.read_bytes()))
    return Document(text, form, remarks)


def _profile(scratch: Path) -> Path:
    """LibreOffice's settings for strangers' files; kept for the next file, as making them takes two seconds."""
    profile = scratch / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
    return profile
