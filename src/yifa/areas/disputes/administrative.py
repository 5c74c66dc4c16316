"""行政调解: one route of a dispute, led by the government itself and sealed by it.

No national law orders it: 信访工作条例 art. 37 (since 2022-05-01) names it beside the other two. Its time limits are
local rules, which a county enters with their document.
"""

from __future__ import annotations

from dataclasses import replace

from yifa.areas.disputes.guards.administrative import (
    STAFF,
    administrative_mediators_in_office,
    by_administrative_mediator,
    every_party_agrees,
)
from yifa.areas.disputes.guards.agreement import (
    agreement_contents,
    every_party_followed_up,
    every_party_has_a_copy,
    paid_no_more_than_agreed,
    performed_in_full,
    signed_after_mediation,
    signed_and_sealed_by_government,
)
from yifa.areas.disputes.guards.mediation import MEDIATED, SITS_AGAIN, TRIED, sitting_after_acceptance
from yifa.law.citation import XFTL
from yifa.law.guards import Guard
from yifa.law.limits import limit
from yifa.law.procedure import (
    EACH_PARTY,
    NEW,
    Act,
    AgreedDate,
    Clock,
    Lapse,
    Owner,
    Procedure,
    State,
    on,
    since,
)

OPENED = State("opened", "待申请")
APPLIED = State("applied", "待受理")
MEDIATING = State("mediating", "调解中")
SETTLED = State("settled", "已达成协议")
DECLINED = State("declined", "不予受理", ends=True)
FAILED = State("failed", "调解终止", ends=True)
LITIGATED = State("litigated", "协议争议转入诉讼", ends=True)
CLOSED = State("closed", "已履行结案", ends=True)

_LAW = XFTL["37(1)"]


def _here(demanded: Guard) -> Guard:
    """The same demand, which the People's Mediation Law makes of committees alone."""
    return replace(demanded, law=_LAW)


