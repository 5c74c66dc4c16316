"""The rows behind an issued report as they were: their ids and the columns that the figures' definitions name.

``rows.jsonl.gz`` has one line of JSON for each table and figure. A table's line gives the ids of all its rows that
counted, in the order of the ids as text, and of each row the columns that the definitions name; no personal one. A
figure's line gives which of these rows counted, by their places; of a rate which met it, of a sum what each added.
From that the digest and the value in the manifest can be made again, without the platform and without its database.
"""

from __future__ import annotations

import gzip
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Model

from yifa.engine.figures.conditions import leaves
from yifa.engine.figures.declarations import Figure
from yifa.engine.matters.data import is_personal, plain
from yifa.engine.narrative.facts import Span
from yifa.engine.registers.seeing import kept_register
from yifa.engine.store.tenancy import org_scope
from yifa.reports.evidence import Row, rows_behind
from yifa.reports.manifest import name_of
from yifa.reports.report import Report, counted_in, stated_in

ROWS_FILE: Final = "rows.jsonl.gz"
_AT_ONCE: Final = 500


class BadRows(ValueError):
    """The file of rows can't be read, or contradicts itself; the message says where."""


@dataclass
class FrozenRows:
    """The rows by figure, as the manifest names it; ``columns`` and ``values`` by table and id."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    table_of: dict[str, str] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, dict[str, list[Any]]] = field(default_factory=dict)


def freeze_rows(report: Report) -> FrozenRows:
    """The rows behind every figure and every number of the report, read anew."""
    frozen = FrozenRows()
    models: dict[str, type[Model]] = {}
    named: dict[str, set[str]] = defaultdict(set)
    with org_scope(*report.orgs):
        for counted, rows in rows_behind(report.orgs, counted_in(report)):
            name, table = name_of(report, counted), counted.figure.model._meta.label_lower
            frozen.rows[name], frozen.table_of[name] = rows, table
            models[table] = counted.figure.model
            named[table] |= columns_named(counted.figure, counted.span)
        for counted in stated_in(report):
            name, table = name_of(report, counted), counted.figure.model._meta.label_lower
            frozen.rows[name], frozen.table_of[name] = [], table
        for table, model in models.items():
            ids = sorted(
                {row[0] for name, rows in frozen.rows.items() if frozen.table_of[name] == table for row in rows}
            )
            frozen.columns[table] = sorted(named[table])
            frozen.values[table] = dict(_values(model, frozen.columns[table], ids))
    return frozen


def columns_named(figure: Figure, span: Span) -> set[str]:
    """The columns of the figure's own table that its definition names; none that holds personal values, and none of
    entries that not everybody sees who may read the report."""
    if kept_register(figure.model):
        return set()
    conditions = filter(None, (figure.counted(span.period, span.as_of), figure.in_numerator(span.period, span.as_of)))
    paths = [path for condition in conditions for path, _ in leaves(condition) if path]
    paths += [*figure.dates, *figure.dims.values(), *([figure.measure] if figure.measure else [])]
    names = {path.split("__")[0] for path in paths}
    own = {name: found for found in figure.model._meta.concrete_fields for name in (found.name, found.attname)}
    return {own[name].attname for name in names if name in own and not is_personal(own[name])}


def _values(model: type[Model], columns: Sequence[str], ids: Sequence[str]) -> Iterator[tuple[str, list[Any]]]:
    known = {one.attname: one for one in model._meta.concrete_fields}
    fields = [known[name] for name in columns]
    for start in range(0, len(ids), _AT_ONCE):
        rows = model._default_manager.filter(pk__in=ids[start : start + _AT_ONCE])
        for pk, *values in rows.values_list("pk", *columns):
            yield str(pk), [plain(one, value) for one, value in zip(fields, values, strict=True)]


def written(frozen: FrozenRows) -> bytes:
    """The file; the same rows give the same bytes."""
    places = {table: {id: place for place, id in enumerate(values)} for table, values in _sorted(frozen).items()}
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        for table, values in _sorted(frozen).items():
            content = {"ids": list(values), "columns": frozen.columns[table], "values": list(values.values())}
            file.write(_line({"table": table} | content))
        for name, rows in frozen.rows.items():
            file.write(_line(_packed(name, frozen.table_of[name], rows, places[frozen.table_of[name]])))
    return packed.getvalue()


def _sorted(frozen: FrozenRows) -> dict[str, dict[str, list[Any]]]:
    return {table: dict(sorted(values.items())) for table, values in sorted(frozen.values.items())}


def _packed(name: str, table: str, rows: Iterable[Row], places: Mapping[str, int]) -> dict[str, Any]:
    rows = list(rows)
    packed: dict[str, Any] = {"figure": name, "table": table, "rows": [places[row[0]] for row in rows]}
    if any(row[1] is not None for row in rows):
        packed["met"] = [int(bool(row[1])) for row in rows]
    if any(row[2] != 1 for row in rows):
        packed["amounts"] = [row[2] for row in rows]
    return packed


def _line(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def parse_rows(content: bytes) -> FrozenRows:
    """The rows as the file has them. :raises BadRows: it is damaged, or no such file."""
    frozen = FrozenRows()
    try:
        for number, line in enumerate(gzip.decompress(content).splitlines(), 1):
            try:
                _take(frozen, json.loads(line))
            except (KeyError, TypeError, ValueError, IndexError) as wrong:
                raise BadRows(f"{ROWS_FILE}第{number}行不合格式（{wrong}）") from None
    except (OSError, EOFError) as damaged:
        raise BadRows(f"{ROWS_FILE}不能解压（{damaged}），文件已损坏") from None
    if not frozen.rows:
        raise BadRows(f"{ROWS_FILE}中没有记录，文件已损坏")
    return frozen


def _take(frozen: FrozenRows, given: dict[str, Any]) -> None:
    table = given["table"]
    if "figure" not in given:
        frozen.columns[table] = given["columns"]
        frozen.values[table] = dict(zip(given["ids"], given["values"], strict=True))
        return
    ids, rows = list(frozen.values[table]), given["rows"]
    met = [bool(one) for one in given["met"]] if "met" in given else [None] * len(rows)
    amounts = given.get("amounts") or [1] * len(rows)
    frozen.table_of[given["figure"]] = table
    frozen.rows[given["figure"]] = [
        (ids[place], one, amount) for place, one, amount in zip(rows, met, amounts, strict=True)
    ]
