"""考勤: who was at a session, entered from the list; the code that those who come scan."""

from __future__ import annotations

from collections.abc import Iterator

import segno
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yifa.areas.study.attending.codes import code_for
from yifa.areas.study.attending.signing_in import Line, enter_list, seats
from yifa.areas.study.models import Presence, StudySession
from yifa.areas.study.register import ATTENDANCES, SESSIONS
from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Reason, Refused

EVERY = 60
"""So many seconds a code is shown before the next."""
ENTER = "enter"
"""What the button that enters the list sends; any other, also the one that Enter in a box presses, enters nothing."""
REST = "rest"
"""Ticked, whoever has neither a choice nor a reason was there."""
NOBODY_CHOSEN = Reason(
    "nobody_chosen", "没有选任何人的到会情况", todo="请逐人选“到会”或者“请假、缺席”，其余都到会的勾选“其余都到会”"
)


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The list of those who should be there; sent, what it says is entered, or nothing with every reason."""
    session = _session(reader, pk)
    against: tuple[Reason, ...] = ()
    lines = _lines(request) if request.method == "POST" else []
    is_entered = request.POST.get("do") == ENTER
    if is_entered:
        try:
            count = enter_list(session, lines, actor=reader.person)
            if count:
                messages.success(request, f"已登记{count}人的考勤")
                return redirect("desk_attendance", pk)
            against = (NOBODY_CHOSEN,)
        except Refused as refused:
            against = refused.reasons
    found = seats(session)
    rows = [(seat, _typed(request, seat.learner.pk)) for seat in found]
    context = {
        "to_enter": len(lines) if request.method == "POST" and not is_entered else None,
        "rest": request.POST.get(REST, ""),
        "reader": reader,
        "session": session,
        "rows": rows,
        "free": sum(seat.attendance is None for seat in found),
        "there": sum(_is_there(seat.attendance) for seat in found),
        "against": against,
        "may": reader.is_one_of(ATTENDANCES.by),
        "is_today": session.held_on == reader.today,
    }
    return render(request, "desk/learning/attendance.html", context, status=422 if against else 200)


@for_case_readers
@never_cache
@require_safe
def code(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The code to be scanned, a new one every minute, for those who may enter attendance."""
    session = _session(reader, pk)
    if not reader.is_one_of(ATTENDANCES.by) or session.held_on != reader.today:
        raise Http404("签到码只在活动当天、由登记考勤的人员出示")
    address = request.build_absolute_uri(reverse("desk_sign_in", args=[code_for(session, reader.person)]))
    found = seats(session)
    context = {
        "reader": reader,
        "session": session,
        "picture": segno.make(address, error="m").svg_data_uri(scale=8, border=2),
        "address": address,
        "there": sum(_is_there(seat.attendance) for seat in found),
        "expected": len(found),
        "every": EVERY,
    }
    return render(request, "desk/learning/code.html", context)


def ways_to_sign_in(reader: Reader, session: StudySession) -> Iterator[tuple[str, str, str]]:
    """The list for everybody who reads it; the code for those who show it, on the day."""
    if session.held_on is not None and session.held_on <= reader.today:
        yield "考勤", "应到人员、签到、请假、补学", reverse("desk_attendance", args=[session.pk])
    if session.held_on == reader.today and reader.is_one_of(ATTENDANCES.by):
        yield "扫码签到", "出示签到码，到会人员用手机扫", reverse("desk_sign_in_code", args=[session.pk])


def _session(reader: Reader, pk: int) -> StudySession:
    found = reader.entry(pk)
    if found.register != SESSIONS.id or found.voided:
        raise Http404("没有找到该学法活动")
    return StudySession.objects.select_related("org").get(pk=pk)


def _lines(request: WorkRequest) -> list[Line]:
    """What the form says of each person; of whom nothing is said nothing is entered, unless the rest was there.
    Whoever has a reason alone stayed away."""
    rest = Presence.PRESENT.value if request.POST.get(REST) else ""
    lines = []
    for word in request.POST.getlist("learner"):
        reason = request.POST.get(f"reason-{word}", "").strip()
        state = request.POST.get(f"state-{word}", "") or (Presence.ABSENT.value if reason else rest)
        if word.isdigit() and state in Presence.values:
            lines.append(Line(int(word), state == Presence.PRESENT, reason))
    return lines


def _typed(request: WorkRequest, learner: int) -> dict[str, str]:
    return {name: request.POST.get(f"{name}-{learner}", "") for name in ("state", "reason")}


def _is_there(attendance: object) -> bool:
    return getattr(attendance, "state", "") == Presence.PRESENT
