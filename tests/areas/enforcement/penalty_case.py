"""A penalty case of two parties on its way, as tests of enforcement need it: what each step is given, stage by stage.

The plain course runs over New Year 2025: clue on 3 January, filed on the 6th, concluded on the 10th, told on the 13th,
decided and served on the 20th. Both parties are fined; neither is entitled to a hearing.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import CaseOfficer, Power
from yifa.engine.matters.models import Party
from yifa.engine.orgs.appointments import appoint, issue_certificate
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.law.checklists import checklist_for
from yifa.law.roles import OFFICER

CLUE = date(2025, 1, 3)
FILED = date(2025, 1, 6)
CONCLUDED = date(2025, 1, 10)
TOLD = date(2025, 1, 13)
SPEAK_UNTIL = date(2025, 1, 16)
DECIDED = date(2025, 1, 20)
PAYABLE = date(2025, 2, 5)
"""Fifteen days after the 20th are 4 February, the last day of the Spring Festival: the next working day."""

OFFENDERS = [
    {"side": "offender", "kind": "natural", "name": "赵甲一", "address": "东溪村3号", "telephone": "13800000001"},
    {"side": "offender", "kind": "legal", "name": "清溪砂石有限公司", "address": "西岭村18号"},
]


def power(world: World, until: date | None = None) -> Power:
    """The power to punish dumping, handed down by the province."""
    found, _ = Power.objects.get_or_create(
        org=world.township, code="SZ-0017", in_force=date(2023, 1, 1), until=until,
        defaults={"name": "擅自倾倒建筑垃圾", "basis": "青岳省城乡市容条例第31条", "granted_by": "省政府赋权决定"},
    )  # fmt: skip
    return found


def register(world: World, day: date = CLUE, **data: Any) -> Course:
    """A clue, with both parties."""
    given = {
        "source": "inspection", "alleged": "在河滩倾倒建筑垃圾", "violation_ended_on": CLUE, "Party": OFFENDERS, **data
    }  # fmt: skip
    return Course.begin("penalty_ordinary", world.township, world.officer, day, "河滩倾倒建筑垃圾案", **given)


def filing(world: World, *officers: Any, **data: Any) -> dict[str, Any]:
    """What filing is given: the power, the cause and the two officers."""
    persons = officers or (world.officer, world.second_officer)
    return {
        "power": data.pop("power", None) or power(world), "cause": "擅自倾倒建筑垃圾", "place": "东溪村河滩",
        "CaseOfficer": [{"person": person} for person in persons], **data,
    }  # fmt: skip


def file_case(world: World) -> Course:
    """A case that was filed on 6 January."""
    course = register(world)
    course.act("file_case", world.leader, FILED, **filing(world))
    return course


def evidence(world: World, day: date = FILED, **data: Any) -> dict[str, Any]:
    """A piece of evidence that both officers collected."""
    return {
        "Evidence": {
            "kind": "scene", "name": "现场勘验笔录", "method": "scene", "collected_on": day,
            "officer_1": world.officer, "officer_2": world.second_officer,
            "certificates_shown": "出示执法证99010100001、99010100002", **data,
        }
    }  # fmt: skip


CONCLUSION = {"facts_found": "倾倒建筑垃圾6立方米", "proposal": "罚款", "discretion": "裁量基准第2档"}


def conclude(course: Course, world: World, day: date = CONCLUDED, **facts: Any) -> Course:
    """Evidence is there, the investigation is concluded."""
    began = course.fresh().moved_on or day
    course.act("collect_evidence", world.officer, began, **evidence(world, began))
    attach_scan(course, "evidence", world.officer)
    course.act("conclude_investigation", world.officer, day, **CONCLUSION, **facts)
    return course


def served(party: Party, document: str, day: date | None, **data: Any) -> dict[str, Any]:
    """A document handed to a party on that day."""
    return {"party": party, "document": document, "method": "direct", "tried_on": day, "served_on": day, **data}


def notice(
    course: Course, day: date = TOLD, document: str = "prior_notice", amount: int = 2000, until: date = SPEAK_UNTIL
) -> dict[str, Any]:
    """Prior notice to both: a fine of so much each."""
    return {
        "intended_because": "现场勘验笔录证明倾倒6立方米，违反青岳省城乡市容条例第31条",
        "speak_until": until,
        "Service": [served(party, document, day) for party in course.parties()],
        "Intended": [{"party": party, "kind": "fine", "amount": amount} for party in course.parties()],
    }


def notify(course: Course, world: World, **data: Any) -> Course:
    """Both parties were told of a fine of 2,000 yuan each."""
    course.act("notify", world.officer, TOLD, **(notice(course) | data))
    return course


def ruling(party: Party, day: date = DECIDED, **data: Any) -> dict[str, Any]:
    """The decision as it concerns one party."""
    return {
        "party": party, "announced_on": day, "present": True, "violation": "倾倒建筑垃圾，现场勘验笔录为证",
        "correction": "三日内清运", "performance": "收到决定书之日起15日内到指定银行缴纳",
        "remedies": "六十日内申请复议，六个月内起诉", **data,
    }  # fmt: skip


def decision(course: Course, day: date = DECIDED, amount: int | None = 2000, **data: Any) -> dict[str, Any]:
    """A fine of so much on each party."""
    return {
        "decision_number": "清政综执罚决字〔2025〕第1号", "decision_basis": "青岳省城乡市容条例第31条",
        "Ruling": [ruling(party, day) for party in course.parties()],
        "Sanction": [{"party": party, "kind": "fine", "amount": amount} for party in course.parties()], **data,
    }  # fmt: skip


def serve(course: Course, world: World, day: date = DECIDED, *parties: Party) -> Course:
    """The sealed decision is served on both parties, or on those given."""
    attach_scan(course, "decision", world.officer)
    lines = [served(party, "decision", day) for party in parties or course.parties()]
    course.act("serve_decision", world.officer, day, Service=lines)
    return course


def propose_referral(course: Course, world: World, day: date) -> None:
    """The officers report that a crime is suspected."""
    course.act("propose_referral", world.officer, day, referral_report="倾倒物含危险废物，涉嫌污染环境罪")


def payment(party: Party, day: date, amount: int, **data: Any) -> dict[str, Any]:
    """A payment through the bank."""
    return {"Payment": {"party": party, "paid_on": day, "amount": amount, "method": "bank", **data}}


def officer_line(course: Course, person: Any) -> CaseOfficer:
    """The line that put the person on the case."""
    return CaseOfficer.objects.get(matter_id=course.matter.pk, person=person)


def make_officer(world: World, person: Person) -> Person:
    """Appoint the person officer as well, with a certificate; not on any case."""
    appoint(person, OFFICER, world.township, "综合行政执法队队员", date(2020, 1, 1), by=None)
    issue_certificate(
        person, CertificateKind.ENFORCEMENT, f"9901010009{person.pk}", "青岳省人民政府", date(2020, 1, 1),
        org=world.township, by=None,
    )  # fmt: skip
    return person


def review(course: Course, world: World, day: date, reviewer: Person | None = None, *, ends: bool = True) -> Course:
    """The case was sent for legality review; with ``ends``, it passed."""
    course.act("submit_review", world.officer, day)
    child = course.child("legal_review")
    if ends:
        pass_review(child, reviewer or world.reviewer)
    return child


def findings(finding: str = "meets") -> list[dict[str, str]]:
    """The same finding on each item of the penalty's checklist."""
    return [{"item": item.id, "finding": finding} for item in checklist_for("penalty_ordinary")]


