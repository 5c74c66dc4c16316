"""A ledger as a workbook: empty, to be filled in; or filled with a few invented rows, to try the import with.

What is filled in there is imported as it stands: the headings are the columns' own names, with explanations and lists
to choose from. In the empty one an example row, which begins with 示例, is passed over, and so is the sheet with the
explanations. The filled one names what it is about as sheets on paper do: in the title.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.declarations import Kind
from yifa.engine.exchange.directory import Directory, known_names
from yifa.engine.exchange.targets import Target, targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.registers import registry as registers

EXAMPLE: Final = "示例"
EXPLAINED: Final = "填写说明"
_CHOICES: Final = "选项"
BESIDE: Final = (EXPLAINED, _CHOICES)
"""The sheets of a template beside the ledger's own: nothing is missed in them."""
_ROWS: Final = 2_000
"""So many rows have lists to choose from."""

_WIDTHS: Final = {Kind.TEXT: 22, Kind.CHOICE: 14, Kind.DAY: 14, Kind.MONTH: 12, Kind.NAMES: 16}
_SHORT: Final = 250
"""Excel takes a list of choices as one text up to so many characters; a longer one stands in a sheet."""

_HOW: Final = {
    Kind.DAY: "日期，写成2025.3.5或者2025年3月5日",
    Kind.MONTH: "月份，写成2025年3月",
    Kind.NUMBER: "整数，不写单位",
    Kind.MONEY: "金额，以元为单位",
    Kind.FLAG: "是或者否",
    Kind.CHOICE: "从列表中选择",
    Kind.VILLAGE: "从列表中选择；属于本机关本级的留空",
    Kind.STAFF: "本机关人员的姓名",
    Kind.NAMES: "姓名，几个人的用顿号分开",
    Kind.PLACE: "网格的名称",
    Kind.ENTRY: "另一台账中的名称，先导入那一台账",
}


def write_template(ledger: Ledger, org: Org, path: Path) -> None:
    """Write the ledger's template for an organisation, in its scope."""
    places = _Places(org)
    columns = template_columns(ledger, targets_of(ledger), intakes.intake(ledger.id))
    row = [EXAMPLE, *_row(columns, intakes.intake(ledger.id).example, places, 0)]
    told = [
        ("怎样填", "一行一件，从第4行起填写；第3行是示例，导入时自动略过。列可以增减、换位置，列名不要改。"),
        ("怎样导入", "填好后保存，在“导入”页面选择本文件。没有通过的行会退回一个标红的表格，改好后再导入一次即可。"),
        ("重复导入", "同一行导入过的，再次导入会自动识别，不会重复。"),
    ]
    _write(_Sheet(ledger, f"{org.name}{ledger.name}", columns, [row], told, is_example=True), places.villages, path)


def write_filled(ledger: Ledger, org: Org, path: Path) -> None:
    """Write invented rows of the ledger for an organisation, in its scope: a workbook that can be imported."""
    intake = intakes.intake(ledger.id)
    places = _Places(org)
    every = template_columns(ledger, targets_of(ledger), intake)
    above = [column for column in every if column.above and intake.example.get(column.id)]
    columns = [column for column in every if column not in above]
    rows = [
        [number, *_row(columns, {**intake.example, **further}, places, number - 1)]
        for number, further in enumerate(({}, *intake.further), 1)
    ]
    title = f"{org.name}{''.join(intake.example[column.id] for column in above)}{ledger.name}"
    told = [
        ("这是什么", "内容是编的，供试用导入：在“导入”页面选择本文件，核对以后确认；试完可以整批撤销。"),
        ("怎样照着做", "列可以增减、换位置；没有用到的列可以删去。正式登记的，另行下载模板填写。"),
    ]
    if before := named_before(ledger):
        names = "、".join(f"“{one.name}”" for one in before)
        told.append(("先导入哪些", f"其中提到的人员、活动等登记在其他台账中，请依次先导入这些台账的示例：{names}。"))
    _write(_Sheet(ledger, title, columns, rows, told), places.villages, path)


def named_before(ledger: Ledger) -> list[Ledger]:
    """The ledgers whose entries the ledger's invented rows name, in the order in which theirs are to be imported."""
    intake, targets = intakes.intake(ledger.id), targets_of(ledger)
    told = {id for row in (intake.example, *intake.further) for id, cell in row.items() if cell}
    keys = [targets[id] for id in intake.template if id in told and targets[id].kind is Kind.ENTRY]
    models = [key.field.related_model for key in keys]
    named = [one for one in ledgers() if one is not ledger and (one.id in intake.after or _holds(one, models))]
    return list({earlier.id: earlier for one in named for earlier in (*named_before(one), one)}.values())


def _holds(ledger: Ledger, models: list[Any]) -> bool:
    """Whether it is the ledger of a register whose entries are of one of these models."""
    return bool(ledger.register) and registers.record_model(registers.get(ledger.register)) in models


@dataclass(frozen=True)
class _Sheet:
    """What is written: the ledger's columns under a title, rows of them, and what is said of how to use it."""

    ledger: Ledger
    title: str
    columns: list[Target]
    rows: list[list[Any]]
    told: list[tuple[str, str]]
    is_example: bool = False


