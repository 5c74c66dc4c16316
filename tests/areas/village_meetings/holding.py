"""What the tests do with a meeting more than once, and the days on which they do it."""

from __future__ import annotations

from datetime import date

from tests.course import Course
from yifa.engine.orgs.models import Person

PLANNED_ON = date(2026, 4, 1)
MEETS_ON = date(2026, 4, 20)


def notices(day: date, *groups: str) -> list[dict[str, object]]:
    """Each group was told on that day."""
    return [{"group": group, "told_on": day} for group in groups]


def pass_review(course: Course, reviewer: Person) -> None:
    """The legal review of what was decided passes on 22 April."""
    review = course.child("legal_review")
    review.act("take_up", reviewer, date(2026, 4, 22))
    review.act("pass_review", reviewer, opinion="未发现违反法律的内容")
