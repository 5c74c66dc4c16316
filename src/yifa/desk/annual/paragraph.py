"""一段: write a paragraph, or add one behind it, with its numbers as tokens."""

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
from yifa.desk.annual.opening import as_seen, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.forms import OfficeForm
from yifa.reports.editing import changes
from yifa.reports.editing.saving import save

_TOKENS = "双花括号中的是数据标记，成文时换成台账统计的数；要换一个数，请从“插入数据”中复制标记。"


class WordsForm(OfficeForm):
    """The words of one paragraph; an empty line or a new line begins another."""

    words = forms.CharField(
        label="文字", strip=False, required=False, widget=forms.Textarea({"rows": 9, "class": "form-control"})
    )


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def paragraph(request: WorkRequest, reader: Reader, year: int, what: str) -> HttpResponse:
    """The form of one paragraph (``write``), or of new ones behind it (``add``)."""
    report, rule = opened(reader, year), request.GET.get("rule", "")
    if rule not in report.text.by_rule:
        raise Http404("没有找到这一段，可能已被他人删去")
    change = changes.write if what == "write" else changes.add

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        base = as_seen(report, seen)
        save(base, change(base.text, rule, cleaned["words"]), by=reader.person, today=reader.today)
        messages.success(request, "已保存")
        return redirect(f"{reverse('desk_annual_report', args=[year])}#{rule}")

    if what == "write":
        sheet = Sheet("修改这一段", "保存", _TOKENS, is_wide=True)
        return filled(request, reader, report, WordsForm, sheet, send, {"words": report.text.by_rule[rule].text})
    after = report.text.by_rule[rule].text[:40]
    sheet = Sheet("增加一段", "增加", f"放在“{after}”之后。以“## ”开头的一行是小标题。{_TOKENS}", is_wide=True)
    return filled(request, reader, report, WordsForm, sheet, send)
