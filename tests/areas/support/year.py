"""A small year of returns in 2025 whose every figure can be counted by hand, and one of the year before."""

from __future__ import annotations

from datetime import date

from tests.areas.support.entries import enter
from tests.world import World


def serve(world: World) -> None:
    """Enter the year."""
    enter(world, month=date(2024, 12, 1), visits=7)
    for month in (11, 12):
        enter(world, month=date(2025, month, 1), helped=4, visits=6, sessions=1, relieved=0, helpers=2)
        enter(world, month=date(2025, month, 1), village=world.west_village, helped=3, visits=3, sessions=0)
    enter(
        world, month=date(2025, 12, 1), service="rehabilitation", helped=1, visits=2, sessions=0, relieved=1, helpers=1
    )
    enter(world, month=date(2025, 12, 1), service="resettlement", helped=6, visits=8, sessions=1, relieved=2, helpers=2)
    enter(world, month=date(2025, 12, 1), service="mental", helped=0, visits=0, sessions=0, relieved=0, helpers=0)
