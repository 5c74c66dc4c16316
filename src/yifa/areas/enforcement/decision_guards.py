"""What the law demands of the decision on a penalty: who, after which review, what it says (行政处罚法 art. 57–61)."""

from __future__ import annotations

from yifa.areas.enforcement.documents import DECISION, FINE, OFFENDER, SERVICE
from yifa.areas.enforcement.reading import (
    concluded,
    ever_on_the_case,
    lacking,
    offenders,
    parties_of,
    served,
    this_round,
)
from yifa.engine.meetings.guards import DELIBERATION, VOICE
from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard

_REVIEWED = ("check", "pass_review", "ask_changes", "object")


@guard(
    "依法应当法制审核的案件，未经审核或者审核未通过的，不得作出决定",
    law=XZCFF["58(1)"],
    reads=(
        "child:legal_review",
        "child:penalty_hearing",
        "field:public_interest",
        "field:complicated",
        "field:review_by_statute",
    ),
)
def review_passed_where_due(facts: Facts) -> bool | str:
    """Due where public interest is at stake, after a hearing, in complicated cases and where a statute says so."""
    since = concluded(facts)
    reviews = [review for review in facts.children("legal_review") if review.record.pk > since]
    heard = [
        hearing
        for hearing in facts.children("penalty_hearing")
        if hearing.record.pk > since and hearing.state == "held"
    ]
    record = facts.record
    if not reviews:
        return not (heard or record.public_interest or record.complicated or record.review_by_statute)
    last = reviews[-1]
    if not last.ended:
        return "法制审核应当已办结，不得作出决定"
    if last.state != "passed":
        return "法制审核未通过，不得作出决定"
    if any(hearing.record.held_on > last.record.submitted_on for hearing in heard):
        return "听证后应当重新送法制审核"
    return True


@guard("法制审核人员不得是本案办案人员", law=XZCFF["58(1)"], reads=("child:legal_review", "line:CaseOfficer"))
def reviewer_did_not_investigate(facts: Facts) -> bool:
    """Also who was on the case without ever entering an act does not review it."""
    officers = ever_on_the_case(facts.lines("CaseOfficer"))
    return not any(entry.actor_id in officers for act in _REVIEWED for entry in facts.acts(f"legal_review.{act}"))


@guard("作出决定的负责人不得是本案办案人员", law=XZCFF["57(1)"], reads=("line:CaseOfficer",))
def decider_did_not_investigate(facts: Facts) -> bool:
    """Who investigates does not decide, whichever account he uses."""
    return facts.actor_id not in ever_on_the_case(facts.lines("CaseOfficer"))


@guard("集体讨论应当由两名以上负责人参加", law=XZCFF["57(2)"], reads=(f"line:{VOICE}",))
def several_leaders_spoke(facts: Facts) -> bool:
    """Those who decide together are heads of the authority."""
    persons = {voice.person_id for voice in facts.added(VOICE)}
    return len([person for person in persons if facts.holds_role(person, "leader")]) >= 2


@guard("集体讨论的日期应为本步骤的发生日期", law=XZCFF["57(2)"], reads=(f"line:{DELIBERATION}",))
def deliberated_on_the_day(facts: Facts) -> bool:
    """A deliberation is not dated back before the hearing and the review on which it rests."""
    return all(line.held_on == facts.happened_on for line in facts.added(DELIBERATION))


@guard(
    "情节复杂或者重大违法行为，应当由负责人集体讨论决定",
    law=XZCFF["57(2)"],
    reads=(f"line:{DELIBERATION}", "field:complex_or_major"),
)
def deliberated_where_due(facts: Facts) -> bool:
    """Of this investigation, not of one that was resumed since."""
    return not facts.record.complex_or_major or bool(this_round(facts, facts.lines(DELIBERATION)))


@guard("应当对每一当事人分别作出决定", law=XZCFF[57, 59], reads=("line:Ruling",))
def every_party_ruled_upon(facts: Facts) -> bool | str:
    """No party is left without a decision, none has two."""
    ruled = [line.party_id for line in facts.added("Ruling")]
    if len(ruled) != len(set(ruled)):
        return "同一当事人只能有一份决定"
    return lacking(facts, set(ruled), "尚未写明对{}的决定")


