"""The registers of study: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.areas.study.entries import NAMED, SOUND, enter, named, who_enters
from tests.refusals import rules_refused_in
from tests.world import World
from yifa.areas.study.register import REGISTERS
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import adopt, create

pytestmark = pytest.mark.django_db


class TestAllRegisters:
    @pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.id)
    def test_what_must_be_told_is_enough_and_names_the_entry(self, world: World, declared: Any) -> None:
        record = enter(world, declared.id)
        assert set(declared.fields) <= {*SOUND[declared.id], *NAMED.get(declared.id, {})}
        assert record.entry.title
        assert "None" not in record.entry.title
        assert record.entry.dated_on is not None

    @pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.id)
    def test_a_ledger_from_elsewhere_may_not_know_the_day(self, world: World, declared: Any) -> None:
        told = {**SOUND[declared.id], **named(world, declared.id), declared.dated_by: None}
        done = adopt(declared.id, org=world.township, actor=who_enters(world, declared.id), data=told)
        assert done.entry.dated_on is None

    @pytest.mark.parametrize("declared", REGISTERS, ids=lambda one: one.id)
    def test_who_only_looks_after_a_grid_enters_none(self, world: World, declared: Any) -> None:
        told = {**SOUND[declared.id], **named(world, declared.id)}
        with pytest.raises(Refused) as caught:
            create(declared.id, org=world.township, actor=world.grid_worker, data=told)
        assert caught.value.names() == ["role"]

    @pytest.mark.skip("until the tests of each rule stand")
    def test_every_rule_is_seen_to_refuse(self) -> None:
        rules = {rule.id for declared in REGISTERS for rule in declared.rules}
        assert rules - rules_refused_in(Path(__file__).parent) == set()
