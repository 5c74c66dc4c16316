"""记录本身: matters that are open beyond their day, and what of the year was entered only after it was over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Count, Min, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import ActEntry, Matter, Provenance
from yifa.engine.matters.models.entry import EntryKind
from yifa.engine.narrative.facts import Span
from yifa.engine.orgs.models import Org
from yifa.engine.prints.words import day
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import Entry
from yifa.reports.checks.finding import Finding, Severity

OVERDUE, LATE_ACTS, LATE_ENTRIES = "open_beyond_due_day", "acts_entered_late", "entries_entered_late"

MOST_OPENED: Final = 50
"""So many matters are named to be opened; the message says how many there are."""

_OWN_AREA: Final = "reports"
"""The report is a matter too, and is never finished when it is checked."""


def find_open_beyond_due_day(orgs: Sequence[Org], span: Span) -> Iterator[Finding]:
    """Matters of the year or before it that are open though they were due: perhaps done and not entered."""
    standing = Matter.objects.filter(org__in=orgs, parent=None, voided=False, ended=False).exclude(area=_OWN_AREA)
    overdue = standing.filter(opened_on__lte=_cut(span), next_due_on__lt=span.as_of)
    counted = overdue.values("procedure").annotate(number=Count("pk"), first=Min("next_due_on"))
    for row in counted.order_by("procedure"):
        own = overdue.filter(procedure=row["procedure"]).order_by("next_due_on", "pk")
        yield Finding(
            kind=OVERDUE,
            severity=Severity.SHOULD,
            message=(
                f"{_procedure_name(row['procedure'])}有{row['number']}件到期尚未办结（最早的{day(row['first'])}到期）。"
                "已经办结的，请登记后重新起草；确未办结的，请在“存在的不足和原因”中说明"
            ),
            matters=_ids(own, "pk"),
            identity=(row["procedure"], str(row["number"])),
        )


def find_entered_late(orgs: Sequence[Org], span: Span) -> Iterator[Finding]:
    """What happened in the year and was entered after its end (or after the day up to which is counted)."""
    happened = (span.period.first, _cut(span))
    since = timezone.make_aware(datetime.combine(_cut(span) + timedelta(days=1), time.min))
    acts = (
        ActEntry.objects.filter(org__in=orgs, happened_on__range=happened, recorded_at__gte=since)
        .exclude(Q(kind=EntryKind.ADOPTED) | Q(matter__voided=True) | Q(matter__area=_OWN_AREA))
        .annotate(
            root=Coalesce("matter__parent_id", "matter_id"),
            of=Coalesce("matter__parent__procedure", "matter__procedure"),
        )
    )
    counted = acts.values("of").annotate(number=Count("root", distinct=True)).order_by("of")
    numbers = [(_procedure_name(id), number) for id, number in counted.values_list("of", "number")]
    if numbers:
        roots = _ids(acts.order_by("root"), "root")
        yield _late(LATE_ACTS, "有步骤属于补录的事项：", "件", numbers, span, matters=roots)
    entries = Entry.objects.filter(
        org__in=orgs, dated_on__range=happened, entered_at__gte=since, voided=False, provenance=Provenance.HERE
    )
    of_registers = entries.values("register").annotate(number=Count("pk")).order_by("register")
    listed = [(registers.get(id).name, number) for id, number in of_registers.values_list("register", "number")]
    if listed:
        yield _late(
            LATE_ENTRIES, "属于补录的台账条目：", "条", listed, span, entries=_ids(entries.order_by("pk"), "pk")
        )


def _late(
    kind: str, what: str, unit: str, numbers: list[tuple[str, int]], span: Span, **opens: tuple[str, ...]
) -> Finding:
    until, told = _cut(span), [f"{name}{number}{unit}" for name, number in numbers]
    return Finding(
        kind=kind,
        severity=Severity.SHOULD,
        message=(
            f"{what}{'、'.join(told)}，发生在{day(until)}以前，以后才录入，已计入数据。"
            "请核对日期是否属实；属实的，说明补录的原因"
        ),
        matters=opens.get("matters", ()),
        entries=opens.get("entries", ()),
        identity=(until.isoformat(), *told),
    )


def _cut(span: Span) -> date:
    """The last day that is counted."""
    return min(span.period.last, span.as_of)


def _ids(rows: QuerySet[Any], column: str) -> tuple[str, ...]:
    return tuple(map(str, rows.values_list(column, flat=True).distinct()[:MOST_OPENED]))


def _procedure_name(id: str) -> str:
    return next((procedure.name for procedure in procedures.procedures() if procedure.id == id), id)
