"""Texts in which ⟦…⟧ marks each figure: the marks taken out, and the claims that a reader would find."""

from __future__ import annotations

import re

from yifa.reading.reading import Claim

_MARK = re.compile(r"⟦(?P<surface>[^⟧|]*)(?:\|(?P<role>[a-z]+))?⟧")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def unmarked(marked: str) -> tuple[str, list[Claim]]:
    """The text without its marks, and a claim for each mark: ⟦160多件⟧, ⟦95%以上⟧, ⟦未发生|zero⟧."""
    pieces: list[str] = []
    claims: list[Claim] = []
    length = position = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[position : mark.start()])
        length += len(pieces[-1])
        surface = mark["surface"]
        claims.append(_claim(surface, length, mark["role"]))
        pieces.append(surface)
        length += len(surface)
        position = mark.end()
    pieces.append(marked[position:])
    return "".join(pieces), claims


def _claim(surface: str, start: int, role: str | None) -> Claim:
    number = _NUMBER.search(surface)
    value = float(number.group()) if number else 0.0
    unit = surface[number.end() :] if number else ""
    qualifier = "exact"
    for word, kind in (("余", "at_least"), ("多", "at_least"), ("以上", "at_least"), ("近", "about"), ("约", "about")):
        if word in surface:
            qualifier, unit = kind, unit.replace(word, "")
            if kind == "about":
                break
    for word, factor in (("万", 10_000), ("亿", 100_000_000)):
        if unit.startswith(word):
            value, unit = value * factor, unit.removeprefix(word)
    found = re.match(r"[A-Za-z%‰]|个百分点|个工作日|人次|场次|批次|.", unit)
    unit = found.group() if found else ""
    if unit == "%" and value == 100 and qualifier == "exact":
        qualifier = "all"
    return Claim(
        start=start,
        end=start + len(surface),
        surface=surface,
        value=value,
        value_max=None,
        unit=unit,
        qualifier=qualifier,  # type: ignore[arg-type]  # a plain str narrowed above
        role=role or ("rate" if unit in ("%", "‰") else "count"),  # type: ignore[arg-type]  # written in the case
        indicator="other",
        what="",
        period="",
        group="",
    )
