"""全文: the whole canonical text in one field, one paragraph a line: the plainest way to write a report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.filling import Sheet, filled
from yifa.desk.annual.opening import as_seen, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.forms import OfficeForm
from yifa.reports.editing.saving import save
from yifa.reports.editing.taking_in import taken_in

_ABOUT = (
    "一段一行，三栏以制表符分隔：状态、段落编号、文字。状态为 generated（自动生成）、edited（已修改）、"
    "locked（已锁定）、left_out（不写入）；改了文字的段落自动记为已修改；删去的段落记为不写入。"
)


class TextForm(OfficeForm):
    """The canonical text as :meth:`Text.written` writes it."""

    text = forms.CharField(
        label="全文",
        strip=False,
        widget=forms.Textarea({"rows": 28, "class": "form-control canonical", "wrap": "soft", "spellcheck": "false"}),
    )


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def whole_text(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """The form of the whole text."""
    report = opened(reader, year)

    def send(cleaned: dict[str, Any], seen: str) -> HttpResponse:
        base = as_seen(report, seen)
        mine = taken_in(cleaned["text"], base.text, report.drafted)
        save(base, mine, by=reader.person, today=reader.today)
        messages.success(request, "全文已保存")
        return redirect("desk_annual_report", year)

    sheet = Sheet("修改全文", "保存", _ABOUT, is_wide=True)
    return filled(request, reader, report, TextForm, sheet, send, {"text": report.text.written()})
