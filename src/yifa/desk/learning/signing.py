"""扫码签到: whoever scanned the code says who they are; with an account one touch is enough."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yifa.areas.study.attending.codes import BadCode, read_code
from yifa.areas.study.attending.signing_in import CannotSignIn, seats, sign_in
from yifa.areas.study.models import Learner, StudySession
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import org_scope

PAGE = "desk/learning/sign_in.html"


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
        name, unit = request.POST.get("name", "")[:50], request.POST.get("unit", "")[:60]
        if "known" in request.POST and known is not None:
            name, unit = known.name, known.unit
        try:
            signed = sign_in(session, name, unit, opened_by=opened_by, today=localdate())
        except (CannotSignIn, Refused) as why:
            return render(request, PAGE, {**context, "against": str(why), "name": name, "unit": unit}, status=422)
        return render(request, PAGE, {**context, "signed": signed})


def _known(session: StudySession, person: Person | None) -> Learner | None:
    """Whoever is signed in to the system, where the roster knows them."""
    if person is None:
        return None
    return next((seat.learner for seat in seats(session) if seat.learner.person_id == person.pk), None)
