"""Papers as a browser shows them: a look at one leaves no trace, a print that is kept does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from csp.decorators import csp_replace
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from yifa.desk.access import Reader
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.prints.declarations import Form, Need, Way
from yifa.engine.prints.dossier import BOUND
from yifa.engine.prints.models import Print
from yifa.engine.prints.press import PressError
from yifa.engine.prints.printing import NotFinal, blank, open_print, preview, print_form
from yifa.engine.prints.subjects import Subject
from yifa.law.forms import forms as titles

# A browser shows a PDF with a part of its own, which the policy for pages would keep out.
shows_pdf: Any = csp_replace({"object-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"]})


@dataclass(frozen=True)
class Link:
    """A link: what it says, where it leads."""

    words: str
    href: str


@dataclass(frozen=True)
class Button:
    """A button that prints and keeps: what it says, where it is sent, with which fields."""

    words: str
    href: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PaperRow:
    """A form as pages offer it: where it is looked at and printed, what it lacks; ``when`` it can't be printed yet,
    from when on it can."""

    title: str
    code: str
    looks: tuple[Link, ...]
    prints: tuple[Button, ...]
    lacking: tuple[Need, ...] = ()
    about: str = ""
    when: str = ""


_WAYS = {Way.FILLED: "填好的", Way.SIGNING: "待签的", Way.BLANK: "空白的"}


def paper_row(
    form: Form, href: str, ways: Iterable[Way], line: int | None = None, lacking: Sequence[Need] = ()
) -> PaperRow:
    """A form with a link to look at it in each way, and a button that prints and keeps it in each but blank."""
    looks, prints = [], []
    for way in ways:
        fields = (("as", way.value), *((("line", str(line)),) if line else ()))
        looks.append(Link(_WAYS[way], f"{href}?{urlencode(fields)}"))
        if way is Way.FILLED and lacking:
            prints.append(Button("草稿", href, fields))
        elif way is not Way.BLANK:
            prints.append(Button(_WAYS[way], href, (*fields, ("final", "1")) if way is Way.FILLED else fields))
    return PaperRow(form.title, form.code, tuple(looks), tuple(prints), tuple(lacking))


def way_asked(asked: Mapping[str, str]) -> Way:
    """In which way a paper is asked for: filled unless it says otherwise. :raises Http404: there is no such way."""
    try:
        return Way(asked.get("as", Way.FILLED.value))
    except ValueError:
        raise Http404("没有这种打印方式") from None


def answer(
    request: WorkRequest,
    reader: Reader,
    form: Form,
    subject_of: Callable[[Way, Mapping[str, str], bool], Subject],
    refused_in: Mapping[str, Any],
) -> HttpResponseBase:
    """A form as PDF. By GET it is a preview; by POST it is printed, kept and then shown from what was kept.

    A preview masks personal values from everybody: who reads them in full leaves a trace.

    :param subject_of: what the form is of, from the way, what was asked, and whether the print is kept.
    :param refused_in: what the page of a refusal needs besides the form and the reasons.
    """
    keeps = request.method == "POST"
    asked = request.POST if keeps else request.GET
    way = way_asked(asked)
    if way is Way.BLANK:
        return pdf(blank(form), f"{form.title}（空白）")
    subject = subject_of(way, asked, keeps)
    try:
        if keeps:
            return redirect("desk_past_print", print_form(form, subject, way, reader.person, final="final" in asked).pk)
        return pdf(preview(form, subject, way), f"{form.title}（预览）")
    except (NotFinal, PressError) as refused:
        return refusal(request, reader, form, refused, refused_in)


def refusal(
    request: WorkRequest, reader: Reader, form: Form, refused: Exception, refused_in: Mapping[str, Any]
) -> HttpResponse:
    """The page that says why a paper was not printed."""
    lacking = refused.lacking if isinstance(refused, NotFinal) else ()
    context = {"reader": reader, "form": form, "says": str(refused), "lacking": lacking, **refused_in}
    return render(request, "desk/print_refused.html", context, status=422)


def title_of(row: Print) -> str:
    """What was printed."""
    return "卷宗" if row.form == BOUND else titles().get(row.form, row.form)


def kept(row: Print) -> HttpResponse:
    """A paper as it came out."""
    with open_print(row) as file:
        return pdf(file.read(), f"{title_of(row)}第{row.serial}次打印")


def pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF to be shown in the browser."""
    answered = HttpResponse(content, content_type="application/pdf")
    answered.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name, safe='')}.pdf"
    answered.headers["X-Content-Type-Options"] = "nosniff"
    answered.headers["Cache-Control"] = "private, no-store"
    return answered
