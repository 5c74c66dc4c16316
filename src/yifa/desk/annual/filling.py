"""One form of a report on one page: what was typed stays in it, and a refusal stands at its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from yifa.desk.access import Reader
from yifa.desk.typed import posted
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.refusals import Reason, Refused, placed
from yifa.reports.editing.saving import Clashed
from yifa.reports.editing.stored import Stored
from yifa.reports.merging import Clash
from yifa.reports.report import CannotBuild


@dataclass
class Sheet:
    """What stands around a form, and what became of it."""

    title: str
    button: str
    about: str = ""
    is_wide: bool = False
    refusal: tuple[Reason, ...] = ()
    clashes: tuple[Clash, ...] = ()
    seq: int = 0
    """The version to which the form's words belong."""
    is_resumed: bool = False

    @property
    def is_checked(self) -> bool:
        """Whether it is shown again with what is wrong."""
        return bool(self.refusal)


def filled(
    request: WorkRequest,
    reader: Reader,
    report: Stored,
    form: type[forms.Form],
    sheet: Sheet,
    do: Callable[[dict[str, Any], str], HttpResponse],
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    """Do what a sent form asks for; where it is refused, or not sent yet, show it.

    ``do`` gets what was filled in, and the version that the form was shown with.
    """
    typed = posted(request)
    shown, sheet.seq = form(typed, initial=initial), report.saving.seq
    status = 200
    if typed is not None:
        seen = typed.get("seq", "")
        sheet.is_resumed = request.method != "POST"
        sheet.seq = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else sheet.seq
    if request.method == "POST":
        status = 422
        if shown.is_valid():
            try:
                return do(shown.cleaned_data, seen)
            except Refused as refused:
                sheet.refusal = placed(refused)
            except CannotBuild as cannot:
                sheet.refusal = (Reason("cannot_build", str(cannot)),)
            except Clashed as clashed:
                sheet.clashes, sheet.seq = clashed.clashes, clashed.newest.saving.seq
                sheet.refusal = (Reason("clashed", str(clashed), todo="保留您的文字的，核对后再按一次"),)
    context = {
        "reader": reader,
        "stored": report,
        "form": shown,
        "sheet": sheet,
        "page": sheet,
        "is_bound": status == 422,
    }
    return render(request, "desk/annual/form.html", context, status=status)