ADMINISTRATIVE_MEDIATION = Procedure(
    "administrative_mediation",
    "行政调解",
    area="disputes",
    in_force=since(2022, 5, 1),
    opens=OPENED,
    record="AdministrativeMediation",
    child_of="dispute",
    course=["apply", "accept", "meet", "draft_agreement", "settle", "hand_out_agreement", "follow_up",
            "record_performance", "close"],
    law=_LAW,
    only={"Signature.kind": ["party", "mediator", "government_seal"]},
    acts=[
        # 申请、征求意见、受理
        Act("open", "转入行政调解", by=STAFF, frm=NEW, to=OPENED, law=_LAW),
        Act("apply", "申请（提出）行政调解", by=STAFF, frm=OPENED, to=APPLIED, adds="MediationWish",
            fields="application", stamps="applied_on",
            files=["application", "identity", "power_of_attorney"], law=_LAW,
            prints=["admin_mediation_application"]),
        Act("ask_parties", "征求当事人意见", by=STAFF, frm=APPLIED, adds="MediationWish", files="mediation_wish",
            law=_LAW, prints=["admin_mediation_consent"]),
        Act("accept", "受理", by=STAFF, frm=APPLIED, to=MEDIATING, adds="AdministrativeMediator", fields="unit",
            files=["identity", "power_of_attorney"],
            stamps="accepted_on", guards=[every_party_agrees, administrative_mediators_in_office],
            reports={"accepted_on": "accepted_on"}, law=_LAW, prints=["admin_mediation_acceptance"]),
        Act("decline", "不予受理", by=STAFF, frm=[OPENED, APPLIED], to=DECLINED,
            fields=["ended_because", "routes_told"], stamps="ended_on", reports={"failed_on": "ended_on"}, law=_LAW,
            prints=["admin_mediation_refusal"]),
        # 调解
        Act("add_mediator", "增加行政调解人员", by=STAFF, frm=MEDIATING, adds="AdministrativeMediator",
            guards=[administrative_mediators_in_office], law=_LAW),
        Act("meet", "调解", by=STAFF, frm=MEDIATING, adds="Session", files="session_note",
            again=SITS_AGAIN,
            guards=[by_administrative_mediator, _here(sitting_after_acceptance)], law=_LAW,
            prints=["admin_mediation_sitting_note"]),
        Act("draft_agreement", "拟定协议书", by=STAFF, frm=MEDIATING, fields="terms",
            optional=["facts_found", "manner", "perform_by", "amount_agreed"],
            guards=[by_administrative_mediator, _here(MEDIATED)], warns=[_here(agreement_contents)], law=_LAW,
            prints=["admin_mediation_agreement"]),
        Act("settle", "达成行政调解协议", by=STAFF, frm=MEDIATING, to=SETTLED, adds="Signature", fields="terms",
            optional=["facts_found", "manner", "perform_by", "amount_agreed"], stamps=["settled_on", "written_on"],
            latest={"effective_on": ("Signature", "signed_on")},
            offers={"Signature": [{"kind": "party", "party": EACH_PARTY}, {"kind": "mediator"},
                                  {"kind": "government_seal"}]},
            files="signed_agreement",
            guards=[by_administrative_mediator, _here(MEDIATED), _here(signed_after_mediation),
                    signed_and_sealed_by_government],
            warns=[_here(agreement_contents)],
            reports={name: name for name in ("settled_on", "written_on", "effective_on", "amount_agreed",
                                             "perform_by", "litigated_on")}
            | {"administrative_settled_on": "settled_on"},
            law=_LAW, prints=["admin_mediation_agreement"]),
        Act("hand_out_agreement", "交付协议书", by=STAFF, frm=SETTLED, adds="AgreementCopy", law=_LAW),
        # 终止
        Act("stop_on_request", "当事人要求终止", by=STAFF, frm=MEDIATING, to=FAILED, adds="Refusal",
            fields=["ended_because", "routes_told"], stamps="ended_on", reports={"failed_on": "ended_on"}, law=_LAW,
            prints=["admin_mediation_termination"]),
        Act("fail", "调解不成", by=STAFF, frm=MEDIATING, to=FAILED, fields=["ended_because", "routes_told"],
            stamps="ended_on", guards=[by_administrative_mediator, _here(TRIED)], reports={"failed_on": "ended_on"},
            law=_LAW, prints=["admin_mediation_termination"]),
        # 履行
        Act("follow_up", "回访", by=STAFF, frm=SETTLED, adds="FollowUp", stamps="last_follow_up_on",
            reports={"last_follow_up_on": "last_follow_up_on"}, law=_LAW),
        Act("record_performance", "记录履行", by=STAFF, frm=SETTLED, adds="Performance", files="receipt",
            warns=[_here(paid_no_more_than_agreed)], law=_LAW),
        Act("go_to_court", "协议争议转入诉讼", by=STAFF, frm=SETTLED, to=LITIGATED, fields="ended_because",
            stamps=["ended_on", "litigated_on"], reports={"litigated_on": "litigated_on"}, law=_LAW),
        Act("close", "履行完毕结案", by=STAFF, frm=SETTLED, to=CLOSED, stamps=["ended_on", "performed_on"],
            guards=[_here(performed_in_full), _here(every_party_has_a_copy)],
            warns=[_here(every_party_followed_up)], reports={"performed_on": "performed_on"}, law=_LAW,
            prints=["admin_mediation_closing"]),
    ],
    clocks=[
        Clock("accept", "决定是否受理", limit("admin_mediation_accept_local"), starts=on("applied_on"),
              met_by=["accept", "decline"], owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("conclude", "行政调解期限", limit("admin_mediation_duration_local"), starts=on("accepted_on"),
              met_by=["settle", "stop_on_request", "fail"], owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("perform", "履行协议", AgreedDate("perform_by"), starts=on("effective_on"), met_by="close",
              owed_by=Owner.PARTY, lapse=Lapse.LATE),
    ],
)  # fmt: skip
