"""Reading a JSON body strictly: what no field could hold is refused before anything looks at it."""

from __future__ import annotations

import json
import unicodedata
from math import isfinite
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

DEEPEST = 16
"""Levels of lists and objects within each other; an act's data has four."""

_ALLOWED_CONTROLS = frozenset("\n\t\r")


class BodyRefused(ValueError):
    """The body is no JSON, or holds what JSON may but no field can: says what and where."""


class StrictParser(Parser):
    """JSON by its standard: UTF-8, no NaN, no name twice, no control characters or halves of characters."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's value. :raises BodyRefused: it can't be read."""
        try:
            value = json.loads(
                request.body.decode("utf-8"),
                parse_constant=_refuse_constant,
                parse_float=_finite,
                object_pairs_hook=_object,
            )
        except UnicodeDecodeError:
            raise BodyRefused("请求内容不是UTF-8编码") from None
        except RecursionError:
            raise BodyRefused(_TOO_DEEP) from None
        except json.JSONDecodeError as error:
            raise BodyRefused(f"请求内容不是JSON：第{error.lineno}行第{error.colno}个字符处有误") from None
        except BodyRefused:
            raise
        except ValueError:
            # Python reads no number of more than 4300 digits.
            raise BodyRefused("请求中有过长的数字") from None
        _check(value, "", DEEPEST)
        return value


_TOO_DEEP = f"请求内容嵌套过深，最多{DEEPEST}层"


def _check(value: Any, where: str, levels: int) -> None:
    if isinstance(value, str):
        _check_text(value, where)
        return
    if not isinstance(value, list | dict):
        return
    if levels == 0:
        raise BodyRefused(_TOO_DEEP)
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for name, item in items:
        if isinstance(name, str):
            _check_text(name, where)
        _check(item, f"{where}.{name}".lstrip("."), levels - 1)


def _check_text(text: str, where: str) -> None:
    if text.isprintable():
        return
    for place, character in enumerate(text, 1):
        if unicodedata.category(character) in ("Cc", "Cs") and character not in _ALLOWED_CONTROLS:
            raise BodyRefused(
                f"{where or '请求'}：第{place}个字符（U+{ord(character):04X}）是控制字符或者半个字符，请删除后重新提交"
            )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place]))
        raise BodyRefused(f"“{twice}”出现了两次，请只保留一处")
    return found


def _refuse_constant(word: str) -> Any:
    raise BodyRefused(f"{word}不是JSON的数值")


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise BodyRefused("请求中有过大的数字")
    return number
