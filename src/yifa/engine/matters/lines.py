"""What is demanded of every line, whatever the procedure: what it points at belongs to the matter, what it dates is past."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import models

from yifa.engine.matters.models import Line, Matter
from yifa.engine.matters.refusals import Reason


def line_problems(
    model: type[Line], values: Mapping[str, Any], matter: Matter, happened_on: date, where: str = ""
) -> Iterator[Reason]:
    """Why a line with these values can't stand in the matter on that day."""
    for name, value in values.items():
        field = model._meta.get_field(name)
        label = str(getattr(field, "verbose_name", name))
        if isinstance(value, Line) and not _belongs(value, matter):
            yield Reason(
                "invalid",
                f"“{label}”：所选的“{value._meta.verbose_name}”不属于本事项，或者已被更正",
                where=f"{where}{name}",
                todo="请在本事项的当事人、明细中重新选择",
            )
        elif isinstance(field, models.DateField) and isinstance(value, date) and name not in model.ahead:
            if value > happened_on:
                yield Reason(
                    "not_after_the_act",
                    f"“{label}”（{value}）晚于本步骤的发生日期（{happened_on}）",
                    where=f"{where}{name}",
                    todo="请核对日期；尚未发生的，请在发生后办理",
                )


def _belongs(line: Line, matter: Matter) -> bool:
    """A line of the matter itself or, for a child, of its parent; one that was corrected away is gone."""
    return line.matter_id in (matter.pk, matter.parent_id) and line.void_entry_id is None
