"""行政处罚普通程序: a penalty under the ordinary procedure of the Administrative Penalty Law (2021, art. 54–73).

A township punishes in its own name only what its province handed down (art. 24). Beside the main course run: registration
of evidence in advance (art. 56), the hearing (art. 63–65), legality review (art. 58) and publication (art. 48).
"""

from __future__ import annotations

from yifa.areas.enforcement.guards import (
    DECISION,
    DELIBERATED_WHERE_DUE,
    DEMAND,
    PRIOR_NOTICE,
    SERVICE,
    both_officers_on_the_case,
    by_case_officer,
    by_head_or_leader,
    cash_only_where_allowed,
    collected_in_the_case,
    decision_served_on_each,
    demand_served,
    every_party_notified,
    every_party_ruled_upon,
    fines_have_amounts,
    hearing_concluded,
    hearing_term_over,
    instalments_add_up,
    monitoring_was_reviewed,
    no_surcharge_during_remedy,
    not_heavier_for_speaking,
    not_overpaid,
    not_prescribed,
    nothing_left_published,
    performed_or_enforced,
    place_known,
    power_in_force,
    remedies_lapsed,
    review_passed_where_due,
    sanction_for_each_ruling,
    statements_reviewed,
    surcharge_capped,
    two_officers_on_the_case,
)
from yifa.engine.meetings.guards import several_spoke
from yifa.engine.service.guards import electronic_only_with_consent, only
from yifa.law.citation import MSSSF, XZCFF, XZQZF
from yifa.law.facts import fact
from yifa.law.guards import attached, done, no_child_open, recorded
from yifa.law.limits import limit
from yifa.law.procedure import (
    NEW,
    Act,
    AgreedDate,
    Certified,
    Clock,
    Lapse,
    Owner,
    Procedure,
    Separation,
    State,
    after,
    each,
    on,
    since,
)
from yifa.law.roles import CLERK, LEADER, OFFICER

ACTOR_CERTIFIED = Certified("enforcement", XZCFF["42(1)"])
PAIR_CERTIFIED = Certified("enforcement", XZCFF["42(1)"], by=("officer_1", "officer_2"))

CLUE = State("clue", "线索登记")
FILED = State("filed", "立案调查")
INVESTIGATED = State("investigated", "调查终结")
NOTIFIED = State("notified", "已事先告知")
DECIDED = State("decided", "已作出处罚决定")
NOT_FILED = State("not_filed", "不予立案", ends=True)
HANDED_ON = State("handed_on", "移送有管辖权的机关", ends=True)
NOT_PUNISHED = State("not_punished", "不予处罚", ends=True)
NOT_ESTABLISHED = State("not_established", "违法事实不成立", ends=True)
CRIMINAL = State("criminal", "移送司法机关", ends=True)
REVOKED = State("revoked", "处罚决定已撤销")
REVOKED_CLOSED = State("revoked_closed", "撤销结案", ends=True)
CLOSED = State("closed", "结案", ends=True)

