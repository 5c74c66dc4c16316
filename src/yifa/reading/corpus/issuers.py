"""Whose report it is: the township, by signatory and title."""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.reading import Outline

_ABOVE: Final = re.compile(r"^.*?(?:自治区|自治州|自治县|地区|[省市县区旗盟州])(?=[\u4e00-\u9fff]{2,})")
_TOWNSHIP: Final = re.compile(r"[\u4e00-\u9fff]{1,9}?(?:街道|[镇乡]|苏木)(?=人民政府|办事处|党|委|关于|司法|政府|\d|$)")
_BODY: Final = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:人民政府|委员会|办公室|[局厅所])")
_PARTY: Final = re.compile(r"^(?:中国共产党|中共)")


def issuer(outline: Outline) -> str:
    """The township (东郊乡) that the report is of, else the body that signed it, empty where neither is named."""
    for named in (outline.signatory, outline.title):
        plain = _PARTY.sub("", re.sub(r"\s", "", named))
        found = _TOWNSHIP.search(plain)
        if found is not None:
            return _without_superiors(found[0])
    for named in (outline.signatory, outline.title):
        found = _BODY.match(_PARTY.sub("", named))
        if found is not None:
            return found[0]
    return ""


def _without_superiors(name: str) -> str:
    """湘乡市东郊乡 without 湘乡市; a name that would vanish (区乡) stays."""
    while (shorter := _ABOVE.sub("", name, count=1)) != name:
        name = shorter
    return name
