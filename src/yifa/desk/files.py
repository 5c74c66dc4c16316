"""Files of matters: one is given out as what it was taken in as, and never shown in the page's own origin."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.errors import FileDamagedError
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
    return given_out(request, lambda: open_verified(found), found.name)


def given_out(request: WorkRequest, opened: Callable[[], BinaryIO], name: str) -> HttpResponseBase:
    """The bytes to be saved under this name; where they are not what was kept, the page says so and gives nothing."""
    try:
        file = opened()
    except FileDamagedError as damaged:
        return render(request, "desk/damaged_file.html", {"says": str(damaged)}, status=500)
    response = FileResponse(file, as_attachment=True, filename=name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
