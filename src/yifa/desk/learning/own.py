"""我的学法: a person's own hours, exams and certificates of a year; nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yifa.areas.study.archive import Archive, archive_of, on_the_roster
from yifa.areas.study.models import Qualified
from yifa.areas.study.reminders import RENEWAL
from yifa.desk.access import Reader, for_case_readers
from yifa.desk.duties import year_asked, years_offered
from yifa.desk.figures.asking import Span
from yifa.desk.figures.exporting import workbook
from yifa.desk.learning.exam import exams_to_sit
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading
from yifa.engine.parameters.limits import limit_for
from yifa.law.clock import due
from yifa.law.wording import short_number

COLUMNS = (
    Heading("日期", "day"),
    Heading("学习内容"),
    Heading("形式"),
    Heading("学时", "number", total=True),
    Heading("其中培训学时", "number", total=True),
    Heading("证明"),
)


@dataclass(frozen=True)
class Reached:
    """So many hours of those that are to be reached; ``wanted`` 0: the place has set none."""

    name: str
    hours: Decimal
    wanted: int

    @property
    def lacks(self) -> Decimal:
        """How many are missing."""
        return max(self.wanted - self.hours, Decimal(0))


@never_cache
@for_case_readers
@require_safe
def own_study(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The reader's own year, and the exams that wait."""
    span = year_asked(request, reader)
    found = _own(reader, span)
    context: dict[str, Any] = {
        "reader": reader,
        "span": span,
        "year": span.period.first.year,
        "years": years_offered(reader, span),
        "found": found,
        "exams": list(exams_to_sit(reader)),
    }
    if found is not None:
        context |= {
            "reached": list(_reached(found)),
            "certificates": [(held, _standing(held, reader)) for held in found.certificates],
        }
    return render(request, "desk/learning/own.html", context)


@never_cache
@for_case_readers
@require_safe
def own_study_export(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """What the reader studied in the year, as a workbook. :raises Http404: the reader is not on the roster."""
    span = year_asked(request, reader)
    found = _own(reader, span)
    if found is None:
        raise Http404("您不在学法人员名册上")
    reached = "；".join(f"{one.name}{short_number(one.hours)}/{one.wanted}" for one in _reached(found))
    said = f"{found.learner.name}，{span}，{reached}"
    return workbook(reader, f"{found.learner.name}学法记录", said, COLUMNS, _rows(found), "study/own", span)


def _rows(found: Archive) -> Iterator[list[Any]]:
    """What was studied, then the exams, then the certificates."""
    for line in found.lines:
        yield [line.on, line.content, line.way, line.hours.all, line.hours.training, line.proof]
    for one in found.results:
        score = "" if one.score is None else f"{short_number(one.score)}分，"
        yield [one.taken_on, one.exam.name, "学法考试", None, None, f"{score}{one.get_outcome_display()}"]
    for held in found.certificates:
        ends = f"有效期至{held.expires_on}" if held.expires_on else "长期有效"
        yield [held.issued_on, f"{held.get_kind_display()}证{held.number}", "资格证件", None, None, ends]


def _own(reader: Reader, span: Span) -> Archive | None:
    year = span.period.first.year
    learner = on_the_roster(reader.person, reader.org, year)
    return None if learner is None else archive_of(learner, min(span.period.last, span.as_of))


def _reached(found: Archive) -> Iterator[Reached]:
    yield Reached("学时", found.hours.all, found.wanted)
    if found.training_wanted:
        yield Reached("其中培训学时", found.hours.training, found.training_wanted)


def _standing(held: Qualified, reader: Reader) -> str:
    """``late`` where it is valid no more, ``soon`` from the day on which its renewal is to be asked for."""
    if held.ends_on is None:
        return ""
    if held.ends_on <= reader.today:
        return "late"
    renewal = due(limit_for(reader.org, RENEWAL, reader.today), held.ends_on).on
    return "soon" if renewal is not None and renewal <= reader.today else ""
