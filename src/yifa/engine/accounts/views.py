"""Choosing the organisation one works for."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from yifa.engine.accounts.workplace import WorkRequest, choose_org, orgs_of
from yifa.engine.orgs.authority import posts_on


@login_required
@require_http_methods(["GET", "POST"])
def choose_workplace(request: WorkRequest) -> HttpResponse:
    """工作单位选择: the organisations in which the person holds a post today; POST ``org`` (its code) switches to one.

    An organisation without a post is not found (404), like one that does not exist.
    """
    if request.person is None:
        raise Http404
    orgs = orgs_of(posts_on(request.person, request.today))
    if request.method == "GET":
        return render(request, "accounts/workplace.html", {"orgs": orgs, "next": request.GET.get("next", "")})
    org = next((org for org in orgs if org.code == request.POST.get("org")), None)
    if org is None:
        raise Http404
    choose_org(request.session, org)
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = resolve_url(settings.LOGIN_REDIRECT_URL)
    return HttpResponseRedirect(target)