PENALTY = Procedure(
    "penalty_ordinary",
    "行政处罚（普通程序）",
    area="enforcement",
    in_force=since(2021, 7, 15),
    opens=CLUE,
    record="PenaltyCase",
    number="{short}综执立字〔{year}〕第{number}号",
    law=XZCFF[54, 57],
    acts=[
        # 立案 (54、36、22–25)
        Act("register_clue", "登记线索", by=[CLERK, OFFICER], frm=NEW, to=CLUE, adds="matters.Party",
            fields=["source", "alleged", "violation_ended_on"], optional=["place", "harms_life_or_finance"],
            law=XZCFF["54(1)", 36]),
        Act("decline_to_file", "不予立案", by=LEADER, frm=CLUE, to=NOT_FILED, fields=["closed_because"], law=XZCFF["54(2)", 36]),
        Act("hand_on", "移送有管辖权的机关", by=LEADER, frm=[CLUE, FILED], to=HANDED_ON, fields=["handed_to", "closed_because"],
            law=XZCFF[22, 23, 25]),
        Act("file_case", "立案", by=LEADER, frm=CLUE, to=FILED, adds="CaseOfficer", fields=["power", "cause", "place"],
            stamps="filed_on", guards=[power_in_force, place_known, not_prescribed, two_officers_on_the_case],
            certified=Certified("enforcement", XZCFF["42(1)"], by=("person",)), law=XZCFF["54(2)", 22, 24],
            prints=["penalty_filing_approval"]),
        # 调查取证 (40–43、46、47、54–56)
        Act("replace_officer", "回避、更换执法人员", by=LEADER, frm=FILED, adds="CaseOfficer", guards=[two_officers_on_the_case],
            certified=Certified("enforcement", XZCFF["42(1)"], by=("person",)), law=XZCFF[43]),
        Act("collect_evidence", "调查取证", by=OFFICER, frm=FILED, adds="Evidence", files="evidence",
            guards=[by_case_officer, both_officers_on_the_case, collected_in_the_case, monitoring_was_reviewed],
            certified=PAIR_CERTIFIED, law=XZCFF[40, 41, 42, 46, 47, "54(1)", 55, 56],
            prints=["inquiry_note", "scene_note", "sampling_list"]),
        Act("ask_to_register_evidence", "申请先行登记保存", by=OFFICER, frm=FILED, opens_child="evidence_registration",
            guards=[by_case_officer], certified=ACTOR_CERTIFIED, law=XZCFF[56]),
        Act("order_correction", "责令改正", by=OFFICER, frm=[FILED, INVESTIGATED, NOTIFIED, DECIDED], adds="CorrectionOrder",
            certified=ACTOR_CERTIFIED, law=XZCFF["28(1)"], prints=["correction_order"]),
        Act("conclude_investigation", "调查终结", by=OFFICER, frm=FILED, to=INVESTIGATED,
            fields=["facts_found", "proposal", "discretion"],
            optional=["proposed_fine", "hearing_due", "complex_or_major", "public_interest", "weighty_rights",
                      "complicated", "review_by_statute", "of_social_influence"],
            stamps="investigated_on",
            guards=[by_case_officer, recorded("Evidence", "证据不足的，不得给予行政处罚", law=XZCFF[40, 46]),
                    attached("evidence", "应当上传全过程记录的文字或者音像材料", law=XZCFF[47]),
                    no_child_open("evidence_registration", "先行登记保存的证据尚未作出处理决定", law=XZCFF[56])],
            certified=ACTOR_CERTIFIED, law=XZCFF[34, 40, 57], prints=["investigation_report"]),
        Act("return_to_investigation", "退回补充调查", by=LEADER, frm=[INVESTIGATED, NOTIFIED], to=FILED,
            fields=["returned_because"], law=XZCFF[40, 57]),
        # 告知、陈述申辩、听证 (44、45、62–65)
        Act("notify", "事先告知", by=OFFICER, frm=INVESTIGATED, to=NOTIFIED, adds=SERVICE, files="electronic_service_consent",
            stamps="notified_on",
            guards=[only(PRIOR_NOTICE, "本步骤送达的是事先告知书", law=XZCFF[44]), every_party_notified, electronic_only_with_consent],
            certified=ACTOR_CERTIFIED, law=XZCFF[44, "63(1)"], prints=["prior_notice"]),
        Act("hear_statement", "听取陈述、申辩", by=OFFICER, frm=NOTIFIED, adds="Statement", law=XZCFF["45(1)"],
            certified=ACTOR_CERTIFIED, prints=["statement_note"]),
        Act("review_statement", "复核陈述、申辩", by=OFFICER, frm=NOTIFIED, adds="StatementReview", law=XZCFF["45(1)"],
            certified=ACTOR_CERTIFIED),
        Act("waive_statement", "当事人放弃陈述、申辩", by=[OFFICER, CLERK], frm=NOTIFIED, adds="Waiver", files="waiver",
            guards=[attached("waiver", "请上传当事人放弃权利的书面声明", law=XZCFF[62])], law=XZCFF[62]),
        Act("request_hearing", "当事人要求听证", by=[OFFICER, CLERK], frm=NOTIFIED, adds="HearingRequest",
            opens_child="penalty_hearing", law=XZCFF["63(1)", "64(一)"]),
        # 审核、集体讨论 (57、58)
        Act("submit_review", "送法制审核", by=OFFICER, frm=[INVESTIGATED, NOTIFIED], opens_child="legal_review",
            guards=[by_case_officer], law=XZCFF["58(1)"]),
        Act("deliberate", "集体讨论", by=LEADER, frm=NOTIFIED, adds=["meetings.Deliberation", "meetings.Voice"],
            guards=[several_spoke], law=XZCFF["57(2)"], prints=["deliberation_note"]),
        # 决定 (57、59、60)
        Act("decide_penalty", "作出处罚决定", by=LEADER, frm=NOTIFIED, to=DECIDED, adds=["Ruling", "Sanction"],
            fields=["decision_number", "decision_basis"], stamps="decided_on", files="decision",
            guards=[by_head_or_leader, every_party_notified, statements_reviewed, hearing_term_over, hearing_concluded,
                    review_passed_where_due, DELIBERATED_WHERE_DUE, every_party_ruled_upon, sanction_for_each_ruling,
                    fines_have_amounts, not_heavier_for_speaking],
            law=XZCFF["57(1)", 58, 59, 60, 65], prints=["penalty_decision"]),
        Act("decide_no_penalty", "不予行政处罚", by=LEADER, frm=[INVESTIGATED, NOTIFIED], to=NOT_PUNISHED,
            fields=["closed_because", "education"], stamps="decided_on",
            guards=[by_head_or_leader, hearing_concluded], law=XZCFF["33", "57(1)"], prints=["no_penalty_decision"]),
        Act("dismiss", "违法事实不能成立", by=LEADER, frm=[INVESTIGATED, NOTIFIED], to=NOT_ESTABLISHED, fields=["closed_because"],
            stamps="decided_on", guards=[by_head_or_leader, hearing_concluded], law=XZCFF["57(1)"]),
        Act("transfer_crime", "移送司法机关", by=LEADER, frm=[FILED, INVESTIGATED, NOTIFIED], to=CRIMINAL,
            fields=["handed_to", "closed_because"], stamps="decided_on", guards=[by_head_or_leader],
            law=XZCFF[27, "57(1)"], prints=["crime_referral"]),
        # 送达、公示 (48、61)
        Act("serve_decision", "送达决定书", by=OFFICER, frm=DECIDED, adds=SERVICE, files="electronic_service_consent",
            guards=[only(DECISION, "本步骤送达的是处罚决定书", law=XZCFF[61]), electronic_only_with_consent],
            law=XZCFF[61] + MSSSF[88], prints=["service_receipt"]),
        Act("publish_decision", "公示处罚决定", by=[OFFICER, CLERK], frm=DECIDED, opens_child="publication", law=XZCFF["48(1)"]),
        Act("revoke", "撤销处罚决定", by=LEADER, frm=DECIDED, to=REVOKED, fields=["revoked_because"], stamps="revoked_on",
            guards=[by_head_or_leader], law=XZCFF["48(2)", "75(2)"], prints=["revocation_decision"]),
        # 履行与执行 (66–73)
        Act("grant_instalments", "批准暂缓、分期缴纳", by=LEADER, frm=DECIDED, adds="Instalment", files="instalment_application",
            guards=[decision_served_on_each, instalments_add_up,
                    attached("instalment_application", "应当由当事人提出申请", law=XZCFF["66(2)"])], law=XZCFF["66(2)"]),
        Act("record_payment", "缴纳罚款", by=[OFFICER, CLERK], frm=DECIDED, adds="Payment", files="receipt",
            guards=[decision_served_on_each, not_overpaid, cash_only_where_allowed], law=XZCFF[67, 69, 70]),
        Act("record_performance", "履行其他处罚", by=[OFFICER, CLERK], frm=DECIDED, adds="Performance", law=XZCFF["66(1)", 74]),
        Act("record_remedy", "当事人申请复议、提起诉讼", by=[OFFICER, CLERK], frm=DECIDED, adds="RemedySought", law=XZCFF[73]),
        Act("add_surcharge", "加处罚款", by=OFFICER, frm=DECIDED, adds="Surcharge",
            guards=[decision_served_on_each, surcharge_capped, no_surcharge_during_remedy],
            law=XZCFF["72(1)", "73(3)"] + XZQZF[45]),
        Act("demand", "催告", by=OFFICER, frm=DECIDED, adds=SERVICE, fields=["remedy_lapsed_on"],
            guards=[only(DEMAND, "本步骤送达的是催告书", law=XZQZF[54]), decision_served_on_each], law=XZQZF[35, 53, 54],
            prints=["performance_demand"]),
        Act("apply_to_court", "申请人民法院强制执行", by=LEADER, frm=DECIDED, fields=["court"], stamps="court_asked_on",
            guards=[demand_served, remedies_lapsed], law=XZCFF["72(1)"] + XZQZF[53, 54], prints=["enforcement_application"]),
        Act("record_enforced", "法院执行完毕", by=[OFFICER, CLERK], frm=DECIDED, stamps="enforced_on", files="ruling",
            guards=[done("apply_to_court", "尚未申请人民法院强制执行", law=XZQZF[53])], law=XZQZF[57]),
        # 结案归档 (47)
        Act("close", "结案", by=LEADER, frm=DECIDED, to=CLOSED,
            guards=[decision_served_on_each, performed_or_enforced], law=XZCFF[47, "66(1)"], prints=["case_closing_approval"]),
        Act("close_revoked", "撤销结案", by=LEADER, frm=REVOKED, to=REVOKED_CLOSED, guards=[nothing_left_published],
            law=XZCFF[47, "48(2)"]),
        Act("archive", "立卷归档", by=[OFFICER, CLERK],
            frm=[CLOSED, REVOKED_CLOSED, NOT_PUNISHED, NOT_ESTABLISHED, CRIMINAL],
            fields=["dossier_number"], stamps="archived_on", law=XZCFF[47]),
    ],
    clocks=[
        Clock("prescription", "追究时效", limit("penalty_prescription_general"), starts=on("violation_ended_on"),
              met_by="register_clue", owed_by=Owner.US, lapse=Lapse.LATE, when=~fact("harms_life_or_finance")),
        Clock("prescription_long", "追究时效（生命健康安全、金融安全）", limit("penalty_prescription_safety"),
              starts=on("violation_ended_on"), met_by="register_clue", owed_by=Owner.US, lapse=Lapse.LATE,
              when=fact("harms_life_or_finance")),
        Clock("decision", "作出处罚决定", limit("penalty_decision"), starts=on("filed_on"),
              met_by=["decide_penalty", "decide_no_penalty", "dismiss", "transfer_crime"], owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("hearing_request", "当事人要求听证", limit("penalty_hearing_request"),
              starts=each(SERVICE, "served_on", document=PRIOR_NOTICE), met_by="request_hearing", owed_by=Owner.PARTY,
              lapse=Lapse.RIGHT_LOST, when=fact("hearing_due")),
        Clock("service", "送达决定书", limit("penalty_service"), starts=each("Ruling", "ruled_on"), met_by="serve_decision",
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("publicity", "公示处罚决定", limit("enforcement_publicity_penalty_licence"), starts=on("decided_on"),
              met_by="publication.publish", owed_by=Owner.US, lapse=Lapse.LATE, when=fact("of_social_influence")),
        Clock("withdraw_publicity", "撤回公示信息", limit("penalty_withdraw_publicity"), starts=after("revoke"),
              met_by=["publication.withdraw", "close_revoked"], owed_by=Owner.US, lapse=Lapse.LATE,
              when=fact("of_social_influence")),
        Clock("payment", "缴纳罚款", limit("penalty_fine_payment"), starts=each(SERVICE, "served_on", document=DECISION),
              met_by=["record_payment", "grant_instalments"], owed_by=Owner.PARTY, lapse=Lapse.LATE),
        Clock("instalment", "按期缴纳罚款", AgreedDate("due_on"), starts=each("Instalment", "due_on"),
              met_by="record_payment", owed_by=Owner.PARTY, lapse=Lapse.LATE),
        Clock("demand_wait", "催告后等待履行", limit("coercion_demand_before_court"),
              starts=each(SERVICE, "served_on", document=DEMAND), owed_by=Owner.PARTY, lapse=Lapse.NEXT_ALLOWED,
              gates="apply_to_court"),
        Clock("court", "申请人民法院强制执行", limit("coercion_apply_court"), starts=on("remedy_lapsed_on"),
              met_by="apply_to_court", owed_by=Owner.US, lapse=Lapse.RIGHT_LOST),
    ],
    separations=[
        Separation(
            "handle_review_decide",
            "办案、审核、决定应当由不同的人承担",
            {
                "办案": ("collect_evidence", "conclude_investigation", "notify"),
                "审核": ("legal_review.check", "legal_review.pass_review", "legal_review.ask_changes", "legal_review.object"),
                "决定": ("decide_penalty", "decide_no_penalty", "dismiss"),
            },
            XZCFF["57(1)", "58(1)"],
        ),
        Separation(
            "host_is_no_investigator",
            "听证应当由非本案调查人员主持",
            {
                "调查": ("collect_evidence", "conclude_investigation"),
                "主持听证": ("penalty_hearing.hold", "penalty_hearing.end_abandoned"),
            },
            XZCFF["64(四)"],
        ),
    ],
)  # fmt: skip
