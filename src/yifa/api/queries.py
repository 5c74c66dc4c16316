"""What follows the question mark: a name that an endpoint does not know is refused, not passed over.

A filter that is misspelt and passed over answers everything, which the asker takes for what was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from django.http import HttpRequest
from ninja.params.models import Query
from pydantic import BaseModel

from yifa.engine.matters.refusals import Reason, Refused


def known_names_only(view: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse what an endpoint is asked beyond the names that its parameters declare."""
    known = sorted(_names(view))

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        unknown = sorted(set(request.GET) - set(known))
        if unknown:
            todo = f"可用的条件：{'、'.join(known)}" if known else "这一地址不带条件"
            raise Refused([Reason("unknown_field", f"没有“{name}”这一条件", where=name, todo=todo) for name in unknown])
        return view(request, *args, **kwargs)

    return asked


def _names(view: Callable[..., Any]) -> Iterator[str]:
    for name, hint in get_type_hints(view, include_extras=True).items():
        if get_origin(hint) is not Annotated:
            continue
        kind, *said = get_args(hint)
        if not any(isinstance(one, Query) for one in said):
            continue
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from kind.model_fields
        else:
            yield name
