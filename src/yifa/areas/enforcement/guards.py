"""What the Administrative Penalty Law demands of a penalty under the ordinary procedure, beyond order and time."""

from __future__ import annotations

from collections.abc import Iterable

from yifa.law.citation import XZCFF, XZQZF
from yifa.law.facts import Facts, fact
from yifa.law.guards import guard, recorded, when

SERVICE = "service.Service"
PRIOR_NOTICE = "prior_notice"
DECISION = "decision"
DEMAND = "demand"

FINE = "fine"
MONITORING = "monitoring"
ON_SPOT = "on_spot"


# --- jurisdiction, power, time ------------------------------------------------------------------------------------------


@guard("立案事项应当在本机关有效的权责清单之内", law=XZCFF[17, 20, 24, 38], reads=("field:power",))
def power_in_force(facts: Facts) -> bool | str:
    """A township punishes only what a published decision of its province gave it, or in a delegator's name."""
    power = facts.record.power
    if power is None:
        return "请选择权责清单中的事项"
    return True if power.holds_on(facts.happened_on) else f"“{power}”在当日不在有效期内，应当移送有管辖权的机关"


@guard("违法行为应当发生在本机关辖区", law=XZCFF[22], reads=("field:place",))
def place_known(facts: Facts) -> bool:
    """Jurisdiction follows the place of the act."""
    return bool(facts.record.place)


@guard("违法行为超过追究时效未被发现的，不再给予行政处罚", law=XZCFF[36], reads=("field:violation_ended_on",))
def not_prescribed(facts: Facts) -> bool:
    """Two years from the end of the act; five where life, health or finance is harmed."""
    return not (facts.met_late("prescription") or facts.met_late("prescription_long"))


# --- investigation ------------------------------------------------------------------------------------------------------


@guard("办案人员不得少于两人", law=XZCFF["42(1)"], reads=("line:CaseOfficer",))
def two_officers_on_the_case(facts: Facts) -> bool:
    """Not fewer than two different officers serve on the case."""
    return len(_serving(facts)) >= 2


@guard("应由本案执法人员办理", law=XZCFF[42, 43], reads=("line:CaseOfficer",))
def by_case_officer(facts: Facts) -> bool:
    """Officers who withdrew, or never were on the case, do not investigate it."""
    return facts.actor_id in _serving(facts)


@guard("调查取证应由本案两名执法人员共同进行", law=XZCFF["42(1)", 55], reads=("line:Evidence",))
def both_officers_on_the_case(facts: Facts) -> bool:
    """The two officers named on a piece of evidence serve on the case."""
    serving = _serving(facts)
    return all({line.officer_1_id, line.officer_2_id} <= serving for line in facts.added("Evidence"))


@guard("电子技术监控记录未经法制和技术审核的，不得作为证据", law=XZCFF["41(2)"], reads=("line:Evidence",))
def monitoring_was_reviewed(facts: Facts) -> bool:
    """What a camera recorded counts only after its content was examined."""
    return all(
        line.reviewed_on is not None and line.reviewed_on <= facts.happened_on
        for line in facts.added("Evidence")
        if line.method == MONITORING
    )


@guard("调查取证的日期不得早于立案、晚于本步骤", law=XZCFF[54], reads=("line:Evidence", "field:filed_on"))
def collected_in_the_case(facts: Facts) -> bool:
    """Evidence is collected in the case, not before it and not in the future."""
    return all(facts.record.filed_on <= line.collected_on <= facts.happened_on for line in facts.added("Evidence"))


def _serving(facts: Facts) -> set[int]:
    replaced = {line.replaces_id for line in facts.lines("CaseOfficer")}
    return {line.person_id for line in facts.lines("CaseOfficer") if line.pk not in replaced}


# --- notice, statement, hearing ------------------------------------------------------------------------------------------


@guard("应当告知每一当事人", law=XZCFF[44, 62], reads=(f"line:{SERVICE}",))
def every_party_notified(facts: Facts) -> bool | str:
    """Content, facts, reasons, basis and rights are told to each party before the decision."""
    return _each_party(facts, _served(facts, PRIOR_NOTICE), "尚未向{}送达事先告知")


@guard("当事人的陈述、申辩应当复核", law=XZCFF["45(1)", 62], reads=("line:Statement", "line:StatementReview"))
def statements_reviewed(facts: Facts) -> bool | str:
    """Each statement is examined, and taken up where it holds."""
    reviewed = {review.statement_id for review in facts.lines("StatementReview")}
    open_ = [statement.party.name for statement in facts.lines("Statement") if statement.pk not in reviewed]
    return f"{'、'.join(open_)}的陈述、申辩尚未复核" if open_ else True


