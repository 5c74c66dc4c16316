"""An exam that is answered here: its bank, its paper, those who sit it, and days on which they do."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from tests.areas.study.entries import enter, fill
from tests.world import World
from yifa.areas.study.models import Attempt, Exam

RIGHT = {"single": "B", "multiple": "AC", "judge": "对"}
"""The right answer to every question of a kind."""


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of 2025."""
    return datetime(2025, month, day, hour, minute, tzinfo=timezone.get_default_timezone())


def bank(world: World, singles: int = 6, multiples: int = 3, judgements: int = 3) -> None:
    """Questions of each kind."""
    for number in range(singles):
        enter(
            world,
            "exam_questions",
            text=f"单选第{number}题",
            options="五十元\n二百元\n三百元",
            answer="B",
            law="行政处罚法第51条",
        )
    for number in range(multiples):
        told = {"options": "警告\n劝说\n罚款", "answer": "AC"}
        enter(world, "exam_questions", kind="multiple", text=f"多选第{number}题", **told)
    for number in range(judgements):
        enter(world, "exam_questions", kind="judge", text=f"判断第{number}题", options="", answer="对")


def exam(world: World, *, minutes: int | None = 60, attempts: int | None = None, **told: Any) -> Exam:
    """An exam of ten points from 10 to 20 June: two single choices, a multiple one, a judgement."""
    record: Exam = enter(world, "exams", **told)
    given = {name: value for name, value in (("minutes", minutes), ("attempts", attempts)) if value is not None}
    if given:
        record = fill(world, record, **given)
    for kind, count, points in (("single", 2, 2), ("multiple", 1, 4), ("judge", 1, 2)):
        enter(world, "exam_parts", exam=record, kind=kind, count=count, points=Decimal(points))
    return record


def learner(world: World, name: str = "安思源", **told: Any) -> Any:
    """Somebody on the roster."""
    return enter(world, "learners", name=name, **told)


def answers(attempt: Attempt, wrong: int = 0) -> dict[str, str]:
    """The right answers to a paper, the first so many of them wrong."""
    return {
        str(place): "" if place < wrong else RIGHT[question["kind"]] for place, question in enumerate(attempt.paper)
    }


OVER = date(2025, 6, 21)
