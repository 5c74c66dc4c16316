"""版头版记: the day of counting and what frames the report; its number and date when it is issued."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.filling import Sheet, filled
from yifa.desk.annual.opening import opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.forms import OfficeForm, day_field
from yifa.reports.editing.drafting_again import set_frame
from yifa.reports.issuing.signing_off import issue


def _line(label: str, longest: int, help_text: str = "", *, required: bool = False) -> forms.CharField:
    widget = forms.TextInput({"class": "form-control"})
    return forms.CharField(label=label, max_length=longest, help_text=help_text, required=required, widget=widget)


class FrameForm(OfficeForm):
    """统计截止日、发文机关、主送、抄送、印发机关、附注."""

    as_of = day_field("统计截止日")
    issued_by = _line("发文机关", 200, "联合行文的写全各机关，主办机关在前，以“、”隔开；不填为本机关")
    to = _line("主送机关", 200, "上一级党委和政府")
    copies = _line("抄送机关", 400)
    printed_by = _line("印发机关", 100)
    note = _line("附注", 100, "例如：此件公开发布")


class IssueForm(OfficeForm):
    """发文字号、成文日期."""

    document_number = _line("发文字号", 60, "按发文登记簿，例如 清政报〔2026〕3号", required=True)
    dated = day_field("成文日期")


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def frame(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """The frame; another day of counting drafts the report again."""
    report = opened(reader, year)

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        _, conflicts = set_frame(report, actor=reader.person, today=reader.today, **cleaned)
        messages.success(request, "已保存")
        if conflicts:
            messages.warning(request, f"记录有变动的段落有{len(conflicts)}段是人工改过的，请逐处选择")
        return redirect("desk_annual_report", year)

    initial = {name: getattr(report.record, name) for name in FrameForm.base_fields}
    about = "改了统计截止日，自动生成的段落按那一天的记录重写；人工改过的不动，有出入的列出来。"
    return filled(request, reader, report, FrameForm, Sheet("统计截止日和版头版记", "保存", about), send, initial)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def issuing(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """编号印发: the number and the date, with which the document is frozen."""
    report = opened(reader, year)

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        number, dated = cleaned["document_number"], cleaned["dated"]
        issue(report, number=number, dated=dated, actor=reader.person, today=reader.today)
        messages.success(request, f"已印发：{number}")
        return redirect("desk_annual_report", year)

    about = "印发后，正文、数字和数字背后的记录一并封存，不能再改；Word、PDF、网页和清单可以下载。"
    return filled(request, reader, report, IssueForm, Sheet("编号印发", "印发", about), send, {"dated": reader.today})
