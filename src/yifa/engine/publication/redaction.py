"""What may not stand in a published text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")
_TELEPHONE = re.compile(r"(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)")
_BETWEEN = re.compile(r"[\s\-·.]+")


def left_in(text: str, personal: Iterable[str]) -> list[str]:
    """Personal data that the text still shows: identity and mobile numbers, and those given (names, addresses).

    Full-width digits and signs or blanks between the digits or characters hide nothing.
    """
    plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    found = ["身份证件号码"] if _IDENTITY.search(plain) else []
    if _TELEPHONE.search(plain):
        found.append("手机号码")
    wanted = {value: _BETWEEN.sub("", unicodedata.normalize("NFKC", value)) for value in personal}
    return found + [f"“{value}”" for value, bare in wanted.items() if bare and bare in plain]
