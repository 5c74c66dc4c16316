"""The key file."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from yifa.engine.vault import key_file
from yifa.engine.vault.key_file import KeyFileError, changed_keys, create, keys


def test_a_new_key_file_is_its_owners_alone(key_path: Path) -> None:
    assert stat.S_IMODE(key_path.stat().st_mode) == 0o600
    assert keys().current == "k1"


def test_a_key_file_is_made_once(key_path: Path) -> None:
    before = key_path.read_bytes()
    assert create() is False
    assert key_path.read_bytes() == before


def test_without_a_name_the_key_file_is_made_when_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    monkeypatch.delenv("YIFA_KEYS", raising=False)
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    assert keys().current == "k1"
    assert (tmp_path / "secrets" / "keys.json").exists()


def test_a_named_key_file_that_is_missing_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YIFA_KEYS", str(tmp_path / "lost.json"))
    with pytest.raises(KeyFileError, match=r"lost\.json 不存在"):
        keys()
    assert not (tmp_path / "lost.json").exists()


def test_a_key_file_that_others_can_read_is_refused(key_path: Path) -> None:
    key_path.chmod(0o640)
    with pytest.raises(KeyFileError, match="chmod 600"):
        keys()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 1, "values": {"current": "k1", "keys": {}}}'])
def test_a_damaged_key_file_is_refused(key_path: Path, text: str) -> None:
    key_path.write_text(text)
    with pytest.raises(KeyFileError, match="备份"):
        keys()


def test_a_key_file_of_another_format_is_refused(key_path: Path) -> None:
    document = json.loads(key_path.read_text())
    key_path.write_text(json.dumps(document | {"format": 2}))
    with pytest.raises(KeyFileError, match="格式版本是 2"):
        keys()


def test_a_change_is_seen_at_once_and_all_else_is_kept(key_path: Path) -> None:
    index = keys().index
    with changed_keys() as known:
        known.add_value_key("sm4-gcm")
    assert keys().current == "k2"
    assert [(key.id, key.cipher, len(key.material)) for key in keys().values.values()] == [
        ("k1", "aes-256-gcm", 32),
        ("k2", "sm4-gcm", 16),
    ]
    assert keys().index == index
    assert stat.S_IMODE(key_path.stat().st_mode) == 0o600


def test_a_change_that_fails_is_not_written(key_path: Path) -> None:
    before = key_path.read_bytes()
    with pytest.raises(RuntimeError), changed_keys():
        raise RuntimeError
    assert key_path.read_bytes() == before


def test_an_unknown_cipher_is_refused(settings: object) -> None:
    settings.VAULT_CIPHER = "rot13"  # type: ignore[attr-defined]  # pytest-django's settings
    with pytest.raises(KeyFileError, match="rot13"):
        key_file.cipher_of_new_keys()


def test_no_key_material_is_shown_by_accident(key_path: Path) -> None:
    material = keys().values["k1"].material
    assert repr(material) not in repr(keys())
