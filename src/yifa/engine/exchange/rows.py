"""A row of a hand-kept ledger made into what the doors take: values by column, or what of it can't be taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db import models
from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange import cells
from yifa.engine.exchange.cells import BadCell
from yifa.engine.exchange.declarations import Intake, Kind, Reading
from yifa.engine.exchange.directory import Directory
from yifa.engine.exchange.headings import Heading, Matched
from yifa.engine.exchange.sheets import Cell, Row
from yifa.engine.exchange.tables import Context, SourceRow
from yifa.engine.exchange.targets import Target, targets_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.adopt import LedgerRow
from yifa.engine.matters.refusals import Reason, Refused
from yifa.engine.orgs.models import Place
from yifa.engine.registers import registry as registers
from yifa.engine.vault.blind_index import digester

_LONGEST_SERIAL: Final = 4
HIDDEN: Final = "（个人信息，不显示）"

"""Columns that are read before others: what they hold says which village existed then."""


@dataclass(frozen=True)
class Problem:
    """Why a row was not taken, or a note on how it was: where, what stands there, which rule, what to do."""

    sheet: str
    row: int
    place: int | None
    """The column, from 0; None where it concerns the whole row."""
    heading: str
    value: str
    rule: str
    message: str
    todo: str = ""

    @property
    def column(self) -> str:
        """The column's letter; empty for the whole row."""
        return "" if self.place is None else xl_col_to_name(self.place)

    def __str__(self) -> str:
        sheet = f"“{self.sheet}”表" if self.sheet else ""
        where = f"{sheet}第{self.row}行" if self.row else sheet
        if self.place is not None:
            where += f"{self.column}列“{self.heading}”" if self.heading else f"{self.column}列"
        todo = f"。{self.todo}" if self.todo else ""
        return f"{where}：{self.message}{todo}" if where else f"{self.message}{todo}"


@dataclass
class ReadRow:
    """A row that was read: what the door is to take, or why it can't be taken."""

    source: SourceRow
    sheet: int
    parts: list[int] = field(default_factory=list)
    """The numbers of further rows that belong to it."""
    digest: str = ""
    identity: str = ""
    ledger_row: LedgerRow | None = None
    data: dict[str, Any] = field(default_factory=dict)
    village: Place | None = None
    sources: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    @property
    def number(self) -> int:
        return self.source.number


