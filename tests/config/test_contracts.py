"""The direction of imports is held by contracts; the contracts themselves must not lag behind the tree."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PURE = ("law", "reading")


def test_every_pure_layer_that_exists_is_forbidden_django() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (each for each in pyproject["tool"]["importlinter"]["contracts"] if each["id"] == "pure")
    existing = {f"yifa.{layer}" for layer in PURE if (ROOT / "src" / "yifa" / layer).is_dir()}
    assert set(contract["source_modules"]) == existing
