"""Whether what somebody typed fits the columns: SQLite would take any length, PostgreSQL none that is too long."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from yifa.engine.orgs.errors import OrgsError


def refuse_unfit(row: models.Model) -> None:
    """Refuse texts that are lacking, too long or not among the choices; keys to other rows are the database's affair.

    :raises OrgsError: names each column, as users know it, and what is wrong with it.
    """
    try:
        row.clean_fields(exclude=[field.name for field in row._meta.fields if field.is_relation])
    except ValidationError as error:
        names = {field.name: field.verbose_name for field in row._meta.fields}
        told = (f"{names[name]}：{'、'.join(messages)}" for name, messages in error.message_dict.items())
        raise OrgsError("；".join(told)) from None
