"""A register that few may see keeps its papers and what points from it to others to them too."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from django.test import Client

from tests.areas.disputes.entries import committee, enter
from tests.world import World
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers import registry
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, LEADER

pytestmark = pytest.mark.django_db


def keep_from_most(monkeypatch: pytest.MonkeyPatch, id: str) -> None:
    """From now on leaders alone see the register's entries."""
    kept = evolve(registry.get(id), by=[CLERK, LEADER], seen_by=[LEADER])
    monkeypatch.setitem(registry._registers, id, kept)


def printed(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Print]:
    """A meeting and a print of its record, from which personal values were left out."""
    with org_scope(world.township), monkeypatch.context() as masked:
        masked.setattr(EntrySubject, "shows_personal", False)
        meeting = enter(world, "dispute_meetings")
        subject = EntrySubject(meeting.entry, date(2026, 1, 5))
        return meeting, print_form(form("dispute_monthly_meeting"), subject, Way.SIGNING, world.clerk)


def answered(world: World, who: str, path: str) -> Any:
    """What the desk answers."""
    browser = Client()
    browser.force_login(world.users[who])
    return browser.get(path)


def test_a_print_is_opened_by_those_who_see_the_entry(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting, kept = printed(world, monkeypatch)
    look = f"/entries/{meeting.pk}/prints/dispute_monthly_meeting/?as=signing"
    assert answered(world, "clerk", f"/prints/{kept.pk}/").status_code == 200
    assert answered(world, "clerk", look).status_code == 200
    keep_from_most(monkeypatch, "dispute_meetings")
    for path in (f"/prints/{kept.pk}/", look):
        assert answered(world, "clerk", path).status_code == 404
        assert answered(world, "leader", path).status_code == 200


def test_a_print_is_opened_by_those_who_read_its_village(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _, kept = printed(world, monkeypatch)
    assert answered(world, "village_clerk", f"/prints/{kept.pk}/").status_code == 404


def test_what_it_names_does_not_tell_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with org_scope(world.township):
        founded = committee(world)
        mediator = enter(world, "mediators", committee=founded)
    page = f"/entries/{founded.pk}/"
    assert mediator.entry.title in answered(world, "clerk", page).content.decode()
    keep_from_most(monkeypatch, "mediators")
    assert mediator.entry.title not in answered(world, "clerk", page).content.decode()
    assert mediator.entry.title in answered(world, "leader", page).content.decode()
