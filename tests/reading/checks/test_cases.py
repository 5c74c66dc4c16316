"""The four kinds that stand on arithmetic, against passages written to tempt: what holds, what fails, what is none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.reading.checks.marked import unmarked
from yifa.reading.checks import find_checks
from yifa.reading.reading import Outline

ARITHMETIC = {"sum", "rate", "difference", "duplicate"}
NO_FRAME = Outline("", "", None, "", "", ())
FEWEST_CASES = 250


def _cases() -> list[Any]:
    cases = []
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text("utf8"))["case"]):
            cases.append(pytest.param(case, id=f"{path.stem}-{number}"))
    return cases


def _found(text: str) -> tuple[set[tuple[str, frozenset[int], str]], set[str]]:
    plain, claims = unmarked(text)
    checks = find_checks(plain, NO_FRAME, claims)
    arithmetic = {(c.kind, frozenset(c.claims), str(c.holds).lower()) for c in checks if c.kind in ARITHMETIC}
    return arithmetic, {check.kind for check in checks}


@pytest.mark.parametrize("case", _cases())
def test_the_passage_yields_exactly_its_checks(case: dict[str, Any]) -> None:
    arithmetic, kinds = _found(case["text"])
    wanted = set()
    for line in case["checks"]:
        kind, *numbers, holds = line.split()
        wanted.add((kind, frozenset(map(int, numbers)), holds))
    if "open" in case:
        assert {(kind, numbers) for kind, numbers, _ in arithmetic} <= {(k, n) for k, n, _ in wanted} or not wanted
    else:
        assert arithmetic == wanted, case["why"]
    assert set(case.get("own", ())) <= kinds


def test_there_are_enough_cases_and_each_has_its_reason() -> None:
    cases = [parameters.values[0] for parameters in _cases()]
    assert len(cases) >= FEWEST_CASES
    assert all(case["why"] for case in cases)
    kinds = [line.split()[0] + line.split()[-1] for case in cases for line in case["checks"]]
    for kind in ARITHMETIC:
        for holds in ("true", "false", "approx"):
            assert kind + holds in kinds, (kind, holds)
    assert sum(not case["checks"] for case in cases) >= 60
