"""材料种类: the files that steps of procedures call for, by the code under which declarations name them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def file_kinds() -> dict[str, str]:
    """Code → what users call it, from ``file_kinds.toml``."""
    found: dict[str, str] = tomllib.loads((Path(__file__).parent / "file_kinds.toml").read_text(encoding="utf-8"))
    return found


PICTURES = frozenset({"photo", "hazard_before", "hazard_after"})
"""Kinds that are pictures: only such are taken, and kept without where they were taken. With an entry of a register
they come as soon as it is entered."""


def kind_name(code: str) -> str:
    """What users call files of that kind; the code itself where it has no name."""
    return file_kinds().get(code, code)
