"""Finding matters by their words: what may not be read is neither found nor counted."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Q

from tests.engine.matters.mediating import FACTS
from tests.world import World
from yifa.engine.matters import general
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.finding import find_readable
from yifa.engine.matters.reading import in_places
from yifa.engine.search import Hits, QueryTooLongError, index_many
from yifa.engine.search.searching import COUNT_CAP

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)


@pytest.fixture
def disputes(world: World) -> list[int]:
    """One of the whole township, two of the east village, one of its neighbour; oldest first."""
    villages = (None, world.east_village, world.east_village, world.west_village)
    return [
        open_matter(
            "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="排水纠纷", village=village,
            data=FACTS,
        ).matter.pk
        for village in villages
    ]  # fmt: skip


def found(world: World, place: str | None, query: str = "排水", **page: int | None) -> Hits:
    readable = in_places(None if place is None else frozenset([place]))
    return find_readable(query, readable, [world.township.pk], **page)


def test_the_whole_organisation_is_found(world: World, disputes: list[int]) -> None:
    assert found(world, None) == Hits(tuple(disputes[::-1]), 4, capped=False)


def test_of_a_village_its_own_are_found_and_counted(world: World, disputes: list[int]) -> None:
    assert found(world, "990101201201") == Hits((disputes[2], disputes[1]), 2, capped=False)
    assert found(world, "990101201203") == Hits((), 0, capped=False)
    assert found(world, "990101201201", query="没有的词") == Hits((), 0, capped=False)


def test_pages_of_a_village_follow_one_another(world: World, disputes: list[int]) -> None:
    first = found(world, "990101201201", limit=1)
    assert first == Hits((disputes[2],), 2, capped=False)
    assert found(world, "990101201201", limit=1, before=first.ids[0]) == Hits((disputes[1],), 2, capped=False)


def test_who_reads_no_place_finds_nothing(world: World, disputes: list[int]) -> None:
    assert find_readable("排水", in_places(frozenset()), [world.township.pk]) == Hits((), 0, capped=False)
    assert find_readable("排水", Q(), []) == Hits((), 0, capped=False)


def test_what_was_voided_is_no_more_found(world: World, disputes: list[int]) -> None:
    general.void(disputes[1], actor=world.leader, happened_on=DAY, reason="误录")
    assert found(world, None).count == 3
    assert found(world, "990101201201") == Hits((disputes[2],), 1, capped=False)


def test_documents_that_are_no_matters_of_the_village_do_not_move_its_count(world: World, disputes: list[int]) -> None:
    index_many((world.township.pk, document, "排水") for document in range(1, COUNT_CAP + 2))
    assert found(world, None).capped
    assert found(world, "990101201201") == Hits((disputes[2], disputes[1]), 2, capped=False)


def test_a_query_that_is_too_long_is_refused(world: World) -> None:
    with pytest.raises(QueryTooLongError):
        found(world, "990101201201", query="字" * 201)
