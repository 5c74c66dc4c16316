"""Photographs for tests: what a camera writes, and what else comes under the name of one."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

TAKEN = "2025:03:14 10:20:30"
HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(40)


def photograph(
    kind: str = "JPEG", *, taken: str = TAKEN, upright: int = 1, colour: str = "red", size: tuple[int, int] = (64, 48)
) -> bytes:
    """A picture as a telephone takes it, with day and place."""
    notes = Image.Exif()
    if upright != 1:
        notes[0x0112] = upright
    if taken:
        notes.get_ifd(0x8769)[0x9003] = taken
    notes.get_ifd(0x8825).update({1: "N", 2: (30.0, 15.0, 7.0), 3: "E", 4: (120.0, 9.0, 2.0)})
    made = io.BytesIO()
    picture = Image.new("RGB", size, colour)
    if kind == "JPEG":
        picture.save(made, "JPEG", exif=notes, comment=b"secret place")
        return made.getvalue()
    picture.save(made, "PNG")
    beside = b"".join(
        struct.pack(">I", len(what)) + name + what + struct.pack(">I", zlib.crc32(name + what))
        for name, what in ((b"eXIf", notes.tobytes().removeprefix(b"Exif\0\0")), (b"tEXt", b"Comment\0secret place"))
    )
    return made.getvalue()[:33] + beside + made.getvalue()[33:]


def opened(content: bytes) -> Image.Image:
    """The picture as a program reads it."""
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def segment(marker: int, payload: bytes) -> bytes:
    """A segment of a JPEG file."""
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(payload) + 2) + payload
