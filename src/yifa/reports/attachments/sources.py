"""附件: from which records the figures of the year were counted: how many, until when, a digest to check them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from django.db.models import Model

from yifa.engine.figures import registry
from yifa.engine.narrative.facts import Span
from yifa.engine.prints.words import day
from yifa.reports.attachments.parts import Attachment, Column, Row, Table
from yifa.reports.evidence import Counted, Evidence
from yifa.reports.report import Checkpoint

SHOWN: Final = 16
"""So many characters of a digest are printed; the whole one is made from the manifest."""


def sources(evidence: Mapping[Counted, Evidence], span: Span, checkpoint: Checkpoint | None) -> Attachment:
    """The tables of records behind the figures of the year, in the order of the areas, and where the journal stood.

    What a 版记 holds is fixed (GB/T 9704-2012, 7.4): the journal's checkpoint stands here.
    """
    by_model: dict[type[Model], list[Counted]] = defaultdict(list)
    for counted in evidence:
        if counted.span == span and not counted.of.by:
            by_model[counted.figure.model].append(counted)
    names = {area.label: str(area.verbose_name) for area in registry.areas()}
    order = list(names)
    columns = (
        Column("业务", 30),
        Column("记录", 40),
        Column("指标数", 20, "right"),
        Column("记录数", 20, "right"),
        Column("校验值", 46, "center"),
    )
    models = sorted(by_model.items(), key=lambda item: order.index(item[1][0].figure.area))
    rows = (_row(names[own[0].figure.area], model, own, evidence) for model, own in models)
    about = (
        f"统计截至{day(span.as_of)}。记录数是计入本年数据的记录条数，同一条记录计入几项指标的，只算一条；"
        "以前登记、计入时点数的，也算在内。",
        f"校验值由各项指标所依据的记录计算得出，计入的记录有变动，校验值即不相同；表中列出前{SHOWN}位。",
    )
    tables = [Table(columns, tuple(rows)), *([_journal(checkpoint)] if checkpoint is not None else [])]
    return Attachment("数据来源清单", about, tuple(tables))


def _journal(checkpoint: Checkpoint) -> Table:
    """The whole of it, so that whoever holds the paper can hold the journal against it."""
    columns = (Column("日志核验点", 30), Column("编制时的业务日志，以后被删改、截短的，与此不符", 126))
    half = len(checkpoint.root) // 2
    root = f"{checkpoint.root[:half]}\n{checkpoint.root[half:]}"
    rows = (("日志", checkpoint.origin), ("条数", f"{checkpoint.size:,}"), ("链值", root))
    return Table(columns, tuple(map(Row, rows)), "日志核验点")


def _row(area: str, model: type[Model], own: Sequence[Counted], evidence: Mapping[Counted, Evidence]) -> Row:
    ids = {id for counted in own for id in evidence[counted].ids}
    name = str(model._meta.verbose_name)
    return Row((area, name, str(len(own)), f"{len(ids):,}", digest(own, evidence)[:SHOWN]))


def digest(own: Sequence[Counted], evidence: Mapping[Counted, Evidence]) -> str:
    """SHA-256 over one line for each figure of a table, by id: the id, a space, the digest of its rows, a line feed."""
    lines = sorted(f"{counted.of} {evidence[counted].digest}\n" for counted in own)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
