"""An empty ledger as a workbook to fill in: headings with explanations, lists to choose from, an example row.

What is filled in there is imported as it stands: the headings are the columns' own names, the example row, which begins
with 示例, is passed over, and so is the sheet with the explanations.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.declarations import Kind
from yifa.engine.exchange.directory import Directory, known_names
from yifa.engine.exchange.targets import Target, targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.orgs.models import Org

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
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    intake = intakes.intake(ledger.id)
    columns = template_columns(ledger, targets_of(ledger), intake)
    villages = known_names(Directory(org))
    formats = _formats(book)
    sheet = book.add_worksheet(ledger.name[:31])
    sheet.merge_range(0, 0, 0, len(columns), f"{org.name}{ledger.name}", formats["title"])
    sheet.set_row(0, 32)
    sheet.set_row(1, 32)
    sheet.write_string(1, 0, "序号", formats["head"])
    sheet.write_string(2, 0, EXAMPLE, formats["example"])
    sheet.set_column(0, 0, 6)
    lists = _Lists(book)
    for place, column in enumerate(columns, 1):
        sheet.set_column(place, place, _WIDTHS.get(column.kind, 12), formats["text"])
        sheet.write_string(1, place, column.name, formats["must" if column.required else "head"])
        sheet.write_comment(1, place, _explained(column), {"x_scale": 1.6})
        example = intake.example.get(column.id, villages[0] if column.kind is Kind.VILLAGE and villages else "")
        sheet.write_string(2, place, example, formats["example"])
        if choices := _choices(column, villages):
            sheet.data_validation(
                2, place, _ROWS, place,
                {
                    "validate": "list", "source": lists.of(column.name, choices), "error_title": column.name,
                    "error_message": "请从列表中选择", "error_type": "warning",
                },
            )  # fmt: skip
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    _explain(book, ledger, columns, formats)
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


def _explain(book: Any, ledger: Ledger, columns: list[Target], formats: dict[str, Any]) -> None:
    """The sheet that says what belongs where."""
    sheet = book.add_worksheet(EXPLAINED)
    sheet.set_column(0, 0, 22, formats["wrap"])
    sheet.set_column(1, 1, 70, formats["wrap"])
    sheet.write_string(0, 0, f"{ledger.name}填写说明", formats["title"])
    told = [
        ("怎样填", "一行一件，从第4行起填写；第3行是示例，导入时自动略过。列可以增减、换位置，列名不要改。"),
        ("怎样导入", "填好后保存，在“导入”页面选择本文件。没有通过的行会退回一个标红的表格，改好后再导入一次即可。"),
        ("重复导入", "同一行导入过的，再次导入会自动识别，不会重复。"),
    ]
    told += [(column.name, f"{_explained(column)}{_of_kind(column)}") for column in columns]
    for number, (name, says) in enumerate(told, 2):
        sheet.write_string(number, 0, name, formats["wrap"])
        sheet.write_string(number, 1, says, formats["wrap"])


def _of_kind(column: Target) -> str:
    labels = "、".join(label for _, label in column.labels)
    if column.kind is Kind.CHOICE:
        return f"。可选：{labels}"
    how = _HOW.get(column.kind)
    return f"。{how}" if how and column.says else ""
