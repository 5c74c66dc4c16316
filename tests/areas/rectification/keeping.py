"""What the tests of rectification do more than once."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.rectification.models import Measure

FOUND_ON = date(2025, 3, 5)
DUE = date(2025, 6, 30)


def found(world: World, day: date = FOUND_ON, title: str = "案卷评查不经常", **told: Any) -> Course:
    """A problem that a review of dossiers found."""
    data = {"source": "dossiers", "description": "两个季度没有评查执法案卷"} | told
    return Course.begin("problem", world.township, world.clerk, day, title, **data)


def measure(content: str = "每季度评查一次", **told: Any) -> dict[str, Any]:
    """A measure that is due by the end of June."""
    planned = {"planned_on": FOUND_ON, "kind": "timed", "owner": "综合执法办", "due_on": DUE}
    return planned | {"content": content} | told


def assigned(course: Course, world: World, day: date | None = None) -> None:
    """It is settled who answers for it."""
    course.act("assign", world.leader, day, leader="蒋思远", unit="综合执法办")


def planned(course: Course, world: World, *measures: dict[str, Any], **told: Any) -> None:
    """Its cause is found and its measures are set."""
    data: dict[str, Any] = {"causes": "评查没有定期安排", "rectify_by": DUE} | told
    course.act("set_measures", world.officer, Measure=list(measures) or [measure()], **data)


def measures(course: Course) -> list[Measure]:
    """The measures of a problem, the oldest first."""
    return list(Measure.objects.filter(matter_id=course.matter.pk, void_entry__isnull=True).order_by("id"))


def report(course: Measure | int, day: date, **told: Any) -> dict[str, Any]:
    """A measure was carried out on that day."""
    of = course.pk if isinstance(course, Measure) else course
    return {"measure": of, "done_on": day, "result": "已经评查并通报", "evidence": "评查通报"} | told


def carried_out(course: Course, world: World, day: date, *of: Measure) -> None:
    """These measures (or all) were carried out, with a file that shows it."""
    attach_scan(course, "rectification_evidence", world.officer)
    lines = [report(one, day) for one in of or measures(course)]
    course.act("report_measure", world.officer, day, MeasureReport=lines)


def submitted(course: Course, world: World, day: date) -> None:
    """All is done and shown to whoever verifies it."""
    course.act("submit", world.officer, day, outcome="已按季度评查案卷")


def closed(course: Course, world: World, day: date) -> None:
    """Somebody else has seen that it is put right."""
    course.act("close", world.reviewer, day, verified_how="查阅评查通报，已经落实")


def put_right(course: Course, world: World, day: date) -> None:
    """From its registration to its end, done and closed on that day."""
    assigned(course, world)
    planned(course, world, measure(planned_on=course.day))
    carried_out(course, world, day)
    submitted(course, world, day)
    closed(course, world, day)


def received(world: World, day: date = FOUND_ON, **told: Any) -> Course:
    """The procuratorate's advice came in."""
    data = {"kind": "procuracy", "body": "青山县人民检察院", "asked": "规范执法文书送达"} | told
    return Course.begin("supervision", world.township, world.clerk, day, "规范执法文书送达的检察建议", **data)


def handed_on(course: Course, world: World, day: date | None = None) -> None:
    """An office is to see to it."""
    course.act("assign", world.leader, day, unit="综合执法办")


def answered(course: Course, world: World, day: date, **told: Any) -> None:
    """It is answered in writing."""
    attach_scan(course, "supervision_answer", world.clerk)
    course.act("answer", world.clerk, day, answer="已组织学习，逐案补正", **told)
