"""个人信息: one value in full, after its reader has said why; the journal keeps who looked."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.registry import ledger_of
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.models import Party
from yifa.engine.matters.personal import reveal_party
from yifa.engine.matters.refusals import Reason, Refused

REASONS = ("联系当事人", "通知调解、办理事宜", "送达文书", "核对身份", "制作文书", "回访")
"""Why staff look; what is chosen stands in the journal."""


@for_case_readers
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reveal(request: WorkRequest, reader: Reader, pk: int, party: int, field: str) -> HttpResponse:
    """Ask for the reason, then show the value: on a page of its own, or in the place of the masked one."""
    root = reader.matter(pk)
    found = Party.objects.filter(org_id=root.org_id, matter_id=root.pk, pk=party, void_entry__isnull=True).first()
    columns = {column.name: column for column in Party._meta.concrete_fields if is_personal(column)}
    if found is None or field not in columns:
        raise Http404("没有找到这一当事人的个人信息")
    value: str | None = None
    refusal: tuple[Reason, ...] = ()
    if request.method == "POST":
        reason = request.POST.get("reason", "")
        try:
            value = reveal_party(root, found.pk, field, person=reader.person, reason=reason[:200])
        except Refused as refused:
            refusal = refused.reasons
    context = {
        "reader": reader,
        "root": root,
        "ledger": ledger_of(root.procedure),
        "party": found,
        "field": field,
        "label": columns[field].verbose_name,
        "value": value,
        "refusal": refusal,
        "reasons": REASONS,
    }
    part = request.headers.get("HX-Request") == "true"
    # htmx puts only what succeeded in its place.
    status = 422 if refusal and not part else 200
    return render(request, "desk/reveal_part.html" if part else "desk/reveal.html", context, status=status)
