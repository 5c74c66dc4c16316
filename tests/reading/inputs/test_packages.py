"""Zipped documents that are not what they say."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reading.inputs.made_files import word_file, zipped
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_PART, MOST_PARTS
from yifa.reading.inputs.packages import Package


def test_a_part_is_read_and_a_missing_one_is_none() -> None:
    package = Package(zipped({"a.xml": "<a/>"}))
    assert package.part("a.xml") == b"<a/>"
    assert package.part("b.xml") is None


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(Unreadable, match="压缩炸弹"):
        Package(zipped({"word/document.xml": b"a" * (LARGEST_PART + 1)})).part("word/document.xml")


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    data = bytearray(zipped({"a.xml": b"a" * (LARGEST_PART + 1)}))
    true_size = (LARGEST_PART + 1).to_bytes(4, "little")
    while (place := data.find(true_size)) >= 0:
        data[place : place + 4] = (9).to_bytes(4, "little")
    with pytest.raises(Unreadable):
        Package(bytes(data)).part("a.xml")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(Unreadable, match=f"超过上限{MOST_PARTS}个"):
        Package(zipped({f"{number}": b"" for number in range(MOST_PARTS + 1)}))


def test_a_cut_zip_is_refused() -> None:
    with pytest.raises(Unreadable, match="已损坏"):
        Package(word_file()[:-200])


def test_a_changed_byte_is_noticed() -> None:
    data = bytearray(zipped({"a.xml": bytes(range(256)) * 50}))
    data[45] ^= 0xFF
    with pytest.raises(Unreadable, match="校验不符"):
        Package(bytes(data)).part("a.xml")


def test_a_password_is_named() -> None:
    data = bytearray(zipped({"a.xml": b"<a/>"}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Unreadable, match="打开密码"):
        Package(bytes(data)).part("a.xml")


def test_a_method_that_no_word_processor_uses_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("a.xml", b"<a/>")
    with pytest.raises(Unreadable, match="压缩方法"):
        Package(stream.getvalue()).part("a.xml")
