"""A small year of services in 2025 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date

from tests.areas.services.entries import enter, fill
from tests.world import World


def serve(world: World) -> None:
    """Enter the year."""
    window = _points(world)
    _items(world, window)
    for month in (1, 2):
        enter(world, "service_months", window=window, month=date(2025, month, 1), visitors=80, rated=30, rated_good=29)
    enter(world, "service_months", window=window, month=date(2024, 12, 1))
    _hear(world)


def _points(world: World) -> object:
    window = enter(world, "service_points")
    enter(world, "service_points", kind="hall", name="便民服务中心", departments=6)
    village = {"kind": "village", "name": "东溪村便民服务点", "village": world.east_village, "rated": False}
    point = enter(world, "service_points", **village)
    enter(world, "service_points", kind="complaint", name="投诉窗口", opened_on=date(2025, 4, 1))
    enter(world, "service_points", kind="contact", name="竹制品厂联络点")
    old = enter(world, "service_points", name="旧窗口")
    fill(world, old, closed_on=date(2025, 6, 1), closed_because="合并")
    enter(world, "service_point_checks", point=point, state="partly", what="值班人员不固定", village=world.east_village)
    return window


def _items(world: World, window: object) -> None:
    former = enter(world, "service_items", window=window, steps=4, trips=2, statutory_days=10)
    former = fill(world, former, until=date(2025, 4, 1))
    enter(
        world, "service_items", window=window, since=date(2025, 4, 1), replaces=former, promised_days=1, materials=2,
        steps=3, trips=1, statutory_days=10, online=True, in_villages=True,
    )  # fmt: skip
    enter(world, "service_items", window=window, since=date(2025, 5, 6), name="临时救助申请", kind="payment")
    gone = enter(world, "service_items", window=window, name="婚育证明", kind="other")
    fill(world, gone, until=date(2025, 7, 1))


def _hear(world: World) -> None:
    east = world.east_village
    visit = enter(world, "visits", took_part=2)
    enter(world, "visits", kind="households", visited=20, opinions=5, materials=30, village=east)
    enter(world, "visits", kind="meeting", visited=40, opinions=0, village=east)
    enter(world, "visits", visited_on=date(2024, 5, 6))
    answered = enter(world, "opinions", visit=visit)
    fill(world, answered, answered_on=date(2025, 3, 20), outcome="resolved", how="举办招聘会")
    explained = enter(world, "opinions", kind="people", field="works", what="路灯不亮", village=east)
    fill(world, explained, answered_on=date(2025, 3, 21), outcome="explained", how="说明改造计划")
    referred = enter(world, "opinions", kind="people", field="land", what="地界说不清", village=east)
    fill(world, referred, referred_on=date(2025, 3, 14), referred_to="人民调解委员会", course="dispute")
    enter(world, "opinions", kind="people", field="works", what="自来水水压不足", village=east)
