"""What the tests of tasks do more than once."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.course import Course, attach_scan
from tests.world import World

ISSUED_ON = date(2025, 2, 10)
DUE = date(2025, 6, 30)


def issued(world: World, day: date = ISSUED_ON, title: str = "案卷评查常态化", **told: Any) -> Course:
    """A task that is due by the end of June."""
    data = {"source": "other", "content": "每季度评查一次执法案卷", "unit": "综合行政执法队", "due_on": DUE} | told
    return Course.begin("task", world.township, world.clerk, day, title, **data)


def accepted(course: Course, world: World, day: date | None = None) -> Course:
    """The unit took it up."""
    course.act("accept", world.officer, day)
    return course


def completed(course: Course, world: World, day: date, result: str = "已评查两次并通报") -> Course:
    """It is reported done, with a file that shows it."""
    attach_scan(course, "task_evidence", world.officer)
    course.act("complete", world.officer, day, result=result)
    return course


def verified(course: Course, world: World, day: date) -> Course:
    """Somebody else saw that it is done."""
    course.act("verify", world.reviewer, day, verified_how="查阅评查通报，属实")
    return course


def carried_out(course: Course, world: World, day: date) -> Course:
    """From its issue to its end on that day."""
    return verified(completed(accepted(course, world), world, day), world, day)
