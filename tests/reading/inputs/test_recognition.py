"""Recognition of pictures: for real where the optional extra is installed, and what is said where it isn't."""

from __future__ import annotations

import importlib.util
import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from yifa.reading.inputs import recognition
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.opening import opened

FONTS = [
    Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"),
    Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
]
LINES = [
    "东郊乡法治政府建设工作报告",
    "　　全年共排查矛盾纠纷170件，成功化解160多件，化解率",
    "94.1%。",
    "　　东郊乡人民政府",
]
needs_recognition = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr") is None or importlib.util.find_spec("onnxruntime") is None,
    # No failure in CI: the extra is optional, and large.
    reason="NOT RUN, recognition is missing: pip install 'yifa[ocr]'",
)


def scan(ending: str) -> bytes:
    """A page of print as a picture."""
    path = next((path for path in FONTS if path.exists()), None)
    if path is None:
        pytest.skip("NOT RUN, no Chinese font: apt-get install -y fonts-noto-cjk")
    font = ImageFont.truetype(str(path), 34)
    page = Image.new("RGB", (1240, 900), "white")
    drawing = ImageDraw.Draw(page)
    for number, line in enumerate(LINES):
        drawing.text((110, 200 + 62 * number), line, font=font, fill="black")
    stream = io.BytesIO()
    page.save(stream, ending)
    return stream.getvalue()


@needs_recognition
@pytest.mark.parametrize("ending", ["PNG", "PDF", "TIFF"])
def test_a_scan_is_read_and_remarked(ending: str, tmp_path: Path) -> None:
    document = opened(scan(ending), tmp_path)
    assert document.text.split("\n") == [
        LINES[0],
        "全年共排查矛盾纠纷170件，成功化解160多件，化解率94.1%。",
        "东郊乡人民政府",
    ]
    assert "可能有误" in document.remarks[0]


@needs_recognition
def test_an_empty_picture_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("L", (300, 300), 255).save(stream, "PNG")
    with pytest.raises(Unreadable, match="没有识别出文字"):
        opened(stream.getvalue(), tmp_path)


@needs_recognition
def test_a_picture_too_large_or_broken_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="图片已损坏"):
        opened(scan("PNG")[:500], tmp_path)
    monkeypatch.setattr(recognition, "LARGEST_PICTURE", 1000)
    with pytest.raises(Unreadable, match="超过上限"):
        opened(scan("PNG"), tmp_path)
    monkeypatch.setattr(recognition, "MOST_RECOGNISED_PAGES", 0)
    with pytest.raises(Unreadable, match="识别上限"):
        opened(scan("PNG"), tmp_path)


def test_without_the_extra_the_message_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rapidocr", None)
    with pytest.raises(Unreadable, match=r"扫描件或者图片.*yifa\[ocr\]"):
        opened(b"\x89PNG\r\n\x1a\n", tmp_path)
