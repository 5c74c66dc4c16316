"""What may not stand in a published text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_TELEPHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


def left_in(text: str, names: Iterable[str]) -> list[str]:
    """Personal data that the text still shows: identity numbers, mobile numbers, and the full names of natural persons."""
    found = ["身份证件号码"] if _IDENTITY.search(text) else []
    if _TELEPHONE.search(text):
        found.append("手机号码")
    found += [f"自然人姓名“{name}”" for name in names if name and name in text]
    return found
