"""A month as a column."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models

MONTHS_WRITTEN = ("%Y-%m", "%Y年%m月", "%Y.%m", "%Y/%m")
"""How users write a month."""


class MonthField(models.DateField):
    """月份: kept as the first day of the month, whichever of its days is given; ``2025-03`` is taken too."""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and len(value) == len("2025-03"):
            value = f"{value}-01"
        day = super().to_python(value)
        return day if day is None else day.replace(day=1)

    def formfield(self, **options: Any) -> Any:
        """A field in which a month is chosen."""
        written = options.pop("input_formats", ())
        return super().formfield(
            **{
                **options,
                "widget": forms.DateInput({"type": "month"}, format=MONTHS_WRITTEN[0]),
                "input_formats": (*MONTHS_WRITTEN, *written),
            }
        )
