"""The statutes' files: one TOML a statute, named by its key. Each is read once, when it is first needed.

``local.toml`` is no statute: it holds the limits that local rules set, each with the rule that sets its value.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "statutes"
LOCAL = "local"
_HEADING = re.compile(r"^\[\[?limit\.(\w+)\]", re.MULTILINE)


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
def files_of_limits() -> dict[str, str]:
    """Limit id → the statute (or ``local``) whose file declares it, file by file, local rules last.

    Looks at headings alone, so that asking for one limit parses one file. ValueError when two files declare a limit.
    """
    found: dict[str, str] = {}
    for key in (*statute_keys(), LOCAL):
        for id in _HEADING.findall(text(key)):
            if found.setdefault(id, key) != key:
                raise ValueError(f"statutes/{key}.toml 与 statutes/{found[id]}.toml 都规定了时限 {id}，只能保留一处")
    return found
