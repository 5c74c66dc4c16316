"""Lexicon (词表): lists of words in files beside this one, one concept a file.

A list holds words separated by white space; a line that begins with a number sign is a comment.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one list, in its order, each once."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(dict.fromkeys(word for line in lines if not line.startswith("#") for word in line.split()))
