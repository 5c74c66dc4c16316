"""A whole penalty case across the National Day of 2025: hearing, review, deliberation, two parties, publication.

Working days are counted by hand: 1 to 8 October are the holiday; Sunday 28 September and Saturday 11 October make up.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import Instalment, PenaltyCase, RegisteredItem, Statement

pytestmark = pytest.mark.django_db


def test_from_the_clue_to_the_archive(world: World) -> None:
    course = case.register(world, date(2025, 9, 1), violation_ended_on=date(2025, 8, 30))
    course.act("file_case", world.leader, date(2025, 9, 2), **case.filing(world))
    first, second = course.parties()
    _investigate(course, world)
    _tell(course, world)
    _hear(course, world)
    _review_and_deliberate(course, world)
    _decide_and_serve(course, world)
    _publish(course, world)
    _pay(course, world)
    course.act("close", world.leader, date(2025, 12, 30))
    course.act("archive", world.clerk, date(2025, 12, 31), dossier_number="2025-罚-1")
    record = course.record(PenaltyCase)
    assert (record.heard_on, record.decided_on, record.closed_on) == (
        date(2025, 10, 20), date(2025, 10, 27), date(2025, 12, 30),
    )  # fmt: skip
    assert course.state == "closed"
    assert {first.name, second.name} == {"赵甲一", "清溪砂石有限公司"}


def _investigate(course: Course, world: World) -> None:
    assert course.clocks("decision")[0].due_on == date(2025, 12, 1)
    course.act("collect_evidence", world.officer, date(2025, 9, 3), **case.evidence(world, date(2025, 9, 3)))
    attach_scan(course, "evidence", world.officer)
    course.act("order_correction", world.second_officer, CorrectionOrder=_correction(course))
    course.act("ask_to_register_evidence", world.officer, date(2025, 9, 22))
    kept = course.child("evidence_registration")
    kept.act("approve", world.second_leader)
    items = {"name": "挖掘机", "quantity": 1, "unit": "台"}
    kept.act(
        "register_items", world.officer, date(2025, 9, 25), officer_1=world.officer, officer_2=world.second_officer,
        place="河滩", keeper="赵甲一", RegisteredItem=items,
    )  # fmt: skip
    assert kept.clocks("dispose")[0].due_on == date(2025, 10, 11)  # 26, 28, 29, 30 September, 9, 10, 11 October
    item = RegisteredItem.objects.get(matter_id=kept.matter.pk)
    kept.act("dispose", world.second_leader, date(2025, 9, 26), ItemDisposal={"item": item, "decision": "released"})
    course.act("conclude_investigation", world.officer, date(2025, 9, 26), **case.CONCLUSION, complex_or_major=True)


def _tell(course: Course, world: World) -> None:
    day = date(2025, 9, 26)
    given = case.notice(course, day, "hearing_right_notice", until=date(2025, 10, 9))
    course.act("notify", world.officer, day, **given)
    # 28, 29, 30 September, 9, 10 October
    assert {clock.due_on for clock in course.clocks("hearing_request")} == {date(2025, 10, 10)}
    told = {"party": course.parties()[0], "made_on": day, "content": "数量没有那么多"}
    course.act("hear_statement", world.officer, Statement=told)
    statement = Statement.objects.get(matter_id=course.matter.pk)
    review = {"statement": statement, "taken_up": False, "reason": "现场勘验笔录证明数量"}
    course.act("review_statement", world.officer, date(2025, 9, 28), StatementReview=review)


def _hear(course: Course, world: World) -> None:
    course.act("request_hearing", world.clerk, date(2025, 9, 30), HearingRequest={"party": course.parties()[0]})
    hearing = course.child("penalty_hearing")
    hearing.act("appoint_host", world.leader, host=world.clerk)
    on = date(2025, 10, 20)
    late = date(2025, 10, 11)
    # back from Monday the 20th: 17, 16, 15, 14, 13, 11 (made up), 10 October
    hearing.refused("give_notice", world.officer, "lapsed_notice", day=late, **case.hearing_notice(course, late, on))
    in_time = date(2025, 10, 10)
    hearing.act("give_notice", world.officer, in_time, **case.hearing_notice(course, in_time, on))
    attach_scan(hearing, "hearing_record", world.clerk)
    hearing.act("hold", world.clerk, on, report="建议维持", HearingVoice=case.voices(course, signed=on))
    assert hearing.state == "held"


def _review_and_deliberate(course: Course, world: World) -> None:
    case.review(course, world, date(2025, 10, 21))
    assert course.child("legal_review").state == "passed"
    course.act("deliberate", world.leader, date(2025, 10, 24), **case.deliberation(world, date(2025, 10, 24)))


def _decide_and_serve(course: Course, world: World) -> None:
    first, second = course.parties()
    day = date(2025, 10, 27)
    absent = [case.ruling(first, day), case.ruling(second, day, present=False)]
    given = case.decision(course, day) | {"Ruling": absent, "of_social_influence": True}
    course.act("decide_penalty", world.leader, day, **given)
    due = date(2025, 11, 5)  # 28, 29, 30, 31 October, 3, 4, 5 November
    assert {clock.due_on for clock in course.clocks("service")} == {due}
    assert course.clocks("publicity")[0].due_on == due
    case.serve(course, world, day, first)
    arrived = date(2025, 11, 3)
    by_mail = case.served(second, "decision", day, method="mail", served_on=arrived)
    course.act("serve_decision", world.officer, arrived, Service=by_mail)
    assert {clock.state for clock in course.clocks("service")} == {"met"}
    assert {clock.party: clock.due_on for clock in course.clocks("payment")} == {
        first.pk: date(2025, 11, 11), second.pk: date(2025, 11, 18),
    }  # fmt: skip


def _publish(course: Course, world: World) -> None:
    course.act("publish_decision", world.clerk, date(2025, 11, 3))
    child = course.child("publication")
    child.refused("draft", world.clerk, "redacted", text="赵甲一倾倒建筑垃圾")
    child.act("draft", world.clerk, text="清溪砂石有限公司、赵某某倾倒建筑垃圾，各罚款2000元")
    child.act("check_text", world.reviewer, date(2025, 11, 4))
    child.act("publish", world.clerk, channel="乡政府公示栏、县政府门户网站")
    assert course.clocks("publicity")[0].met_on == date(2025, 11, 4)


def _pay(course: Course, world: World) -> None:
    first, second = course.parties()
    course.act("record_payment", world.clerk, date(2025, 11, 10), **case.payment(first, date(2025, 11, 10), 2000))
    attach_scan(course, "instalment_application", world.clerk)
    plan = [
        {"party": second, "due_on": day, "amount": 1000} for day in (date(2025, 12, 15), date(2026, 1, 15))
    ]  # fmt: skip
    course.act("grant_instalments", world.leader, date(2025, 11, 12), Instalment=plan)
    assert {clock.state for clock in course.clocks("payment")} == {"met"}
    course.refused("close", world.leader, "performed_or_enforced")
    for line, day in zip(
        Instalment.objects.filter(matter_id=course.matter.pk).order_by("due_on"),
        (date(2025, 12, 15), date(2025, 12, 29)),
        strict=True,
    ):
        course.act("record_payment", world.clerk, day, **case.payment(second, day, 1000, instalment=line))
    assert {clock.state for clock in course.clocks("instalment")} == {"met"}


def _correction(course: Course) -> dict[str, object]:
    return {"party": course.parties()[0], "ordered_on": date(2025, 9, 3), "content": "立即清运"}
