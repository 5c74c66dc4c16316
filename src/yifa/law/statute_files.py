"""The statutes' files: one TOML a statute, named by its key. Each is read once, when it is first needed.

``local.toml`` is no statute: it holds the limits that local rules set, each with the rule that sets its value.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "statutes"
LOCAL = "local"


@cache
def statute_keys() -> tuple[str, ...]:
    """The keys of every statute that has a file, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != LOCAL))


@cache
def text(key: str) -> str:
    """The file of that statute as text; FileNotFoundError when there is none."""
    return (FOLDER / f"{key}.toml").read_text(encoding="utf-8")


@cache
def read(key: str) -> dict[str, Any]:
    """The file of that statute, parsed. Don't change what you are given: everybody shares it."""
    return tomllib.loads(text(key))


@cache
def key_of_limit(limit_id: str) -> str | None:
    """The statute (or ``local``) whose file declares the limit, or None.

    Looks at headings alone, so that asking for one limit parses one file.
    """
    headings = (f"\n[limit.{limit_id}]", f"\n[[limit.{limit_id}]]")
    for key in (*statute_keys(), LOCAL):
        if any(heading in text(key) for heading in headings):
            return key
    return None
