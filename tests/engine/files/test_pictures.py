"""Of a photograph the picture alone is kept, and the day; what is no picture, or none any more, is told apart."""

from __future__ import annotations

import io
import struct
from datetime import date

import pytest
from PIL import Image

from tests.engine.files.photographs import HEIC, opened, photograph, segment
from tests.engine.files.test_attachments import PDF
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.pictures import MOST_BYTES, picture_of


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_place_goes_and_the_day_is_told(kind: str) -> None:
    original = photograph(kind)
    assert original.count(b"eXIf" if kind == "PNG" else b"Exif") == 1
    picture = picture_of(original, "现场.jpg")
    assert picture.taken_on == date(2025, 3, 14)
    assert not opened(picture.content).getexif()
    assert b"exif" not in picture.content.lower()
    assert b"secret" not in picture.content
    assert opened(picture.content).tobytes() == opened(original).tobytes()


def test_one_that_was_taken_upright_stays_upright() -> None:
    picture = picture_of(photograph(upright=6), "现场.jpg")
    assert dict(opened(picture.content).getexif()) == {0x0112: 6}
    assert picture_of(picture.content, "现场.jpg").content == picture.content


def test_what_stands_behind_the_picture_goes() -> None:
    film = photograph() + b"ftypmp42 film with a place"
    assert b"film" not in picture_of(film, "现场.jpg").content


def test_colours_stay_and_other_notes_go() -> None:
    plain = photograph()
    profile = segment(0xE2, b"ICC_PROFILE\0\x01\x01colours")
    others = segment(0xE2, b"MPF\0preview") + segment(0xE0, b"JFXX\0preview") + segment(0xE1, b"http://ns.adobe.com/x")
    content = picture_of(plain[:2] + profile + others + b"\xff\xff\xff\x01" + plain[2:], "现场.jpg").content
    assert b"colours" in content
    assert b"preview" not in content
    assert b"adobe" not in content
    assert content.count(b"JFIF") == 1


def test_several_scans_are_one_picture() -> None:

    made = io.BytesIO()
    Image.effect_noise((300, 200), 60).save(made, "JPEG", progressive=True)
    picture = picture_of(made.getvalue(), "现场.jpg")
    assert opened(picture.content).tobytes() == opened(made.getvalue()).tobytes()
    assert picture.taken_on is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_one_that_is_cut_off_is_refused_wherever_it_ends(kind: str) -> None:
    whole = photograph(kind, size=(8, 8))
    for length in range(3 if kind == "JPEG" else 8, len(whole) - 4, 7):
        with pytest.raises(FileRefusedError, match="不完整或者已损坏"):
            picture_of(whole[:length], "现场.jpg")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (PDF, "不是照片"),
        (HEIC, "HEIC格式"),
        (b"", "不是照片"),
        (b"\xff\xd8\xff" + bytes(MOST_BYTES), "超过50MB"),
        (b"\xff\xd8" + segment(0xC0, b"\x08" + struct.pack(">HH", 6000, 8000)) + b"\xff\xd9", "有4800万像素"),
        (b"\xff\xd8" + segment(0xC0, b"\x08" + struct.pack(">HH", 0, 8000)) + b"\xff\xd9", "已损坏"),
        (b"\xff\xd8" + segment(0xC0, b"") + b"\xff\xd9", "已损坏"),
        (b"\xff\xd8\xff\xe0\x00\x01", "已损坏"),
    ],
)
def test_what_is_no_photograph_is_refused_with_what_to_do(content: bytes, says: str) -> None:
    with pytest.raises(FileRefusedError, match=says):
        picture_of(content, "现场.jpg")


@pytest.mark.parametrize(
    "notes",
    [
        b"??",
        b"II*\0\xff\xff\xff\xff",
        b"MM\0*" + struct.pack(">IH", 8, 0),
        b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x0132, 2, 20, 26) + b"\0\0\0\0" + b"no day at all       ",
        b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x0132, 2, 20, 26) + b"\0\0\0\0" + b"2025:13:41 10:20:30\0",
        b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x8769, 4, 1, 9999) + b"\0\0\0\0",
    ],
)
def test_notes_that_can_not_be_read_tell_no_day(notes: bytes) -> None:
    plain = photograph(taken="")
    picture = picture_of(plain[:2] + segment(0xE1, b"Exif\0\0" + notes) + plain[2:], "现场.jpg")
    assert picture.taken_on is None


def test_where_only_the_change_is_dated_that_is_the_day() -> None:
    notes = b"II*\0" + struct.pack("<IHHHII", 8, 1, 0x0132, 2, 20, 26) + b"\0\0\0\0" + b"2025:04:15 10:20:30\0"
    plain = photograph(taken="")
    content = b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + notes) + picture_of(plain, "x.jpg").content[2:]
    assert picture_of(content, "现场.jpg").taken_on == date(2025, 4, 15)
