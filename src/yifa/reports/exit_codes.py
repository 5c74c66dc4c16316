"""What the commands of `yifa report` end with where they don't end with 0."""

from __future__ import annotations

from typing import Final

REFUSED: Final = 1
"""It was refused, and why was said."""

CANNOT: Final = 2
"""There is no such report or file, or it can't be read or written."""
