"""What a file is, by its first bytes and its inside; the client's word and the extension are only compared with it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import NamedTuple

from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.names import extension_of
from yifa.engine.files.office import check_ole, check_package

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13})


class Accepted(NamedTuple):
    """A file type that is taken in: the content it must have, and its media type."""

    content: str
    media_type: str


ACCEPTED = {
    "pdf": Accepted("pdf", "application/pdf"),
    "ofd": Accepted("ofd", "application/ofd"),
    "jpg": Accepted("jpeg", "image/jpeg"),
    "jpeg": Accepted("jpeg", "image/jpeg"),
    "png": Accepted("png", "image/png"),
    "docx": Accepted("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": Accepted("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "doc": Accepted("ole", "application/msword"),
    "xls": Accepted("ole", "application/vnd.ms-excel"),
    "wps": Accepted("ole", "application/vnd.ms-works"),
    "mp4": Accepted("mp4", "video/mp4"),
    "m4a": Accepted("mp4", "audio/mp4"),
    "mp3": Accepted("mp3", "audio/mpeg"),
    "txt": Accepted("text", "text/plain"),
}


_WHAT = {
    "pdf": "PDF文件",
    "ofd": "OFD文件",
    "jpeg": "JPG图片",
    "png": "PNG图片",
    "docx": "Word文档（docx）",
    "xlsx": "Excel工作簿（xlsx）",
    "ole": "旧版文档（doc、xls、wps）",
    "mp4": "录音录像",
    "mp3": "MP3录音",
    "text": "纯文本",
}
"""What a file is by its content, as users call it."""


def accepted_extension(name: str) -> str:
    """The extension of a clean name.

    Raises:
        FileRefusedError: files of this type are not taken in.
    """
    extension = extension_of(name)
    if extension not in ACCEPTED:
        raise FileRefusedError(
            f"“{name}”的类型（{extension}）不在允许范围内，未予接收。可上传：{'、'.join(ACCEPTED)}；其他文件请转换格式后上传"
        )
    return extension


def check_content(path: Path, name: str) -> str:
    """The media type of a file that is what its name says and carries nothing dangerous.

    Raises:
        FileRefusedError: the extension contradicts the content, or the document is encrypted, has macros, or is a
            compressed trap.
    """
    accepted = ACCEPTED[accepted_extension(name)]
    content = _content_of(path, name)
    if content == "ole":
        check_ole(path, name)
    if content != accepted.content:
        raise FileRefusedError(
            f"“{name}”的内容与扩展名不符（{'无法识别' if content is None else f'实为{_WHAT[content]}'}），未予接收。"
            "请用原软件打开后另存为正确的格式，再重新上传"
        )
    return accepted.media_type


def _content_of(path: Path, name: str) -> str | None:
    with path.open("rb") as file:
        head = file.read(16)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(_OLE):
        return "ole"
    if head.startswith(b"PK\x03\x04"):
        return _package_of(path, name)
    if head[4:8] == b"ftyp":
        return "mp4"
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
        return "mp3"
    return "text" if _is_text(path) else None


def _package_of(path: Path, name: str) -> str | None:
    try:
        with zipfile.ZipFile(path) as package:
            check_package(package, name)
            members = set(package.namelist())
    except zipfile.BadZipFile:
        raise FileRefusedError(f"“{name}”已损坏，无法打开，未予接收。请重新导出后上传") from None
    if "OFD.xml" in members:
        return "ofd"
    if "[Content_Types].xml" in members and "word/document.xml" in members:
        return "docx"
    if "[Content_Types].xml" in members and "xl/workbook.xml" in members:
        return "xlsx"
    return None


def _is_text(path: Path) -> bool:
    """Whether the whole file is text in UTF-8 or GB 18030."""
    content = path.read_bytes()
    if content.translate(None, _TEXT_CONTROLS) != content:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
