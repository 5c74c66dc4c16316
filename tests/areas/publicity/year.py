"""A small year of publicity in 2025 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date

from tests.areas.publicity.entries import enter, fill
from tests.world import World


def publicise(world: World) -> None:
    """Enter the year."""
    _plan(world)
    _post(world)
    _staff(world)
    _keep_places(world)


def _plan(world: World) -> None:
    plan = enter(world, "publicity_plans")
    plan = fill(world, plan, checked_on=date(2025, 7, 8), situation="任务过半")
    fill(world, plan, concluded_on=date(2025, 12, 22), conclusion="多数完成")
    safety = enter(world, "publicity_tasks")
    school = enter(
        world, "publicity_tasks", kind="item", plan=plan, unit="司法所", content="法治课进校园", audience="minors",
        due_on=date(2025, 9, 30),
    )  # fmt: skip
    enter(world, "publicity_tasks", unit="自然资源所", content="宣讲土地管理法", due_on=date(2025, 10, 31))
    gone = enter(world, "publicity_tasks", unit="财政所", content="宣讲预算法", due_on=date(2025, 11, 30))
    fill(world, gone, cancelled_on=date(2025, 5, 6), cancelled_because="不属于乡镇职责")
    enter(world, "case_explanations", task=safety)
    enter(world, "case_explanations", explained_on=date(2025, 8, 1), occasion="mediation", people=4)
    _act(world, school)


def _act(world: World, school: object) -> None:
    east, west = world.east_village, world.west_village
    enter(world, "publicity_activities", held_on=date(2024, 12, 4), village=east)
    enter(world, "publicity_activities", theme_day="consumers", leaflets=300, banners=2, consulted=24)
    enter(
        world, "publicity_activities", held_on=date(2025, 9, 3), form="class", venue="school", audience="minors",
        attended=210, class_hours=4, village=east, organiser="司法所", task=school,
    )  # fmt: skip
    enter(
        world, "publicity_activities", held_on=date(2025, 10, 8), form="visit", venue="village", attended=60,
        households=40, village=world.east_grid,
    )  # fmt: skip
    enter(
        world, "publicity_activities", held_on=date(2025, 12, 4), theme_day="constitution", form="lecture",
        venue="village", attended=80, leaflets=100, class_hours=2, village=west,
    )  # fmt: skip


def _post(world: World) -> None:
    fill(world, enter(world, "publicity_posts"), reads=820)
    enter(world, "publicity_posts", channel="wechat_group", account="东溪村村务群", village=world.east_village)
    enter(world, "publicity_materials")


def _staff(world: World) -> None:
    aware = {"kind": "literate", "village": world.east_village}
    worker = enter(world, "law_literates", **aware)
    gone = enter(world, "law_literates", **aware, name="田有禾")
    fill(world, gone, until=date(2025, 8, 1), left_because="外出务工")
    enter(world, "law_literates", since=date(2025, 4, 1), name="叶新")
    enter(world, "literate_trainings", tested=40, passed=38)
    enter(world, "literate_work", worker=worker, village=world.east_village)
    enter(world, "publicity_teams")
    squad = {"kind": "squad", "members": 5, "village": world.east_village}
    enter(world, "publicity_teams", **squad, founded_on=date(2025, 2, 1), name="东溪村普法小分队")


def _keep_places(world: World) -> None:
    column = enter(world, "publicity_places", village=world.east_village)
    square = enter(world, "publicity_places", opened_on=date(2025, 5, 1), kind="square", name="清溪法治广场")
    enter(world, "publicity_checks", place=column, issues=2)
    enter(world, "publicity_checks", place=square, state="broken", what="灯箱损坏")
    old = enter(world, "publicity_places", kind="wall", name="旧标语墙")
    fill(world, old, closed_on=date(2025, 6, 1), closed_because="拆除")
