"""Showing a personal value in full: never without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yifa.engine.journal.recording import append
from yifa.engine.store.tenancy import TenantModel
from yifa.engine.store.transactions import write_transaction
from yifa.engine.vault.fields import EncryptedTextField

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Person


def reveal(obj: TenantModel, field: str, *, person: Person, reason: str) -> str:
    """The clear value of an encrypted field, after an entry of kind ``reveal`` says who saw which one and why.

    The entry never holds the value. Whoever calls has checked that the person may see it.

    :raises ValueError: no reason was given, or the field is not an encrypted one.
    """
    if not reason.strip():
        raise ValueError("查看个人信息原文须写明事由（reason）")
    meta = obj._meta
    if not isinstance(meta.get_field(field), EncryptedTextField):
        raise ValueError(f"{meta.label}.{field} 不是加密字段，无须申请查看原文")
    value: str | None = getattr(obj, field)
    with write_transaction():
        body = {"person": person.pk, "field": f"{meta.label_lower}.{field}", "reason": reason}
        append(obj.org, "reveal", f"{meta.model_name}:{obj.pk}", body)
    return value or ""
