"""The interface put together, and its addresses under ``/api/``."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import URLPattern, URLResolver, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from yifa.api.access import TokenAuth, in_scope
from yifa.api.bodies import StrictParser
from yifa.api.endpoints import declarations, figures, files, general_acts, matters, personal, registers
from yifa.api.errors import handle_errors
from yifa.api.queries import known_names_only
from yifa.api.schemas import Problem

api = NinjaAPI(
    title="依法",
    version="1",
    description="事项、步骤、台账与指标。每个令牌只用于一个机关；法律的要求与页面上办理时相同，拒绝时逐条说明理由和依据。",
    urls_namespace="api",
    auth=TokenAuth(),
    parser=StrictParser(),
)
api.add_decorator(in_scope)
api.add_decorator(known_names_only)
handle_errors(api)
api.add_router("", declarations.router)
api.add_router("/matters", matters.router)
api.add_router("/matters", files.router)
api.add_router("/matters", general_acts.router)
api.add_router("/matters", personal.router)
api.add_router("/registers", registers.router)
api.add_router("/figures", figures.router)


def _in_one_form(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Have a method that an address does not take answered like every other problem."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        says = f"这一地址不接受{request.method}，可用的方法：{response['Allow']}"
        problem = Problem(message=says, reasons=[]).model_dump()
        return JsonResponse(problem, status=405, headers={"Allow": response["Allow"]})

    return answered


# No page of this site posts here, and a program has no token of a form to send.
@csrf_exempt
def no_such_address(request: HttpRequest) -> JsonResponse:
    """Whatever else is asked for under ``/api/``."""
    return JsonResponse(Problem(message="没有这个接口地址", reasons=[]).model_dump(), status=404)


_addresses = api.urls
for _address in _addresses[0]:
    if isinstance(_address, URLPattern):
        _address.callback = _in_one_form(_address.callback)

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", _addresses),
    re_path(r"^.*$", no_such_address, name="no_such_address"),
]
