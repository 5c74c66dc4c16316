"""The key by which a line says which party it is about."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Party


def about_party(name: str = "当事人", *, help_text: str = "") -> models.ForeignKey[Party, Party]:
    """The party that a line is about."""
    return models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name, help_text=help_text
    )
