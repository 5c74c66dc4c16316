"""What a matter is found by: every text of record and lines, of its children too; nothing personal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.engine.matters.mediating import FACTS
from tests.world import World
from yifa.engine.matters import general
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.finding import find_readable, passages
from yifa.engine.matters.models import Matter
from yifa.engine.matters.reading import in_places
from yifa.engine.matters.texts import index_anew
from yifa.engine.matters.titles import names_in
from yifa.engine.search.models import SearchText

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)
DANGER = {"danger": "扬言堵路", "measures": "村干部轮流看护", "may_become_case": False}


@pytest.fixture
def dispute(world: World) -> Matter:
    """Registered with two parties and a telephone number."""
    return open_matter(
        "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="排水纠纷",
        village=world.east_village, data=FACTS,
    ).matter  # fmt: skip


def did(matter: Matter, name: str, world: World, **data: Any) -> Any:
    return act(matter, name, actor=world.mediator, happened_on=DAY, data=data)


def is_found(world: World, query: str, place: str | None = None) -> bool:
    readable = in_places(None if place is None else frozenset([place]))
    return bool(find_readable(query, readable, [world.township.pk]).count)


def words(matter: Matter) -> list[str]:
    return sorted(SearchText.objects.get(pk=matter.pk).text.split())


def test_the_lines_of_the_matter_and_of_its_children_are_found(world: World, dispute: Matter) -> None:
    did(dispute, "report_danger", world, DangerReport=DANGER)
    route = did(dispute, "start_people", world).child
    assigned = {"person": world.mediator.pk, "chosen_by": "committee"}
    did(route, "accept", world, committee="清溪乡调解委员会", AssignedMediator=assigned)
    asked = {"held_on": DAY, "place": "田埂", "asked": "组长", "content": "水渠原在东侧"}
    did(route, "inquire", world, Inquiry=asked)
    for query in ("扬言堵路", "田埂", "水渠原在东侧", "清溪乡调解委员会"):
        assert is_found(world, query), query
        assert is_found(world, query, "990101201201"), query
        assert not is_found(world, query, "990101201202"), query


def test_what_acts_added_is_what_the_rows_say(world: World, dispute: Matter) -> None:
    did(dispute, "report_danger", world, DangerReport=DANGER)
    route = did(dispute, "start_people", world).child
    assigned = {"person": world.mediator.pk, "chosen_by": "committee"}
    did(route, "accept", world, committee="清溪乡调解委员会", AssignedMediator=assigned)
    by_acts = words(dispute)
    index_anew(route)
    assert words(dispute) == by_acts


def test_what_was_rewritten_or_corrected_is_no_more_found(world: World, dispute: Matter) -> None:
    did(dispute, "report_danger", world, DangerReport=DANGER)
    summary = str(FACTS["summary"])
    assert is_found(world, summary)
    general.correct(dispute, {"summary": "另有隐情"}, actor=world.mediator, happened_on=DAY, reason="写错")
    assert is_found(world, "另有隐情")
    assert not is_found(world, summary)
    assert is_found(world, "扬言堵路")


def test_the_words_of_a_voided_child_go_and_those_of_its_parent_stay(world: World, dispute: Matter) -> None:
    route = did(dispute, "start_people", world).child
    assigned = {"person": world.mediator.pk, "chosen_by": "committee"}
    did(route, "accept", world, committee="清溪乡调解委员会", AssignedMediator=assigned)
    general.void(route, actor=world.leader, happened_on=DAY, reason="误启动")
    assert not is_found(world, "清溪乡调解委员会")
    assert is_found(world, "排水纠纷")


def test_numbers_of_people_are_never_found(world: World, dispute: Matter) -> None:
    typed = {**DANGER, "danger": "来电13900001234，证件110105194912310021，扬言堵路"}
    did(dispute, "report_danger", world, DangerReport=typed)
    assert is_found(world, "扬言堵路")
    for query in ("13900001234", "110105194912310021", "194912310021"):
        assert not is_found(world, query), query


def test_the_passage_says_where_it_stands_and_masks_the_parties(world: World, dispute: Matter) -> None:
    name = FACTS["Party"][0]["name"]
    did(dispute, "report_danger", world, DangerReport={**DANGER, "danger": f"{name}扬言堵路"})
    matter = Matter.objects.get(pk=dispute.pk)
    pieces = passages("扬言", [matter], names_in([matter]))[matter.pk]
    assert [piece.text for piece in pieces if piece.is_hit] == ["扬言"]
    assert name not in "".join(piece.text for piece in pieces)
    assert passages("排水纠纷", [matter], names_in([matter])) == {}