def _row(columns: list[Target], example: Mapping[str, str], places: _Places, number: int) -> list[str]:
    """The cells of a row; where the row names no village, it is of that number's."""
    return [example.get(column.id, places.of(column.kind, number)) for column in columns]


class _Places:
    """The organisation's own villages and grids, for rows that name none."""

    def __init__(self, org: Org) -> None:
        directory = Directory(org)
        self.villages = known_names(directory)
        grids = [one for one in directory.places if one.until is None and one.kind == PlaceKind.GRID]
        self._grids = [one for one in grids if one.parent is not None and one.parent.name == self._village(0)]

    def of(self, kind: Kind, number: int) -> str:
        """The village or grid of a row; nothing in columns of another kind."""
        if kind is Kind.VILLAGE:
            return self._village(number)
        return self._grids[0].name if kind is Kind.PLACE and self._grids else ""

    def _village(self, number: int) -> str:
        return self.villages[number % len(self.villages)] if self.villages else ""


def _write(written: _Sheet, villages: list[str], path: Path) -> None:
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    formats = _formats(book)
    sheet = book.add_worksheet(written.ledger.name[:31])
    sheet.merge_range(0, 0, 0, len(written.columns), written.title, formats["title"])
    sheet.set_row(0, 32)
    sheet.set_row(1, 32)
    sheet.write_string(1, 0, "序号", formats["head"])
    sheet.set_column(0, 0, 6)
    lists = _Lists(book)
    for place, column in enumerate(written.columns, 1):
        sheet.set_column(place, place, _WIDTHS.get(column.kind, 12), formats["text"])
        sheet.write_string(1, place, column.name, formats["must" if column.required else "head"])
        sheet.write_comment(1, place, _explained(column), {"x_scale": 1.6})
        if choices := _choices(column, villages):
            sheet.data_validation(
                2, place, _ROWS, place,
                {
                    "validate": "list", "source": lists.of(column.name, choices), "error_title": column.name,
                    "error_message": "请从列表中选择", "error_type": "warning",
                },
            )  # fmt: skip
    for line, row in enumerate(written.rows, 2):
        sheet.write_row(line, 0, row, formats["example" if written.is_example else "text"])
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    _explain(book, written, formats)
    book.close()


def _formats(book: Any) -> dict[str, Any]:
    head = {"font_name": "黑体", "font_size": 11, "border": 1, "bg_color": "#F0F3F7", "align": "center",
            "valign": "vcenter", "text_wrap": True}  # fmt: skip
    return {
        "title": book.add_format({"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}),
        "head": book.add_format(head),
        "must": book.add_format({**head, "font_color": "#B42318"}),
        "text": book.add_format({"font_name": "宋体", "font_size": 11, "num_format": "@"}),
        "example": book.add_format(
            {"font_name": "宋体", "font_size": 11, "font_color": "#8A94A0", "italic": True, "num_format": "@"}
        ),
        "wrap": book.add_format({"font_name": "宋体", "font_size": 11, "text_wrap": True, "valign": "top"}),
    }


class _Lists:
    """Lists to choose from: short ones in the cell's own rule, long ones in a hidden sheet."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._sheet: Any = None
        self._next = 0

    def of(self, name: str, choices: list[str]) -> list[str] | str:
        """What a rule names as its list."""
        if len(",".join(choices)) <= _SHORT and not any("," in choice for choice in choices):
            return choices
        if self._sheet is None:
            self._sheet = self._book.add_worksheet(_CHOICES)
            self._sheet.hide()
        self._sheet.write_string(0, self._next, name)
        self._sheet.write_column(1, self._next, choices)
        letter = xl_col_to_name(self._next, col_abs=True)
        self._next += 1
        return f"={_CHOICES}!{letter}$2:{letter}${len(choices) + 1}"


def _choices(column: Target, villages: list[str]) -> list[str]:
    if column.kind is Kind.VILLAGE:
        return villages
    if column.kind is Kind.FLAG:
        return ["是", "否"]
    return [label for _, label in column.labels] if column.kind is Kind.CHOICE else []


def _explained(column: Target) -> str:
    must = "必填。" if column.required else ""
    return f"{must}{column.says or _HOW.get(column.kind, '文字')}"


def _explain(book: Any, written: _Sheet, formats: dict[str, Any]) -> None:
    """The sheet that says what belongs where."""
    sheet = book.add_worksheet(EXPLAINED)
    sheet.set_column(0, 0, 22, formats["wrap"])
    sheet.set_column(1, 1, 70, formats["wrap"])
    sheet.write_string(0, 0, f"{written.ledger.name}填写说明", formats["title"])
    columns = [(column.name, f"{_explained(column)}{_of_kind(column)}") for column in written.columns]
    for number, (name, says) in enumerate([*written.told, *columns], 2):
        sheet.write_string(number, 0, name, formats["wrap"])
        sheet.write_string(number, 1, says, formats["wrap"])


def _of_kind(column: Target) -> str:
    labels = "、".join(label for _, label in column.labels)
    if column.kind is Kind.CHOICE:
        return f"。可选：{labels}"
    how = _HOW.get(column.kind)
    return f"。{how}" if how and column.says else ""
