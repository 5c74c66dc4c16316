"""A major decision on its way, stage by stage, as tests need it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.course import Course, attach_scan
from tests.world import World
from yifa.law.checklists import checklist_for

DAY = date(2025, 9, 1)
PUBLISHED = date(2025, 9, 10)
CLOSED = date(2025, 10, 11)
SUBMITTED = date(2025, 10, 13)
DELIBERATED = date(2025, 10, 23)


def suggested(world: World, day: date = DAY, **data: Any) -> Course:
    """A citizen's suggestion to rebuild the market."""
    given = {"suggested_by": "citizen", "category": "project"} | data
    return Course.begin("major_decision", world.township, world.clerk, day, "集镇农贸市场改造", **given)


def drafted(world: World, day: date = DAY, **facts: Any) -> Course:
    """Studied, started with these facts declared, and drafted."""
    course = suggested(world, day)
    course.act("study", world.clerk, study="现市场存在消防隐患，改造必要、可行")
    course.act("start", world.leader, lead_unit="乡规划建设办公室", **facts)
    draft(course, world)
    return course


def draft(course: Course, world: World, day: date | None = None, **data: Any) -> None:
    """Write or revise the draft."""
    given = {"summary": "分两期改造", "LegalBasis": {"title": "城乡规划法"}} | data
    course.act("draft", world.clerk, day, **given)


def published(course: Course, world: World, day: date = PUBLISHED, **data: Any) -> Course:
    """The draft is published for comments; the participation as a course of its own."""
    course.act("open_participation", world.clerk, day)
    child = course.child("public_participation")
    attach_scan(child, "draft_notice", world.clerk)
    child.act("publish_draft", world.clerk, day, **notice(day) | data)
    return child


def notice(day: date = PUBLISHED) -> dict[str, Any]:
    """How and until when the public may comment on a draft published on that day: thirty full days."""
    until = day + timedelta(days=30)
    return {"channels": "县政府网站、乡公示栏", "how_to_comment": "来信、来电、电子邮件", "comments_until": until}


def participated(course: Course, world: World) -> None:
    """The public was heard through thirty days."""
    child = published(course, world)
    child.act("close_comments", world.clerk, CLOSED)
    child.act("conclude", world.clerk, adoption_summary="未收到意见")
    course.day = CLOSED


def submitted(course: Course, world: World, day: date = SUBMITTED, **data: Any) -> Course:
    """Sent to legality review with the draft and the material; the review as a course of its own."""
    attach_scan(course, "draft", world.clerk)
    attach_scan(course, "review_material", world.clerk)
    course.act("submit_review", world.clerk, day, procedure_statement="已公开征求意见", **data)
    return course.child("legal_review")


def reviewed(course: Course, world: World, verdict: str = "pass_review", day: date | None = None) -> Course:
    """The open legality review is brought to that verdict."""
    child = course.child("legal_review")
    child.act("take_up", world.reviewer, day or course.day)
    finding = "meets" if verdict == "pass_review" else "fails"
    items = [{"item": item.id, "finding": finding, "reason": "见意见"} for item in checklist_for("major_decision")]
    child.act("check", world.reviewer, ReviewItem=items)
    opinion = {"adviser": "卫知律", "given_on": child.day, "opinion": "已阅"}
    child.act("advise", world.adviser, AdviserOpinion=opinion)
    child.act(verdict, world.reviewer, opinion="见审核清单")
    return child


def meeting(world: World, day: date, *stances: str) -> dict[str, Any]:
    """The record of a meeting: the deputy, the party secretary and last the head speak; all agree unless said."""
    people = [world.second_leader, world.party_secretary, world.leader]
    voices = [
        {"turn": turn, "person": person, "stance": stance, "opinion": "发表意见"}
        for turn, (person, stance) in enumerate(zip(people, stances or ["agree"] * 3, strict=True), 1)
    ]
    held = {"held_on": day, "body": "乡长办公会议", "topic": "农贸市场改造", "conclusion": "原则同意"}
    return {"Deliberation": held, "Voice": voices}


def deliberated(course: Course, world: World, *stances: str, day: date = DELIBERATED, **data: Any) -> None:
    """The meeting is held and minuted."""
    attach_scan(course, "minutes", world.clerk)
    course.act("deliberate", world.second_leader, day, **meeting(world, day, *stances), **data)


def ready_to_submit(world: World, **facts: Any) -> Course:
    """Drafted, and the public heard."""
    course = drafted(world, **facts)
    participated(course, world)
    return course


def ready_to_deliberate(world: World, **facts: Any) -> Course:
    """Reviewed and passed; the seven working days are not over yet."""
    course = ready_to_submit(world, **facts)
    submitted(course, world)
    reviewed(course, world)
    return course


def decided(world: World, **facts: Any) -> Course:
    """Deliberated and decided."""
    course = ready_to_deliberate(world, **facts)
    deliberated(course, world)
    course.act("decide", world.leader, decision="同意分两期改造")
    return course


def reported(course: Course, world: World, result: str = "agreed") -> None:
    """The party committee was asked."""
    course.act("report_to_committee", world.clerk, committee_result=result, committee_reply="见批复")


def publicised(course: Course, world: World) -> Course:
    """The decision is published; the publication as a course of its own."""
    course.act("open_publication", world.clerk)
    child = course.child("publication")
    child.act("draft", world.clerk, text="农贸市场分两期改造。")
    child.act("check_text", world.leader)
    child.act("publish", world.clerk, channel="县政府网站")
    return child


def in_execution(world: World, **facts: Any) -> Course:
    """Reported, published and handed over for execution."""
    course = decided(world, **facts)
    reported(course, world)
    publicised(course, world)
    course.act("put_into_effect", world.leader, executing_unit="乡规划建设办公室")
    return course


def report(course: Course, **data: Any) -> dict[str, Any]:
    """A report on execution, made on the course's day."""
    return {"ExecutionReport": {"reported_on": course.day, "content": "一期完工"} | data}
