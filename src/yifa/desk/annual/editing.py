"""What the editor in the browser says to the server: what was typed, that somebody is writing, what words say.

The text travels as the field of the whole text has it, and is taken in and saved as from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_POST

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual import presence
from yifa.desk.annual.chips import chips
from yifa.desk.annual.opening import as_seen, may_write, opened
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused, refuse
from yifa.engine.narrative.tokens import Token, stretches
from yifa.reports.checks.broken_tokens import find_broken_tokens
from yifa.reports.checks.finding import Finding
from yifa.reports.checks.numbers import find_loose
from yifa.reports.checks.paragraphs import told_paragraphs
from yifa.reports.editing.saving import Clashed, save
from yifa.reports.editing.stored import Stored
from yifa.reports.editing.taking_in import taken_in
from yifa.reports.merging import Clash
from yifa.reports.models import FilledNumber
from yifa.reports.redrafting import OWN
from yifa.reports.report import Report, Wording, drafted
from yifa.reports.text import BadText, Paragraph, Text


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def editing(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """How the report stands; a POST says that somebody is writing, brings his text, or says that he leaves."""
    report = opened(reader, year)
    if request.method == "POST" and may_write(reader, report):
        (presence.leave if "leaving" in request.POST else presence.enter)(reader, report)
    if "text" not in request.POST:
        return JsonResponse(_standing(request, reader, report))
    try:
        _refuse_other(request)
        base = as_seen(report, request.POST.get("seq", ""))
        mine = taken_in(request.POST["text"], base.text, report.drafted)
        report = save(base, mine, by=reader.person, today=reader.today)
    except Clashed as clashed:
        told = {"clashes": [_clash(one) for one in clashed.clashes], "message": str(clashed)}
        return JsonResponse(_standing(request, reader, clashed.newest) | told, status=409)
    except Refused as refused:
        reasons = [{"rule": one.rule, "message": str(one), "where": one.where} for one in refused.reasons]
        return JsonResponse({"reasons": reasons}, status=422)
    return JsonResponse(_standing(request, reader, report))


def _refuse_other(request: WorkRequest) -> None:
    """:raises Refused: in the browser in which the words were typed somebody else has signed in meanwhile."""
    if request.POST.get("user", "") != str(request.user.pk):
        todo = "请由原来的人重新登录；文字留在这台电脑的浏览器里"
        raise refuse("user", "这个浏览器已由另一人登录，文字没有保存在他的名下", todo=todo)


def _standing(request: WorkRequest, reader: Reader, report: Stored) -> dict[str, Any]:
    """Which version stands, by whom; its text for whoever has another; who else is writing."""
    saving = report.saving
    has_it = request.POST.get("seq") == str(saving.seq) and "text" not in request.POST
    return {
        "seq": saving.seq,
        "by": saving.by.name,
        "at": _moment(localtime(saving.at), reader.today),
        "text": None if has_it else saving.text,
        "isOpen": may_write(reader, report),
        "others": presence.others(reader, report),
        "user": request.user.pk,
        "token": get_token(request),
    }


def _moment(at: datetime, today: date) -> str:
    return f"{at:%H:%M}" if at.date() == today else f"{at.month}月{at.day}日 {at:%H:%M}"


def _clash(clash: Clash) -> dict[str, Any]:
    words = {name: one and one.text for name, one in (("theirs", clash.theirs), ("mine", clash.mine))}
    return {"rule": clash.rule, **words}


@for_case_readers
@require_POST
def telling(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """What the tokens of some paragraphs say, and what in them has nothing behind it. Nothing is saved."""
    report = opened(reader, year)
    try:
        text = Text.parse(request.POST.get("text", ""))
    except BadText as bad:
        return JsonResponse({"reasons": [{"rule": "text", "message": str(bad), "where": "text"}]}, status=422)
    built = _telling(report, text, reader)
    paragraphs = told_paragraphs(built)
    found = [*find_broken_tokens(paragraphs), *find_loose(paragraphs, built.facts)]
    return JsonResponse({"chips": chips(text, built, _filled(report), reader.today), "findings": in_editor(found)})


def _telling(report: Stored, text: Text, reader: Reader) -> Report:
    """The report with this text, counted for the sound tokens in it."""
    pieces = (stretch.piece for paragraph in text for stretch in stretches(paragraph.text))
    sound = "".join(str(piece) for piece in pieces if isinstance(piece, Token))
    wording = Wording(Text.of([Paragraph(sound, OWN)]), report.filled)
    record, frame = report.record, report.frame(reader.today)
    built = drafted(record.org, record.year, record.as_of, frame, today=reader.today, wording=wording)
    return replace(built, text=text)


def _filled(report: Stored) -> QuerySet[FilledNumber]:
    return FilledNumber.objects.select_related("by").filter(org=report.record.org, matter=report.matter)


def in_editor(findings: Sequence[Finding], numbers: Sequence[int] = ()) -> list[dict[str, Any]]:
    """Findings with a place in the text, as the editor marks them; ``numbers``: as the page counts them."""
    return [
        {
            "rule": one.rule,
            "start": one.start,
            "end": one.end,
            "number": numbers[place] if numbers else 0,
            "message": one.message,
            "suggestions": [{"text": each.text, "shown": each.shown, "of": each.of} for each in one.suggestions[:3]],
        }
        for place, one in enumerate(findings)
        if one.end > one.start
    ]


def editor_data(
    request: WorkRequest, reader: Reader, report: Stored, built: Report, numbered: Sequence[tuple[int, Finding]]
) -> dict[str, Any]:
    """What a report's page gives to the editor, beside what it shows."""
    year = report.record.year
    names = {"save": "editing", "tell": "telling", "pick": "picker", "fill": "number", "remark": "remark"}
    return _standing(request, reader, report) | {
        "text": report.saving.text,
        "chips": chips(report.text, built, _filled(report), reader.today),
        "findings": in_editor([one for _, one in numbered], [number for number, _ in numbered]),
        "drafted": report.drafted.written(),
        "urls": {name: reverse(f"desk_annual_{of}", args=[year]) for name, of in names.items()},
    }
