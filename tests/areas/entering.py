"""Entries of an area's registers for tests: sound ones, changed as told, and why others are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.world import World
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.registers import registry
from yifa.engine.registers.entering import complete, correct, create
from yifa.law.roles import CLERK


def who_enters(world: World, register: str) -> Person:
    """The clerk, where clerks may."""
    return world.clerk if CLERK in registry.get(register).by else world.leader


class Entering:
    """The registers of an area, by what each is given at least."""

    def __init__(self, sound: Mapping[str, Mapping[str, Any]]) -> None:
        self.sound = sound

    def enter(self, world: World, register: str, *, by: Any = None, village: Any = None, **told: Any) -> Any:
        """The record of a sound entry, changed as told."""
        data = {**self.sound[register], **told}
        return create(
            register, org=world.township, actor=by or who_enters(world, register), data=data, village=village
        ).record

    def refusal(self, world: World, register: str, **told: Any) -> Refused:
        """Why an entry is refused."""
        with pytest.raises(Refused) as caught:
            self.enter(world, register, **told)
        return caught.value


def fill(world: World, record: Any, **values: Any) -> Any:
    """The record with what came to pass later."""
    done = complete(record.entry, values, actor=who_enters(world, record.entry.register)).record
    done.refresh_from_db()
    return done


def refused_completion(world: World, record: Any, **values: Any) -> Refused:
    """Why an entry is not completed so."""
    with pytest.raises(Refused) as caught:
        complete(record.entry, values, actor=who_enters(world, record.entry.register))
    return caught.value


def refused_correction(world: World, record: Any, **values: Any) -> Refused:
    """Why an entry is not corrected so."""
    with pytest.raises(Refused) as caught:
        correct(record.entry, values, actor=who_enters(world, record.entry.register), reason="更正")
    return caught.value
