"""Finding entries by their words: what may not be read is neither found nor counted, what was voided neither."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from django.db.models import Q
from django.utils.timezone import localdate

from tests.engine.matters.mediating import FACTS
from tests.world import World
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.finding import find_readable
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.authority import posts_on
from yifa.engine.orgs.models import Person
from yifa.engine.registers import registry
from yifa.engine.registers.adopting import AdoptingDesk
from yifa.engine.registers.entering import adopt, complete, correct, create, void
from yifa.engine.registers.finding import entry_passages, find_all
from yifa.engine.registers.models import Entry
from yifa.engine.registers.taking_back import take_back
from yifa.engine.search import Hits
from yifa.engine.search.models import SearchText
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import CLERK, LEADER

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
PHONE = "13900001234"


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """The township is in scope."""
    with org_scope(world.township):
        yield


def lecture(world: World, topic: str = "排水与相邻关系", **data: Any) -> Entry:
    """A lecture that the clerk entered."""
    village = data.pop("village", None)
    given = {"held_on": DAY, "topic": topic, **data}
    return create("village_lectures", org=world.township, actor=world.clerk, data=given, village=village).entry


def found(world: World, query: str, who: Person | None = None, **page: Any) -> Hits:
    """What somebody finds, the clerk unless said otherwise."""
    held = [post for post in posts_on(who or world.clerk, localdate()) if post.org_id == world.township.pk]
    return find_all(query, held, [world.township.pk], **page)


def keep_from_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on leaders alone see lectures."""
    kept = evolve(registry.get("village_lectures"), by=[CLERK, LEADER], seen_by=[LEADER])
    monkeypatch.setitem(registry._registers, "village_lectures", kept)


def test_it_is_found_by_title_village_texts_and_names_of_choices(world: World) -> None:
    one = lecture(world, theme="case", village=world.east_village)
    complete(one, {"evaluated_on": DAY, "evaluation": "听众满意"}, actor=world.clerk)
    for query in ("相邻", world.east_village.name, "以案释法", "满意", "排水 以案"):
        assert found(world, query).ids == (one.pk,), query


def test_it_is_not_found_by_what_is_personal(world: World) -> None:
    one = lecture(world, f"讲座，联系{PHONE}", lecturer_phone=PHONE)
    assert found(world, PHONE).count == 0
    assert found(world, "联系").ids == (one.pk,)
    assert not SearchText.objects.filter(text__contains=PHONE).exists()


def test_matters_and_entries_are_found_together_newest_first(world: World) -> None:
    first = lecture(world)
    matter = open_matter(
        "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="排水纠纷", village=None, data=FACTS
    ).matter
    last = lecture(world)
    assert found(world, "排水") == Hits((last.pk, matter.pk, first.pk), 3, capped=False)
    page = found(world, "排水", limit=2)
    assert page == Hits((last.pk, matter.pk), 3, capped=False)
    assert found(world, "排水", limit=2, before=page.ids[-1]).ids == (first.pk,)
    alone = find_readable("排水", Q(), [world.township.pk])
    assert alone == Hits((matter.pk,), 1, capped=False)


def test_it_is_found_by_what_it_says_now(world: World) -> None:
    one = lecture(world)
    correct(one, {"topic": "宪法"}, actor=world.clerk, reason="误录")
    assert (found(world, "排水").count, found(world, "宪法").ids) == (0, (one.pk,))


def test_what_was_voided_or_taken_back_is_no_more_found(world: World) -> None:
    one, kept = lecture(world), lecture(world)
    void(one, actor=world.clerk, reason="重复")
    assert found(world, "排水").ids == (kept.pk,)
    with write_transaction():
        desk = AdoptingDesk("village_lectures", world.township, world.clerk, 7)
        taken = [desk.prepare({"held_on": DAY, "topic": f"排水第{n}讲"}, None) for n in (1, 2)]
        desk.write()
    assert found(world, "排水").ids == (taken[1].pk, taken[0].pk, kept.pk)
    with write_transaction():
        assert take_back(taken, actor=world.clerk, reason="导错了") == {}
    assert found(world, "排水").ids == (kept.pk,)
    other = adopt("village_lectures", org=world.township, actor=world.clerk, data={"topic": "排水旧事"}).entry
    assert found(world, "旧事").ids == (other.pk,)


def test_of_a_village_its_own_are_found_and_counted(world: World) -> None:
    own = lecture(world, village=world.east_village)
    lecture(world, village=world.west_village)
    lecture(world)
    assert found(world, "排水", world.village_clerk) == Hits((own.pk,), 1, capped=False)
    assert found(world, "排水").count == 3


def test_who_reads_no_cases_finds_nothing(world: World) -> None:
    lecture(world)
    assert find_all("排水", [], [world.township.pk]) == Hits((), 0, capped=False)


def test_a_register_for_few_is_neither_found_nor_counted_by_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = lecture(world, village=world.east_village)
    keep_from_most(monkeypatch)
    for who in (world.clerk, world.village_clerk):
        assert found(world, "排水", who) == Hits((), 0, capped=False)
    assert found(world, "排水", world.leader) == Hits((one.pk,), 1, capped=False)


def test_who_sees_it_for_one_village_finds_it_there_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    own = lecture(world, village=world.east_village)
    lecture(world, village=world.west_village)
    keep_from_most(monkeypatch)
    appoint(world.clerk, LEADER, world.township, "包村领导", date(2025, 1, 1), by=None, place=world.east_village)
    assert found(world, "排水") == Hits((own.pk,), 1, capped=False)


def test_it_is_told_where_the_words_stand(world: World) -> None:
    one = lecture(world, theme="case")
    shown = entry_passages("释法", [one])[one.pk]
    assert [piece.text for piece in shown if piece.is_hit] == ["释法"]
    assert entry_passages("排水与相邻关系讲座", [one]) == {}
    assert entry_passages("字" * 201, [one]) == {}
    assert entry_passages("释法", []) == {}
