"""Entries that an import brought are voided together, but for those on which somebody leans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.areas.disputes.entries import committee, enter
from tests.engine.village_affairs.models import Lecture
from tests.world import World
from yifa.engine.journal.verification import verify
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.adopting import AdoptingDesk
from yifa.engine.registers.entering import correct, void
from yifa.engine.registers.history import changes_of
from yifa.engine.registers.models import ChangeKind, Entry
from yifa.engine.registers.taking_back import take_back, why_they_stay
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """The township is in scope."""
    with org_scope(world.township):
        yield


@pytest.fixture
def lectures(world: World) -> list[Entry]:
    """Three lectures from a ledger, the last one of a village."""
    with write_transaction():
        at = AdoptingDesk("village_lectures", world.township, world.clerk, 7)
        made = [at.prepare({"held_on": date(2025, 3, n), "topic": f"第{n}讲"}, None) for n in (1, 2)]
        made.append(at.prepare({"held_on": date(2025, 3, 3), "topic": "第3讲"}, world.east_village))
        at.write()
    return made


def test_they_are_voided_with_a_change_each(world: World, lectures: list[Entry]) -> None:
    with write_transaction():
        assert take_back(lectures, actor=world.clerk, reason="导错了") == {}
    assert [entry.voided for entry in Entry.objects.all()] == [True] * 3
    assert [record.voided for record in Lecture.objects.all()] == [True] * 3
    last = changes_of(lectures[0]).last()
    assert last is not None
    assert (last.kind, last.seq, last.reason) == (ChangeKind.VOIDED, 2, "导错了")
    assert verify(world.township).holds


def test_those_that_somebody_changed_or_voided_stay(world: World, lectures: list[Entry]) -> None:
    correct(lectures[0], {"topic": "宪法"}, actor=world.clerk, reason="更正")
    void(lectures[1], actor=world.clerk, reason="重复")
    with write_transaction():
        stay = take_back(list(Entry.objects.all()), actor=world.clerk, reason="导错了")
    assert stay == {lectures[0].pk: "导入后补记或者更正过", lectures[1].pk: "已作废"}
    assert Entry.objects.get(pk=lectures[2].pk).voided


def test_what_something_else_names_stays_until_that_is_gone(world: World) -> None:
    own = committee(world).entry
    mediator = enter(world, "mediators", committee=own.pk).entry
    assert why_they_stay([own]) == {own.pk: "已有其他事项或者条目以它为据"}
    void(mediator, actor=world.clerk, reason="重复")
    assert why_they_stay([own]) == {}


def test_who_may_not_enter_takes_nothing_back(world: World, lectures: list[Entry]) -> None:
    with write_transaction():
        stay = take_back(lectures, actor=world.mediator, reason="导错了")
    assert len(stay) == 3
    assert all("法治讲座台账" in why for why in stay.values())
    assert not Entry.objects.filter(voided=True).exists()


def test_a_reason_that_cannot_be_kept_is_refused(world: World, lectures: list[Entry]) -> None:
    with write_transaction(), pytest.raises(Refused, match="控制字符"):
        take_back(lectures, actor=world.clerk, reason="导\x00错")
    assert take_back([], actor=world.clerk, reason="导错了") == {}
