"""What goes in and out, as OpenAPI describes it. Ids are 64-bit: they go out as strings and come in as either."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from yifa.law.calendar import FIRST_YEAR, LAST_YEAR


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _in_calendar(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"日期应在{FIRST_YEAR}年至{LAST_YEAR}年之间，请核对年份")
    return day


def _moment_in_calendar(moment: datetime) -> datetime:
    _in_calendar(moment.date())
    return moment


def _written_day(value: Any) -> Any:
    """Only ``2025-03-05``: a number is no day, though it could be read as seconds."""
    if isinstance(value, str) and len(value) != len("2025-03-05"):
        raise ValueError("日期应写作 2025-03-05")
    if isinstance(value, int | float):
        raise ValueError("日期应写作 2025-03-05")
    return value


ID_PATTERN = r"^[0-9]{1,19}$"
Id = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(pattern=ID_PATTERN),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": ID_PATTERN}, {"type": "integer", "minimum": 0, "maximum": 2**63 - 1}]}
    ),
]
PathId = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
"""An id that a declaration gives: a procedure, an act, a clock, a register."""
FigureId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{0,95}$")]
Day = Annotated[date, BeforeValidator(_written_day), AfterValidator(_in_calendar)]
Moment = Annotated[AwareDatetime, AfterValidator(_moment_in_calendar)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
ClientId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,64}$")]
Limit = Annotated[int, Field(ge=1, le=200)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class Given(Schema):
    """What a client sends: nothing beyond what is asked for."""

    model_config = ConfigDict(extra="forbid")


class ReasonOut(Schema):
    """One reason for a refusal: which rule, what is wrong, on which basis, at which field, what to do next."""

    rule: str
    message: str
    law: str = ""
    where: str = ""
    todo: str = ""


class Problem(Schema):
    """Why a request was not done. Nothing was written."""

    message: str
    reasons: list[ReasonOut]


class Named(Schema):
    """Something that has an id and a name."""

    id: str
    name: str


class Me(Schema):
    """Whose token this is, for which organisation, in which roles today."""

    code: str
    name: str
    kind: str
    person: Named
    roles: list[str]
    reads_cases: bool
    token: Named
    villages: list[Named]


class ProcedureHead(Schema):
    """A procedure in the version in force today."""

    id: str
    name: str
    area: str
    version: str
    in_force: date
    until: date | None
    child_of: list[str]


class Procedures(Schema):
    """Procedures by id."""

    procedures: list[ProcedureHead]


class OpenMatter(Given):
    """The opening act of a procedure. ``data`` fits the act's schema in ``GET /procedures/{id}``."""

    procedure: Word
    title: Title
    happened_on: Day
    happened_at: Moment | None = None
    village: Id | None = None
    data: dict[str, Any] = Field(default_factory=dict)
    client_id: ClientId | None = None


class DoAct(Given):
    """An act. ``seen`` is how many entries the matter had when it was read: a form out of date is refused."""

    happened_on: Day
    happened_at: Moment | None = None
    data: dict[str, Any] = Field(default_factory=dict)
    client_id: ClientId | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    note: Annotated[str, StringConstraints(max_length=2000)] = ""


class MatterHead(Schema):
    """A matter as lists show it. ``next_due_on``: the earliest day by which this organisation owes something."""

    id: str
    number: str | None
    area: str
    procedure: str
    version: str
    title: str
    state: Named
    ended: bool
    voided: bool
    org: str
    village: Named | None
    handler: Named | None
    opened_on: date | None
    moved_on: date | None
    closed_on: date | None
    next_due_on: date | None
    provenance: str
    secrecy: str
    parent: str | None
    entries: int


class Matters(Schema):
    """A page of matters, newest first. ``next`` goes into ``before`` for the page after it; null at the end.

    ``found`` is the number of hits of a full text search, counted up to 1,000 (``capped``); null without one.
    """

    matters: list[MatterHead]
    next: str | None
    found: int | None = None
    capped: bool = False


class PartyOut(Schema):
    """A party; a natural person's name, and every number and address, is masked."""

    id: str
    side: str
    kind: str
    name: str
    identity_number: str
    telephone: str
    address: str


class ClockOut(Schema):
    """A time limit at work. ``due_on`` means what ``kind`` says; ``provisional``: a year without notice was counted."""

    id: str
    clock: str
    name: str
    limit: str
    law: str
    kind: str
    owed_by: str
    lapse: str
    state: str
    started_on: date | None
    due_on: date | None
    due_at: datetime | None
    provisional: bool
    met_on: date | None
    extension: int
    party: str | None
    line: str | None


class ActOut(Schema):
    """An act of the procedure, and why state or role would refuse it today (dates, guards and data may besides)."""

    id: str
    name: str
    law: str
    reasons: list[ReasonOut]