@guard("每一当事人的决定应当写明处罚种类", law=XZCFF["59(1)(三)"], reads=("line:Sanction", "line:Ruling"))
def sanction_for_each_ruling(facts: Facts) -> bool | str:
    """A decision on a party says which penalty; nobody else is punished."""
    ruled = {line.party_id: line.party for line in facts.added("Ruling")}
    sanctioned = parties_of(facts.added("Sanction"))
    unsaid = [party.name for pk, party in ruled.items() if pk not in sanctioned]
    if unsaid:
        return f"对{'、'.join(unsaid)}的处罚种类未填写"
    if not sanctioned <= set(ruled) or any(party.side != OFFENDER for party in ruled.values()):
        return "只能处罚作出决定的当事人"
    return True


@guard("罚款应当写明数额", law=XZCFF["59(1)(三)"], reads=("line:Sanction",))
def fines_have_amounts(facts: Facts) -> bool:
    """A fine is a sum."""
    return all(line.amount is not None for line in facts.added("Sanction") if line.kind == FINE)


@guard("决定书应当载明当事人的地址", law=XZCFF["59(1)(一)"])
def parties_have_addresses(facts: Facts) -> bool | str:
    """Name and address of each party stand in the decision."""
    without = [party.name for party in offenders(facts) if not party.address]
    return f"请先更正{'、'.join(without)}的住址（住所）" if without else True


@guard("宣告日期应为作出决定的日期", law=XZCFF["61(1)"], reads=("line:Ruling",))
def announced_on_the_day(facts: Facts) -> bool:
    """From the announcement run the seven days for service: it is not put off."""
    return all(line.announced_on == facts.happened_on for line in facts.added("Ruling"))


@guard("送达日期不得早于作出决定的日期", law=XZCFF["61(1)"], reads=(f"line:{SERVICE}", "field:decided_on"))
def served_after_decision(facts: Facts) -> bool:
    """What is not decided can't be served."""
    decided = facts.record.decided_on
    return decided is not None and all(line.tried_on >= decided for line in facts.added(SERVICE))


@guard("当事人在场的，应当在宣告后当场交付决定书", law=XZCFF["61(1)"], reads=("line:Ruling", f"line:{SERVICE}"))
def handed_over_at_once(facts: Facts) -> bool:
    """Who was present receives the decision there and then."""
    announced = {line.party_id: line.announced_on for line in facts.lines("Ruling") if line.present}
    return all(announced.get(line.party_id, line.tried_on) == line.tried_on for line in facts.added(SERVICE))


@guard("处罚决定书应当送达每一当事人", law=XZCFF["61(1)"], reads=(f"line:{SERVICE}",))
def decision_served_on_each(facts: Facts) -> bool | str:
    """A decision binds whom it was served on."""
    return lacking(facts, parties_of(served(facts, DECISION)), "决定书尚未送达{}")


@guard("变更决定应当逐项写明所变更的处罚，且不得加重", law=XZCFF["75(2)"], reads=("line:Sanction",))
def changes_for_the_better(facts: Facts) -> bool:
    """A change replaces a sanction of the same party by one of the same kind that is not heavier."""
    added = facts.added("Sanction")
    before = {line.pk: line for line in facts.lines("Sanction")}
    return all(
        (old := before.get(line.replaces_id)) is not None
        and (line.party_id, line.kind) == (old.party_id, old.kind)
        and (line.amount or 0) <= (old.amount or 0)
        for line in added
    ) and len({line.replaces_id for line in added}) == len(added)


@guard(
    "具有一定社会影响的处罚决定应当公开", law=XZCFF["48(1)"], reads=("child:publication", "field:of_social_influence")
)
def published_where_due(facts: Facts) -> bool:
    """Published, or exempted for a reason, before the case is closed."""
    return not facts.record.of_social_influence or any(child.ended for child in facts.children("publication"))


@guard(
    "处罚决定被变更的，应当撤回原公开的信息并说明理由",
    law=XZCFF["48(2)"],
    reads=("child:publication", "act:change_decision"),
)
def nothing_outdated_published(facts: Facts) -> bool:
    """What was published before the last change no longer stands before the public."""
    changes = facts.acts("change_decision")
    return not changes or all(
        child.state != "published" or child.record.pk > changes[-1].pk for child in facts.children("publication")
    )


@guard("已公开的处罚决定信息应当先行撤回", law=XZCFF["48(2)"], reads=("child:publication",))
def nothing_left_published(facts: Facts) -> bool:
    """What was revoked no longer stands before the public."""
    return all(child.ended and child.state != "published" for child in facts.children("publication"))