@guard("尚在当事人可以要求听证的期限内", law=XZCFF["64(一)"], reads=("act:request_hearing",))
def hearing_term_over(facts: Facts) -> bool:
    """Who may still ask for a hearing is not decided upon."""
    return not facts.still_running("hearing_request")


@guard("当事人已依法要求听证，应当组织听证", law=XZCFF["63(1)", 65], reads=("child:penalty_hearing",))
def hearing_concluded(facts: Facts) -> bool | str:
    """A hearing that was asked for has been held, withdrawn or forfeited."""
    asked = len(facts.lines("HearingRequest"))
    hearings = facts.children("penalty_hearing")
    if asked and not hearings:
        return False
    return True if all(hearing.ended for hearing in hearings) else "听证尚未结束，应当根据听证笔录作出决定"


@guard("不得因当事人陈述、申辩而给予更重的处罚", law=XZCFF["45(2)"], reads=("line:Sanction", "line:Statement", "field:proposed_fine"))
def not_heavier_for_speaking(facts: Facts) -> bool | str:
    """After a statement the fine does not exceed what was announced."""
    if not facts.lines("Statement") and not facts.lines("HearingRequest"):
        return True
    fined = sum((line.amount or 0) for line in facts.added("Sanction") if line.kind == FINE)
    announced = facts.record.proposed_fine or 0
    return True if fined <= announced else f"罚款{fined}元高于告知的{announced}元"


@guard("每一当事人的决定应当写明处罚种类", law=XZCFF["59(三)"], reads=("line:Sanction", "line:Ruling"))
def sanction_for_each_ruling(facts: Facts) -> bool | str:
    """A decision on a party says which penalty."""
    sanctioned = {sanction.party_id for sanction in facts.added("Sanction")}
    lacking = [ruling.party.name for ruling in facts.added("Ruling") if ruling.party_id not in sanctioned]
    return f"对{'、'.join(lacking)}的处罚种类未填写" if lacking else True


@guard("罚款应当写明数额", law=XZCFF["59(三)"], reads=("line:Sanction",))
def fines_have_amounts(facts: Facts) -> bool:
    """A fine is a sum."""
    return all(line.amount is not None and line.amount > 0 for line in facts.added("Sanction") if line.kind == FINE)


@guard("应当对每一当事人分别作出决定", law=XZCFF[57, 59], reads=("line:Ruling",))
def every_party_ruled_upon(facts: Facts) -> bool | str:
    """No party is left without a decision."""
    return _each_party(facts, {ruling.party_id for ruling in facts.added("Ruling")}, "尚未写明对{}的决定")


# --- review and deliberation ----------------------------------------------------------------------------------------------


@guard("依法应当法制审核的案件，未经审核或者审核未通过的，不得作出决定", law=XZCFF["58(1)"], reads=("child:legal_review",))
def review_passed_where_due(facts: Facts) -> bool | str:
    """Review is due for major public interest, for weighty rights after a hearing, for complicated cases, and where a
    statute says so."""
    reviews = facts.children("legal_review")
    if any(not review.ended for review in reviews):
        return "法制审核尚未办结，不得作出决定"
    heard = any(hearing.state == "held" for hearing in facts.children("penalty_hearing"))
    record = facts.record
    due = record.public_interest or record.complicated or record.review_by_statute or (record.weighty_rights and heard)
    if not reviews:
        return not due
    return True if reviews[-1].state == "passed" else "法制审核未通过，不得作出决定"


DELIBERATED_WHERE_DUE = when(
    fact("complex_or_major"),
    recorded("meetings.Deliberation", "情节复杂或者重大违法行为，应当由负责人集体讨论决定", law=XZCFF["57(2)"]),
)


@guard("应由本机关负责人作出决定", law=XZCFF[57])
def by_head_or_leader(facts: Facts) -> bool:
    """A head of the authority decides."""
    return facts.is_head(facts.actor_id) or facts.holds_role(facts.actor_id, "leader")


# --- performance -----------------------------------------------------------------------------------------------------------


@guard("分期缴纳的数额合计应等于尚未缴纳的罚款", law=XZCFF["66(2)"], reads=("line:Instalment", "line:Sanction", "line:Payment"))
def instalments_add_up(facts: Facts) -> bool | str:
    """The instalments of each party are together what the party still owes."""
    for party in {line.party_id for line in facts.added("Instalment")}:
        total = sum(line.amount for line in facts.added("Instalment") if line.party_id == party)
        owed = _fined(facts, party) - _paid(facts, party)
        if total != owed:
            return f"分期合计{total}元，尚未缴纳的罚款为{owed}元"
    return True


@guard("当事人缴款不得超过罚款和加处罚款", law=XZCFF[67, "72(1)"], reads=("line:Payment", "line:Sanction"))
def not_overpaid(facts: Facts) -> bool | str:
    """Nobody pays more than is owed."""
    for party in {line.party_id for line in facts.added("Payment")}:
        owed = _fined(facts, party) + _surcharged(facts, party)
        if _paid(facts, party) > owed:
            return f"缴款合计{_paid(facts, party)}元，超过应缴的{owed}元"
    return True


