"""The press: asks the process that typesets and binds, and ends it where it takes too long.

One process serves one server process, for a job at a time; it starts with the first job (0.3 s) and keeps its fonts.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from django.conf import settings

SECONDS_TO_TYPESET: Final = 20.0
SECONDS_TO_BIND: Final = 120.0
_JOBS_PER_PROCESS: Final = 500
"""After so many the process begins anew, with the memory that it took given back."""

_ENVIRONMENT: Final = {
    # Templates import no package, and none is ever fetched.
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "MALLOC_ARENA_MAX": "2",
}


class PressError(RuntimeError):
    """A paper could not be typeset or bound. The message says why."""


class Press:
    """The process and the pipe to it; used by one thread after the other."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        self._fonts = [str(folder) for folder in fonts if folder.is_dir()]
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs = 0
        self._turn = threading.Lock()

    def start(self) -> None:
        """Start the process ahead of the first job, which then waits for less."""
        with self._turn:
            self._started()

    def typeset(self, template: str, given: Mapping[str, Any], timestamp: int, standards: Sequence[str] = ()) -> bytes:
        """A template (its path within the package) with its data, as PDF.

        :param timestamp: seconds since 1970; what the file says of when it was made.
        :param standards: those that the file keeps to, by typst's names: ``a-2a``, ``ua-1``.
        :raises PressError: the template does not fit the data or a standard, or it took too long.
        """
        job = {"job": "typeset", "template": template, "given": given, "timestamp": timestamp, "standards": standards}
        return self._do(job, SECONDS_TO_TYPESET)[1]

    def draw(self, svg: str) -> bytes:
        """A drawing as PNG, at 300 points to the inch. :raises PressError: it is no SVG."""
        return self._do({"job": "draw", "svg": svg}, SECONDS_TO_TYPESET)[1]

    def picture(self, path: Path, media_type: str) -> bytes:
        """A photograph or scan (``image/png``, ``image/jpeg``) on a sheet. :raises PressError: it can't be read."""
        job = {"job": "picture", "path": str(path), "format": "png" if media_type == "image/png" else "jpg"}
        return self._do(job, SECONDS_TO_TYPESET)[1]

    def count(self, path: Path) -> int:
        """How many pages a PDF has. :raises PressError: it can't be read, or asks for a password."""
        return int(self._do({"job": "count", "path": str(path)}, SECONDS_TO_TYPESET)[0]["pages"])

    def bind(self, parts: Sequence[tuple[Path, bool]], title: str) -> bytes:
        """PDF files as one, those with True under one run of page numbers. :raises PressError: one can't be read."""
        job = {
            "job": "bind",
            "title": title,
            "parts": [{"path": str(path), "numbered": numbered} for path, numbered in parts],
        }
        return self._do(job, SECONDS_TO_BIND)[1]

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.communicate()
        self._process, self._jobs = None, 0

    def _do(self, job: Mapping[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
        with self._turn:
            if self._jobs >= _JOBS_PER_PROCESS:
                self.close()
            process = self._started()
            self._jobs += 1
            if process.stdin is None or process.stdout is None:
                raise AssertionError("the process was started with pipes")
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(job).encode() + b"\n")
                process.stdin.flush()
            head, body = self._answer(process.stdout.fileno(), time.monotonic() + seconds, seconds)
        if "error" in head:
            raise PressError(f"文书没有排成：{head['error']}")
        return head, body

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "yifa.engine.prints.press_process", *self._fonts],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ENVIRONMENT | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                start_new_session=True,
            )
        return self._process

    def _answer(self, stream: int, deadline: float, seconds: float) -> tuple[dict[str, Any], bytes]:
        got = bytearray()
        head: dict[str, Any] | None = None
        while head is None or len(got) < head["size"]:
            ready, _, _ = select.select([stream], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                self.close()
                raise PressError(f"文书排版超过{seconds:.0f}秒，已停止。请减少内容后再试")
            chunk = os.read(stream, 1 << 20)
            if not chunk:
                self.close()
                raise PressError("文书排版程序异常退出，可能是内容过多、内存不足。请减少内容后再试")
            got += chunk
            if head is None and b"\n" in got:
                line, _, rest = bytes(got).partition(b"\n")
                head, got = json.loads(line), bytearray(rest)
        return head, bytes(got)


_presses: dict[int, Press] = {}


def press() -> Press:
    """This process's press; a forked child gets one of its own."""
    if os.getpid() not in _presses:
        _presses.clear()
        _presses[os.getpid()] = Press(settings.PRINT_FONTS)
    return _presses[os.getpid()]
