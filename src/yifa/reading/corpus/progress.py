"""A bar on the terminal that says how far a long run is; nothing where nobody looks."""

from __future__ import annotations

import sys
import time
from typing import Final, TextIO

_WIDTH: Final = 30
_SECONDS_BETWEEN: Final = 0.1


class Progress:
    """How many of so many files are done, and about how long the rest takes."""

    def __init__(self, total: int, stream: TextIO = sys.stderr) -> None:
        self._total, self._stream = total, stream
        self._looked_at = stream.isatty()
        self._started = time.monotonic()
        self._shown = 0.0

    def __call__(self, done: int) -> None:
        """So many files are done."""
        now = time.monotonic()
        if not self._looked_at or (now - self._shown < _SECONDS_BETWEEN and done < self._total):
            return
        self._shown = now
        share = min(done / self._total, 1.0) if self._total else 1.0
        filled = int(_WIDTH * share)
        rest = (now - self._started) * (1 - share) / share if share else 0.0
        bar = "█" * filled + "░" * (_WIDTH - filled)
        self._stream.write(f"\r读取 {done}/{self._total} {bar} {share:4.0%}　剩余约{_duration(rest)}\x1b[K")
        if done >= self._total:
            self._stream.write("\n")
        self._stream.flush()


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f}秒"
    return f"{seconds / 60:.0f}分钟" if seconds < 3600 else f"{seconds / 3600:.1f}小时"
