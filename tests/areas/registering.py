"""What holds of every register of an area: what must be told is enough, who may not enter, every rule refuses."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.areas.entering import who_enters
from tests.refusals import rules_refused_in
from tests.world import World
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import adopt, create
from yifa.law.procedure import Register


class EveryRegister:
    """For an area's class of tests: its registers, and what an entry of each is given at least."""

    registers: ClassVar[Sequence[Register]]
    who_enters_none: ClassVar[str] = "leader"
    """Somebody in the world to whom no register of the area is open."""
    told_beside: ClassVar[Mapping[str, Collection[str]]] = {}
    """Register → what a sound entry tells beside the fields that every entry must: its own kind asks for it."""

    def told(self, world: World, register: str) -> dict[str, Any]:
        """What must be told, with the village where there is one; entries that it must name are made."""
        raise NotImplementedError

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Each of these with each register."""
        if "declared" in metafunc.fixturenames:
            metafunc.parametrize("declared", self.registers, ids=lambda one: one.id)

    def test_what_must_be_told_is_enough_and_names_the_entry(self, world: World, declared: Register) -> None:
        told = self.told(world, declared.id)
        village = told.pop("village", None)
        assert {*declared.fields, *self.told_beside.get(declared.id, ())} == set(told)
        actor = who_enters(world, declared.id)
        entry = create(declared.id, org=world.township, actor=actor, data=told, village=village).entry
        assert entry.title
        assert "None" not in entry.title
        assert entry.dated_on is not None

    def test_a_ledger_from_elsewhere_may_not_know_the_day(self, world: World, declared: Register) -> None:
        told = {**self.told(world, declared.id), declared.dated_by: None}
        village = told.pop("village", None)
        actor = who_enters(world, declared.id)
        entry = adopt(declared.id, org=world.township, actor=actor, data=told, village=village).entry
        assert entry.dated_on is None
        assert "None" not in entry.title

    def test_who_has_nothing_to_enter_is_refused(self, world: World, declared: Register) -> None:
        told = self.told(world, declared.id)
        village = told.pop("village", None)
        actor = getattr(world, self.who_enters_none)
        with pytest.raises(Refused) as caught:
            create(declared.id, org=world.township, actor=actor, data=told, village=village)
        assert caught.value.names() == ["role"]

    def test_every_rule_is_seen_to_refuse(self) -> None:
        rules = {rule.id for declared in self.registers for rule in declared.rules}
        assert rules - rules_refused_in(Path(inspect.getfile(type(self))).parent) == set()
