"""Where templates lie; apart from what typesets them, which is large and only the press needs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parents[2]
"""The root for templates: they import frames and one another from here, and nothing else can be read."""
