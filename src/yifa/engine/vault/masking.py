"""Masks: what those see of a personal value who need not know it."""

from __future__ import annotations

from typing import Literal

Style = Literal["name", "name_stars", "telephone", "id_number"]

# Surnames of two characters; of any other name the first character is taken for the surname.
COMPOUND_SURNAMES = frozenset(
    "欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 东方 独孤 公孙 端木 宇文 鲜于 闾丘 司空 "  # noqa: SIM905
    "淳于 太史 公冶 濮阳 轩辕 呼延 钟离 赫连 澹台 拓跋 百里 南宫 西门 东郭 第五 公羊 万俟 单于".split()
)


def masked(value: str, style: Style) -> str:
    """The value with what identifies a person taken out.

    ``name``: 王某, 欧阳某; ``name_stars``: 王** (a star for each character of the given name); ``telephone``: the
    first three and last four digits; ``id_number``: the first three and last four characters. What is too short to
    leave anything hidden is masked wholly.
    """
    text = value.strip()
    if not text:
        return ""
    if style == "name":
        return f"{_surname(text)}某"
    if style == "name_stars":
        surname = _surname(text)
        return surname + "*" * max(len(text) - len(surname), 1)
    return _middle(text, 3, 4)


def _surname(name: str) -> str:
    return name[:2] if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else name[:1]


def _middle(text: str, head: int, tail: int) -> str:
    hidden = len(text) - head - tail
    return "*" * len(text) if hidden < 1 else text[:head] + "*" * hidden + text[-tail:]
