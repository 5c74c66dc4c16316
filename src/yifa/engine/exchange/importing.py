"""A workbook taken into a ledger: every row is accounted for, the good ones come in, the bad ones go back.

Rows are taken in chunks, each in a transaction of its own together with what became of every row in it. An import that
was interrupted has therefore written whole chunks: the same workbook, imported again, goes on after them.
"""

from __future__ import annotations

import gc
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from django.db import IntegrityError, transaction
from django.utils import timezone
from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.across import one_row_a_mark
from yifa.engine.exchange.directory import Directory
from yifa.engine.exchange.headings import IGNORED, Headings
from yifa.engine.exchange.models import BatchState, ImportBatch, ImportedRow, Outcome
from yifa.engine.exchange.returned import ADVICE, ReturnedRows
from yifa.engine.exchange.rows import Problem, ReadRow, RowReader
from yifa.engine.exchange.sheets import Row, Sheet, Workbook
from yifa.engine.exchange.standing import KnownEntry, standing_entries
from yifa.engine.exchange.tables import Context, RowKind, SourceRow, Table, table_in
from yifa.engine.exchange.targets import targets_of
from yifa.engine.exchange.templates import BESIDE
from yifa.engine.journal.recording import append
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.adopt import AdoptingDesk, Adoption, adopt
from yifa.engine.matters.models import Finding
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org, Person
from yifa.engine.registers import adopting, entering
from yifa.engine.registers.models import EntryRecord
from yifa.engine.store.bulk import insert_rows
from yifa.engine.store.ids import new_id
from yifa.engine.store.transactions import write_transaction

CHUNK: Final = 500
SHOWN: Final = 10
"""So many of the rows that come in are kept to be shown, and of each finding so many rows are named."""
JOURNAL_KIND: Final = "import"

_OUTCOME_COLUMNS: Final = (
    "id", "org_id", "batch_id", "ledger", "sheet", "row", "outcome", "digest", "identity", "subject",
)  # fmt: skip
_OutcomeRow: TypeAlias = tuple[int, int, int, str, int, int, str, str, str, int | None]


@dataclass
class Found:
    """A demand of the law that rows which came in do not show to be met: the first such row, and how many there are."""

    first: Problem
    law: str
    count: int = 0
    rows: list[tuple[str, int]] = field(default_factory=list)
    """(sheet, row) of the first ones."""


@dataclass
class Imported:
    """What became of a workbook. ``rows`` counts rows of data; ``taken + known + refused_rows + parts`` of them."""

    batch: int | None = None
    """None for a trial."""
    rows: int = 0
    taken: int = 0
    known: int = 0
    parts: int = 0
    refused_rows: int = 0
    findings: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    """Rows that hold no data, by what they are; ``hidden`` and ``other_sheet`` those of sheets that were not read."""
    refused: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    found: dict[tuple[str, str], Found] = field(default_factory=dict)
    """What the ``findings`` are, by rule and message."""
    first: list[ReadRow] = field(default_factory=list)
    """The first rows that came in."""
    standing: int = 0
    """So many of the ``known`` say what an entry says that was entered otherwise."""
    standing_first: list[KnownEntry] = field(default_factory=list)
    """The first of them."""
    errors_file: Path | None = None


class NothingToImport(ValueError):
    """The workbook holds no table that fits the ledger; the message says what was looked for."""


Progress = Callable[[Imported], None]


