"""Showing a personal value in full: never without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from yifa.engine.journal.recording import append
from yifa.engine.store.transactions import write_transaction
from yifa.engine.vault.fields import EncryptedTextField

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org, Person


def reveal(obj: models.Model, field: str, *, person: Person, reason: str, org: Org | None = None) -> str:
    """The clear value of an encrypted field, after an entry of kind ``reveal`` says who saw which one and why.

    The entry never holds the value. Whoever calls has checked that the person may see it.

    :param person: who looks.
    :param org: in whose journal it is recorded; needed for a row that belongs to no organisation, such as a person.
    :raises ValueError: no reason was given, the field is not an encrypted one, or nobody's journal could hold it.
    """
    if not reason.strip():
        raise ValueError("查看个人信息原文须写明事由（reason）")
    meta = obj._meta
    if not isinstance(meta.get_field(field), EncryptedTextField):
        raise ValueError(f"{meta.label}.{field} 不是加密字段，无须申请查看原文")
    holder = org or getattr(obj, "org", None)
    if holder is None:
        raise ValueError(f"{meta.label} 不属于任何机关，请用 org 指明由哪个机关的日志记录")
    value: str | None = getattr(obj, field)
    with write_transaction():
        body = {"person": person.pk, "field": f"{meta.label_lower}.{field}", "reason": reason}
        append(holder, "reveal", f"{meta.model_name}:{obj.pk}", body)
    return value or ""
