"""Programs with tokens, and a dispute that they work on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.program import Program
from tests.world import World

PARTIES = [
    {"side": "applicant", "kind": "natural", "name": "赵甲一", "telephone": "13800000001"},
    {"side": "respondent", "kind": "legal", "name": "清溪石材有限公司"},
]


def dispute(**changes: Any) -> dict[str, Any]:
    """The body that registers a dispute."""
    body = {
        "procedure": "dispute",
        "title": "赵甲一与清溪石材有限公司粉尘纠纷",
        "happened_on": "2025-03-05",
        "data": {"source": "application", "kind": "environment", "summary": "采石粉尘影响果园", "Party": PARTIES},
    }
    return body | changes


@pytest.fixture
def mediator(world: World) -> Program:
    """Works as the township's mediator."""
    return Program(world.township, world.mediator)


@pytest.fixture
def matter(mediator: Program) -> str:
    """The id of a registered dispute."""
    return str(mediator.post("/matters", 201, **dispute())["matter"]["id"])
