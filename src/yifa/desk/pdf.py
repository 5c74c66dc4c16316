"""Papers as a browser shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from csp.decorators import csp_replace
from django.http import HttpResponse

from yifa.engine.prints.dossier import BOUND
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import open_print
from yifa.law.forms import forms as titles

# A browser shows a PDF with a part of its own, which the policy for pages would keep out.
shows_pdf: Any = csp_replace({"object-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"]})


@dataclass(frozen=True)
class Link:
    """A button: what it says, where it leads."""

    words: str
    href: str


def title_of(row: Print) -> str:
    """What was printed."""
    return "卷宗" if row.form == BOUND else titles().get(row.form, row.form)


def kept(row: Print) -> HttpResponse:
    """A paper as it came out."""
    with open_print(row) as file:
        return pdf(file.read(), f"{title_of(row)}第{row.serial}次打印")


def pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF to be shown in the browser."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name, safe='')}.pdf"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
