"""Beside the text: why a finding stays, comments, numbers filled in by hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.filling import Sheet, filled
from yifa.desk.annual.opening import opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.forms import OfficeForm
from yifa.reports.checks import Severity
from yifa.reports.editing.remarks import accept, comment, fill_number
from yifa.reports.issuing.signing_off import findings


class ReasonForm(OfficeForm):
    """理由."""

    reason = forms.CharField(label="理由", max_length=400, widget=forms.Textarea({"rows": 3, "class": "form-control"}))


class CommentForm(OfficeForm):
    """批注."""

    text = forms.CharField(label="批注", max_length=2000, widget=forms.Textarea({"rows": 4, "class": "form-control"}))


class NumberForm(OfficeForm):
    """人工填报的数字, with its evidence."""

    surface = forms.CharField(
        label="文中写法",
        max_length=40,
        help_text="连同单位，例如 3名",
        widget=forms.TextInput({"class": "form-control"}),
    )
    says = forms.CharField(
        label="说明",
        max_length=200,
        help_text="数的是什么，哪一天的数",
        widget=forms.TextInput({"class": "form-control"}),
    )
    evidence = forms.CharField(
        label="依据",
        max_length=400,
        help_text="文件名称和文号、台账、统计表等",
        widget=forms.Textarea({"rows": 2, "class": "form-control"}),
    )


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def explain(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """说明理由: leave a finding that may stand as it is."""
    report, key = opened(reader, year), request.GET.get("key", "")
    told = (one for one, reason in findings(report, reader.today) if one.key == key and not reason)
    found = next((one for one in told if one.severity is Severity.SHOULD), None)
    if found is None:
        raise Http404("没有找到这个问题，可能已经处理")

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        accept(report, key=key, message=found.message, reason=cleaned["reason"], by=reader.person, today=reader.today)
        messages.success(request, "理由已记下")
        return redirect(f"{reverse('desk_annual_report', args=[year])}#findings")

    return filled(request, reader, report, ReasonForm, Sheet("说明理由", "记下理由", f"{found.message}。"), send)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def remark(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """批注: say something of a paragraph."""
    report, rule = opened(reader, year), request.GET.get("rule", "")
    if rule not in report.text.by_rule:
        raise Http404("没有找到这一段，可能已被他人删去")

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        comment(report, rule=rule, text=cleaned["text"], by=reader.person, today=reader.today)
        messages.success(request, "批注已记下")
        return redirect(f"{reverse('desk_annual_report', args=[year])}#{rule}")

    about = f"对“{report.text.by_rule[rule].text[:60]}”的意见，起草人在报告旁边看到。"
    return filled(request, reader, report, CommentForm, Sheet("批注", "记下批注", about), send)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def number(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """人工填报: a number that no record counts, with its evidence."""
    report = opened(reader, year)

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        kept = fill_number(report, **cleaned, by=reader.person, today=reader.today)
        messages.success(request, f"已填报：{kept}。在正文中写 {{{{filled|{kept.key}}}}}")
        return redirect("desk_annual_picker", year)

    about = "台账统计不出的数，写明依据，由填报人负责；填报后得到一个标记，放进正文。"
    return filled(request, reader, report, NumberForm, Sheet("人工填报数字", "填报", about), send)
