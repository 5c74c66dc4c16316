"""What tests of the vault may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from yifa.engine.vault import key_file


@pytest.fixture
def key_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A key file of the test's own."""
    path = tmp_path / "keys.json"
    monkeypatch.setenv("YIFA_KEYS", str(path))
    key_file.create()
    return path
