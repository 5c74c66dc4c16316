"""The session secret is made once, by whoever comes first, for its owner's eyes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path


def test_processes_that_start_together_share_one_secret(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "YIFA_SECRET_KEY"}
    environment["YIFA_VAR"] = str(tmp_path)
    command = [sys.executable, "-c", "from yifa.config import settings; print(settings.SECRET_KEY)"]
    processes = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = {process.communicate()[0].strip() for process in processes}
    path = tmp_path / "secrets" / "session"
    assert said == {path.read_text()}
    assert len(path.read_text()) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
