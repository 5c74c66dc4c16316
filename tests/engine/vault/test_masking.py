"""Masks and blind indexes."""

from __future__ import annotations

from pathlib import Path

import pytest

from yifa.engine.vault.blind_index import blind_index
from yifa.engine.vault.key_file import create
from yifa.engine.vault.masking import Style, masked


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        ("王小明", "name", "王某"),
        ("欧阳小明", "name", "欧阳某"),
        ("欧阳", "name", "欧某"),
        ("𠮷田", "name", "𠮷某"),
        ("张三", "name_stars", "张*"),
        ("张小三", "name_stars", "张**"),
        ("欧阳小明", "name_stars", "欧阳**"),
        ("张", "name_stars", "张*"),
        ("13812345678", "telephone", "138****5678"),
        ("0571-87654321", "telephone", "057******4321"),
        ("110", "telephone", "***"),
        ("330106199001011234", "id_number", "330***********1234"),
        ("  ", "name", ""),
        (" 王小明 ", "name", "王某"),
    ],
)
def test_a_mask_leaves_what_its_style_says(value: str, style: Style, shown: str) -> None:
    assert masked(value, style) == shown


def test_equal_values_have_the_same_index_however_they_are_typed(key_path: Path) -> None:
    index = blind_index("33010619900101123X", "id_number")
    assert len(index) == 64
    assert blind_index("３３０１０６ 19900101 123x", "id_number") == index
    assert blind_index("330106199001011231", "id_number") != index


def test_an_index_depends_on_purpose_and_key(key_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = blind_index("1", "id_number")
    assert blind_index("1", "telephone") != index
    with pytest.raises(ValueError, match="purpose"):
        blind_index("1", "")
    monkeypatch.setenv("YIFA_KEYS", str(tmp_path / "other.json"))
    create()
    assert blind_index("1", "id_number") != index
