"""Letters (文字): the pattern for one Chinese character, written so that it takes no time to compile."""

from __future__ import annotations

from typing import Final

HAN: Final = r"[^\W\da-zA-Z_]"
"""One Chinese character: a letter that is neither Latin nor a digit. A range of 20,000 takes a hundred times longer."""
