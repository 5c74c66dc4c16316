"""年度报告到了哪一步: what Today tells of the report that is owed now, begun or not, and its next day by law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from yifa.desk.access import Reader
from yifa.engine.matters.models import ClockRow, ClockState
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.parameters.limits import limit_for
from yifa.law import clock
from yifa.law.limits import Limit
from yifa.law.procedure import Owner
from yifa.law.roles import CLERK, LEADER, REVIEWER
from yifa.reports.former.standing import attached_report
from yifa.reports.models import AnnualReport
from yifa.reports.procedure import ANNUAL_REPORT

TOLD = (LEADER, REVIEWER, CLERK)
"""Those who write it, review it, deliberate on it and sign it."""

BEGINS = "rol_report_begin_local"
"""From this day of the year on its report is asked for."""

NOT_BEGUN = "还没有开始编制"

OWED_FIRST = ANNUAL_REPORT.clock("report")
"""Of its terms the one that ends first."""


@dataclass(frozen=True)
class Stage:
    """The report of a year: how far it has come, and what the law wants next until when."""

    year: int
    state: str
    duty: str
    due: date
    law: str


def stage(reader: Reader) -> Stage | None:
    """Of the report that is owed now, to those whose work it is; None: it is reported and published, or not theirs."""
    if not reader.is_one_of(TOLD) or reader.bound_to is not None or reader.org.kind != OrgKind.TOWNSHIP:
        return None
    year = _year(reader)
    ended_on = date(year, 12, 31)
    if not reader.org.exists_on(min(ended_on, reader.today)):
        return None
    mine = AnnualReport.objects.filter(org=reader.org, year=year, voided=False, ended_because="")
    record = mine.select_related("matter").first()
    if record is not None:
        return _of_begun(reader, record)
    if attached_report(reader.org, year) is not None:
        return None
    wanted = limit_for(reader.org, "rol_report_township", ended_on)
    return Stage(year, NOT_BEGUN, OWED_FIRST.name, _day(wanted, ended_on), wanted.cited)


def _year(reader: Reader) -> int:
    """The year that is ending, from the day on which its report is to be begun; until then the one before."""
    last_year = reader.today.year - 1
    begins = _day(limit_for(reader.org, BEGINS, reader.today), date(last_year, 12, 31))
    return reader.today.year if begins <= reader.today else last_year


def _day(wanted: Limit, after: date) -> date:
    """The day of the year after that a limit with a day of the year names."""
    on = clock.due(wanted, after).on
    assert on is not None  # noqa: S101  # a day of the year
    return on


def _of_begun(reader: Reader, record: AnnualReport) -> Stage | None:
    owed = ClockRow.objects.filter(
        matter=record.matter_id, state=ClockState.RUNNING, owed_by=Owner.US.value, due_on__isnull=False
    )
    row = owed.filter(matter__in=reader.matters().filter(ended=False).values("pk")).order_by("due_on", "pk").first()
    if row is None or row.due_on is None:
        return None
    declared = ANNUAL_REPORT.clock(row.clock)
    law = declared.limit.cited if isinstance(declared.limit, Limit) else declared.limit.says
    return Stage(record.year, ANNUAL_REPORT.state(record.matter.state).name, declared.name, row.due_on, law)
