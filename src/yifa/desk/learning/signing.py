"""扫码签到: whoever scanned the code says who they are; with an account one touch is enough."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yifa.areas.study.attending.codes import BadCode, read_code
from yifa.areas.study.attending.signing_in import CannotSignIn, seats, sign_in
from yifa.areas.study.models import Learner, SignedBy, StudySession
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import org_scope

PAGE = "desk/learning/sign_in.html"

A_DAY = 24 * 3600
"""Seconds for which a telephone is known to have signed somebody in."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def signing(request: WorkRequest, code: str) -> HttpResponse:
    """The page behind a scanned code; sent, the person is signed in."""
    try:
        session, opened_by = read_code(code)
    except BadCode as bad:
        return render(request, PAGE, {"why": str(bad)}, status=410)
    with org_scope(session.org):
        known = _known(session, request.person)
        context = {"session": session, "known": known}
        if request.method != "POST":
            return render(request, PAGE, context)
        name, unit, by = request.POST.get("name", "")[:50], request.POST.get("unit", "")[:60], SignedBy.TYPED
        if "known" in request.POST and known is not None:
            name, unit, by = known.name, known.unit, SignedBy.SCAN
        try:
            _once(request, session, name, by)
            signed = sign_in(session, name, unit, opened_by=opened_by, today=localdate(), by=by)
        except (CannotSignIn, Refused) as why:
            return render(request, PAGE, {**context, "against": str(why), "name": name, "unit": unit}, status=422)
        answer = render(request, PAGE, {**context, "signed": signed, "is_typed": by == SignedBy.TYPED})
        if by == SignedBy.TYPED:
            answer.set_signed_cookie(_cookie(session), str(signed.pk), max_age=A_DAY, httponly=True, samesite="Lax")
        return answer


def _once(request: WorkRequest, session: StudySession, name: str, by: SignedBy) -> None:
    """One telephone gives one name. :raises CannotSignIn: it has given another one for this session."""
    if by != SignedBy.TYPED:
        return
    given = request.get_signed_cookie(_cookie(session), default="", max_age=A_DAY)
    before = Learner.objects.filter(org=session.org, pk=int(given)).first() if given else None
    if before is not None and before.name != name.strip():
        raise CannotSignIn(f"这台手机已经为{before.name}签到。没有手机的人，请主办人在考勤中登记")


def _cookie(session: StudySession) -> str:
    return f"yifa_signed_{session.pk}"


def _known(session: StudySession, person: Person | None) -> Learner | None:
    """Whoever is signed in to the system, where the roster knows them."""
    if person is None:
        return None
    return next((seat.learner for seat in seats(session) if seat.learner.person_id == person.pk), None)
