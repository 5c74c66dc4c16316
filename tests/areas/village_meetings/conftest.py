"""Meetings of a village at the points from which tests go on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.areas.village_meetings.holding import MEETS_ON, PLANNED_ON, notices
from tests.course import Course, attach_scan
from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def planned(world: World) -> Course:
    """A meeting of two groups is planned for 20 April."""
    return Course.begin(
        "village_meeting",
        world.township,
        world.clerk,
        PLANNED_ON,
        "东溪村村民会议",
        topic="修订村规民约",
        meets_on=MEETS_ON,
        groups=2,
        needs_review=True,
    )


@pytest.fixture
def notified(planned: Course, world: World) -> Course:
    """Both groups were told on 9 April."""
    day = date(2026, 4, 9)
    attach_scan(planned, "meeting_notice", world.clerk)
    planned.act("notify", world.clerk, day, MeetingNotice=notices(day, "一组", "二组"))
    return planned


@pytest.fixture
def held(notified: Course, world: World) -> Course:
    """The meeting was held on the day announced."""
    notified.act("hold", world.clerk, MEETS_ON, present=120, in_favour=97, resolution="通过修订的村规民约")
    return notified
