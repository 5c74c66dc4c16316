"""A post for one village registers what villages register, and is offered what lies there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.publicity.entries import enter
from tests.world import World, make_world
from yifa.engine.matters.act import open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def browser(world: World, user: str) -> Client:
    client = Client()
    client.force_login(world.users[user])
    return client


@pytest.mark.parametrize(
    "ledger",
    ["leadership", "leadership.tasks", "rectification", "rectification.supervision", "disclosure", "publicity.tasks"],
)
def test_what_the_township_registers_is_not_found_in_a_village(ledger: str, world: World) -> None:
    address = f"/ledgers/{ledger}/new/"
    village = browser(world, "village_clerk")
    assert address not in village.get(f"/ledgers/{ledger}/").content.decode()
    assert address not in village.get("/").content.decode()
    assert village.get(address).status_code == 404
    assert village.post(address, {}).status_code == 404
    assert browser(world, "clerk").get(address).status_code == 200


@pytest.mark.parametrize("ledger", ["disputes", "publicity"])
def test_what_villages_register_they_do(ledger: str, world: World) -> None:
    village = browser(world, "village_clerk")
    assert f"/ledgers/{ledger}/new/" in village.get(f"/ledgers/{ledger}/").content.decode()
    assert village.get(f"/ledgers/{ledger}/new/").status_code == 200


def test_the_door_too_takes_a_task_from_a_post_for_the_whole_unit_alone(world: World) -> None:
    today = localdate()
    told = {"source": "plan", "content": "开展执法案卷评查", "unit": "司法所", "due_on": today + timedelta(days=30)}
    with org_scope(world.township):
        for village in (world.east_village, None):
            with pytest.raises(Refused) as caught:
                open_matter(
                    "task", org=world.township, actor=world.village_clerk, happened_on=today, title="案卷评查",
                    village=village, data=told,
                )  # fmt: skip
            assert "role" in caught.value.names()
            assert "由全机关任职的" in str(caught.value)
        assert not Matter.objects.filter(procedure="task").exists()


def test_a_village_is_offered_its_own_places_alone(world: World) -> None:
    with org_scope(world.township):
        enter(world, "publicity_places", village=world.east_village, name="东溪村法治宣传栏")
        enter(world, "publicity_places", village=world.west_village, name="西岭村法治宣传栏")
    shown = browser(world, "village_clerk").get("/ledgers/publicity.checks/new/").content.decode()
    assert "东溪村法治宣传栏" in shown
    assert "西岭村法治宣传栏" not in shown
    assert "西岭村法治宣传栏" in browser(world, "clerk").get("/ledgers/publicity.checks/new/").content.decode()
