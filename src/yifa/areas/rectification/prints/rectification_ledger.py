"""问题整改台账 (G17): every problem of the year and every older one that was open in it, as of the end of a month."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from attrs import frozen
from django.db.models import Q

from yifa.areas.rectification.models import Measure, MeasureReport, Problem
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.prints.words import day, dotted, plain

Lines = dict[int, list[str]]


@frozen
class Row:
    """One problem as the ledger has it."""

    source: str = ""
    problem: str = ""
    causes: str = ""
    measures: str = ""
    leader: str = ""
    unit: str = ""
    due_on: str = ""
    progress: str = ""
    evidence: str = ""
    closed: str = ""


@frozen
class ProblemLedger:
    """The problems, the oldest first, and how many of them are put right, under way and late."""

    body: str = ""
    as_of: str = ""
    rows: tuple[Row, ...] = ()
    count: str = ""
    done: str = ""
    under_way: str = ""
    late: str = ""

    @classmethod
    def of(cls, subject: MonthSubject) -> ProblemLedger:
        """The ledger as of the last day of the month, or today where it is not over."""
        last = min(subject.month.last, subject.today)
        stood = Q(rectified_on__isnull=True) | Q(rectified_on__gte=date(last.year, 1, 1))
        problems = list(
            Problem.objects.filter(stood, org_id=subject.org.pk, voided=False, opened_on__lte=last)
            .select_related("matter")
            .order_by("opened_on", "pk")
        )
        keys = [one.pk for one in problems]
        lines = {"matter_id__in": keys, "void_entry__isnull": True}
        measures = _by_matter(Measure.objects.filter(**lines, planned_on__lte=last).order_by("pk"), "content")
        papers = _by_matter(MeasureReport.objects.filter(**lines, done_on__lte=last).order_by("pk"), "evidence")
        done = sum(_is_done(one, last) for one in problems)
        return cls(
            body=plain(subject.org.name),
            as_of=day(last),
            rows=tuple(_row(one, measures, papers, last) for one in problems),
            count=str(len(problems)),
            done=str(done),
            under_way=str(len(problems) - done),
            late=str(sum(_is_late(one, last) for one in problems)),
        )


def _by_matter(lines: object, name: str) -> Lines:
    found: Lines = defaultdict(list)
    for line in lines:  # type: ignore[attr-defined]  # lines of either kind
        found[line.matter_id].append(plain(getattr(line, name)))
    return found


def _row(one: Problem, measures: Lines, papers: Lines, last: date) -> Row:
    done = _is_done(one, last)
    late = "（逾期）" if _is_late(one, last) else ""
    return Row(
        source=one.get_source_display(),
        problem=plain(one.matter.title),
        causes=plain(one.causes),
        measures="；".join(measures.get(one.pk, ())),
        leader=plain(one.leader),
        unit=plain(one.unit),
        due_on=dotted(one.rectify_by),
        progress=plain(one.outcome) if done else f"整改中{late}",
        evidence="；".join(dict.fromkeys(papers.get(one.pk, ()))),
        closed=f"是\n{dotted(one.rectified_on)}" if done else "否",
    )


def _is_done(one: Problem, last: date) -> bool:
    return one.rectified_on is not None and one.rectified_on <= last


def _is_late(one: Problem, last: date) -> bool:
    return not _is_done(one, last) and one.rectify_by is not None and one.rectify_by < last


FORM = Form("rectification_ledger", (), ProblemLedger, bulletin="rectification_monthly")