def pass_review(child: Course, reviewer: Person) -> None:
    """Every item meets the law."""
    child.act("take_up", reviewer)
    child.act("check", reviewer, ReviewItem=findings())
    child.act("pass_review", reviewer, opinion="同意")


def voices(course: Course, *, signed: date | None) -> list[dict[str, Any]]:
    """What was said at a hearing by the officer and by both parties."""
    said = {"content": "陈述、申辩和质证", "signed_on": signed}
    heard = [{"side": "party", "party": party, "speaker": party.name, **said} for party in course.parties()]
    return [{"side": "investigator", "speaker": "郑守正", "content": "事实、证据和处罚建议"}, *heard]


def hearing_notice(course: Course, day: date, on: date) -> dict[str, Any]:
    """Notice of the hearing, served on both parties."""
    services = [served(party, "hearing_notice", day) for party in course.parties()]
    return {"hearing_on": on, "place": "乡政府会议室", "Service": services}


def hear(course: Course, world: World, asked: date, told: date, on: date) -> Course:
    """The first party asked for a hearing and it was held, presided over by the clerk."""
    course.act("request_hearing", world.clerk, asked, HearingRequest={"party": course.parties()[0]})
    hearing = course.child("penalty_hearing")
    hearing.act("appoint_host", world.leader, host=world.clerk)
    hearing.act("give_notice", world.officer, told, **hearing_notice(course, told, on))
    attach_scan(hearing, "hearing_record", world.clerk)
    hearing.act("hold", world.clerk, on, report="事实清楚，建议维持", HearingVoice=voices(course, signed=on))
    course.day = on
    return hearing


def deliberation(world: World, day: date, *others: Person) -> dict[str, Any]:
    """The head and the deputy deliberate."""
    persons = others or (world.second_leader, world.leader)
    return {
        "Deliberation": {"held_on": day, "body": "行政处罚集体讨论会", "topic": "本案", "conclusion": "同意处罚"},
        "Voice": [
            {"turn": turn, "person": person, "stance": "agree", "opinion": "同意"}
            for turn, person in enumerate(persons, 1)
        ],
    }
