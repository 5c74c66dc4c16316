"""A small year of legal advisers in 2025 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.areas.advisers.entries import enter, fill
from tests.world import World


def advise(world: World) -> None:
    """Enter the year."""
    lawyer = enter(world, "advisers_lawyers")
    other = enter(
        world, "advisers_lawyers", kind="government", name="甘守约", licence="19901202410000002", unit="清溪司法所",
        since=date(2025, 2, 1),
    )  # fmt: skip
    gone = enter(world, "advisers_lawyers", name="温知远", licence="19901202410000003")
    fill(world, gone, until=date(2025, 7, 1), left_because="转所")
    _contracts(world, lawyer, gone)
    _serve(world, lawyer)
    _hold(world, lawyer, other)
    _stations(world, lawyer)
    enter(world, "adviser_appraisals", lawyer=lawyer)
    enter(world, "adviser_appraisals", lawyer=lawyer, village=world.west_village, level="fair", remark="到村偏少")
    enter(world, "legal_experts")
    old = enter(world, "legal_experts", name="孟思齐", unit="青山县法学会")
    fill(world, old, until=date(2025, 9, 1), left_because="退休")


def _contracts(world: World, lawyer: object, gone: object) -> None:
    enter(world, "adviser_contracts", lawyer=lawyer, hours=Decimal(30), per="quarter", fee=Decimal(20000))
    enter(world, "adviser_contracts", lawyer=lawyer, village=world.east_village)
    west = enter(world, "adviser_contracts", lawyer=gone, village=world.west_village)
    fill(world, west, ended_on=date(2025, 7, 1), ended_because="律师转所")
    enter(
        world, "adviser_contracts", lawyer=lawyer, village=world.west_village, signed_on=date(2025, 7, 8),
        begins_on=date(2025, 8, 1), ends_on=date(2026, 7, 31), hours=Decimal(48), per="year", fee=Decimal(2800),
    )  # fmt: skip


def _serve(world: World, lawyer: object) -> None:
    east, west = world.east_village, world.west_village
    enter(world, "adviser_services", lawyer=lawyer, village=east, served_on=date(2024, 12, 9))
    enter(world, "adviser_services", lawyer=lawyer, village=east, people=6)
    enter(
        world, "adviser_services", lawyer=lawyer, village=world.east_grid, served_on=date(2025, 3, 20), kind="lecture",
        hours=Decimal("1.5"), content="讲解民法典", people=40,
    )  # fmt: skip
    enter(
        world, "adviser_services", lawyer=lawyer, village=west, served_on=date(2025, 9, 4), kind="mediation",
        content="调解排水纠纷", disputes=2, people=4,
    )  # fmt: skip
    enter(
        world, "adviser_services", lawyer=lawyer, served_on=date(2025, 10, 15), manner="wechat", kind="review",
        hours=Decimal(1), content="审查采购合同", documents=3, people=0,
    )  # fmt: skip


def _hold(world: World, lawyer: object, other: object) -> None:
    adopted = enter(world, "adviser_opinions", lawyer=lawyer, asked_on=date(2025, 4, 7))
    fill(world, adopted, answered_on=date(2025, 4, 15), adoption="adopted")
    partly = enter(world, "adviser_opinions", lawyer=other, kind="document", subject="河道管护办法")
    fill(world, partly, answered_on=date(2025, 5, 6), adoption="partly", why_not="罚则另行规定")
    rejected = enter(world, "adviser_opinions", lawyer=lawyer, kind="petition", subject="征地补偿信访")
    fill(world, rejected, answered_on=date(2025, 5, 9), adoption="rejected", why_not="县里已有统一答复")
    enter(world, "adviser_opinions", lawyer=lawyer, kind="decision", subject="集镇停车收费", given_on=date(2025, 11, 3))


def _stations(world: World, lawyer: object) -> None:
    station = enter(world, "service_stations")
    room = enter(
        world, "service_stations", kind="room", name="东溪村公共法律服务室", village=world.east_village,
        condition="wanting", opened_on=date(2025, 4, 1),
    )  # fmt: skip
    old = enter(world, "service_stations", kind="room", name="西岭村公共法律服务室", village=world.west_village)
    fill(world, old, closed_on=date(2025, 6, 1), closed_because="村部搬迁")
    for day, came in ((5, "came"), (12, "replaced"), (19, "absent")):
        turn = enter(world, "duty_rota", station=station, lawyer=lawyer, duty_on=date(2025, 3, day))
        fill(world, turn, came=came, **({} if came == "came" else {"remark": "临时开庭"}))
    enter(world, "duty_rota", station=station, lawyer=lawyer, duty_on=date(2025, 3, 19), shift="afternoon")
    enter(world, "station_consultations", station=station)
    enter(world, "station_consultations", station=station, kind="aid", people=3)
    enter(
        world, "station_consultations", station=room, village=world.east_village, kind="labour", people=5,
        counted_on=date(2025, 6, 30),
    )  # fmt: skip
