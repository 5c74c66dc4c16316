"""Files of matters: one is given out as what it was taken in as, and never shown in the page's own origin."""

from __future__ import annotations

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.models import Attachment
from yifa.engine.files.storing import open_verified


@for_case_readers
@require_safe
def file(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """The bytes as uploaded, checked against their digest."""
    found = Attachment.objects.select_related("matter").filter(org__in=reader.orgs, pk=pk).first()
    if found is None:
        raise Http404("没有找到该附件")
    reader.matter(found.matter.parent_id or found.matter_id)
    response = FileResponse(open_verified(found), as_attachment=True, filename=found.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
