"""纸质文书: the forms that procedures print, by the code under which declarations name them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def forms() -> dict[str, str]:
    """Code → customary Chinese title, from ``forms.toml``."""
    found: dict[str, str] = tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))
    return found
