"""人民调解: the procedure of the People's Mediation Law (in force since 2011-01-01), one route of a dispute.

A township's committee works under the same rules (art. 34). The law fixes no time for mediating; a county may.
"""

from __future__ import annotations

from yifa.areas.disputes.guards.agreement import (
    agreement_contents,
    every_party_followed_up,
    every_party_has_a_copy,
    paid_no_more_than_agreed,
    performed_in_full,
    signed_after_mediation,
    signed_and_sealed,
)
from yifa.areas.disputes.guards.mediation import (
    APPLICATION_ATTACHED,
    MEDIATED,
    SITS_AGAIN,
    TRIED,
    all_wish_to_mediate_again,
    application_stands,
    applied_before,
    both_parties_apply,
    by_assigned_mediator,
    by_assigned_mediator_or_clerk,
    confirmed_by_court,
    dispute_in_hand,
    every_party_consents_to_extension,
    every_party_consents_to_participant,
    every_party_told_its_rights,
    mediators_in_office,
    no_application_before,
    no_ruling_awaited,
    no_ruling_before,
    not_confirmed_by_court,
    open_only_as_all_wish,
    replacement_is_explained,
    sitting_after_acceptance,
)
from yifa.law.citation import MSSSF, RMTJF
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
from yifa.law.roles import CLERK, MEDIATOR

REGISTERED = State("registered", "待受理")
MEDIATING = State("mediating", "调解中")
SETTLED = State("settled", "已达成协议")
TURNED_AWAY = State("turned_away", "不属受理范围", ends=True)
REFUSED = State("refused", "一方拒绝调解", ends=True)
FAILED = State("failed", "调解不成", ends=True)
LITIGATED = State("litigated", "协议争议转入诉讼", ends=True)
CLOSED = State("closed", "已履行结案", ends=True)

COMMITTEE = (MEDIATOR, CLERK)
"""Its mediators, and the clerk who keeps its records. What only the assigned mediators do, a guard tells."""

AGREED = {
    name: name
    for name in ("settled_on", "written_on", "oral_on", "effective_on", "amount_agreed", "perform_by", "litigated_on")
} | {"people_settled_on": "settled_on"}
"""What an agreement tells the dispute; what it does not hold empties what an earlier route had told."""

