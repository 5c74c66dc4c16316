"""登录过期: what was typed into a form whose session had ended is shown again after the login, to its writer alone.

A browser with scripts keeps it by itself (keep.js); this is for those without, and for personal values, which no
browser keeps. Until then it lies sealed in the session of the visitor, and is given out once.
"""

from __future__ import annotations

import json

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, QueryDict

from yifa.engine.vault.sealing import CannotOpenError, open_sealed, seal

FIELD = "typed_by"
"""The field of a form that says who is filling it in, signed: nobody else makes a visitor's session keep anything."""

_KEPT = "typed"
_PLACE = "session.typed"
_SALT = "yifa.desk.typed"
_LONGEST = 2 * 24 * 3600
"""Seconds for which a form may be left standing."""
_MOST = 200_000
"""Letters of one form that are kept."""


def signed_writer(request: HttpRequest) -> str:
    """Who fills in the form of a page, for its hidden field."""
    return signing.dumps(request.user.pk, salt=_SALT)


def keep(request: HttpRequest) -> None:
    """Keep what a visitor sent whose session has ended, if it is the form of somebody who was signed in."""
    writer = _writer(request.POST.get(FIELD, ""))
    typed = request.POST.copy()
    typed.pop("csrfmiddlewaretoken", None)
    written = typed.urlencode()
    if writer is not None and len(written) <= _MOST:
        kept = {"path": request.get_full_path(), "by": writer, "typed": written}
        request.session[_KEPT] = seal(json.dumps(kept), _PLACE)


def posted(request: HttpRequest) -> QueryDict | None:
    """What the form of the page was filled in with: as it was sent now, or before a login; None of a fresh one."""
    if request.method == "POST":
        return request.POST
    kept = _kept(request)
    if kept is None or (kept["path"], kept["by"]) != (request.get_full_path(), request.user.pk):
        return None
    del request.session[_KEPT]
    messages.warning(request, "登录已过期，刚才填写的内容已恢复，还没有提交。请核对后提交；附件须重新选择")
    return QueryDict(kept["typed"])


def _kept(request: HttpRequest) -> dict[str, str] | None:
    sealed = request.session.get(_KEPT)
    if sealed is None:
        return None
    try:
        found: dict[str, str] = json.loads(open_sealed(sealed, _PLACE))
    except CannotOpenError:
        del request.session[_KEPT]
        return None
    return found


def _writer(token: str) -> int | None:
    try:
        found: int = signing.loads(token, salt=_SALT, max_age=_LONGEST)
    except signing.BadSignature:
        return None
    return found
