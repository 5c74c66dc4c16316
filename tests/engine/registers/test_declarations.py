"""Which declarations of registers the system check refuses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.village_affairs.models import Lecture
from tests.engine.village_affairs.register import LECTURES
from yifa.engine.registers import registry
from yifa.engine.registers.checks import check_register, check_registers
from yifa.law.citation import RMTJF
from yifa.law.entry_rules import in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, LEADER


def register(**changes: Any) -> Register:
    """A sound declaration, changed."""
    sound: dict[str, Any] = {
        "area": "village_affairs",
        "entry": "Lecture",
        "dated_by": "held_on",
        "by": CLERK,
        "fields": ["held_on", "topic"],
    }
    return Register("lectures", "台账", **{**sound, **changes})


def test_an_area_s_registers_are_known_and_sound() -> None:
    assert registry.get(LECTURES.id) is LECTURES
    assert LECTURES in registry.all_registers()
    assert [error for error in check_registers() if LECTURES.id in str(error.msg)] == []


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({"entry": "Nothing"}, "E002"),
        ({"entry": "Quarrel"}, "E002"),
        ({"area": "nowhere"}, "E002"),
        ({"by": ()}, "E003"),
        ({"optional": ["colour"]}, "E005"),
        ({"optional": ["village"]}, "E006"),
        ({"dated_by": "topic"}, "E007"),
        ({"fields": ["held_on"]}, "E008"),
        ({"dated_by": "dated_on"}, "E009"),
        ({"law": RMTJF[99]}, "E009"),
        ({"seen_by": LEADER}, "E009"),
        ({"files": "holiday_snap"}, "E009"),
        ({"later": ["colour"]}, "E005"),
        ({"later": ["village"]}, "E006"),
        ({"optional": ["theme"], "later": ["theme"]}, "E009"),
        ({"fields": ["held_on"], "later": ["topic"]}, "E011"),
        ({"rules": [in_order("held_on", "evaluated_on", "先后")]}, "E009"),
        ({"rules": [in_order("held_on", "topic", "先后", law=RMTJF[99])]}, "E009"),
    ],
)
def test_a_declaration_that_cannot_be_meant_is_an_error(changes: dict[str, Any], number: str) -> None:
    assert [str(error.id) for error in check_register(register(**changes))] == [f"registers.{number}"]


def test_an_entry_must_say_what_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Lecture, "__str__")
    assert [str(error.id) for error in check_register(register())] == ["registers.E010"]


def test_an_id_that_is_declared_twice_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_registers", {})
    monkeypatch.setattr(registry, "_repeated", [])
    registry.register(register(), register(optional=["theme"]))
    assert [error.id for error in check_registers()] == ["registers.E001"]
