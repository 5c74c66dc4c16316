"""A text field that is encrypted in the database.

Reading the attribute decrypts it; ``values()``, ``values_list()`` and raw SQL give the sealed text and never the clear
one. It can't be searched or sorted: keep a ``blind_index`` beside it where equality must be asked.
"""

from __future__ import annotations

from typing import Any, NoReturn

from django.core import checks
from django.core.exceptions import FieldError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import IsNull
from django.db.models.query_utils import DeferredAttribute

from yifa.engine.vault.sealing import open_sealed, seal


class Sealed(str):
    """A text as it stands in the database: encrypted."""

    __slots__ = ()


class _DecryptingAttribute(DeferredAttribute):
    """Keeps the sealed text on the object and decrypts it each time it is asked for."""

    field: EncryptedTextField

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Sealed):
            return self.field.open(value, instance.pk)
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.TextField):
    """加密文本: a text sealed for its table, column and row; null and the empty text stay as they are.

    Renaming the table or the column therefore needs a migration that seals the values anew. A row whose id the
    database hands out is not bound to its row, because the id is not known when the value is sealed.
    """

    descriptor_class = _DecryptingAttribute

    def place(self, pk: Any) -> str:
        """What a value in this row is bound to."""
        meta = self.model._meta
        row = "" if isinstance(meta.pk, models.AutoField) else f"#{pk}"
        return f"{meta.db_table}.{self.column}{row}"

    def open(self, sealed: Sealed, pk: Any) -> str:
        """The clear text of a value that stands in the row with this id."""
        return open_sealed(sealed, self.place(pk)) if sealed else ""

    def seal(self, text: str, pk: Any) -> Sealed:
        """A text, sealed for the row with this id."""
        return Sealed(seal(text, self.place(pk)) if text else "")

    def from_db_value(self, value: str | None, *_: Any) -> Sealed | None:
        """What comes from the database is sealed."""
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Seal what was assigned since it was read."""
        value = model_instance.__dict__[self.attname]
        if isinstance(value, Sealed):
            if add:
                self.open(value, model_instance.pk)
            return value
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return self.seal(str(value), model_instance.pk)

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        """Only sealed values go to the database; ``update()`` and ``bulk_update()`` don't know the row to bind to."""
        if isinstance(value, Sealed):
            return str(value)
        if value is None or value == "":
            return value
        raise FieldError(f"{self} 是加密字段，不能用 update() 或 bulk_update() 写入，请用 save() 或 bulk_create()")

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing but ``isnull`` can be asked of a sealed value."""
        if lookup_name == "isnull":
            return IsNull
        raise self._refusal(lookup_name)

    def get_transform(self, lookup_name: str) -> NoReturn:
        """No transform of a sealed value means anything."""
        raise self._refusal(lookup_name)

    def _refusal(self, lookup_name: str) -> FieldError:
        return FieldError(f"{self} 是加密字段，不能按“{lookup_name}”查询；可查 isnull，相等查询请另存 blind_index")

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        """An encrypted field is never indexed."""
        found = super().check(**kwargs)
        meta = self.model._meta
        indexed = {name.lstrip("-") for index in meta.indexes for name in index.fields}
        constrained = {name for rule in meta.constraints for name in getattr(rule, "fields", ())}
        if getattr(self, "db_index", False) or self.unique or self.name in indexed | constrained:
            found.append(checks.Error(f"{self} 是加密字段，不能建立索引或唯一约束", obj=self, id="vault.E001"))
        return found
