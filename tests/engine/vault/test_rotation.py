"""Rotation of keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from tests.world import World
from yifa.cli import main
from yifa.engine.journal.models import SealedValue
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.engine.vault.key_file import changed_keys, keys
from yifa.engine.vault.rotation import encrypted_columns, rotate, usage


@pytest.fixture
def values(world: World, key_path: Path) -> list[SealedValue]:
    """Seven encrypted values of two organisations, and an empty one."""
    made = []
    for seq in range(8):
        org = world.township if seq % 2 else world.other_township
        with org_scope(org):
            made.append(SealedValue.objects.create(org=org, seq=seq, field="f", sealed=f"值{seq}" if seq else ""))
    return made


def _clear() -> list[str]:
    with every_org("test"):
        return [value.sealed for value in SealedValue.objects.order_by("seq")]


ALL = ["", *(f"值{seq}" for seq in range(1, 8))]


def test_the_encrypted_fields_of_all_models_are_known() -> None:
    assert ("SealedValue", "sealed") in {(column.model.__name__, column.field.name) for column in encrypted_columns()}


def test_all_values_are_sealed_under_a_new_key_and_the_old_one_is_retired(values: list[SealedValue]) -> None:
    result = rotate(batch=3)
    assert (result.current, result.resealed, result.retired, result.unreadable) == ("k2", 7, ["k1"], [])
    assert usage() == {"k1": 0, "k2": 7}
    assert keys().values["k1"].retired is not None
    assert _clear() == ALL


def test_a_stopped_rotation_goes_on_with_the_same_key(values: list[SealedValue]) -> None:
    updates = 0

    def stop_at_the_fifth_update(execute: Callable[..., object], sql: str, *rest: object) -> object:
        nonlocal updates
        if sql.startswith("UPDATE"):
            updates += 1
            if updates == 5:
                raise KeyboardInterrupt
        return execute(sql, *rest)

    with connection.execute_wrapper(stop_at_the_fifth_update), pytest.raises(KeyboardInterrupt):
        rotate(batch=3)
    assert usage() == {"k1": 4, "k2": 3}, "the first batch is done, the second was rolled back"
    assert _clear() == ALL
    result = rotate(batch=3)
    assert (result.current, result.resealed, result.retired) == ("k2", 4, ["k1"])
    assert _clear() == ALL


def test_a_rotation_that_was_stopped_between_key_and_values_makes_no_further_key(
    values: list[SealedValue],
) -> None:
    with changed_keys() as known:
        known.add_value_key("aes-256-gcm")
    result = rotate()
    assert (result.current, result.resealed, result.retired) == ("k2", 7, ["k1"])


def test_a_value_that_does_not_open_is_told_and_keeps_its_key(values: list[SealedValue]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_sealedvalue SET sealed = 'k1:AAAA' WHERE id = %s", [values[3].pk])
    result = rotate()
    assert (result.resealed, result.retired) == (6, [])
    assert [place.split("#")[1] for place in result.unreadable] == [f"{values[3].pk}（k1）"]
    assert rotate().current == "k2", "the rotation isn't over, so no third key is made"


def test_a_second_rotation_makes_a_third_key(values: list[SealedValue]) -> None:
    rotate()
    assert rotate().current == "k3"
    assert _clear() == ALL


def test_the_command_rotates_and_shows_ids_and_counts_but_no_key(
    values: list[SealedValue], key_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", "rotate", "--batch", "2"]) == 0
    assert "当前密钥 k2；重新加密7个值；停用的密钥：k1" in capsys.readouterr().out
    assert main(["keys", "show"]) == 0
    shown = capsys.readouterr().out
    assert main(["keys", "show", "--json"]) == 0
    document = capsys.readouterr().out
    assert [(row["id"], row["state"], row["values"]) for row in json.loads(document)["keys"]] == [
        ("k1", "retired", 0),
        ("k2", "current", 7),
    ]
    secret = json.loads(key_path.read_text())["values"]["keys"]["k2"]["material"]
    assert secret not in shown + document


def test_the_command_tells_what_does_not_open(values: list[SealedValue], capsys: pytest.CaptureFixture[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_sealedvalue SET sealed = 'k1:AAAA' WHERE id = %s", [values[3].pk])
    assert main(["keys", "rotate"]) == 1
    assert str(values[3].pk) in capsys.readouterr().err


@pytest.mark.parametrize("batch", ["0", "-1", "many"])
def test_a_batch_is_a_positive_number(batch: str, key_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["keys", "rotate", "--batch", batch])
    assert ended.value.code == 2
    assert f"“{batch}”不是正整数" in capsys.readouterr().err


def test_only_a_retired_key_is_dropped(values: list[SealedValue], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "drop", "k1"]) == 2
    assert main(["keys", "drop", "k9"]) == 2
    rotate()
    assert main(["keys", "drop", "k1"]) == 0
    assert list(keys().values) == ["k2"]
    assert _clear() == ALL


def test_a_retired_key_that_a_restored_value_uses_is_not_dropped(values: list[SealedValue]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM journal_sealedvalue WHERE id = %s", [values[3].pk])
        (before,) = cursor.fetchone()
    rotate()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_sealedvalue SET sealed = %s WHERE id = %s", [before, values[3].pk])
    assert main(["keys", "drop", "k1"]) == 2


def test_the_key_file_is_made_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YIFA_KEYS", str(tmp_path / "keys.json"))
    assert main(["keys", "rotate"]) == 2
    assert main(["keys", "create"]) == 0
    assert "已生成" in capsys.readouterr().out
    assert main(["keys", "create"]) == 0
    assert "未改动" in capsys.readouterr().out
