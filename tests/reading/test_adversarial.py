"""Every construction of the language that a report may hold, each case with its reason: adversarial/*.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from yifa.reading.read import read

FOLDER = Path(__file__).parent / "adversarial"


def _cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        found += [pytest.param(case, id=f"{path.stem}-{number}") for number, case in enumerate(cases, start=1)]
    return found


CASES = _cases()


def _expected(line: str) -> tuple[str, float, str, str, float | None]:
    surface, value, unit, qualifier, *upper = (part.strip() for part in line.split(" | "))
    return surface, float(value), "" if unit == "-" else unit, qualifier, float(upper[0]) if upper else None


@pytest.mark.parametrize("case", CASES)
def test_the_text_yields_these_claims_and_no_other(case: dict[str, Any]) -> None:
    found = [
        (claim.surface, pytest.approx(claim.value), claim.unit, claim.qualifier, claim.value_max)
        for claim in read(case["text"]).claims
    ]
    assert found == [_expected(line) for line in case["find"]], case["why"]


def test_there_are_three_hundred_cases_and_none_twice() -> None:
    texts = [case.values[0]["text"] for case in CASES]
    assert len(texts) >= 300
    assert len(set(texts)) == len(texts)
