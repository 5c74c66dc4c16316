"""What became of a workbook, in words for a page: counts, what is to be mended where, the first rows that come in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist

from yifa.engine.exchange.importing import Imported
from yifa.engine.exchange.rows import HIDDEN, Problem, ReadRow
from yifa.engine.exchange.targets import OF_MATTER, procedure_of, targets_of
from yifa.engine.ledgers.columns import record_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry as procedures
from yifa.law.wording import day_in_words

MOST: Final = 300
"""So many refusals, notes and findings each are told on the page; the workbook that goes back has all."""

SKIPPED: Final = {
    "blank": "空行", "sum": "合计行", "remark": "备注、标题行", "heading": "表头行", "section": "分组行",
    "example": "示例行", "hidden": "隐藏的表中的行", "other_sheet": "没有本台账列名的表中的行",
}  # fmt: skip
"""Rows that hold nothing to take in, as they are called."""


def outcome_of(done: Imported, ledger: Ledger) -> dict[str, Any]:
    """As JSON holds it."""
    rows = [dict(_in_words(row, ledger)) for row in done.first]
    names = list(dict.fromkeys(name for row in rows for name in row))
    return {
        "rows": done.rows,
        "taken": done.taken,
        "known": done.known,
        "standing": done.standing,
        "standing_first": [[one.sheet, one.row, one.entry, one.title] for one in done.standing_first],
        "parts": done.parts,
        "refused_rows": done.refused_rows,
        "findings": done.findings,
        "skipped": [[SKIPPED[kind], count] for kind, count in done.skipped.items()],
        "refused": [_problem(problem) for problem in done.refused[:MOST]],
        "refusals": len(done.refused),
        "notes": [_problem(problem) for problem in done.notes[:MOST]],
        "found": [
            {"message": found.first.message, "law": found.law, "count": found.count, "rows": found.rows}
            for found in sorted(done.found.values(), key=lambda found: -found.count)[:MOST]
        ],
        "names": names,
        "first": [
            [row.number, [cells.get(name, "") for name in names]] for row, cells in zip(done.first, rows, strict=True)
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "heading": problem.heading,
        "value": problem.value,
        "message": problem.message,
        "todo": problem.todo,
    }


def _in_words(row: ReadRow, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """What a row fills, by the names of the columns."""
    given: dict[str, Any] = dict(row.data)
    if (matter := row.ledger_row) is not None:
        given = {
            "opened_on": matter.opened_on, "title": matter.title, "state": matter.state, "number": matter.number,
            "village": matter.village, "handler": matter.handler, "closed_on": matter.closed_on, **matter.data,
        }  # fmt: skip
    elif row.village is not None:
        given["village"] = row.village
    for column, value in given.items():
        if value not in (None, "", []):
            yield _told(ledger, column, value)


def _told(ledger: Ledger, column: str, value: Any) -> tuple[str, str]:
    """The name of a column and a value of it, in words."""
    target = targets_of(ledger).get(column)
    field = _field_of(ledger, column)
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        lines = procedures.line_models(procedure_of(ledger))
        return str(lines[column]._meta.verbose_name), "、".join(_line(line) for line in value)
    name = target.name if target else str(getattr(field, "verbose_name", column))
    # A column that exists on paper as a text may fill a choice.
    labels = dict((target.labels if target else ()) or getattr(field, "flatchoices", None) or ())
    is_personal = target is not None and target.personal
    return name, HIDDEN if is_personal else str(labels.get(value, "")) or _plain(value)


def _field_of(ledger: Ledger, column: str) -> Any:
    if column in OF_MATTER and ledger.procedure:
        return None
    try:
        return record_of(ledger)._meta.get_field(column)
    except FieldDoesNotExist:
        return None


def _line(line: Mapping[str, Any]) -> str:
    """A line by what names it: a party, a mediator."""
    return next((_plain(value) for name, value in line.items() if name in ("name", "person")), "1条")


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return day_in_words(value)
    return str(value)
