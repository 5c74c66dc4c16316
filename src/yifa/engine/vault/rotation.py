"""Rotation: a new current key, and every value sealed anew under it.

It may be stopped at any time and goes on where it was: which values are left is asked of the database. Running servers
follow at once, because they read the key file again when it changes. A key that no value uses any more is retired: it
seals nothing and stays in the file for the sake of backups, until it is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.db.models.functions import Cast
from django.utils import timezone

from yifa.engine.store.transactions import write_transaction
from yifa.engine.vault.fields import EncryptedTextField, Sealed
from yifa.engine.vault.key_file import KeyFileError, changed_keys, cipher_of_new_keys, keys
from yifa.engine.vault.sealing import CannotOpenError, key_id_of

BATCH = 500


class EncryptedColumn(NamedTuple):
    """A column that holds sealed values."""

    model: type[models.Model]
    field: EncryptedTextField

    def rows(self) -> models.QuerySet[Any]:
        """All rows that hold a value, of every organisation, with the sealed text as ``sealed_text``."""
        texts = self.model._base_manager.annotate(sealed_text=Cast(self.field.name, models.TextField()))
        return texts.exclude(sealed_text__isnull=True).exclude(sealed_text="")

    def count(self, key_id: str) -> int:
        """How many values are sealed under this key."""
        return self.rows().filter(sealed_text__startswith=f"{key_id}:").count()


@dataclass(slots=True)
class Rotation:
    """What a rotation did: the current key, values sealed anew, keys retired, places of values that don't open."""

    current: str
    resealed: int = 0
    retired: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


def encrypted_columns() -> Iterator[EncryptedColumn]:
    """Every encrypted field of every model of the installation."""
    for model in apps.get_models():
        for known in model._meta.local_concrete_fields:
            if isinstance(known, EncryptedTextField):
                yield EncryptedColumn(model, known)


def usage() -> dict[str, int]:
    """How many values each key seals, by key id."""
    columns = list(encrypted_columns())
    return {key_id: sum(column.count(key_id) for column in columns) for key_id in keys().values}


def rotate(*, batch: int = BATCH) -> Rotation:
    """Make a new current key, or go on with a rotation that was stopped, and seal all values under it.

    A value that doesn't open is reported and left, and its key is not retired.
    """
    with changed_keys() as known:
        unfinished = [key for key in known.values.values() if key.id != known.current and key.retired is None]
        if not unfinished:
            known.add_value_key(cipher_of_new_keys())
    rotation = Rotation(keys().current)
    for column in encrypted_columns():
        _reseal(column, rotation, batch)
    used = usage()
    with changed_keys() as known:
        for key in list(known.values.values()):
            if key.id != known.current and key.retired is None and not used.get(key.id):
                known.values[key.id] = replace(key, retired=timezone.now().isoformat(timespec="seconds"))
                rotation.retired.append(key.id)
    return rotation


def drop(key_id: str) -> None:
    """Destroy a retired key: backups made under it can no longer show personal values.

    :raises KeyFileError: there is no such key, it is not retired, or a value uses it after all.
    """
    key = keys().values.get(key_id)
    if key is None:
        raise KeyFileError(f"密钥文件中没有密钥 {key_id}")
    if key.retired is None or usage()[key_id]:
        raise KeyFileError(f"密钥 {key_id} 仍在使用，不能销毁。请先运行 yifa keys rotate")
    with changed_keys() as known:
        known.values.pop(key_id, None)


def _reseal(column: EncryptedColumn, rotation: Rotation, batch: int) -> None:
    """Seal one column's values anew, batch by batch in order of id; each batch is its own transaction."""
    old = column.rows().exclude(sealed_text__startswith=f"{rotation.current}:").order_by("pk")
    last: Any = None
    while True:
        with write_transaction():
            waiting = old if last is None else old.filter(pk__gt=last)
            rows = list(waiting.values_list("pk", "sealed_text")[:batch])
            for pk, sealed_text in rows:
                _reseal_one(column, pk, sealed_text, rotation)
        if len(rows) < batch:
            return
        last = rows[-1][0]


def _reseal_one(column: EncryptedColumn, pk: Any, sealed_text: str, rotation: Rotation) -> None:
    name = column.field.name
    try:
        clear = column.field.open(Sealed(sealed_text), pk)
    except CannotOpenError:
        rotation.unreadable.append(f"{column.field.place(pk)}（{key_id_of(sealed_text)[:12]}）")
        return
    # Only if the value is still the one that was read: somebody may have written a new one meanwhile.
    unchanged = column.rows().filter(pk=pk, sealed_text=sealed_text)
    rotation.resealed += unchanged.update(**{name: column.field.seal(clear, pk)})
