"""Photographs as they are kept: the picture alone, without the place where it was taken and whatever else a camera
writes beside it. The day on which it was taken is read first and kept apart.

A picture is never decoded. Its file is a row of segments (JPEG) or chunks (PNG), of which those that make the picture
are kept, byte for byte, and all others are left out; what stands behind the picture's end (a short film of some
telephones) goes too. A picture that is cut off has no end and is found out by that.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Final, NoReturn

from yifa.engine.files.errors import FileRefusedError

MOST_PIXELS: Final = 40_000_000
"""A larger one fills the store and opens on no office computer; browsers make it smaller before they send it."""

MOST_BYTES: Final = 50 * 1024 * 1024
"""No photograph of so many pixels needs more."""

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_START_OF_FRAME = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_FILL, _SCAN, _END, _COMMENT, _DENSITY, _EXIF, _COLOURS, _ADOBE = 0xFF, 0xDA, 0xD9, 0xFE, 0xE0, 0xE1, 0xE2, 0xEE
_CHUNKS_KEPT = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs")
)
_ORIENTATION, _CHANGED, _CAMERA, _TAKEN = 0x0112, 0x0132, 0x8769, 0x9003
_UPRIGHT = 1


@dataclass(frozen=True)
class Picture:
    """A picture without anything beside it, and the day on which its camera says that it was taken."""

    content: bytes
    taken_on: date | None = None


def picture_type(file: BinaryIO) -> str:
    """The media type of a picture that was taken in, whatever its name says."""
    head = file.read(len(_PNG))
    file.seek(0)
    return "image/png" if head == _PNG else "image/jpeg"


def picture_of(content: bytes, name: str) -> Picture:
    """The picture in an uploaded file.

    Raises:
        FileRefusedError: it is no JPEG or PNG, it is cut off or damaged, or it is too large.
    """
    if len(content) > MOST_BYTES:
        raise FileRefusedError(f"“{name}”超过{MOST_BYTES // 1024**2}MB，未予接收。请压缩后上传")
    if content.startswith(_JPEG):
        return _jpeg(content, name)
    if content.startswith(_PNG):
        return _png(content, name)
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"):
        raise FileRefusedError(
            f"“{name}”是HEIC格式的照片，未予接收。请在手机“相机－格式”中选择“兼容性最佳”后重新拍照，或者另存为JPG后上传"
        )
    raise FileRefusedError(f"“{name}”不是照片，未予接收。照片应为JPG或者PNG格式；PDF等文件请选择其他材料种类上传")


def _jpeg(content: bytes, name: str) -> Picture:
    kept = [b""]
    upright, taken_on, at = _UPRIGHT, None, 2
    while (marker := _marker(content, at, name)) != _END:
        if marker == _FILL:
            at += 1
            continue
        end = at + 2
        if marker not in _STANDALONE:
            end = at + 2 + _length(content, at, name)
        segment = content[at:end]
        if marker in _START_OF_FRAME:
            _check_size(segment[7:9], segment[5:7], name)
        if marker == _EXIF and segment[4:10] == b"Exif\0\0":
            upright, taken_on = _exif(segment[10:])
        elif _makes_the_picture(marker, segment):
            kept.append(segment)
        at = end
        if marker == _SCAN:
            found = _END_OF_SCAN.search(content, at)
            if found is None:
                _refuse_damaged(name)
            kept.append(content[at : found.start()])
            at = found.start()
    if upright != _UPRIGHT:
        kept[0] = _turned(upright)
    return Picture(b"\xff\xd8" + b"".join(kept) + b"\xff\xd9", taken_on)


def _marker(content: bytes, at: int, name: str) -> int:
    if at + 1 >= len(content) or content[at] != 0xFF:
        _refuse_damaged(name)
    return content[at + 1]


def _length(content: bytes, at: int, name: str) -> int:
    length = int.from_bytes(content[at + 2 : at + 4], "big")
    if length < 2 or at + 2 + length > len(content):
        _refuse_damaged(name)
    return length


def _makes_the_picture(marker: int, segment: bytes) -> bool:
    """Of the segments of applications, only the density, the colour profile and how colours are written."""
    if marker == _DENSITY:
        return segment[4:9] == b"JFIF\0"
    if marker == _COLOURS:
        return segment[4:16] == b"ICC_PROFILE\0"
    return marker == _ADOBE or not (0xE0 <= marker <= 0xEF or marker == _COMMENT)


def _turned(upright: int) -> bytes:
    """The one thing of a camera's notes without which the picture would lie on its side."""
    notes = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, upright, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes


