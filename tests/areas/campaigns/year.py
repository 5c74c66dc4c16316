"""A small year of campaigns in 2025 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date

from tests.areas.campaigns.entries import enter, fill, hazard, ordered, put_right, removed
from tests.world import World


def campaign(world: World) -> None:
    """Enter the year."""
    _check(world)
    _find(world)
    _prepare(world)
    _walk(world)


def _check(world: World) -> None:
    enter(world, "campaigns", begun_on=date(2024, 5, 6), field="flood", name="汛期排查", until=date(2024, 9, 1))
    fire = enter(world, "campaigns")
    gas = enter(world, "campaigns", begun_on=date(2025, 4, 1), until=date(2026, 3, 31), field="gas", name="燃气整治")
    fill(world, fire, ended_on=date(2025, 9, 20), conclusion="通道占用明显减少")
    enter(world, "inspection_rounds", checked_on=date(2024, 6, 3), field="flood")
    enter(world, "inspection_rounds", campaign=fire, teams=2, fixed_at_once=4, clues=1, village=world.east_village)
    enter(
        world, "inspection_rounds", checked_on=date(2025, 5, 9), field="gas", campaign=gas, people=5, places=0,
        enterprises=7, teams=1, fixed_at_once=2, closed=1, suspended=2,
    )  # fmt: skip
    enter(
        world, "inspection_rounds", checked_on=date(2025, 6, 9), field="clutter", people=6, places=20, enterprises=0,
        cleared=18,
    )  # fmt: skip


def _find(world: World) -> None:
    done = put_right(ordered(hazard(world), world), world, date(2025, 3, 25))
    removed(done, world, date(2025, 3, 28))
    late = ordered(hazard(world, date(2025, 6, 10), field="gas", place="迎客饭店"), world, due_on=date(2025, 6, 30))
    late.act("refer", world.officer, date(2025, 7, 2), referred_to="县综合执法局", referred_what="逾期不改")
    late.act("referral_answered", world.officer, date(2025, 8, 1), referral_result="已立案")
    big = ordered(
        hazard(world, date(2025, 5, 12), grade="major", place="农贸市场"), world, leader="蒋思远",
        due_on=date(2025, 7, 31),
    )  # fmt: skip
    put_right(big, world, date(2025, 7, 1))
    big.act("send_back", world.reviewer, date(2025, 7, 3), returned_because="线路仍有裸露")
    removed(put_right(big, world, date(2025, 7, 10)), world, date(2025, 7, 12))
    gone = ordered(hazard(world, date(2025, 8, 4), field="traffic", place="省道岔口", place_kind="road"), world,
                   due_on=date(2025, 9, 30))  # fmt: skip
    gone.act("report_up", world.leader, date(2025, 8, 20), reported_to="县公路中心")
    gone.act("hand_over", world.leader, date(2025, 9, 1), handed_over_because="由公路管理机构整治")


def _prepare(world: World) -> None:
    old = enter(world, "emergency_plans")
    plan = enter(world, "emergency_plans", issued_on=date(2025, 5, 8), replaces=old)
    ended = enter(world, "emergency_plans", kind="flood", name="防汛预案")
    fill(world, ended, ended_on=date(2025, 2, 1))
    enter(world, "emergency_drills", held_on=date(2025, 9, 2), plan=plan)
    enter(world, "emergency_drills", kind="flood", topic="山洪转移", people=40)
    fill(world, enter(world, "emergency_duty"), incidents=1, handled="落石清理")
    fill(world, enter(world, "emergency_duty", since=date(2025, 4, 14), until=date(2025, 4, 20)), incidents=0)


def _walk(world: World) -> None:
    enter(world, "patrols", patrolled_on=date(2024, 4, 9))
    enter(world, "patrols", village=world.east_village)
    enter(world, "patrols", kind="forest", people=3, finding="settled", what="劝止野外用火")
    enter(world, "patrols", patrolled_on=date(2025, 11, 3), people=1, finding="hazard", what="堤岸塌方")
