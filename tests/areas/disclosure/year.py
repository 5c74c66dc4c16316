"""A small year of publication in 2026 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date

from tests.areas.disclosure.entries import enter, fill, formed, published
from tests.world import World


def keep_year(world: World) -> None:
    """Enter the year."""
    _publish(world)
    _post(world)
    _watch(world)


def _publish(world: World) -> None:
    policies = enter(world, "disclosure_columns", name="政策文件", frequency="at_once")
    relief = enter(world, "disclosure_columns", name="社会救助", frequency="quarterly", special="relief")
    old = enter(world, "disclosure_columns", name="旧栏目")
    fill(world, old, until=date(2026, 2, 2), ended_because="并入政策文件")
    before = published(world, formed(world, policies, date(2025, 3, 5)), date(2025, 3, 6), date(2025, 3, 7))
    before.act("revise", world.clerk, date(2026, 5, 6), changed_on=date(2026, 5, 6), changed_what="标准提高")
    published(world, before, date(2026, 5, 7), date(2026, 5, 8))
    gone = published(world, formed(world, policies, date(2026, 3, 4)), date(2026, 3, 5), date(2026, 3, 6))
    gone.act("withdraw", world.clerk, date(2026, 9, 1), withdrawn_because="已经失效")
    guide = formed(world, policies, date(2026, 3, 9), kind="interpretation")
    published(world, guide, date(2026, 3, 10), date(2026, 3, 11))
    late = formed(world, relief, date(2026, 4, 1), kind="benefit")
    published(world, late, date(2026, 4, 2), date(2026, 6, 18))
    secret = formed(world, policies, date(2026, 6, 1), kind="report")
    secret.act("withhold", world.reviewer, date(2026, 6, 2), ground="security", withheld_what="内部研判")
    formed(world, policies, date(2026, 7, 1), kind="notice")


def _post(world: World) -> None:
    for month in (1, 4, 7, 10):
        day = date(2026, month, 8)
        posting = enter(world, "village_disclosures", posted_on=day, topic=f"{month}月财务")
        if month == 1:
            fill(world, posting, taken_down_on=date(2026, 1, 12))
        enter(world, "village_disclosures", posted_on=day, kind="affairs", subject="relief", topic=f"{month}月救助")
    other = {"village": world.west_village}
    enter(world, "village_disclosures", **other)
    enter(world, "monthly_finances", since=date(2025, 11, 3))
    enter(world, "village_disclosures", **other, kind="party", subject="members", topic="党费收缴")
    enter(world, "village_disclosures", posted_on=date(2025, 4, 8))
    enter(world, "village_affairs_checks")
    bad = enter(world, "village_affairs_checks", **other, result="lacking", faults="缺三个季度财务")
    fill(world, bad, mended_on=date(2026, 6, 30), mended_how="已补")


def _watch(world: World) -> None:
    meeting = enter(world, "committee_meetings")
    raised = enter(world, "committee_matters", meeting=meeting)
    fill(world, raised, answered_on=date(2026, 4, 20), answer="已补验收单")
    enter(world, "committee_matters", what="租金没有收齐", answer_by=date(2026, 5, 20))
