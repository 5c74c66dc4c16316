"""A year of study, counted by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests.areas.study.entries import enter, fill
from tests.world import World


def _people(world: World) -> dict[str, Any]:
    told = {
        "leader": ("林振邦", "leaders"), "staff": ("安思源", "staff"), "officer": ("褚未换", "officers"),
        "village": ("孙有田", "villages"),
    }  # fmt: skip
    people = {key: enter(world, "learners", name=name, category=category) for key, (name, category) in told.items()}
    gone = enter(world, "learners", name="钱已去", category="other")
    fill(world, gone, until=date(2025, 2, 1))
    return people


def _sessions(world: World, people: dict[str, Any]) -> None:
    last_year = {"held_on": date(2024, 11, 6), "topic": "上一年学的"}
    enter(world, "study_sessions", **last_year)
    central = fill(world, enter(world, "study_sessions"), present=12, speakers=3, essays=5)
    enter(world, "study_sessions", kind="before", topic="行政复议法", subject="administrative", hours=Decimal(1))
    training = enter(
        world, "study_sessions", kind="training", topic="执法业务", subject="administrative", hours=Decimal(8),
        held_on=date(2025, 5, 6), audience="officers",
    )  # fmt: skip
    fill(world, training, present=9, lecturer="卫知律", lecturer_kind="lawyer")
    lecture = enter(world, "study_sessions", kind="lecture", topic="法治课", subject="civil", hours=Decimal(2))
    fill(world, lecture, present=40, lecturer="林振邦", lecturer_kind="leader")
    court = enter(
        world, "study_sessions", kind="court", topic="旁听行政案件", subject="other", held_on=date(2025, 9, 3)
    )
    fill(world, court, present=15)
    enter(world, "attendances", session=central, learner=people["leader"])
    away = {"state": "absent", "reason": "公差"}
    made_up = enter(world, "attendances", session=central, learner=people["staff"], **away)
    fill(world, made_up, made_up_on=date(2025, 3, 20), made_up_how="自学讲稿")
    enter(world, "attendances", session=central, learner=people["officer"], **away)
    for key, told in (("officer", {}), ("staff", away)):
        enter(world, "attendances", session=training, learner=people[key], attended_on=date(2025, 5, 6), **told)
    for key, told in (("leader", {}), ("village", away)):
        enter(world, "attendances", session=court, learner=people[key], attended_on=date(2025, 9, 3), **told)
    enter(world, "self_study", learner=people["staff"], hours=Decimal("2.5"))
    item = enter(world, "study_plans")
    fill(world, item, session=central)
    enter(world, "study_plans", due_month=date(2025, 8, 1), topic="民法典")
    dropped = enter(world, "study_plans", due_month=date(2025, 9, 1), topic="立法法")
    fill(world, dropped, dropped_on=date(2025, 9, 20), dropped_because="合并")
    enter(world, "study_records", learner=people["officer"])


def _exams(world: World, people: dict[str, Any]) -> None:
    exam = enter(world, "exams", audience="everyone")
    scores: dict[str, dict[str, Any]] = {
        "leader": {"score": Decimal(95)}, "staff": {"score": Decimal(80)}, "officer": {"score": Decimal(60)},
        "village": {"score": None, "absent": True},
    }  # fmt: skip
    for key, told in scores.items():
        enter(world, "exam_results", exam=exam, learner=people[key], **told)
    days = {"begins_on": date(2025, 7, 1), "until": date(2025, 7, 1)}
    again = enter(world, "exams", name="补考", make_up_of=exam, audience="everyone", **days)
    for key, score in (("officer", 75), ("village", 65)):
        told = {"taken_on": date(2025, 7, 1), "score": Decimal(score)}
        enter(world, "exam_results", exam=again, learner=people[key], **told)


def _certificates(world: World, people: dict[str, Any]) -> None:
    officer = people["officer"]
    old = enter(
        world, "certificates", learner=officer, issued_on=date(2020, 7, 1), expires_on=date(2025, 6, 30), number="1"
    )
    fill(world, old, replaced_on=date(2025, 6, 1))
    enter(world, "certificates", learner=officer, issued_on=date(2025, 6, 1), number="2")
    enter(world, "certificates", learner=people["staff"], issued_on=date(2025, 3, 1), number="3")
    lawyer = {"kind": "legal_profession", "number": "A1", "scope": "", "expires_on": None}
    enter(world, "certificates", learner=people["staff"], issued_on=date(2021, 3, 1), **lawyer)
    for key, result in (("staff", "passed"), ("leader", "failed"), ("village", "absent")):
        row = enter(world, "qualification_exams", learner=people[key])
        fill(world, row, sat_on=date(2025, 6, 8), result=result)
    enter(world, "qualification_exams", learner=officer, kind="legal_profession")


def study(world: World) -> None:
    """The year 2025."""
    people = _people(world)
    _sessions(world, people)
    _exams(world, people)
    _certificates(world, people)
