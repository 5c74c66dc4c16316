"""A released version of a procedure does not change: matters were opened under it."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from tests.golden.released import declared, released

HOW = """
{name} differs from what was released:
{differences}
A released version stays as it is, for the matters that were opened under it. Where the law has changed, declare the
next version beside it: amended(BEFORE, version=…, in_force=since(…), transition=Transition(Carry.…, LAW), …); end the
period of the version before on that day; put both into the area's PROCEDURES; run `python -m tests.golden.released`,
which writes the new version's file. Only for a version under which nobody has opened a matter yet:
`python -m tests.golden.released --unreleased {name}`.
"""


@pytest.mark.parametrize("name", sorted(released()))
def test_a_released_version_is_declared_as_it_was(name: str) -> None:
    now, then = declared().get(name), released()[name]
    assert now is not None, f"{name} was released and is declared no more; matters opened under it need it"
    assert now == then, HOW.format(name=name, differences=_differences(then, now))


def test_every_declared_version_is_written_down() -> None:
    missing = sorted(declared().keys() - released().keys())
    assert not missing, f"not written down yet: {', '.join(missing)}; run `python -m tests.golden.released`"


def test_no_two_versions_of_a_procedure_are_in_force_on_one_day() -> None:
    spans: dict[str, list[tuple[str, str]]] = {}
    for content in declared().values():
        spans.setdefault(content["id"], []).append((content["in_force"], content["until"] or "9999"))
    for id, found in spans.items():
        found.sort()
        assert all(end <= start for (_, end), (start, _) in pairwise(found)), id


def _differences(then: object, now: object, where: str = "") -> str:
    """Where two told procedures differ, the innermost places, one a line."""
    if isinstance(then, dict) and isinstance(now, dict):
        keys = sorted(then.keys() | now.keys())
        return "".join(_differences(then.get(key), now.get(key), f"{where}.{key}") for key in keys)
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        return "".join(
            _differences(a, b, f"{where}[{_name(a, i)}]") for i, (a, b) in enumerate(zip(then, now, strict=True))
        )
    if then == now:
        return ""
    return f"  {where.lstrip('.')}: {_short(then)} → {_short(now)}\n"


def _name(item: object, place: int) -> str:
    return str(item.get("id", place)) if isinstance(item, dict) else str(place)


def _short(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return json.dumps([item.get("id") for item in value], ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)


class TestDifferences:
    def test_are_named_by_their_innermost_place(self) -> None:
        then = {"acts": [{"id": "meet", "article": "22"}], "states": [{"id": "a"}]}
        now = {"acts": [{"id": "meet", "article": "23"}], "states": [{"id": "a"}, {"id": "b"}]}
        assert _differences(then, now) == '  acts[meet].article: "22" → "23"\n  states: ["a"] → ["a", "b"]\n'
