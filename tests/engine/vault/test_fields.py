"""Encrypted fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import FieldError
from django.db import connection, models
from django.test.utils import isolate_apps

from tests.world import World
from yifa.engine.journal.models import SealedValue
from yifa.engine.store.tenancy import org_scope
from yifa.engine.vault.fields import EncryptedTextField
from yifa.engine.vault.key_file import changed_keys
from yifa.engine.vault.sealing import CannotOpenError, open_sealed, seal

CLEAR = "浙江省某县清溪乡㐂𠮷路1号 13812345678"


@pytest.fixture
def row(world: World, key_path: Path) -> SealedValue:
    """A row with an encrypted value, in the township."""
    value = SealedValue(org=world.township, seq=1, field="address", sealed=CLEAR)
    with org_scope(world.township):
        value.save()
    return value


def _stored(row: SealedValue) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM journal_sealedvalue WHERE id = %s", [row.pk])
        return str(cursor.fetchone()[0])


def _loaded(world: World, row: SealedValue) -> SealedValue:
    with org_scope(world.township):
        return SealedValue.objects.get(pk=row.pk)


def test_a_value_is_sealed_in_the_database_and_clear_on_the_object(world: World, row: SealedValue) -> None:
    assert _stored(row).startswith("k1:")
    assert "13812345678" not in _stored(row)
    assert row.sealed == CLEAR
    assert _loaded(world, row).sealed == CLEAR


def test_a_value_is_not_decrypted_by_queries_for_columns(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        assert SealedValue.objects.values_list("sealed", flat=True).get().startswith("k1:")


def test_saving_again_keeps_the_sealed_text_and_a_new_value_replaces_it(world: World, row: SealedValue) -> None:
    before = _stored(row)
    again = _loaded(world, row)
    with org_scope(world.township):
        again.save()
        assert _stored(row) == before
        again.sealed = "别处"
        again.save()
    assert _stored(row) != before
    assert _loaded(world, row).sealed == "别处"


def test_equal_values_are_sealed_differently(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        other = SealedValue.objects.bulk_create(
            [SealedValue(org=world.township, seq=2, field="address", sealed=CLEAR)]
        )[0]
    assert _stored(other) != _stored(row)
    assert _loaded(world, other).sealed == CLEAR


def test_the_empty_text_stays_empty(world: World, row: SealedValue) -> None:
    row.sealed = ""
    with org_scope(world.township):
        row.save()
    assert _stored(row) == ""
    assert _loaded(world, row).sealed == ""


def test_a_deferred_value_is_read_when_it_is_asked_for(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        assert SealedValue.objects.defer("sealed").get(pk=row.pk).sealed == CLEAR


def test_a_value_moved_to_another_row_does_not_open(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        other = SealedValue.objects.create(org=world.township, seq=2, field="address", sealed="别处")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_sealedvalue SET sealed = %s WHERE id = %s", [_stored(row), other.pk])
    loaded = _loaded(world, other)
    with pytest.raises(CannotOpenError, match=r"journal_sealedvalue\.sealed"):
        _ = loaded.sealed


def test_a_copied_row_is_refused_before_its_value_is_lost(world: World, row: SealedValue) -> None:
    copy = _loaded(world, row)
    copy.pk, copy.seq = row.pk + 1, 2
    copy._state.adding = True
    with org_scope(world.township), pytest.raises(CannotOpenError):
        copy.save(force_insert=True)


@pytest.mark.parametrize("lookup", ["sealed", "sealed__startswith", "sealed__in", "sealed__length__gt"])
def test_a_sealed_value_can_not_be_searched(world: World, row: SealedValue, lookup: str) -> None:
    with org_scope(world.township), pytest.raises(FieldError, match="blind_index"):
        SealedValue.objects.filter(**{lookup: "x"}).exists()


def test_whether_there_is_a_value_can_be_asked(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        assert SealedValue.objects.filter(sealed__isnull=False).count() == 1


def test_a_clear_value_does_not_pass_through_update(world: World, row: SealedValue) -> None:
    with org_scope(world.township):
        with pytest.raises(FieldError, match="save"):
            SealedValue.objects.update(sealed="别处")
        with pytest.raises(FieldError, match="save"):
            SealedValue.objects.bulk_update([row], ["sealed"])


@isolate_apps("yifa.engine.vault")
def test_an_index_on_an_encrypted_field_is_an_error() -> None:
    class Indexed(models.Model):
        telephone = EncryptedTextField(db_index=True)
        address = EncryptedTextField()
        name = EncryptedTextField()

        class Meta:
            app_label = "vault"
            indexes = [models.Index(fields=["address"], name="vault_test_indexed")]

        def __str__(self) -> str:
            return ""

    meta = Indexed._meta
    assert [error.id for error in meta.get_field("telephone").check()] == ["vault.E001"]
    assert [error.id for error in meta.get_field("address").check()] == ["vault.E001"]
    assert meta.get_field("name").check() == []


@isolate_apps("yifa.engine.vault")
def test_a_row_whose_id_the_database_gives_is_bound_to_its_column_alone() -> None:
    class Numbered(models.Model):
        id = models.BigAutoField(primary_key=True)
        telephone = EncryptedTextField()

        class Meta:
            app_label = "vault"

        def __str__(self) -> str:
            return ""

    field = Numbered._meta.get_field("telephone")
    assert isinstance(field, EncryptedTextField)
    assert field.place(None) == field.place(7) == "vault_numbered.telephone"


@pytest.mark.parametrize("cipher", ["aes-256-gcm", "sm4-gcm"])
def test_each_cipher_seals_and_opens_and_notices_a_change(key_path: Path, cipher: str) -> None:
    with changed_keys() as known:
        known.add_value_key(cipher)
    sealed = seal(CLEAR, "t.c#1")
    assert sealed.startswith("k2:")
    assert open_sealed(sealed, "t.c#1") == CLEAR
    with pytest.raises(CannotOpenError, match="改动"):
        open_sealed(sealed, "t.c#2")
    changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    with pytest.raises(CannotOpenError, match="改动"):
        open_sealed(changed, "t.c#1")


@pytest.mark.parametrize("sealed", ["k9:AAAA", "no key", "k1:!", "k1:AAAA", "k1:"])
def test_what_was_never_sealed_does_not_open(key_path: Path, sealed: str) -> None:
    with pytest.raises(CannotOpenError):
        open_sealed(sealed, "t.c#1")
