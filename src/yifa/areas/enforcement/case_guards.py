"""What the law demands of filing a case and of investigating it (行政处罚法 art. 17–24, 36, 40–43, 46, 54–56)."""

from __future__ import annotations

from yifa.areas.enforcement.documents import INQUIRY, MONITORING, OFFENDER, PARTY, SCENE
from yifa.areas.enforcement.reading import serving
from yifa.law.citation import XZCFF, YSFZ
from yifa.law.clock import due
from yifa.law.facts import Facts
from yifa.law.guards import guard, recorded
from yifa.law.limits import limit

OFFENDER_KNOWN = recorded(PARTY, "应当有明确的当事人，才能立案", law=XZCFF["54(2)"], side=OFFENDER)


@guard(
    "违法行为的日期不得晚于发现线索的日期；仍在继续的，填发现日期",
    law=XZCFF["36(2)"],
    reads=("field:violation_ended_on",),
)
def violation_not_ahead(facts: Facts) -> bool:
    """What is found out has happened."""
    ended = facts.record.violation_ended_on
    return ended is not None and ended <= facts.happened_on


@guard("发现日期不得晚于登记线索的日期", law=XZCFF["36(1)"], reads=("field:found_on",))
def found_before_registered(facts: Facts) -> bool:
    """A report, or another authority, may have found the violation before it came here."""
    return facts.record.found_on is None or facts.record.found_on <= facts.happened_on


@guard("处罚事项应当在本机关有效的权责清单之内", law=XZCFF[17, 20, 24, 38], reads=("field:power",))
def power_in_force(facts: Facts) -> bool | str:
    """A township punishes only what a published decision of its province gave it, or in a delegator's name."""
    power = facts.record.power
    if power is None:
        return "请选择权责清单中的事项"
    return True if power.holds_on(facts.happened_on) else f"“{power}”在当日不在有效期内，应当移送有管辖权的机关"


@guard(
    "违法行为超过追究时效才被发现的，不再给予行政处罚",
    law=XZCFF[36],
    reads=("field:violation_ended_on", "field:found_on"),
)
def not_prescribed(facts: Facts) -> bool | str:
    """Found within two years of the end of the act; within five where life, health or finance is harmed."""
    record = facts.record
    found_on = record.found_on or record.opened_on
    if record.violation_ended_on is None or found_on is None:
        return "违法行为终了日期或者发现日期不详，不能确认未超过追究时效"
    bar = limit("penalty_prescription_safety" if record.harms_life_or_finance else "penalty_prescription_general")
    last = due(bar, record.violation_ended_on).on
    in_time = last is not None and found_on <= last
    return True if in_time else f"追究时效已于{last}届满，{found_on}才发现，不再给予行政处罚"


@guard("办案人员不得少于两人", law=XZCFF["42(1)"], reads=("line:CaseOfficer",))
def two_officers_on_the_case(facts: Facts) -> bool:
    """Not fewer than two different officers serve on the case."""
    return len(serving(facts)) >= 2


@guard("办案人员应当是本机关的行政执法人员", law=XZCFF["42(1)"], reads=("line:CaseOfficer",))
def officers_in_office(facts: Facts) -> bool | str:
    """Who is put on the case is an officer of this authority on that day."""
    outside = [
        line.person.name for line in facts.added("CaseOfficer") if not facts.holds_role(line.person_id, "officer")
    ]
    return f"{'、'.join(outside)}在当日不是本机关的行政执法人员" if outside else True


@guard("应由本案执法人员办理", law=XZCFF[42, 43], reads=("line:CaseOfficer",))
def by_case_officer(facts: Facts) -> bool:
    """Officers who withdrew, or never were on the case, do not investigate it."""
    return facts.actor_id in serving(facts)


@guard("回避申请所指的人员应当是本案执法人员", law=XZCFF["43(2)"], reads=("line:AvoidanceRequest",))
def asked_of_case_officer(facts: Facts) -> bool:
    """A request for withdrawal concerns an officer on the case."""
    return {line.officer_id for line in facts.added("AvoidanceRequest")} <= serving(facts)


@guard(
    "当事人申请回避的，应当由负责人作出决定",
    law=XZCFF["43(3)"],
    reads=("line:AvoidanceRequest", "line:AvoidanceDecision"),
)
def avoidance_decided(facts: Facts) -> bool | str:
    """The investigation goes on meanwhile, but is not concluded before the request is decided."""
    decided = {line.request_id for line in facts.lines("AvoidanceDecision")}
    waiting = [line.officer.name for line in facts.lines("AvoidanceRequest") if line.pk not in decided]
    return f"对{'、'.join(waiting)}的回避申请尚未决定" if waiting else True


@guard("调查取证应由本案两名执法人员共同进行", law=XZCFF["42(1)", 55], reads=("line:Evidence",))
def both_officers_on_the_case(facts: Facts) -> bool:
    """The two officers named on a piece of evidence serve on the case."""
    on_the_case = serving(facts)
    return all({line.officer_1_id, line.officer_2_id} <= on_the_case for line in facts.added("Evidence"))


@guard("询问、检查应当出示执法证件，请填写出示证件情况", law=XZCFF["55(1)"], reads=("line:Evidence",))
def certificates_were_shown(facts: Facts) -> bool:
    """Who is questioned or inspected may refuse where no certificate is shown."""
    return all(line.certificates_shown for line in facts.added("Evidence") if line.method in (INQUIRY, SCENE))


@guard(
    "电子技术监控设备应当经过法制和技术审核、公布设置地点；记录未经审核的，不得作为证据",
    law=XZCFF["41(1)", "41(2)"],
    reads=("line:Evidence",),
)
def monitoring_was_reviewed(facts: Facts) -> bool:
    """What a camera recorded counts only if the camera stands there lawfully and after its content was examined."""
    return all(
        line.device_review and line.reviewed_on is not None and line.reviewed_on >= line.collected_on
        for line in facts.added("Evidence")
        if line.method == MONITORING
    )


@guard("取证日期不得早于发现线索的日期", law=XZCFF["54(1)"], reads=("line:Evidence",))
def collected_in_the_case(facts: Facts) -> bool:
    """What was found at the inspection from which the clue stems counts; nothing older does."""
    opened = facts.record.opened_on
    return opened is not None and all(opened <= line.collected_on for line in facts.added("Evidence"))


@guard("应当先提出移送涉嫌犯罪案件的书面报告", law=YSFZ["5"], reads=("act:propose_referral", "act:deny_referral"))
def referral_was_reported(facts: Facts) -> bool:
    """The officers on the case report in writing; what was denied is reported anew."""
    reported, denied = facts.acts("propose_referral"), facts.acts("deny_referral")
    return bool(reported) and (not denied or denied[-1].order < reported[-1].order)


@guard("移送涉嫌犯罪案件由机关正职负责人或者主持工作的负责人审批", law=YSFZ["5"])
def approved_by_head(facts: Facts) -> bool:
    """A deputy does not decide whether a case goes to the police."""
    return facts.is_head(facts.actor_id)
