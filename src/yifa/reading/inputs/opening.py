"""Every form of file but plain text, opened by the library that knows it; runs in a `Confinement`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import HEAD, Form, form_of
from yifa.reading.inputs.plain_text import read_plain_text

_NO_REPORT: Final = {
    "xl/workbook.xml": "文件是电子表格（.xlsx），不是文字报告",
    "ppt/presentation.xml": "文件是演示文稿（.pptx），不是文字报告",
}
_OTHER_PACKAGES: Final = {
    "OFD.xml": "OFD 版式文件目前不能读取。请在 OFD 阅读器里导出为 PDF，再试一次",
}
_SAVE_AS: Final = "请提供 .docx、.doc、.wps、.pdf、.html、.txt 格式的报告"
_OLE_WORD: Final = "WordDocument".encode("utf-16-le")
_OLE_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")


def opened(data: bytes, scratch: Path, page_done: Callable[[], None] = lambda: None) -> Document:
    """The text of a file of any form, told by its content; `scratch` is a folder for what a converter writes.

    Raises `Unreadable`, whatever the file makes a library raise: the libraries promise nothing for damaged files.
    """
    form = form_of(data[:HEAD])
    try:
        return _opened(data, form, scratch, page_done)
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("读取文件需要的内存超过上限，文件可能已损坏。请重新导出，或者另存为 PDF 后再试") from error
    except Exception as error:
        raise Unreadable(
            f"文件已损坏，无法读取（{form}，{type(error).__name__}）。请重新下载或者重新导出，再试一次"
        ) from error


def _opened(data: bytes, form: Form, scratch: Path, page_done: Callable[[], None]) -> Document:
    if form is Form.ZIP:
        return _zipped(data, scratch)
    if form is Form.PDF:
        from yifa.reading.inputs.pdf import read_pdf

        return read_pdf(data, page_done)
    if form is Form.PICTURE:
        from yifa.reading.inputs.recognition import read_picture

        return read_picture(data, page_done)
    if form in (Form.WEB_PAGE, Form.WEB_ARCHIVE):
        from yifa.reading.inputs.web_page import read_web_archive, read_web_page

        return read_web_page(data) if form is Form.WEB_PAGE else read_web_archive(data)
    if form in (Form.OLE, Form.RICH_TEXT, Form.WORD_XML):
        return _from_word_processor(data, form, scratch)
    return read_plain_text(data)


def _zipped(data: bytes, scratch: Path) -> Document:
    from yifa.reading.inputs.docx import read_docx
    from yifa.reading.inputs.packages import Package
    from yifa.reading.inputs.word_processor import read_by_word_processor

    package = Package(data)
    for name, message in _NO_REPORT.items():
        if name in package.names:
            raise Unreadable(f"{message}。{_SAVE_AS}")
    for name, message in _OTHER_PACKAGES.items():
        if name in package.names:
            raise Unreadable(message)
    if package.part("mimetype") == b"application/vnd.oasis.opendocument.text":
        return read_by_word_processor(data, Form.OPEN_DOCUMENT, scratch)
    if any(name.startswith("word/") for name in package.names):
        return read_docx(package)
    raise Unreadable(f"文件是压缩包，不是文档。请解压后再试。{_SAVE_AS}")


def _from_word_processor(data: bytes, form: Form, scratch: Path) -> Document:
    from yifa.reading.inputs.word_processor import read_by_word_processor

    if form is Form.OLE and _OLE_PROTECTED in data:
        raise Unreadable("文件有打开密码。请取消密码后另存一份，再试一次")
    if form is Form.OLE and _OLE_WORD not in data:
        raise Unreadable(f"文件是电子表格、演示文稿或者其他程序的文件（如 .xls、.et、.ppt），不是文字报告。{_SAVE_AS}")
    return read_by_word_processor(data, form, scratch)
