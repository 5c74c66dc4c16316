"""Names of uploaded files."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from yifa.engine.files.errors import FileRefusedError

LONGEST_NAME = 120
"""Characters of a name, its extension included."""


def clean_name(name: str) -> str:
    """The name as it is kept and shown: composed, without characters that can't be seen, not too long.

    Raises:
        FileRefusedError: the name holds a path, hides what it is, or is empty.
    """
    if "/" in name or "\\" in name or "\x00" in name:
        raise FileRefusedError(f"文件名“{_shown(name)}”含有路径符号，未予接收。请改名后重新上传")
    if any(
        unicodedata.bidirectional(character) in {"LRO", "RLO", "LRE", "RLE", "RLI", "LRI", "FSI"} for character in name
    ):
        raise FileRefusedError(
            f"文件名“{_shown(name)}”含有改变文字方向的隐藏字符，可能伪装类型，未予接收。请改名后重新上传"
        )
    path = PurePosixPath(_shown(unicodedata.normalize("NFC", name)).strip(" ."))
    if not path.stem.strip(" .") or not path.suffix:
        raise FileRefusedError(f"文件名“{_shown(name)}”没有名称或扩展名，未予接收。请改名后重新上传")
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix


def extension_of(name: str) -> str:
    """The extension of a clean name in lower case, without its dot."""
    return PurePosixPath(name).suffix[1:].lower()


def _shown(name: str) -> str:
    return "".join(character for character in name if unicodedata.category(character) not in {"Cc", "Cf", "Cs"})
