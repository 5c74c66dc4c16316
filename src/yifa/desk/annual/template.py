"""报告模板: the outline that the townships' reports follow, and the form with which a county sets its own."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader
from yifa.desk.organisation.access import for_organisers
from yifa.desk.organisation.filling import day_field, sent, text_field
from yifa.engine.accounts.workplace import WorkRequest
from yifa.reports.outline import NEXT
from yifa.reports.templates import (
    PRODUCT,
    BadTemplate,
    end_template,
    may_set,
    row_for,
    set_of,
    set_template,
    template_of,
    written,
)


class TemplateForm(forms.Form):
    """提纲、依据文件、施行日期、停用日期."""

    outline = forms.CharField(
        label="提纲",
        error_messages={"required": "请填写提纲"},
        widget=forms.Textarea({"class": "form-control", "rows": 24, "spellcheck": "false"}),
        help_text="一行一个标题：“# ”开头的是部分，“## ”开头的是小节；次序就是各行的次序，序号由系统编排。"
        "方括号里是系统的编号，改标题时不要改动；新加的不写编号。标题后面写“（可不写）”的，报告里可以没有这一部分。",
    )
    source = text_field("依据文件", 200, help_text="文件名称和文号，例如 青县依法办〔2026〕6号")
    in_force = day_field("施行日期")
    until = day_field("停用日期", required=False, help_text="自该日起不再适用；不填的，到下一个模板施行时为止")


class EndForm(forms.Form):
    """停用日期."""

    until = day_field("停用日期")


@for_organisers
@require_http_methods(["GET", "HEAD", "POST"])
def report_template(request: WorkRequest, reader: Reader) -> HttpResponse:
    """What is in force, what was set, and the form for the next one."""
    row = row_for(reader.org, reader.today)
    standing = template_of(row) if row is not None else PRODUCT
    changes = may_set(reader.org, reader.person, reader.today)
    if request.method == "POST" and not changes:
        raise PermissionDenied("报告模板由县级以上机关的系统管理员设定")
    form = TemplateForm(sent(request), initial={"outline": written(standing.outline), "in_force": reader.today})
    refusal = ""
    if form.is_bound and form.is_valid():
        try:
            set_template(reader.org, by=reader.person, **form.cleaned_data)
        except BadTemplate as refused:
            refusal = str(refused)
        else:
            messages.success(request, "模板已设定：从施行日起开始编制的报告按它起草；已经开始的，重新起草时才按它")
            return redirect("desk_report_template")
    context = {
        "reader": reader,
        "parts": [(part, part.heading.replace(f"{NEXT}年", "下一年")) for part in standing.outline],
        "row": row,
        "set": set_of(reader.org),
        "form": form if changes else None,
        "refusal": refusal,
        "year": reader.today.year,
    }
    return render(request, "desk/annual/template.html", context, status=422 if form.is_bound else 200)


@for_organisers
@require_http_methods(["GET", "HEAD", "POST"])
def ended_report_template(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The form that ends one."""
    row = next((one for one in set_of(reader.org) if one.pk == pk), None)
    if row is None:
        raise Http404("没有找到该模板")
    if not may_set(reader.org, reader.person, reader.today):
        raise PermissionDenied("报告模板由县级以上机关的系统管理员停用")
    form, refusal = EndForm(sent(request), initial={"until": reader.today}), ""
    if form.is_bound and form.is_valid():
        try:
            end_template(row, until=form.cleaned_data["until"], by=reader.person)
        except BadTemplate as refused:
            refusal = str(refused)
        else:
            messages.success(request, "已定停用日期")
            return redirect("desk_report_template")
    context = {"reader": reader, "row": row, "form": form, "refusal": refusal}
    return render(request, "desk/annual/template_end.html", context, status=422 if form.is_bound else 200)
