"""Text in columns, for commands that print tables."""

from __future__ import annotations

from unicodedata import east_asian_width


def padded(text: str, width: int) -> str:
    """The text filled up to so many columns; a Chinese character takes two."""
    taken = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * (width - taken)