@guard("当场收缴罚款限于边远、水上、交通不便地区且由当事人提出的情形", law=XZCFF[69, 70], reads=("line:Payment",))
def cash_only_where_allowed(facts: Facts) -> bool:
    """Under the ordinary procedure cash is taken only in remote places, when the party asks, and against an official receipt."""
    return all(
        bool(line.on_spot_because) and bool(line.receipt) for line in facts.added("Payment") if line.method == ON_SPOT
    )


@guard("加处罚款的数额不得超出罚款的数额", law=XZCFF["72(1)"], reads=("line:Surcharge", "line:Sanction"))
def surcharge_capped(facts: Facts) -> bool | str:
    """Three per cent a day, and never more than the fine itself."""
    for party in {line.party_id for line in facts.added("Surcharge")}:
        if _surcharged(facts, party) > _fined(facts, party):
            return f"加处罚款{_surcharged(facts, party)}元，超出罚款{_fined(facts, party)}元"
    return True


@guard("行政复议或者行政诉讼期间不计算加处罚款", law=XZCFF["73(3)"], reads=("line:Surcharge", "line:RemedySought"))
def no_surcharge_during_remedy(facts: Facts) -> bool:
    """While review or litigation runs, nothing accrues."""
    return not any(
        surcharge.party_id == remedy.party_id and _overlap(surcharge.first, surcharge.last, remedy.from_on, remedy.until_on)
        for surcharge in facts.added("Surcharge")
        for remedy in facts.lines("RemedySought")
    )


@guard("复议、诉讼期限未满的，不得申请强制执行", law=XZQZF[53], reads=("field:remedy_lapsed_on",))
def remedies_lapsed(facts: Facts) -> bool:
    """The court is asked only after the party let its remedies lapse."""
    lapsed = facts.record.remedy_lapsed_on
    return lapsed is not None and lapsed <= facts.happened_on


@guard("催告书应当先行送达，且当事人仍未履行", law=XZQZF[54], reads=(f"line:{SERVICE}",))
def demand_served(facts: Facts) -> bool:
    """The court is asked only after a demand was served."""
    return bool(_served(facts, DEMAND))


@guard("处罚决定尚未全部履行", law=XZCFF["66(1)"], reads=("line:Sanction", "line:Payment", "line:Performance"))
def performed_or_enforced(facts: Facts) -> bool | str:
    """All fines and surcharges are paid, all other sanctions performed, or the court has enforced."""
    if facts.record.enforced_on is not None:
        return True
    performed = {line.sanction_id for line in facts.lines("Performance")}
    for sanction in facts.lines("Sanction"):
        if sanction.kind == FINE:
            owed = _fined(facts, sanction.party_id) + _surcharged(facts, sanction.party_id) - _paid(facts, sanction.party_id)
            if owed > 0:
                return f"{sanction.party.name}尚有{owed}元未缴纳"
        elif sanction.kind != "warning" and sanction.pk not in performed:
            return f"对{sanction.party.name}的“{sanction.get_kind_display()}”尚未履行"
    return True


@guard("已公开的处罚决定信息应当先行撤回", law=XZCFF["48(2)"], reads=("child:publication",))
def nothing_left_published(facts: Facts) -> bool:
    """What was revoked no longer stands before the public."""
    return all(publication.ended and publication.state != "published" for publication in facts.children("publication"))


@guard("处罚决定书应当送达每一当事人", law=XZCFF[61], reads=(f"line:{SERVICE}",))
def decision_served_on_each(facts: Facts) -> bool | str:
    """A decision binds whom it was served on."""
    return _each_party(facts, _served(facts, DECISION), "决定书尚未送达{}")


def _served(facts: Facts, document: str) -> set[int]:
    return {service.party_id for service in facts.lines(SERVICE, document=document) if service.served_on}


def _each_party(facts: Facts, ids: Iterable[int], lacking: str) -> bool | str:
    names = [party.name for party in facts.parties if party.pk not in set(ids)]
    return lacking.format("、".join(names)) if names else True


def _fined(facts: Facts, party: int) -> int:
    return sum(line.amount or 0 for line in facts.lines("Sanction") if line.party_id == party and line.kind == FINE)


def _paid(facts: Facts, party: int) -> int:
    return sum(line.amount for line in facts.lines("Payment") if line.party_id == party)


def _surcharged(facts: Facts, party: int) -> int:
    return sum(line.amount for line in facts.lines("Surcharge") if line.party_id == party)


def _overlap(first: object, last: object, start: object, end: object) -> bool:
    return first <= (end or last) and start <= last  # type: ignore[operator]  # dates of lines, untyped in the law
