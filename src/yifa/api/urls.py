"""The interface put together, and its addresses under ``/api/``."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, URLResolver, path, re_path
from ninja import NinjaAPI

from yifa.api.access import TokenAuth, in_scope
from yifa.api.bodies import StrictParser
from yifa.api.endpoints import declarations, figures, files, general_acts, matters, personal, registers
from yifa.api.errors import handle_errors
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
handle_errors(api)
api.add_router("", declarations.router)
api.add_router("/matters", matters.router)
api.add_router("/matters", files.router)
api.add_router("/matters", general_acts.router)
api.add_router("/matters", personal.router)
api.add_router("/registers", registers.router)
api.add_router("/figures", figures.router)


def no_such_address(request: HttpRequest) -> JsonResponse:
    """Whatever else is asked for under ``/api/``."""
    return JsonResponse(Problem(message="没有这个接口地址", reasons=[]).model_dump(), status=404)


urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", api.urls),
    re_path(r"^.*$", no_such_address, name="no_such_address"),
]
