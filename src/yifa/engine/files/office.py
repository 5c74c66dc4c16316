"""What office documents may not carry: macros, encryption, more than they seem to hold."""

from __future__ import annotations

import mmap
import zipfile
from pathlib import Path

from yifa.engine.files.errors import FileRefusedError

MOST_MEMBERS = 10_000
LARGEST_UNPACKED = 512 * 1024**2
"""Bytes that a package may declare when unpacked."""

LARGEST_RATIO = 200
"""How many times its packed size a member of more than 10 MB may declare."""

_SMALL = 10 * 1024**2


def check_package(package: zipfile.ZipFile, name: str) -> None:
    """Refuse a zip package (docx, xlsx, ofd) by its directory, without unpacking anything.

    Raises:
        FileRefusedError: it is encrypted, has macros, or declares more than a document holds.
    """
    members = package.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise _encrypted(name)
    if any(member.filename.lower().endswith("vbaproject.bin") for member in members):
        raise _macros(name)
    inflated = any(
        member.file_size > _SMALL and member.file_size > LARGEST_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if inflated or len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise FileRefusedError(f"“{name}”解压后异常庞大，疑似压缩炸弹，未予接收。请用原软件另存一份后重新上传")


def check_ole(path: Path, name: str) -> None:
    """Refuse a compound file (doc, xls, wps) by the names of its streams.

    Raises:
        FileRefusedError: it has macros, or is the shell of a document encrypted with a password.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find("EncryptedPackage".encode("utf-16-le")) >= 0:
            raise _encrypted(name)
        if content.find("_VBA_PROJECT".encode("utf-16-le")) >= 0:
            raise _macros(name)


def _encrypted(name: str) -> FileRefusedError:
    return FileRefusedError(f"“{name}”设有打开密码，归档后将无法查阅，未予接收。请取消密码后重新上传")


def _macros(name: str) -> FileRefusedError:
    return FileRefusedError(f"“{name}”含有宏，未予接收。请另存为不含宏的文档或PDF后重新上传")
