"""村（社区）名册: the places of an organisation from a table that somebody saved as CSV.

The first line names the columns 代码, 名称, 类别 and 所属村代码. 类别 is 村 where it is empty. 所属村代码 is for groups
and grids: the code of a village or community that stands above them in the table or was entered before.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from pathlib import Path

from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Org, Place, in_force_on
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import open_place
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

CODE, NAME, KIND, PARENT = "代码", "名称", "类别", "所属村代码"
_KINDS = {kind.label: kind for kind in PlaceKind}


def enter_places(org: Org, table: Path, since: datetime.date) -> int:
    """Enter every place of the table from that day on, or none at all; gives how many.

    :raises OrgsError: which line does not do, and why. :raises OSError: the file can't be read.
    """
    number = 0
    with write_transaction(), org_scope(org):
        for line, row in _rows(table):
            try:
                open_place(org, _kind(row), row[NAME], row[CODE], since, _parent(org, row, since))
            except OrgsError as error:
                raise OrgsError(f"{table} 第{line}行：{error}") from None
            number += 1
    if not number:
        raise OrgsError(f"{table} 中没有村（社区）。首行为列名（{CODE},{NAME}），以下每行一个。")
    return number


def _rows(table: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The lines that hold anything, each with its number in the file."""
    reader = csv.DictReader(io.StringIO(_text(table)), restval="")
    if not {CODE, NAME} <= set(reader.fieldnames or ()):
        raise OrgsError(f"{table} 的首行应为列名，须有{CODE}、{NAME}，可有{KIND}、{PARENT}，以逗号分隔。")
    try:
        for cells in reader:
            row = {name: cells.get(name, "").strip() for name in (CODE, NAME, KIND, PARENT)}
            if any(row.values()):
                yield reader.line_num, row
    except csv.Error as error:
        raise OrgsError(f"{table} 第{reader.line_num}行不是CSV（{error}）。请从表格软件另存为CSV。") from None


def _text(table: Path) -> str:
    """UTF-8, or what Chinese spreadsheet programs write instead."""
    raw = table.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise OrgsError(f"{table} 不是文本文件。请从表格软件另存为CSV（UTF-8）。")


def _kind(row: dict[str, str]) -> PlaceKind:
    if row[KIND] and row[KIND] not in _KINDS:
        raise OrgsError(f"没有“{row[KIND]}”这个类别，只能是：{'、'.join(_KINDS)}。")
    return _KINDS.get(row[KIND], PlaceKind.VILLAGE)


def _parent(org: Org, row: dict[str, str], since: datetime.date) -> Place | None:
    if not row[PARENT]:
        return None
    parent = Place.objects.filter(in_force_on(since), org=org, code=row[PARENT]).first()
    if parent is None:
        raise OrgsError(f"没有代码为“{row[PARENT]}”的村（社区）。请先登记该村，在表中把它排在前面。")
    return parent