def _png(content: bytes, name: str) -> Picture:
    kept, taken_on, at = [_PNG], None, len(_PNG)
    while True:
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + length
        if len(kind) < 4 or end > len(content):
            _refuse_damaged(name)
        if kind == b"IHDR":
            _check_size(content[at + 8 : at + 12], content[at + 12 : at + 16], name)
        if kind == b"eXIf":
            taken_on = _exif(content[at + 8 : end - 4])[1]
        if kind in _CHUNKS_KEPT:
            kept.append(content[at:end])
        if kind == b"IEND":
            return Picture(b"".join(kept), taken_on)
        at = end


def _check_size(width: bytes, height: bytes, name: str) -> None:
    pixels = int.from_bytes(width, "big") * int.from_bytes(height, "big")
    if not pixels:
        _refuse_damaged(name)
    if pixels > MOST_PIXELS:
        raise FileRefusedError(
            f"“{name}”有{pixels // 10_000}万像素，超过{MOST_PIXELS // 10_000}万像素，未予接收。"
            "请在相机设置中调低分辨率，或者截图、压缩后上传"
        )


def _refuse_damaged(name: str) -> NoReturn:
    raise FileRefusedError(f"“{name}”不完整或者已损坏，未予接收。请检查原照片能否打开，重新选择后上传")


def _exif(notes: bytes) -> tuple[int, date | None]:
    """Which way up it is, and the day on which it was taken, as far as the camera's notes can be read."""
    order = {b"II": "<", b"MM": ">"}.get(notes[:2])
    if order is None:
        return _UPRIGHT, None
    try:
        first = _tags(notes, order, struct.unpack_from(f"{order}I", notes, 4)[0])
        camera = _tags(notes, order, _number(first.get(_CAMERA), order)) if _CAMERA in first else {}
    except struct.error:
        return _UPRIGHT, None
    upright = _number(first.get(_ORIENTATION), order)
    written = camera.get(_TAKEN) or first.get(_CHANGED)
    return upright if 1 <= upright <= 8 else _UPRIGHT, _day(notes, written, order)


_Tag = tuple[int, int, bytes]
"""Kind, count and the four bytes that hold the value, or where it lies."""


def _tags(notes: bytes, order: str, at: int) -> dict[int, _Tag]:
    found = {}
    for place in range(struct.unpack_from(f"{order}H", notes, at)[0]):
        tag, kind, count, value = struct.unpack_from(f"{order}HHI4s", notes, at + 2 + 12 * place)
        found[tag] = (kind, count, value)
    return found


def _number(tag: _Tag | None, order: str) -> int:
    if tag is None:
        return 0
    kind, _, value = tag
    number: int = struct.unpack_from(f"{order}{'H' if kind == 3 else 'I'}", value)[0]
    return number


def _day(notes: bytes, tag: _Tag | None, order: str) -> date | None:
    """2025:03:14 10:20:30, as cameras write it."""
    at = _number(tag and (4, 1, tag[2]), order)
    written = re.match(rb"(\d{4}):(\d\d):(\d\d) ", notes[at : at + 20]) if tag else None
    if written is None:
        return None
    try:
        return date(*(int(part) for part in written.groups()))
    except ValueError:
        return None
