"""The files of a report, written together or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


class CannotWrite(OSError):
    """The folder can't be written; the message says why and what to do."""


def refuse_folder(folder: Path, *, replace: bool, names: frozenset[str]) -> None:
    """Say early, before anything is computed, that a report can't be written there.

    :param replace: an earlier report may lie there, and nothing but its files ``names``. :raises CannotWrite: so it is.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CannotWrite(f"“{folder}”不是文件夹。请用 --out 换一个文件夹")
    if folder.is_dir():
        held = {path.name for path in folder.iterdir()}
        if held and not replace:
            raise CannotWrite(
                f"文件夹“{folder}”已存在，而且不是空的。请用 --out 换一个文件夹；重新生成的，加 --replace"
            )
        if strange := sorted(held - names):
            raise CannotWrite(
                f"文件夹“{folder}”中有不属于报告的文件（{'、'.join(strange[:3])}），没有改动。请用 --out 换一个文件夹"
            )
    parent = _existing(folder.absolute().parent)
    if not parent.is_dir():
        raise CannotWrite(f"“{parent}”不是文件夹，其中不能建立“{folder.name}”。请用 --out 换一个文件夹")
    if not os.access(parent, os.W_OK | os.X_OK):
        raise CannotWrite(f"没有写入“{parent}”的权限。请用 --out 换一个文件夹，或者更改其权限")


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files as the folder's whole content; where anything fails the folder is as it was before.

    :raises CannotWrite: the disk is full, or the folder can't be written.
    """
    target = folder.absolute()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as made:
            for name, content in files.items():
                _write(made / name, content)
            _put(made, target)
    except OSError as error:
        raise CannotWrite(f"报告没有写入“{folder}”：{error.strerror or error}。原有文件没有改动") from error


def _existing(path: Path) -> Path:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A folder on the same disk, which is gone afterwards unless it was put in its place."""
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        made.chmod(0o755)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put(made: Path, target: Path) -> None:
    """Rename into place. What lay there before is set aside first, and comes back where the renaming fails."""
    if not target.exists():
        made.rename(target)
        return
    with _beside(target) as aside:
        old = target.rename(aside / "old")
        try:
            made.rename(target)
        except OSError:
            old.rename(target)
            raise
