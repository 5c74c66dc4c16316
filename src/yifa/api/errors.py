"""What went wrong, always in one form: ``{"message", "reasons": [{"rule", "message", "law", "where", "todo"}]}``."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from yifa.api.bodies import BodyRefused
from yifa.api.schemas import Problem, ReasonOut
from yifa.engine.figures.computing import UnknownDimension
from yifa.engine.figures.periods import PeriodError
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.matters.refusals import Refused
from yifa.engine.search import QueryTooLongError
from yifa.law.calendar import DateOutOfCalendar
from yifa.law.clock import ExtensionNotAllowed, PauseNotAllowed

STATUSES = frozenset({400, 401, 403, 404, 413, 422})

_UNREADABLE = (MultiPartParserError, SuspiciousOperation, UnreadablePostError)
_REFUSALS: dict[type[Exception], str] = {
    PeriodError: "period",
    UnknownDimension: "by",
    QueryTooLongError: "q",
    FileRefusedError: "file",
    DateOutOfCalendar: "",
    PauseNotAllowed: "",
    ExtensionNotAllowed: "",
}
"""Refusals of the parts beneath that carry one message, and the field that it is about."""


class NotPermitted(Exception):
    """The token's person may not ask for this, whatever the object."""


def answers(schema: Any, status: int = 200) -> dict[Any, Any]:
    """What an endpoint may answer: its own schema, or a problem."""
    return {status: schema, STATUSES: Problem}


def handle_errors(api: NinjaAPI) -> None:
    """Have every error answered in the one form."""

    def problem(
        request: HttpRequest, status: int, message: str, reasons: list[ReasonOut] | None = None
    ) -> HttpResponse:
        body = Problem(message=message, reasons=reasons or [])
        return api.create_response(request, body.model_dump(), status=status)

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, error: Refused) -> HttpResponse:
        reasons = [ReasonOut(**vars(reason)) for reason in error.reasons]
        return problem(request, 422, str(error), reasons)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        reasons = [_reason(found) for found in error.errors]
        says = [f"{reason.where}：{reason.message}" if reason.where else reason.message for reason in reasons]
        return problem(request, 422, "；".join(says), reasons)

    @api.exception_handler(NotPermitted)
    def not_permitted(request: HttpRequest, error: NotPermitted) -> HttpResponse:
        reason = ReasonOut(rule="role", message=str(error), todo="请使用办理人员或者监督人员的令牌")
        return problem(request, 403, str(error), [reason])

    @api.exception_handler(AuthenticationError)
    def not_known(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        response = problem(
            request, 401, "请求没有有效的令牌。请在 Authorization 中写 Bearer 和令牌；令牌失效的请联系系统管理员"
        )
        response["WWW-Authenticate"] = "Bearer"
        return response

    @api.exception_handler(Http404)
    def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem(request, 404, str(error) or "没有找到")

    @api.exception_handler(RequestDataTooBig)
    def too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return problem(request, 413, "请求内容过大，请分次提交")

    @api.exception_handler(HttpError)
    def unreadable_body(request: HttpRequest, error: HttpError) -> HttpResponse:
        cause = error.__cause__
        return problem(request, error.status_code, str(cause) if isinstance(cause, BodyRefused) else str(error))

    def unreadable(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
        return problem(request, 400, "请求的格式有误，无法读取")

    for kind in _UNREADABLE:
        api.add_exception_handler(kind, unreadable)

    def refusal(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
        where = next(field for kind, field in _REFUSALS.items() if isinstance(error, kind))
        return problem(request, 422, str(error), [ReasonOut(rule="invalid", message=str(error), where=where)])

    for refusing in _REFUSALS:
        api.add_exception_handler(refusing, refusal)


_SAID = {
    "missing": "请填写",
    "extra_forbidden": "没有这一项，请删除",
    "string_type": "应为文字",
    "string_too_short": "请填写",
    "string_too_long": "过长",
    "string_pattern_mismatch": "格式不符",
    "bool_parsing": "应为 true 或者 false",
    "bool_type": "应为 true 或者 false",
    "dict_type": "应为对象",
    "model_attributes_type": "应为对象",
    "model_type": "应为对象",
}


def _reason(error: dict[str, Any]) -> ReasonOut:
    """One complaint of the schema in words: where, and what would be right."""
    kind = error["type"]
    context = error.get("ctx", {})
    if kind.startswith(("date", "datetime", "timezone")):
        message = "日期应写作 2025-03-05，时间应写作 2025-03-05T10:30:00+08:00"
    elif kind.startswith(("int", "float", "decimal")):
        message = "应为整数"
    elif kind in ("greater_than_equal", "less_than_equal"):
        message = f"应{'不小于' if kind.startswith('g') else '不大于'}{context.get('ge', context.get('le'))}"
    elif kind in ("enum", "literal_error"):
        message = f"应为{context.get('expected', '').replace(' or ', '、').replace(', ', '、')}之一"
    elif kind == "value_error":
        message = str(context.get("error", error["msg"]))
    else:
        message = _SAID.get(kind, "格式不符")
    # The place begins with where the value was looked for and the name of the endpoint's parameter.
    place = list(error["loc"][1:])
    if place and place[0] in ("given", "asked"):
        del place[0]
    where = ".".join(map(str, place))
    if not where:
        message = "请求没有内容，请以JSON提交" if kind == "missing" else f"请求内容{message}"
    return ReasonOut(rule="required" if kind == "missing" else "invalid", message=message, where=where)
