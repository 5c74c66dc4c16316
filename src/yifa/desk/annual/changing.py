"""One click on a report: leave out, bring back, lock, move, take a suggestion, settle, draft again, send to review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.opening import as_seen, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused, refuse
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import begin, draft_again, settle
from yifa.reports.editing.remarks import settle_comment
from yifa.reports.editing.saving import Clashed, restore, save
from yifa.reports.editing.stored import Stored, stored
from yifa.reports.issuing.signing_off import findings, submit
from yifa.reports.models import ReportVersion
from yifa.reports.report import CannotBuild
from yifa.reports.text import Text

Click = Callable[[Stored, str, Reader], str]
"""What was clicked, on which thing, by whom; where on the page to go on."""

_SUBMIT: Final = "submit"


@for_case_readers
@require_POST
def begin_report(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """开始编制."""
    try:
        begin(reader.org, year, actor=reader.person, today=reader.today)
    except (Refused, CannotBuild) as refused:
        messages.error(request, str(refused))
    return redirect("desk_annual_report", year)


@for_case_readers
@require_POST
def change(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """Do what the button says: what to do, and with what, with a space between."""
    report = opened(reader, year)
    what, _, of = request.POST.get("do", "").partition(" ")
    place = ""
    try:
        place = _clicked(what)(as_seen(report, request.POST.get("seq", "")), of, reader)
    except (Refused, CannotBuild, Clashed) as refused:
        messages.error(request, str(refused))
    else:
        if what == _SUBMIT:
            _tell_submitted(request, report)
    return redirect(f"{reverse('desk_annual_report', args=[year])}{'#' if place else ''}{place}")


def _tell_submitted(request: WorkRequest, report: Stored) -> None:
    """That it is with the reviewer now, and how much was left in it without a word."""
    messages.success(request, "已送审")
    sent = ReportVersion.objects.filter(org_id=report.record.org_id, matter=report.matter).latest("pk")
    if sent.unexplained:
        messages.warning(
            request, f"供斟酌的问题、没有写进去的数据共{sent.unexplained}处没有说明理由，一并送审，由审核人员把握"
        )


def _clicked(what: str) -> Click:
    if what in _PARAGRAPHS:
        return lambda report, rule, reader: _changed(report, rule, reader, _PARAGRAPHS[what])
    if what not in _CLICKS:
        raise refuse("unknown", "没有说明要做什么", todo="请从报告页面上选择")
    return _CLICKS[what]


def _bring_back(report: Stored, rule: str) -> Text:
    return changes.bring_back(report.text, rule, report.drafted)


def _move(report: Stored, rule: str, by: int) -> Text:
    """One place up or down; at the end of the text it stays."""
    order = [one.rule for one in report.text]
    if rule not in order:
        return changes.move(report.text, rule, rule)
    place = order.index(rule) + by
    return changes.move(report.text, rule, order[place]) if 0 <= place < len(order) else report.text


_PARAGRAPHS: Final[dict[str, Callable[[Stored, str], Text]]] = {
    "leave_out": lambda report, rule: changes.leave_out(report.text, rule),
    "bring_back": _bring_back,
    "lock": lambda report, rule: changes.lock(report.text, rule),
    "unlock": lambda report, rule: changes.unlock(report.text, rule),
    "up": lambda report, rule: _move(report, rule, -2),
    "down": lambda report, rule: _move(report, rule, 1),
}


def _changed(report: Stored, rule: str, reader: Reader, made: Callable[[Stored, str], Text]) -> str:
    save(report, made(report, rule), by=reader.person, today=reader.today)
    return rule


def _replace(report: Stored, of: str, reader: Reader) -> str:
    """Put a suggestion in the place of a finding's words."""
    key, _, place = of.rpartition(" ")
    found = next((one for one, _ in findings(report, reader.today) if one.key == key), None)
    if found is None or not place.isdigit() or int(place) >= len(found.suggestions):
        raise refuse("not_found", "没有找到这个问题，可能已经处理", todo="请刷新后重试")
    words = report.text.by_rule[found.rule].text
    changed = words[: found.start] + found.suggestions[int(place)].text + words[found.end :]
    save(report, changes.write(report.text, found.rule, changed), by=reader.person, today=reader.today)
    return found.rule


def _settle(report: Stored, of: str, reader: Reader, *, take_new: bool) -> str:
    settle(report, _id(of), take_new=take_new, by=reader.person, today=reader.today)
    return ""


def _settle_comment(report: Stored, of: str, reader: Reader) -> str:
    settle_comment(report, _id(of), by=reader.person, today=reader.today)
    return ""


def _draft_again(report: Stored, of: str, reader: Reader) -> str:
    draft_again(report, by=reader.person, today=reader.today)
    return ""


def _submit(report: Stored, of: str, reader: Reader) -> str:
    if stored(report.matter).saving.seq != report.saving.seq:
        raise refuse("seen", "正文刚刚被修改过，没有送审", todo="请看过最新的正文后再送审")
    submit(report, actor=reader.person, today=reader.today)
    return ""


def _restore(report: Stored, of: str, reader: Reader) -> str:
    restore(stored(report.matter), _id(of), by=reader.person, today=reader.today)
    return ""


def _id(of: str) -> int:
    return int(of) if of.isascii() and of.isdigit() and len(of) < 19 else 0


_CLICKS: Final[dict[str, Click]] = {
    "replace": _replace,
    "keep": lambda report, of, reader: _settle(report, of, reader, take_new=False),
    "take": lambda report, of, reader: _settle(report, of, reader, take_new=True),
    "settled": _settle_comment,
    "draft_again": _draft_again,
    _SUBMIT: _submit,
    "restore": _restore,
}
