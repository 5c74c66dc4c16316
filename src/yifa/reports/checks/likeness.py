"""How alike two texts are: by the pairs of characters that both have, since Chinese is written without spaces."""

from __future__ import annotations


def pairs(text: str) -> set[str]:
    """Every two characters that stand beside each other."""
    return {text[at : at + 2] for at in range(len(text) - 1)}
