"""重大行政决策: the course of a major decision (重大行政决策程序暂行条例, in force since 2019-09-01).

A township follows these rules by reference (art. 42). Public participation, expert review, risk assessment and, since
the Fair Competition Review Regulations (in force since 2024-08-01), fair competition review run beside each other, each
where the matter declares the fact that makes it necessary; none can be skipped, and asking for opinions replaces no
legality review. A draft that was sent back is reviewed anew; a decision that is adjusted goes through every step again.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.areas.decisions.guards import (
    BASES_SEARCHED,
    COMMITTEE_ASKED,
    COMPETITION_REVIEWED,
    COMPETITION_STATED,
    CONGRESS_ASKED,
    DELIBERATION,
    DRAFT_ATTACHED,
    DRAFTED,
    EXPERTS_DONE,
    MATERIALS_ATTACHED,
    MINUTES_ATTACHED,
    NEW_DRAFT_ATTACHED,
    PARTICIPATION_DONE,
    PUBLISHED,
    REDRAFTED,
    REDRAFTED_FOR_COMPETITION,
    REDRAFTED_FOR_RISK,
    REVIEW_DONE,
    RISK_ASSESSED,
    STUDIED,
    VOICE,
    adjusting,
    adopting_against_majority_is_explained,
    alternatives_where_views_differ,
    by_head,
    committee_agreed,
    competition_not_harmed,
    disputes_between_units_explained,
    draft_is_the_reviewed_one,
    evaluation_heard_the_public,
    evaluator_is_not_the_assessor,
    ground_for_suspension,
    interpreted,
    no_assessment_open,
    no_step_open,
    not_adjusting,
    not_excluded,
    not_secret,
    rejecting_against_majority_is_explained,
    review_passed_or_risk_shown,
    risk_is_controllable,
    secrecy_has_ground,
    suggestion_is_argued,
)
from yifa.engine.meetings.guards import head_speaks_last, several_spoke
from yifa.law.citation import GPJZ, ZDJC
from yifa.law.guards import attached, no_child_open, recorded
from yifa.law.limits import limit
from yifa.law.procedure import (
    NEW,
    Act,
    Carry,
    Clock,
    Lapse,
    Owner,
    Period,
    Procedure,
    Separation,
    State,
    Transition,
    after,
    amended,
    since,
)
from yifa.law.roles import CLERK, LEADER

SUGGESTED = State("suggested", "已提出建议")
DRAFTING = State("drafting", "拟订草案")
UNDER_REVIEW = State("under_review", "合法性审查")
DELIBERATED = State("deliberated", "已集体讨论")
DECIDED = State("decided", "已决定，待公布")
IN_EXECUTION = State("in_execution", "执行中")
SUSPENDED = State("suspended", "中止执行")
NOT_STARTED = State("not_started", "不启动", ends=True)
TERMINATED = State("terminated", "终止决策程序", ends=True)
NOT_ADOPTED = State("not_adopted", "不予通过", ends=True)
STOPPED = State("stopped", "停止执行", ends=True)
COMPLETED = State("completed", "执行完毕", ends=True)

OVER = (NOT_STARTED, TERMINATED, NOT_ADOPTED, STOPPED, COMPLETED)
FACTS = ("secret", "secret_because", "widely_followed", "professional", "risky", "affects_operators", "exploratory",
         "for_congress")  # fmt: skip
"""What the matter declares, and what makes a step necessary or drops it."""

MAJOR_DECISION_2019 = Procedure(
    "major_decision",
    "重大行政决策",
    area="decisions",
    in_force=Period(date(2019, 9, 1), until=date(2024, 8, 1)),
    version="2019",
    opens=SUGGESTED,
    record="Decision",
    of_the_unit=True,
    number="{short}决策〔{year}〕{number}号",
    course=["study", "start", "draft", "open_participation", "open_expert_review", "open_risk_assessment",
            "submit_review", "deliberate", "decide", "open_publication", "put_into_effect", "complete"],
    law=ZDJC[2, 3, 42],
    acts=[
        # 决策启动 (3、10、11)
        Act("suggest", "提出决策事项建议", by=[CLERK, LEADER], frm=NEW, to=SUGGESTED,
            fields=["suggested_by", "category"], optional=["problem", "plan", "feasibility", "in_catalogue"],
            guards=[not_excluded, suggestion_is_argued], law=ZDJC["3(1)", 10]),
        Act("study", "研究论证", by=CLERK, frm=SUGGESTED, fields=["study"], optional=["problem", "plan", "feasibility"],
            files="study", law=ZDJC[10]),
        Act("start", "启动决策程序", by=LEADER, frm=SUGGESTED, to=DRAFTING, fields=["lead_unit"],
            optional=["joint_units", *FACTS], stamps="started_on", guards=[STUDIED, secrecy_has_ground],
            law=ZDJC[10, 11]),
        Act("decline_to_start", "不启动决策程序", by=LEADER, frm=SUGGESTED, to=NOT_STARTED, fields=["ended_because"],
            guards=[STUDIED], law=ZDJC[10]),
        # 拟订草案 (12、13)
        Act("draft", "拟订、修改决策草案", by=CLERK, frm=DRAFTING, may_add=["LegalBasis", "Alternative"],
            fields=["summary"], optional=["cost_benefit"], stamps="drafted_on", files="draft", guards=[BASES_SEARCHED],
            warns=[alternatives_where_views_differ], law=ZDJC[12]),
        Act("consult_unit", "征求有关单位意见", by=CLERK, frm=DRAFTING, adds="UnitOpinion", law=ZDJC[13]),
        Act("revise_facts", "调整事项性质认定", by=LEADER, frm=DRAFTING, fields=["revised_because"], optional=FACTS,
            guards=[secrecy_has_ground], law=ZDJC["14(1)", "19(1)", "22(1)"]),
        # 公众参与、专家论证、风险评估，可以同时进行 (14–24)
        Act("open_participation", "启动公众参与", by=CLERK, frm=DRAFTING, opens_child="public_participation",
            guards=[DRAFTED, not_secret], law=ZDJC[14]),
        Act("open_expert_review", "启动专家论证", by=CLERK, frm=DRAFTING, opens_child="expert_review",
            guards=[DRAFTED], law=ZDJC[19]),
        Act("open_risk_assessment", "启动风险评估", by=CLERK, frm=DRAFTING, opens_child="risk_assessment",
            guards=[REDRAFTED_FOR_RISK], law=ZDJC[22, 24]),
        Act("record_assessment_unit", "登记承担论证评估的单位", by=CLERK, frm=DRAFTING, adds="AssessmentUnit",
            law=ZDJC["22(1)", "23(3)", "36(2)"]),
        # 合法性审查 (25–28)
        Act("submit_review", "送请合法性审查", by=CLERK, frm=DRAFTING, to=UNDER_REVIEW, opens_child="legal_review",
            fields=["procedure_statement"], optional=["legal_risk"], files="review_material",
            guards=[REDRAFTED, NEW_DRAFT_ATTACHED, MATERIALS_ATTACHED, disputes_between_units_explained,
                    PARTICIPATION_DONE, EXPERTS_DONE, RISK_ASSESSED, risk_is_controllable, no_assessment_open],
            warns=[alternatives_where_views_differ], law=ZDJC["25(1)", "26(1)"]),
        Act("amend", "退回修改草案", by=CLERK, frm=UNDER_REVIEW, to=DRAFTING, fields=["amended_because"],
            guards=[no_child_open("legal_review", "合法性审查应当已办结", law=ZDJC[28])], law=ZDJC[28]),
        Act("terminate", "终止决策程序", by=LEADER, frm=[DRAFTING, UNDER_REVIEW], to=TERMINATED,
            fields=["ended_because"], guards=[not_adjusting], law=ZDJC[10, 24, "25(2)"]),
        # 集体讨论决定 (29–31)
        Act("deliberate", "集体讨论", by=LEADER, frm=UNDER_REVIEW, to=DELIBERATED, adds=[DELIBERATION, VOICE],
            optional=["legal_risk"], stamps="deliberated_on", files=["minutes", "competition_statement"],
            guards=[REVIEW_DONE, review_passed_or_risk_shown, DRAFT_ATTACHED, draft_is_the_reviewed_one,
                    COMPETITION_STATED, several_spoke, head_speaks_last, MINUTES_ATTACHED],
            law=ZDJC[29, 30], prints=["meeting_minutes"]),
        Act("decide", "作出决定", by=LEADER, frm=DELIBERATED, to=DECIDED, fields=["decision"],
            optional=["against_majority_because"], stamps="decided_on",
            guards=[by_head("应由行政首长作出决定", law=ZDJC["30(1)"]), adopting_against_majority_is_explained],
            law=ZDJC["30(1)", "30(2)"]),
        Act("report_to_committee", "向同级党委请示报告", by=[CLERK, LEADER], frm=[DELIBERATED, DECIDED],
            fields=["committee_result", "committee_reply"], stamps="committee_asked_on", law=ZDJC[31]),
        Act("report_to_congress", "向本级人大报告", by=[CLERK, LEADER], frm=[DELIBERATED, DECIDED],
            fields=["congress_reply"], stamps="congress_reported_on", law=ZDJC["8(1)"]),
        Act("send_back", "修改后再次讨论", by=LEADER, frm=[DELIBERATED, DECIDED], to=DRAFTING,
            fields=["amended_because"], clears=["against_majority_because", "committee_result"],
            guards=[by_head("应由行政首长决定", law=ZDJC["30(1)"]), no_step_open], law=ZDJC["30(1)", 31]),
        Act("reject", "不予通过", by=LEADER, frm=[DELIBERATED, DECIDED], to=NOT_ADOPTED, fields=["ended_because"],
            optional=["against_majority_because"],
            guards=[by_head("应由行政首长作出决定", law=ZDJC["30(1)"]), rejecting_against_majority_is_explained,
                    not_adjusting],
            law=ZDJC["30(1)", "30(2)", 31]),
        # 公布、归档 (32、33)
        Act("open_publication", "启动公布", by=CLERK, frm=DECIDED, opens_child="publication",
            guards=[COMMITTEE_ASKED, committee_agreed, CONGRESS_ASKED, not_secret], law=ZDJC[32]),
        Act("put_into_effect", "交付执行", by=LEADER, frm=DECIDED, to=IN_EXECUTION, fields=["executing_unit"],
            optional=["interpretation"], stamps="in_effect_on",
            guards=[COMMITTEE_ASKED, committee_agreed, CONGRESS_ASKED, secrecy_has_ground, PUBLISHED, interpreted],
            law=ZDJC[32, 34]),
        Act("archive", "过程记录归档", by=CLERK, frm=[IN_EXECUTION, *OVER], fields=["dossier_number"],
            stamps="archived_on", law=ZDJC[33]),
        # 执行、调整、后评估、责任 (34–41)
        Act("report_execution", "报告执行情况", by=CLERK, frm=[IN_EXECUTION, SUSPENDED], adds="ExecutionReport",
            law=ZDJC[34, "35(1)"]),
        Act("inspect_execution", "督促检查执行情况", by=[CLERK, LEADER], frm=[IN_EXECUTION, SUSPENDED],
            adds="ExecutionInspection", law=ZDJC["34"]),
        Act("record_opinion", "收到对决策实施的意见", by=CLERK, frm=[IN_EXECUTION, SUSPENDED],
            adds="ImplementationOpinion", law=ZDJC["35(2)"]),
        Act("suspend", "中止执行", by=LEADER, frm=IN_EXECUTION, to=SUSPENDED, fields=["suspended_because"],
            stamps="suspended_on",
            guards=[by_head("情况紧急的，由行政首长决定中止执行", law=ZDJC[37]), ground_for_suspension], law=ZDJC[37]),
        Act("resume_execution", "恢复执行", by=LEADER, frm=SUSPENDED, to=IN_EXECUTION, fields=["resumed_because"],
            guards=[by_head("由决定中止执行的行政首长决定恢复", law=ZDJC[37])], law=ZDJC[37]),
        Act("adjust", "作重大调整", by=LEADER, frm=[IN_EXECUTION, SUSPENDED], to=DRAFTING, anew=True,
            fields=["adjusted_because"], stamps="adjusted_on",
            clears=["drafted_on", "cost_benefit", "participation_on", "experts_on", "risk_on", "competition_on",
                    "procedure_statement", "legal_risk", "deliberated_on", "against_majority_because",
                    "committee_result", "committee_reply", "committee_asked_on", "congress_reply",
                    "congress_reported_on", "interpretation"],
            guards=[no_step_open], law=ZDJC["36(4)", 37]),
        Act("keep_as_is", "不作调整，继续执行", by=LEADER, frm=[DRAFTING, UNDER_REVIEW, DELIBERATED], to=IN_EXECUTION,
            fields=["kept_because"], guards=[adjusting, by_head("应由行政首长决定", law=ZDJC["30(1)"]), no_step_open],
            law=ZDJC[37]),
        Act("stop", "停止执行", by=LEADER, frm=[IN_EXECUTION, SUSPENDED], to=STOPPED, adds=[DELIBERATION, VOICE],
            files="stop_minutes", fields=["ended_because"], optional=["against_majority_because"],
            guards=[by_head("应由行政首长作出决定", law=ZDJC["30(1)"]), several_spoke, head_speaks_last,
                    adopting_against_majority_is_explained,
                    attached("stop_minutes", "未经法定程序不得停止执行，请上传集体讨论记录", law=ZDJC["30(3)", 37])],
            law=ZDJC[30, 37], prints=["meeting_minutes"]),
        Act("complete", "执行完毕", by=LEADER, frm=IN_EXECUTION, to=COMPLETED, fields=["outcome"],
            guards=[recorded("ExecutionReport", "执行单位应当报告执行情况", fresh=True, law=ZDJC[34])], law=ZDJC[34]),
        Act("evaluate", "决策后评估", by=CLERK, frm=[IN_EXECUTION, SUSPENDED, COMPLETED, STOPPED],
            fields=["evaluation_ground", "evaluated_by", "evaluation"], optional=["evaluation_participants"],
            stamps="evaluated_on", files="evaluation", guards=[evaluator_is_not_the_assessor],
            warns=[evaluation_heard_the_public], law=ZDJC[36]),
        Act("hold_accountable", "责任追究", by=LEADER, frm=[IN_EXECUTION, SUSPENDED, *OVER], adds="Accountability",
            law=ZDJC[38, 39, 40, 41]),
    ],
    clocks=[
        Clock("review_time", "合法性审查时间", limit("decision_legality_review_min"),
              starts=after("submit_review", "legal_review.complete_materials"), owed_by=Owner.US,
              lapse=Lapse.NEXT_ALLOWED, gates="deliberate"),
    ],
    separations=[
        Separation("review_is_independent", "合法性审查应当由承办人以外的人进行",
                   {"承办": ("draft", "submit_review"),
                    "审查": ("legal_review.check", "legal_review.pass_review", "legal_review.ask_changes",
                           "legal_review.object")},
                   ZDJC["25(1)"]),
    ],
)  # fmt: skip

SUBMIT_REVIEW = MAJOR_DECISION_2019.act("submit_review")
DELIBERATE = MAJOR_DECISION_2019.act("deliberate")
OPEN_PUBLICATION = MAJOR_DECISION_2019.act("open_publication")
PUT_INTO_EFFECT = MAJOR_DECISION_2019.act("put_into_effect")
COMPETITION = (COMPETITION_REVIEWED, competition_not_harmed)

MAJOR_DECISION_2024 = amended(
    MAJOR_DECISION_2019,
    version="2024",
    in_force=since(2024, 8, 1),
    # 未经审查不得出台：施行时尚未出台的，适用新规定；送审、讨论、决定后才适用的，可以补办审查。
    transition=Transition(Carry.APPLY_TO_OPEN, GPJZ[18, 27]),
    adds={
        "open_risk_assessment": Act(
            "open_competition_review", "启动公平竞争审查", by=CLERK, frm=[DRAFTING, UNDER_REVIEW, DELIBERATED, DECIDED],
            opens_child="competition_review", guards=[REDRAFTED_FOR_COMPETITION], law=GPJZ[2, 13]),
    },
    replaces=[
        evolve(SUBMIT_REVIEW, guards=(*SUBMIT_REVIEW.guards, *COMPETITION), law=SUBMIT_REVIEW.law + GPJZ[13]),
        evolve(DELIBERATE, files="minutes", law=DELIBERATE.law + GPJZ[18],
               guards=(*(demand for demand in DELIBERATE.guards if demand is not COMPETITION_STATED), *COMPETITION)),
        evolve(OPEN_PUBLICATION, guards=(*OPEN_PUBLICATION.guards, *COMPETITION), law=OPEN_PUBLICATION.law + GPJZ[18]),
        evolve(PUT_INTO_EFFECT, guards=(*PUT_INTO_EFFECT.guards, *COMPETITION), law=PUT_INTO_EFFECT.law + GPJZ[18]),
    ],
)  # fmt: skip
