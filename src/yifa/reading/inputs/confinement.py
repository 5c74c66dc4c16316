"""A process with little memory, in which strangers' files are opened: none of them can crash, hang or fill the caller.

    python -m yifa.reading.inputs.confinement SCRATCH

reads one JSON string a line from standard input, the path of a file, and answers with one JSON object a line:
``{"text", "form", "remarks"}`` or ``{"error"}``. Before that, an empty line for each page done is a sign of life.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.limits import FILES_PER_PROCESS, LARGEST_FILE, MEMORY, SECONDS_WITHOUT_SIGN

if TYPE_CHECKING:
    import subprocess
    from tempfile import TemporaryDirectory
    from types import TracebackType

# What starts, watches and ends processes is imported where that happens: most files are plain text and need none.

_ENVIRONMENT: Final = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
"""Each thread takes addresses of its own, and the limit is one of addresses."""

_AGAIN: Final = "请用 WPS 或者 Word 打开后另存为 .docx 或者 PDF，再试一次"
_CHUNK: Final = 1 << 16


class Confinement:
    """The process, started with the first file and ended with the block; for one file at a time, so one a thread.

    ``with Confinement() as confinement: confinement.read(path)``
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._scratch: TemporaryDirectory[str] | None = None
        self._files = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path) -> Document:
        """The text of the file. Raises `Unreadable` also where opening it took too long, too much, or broke off."""
        if self._files >= FILES_PER_PROCESS:
            self.close()
        process = self._started()
        self._files += 1
        if process.stdin is None or process.stdout is None:
            raise AssertionError("the process was started with pipes")
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps(str(path)).encode() + b"\n")
            process.stdin.flush()
        answer = json.loads(self._answer(process.stdout.fileno()))
        if "error" in answer:
            raise Unreadable(answer["error"])
        return Document(answer["text"], answer["form"], tuple(answer["remarks"]))

    def close(self) -> None:
        """End the process and whatever it has started, and remove its folder."""
        if self._process is not None:
            import signal

            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.communicate()
        if self._scratch is not None:
            self._scratch.cleanup()
        self._process, self._scratch, self._files = None, None, 0

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            import subprocess
            from tempfile import TemporaryDirectory

            self._scratch = TemporaryDirectory(prefix="yifa-reading-", ignore_cleanup_errors=True)
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", __spec__.name, self._scratch.name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ENVIRONMENT | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                start_new_session=True,
            )
        return self._process

    def _answer(self, stream: int) -> bytes:
        """The next line with something in it; an empty one gives as much time again."""
        import select

        line = b""
        deadline = time.monotonic() + SECONDS_WITHOUT_SIGN
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([stream], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                self.close()
                raise Unreadable(f"读取超过{SECONDS_WITHOUT_SIGN:.0f}秒没有进展，已停止，文件可能已损坏。{_AGAIN}")
            chunk = os.read(stream, _CHUNK)
            if not chunk or len(line) > LARGEST_FILE:
                self.close()
                raise Unreadable(f"读取这个文件时程序异常退出，文件可能已损坏，或者需要的内存超过上限。{_AGAIN}")
            line = (line + chunk).lstrip(b"\n")
            deadline = time.monotonic() + SECONDS_WITHOUT_SIGN
        return line


def _serve(scratch: Path) -> None:
    import resource
    import shutil

    from yifa.reading.inputs.opening import opened

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # What libraries print must not come between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        for line in sys.stdin:
            try:
                document = opened(Path(json.loads(line)).read_bytes(), scratch, lambda: _sign(answers.fileno()))
                answer = {"text": document.text, "form": document.form, "remarks": document.remarks}
            except OSError as error:
                answer = {"error": f"文件不能读取：{error.strerror}"}
            except Unreadable as error:
                answer = {"error": str(error)}
            answers.write(json.dumps(answer).encode() + b"\n")
            answers.flush()
    # Whoever started this process is gone; had it ended it, it would have removed the folder itself.
    shutil.rmtree(scratch, ignore_errors=True)


def _sign(stream: int) -> None:
    os.write(stream, b"\n")


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
