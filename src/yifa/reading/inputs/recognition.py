"""Text recognised from pictures by RapidOCR, with the models that its package ships: an optional extra."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_PICTURE, MOST_RECOGNISED_PAGES
from yifa.reading.inputs.page_layout import Page, Piece, text_of

if TYPE_CHECKING:
    from PIL.Image import Image

_THREADS: Final = 4
"""More threads take a gigabyte of addresses each dozen and bring little on one page."""

_SUREST: Final = 0.5
"""Below this the recogniser itself doubts a line: stains and seals are taken for words so."""

_ABSENT: Final = (
    "文件是扫描件或者图片，需要文字识别组件，本机没有安装。请由管理员执行 pip install 'yifa[ocr]' 安装后再试；"
    "或者索取原始的 .docx 文件"
)


class Recogniser:
    """Recognises pages; loading the models takes two seconds, so one is made for all pages of a file.

    Raises `Unreadable` where RapidOCR isn't installed.
    """

    def __init__(self) -> None:
        try:
            from rapidocr import RapidOCR
        except ImportError as error:
            raise Unreadable(_ABSENT) from error
        settings = {"Global.log_level": "error", "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS}
        self._engine = RapidOCR(params=settings)

    def page(self, pixels: Any) -> Page:
        """What is written on the page: an array of rows of pixels, blue, green and red."""
        found = self._engine(pixels)
        pieces = []
        if found.boxes is not None:
            for corners, text, sureness in zip(found.boxes, found.txts, found.scores, strict=True):
                if sureness >= _SUREST:
                    across, down = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
                    pieces.append(Piece(min(across), min(down), max(across), max(down), text))
        return Page(float(pixels.shape[0]), pieces)


def read_picture(data: bytes, page_done: Callable[[], None]) -> Document:
    """The text of a picture, or of the pages of a fax; `page_done` is called after each page.

    Raises `Unreadable` where it is damaged or too large, shows no text, or RapidOCR isn't installed.
    """
    recogniser = Recogniser()
    pages = []
    for pixels in _frames(data):
        pages.append(recogniser.page(pixels))
        page_done()
    text = text_of(pages)
    if not text.strip():
        raise Unreadable("图片里没有识别出文字。请确认图片清晰、方向正确，或者索取原始文件")
    return Document(text, Form.PICTURE, ("文字由图片识别得出，可能有误，请对照原件",))


def _frames(data: bytes) -> Iterator[Any]:
    from numpy import asarray
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        picture = Image.open(io.BytesIO(data))
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number >= MOST_RECOGNISED_PAGES:
                raise Unreadable(f"图片超过{MOST_RECOGNISED_PAGES}页，超过识别上限。请拆分后逐份读取")
            _refuse_large(frame)
            yield asarray(ImageOps.exif_transpose(frame).convert("RGB"))[:, :, ::-1]
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise Unreadable("图片已损坏，无法打开。请重新扫描或者重新保存为 PNG、JPEG，再试一次") from error


def _refuse_large(frame: Image) -> None:
    if frame.width * frame.height > LARGEST_PICTURE:
        raise Unreadable(
            f"图片有{frame.width}×{frame.height}个像素，超过上限{LARGEST_PICTURE // 1_000_000}百万。"
            "请以 300 dpi 重新扫描"
        )