def import_workbook(
    ledger: Ledger,
    path: Path,
    *,
    org: Org,
    actor: Person,
    name: str = "",
    mapped: Mapping[str, str] | None = None,
    dry_run: bool = False,
    with_hidden: bool = False,
    errors: Path | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Take a workbook into a ledger, in the organisation's scope.

    :param name: what the user calls the file. :param mapped: heading → column's id, as a person decided.
    :param dry_run: do everything and keep nothing; chunk by chunk, so that others can write meanwhile. What a row says
        of one in an earlier chunk (an entry by its name, a number given there) is then not seen.
    :param with_hidden: read hidden sheets too.
    :param errors: where the rows that were not taken are written as a workbook, if there are any.
    :raises UnreadableWorkbook: the file can't be opened. :raises NothingToImport: no sheet has known headings.
    """
    return _Run(ledger, path, org, actor, name, mapped or {}, with_hidden, errors, progress, is_trial=dry_run).go()


class _Run:
    """One import on its way."""

    def __init__(
        self,
        ledger: Ledger,
        path: Path,
        org: Org,
        actor: Person,
        name: str,
        mapped: Mapping[str, str],
        with_hidden: bool,
        errors: Path | None,
        progress: Progress | None,
        *,
        is_trial: bool,
    ) -> None:
        self.ledger, self.path, self.org, self.actor = ledger, path, org, actor
        self.name = name or path.name
        self.intake = intakes.intake(ledger.id)
        self.targets = targets_of(ledger)
        self.headings = Headings(self.targets, {**mapped, ADVICE: IGNORED})
        self.with_hidden, self.progress, self.is_trial = with_hidden, progress, is_trial
        self.directory = Directory(org)
        self.today = timezone.localdate()
        self.done = Imported()
        self.returned = ReturnedRows(errors) if errors else None
        self.seen: dict[bytes, tuple[str, int]] = {}
        self.before: set[tuple[int, int]] = set()
        self.noted: dict[tuple[str, str], tuple[Problem, int]] = {}
        self.batch: ImportBatch
        self.desk = AdoptingDesk(ledger.procedure, org, actor) if ledger.procedure else None

    def go(self) -> Imported:
        self._begin()
        tables = 0
        with Workbook(self.path, self.name) as book:
            for sheet in book.sheets():
                tables += self._sheet(sheet)
        if tables == 0:
            self._forget_empty_batch()
            known = "、".join(target.name for target in list(self.targets.values())[:8])
            raise NothingToImport(
                f"“{self.name}”中没有找到“{self.ledger.name}”的表头。表头应有{known}等列名；"
                "列名不同的，请用列名对应（--map）指定，或者按模板整理后导入"
            )
        self._finish()
        return self.done

    # --- 批次 ---

    def _begin(self) -> None:
        """Begin a batch, or go on with the one of the same workbook that was interrupted."""
        digest = _digest_of(self.path)
        begun = ImportBatch(
            org=self.org, ledger=self.ledger.id, actor=self.actor, file_name=self.name[:200], file_digest=digest,
            started_at=timezone.now(),
        )  # fmt: skip
        if self.is_trial:
            self.batch = begun
            return
        interrupted = ImportBatch.objects.filter(
            org=self.org, ledger=self.ledger.id, file_digest=digest, state=BatchState.RUNNING
        )
        with write_transaction():
            found = interrupted.order_by("pk").first()
            if found is None:
                begun.save(force_insert=True)
                found = begun
            else:
                own = ImportedRow.objects.filter(org=self.org, batch=found)
                own.filter(outcome=Outcome.REFUSED).delete()
                self._count_before(own)
        self.batch = found
        self.done.batch = found.pk
        self.done.findings = found.findings
        if self.desk is not None:
            self.desk.batch = found.pk

    def _count_before(self, own: Any) -> None:
        for sheet, row, outcome in own.values_list("sheet", "row", "outcome"):
            self.before.add((sheet, row))
            self.done.rows += 1
            self.done.taken += outcome == Outcome.TAKEN
            self.done.known += outcome == Outcome.KNOWN
            self.done.parts += outcome == Outcome.PART

    def _forget_empty_batch(self) -> None:
        rows = ImportedRow.objects.filter(org=self.org, batch=self.batch)
        if not self.is_trial and not rows.exists():
            self.batch.delete()

    def _finish(self) -> None:
        done = self.done
        done.notes += [
            first if count == 1 else replace(first, message=f"{first.message}（共{count}处）")
            for first, count in self.noted.values()
        ]
        done.errors_file = self.returned.close() if self.returned else None
        if self.is_trial:
            return
        with write_transaction():
            self._count(BatchState.FINISHED)
            body = {
                "ledger": self.ledger.id, "actor": self.actor.pk, "file": self.batch.file_digest, "rows": done.rows,
                "taken": done.taken, "known": done.known, "refused": done.refused_rows,
            }  # fmt: skip
            append(self.org, JOURNAL_KIND, f"import:{self.batch.pk}", body)

    def _count(self, state: BatchState) -> None:
        done, batch = self.done, self.batch
        batch.rows, batch.taken, batch.known, batch.refused = done.rows, done.taken, done.known, done.refused_rows
        batch.findings, batch.skipped, batch.state = done.findings, sum(done.skipped.values()), state
        batch.finished_at = timezone.now() if state == BatchState.FINISHED else None
        batch.save()

    # --- 表 ---

    def _sheet(self, sheet: Sheet) -> int:
        """Take a sheet in; 1 if it has a table of this ledger."""
        if sheet.is_too_large:
            self._problem_of(
                sheet, "too_large", f"有{sheet.height}行、{sheet.width}列，过大，没有读取", "请分成几张表后导入"
            )
            return 1
        if sheet.is_hidden and not self.with_hidden:
            count = sum(any(cell is not None for cell in row) for row in sheet.rows)
            if count and sheet.name not in BESIDE:
                self.done.skipped["hidden"] += count
                says = f"是隐藏的表，{count}行没有读取"
                self._note_of(sheet, "hidden", says, "需要导入的，请取消隐藏后重新导入")
            return 0
        context = Context()
        context.told(Path(self.name).stem)
        context.told(sheet.name)
        sheet = one_row_a_mark(sheet, self.intake.across, self.headings, self.targets)
        table = table_in(sheet, self.headings, context)
        if table is None:
            count = min(sheet.height, 60) + sum(any(cell is not None for cell in row) for row in sheet.rows)
            if sheet.height and sheet.name not in BESIDE:
                self.done.skipped["other_sheet"] += count
                self._note_of(sheet, "no_headings", "没有本台账的表头，没有读取", "确为台账的，请核对列名")
            return 0
        reader = self._reader(table)
        if self._is_ambiguous(table):
            self._refuse_all(table, reader)
            return 1
        self._notes_of(table)
        with _started_program_set_aside():
            for chunk in _chunks(self._units(table)):
                self._take(chunk, reader)
                if self.progress is not None:
                    self.progress(self.done)
        return 1

    def _reader(self, table: Table) -> RowReader:
        sheet = table.sheet
        return RowReader(
            self.ledger, self.intake, self.directory, self.today,
            sheet=sheet.number, sheet_name=sheet.name, headings=table.headings, matched=table.matched,
            origins=sheet.origins,
        )  # fmt: skip

    def _is_ambiguous(self, table: Table) -> bool:
        """Whether it can't be told what the columns mean: two of one name, or two rows of headings that disagree."""
        for heading, above, beneath in table.disagreeing:
            says = f"两行表头不一致：{xl_col_to_name(heading.place)}列上一行是“{above}”，下一行是“{beneath}”"
            self._problem_of(table.sheet, "headings_disagree", says, "请删去其中一行表头", heading.place)
        for target, headings in table.matched.ambiguous:
            places = "、".join(f"{xl_col_to_name(heading.place)}列“{heading.told}”" for heading in headings)
            says = f"{places}都像是“{target.name}”"
            self._problem_of(table.sheet, "ambiguous", says, "请改用不同的列名，或者指定列名对应", headings[0].place)
        return bool(table.disagreeing or table.matched.ambiguous)

    def _refuse_all(self, table: Table, reader: RowReader) -> None:
        """None of the sheet's rows can be taken."""
        outcomes: list[_OutcomeRow] = []
        for unit in self._units(table):
            found = ReadRow(unit[0], table.sheet.number, [part.number for part in unit[1:]])
            self.done.rows += len(unit)
            self.done.refused_rows += len(unit)
            problem = reader.problem(found, "headings", "本表的表头不能确定各列的含义", "请先处理表头的问题")
            self._give_back(found, [problem])
            outcomes += self._outcomes(found, Outcome.REFUSED)
        with self._chunk():
            insert_rows(ImportedRow, _OUTCOME_COLUMNS, outcomes)

    def _notes_of(self, table: Table) -> None:
        for heading in table.matched.unknown:
            near = table.matched.near.get(heading.place)
            todo = f"如果是“{near}”，请改列名或者指定列名对应" if near else "不需要的可以不管"
            says = f"“{heading.told}”在本台账中没有对应的内容，没有导入"
            self._note_of(table.sheet, "unknown_column", says, todo, heading.place)

    def _problem_of(self, sheet: Sheet, rule: str, says: str, todo: str, place: int | None = None) -> None:
        self.done.refused.append(Problem(sheet.name or self.name, 0, place, "", "", rule, says, todo))

    def _note_of(self, sheet: Sheet, rule: str, says: str, todo: str, place: int | None = None) -> None:
        self.done.notes.append(Problem(sheet.name or self.name, 0, place, "", "", rule, says, todo))

    def _units(self, table: Table) -> Iterator[list[SourceRow]]:
        """The rows of data, each with those that belong to it; all others are counted."""
        above: list[Row] = []
        headings = 0
        open_unit: list[SourceRow] = []
        begun = False
        for row in table.rows:
            if row.kind is RowKind.PART and open_unit:
                open_unit.append(row)
                continue
            if open_unit and row.kind is not RowKind.BLANK:
                yield open_unit
                open_unit = []
            if row.kind in (RowKind.DATA, RowKind.PART):
                if not begun and self.returned is not None:
                    self.returned.begin_sheet(table.sheet.name, above, headings, table.sheet.width)
                begun, open_unit = True, [row]
                continue
            self.done.skipped[row.kind.value] += 1
            if not begun and row.cells:
                above.append(row.cells)
                headings = headings + 1 if row.kind is RowKind.HEADING else headings
            elif row.kind is RowKind.SECTION and self.returned is not None:
                self.returned.section(row.cells)
        if open_unit:
            yield open_unit

    # --- 行 ---

    def _take(self, units: list[list[SourceRow]], reader: RowReader) -> None:
        """Take a chunk of rows in, in one transaction with what became of them."""
        fresh = [unit for unit in units if not self._was_done(unit, reader)]
        rows = [reader.read(unit[0], unit[1:]) for unit in fresh]
        try:
            with self._chunk():
                self._write(rows, reader, one_by_one=False)
        except IntegrityError:
            # Somebody else gave away a number meanwhile; it concerns one row, not the chunk.
            for row in rows:
                row.problems = [problem for problem in row.problems if problem.rule != "number_taken"]
            with self._chunk():
                self._write(rows, reader, one_by_one=True)

    @contextmanager
    def _chunk(self) -> Iterator[None]:
        """The transaction of a chunk of rows; of a trial nothing stays."""
        with write_transaction():
            yield
            if self.is_trial:
                transaction.set_rollback(True)

    def _was_done(self, unit: list[SourceRow], reader: RowReader) -> bool:
        return (reader.sheet, unit[0].number) in self.before

    def _write(self, rows: list[ReadRow], reader: RowReader, *, one_by_one: bool) -> None:
        # Two imports into one ledger take turns, so that neither takes in what the other just has.
        list(ImportBatch.objects.select_for_update().filter(org=self.org, pk=self.batch.pk).values_list("pk"))
        known, resembled = self._known(rows)
        standing = self._standing(rows, reader, known)
        if self.desk is not None:
            self.desk.look_up([row.ledger_row for row in rows if row.ledger_row is not None])
        register = self.ledger.register
        entries = adopting.AdoptingDesk(register, self.org, self.actor, self.batch.pk) if register else None
        outcomes: list[_OutcomeRow] = []
        prepared: list[tuple[ReadRow, Adoption]] = []
        seen: dict[bytes, tuple[str, int]] = {}
        tally = Counter[str]()
        found: list[tuple[ReadRow, Sequence[Finding]]] = []
        for row in rows:
            subject: int | None = None
            if not row.problems and row.digest in known:
                tally["known"] += 1
                outcomes += self._outcomes(row, Outcome.KNOWN, known[row.digest])
                continue
            if not row.problems and row.digest in standing:
                tally["standing"] += 1
                outcomes += self._outcomes(row, Outcome.KNOWN, standing[row.digest].pk)
                self._keep_known(row, reader, standing[row.digest])
                continue
            if not row.problems:
                self._check_repeated(row, reader, seen, resembled)
            if not row.problems:
                try:
                    subject, adoption, findings = self._door(row, entries, one_by_one=one_by_one)
                    found.append((row, findings))
                    if adoption is not None:
                        prepared.append((row, adoption))
                except Refused as refusal:
                    reader.refused(row, refusal)
            if row.problems:
                outcomes += self._outcomes(row, Outcome.REFUSED)
            else:
                seen[_short(row.digest)] = (reader.sheet_name, row.number)
                tally["taken"] += 1
                outcomes += self._outcomes(row, Outcome.TAKEN, subject)
        if self.desk is not None:
            self.desk.write([adoption for _, adoption in prepared])
        if entries is not None:
            entries.write()
        insert_rows(ImportedRow, _OUTCOME_COLUMNS, outcomes)
        self._tell(rows, tally, seen)
        self._keep(found, reader)
        self._count(BatchState.RUNNING)

    def _tell(self, rows: list[ReadRow], tally: Counter[str], seen: dict[bytes, tuple[str, int]]) -> None:
        done = self.done
        self.seen |= seen
        done.taken += tally["taken"]
        done.known += tally["known"] + tally["standing"]
        done.standing += tally["standing"]
        for row in rows:
            done.rows += 1 + len(row.parts)
            self._note(row.notes)
            if row.problems:
                done.refused_rows += 1 + len(row.parts)
                self._give_back(row, row.problems)
            else:
                done.parts += len(row.parts)

    def _note(self, notes: Iterable[Problem]) -> None:
        """Keep what is to be told of rows that came in, the same once with the number of rows."""
        for note in notes:
            first, count = self.noted.get((note.rule, note.message), (note, 0))
            self.noted[note.rule, note.message] = (first, count + 1)

    def _keep(self, taken: Iterable[tuple[ReadRow, Sequence[Finding]]], reader: RowReader) -> None:
        """Remember the first of the rows that came in, and what was found of them, the same once."""
        for row, findings in taken:
            if len(self.done.first) < SHOWN:
                self.done.first.append(row)
            self.done.findings += len(findings)
            for finding in findings:
                key = (finding.rule, finding.message)
                if key not in self.done.found:
                    first = reader.problem(row, finding.rule, finding.message, "")
                    self.done.found[key] = Found(first, finding.law)
                same = self.done.found[key]
                same.count += 1
                if len(same.rows) < SHOWN:
                    same.rows.append((reader.sheet_name, row.number))

    def _door(
        self, row: ReadRow, entries: adopting.AdoptingDesk | None, *, one_by_one: bool
    ) -> tuple[int, Adoption | None, Sequence[Finding]]:
        """Take a row in by the door that its ledger has: what it became, and what was found."""
        if entries is not None and not one_by_one:
            return entries.prepare(row.data, row.village).pk, None, ()
        if self.desk is None:
            done = entering.adopt(
                self.ledger.register, org=self.org, actor=self.actor, data=row.data, village=row.village,
                batch=self.batch.pk,
            )  # fmt: skip
            return done.entry.pk, None, ()
        if row.ledger_row is None:
            raise AssertionError("a row of matters that has no problem was made into a ledger's row")
        if one_by_one:
            adopted = adopt(self.ledger.procedure, row.ledger_row, org=self.org, actor=self.actor, batch=self.batch.pk)
            return adopted.matter.pk, None, adopted.findings
        adoption = self.desk.prepare(row.ledger_row)
        return adoption.matter.pk, adoption, adoption.findings

    def _known(self, rows: list[ReadRow]) -> tuple[dict[str, int | None], set[str]]:
        """Which rows came in before: by all that they say → what they became; and by what names them."""
        standing = ImportedRow.objects.filter(
            org=self.org, ledger=self.ledger.id, outcome__in=(Outcome.TAKEN, Outcome.KNOWN, Outcome.LEFT)
        ).exclude(batch=self.batch)
        if not standing.exists():
            return {}, set()
        digests = {row.digest for row in rows if row.digest}
        known = dict(standing.filter(digest__in=digests).values_list("digest", "subject"))
        named = {row.identity for row in rows if row.identity}
        return known, set(standing.filter(identity__in=named).values_list("identity", flat=True))

    def _standing(
        self, rows: list[ReadRow], reader: RowReader, known: Mapping[str, int | None]
    ) -> dict[str, EntryRecord]:
        """The rows of a register that say what an entry says which did not come in by such a row."""
        if not self.ledger.register:
            return {}
        fresh = [row for row in rows if row.digest not in known]
        return standing_entries(self.ledger, fresh, reader.columns, self.org, self.batch.pk)

    def _keep_known(self, row: ReadRow, reader: RowReader, record: EntryRecord) -> None:
        if len(self.done.standing_first) < SHOWN:
            self.done.standing_first.append(KnownEntry(reader.sheet_name, row.number, record.pk, str(record)))

    def _check_repeated(
        self, row: ReadRow, reader: RowReader, seen: Mapping[bytes, tuple[str, int]], resembled: set[str]
    ) -> None:
        """Refuse what stands in the workbook twice, and what came in before and says something else now."""
        key = _short(row.digest)
        if (first := seen.get(key) or self.seen.get(key)) is not None:
            sheet = f"“{first[0]}”表" if first[0] else ""
            says = f"与{sheet}第{first[1]}行完全相同，疑似重复登记"
            todo = "重复的请删去；确为两件的，请写明不同之处后重新导入"
            row.problems.append(reader.problem(row, "duplicate", says, todo))
        elif row.identity and row.identity in resembled:
            says = "这件事项以前已经导入，现在的内容有变化"
            todo = "后来办理的情况，请在系统中办理或者更正；确为另一件的，请在名称中写明不同之处"
            row.problems.append(reader.problem(row, "changed", says, todo))

    def _outcomes(self, row: ReadRow, outcome: Outcome, subject: int | None = None) -> list[_OutcomeRow]:
        """What became of the row, and of the rows that belong to it, as the table has it."""
        own, batch, ledger = self.org.pk, self.batch.pk, self.ledger.id
        if outcome == Outcome.REFUSED:
            numbers = (row.number, *row.parts)
            return [
                (new_id(), own, batch, ledger, row.sheet, number, outcome.value, "", "", None) for number in numbers
            ]
        return [
            (new_id(), own, batch, ledger, row.sheet, row.number, outcome.value, row.digest, row.identity, subject),
            *(
                (new_id(), own, batch, ledger, row.sheet, number, Outcome.PART.value, "", "", subject)
                for number in row.parts
            ),
        ]

    def _give_back(self, row: ReadRow, problems: list[Problem]) -> None:
        self.done.refused += problems
        if self.returned is not None:
            self.returned.add(row.source.cells, problems)


def _chunks(units: Iterator[list[SourceRow]]) -> Iterator[list[list[SourceRow]]]:
    held: list[list[SourceRow]] = []
    for unit in units:
        held.append(unit)
        if len(held) == CHUNK:
            yield held
            held = []
    if held:
        yield held


@contextmanager
def _started_program_set_aside() -> Iterator[None]:
    """Collecting garbage after many rows need not look again and again at all that the program itself is made of."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _short(digest: str) -> bytes:
    """A digest in little memory."""
    return bytes.fromhex(digest)[:12]


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