class RowReader:
    """Reads the rows of one sheet into the columns of one ledger."""

    def __init__(
        self,
        ledger: Ledger,
        intake: Intake,
        directory: Directory,
        today: date,
        *,
        sheet: int,
        sheet_name: str,
        headings: Sequence[Heading],
        matched: Matched,
        origins: Mapping[int, tuple[int, int]] | None = None,
    ) -> None:
        self._origins = {} if origins is None else origins
        across = intake.across
        self._made = () if across is None else (across.day, across.entry, across.mark)
        self._ledger, self._intake, self._directory, self._today = ledger, intake, directory, today
        self.sheet, self.sheet_name, self._matched = sheet, sheet_name, matched
        self._digested = digester("imported_row")
        self._told = {heading.place: heading.lines[-1] for heading in headings}
        self._places = {target.id: place for place, target in matched.places.items()}
        self._dated_by = registers.get(ledger.register).dated_by if ledger.register else "opened_on"
        self._is_of_months = bool(ledger.register) and registers.is_of_months(registers.get(ledger.register))
        self._beside = {target.beside for target in matched.places.values()}
        order = sorted(matched.places, key=lambda place: (self._rank(matched.places[place]), place))
        named = targets_of(ledger)
        self._above = [target for target in named.values() if target.above]
        self._order = [(place, matched.places[place], matched.times.get(place, 1)) for place in order]
        self._takers: dict[Kind, Callable[[Cell, Target, _Around], Any]] = {
            Kind.TEXT: lambda cell, target, around: cells.text(cell),
            Kind.NAME: lambda cell, target, around: cells.to_name(cell),
            Kind.NAMES: lambda cell, target, around: cells.to_names(cell),
            Kind.DAY: self._day,
            Kind.MONTH: lambda cell, target, around: cells.to_month(cell, around.context.year),
            Kind.NUMBER: lambda cell, target, around: str(cells.to_number(cell, unit=target.unit)),
            Kind.MONEY: self._money,
            Kind.FLAG: lambda cell, target, around: cells.to_flag(cell),
            Kind.CHOICE: lambda cell, target, around: cells.to_choice(
                cell, target.known, [label for _, label in target.labels]
            ),
            Kind.VILLAGE: lambda cell, target, around: directory.village(cell, around.day),
            Kind.STAFF: lambda cell, target, around: directory.staff(cell),
            Kind.PLACE: lambda cell, target, around: directory.place(cell, around.day, around.values.get("village")),
            Kind.ENTRY: lambda cell, target, around: directory.entry(
                target.field.related_model,
                cell,
                around.day,
                str(around.values.get(target.beside, "")),
                named[target.beside].name if target.beside in named else "",
            ),
        }

    @property
    def columns(self) -> frozenset[str]:
        """The ids of the columns that the sheet has."""
        return self._matched.present

    def _rank(self, target: Target) -> int:
        if target.id == self._dated_by:
            return 0
        if target.id in self._beside:
            return 2
        return {Kind.DAY: 1, Kind.MONTH: 1, Kind.VILLAGE: 2}.get(target.kind, 3)

    def read(self, source: SourceRow, parts: Sequence[SourceRow] = ()) -> ReadRow:
        """The row with those that belong to it."""
        found = ReadRow(source, self.sheet, [part.number for part in parts])
        if source.stale:
            says = f"表头在前面的行中已经改变（{source.stale}），不能确定本行各列的含义"
            found.problems.append(
                self._problem(found, None, "heading_changed", says, "请分成两张表，或者统一表头后重新导入")
            )
            return found
        row = self._joined(found, source.cells, parts)
        around = _Around(source.context, self._dated_by)
        self._month_above(around)
        for place, target, times in self._order:
            cell = row[place] if place < len(row) else None
            if cell is None:
                continue
            self._take(found, around, place, target, times, cell)
        self._from_around(around)
        self._leave_out_serial(found, around.values)
        found.digest = self._digest(around.values)
        if not found.problems:
            self._interpret(found, around.values)
        return found

    def _take(self, found: ReadRow, around: _Around, place: int, target: Target, times: int, cell: Cell) -> None:
        try:
            around.times = times
            if target.kind is not Kind.CHOICE and target.kind is not Kind.TEXT and cells.is_nothing(cell):
                return
            value = self._takers[target.kind](cell, target, around)
        except BadCell as bad:
            if target.kind is Kind.CHOICE and cells.is_nothing(cell):
                return
            value_told = HIDDEN if target.personal else cells.text(cell)
            found.problems.append(self._problem(found, place, bad.rule, bad.message, bad.todo, value_told))
            return
        if target.kind is Kind.STAFF and value is None:
            says = f"“{cells.text(cell)}”没有在本机关任过职，未填入“{target.name}”"
            found.notes.append(self._problem(found, place, "staff", says, "需要填入的，请先登记该人员的职务"))
            return
        if value == "" or value == []:
            return
        around.values[target.id] = value

    def _day(self, cell: Cell, target: Target, around: _Around) -> date:
        """A day; one without a year lies in the ledger's, or after the day on which the matter was registered."""
        opened = around.values.get(self._dated_by)
        if target.id == self._dated_by or not isinstance(opened, date):
            return cells.to_date(cell, around.context.year)
        found = cells.to_date(cell, opened.year)
        if found < opened and isinstance(cell, str) and "年" not in cell:
            later = self._next_year(cell, opened.year + 1)
            if later is not None and later <= self._today:
                return later
        return found

    @staticmethod
    def _next_year(cell: Cell, year: int) -> date | None:
        """The day in that year, if the cell gives none of its own."""
        try:
            found = cells.to_date(cell, year)
        except BadCell:
            return None
        return found if found.year == year else None

    @staticmethod
    def _money(cell: Cell, target: Target, around: _Around) -> str:
        amount = cells.to_number(cell, around.times, target.unit)
        if amount.as_tuple().exponent == 0:
            return format(amount, "f")
        # Half an hour is 0.5: a column of one decimal place takes no second one.
        return f"{amount:.2f}".removesuffix("0")

    def _month_above(self, around: _Around) -> None:
        """Where the ledger is one of months, the month that a sheet's name or title tells, unless a column does."""
        context = around.context
        if self._is_of_months and context.year and context.month:
            around.values[self._dated_by] = date(context.year, context.month, 1)

    def _leave_out_serial(self, found: ReadRow, values: dict[str, Any]) -> None:
        """A number of a few digits only counts the rows of a sheet: next year's ledger has it again."""
        number = values.get("number", "")
        if number.isdigit() and len(number) <= _LONGEST_SERIAL:
            del values["number"]
            says = "只是顺序号，没有作为编号导入"
            found.notes.append(self._problem(found, self._places["number"], "serial", says, ""))

    def _from_around(self, around: _Around) -> None:
        """What no column tells, but the sheet's name, a title or a section above."""
        if "village" not in around.values and (village := self._directory.village_in(around.context.texts, around.day)):
            around.values["village"] = village
        for target in self._above:
            named = self._directory.entry_in(target.field.related_model, around.context.texts)
            if target.id not in around.values and named is not None:
                around.values[target.id] = named

    def _joined(self, found: ReadRow, row: Row, parts: Sequence[SourceRow]) -> Row:
        """The cells of the row and of those that belong to it."""
        cells_ = list(row)
        for part in parts:
            for place, cell in enumerate(part.cells):
                if cell is None or (isinstance(cell, str) and not cell.strip()):
                    continue
                cells_ += [None] * (place + 1 - len(cells_))
                target = self._matched.places.get(place)
                if cells_[place] is None:
                    cells_[place] = cell
                elif target is not None and cells.text(cells_[place]) != cells.text(cell):
                    if target.kind in (Kind.TEXT, Kind.NAME, Kind.NAMES):
                        cells_[place] = f"{cells.text(cells_[place])}、{cells.text(cell)}"
                    else:
                        says = f"一件事占了几行，“{target.name}”却有“{cells.text(cells_[place])}”和“{cells.text(cell)}”"
                        problem = self._problem(
                            found, place, "two_values", says, "请只填一个，或者拆成两件", cells.text(cell)
                        )
                        found.problems.append(problem)
        return cells_

    def _digest(self, values: Mapping[str, Any]) -> str:
        """By which the same row is known again, however its cells were written."""
        told = {name: _told(value) for name, value in values.items()}
        return self._digested(json.dumps(told, ensure_ascii=False, sort_keys=True, default=str))

    def _interpret(self, found: ReadRow, values: dict[str, Any]) -> None:
        """Make of the values what the door takes, as the area reads them."""
        reading = Reading(values, self._matched.present, self._today)
        if self._intake.read is not None:
            self._intake.read(reading)
        found.sources = reading.sources
        for column, message in reading.notes:
            found.notes.append(self._problem(found, self._places.get(column), "note", message, ""))
        for column, bad in reading.problems:
            place = self._places.get(column)
            found.problems.append(
                self._problem(found, place, bad.rule, bad.message, bad.todo, self._cell(found.source.cells, place))
            )
        if found.problems:
            return
        if self._ledger.register:
            found.village = values.pop("village", None)
            found.data = values
            return
        self._as_matter(found, reading)

    def _as_matter(self, found: ReadRow, reading: Reading) -> None:
        values = reading.values
        own = {
            name: values.pop(name, None) for name in ("number", "opened_on", "title", "village", "handler", "closed_on")
        }
        state = reading.state or values.pop("state", None)
        title = reading.title or own["title"] or ""
        if not state:
            todo = "请在表中加一列“状态”，写明事项到了哪一步"
            found.problems.append(self._problem(found, None, "state", "看不出事项办到哪一步", todo))
            return
        values.pop("state", None)
        named = own["number"] or (own["opened_on"], title, own["village"] and own["village"].pk)
        found.identity = self._digested(json.dumps(named, ensure_ascii=False, default=str))
        found.ledger_row = LedgerRow(
            title, state, own["opened_on"], own["closed_on"], own["number"], own["village"], own["handler"], values
        )

    def refused(self, found: ReadRow, refusal: Refused) -> None:
        """Keep why the door did not take the row."""
        for reason in refusal.reasons:
            found.problems.append(self.of_reason(found, reason))

    def of_reason(self, found: ReadRow, reason: Reason) -> Problem:
        """A reason of the door, at the column that it is about."""
        named = (reason.where.rpartition(".")[2], reason.where.partition("[")[0])
        columns = [column for name in named for column in (name, found.sources.get(name))]
        place = next((self._places[column] for column in columns if column in self._places), None)
        target = self._matched.places.get(place) if place is not None else None
        value = HIDDEN if target is not None and target.personal else self._cell(found.source.cells, place)
        law = f"（{reason.law}）" if reason.law else ""
        return self._problem(found, place, reason.rule, f"{reason.message}{law}", reason.todo, value)

    def problem(self, found: ReadRow, rule: str, message: str, todo: str) -> Problem:
        """A problem of the whole row."""
        return self._problem(found, None, rule, message, todo)

    def _problem(
        self, found: ReadRow, place: int | None, rule: str, message: str, todo: str, value: str = ""
    ) -> Problem:
        heading = self._told.get(place, "") if place is not None else ""
        number, column = self._origins.get(found.number, (found.number, -1))
        target = None if place is None else self._matched.places.get(place)
        if column >= 0 and target is not None and target.id in self._made:
            place = column
        return Problem(self.sheet_name, number, place, heading, value, rule, message, todo)

    @staticmethod
    def _cell(row: Row, place: int | None) -> str:
        return cells.text(row[place]) if place is not None and place < len(row) else ""


def _told(value: Any) -> Any:
    """A value as the digest has it: spaces and full-width signs make no difference."""
    if isinstance(value, models.Model):
        return value.pk
    return cells.plain(value) if isinstance(value, str) else value


class _Around:
    """What is known while a row is read: the values so far, and what stands above it."""

    def __init__(self, context: Context, dated_by: str) -> None:
        self.context, self._dated_by = context, dated_by
        self.values: dict[str, Any] = {}
        self.times = 1

    @property
    def day(self) -> date | None:
        """The day that the row is about."""
        day = self.values.get(self._dated_by)
        return day if isinstance(day, date) else None
