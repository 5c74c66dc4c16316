"""学时完成情况: everybody on the roster with the hours of a year, against what is wanted."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yifa.areas.study.archive import Reached, roster_hours
from yifa.areas.study.register import RECORDS
from yifa.desk.access import Reader, for_case_readers
from yifa.desk.duties import year_asked, years_offered
from yifa.desk.figures.asking import Span
from yifa.desk.figures.exporting import workbook
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading

COLUMNS = (
    Heading("姓名"),
    Heading("单位"),
    Heading("岗位类别"),
    Heading("学时", "number"),
    Heading("目标学时", "number"),
    Heading("还差学时", "number"),
    Heading("其中培训学时", "number"),
    Heading("培训目标学时", "number"),
    Heading("培训还差学时", "number"),
)


@never_cache
@for_case_readers
@require_safe
def study_people(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The roster with its hours; those who lack some first where the address asks for them alone."""
    span, found = _found(request, reader)
    lacking = [one for one in found if one.lacks or one.training_lacks]
    only = request.GET.get("lacking") == "1"
    context = {
        "reader": reader,
        "span": span,
        "year": span.period.first.year,
        "years": years_offered(reader, span),
        "all": len(found),
        "lacking": len(lacking),
        "only": only,
        "found": lacking if only else found,
    }
    return render(request, "desk/learning/people.html", context)


@never_cache
@for_case_readers
@require_safe
def study_people_export(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """The same as a workbook."""
    span, found = _found(request, reader)
    rows = (
        [
            one.learner.name, one.learner.unit, one.learner.get_category_display(), one.hours.all, one.wanted,
            one.lacks, one.hours.training, one.training_wanted, one.training_lacks,
        ]
        for one in found
    )  # fmt: skip
    return workbook(reader, "学时完成情况", f"{reader.org.name}，{span}", COLUMNS, rows, "study/people", span)


def _found(request: WorkRequest, reader: Reader) -> tuple[Span, list[Reached]]:
    if not RECORDS.is_seen_in(reader.roles):
        raise Http404("个人学时只由经办人、审核人员和党政负责人查看")
    span = year_asked(request, reader)
    return span, roster_hours(reader.org, min(span.period.last, span.as_of))
