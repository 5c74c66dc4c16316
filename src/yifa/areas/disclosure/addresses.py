"""Where information hangs: the address of a page, or which board in which village."""

from __future__ import annotations

import re

_PAGE = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Whether the text is the address of a page."""
    return _PAGE.fullmatch(text.strip()) is not None


def is_other_address(text: str) -> bool:
    """Whether a browser would take the text for an address, and not for that of a page."""
    return _SCHEME.match(text) is not None and not is_web_address(text)
