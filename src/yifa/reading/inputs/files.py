"""The one door from a file to its text."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import HEAD, Form, form_of
from yifa.reading.inputs.limits import LARGEST_FILE, MEBIBYTE
from yifa.reading.inputs.plain_text import MOST_BYTES, read_plain_text


def read_file(path: Path, confinement: Confinement | None = None) -> Document:
    """The text of a file of any form, told by its content. Raises `Unreadable` and nothing else.

    Whoever reads many files gives the `Confinement` in which those that aren't plain text are opened, so that not each
    starts a process of its own.
    """
    data = _plain(path)
    if data is not None:
        return read_plain_text(data)
    if confinement is not None:
        return confinement.read(path)
    with Confinement() as own:
        return own.read(path)


def _plain(path: Path) -> bytes | None:
    """The bytes of a file that looks like plain text, None for every other."""
    try:
        # Not blocking: a pipe without a writer would hold up the opening itself.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            status = os.fstat(file.fileno())
            _refuse_other_than_files(status)
            head = file.read(HEAD)
            return head + file.read(MOST_BYTES) if form_of(head) is Form.TEXT else None
    except FileNotFoundError as error:
        raise Unreadable("没有这个文件。请检查路径和文件名") from error
    except IsADirectoryError as error:
        raise Unreadable("这是文件夹，不是文件。读取整个文件夹请用 yifa report read --corpus") from error
    except PermissionError as error:
        raise Unreadable("没有读取这个文件的权限。请检查文件的权限") from error
    except (OSError, ValueError) as error:
        raise Unreadable("文件不能读取，可能是名称不正确或者磁盘有故障。请复制到本机后再试") from error


def _refuse_other_than_files(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("这是设备或者管道，不是文件。请先存成文件，再试一次")
    if status.st_size > LARGEST_FILE:
        raise Unreadable(
            f"文件有{status.st_size // MEBIBYTE} MiB，超过上限{LARGEST_FILE // MEBIBYTE} MiB，不是一份报告的大小。"
            "请去掉图片和附件，或者降低扫描分辨率，再试一次"
        )
