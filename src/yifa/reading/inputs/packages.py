"""Parts of a zipped document, unpacked no further than the limits allow: what a zip says of itself is not believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_PART, MEBIBYTE, MOST_PARTS

_ENCRYPTED: Final = 0x1
_CHUNK: Final = 256 * 1024
_DAMAGED: Final = "文件已损坏，无法解开（{}）。请用 WPS 或者 Word 打开后另存为 .docx，再试一次"


class Package:
    """A zipped document held in memory, whose parts are asked for by name."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise Unreadable(_DAMAGED.format("压缩结构不完整")) from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise Unreadable(
                f"压缩包内有{len(self._zip.infolist())}个文件，超过上限{MOST_PARTS}个，不是正常的文档，未读取"
            )
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """The part of that name, None where there is none."""
        if name not in self.names:
            return None
        entry = self._zip.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable("文件有打开密码。请取消密码后另存一份，再试一次")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # The other methods may ask for gigabytes of dictionary, and no word processor writes them.
            raise Unreadable(_DAMAGED.format(f"{name} 的压缩方法不是文档所用的"))
        try:
            return self._unpacked(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Unreadable(_DAMAGED.format(f"{name} 校验不符")) from error

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        parts, size = [], 0
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > LARGEST_PART:
                    raise Unreadable(
                        f"{entry.filename} 解压后超过{LARGEST_PART // MEBIBYTE} MiB，疑似压缩炸弹，未读取。"
                        "如确是报告，请用 WPS 或者 Word 打开后另存为 PDF，再试一次"
                    )
                parts.append(chunk)
        return b"".join(parts)
