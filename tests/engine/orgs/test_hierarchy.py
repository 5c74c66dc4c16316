"""Dated hierarchy and mergers."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from tests.world import START, World
from yifa.engine.orgs.appointments import appoint, end_post
from yifa.engine.orgs.authority import holds, posts_on, roles_in, visible_orgs
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.hierarchy import (
    above,
    answering_for,
    below,
    parent_on,
    scope_of,
    scope_with_below,
)
from yifa.engine.orgs.models import Org, OrgEdge, Person, Place, Post
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.org_edge import Relation
from yifa.engine.orgs.restructuring import found_org, merge, place_under
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK

DAY = datetime.date(2025, 3, 1)
MERGED = datetime.date(2026, 1, 1)
EVE = MERGED - datetime.timedelta(days=1)


def test_the_county_stands_above_its_townships(world: World) -> None:
    assert parent_on(world.township, DAY) == world.county
    assert parent_on(world.county, DAY) is None
    assert above(world.township, DAY) == [world.county]
    assert set(below(world.county, DAY)) == {world.bureau, world.other_township, world.township}
    assert below(world.township, DAY) == []


def test_nothing_stands_anywhere_before_its_first_day(world: World) -> None:
    day_before = START - datetime.timedelta(days=1)
    assert parent_on(world.township, day_before) is None
    assert below(world.county, day_before) == []


def test_a_township_that_moves_to_another_county_keeps_its_past(world: World) -> None:
    new_county = found_org("990102", "碧水县人民政府", "碧政", OrgKind.COUNTY, START, None, by=None)
    place_under(world.township, new_county, DAY, by=None)
    assert parent_on(world.township, DAY - datetime.timedelta(days=1)) == world.county
    assert parent_on(world.township, DAY) == new_county
    assert world.township not in below(world.county, DAY)
    assert below(new_county, DAY) == [world.township]


def test_depth_does_not_matter(world: World) -> None:
    province = found_org("99", "青岳省人民政府", "青岳政", OrgKind.PROVINCE, START, None, by=None)
    city = found_org("9901", "青江市人民政府", "青江政", OrgKind.CITY, START, province, by=None)
    place_under(world.county, city, START, by=None)
    assert world.township in below(province, DAY)
    assert set(above(world.township, DAY)) == {world.county, city, province}


@pytest.mark.parametrize("look", [parent_on, above, below, scope_of, scope_with_below])
def test_each_answer_takes_one_query(world: World, look: Callable[[Org, datetime.date], object]) -> None:
    with CaptureQueriesContext(connection) as queries:
        look(world.county, DAY)
    assert len(queries) == 1


def test_a_lower_level_can_not_stand_above_a_higher_one(world: World) -> None:
    with pytest.raises(OrgsError, match="层级应高于下级"):
        place_under(world.county, world.township, DAY, by=None)
    with pytest.raises(OrgsError, match="层级应高于下级"):
        place_under(world.other_township, world.bureau, DAY, by=None)


def test_two_parents_on_one_day_are_refused(world: World) -> None:
    new_county = found_org("990102", "碧水县人民政府", "碧政", OrgKind.COUNTY, START, None, by=None)
    with pytest.raises(OrgsError, match="同一日只能有一个上级"):
        place_under(world.township, new_county, START, by=None)
    with pytest.raises(IntegrityError):
        OrgEdge.objects.create(child=world.township, parent=new_county, relation=Relation.HIERARCHY, in_force=START)


def test_history_is_written_forwards(world: World) -> None:
    new_county = found_org("990102", "碧水县人民政府", "碧政", OrgKind.COUNTY, START, None, by=None)
    place_under(world.township, new_county, DAY, by=None)
    with pytest.raises(OrgsError, match="按时间先后"):
        place_under(world.township, world.county, DAY - datetime.timedelta(days=30), by=None)


def test_bureaus_can_not_stand_in_a_circle(world: World) -> None:
    branch = found_org("990101-sfj-1", "青山县司法局清溪司法所", "青司清", OrgKind.BUREAU, START, world.bureau, by=None)
    with pytest.raises(OrgsError, match="循环"):
        place_under(world.bureau, branch, DAY, by=None)


def test_an_organisation_can_not_be_placed_before_it_opens(world: World) -> None:
    young = found_org("990101103", "新设镇人民政府", "新政", OrgKind.TOWNSHIP, DAY, None, by=None)
    with pytest.raises(OrgsError, match="不存在"):
        place_under(young, world.county, DAY - datetime.timedelta(days=1), by=None)


def test_a_code_is_used_once(world: World) -> None:
    with pytest.raises(OrgsError, match="机关代码"):
        found_org(world.township.code, "又一个乡人民政府", "又政", OrgKind.TOWNSHIP, DAY, None, by=None)


def _end_posts(org: Org, day: datetime.date) -> None:
    with org_scope(org):
        posts = list(Post.objects.all())
    for post in posts:
        end_post(post, day, by=None)


@pytest.fixture
def merged(world: World) -> World:
    """清溪乡 goes into 白石镇 on 2026-01-01."""
    _end_posts(world.township, MERGED)
    merge([world.township], world.other_township, MERGED, by=None)
    return world


def test_the_successor_sees_its_predecessors_rows_from_the_day_on(merged: World) -> None:
    assert scope_of(merged.other_township, EVE) == [merged.other_township]
    assert set(scope_of(merged.other_township, MERGED)) == {merged.other_township, merged.township}
    assert scope_of(merged.township, MERGED) == [merged.township]
    assert merged.township not in below(merged.county, MERGED)
    assert merged.township in below(merged.county, EVE)


def test_the_county_still_sees_what_the_merged_township_left(merged: World) -> None:
    assert merged.township in scope_with_below(merged.county, MERGED)
    assert merged.township in visible_orgs(merged.supervisor, MERGED)


def test_posts_in_the_successor_count_for_the_predecessors_matters(merged: World) -> None:
    assert answering_for(merged.township, EVE) == [merged.township]
    assert answering_for(merged.township, MERGED) == [merged.other_township]
    assert holds(merged.other_clerk, CLERK.code, merged.township, MERGED)
    assert not holds(merged.other_clerk, CLERK.code, merged.township, EVE)
    assert not holds(merged.clerk, CLERK.code, merged.township, MERGED)
    assert roles_in(merged.clerk, merged.township, EVE) == {"clerk"}


def test_a_second_merger_carries_the_first_along(merged: World) -> None:
    later = datetime.date(2026, 7, 1)
    town = found_org("990101104", "青石镇人民政府", "青石政", OrgKind.TOWNSHIP, later, merged.county, by=None)
    _end_posts(merged.other_township, later)
    merge([merged.other_township], town, later, by=None)
    assert set(scope_of(town, later)) == {town, merged.other_township, merged.township}
    assert answering_for(merged.township, later) == [town]


def test_villages_go_on_in_the_successor_under_the_same_codes(merged: World) -> None:
    with org_scope(merged.township):
        assert not Place.objects.filter(until__isnull=True).exists()
    with org_scope(merged.other_township):
        carried = {place.code: place for place in Place.objects.select_related("parent")}
    assert carried[merged.east_village.code].in_force == MERGED
    assert carried[merged.east_grid.code].parent == carried[merged.east_village.code]
    newcomer = Person.objects.create(name="新村干")
    appoint(
        newcomer,
        CLERK,
        merged.other_township,
        "东溪村文书",
        MERGED,
        by=None,
        place=carried[merged.east_village.code],
    )
    assert holds(newcomer, CLERK.code, merged.township, MERGED, place=merged.east_village)
    assert not holds(newcomer, CLERK.code, merged.township, MERGED, place=merged.west_village)


def test_a_merger_waits_for_posts_and_organisations_beneath(world: World) -> None:
    with pytest.raises(OrgsError, match="仍有效的职务"):
        merge([world.township], world.other_township, MERGED, by=None)
    new_county = found_org("990102", "碧水县人民政府", "碧政", OrgKind.COUNTY, START, None, by=None)
    _end_posts(world.county, MERGED)
    with pytest.raises(OrgsError, match="尚有下级机关"):
        merge([world.county], new_county, MERGED, by=None)
    world.township.refresh_from_db()
    assert world.township.closed_on is None
    assert posts_on(world.clerk, MERGED)


def test_a_merger_into_itself_or_twice_is_refused(merged: World) -> None:
    with pytest.raises(OrgsError, match="撤并"):
        merge([merged.township], merged.other_township, datetime.date(2026, 2, 1), by=None)
    _end_posts(merged.other_township, datetime.date(2026, 2, 1))
    with pytest.raises(OrgsError, match="循环"):
        merge([merged.other_township], merged.other_township, datetime.date(2026, 2, 1), by=None)


def test_a_closed_organisation_takes_no_more_people(merged: World) -> None:
    with pytest.raises(OrgsError, match="不存在，不能任职"):
        appoint(merged.clerk, CLERK, merged.township, "干事", MERGED, by=None)


def test_a_walk_over_damaged_data_ends(world: World) -> None:
    OrgEdge.objects.create(child=world.county, parent=world.township, relation=Relation.HIERARCHY, in_force=START)
    assert world.township in below(world.county, DAY)
