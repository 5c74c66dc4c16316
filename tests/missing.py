"""What a test does when the machine lacks what it needs."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def not_run(lacking: str) -> NoReturn:
    """Skip, saying loudly what is missing and what brings it; with ``CI=true`` fail instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"NOT RUN, {lacking}", pytrace=False)
    pytest.skip(f"NOT RUN, {lacking}")
