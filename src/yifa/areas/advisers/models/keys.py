"""Columns that several tables of advisers have alike."""

from __future__ import annotations

from typing import Any

from django.db import models

from yifa.engine.orgs.models import Place


def lawyer_key(label: str = "法律顾问", **options: Any) -> models.ForeignKey[Any, Any]:
    """Which lawyer of the roster."""
    return models.ForeignKey(
        "advisers.Lawyer", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=label, **options
    )


def station_key() -> models.ForeignKey[Any, Any]:
    """Which station."""
    return models.ForeignKey(
        "advisers.ServiceStation",
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="公共法律服务站（室）",
    )


def served_key() -> models.ForeignKey[Any, Any]:
    """The village that follows from the place of an entry."""
    return models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        db_index=False,
        verbose_name="服务的村（社区）",
    )