MEDIATION = Procedure(
    "mediation",
    "人民调解",
    area="disputes",
    in_force=since(2011, 1, 1),
    opens=REGISTERED,
    record="Mediation",
    child_of="dispute",
    course=["accept", "tell_rights", "meet", "draft_agreement", "settle_in_writing", "hand_out_agreement", "follow_up",
            "record_performance", "close"],
    law=RMTJF[2, 17, 34],
    only={"Signature.kind": ["party", "mediator", "committee_seal"]},
    acts=[
        # 受理 (17–19)
        Act("open", "转入人民调解", by=COMMITTEE, frm=NEW, to=REGISTERED, law=RMTJF[17, 18, 34]),
        Act("turn_away", "不予受理", by=COMMITTEE, frm=REGISTERED, to=TURNED_AWAY, stamps="ended_on",
            fields=["ended_because", "routes_told"], reports={"failed_on": "ended_on"}, law=RMTJF[2, "3(三)"],
            prints=["mediation_failed_notice"]),
        Act("record_refusal", "一方拒绝调解", by=COMMITTEE, frm=REGISTERED, to=REFUSED, adds="Refusal",
            fields=["routes_told"], stamps="ended_on", reports={"failed_on": "ended_on"},
            law=RMTJF[17, "23(二)", 26], prints=["mediation_failed_notice"]),
        Act("accept", "受理", by=COMMITTEE, frm=REGISTERED, to=MEDIATING, adds="AssignedMediator",
            fields=["committee"], files=["identity", "power_of_attorney"], stamps="accepted_on",
            guards=[mediators_in_office],
            reports={"accepted_on": "accepted_on"}, law=RMTJF[17, 19], prints=["mediation_intake"]),
        # 调解 (20–25)
        Act("tell_rights", "告知权利义务", by=COMMITTEE, frm=MEDIATING, adds="RightsNotice", files="rights_notice",
            guards=[by_assigned_mediator_or_clerk], law=RMTJF[23, 24], prints=["mediation_rights_notice"]),
        Act("replace_mediator", "更换、增加调解员", by=COMMITTEE, frm=MEDIATING, adds="AssignedMediator",
            guards=[by_assigned_mediator_or_clerk, mediators_in_office, replacement_is_explained],
            law=RMTJF[15, 19, "23(一)"],
            prints=["mediation_change"]),
        Act("inquire", "调查", by=COMMITTEE, frm=MEDIATING, adds="Inquiry", files="evidence",
            guards=[by_assigned_mediator], law=RMTJF[21, 22, 27], prints=["mediation_inquiry"]),
        Act("invite_participant", "邀请参与调解", by=COMMITTEE, frm=MEDIATING,
            adds=["Participant", "ParticipantConsent"],
            guards=[by_assigned_mediator, every_party_consents_to_participant], law=RMTJF["20(1)"]),
        Act("meet", "调解", by=COMMITTEE, frm=MEDIATING, adds="Session", files="session_note",
            again=SITS_AGAIN,
            guards=[by_assigned_mediator, every_party_told_its_rights, sitting_after_acceptance,
                    open_only_as_all_wish],
            law=RMTJF[21, 22, "23(三)", 27], prints=["mediation_sitting_note"]),
        Act("agree_extension", "各方同意延长调解期限", by=COMMITTEE, frm=MEDIATING, adds="ExtensionConsent",
            guards=[by_assigned_mediator_or_clerk], law=RMTJF["3(一)", "21(2)"], prints=["mediation_change"]),
        # 调解协议 (28–30)
        Act("draft_agreement", "拟定协议书", by=COMMITTEE, frm=MEDIATING, fields=["terms"],
            optional=["facts_found", "manner", "perform_by", "amount_agreed"],
            guards=[by_assigned_mediator, MEDIATED], warns=[agreement_contents], law=RMTJF[29],
            prints=["mediation_agreement"]),
        Act("settle_in_writing", "达成书面协议", by=COMMITTEE, frm=MEDIATING, to=SETTLED, adds="Signature",
            fields=["terms"], optional=["facts_found", "manner", "perform_by", "amount_agreed"],
            stamps=["settled_on", "written_on"], latest={"effective_on": ("Signature", "signed_on")},
            offers={"Signature": [{"kind": "party", "party": EACH_PARTY}, {"kind": "mediator"},
                                  {"kind": "committee_seal"}]},
            files="signed_agreement",
            guards=[by_assigned_mediator, MEDIATED, signed_after_mediation, signed_and_sealed],
            warns=[agreement_contents], reports=AGREED, law=RMTJF[28, 29], prints=["mediation_agreement"]),
        Act("settle_orally", "达成口头协议", by=COMMITTEE, frm=MEDIATING, to=SETTLED, fields=["terms"],
            optional=["facts_found", "manner", "perform_by", "amount_agreed"],
            stamps=["settled_on", "oral_on", "effective_on"], guards=[by_assigned_mediator, MEDIATED],
            reports=AGREED, law=RMTJF[28, 30], prints=["mediation_oral_agreement"]),
        Act("hand_out_agreement", "交付协议书", by=COMMITTEE, frm=SETTLED, adds="AgreementCopy", law=RMTJF["29(2)"]),
        # 终止 (23、26)
        Act("stop_on_request", "当事人要求终止", by=COMMITTEE, frm=MEDIATING, to=FAILED, adds="Refusal",
            fields=["ended_because", "routes_told"], stamps="ended_on", reports={"failed_on": "ended_on"},
            guards=[by_assigned_mediator_or_clerk], law=RMTJF["23(二)", 26],
            prints=["mediation_failed_notice"]),
        Act("fail", "调解不成", by=COMMITTEE, frm=MEDIATING, to=FAILED, fields=["ended_because", "routes_told"],
            stamps="ended_on", guards=[by_assigned_mediator, TRIED], reports={"failed_on": "ended_on"}, law=RMTJF[26],
            prints=["mediation_failed_notice"]),
        # 履行 (31、32)
        Act("follow_up", "回访", by=COMMITTEE, frm=SETTLED, adds="FollowUp", stamps="last_follow_up_on",
            reports={"last_follow_up_on": "last_follow_up_on"}, law=RMTJF["31(2)"], prints=["mediation_followup"]),
        Act("record_performance", "记录履行", by=COMMITTEE, frm=SETTLED, adds="Performance", files="receipt",
            warns=[paid_no_more_than_agreed], law=RMTJF["31(1)"]),
        Act("go_to_court", "协议争议转入诉讼", by=COMMITTEE, frm=SETTLED, to=LITIGATED, fields=["ended_because"],
            stamps=["ended_on", "litigated_on"], guards=[not_confirmed_by_court],
            reports={"litigated_on": "litigated_on"}, law=RMTJF[32, "33(3)"]),
        Act("close", "履行完毕结案", by=COMMITTEE, frm=SETTLED, to=CLOSED, stamps=["ended_on", "performed_on"],
            guards=[performed_in_full, every_party_has_a_copy, no_ruling_awaited], warns=[every_party_followed_up],
            reports={"performed_on": "performed_on"}, law=RMTJF["29(2)", 31]),
        # 司法确认 (33；民事诉讼法205、206)
        Act("apply_confirmation", "申请司法确认", by=COMMITTEE, frm=SETTLED, adds="ConfirmationApplicant",
            fields=["court"], stamps="confirmation_applied_on",
            files=["confirmation_application", "identity", "power_of_attorney"],
            guards=[both_parties_apply, APPLICATION_ATTACHED, no_ruling_before, no_application_before],
            law=RMTJF["33(1)"] + MSSSF[205], prints=["judicial_confirmation_application"]),
        Act("withdraw_application", "撤回司法确认申请", by=COMMITTEE, frm=SETTLED,
            fields=["confirmation_withdrawn_because"], stamps="confirmation_withdrawn_on",
            clears=["confirmation_applied_on"], files="ruling", guards=[application_stands], law=MSSSF["13(2)", 205]),
        Act("record_confirmed", "法院确认有效", by=COMMITTEE, frm=SETTLED, fields=["ruling_number"],
            stamps="confirmed_on", files="ruling", guards=[applied_before, no_ruling_before],
            reports={"confirmed_on": "confirmed_on"},
            law=RMTJF["33(1)"] + MSSSF[206]),
        Act("record_not_confirmed", "法院不予确认", by=COMMITTEE, frm=SETTLED, fields=["ruling_number"],
            stamps="not_confirmed_on", files="ruling", guards=[applied_before, no_ruling_before],
            law=RMTJF["33(3)"] + MSSSF[206]),
        Act("apply_enforcement", "申请强制执行", by=COMMITTEE, frm=SETTLED, stamps="enforcement_applied_on",
            guards=[confirmed_by_court], law=RMTJF["33(2)"] + MSSSF[206]),
        Act("mediate_again", "变更协议、重新调解", by=COMMITTEE, frm=SETTLED, to=MEDIATING, anew=True,
            adds="AmendmentConsent", fields=["reopened_because"], stamps="reopened_on",
            clears=["settled_on", "written_on", "oral_on", "effective_on", "perform_by", "confirmation_applied_on",
                    "confirmation_withdrawn_on", "confirmation_withdrawn_because", "not_confirmed_on",
                    "ruling_number"],
            guards=[all_wish_to_mediate_again, dispute_in_hand], reports=AGREED,
            law=RMTJF["3(一)", "33(3)"] + MSSSF[206]),
    ],
    clocks=[
        Clock("conclude", "调解期限", limit("mediation_duration_local"), starts=on("accepted_on"),
              met_by=["settle_in_writing", "settle_orally", "fail", "stop_on_request"], owed_by=Owner.US,
              lapse=Lapse.LATE, extended_by=COMMITTEE, extension_needs=every_party_consents_to_extension),
        Clock("conclude_again", "重新调解期限", limit("mediation_duration_local"), starts=on("reopened_on"),
              met_by=["settle_in_writing", "settle_orally", "fail", "stop_on_request"], owed_by=Owner.US,
              lapse=Lapse.LATE, extended_by=COMMITTEE, extension_needs=every_party_consents_to_extension),
        Clock("confirm", "申请司法确认", limit("mediation_judicial_confirmation"), starts=on("effective_on"),
              met_by="apply_confirmation", owed_by=Owner.PARTY, lapse=Lapse.RIGHT_LOST),
        Clock("perform", "履行协议", AgreedDate("perform_by"), starts=on("effective_on"),
              met_by="close", owed_by=Owner.PARTY, lapse=Lapse.LATE),
        Clock("follow_up", "回访", limit("mediation_followup_local"), starts=on("perform_by"),
              met_by="follow_up", owed_by=Owner.US, lapse=Lapse.LATE),
    ],
)  # fmt: skip
