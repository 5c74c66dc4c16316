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
from yifa.engine.files.pictures import picture_type
from yifa.engine.files.storing import open_verified
from yifa.law.file_kinds import PICTURES


@for_case_readers
@require_safe
def file(request: WorkRequest, reader: Reader, pk: int) -> HttpResponseBase:
    """The bytes as uploaded, checked against their digest."""
    found = Attachment.objects.select_related("matter").filter(org__in=reader.orgs, pk=pk).first()
    if found is None:
        raise Http404("没有找到该附件")
    reader.matter(found.matter.parent_id or found.matter_id)
    return given_out(request, lambda: open_verified(found), found.name, is_picture=found.kind in PICTURES)


def given_out(
    request: WorkRequest, opened: Callable[[], BinaryIO], name: str, *, is_picture: bool = False
) -> HttpResponseBase:
    """The bytes to be saved under this name; where they are not what was kept, the page says so and gives nothing.

    ``is_picture``: taken in as a photograph, of which nothing but the picture was kept, so that it may be looked at.
    """
    try:
        file = opened()
    except FileDamagedError as damaged:
        return render(request, "desk/damaged_file.html", {"says": str(damaged)}, status=500)
    response = FileResponse(file, as_attachment=not is_picture, filename=name)
    response.headers["Content-Type"] = picture_type(file) if is_picture else "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
