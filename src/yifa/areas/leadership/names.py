"""Lists of names as they are typed: 王某、李某, one after another or one a line."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"[、，,；;\n]+(?![^（(\n]*[）)])")
"""What stands between two names, but not within the brackets behind one."""

_WITH_REMARK = re.compile(r"(?P<name>[^（(]+)[（(](?P<remark>[^（()）]+)[）)]")


def names_in(typed: str) -> list[str]:
    """The names of a list, in its order, each with what stands in brackets behind it."""
    return [name for part in _BETWEEN.split(typed) if (name := part.strip())]


def without_remark(name: str) -> str:
    """A name without what stands in brackets behind it."""
    return re.split(r"[（(]", name, maxsplit=1)[0].strip()


def has_remark(name: str) -> bool:
    """Whether something stands in brackets behind it."""
    return _WITH_REMARK.fullmatch(name) is not None