class EntryOut(Schema):
    """One step of the history."""

    id: str
    seq: int
    kind: str
    act: str
    actor: Named
    happened_on: date | None
    recorded_at: datetime
    before: str
    after: str
    law: str
    note: str
    warnings: list[str]
    digest: str


class MatterOut(MatterHead):
    """A matter with everything that is kept of it."""

    record: dict[str, Any]
    parties: list[PartyOut]
    lines: dict[str, list[dict[str, Any]]]
    clocks: list[ClockOut]
    children: list[MatterHead]
    permitted: list[ActOut]
    refused: list[ActOut]
    history: list[EntryOut]


class DoneOut(Schema):
    """An act that was done. ``repeated``: it had been done before under the same client id, and was not done again."""

    matter: MatterHead
    entry: EntryOut
    warnings: list[str]
    repeated: bool
    child: str | None


class DayOut(Schema):
    """One day of a count."""

    date: date
    counted: bool
    why: str


class ExplanationOut(Schema):
    """为什么是这一天: a due date with every day of its count. An agreed date has none: it was not counted."""

    limit: str
    kind: str
    start: str | None = Field(serialization_alias="from")
    due: str | None
    provisional: bool
    law: str
    article: str
    days: list[DayOut]


class FileOut(Schema):
    """An attachment as it was taken in."""

    id: str
    kind: str
    name: str
    media_type: str
    size: int
    sha256: str


class General(Given):
    """What every general act says: when, and why."""

    happened_on: Day
    reason: Text
    client_id: ClientId | None = None


class Reveal(Given):
    """查看个人信息原文: which field of the party, and for which reason."""

    field: Word
    reason: Text


class RevealedOut(Schema):
    """个人信息原文."""

    value: str


class Correct(General):
    """更正: fields of the record and their right values."""

    values: dict[str, Any]


class HandOver(General):
    """移交: to whom."""

    to: Id


class LinkTo(General):
    """关联."""

    other: Id
    kind: Literal["related", "joined", "split"] = "related"


class Join(General):
    """并案: into which matter."""

    into: Id


class Split(General):
    """分案: the new matter's title."""

    title: Title


class OnClock(General):
    """Which clock of the procedure is meant."""

    clock: Word


class PauseClock(OnClock):
    """中止: on which of the grounds that the limit lists."""

    ground: Word


class ExtendClock(OnClock):
    """延长: by how much, in the limit's own unit."""

    by: Annotated[int, Field(ge=1, le=1000)]


class RegisterOut(Schema):
    """A register: who enters, and the JSON Schema of an entry's data; of what is filled in ``later``."""

    id: str
    name: str
    area: str
    roles: list[str]
    law: str
    data: dict[str, Any]
    later: dict[str, Any]


class Registers(Schema):
    """Registers by id."""

    registers: list[RegisterOut]


class Enter(Given):
    """A new entry."""

    data: dict[str, Any]
    village: Id | None = None
    client_id: ClientId | None = None


class Complete(Given):
    """补记: fields that come to pass later, and their values."""

    values: dict[str, Any]
    client_id: ClientId | None = None


class RegisterEntry(Schema):
    """An entry with its fields; personal ones are masked."""

    id: str
    title: str
    dated_on: date | None
    village: Named | None
    voided: bool
    record: dict[str, Any]


class RegisterEntries(Schema):
    """A page of entries, newest first."""

    entries: list[RegisterEntry]
    next: str | None


class EnteredOut(Schema):
    """An entry that was made."""

    entry: RegisterEntry
    repeated: bool


class FigureOut(Schema):
    """A figure's declaration."""

    id: str
    name: str
    unit: str
    definition: str
    law: str
    kind: str
    additive: bool
    dims: list[str]


class Figures(Schema):
    """Figures by id."""

    figures: list[FigureOut]


class ValueOut(Schema):
    """A value: a count as a number, a sum or a rate in per cent as a decimal text; null when there is none.

    ``rows`` is null behind a sum whose rows are for others alone.
    """

    value: int | str | None
    rows: int | None
    numerator: int | None
    denominator: int | None


class CellOut(ValueOut):
    """A value of a breakdown, for which ``key``."""

    key: str | None


class FigureValue(ValueOut):
    """A figure computed: over which days, as of which day, and by cell where a breakdown was asked for."""

    figure: str
    unit: str
    first: date
    last: date
    as_of: date
    cells: list[CellOut]


class RowOut(Schema):
    """A row that a figure counted: its matter or entry, its date, what it adds."""

    id: str
    title: str
    dated_on: date | None
    measured: int | str | None
    in_numerator: bool | None


class Rows(Schema):
    """A page of the rows that were counted, by id."""

    rows: list[RowOut]
    next: str | None
