"""重大行政决策: the course of a major decision (重大行政决策程序暂行条例, in force since 2019-09-01).

A township follows these rules by reference (art. 42). Public participation, expert review, risk assessment and, since the
Fair Competition Review Regulations (in force since 2024-08-01), fair competition review run beside each other, each where the
matter declares the fact that makes it necessary; none can be skipped, and asking for opinions replaces no legality review.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.areas.decisions.guards import (
    COMPETITION_REVIEWED,
    DELIBERATION,
    DRAFT_ATTACHED,
    EXPERTS_DONE,
    MATERIALS_ATTACHED,
    PARTICIPATION_DONE,
    REVIEW_DONE,
    RISK_ASSESSED,
    VOICE,
    by_head_after_deliberation,
    competition_not_harmed,
    departing_from_majority_is_explained,
    disputes_between_units_explained,
    evaluator_is_not_the_assessor,
    ground_for_evaluation,
    not_excluded,
    one_unit_leads,
    review_passed_or_risk_shown,
    reviewed_after_last_draft,
    risk_is_controllable,
    suggestion_is_argued,
)
from yifa.engine.meetings.guards import head_speaks_last, several_spoke
from yifa.law.citation import GPJZ, ZDJC
from yifa.law.facts import fact
from yifa.law.guards import attached, done, filled, no_child_open, recorded, when
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
NOT_ADOPTED = State("not_adopted", "不予通过", ends=True)
STOPPED = State("stopped", "停止执行", ends=True)
COMPLETED = State("completed", "执行完毕", ends=True)

MAJOR_DECISION_2019 = Procedure(
    "major_decision",
    "重大行政决策",
    area="decisions",
    in_force=Period(date(2019, 9, 1), until=date(2024, 8, 1)),
    version="2019",
    opens=SUGGESTED,
    record="Decision",
    number="{short}决策〔{year}〕{number}号",
    law=ZDJC[2, 3, 42],
    acts=[
        # 决策启动 (3、10、11)
        Act("suggest", "提出决策事项建议", by=[CLERK, LEADER], frm=NEW, to=SUGGESTED,
            fields=["suggested_by", "category"], optional=["problem", "plan", "feasibility", "in_catalogue"],
            guards=[not_excluded, suggestion_is_argued], law=ZDJC[3, 10]),
        Act("study", "研究论证", by=CLERK, frm=SUGGESTED, fields=["study"], optional=["problem", "plan", "feasibility"],
            files="study", law=ZDJC[10]),
        Act("start", "启动决策程序", by=LEADER, frm=SUGGESTED, to=DRAFTING, fields=["lead_unit"],
            optional=["joint_units", "secret", "professional", "risky", "affects_operators", "exploratory"],
            stamps="started_on",
            guards=[filled("study", "决策事项建议应当先行研究论证", law=ZDJC[10]), one_unit_leads], law=ZDJC[10, 11]),
        Act("decline_to_start", "不启动决策程序", by=LEADER, frm=SUGGESTED, to=NOT_STARTED, fields=["ended_because"], law=ZDJC[10]),
        # 拟订草案 (12、13)
        Act("draft", "拟订决策草案", by=CLERK, frm=DRAFTING, adds="LegalBasis", may_add="Alternative",
            fields=["summary"], optional=["cost_benefit"], stamps="drafted_on", files="draft", law=ZDJC[12]),
        Act("consult_unit", "征求有关单位意见", by=CLERK, frm=DRAFTING, adds="UnitOpinion", law=ZDJC[13]),
        Act("revise_facts", "调整事项性质认定", by=LEADER, frm=DRAFTING, fields=["revised_because"],
            optional=["secret", "professional", "risky", "affects_operators", "exploratory"], law=ZDJC[14, 19, 22]),
        # 公众参与、专家论证、风险评估，可以同时进行 (14–24)
        Act("open_participation", "启动公众参与", by=CLERK, frm=DRAFTING, opens_child="public_participation",
            guards=[filled("summary", "应当先拟订决策草案", law=ZDJC[12, 15])], law=ZDJC[14]),
        Act("open_expert_review", "启动专家论证", by=CLERK, frm=DRAFTING, opens_child="expert_review",
            guards=[filled("summary", "应当先拟订决策草案", law=ZDJC[12, 19])], law=ZDJC[19]),
        Act("open_risk_assessment", "启动风险评估", by=CLERK, frm=DRAFTING, opens_child="risk_assessment",
            guards=[filled("summary", "应当先拟订决策草案", law=ZDJC[12, 22])], law=ZDJC[22]),
        Act("record_assessment_unit", "登记承担论证评估的单位", by=CLERK, frm=DRAFTING, adds="AssessmentUnit",
            law=ZDJC["22", "23(3)", "36(2)"]),
        # 合法性审查 (25–28)
        Act("submit_review", "送请合法性审查", by=CLERK, frm=DRAFTING, to=UNDER_REVIEW, opens_child="legal_review",
            fields=["procedure_statement"], optional=["legal_risk"], files="review_material",
            guards=[DRAFT_ATTACHED, MATERIALS_ATTACHED, disputes_between_units_explained,
                    PARTICIPATION_DONE, EXPERTS_DONE, RISK_ASSESSED, risk_is_controllable],
            law=ZDJC[25, "26(1)", 29]),
        Act("amend", "退回修改草案", by=CLERK, frm=UNDER_REVIEW, to=DRAFTING, fields=["amended_because"],
            guards=[no_child_open("legal_review", "合法性审查尚未办结", law=ZDJC[25])], law=ZDJC[28]),
        # 集体讨论决定 (29–31)
        Act("deliberate", "集体讨论", by=LEADER, frm=UNDER_REVIEW, to=DELIBERATED, adds=[DELIBERATION, VOICE],
            stamps="deliberated_on", files="minutes",
            guards=[REVIEW_DONE, review_passed_or_risk_shown, reviewed_after_last_draft, several_spoke, head_speaks_last,
                    attached("minutes", "集体讨论情况应当如实记录，请上传会议记录", law=ZDJC["30(3)"])],
            law=ZDJC[29, 30], prints=["deliberation_note"]),
        Act("decide", "作出决定", by=LEADER, frm=DELIBERATED, to=DECIDED, fields=["decision"], optional=["against_majority_because"],
            stamps="decided_on", guards=[by_head_after_deliberation, departing_from_majority_is_explained], law=ZDJC["30(1)", "30(2)"]),
        Act("reject", "不予通过", by=LEADER, frm=DELIBERATED, to=NOT_ADOPTED, fields=["ended_because"],
            optional=["against_majority_because"],
            guards=[by_head_after_deliberation, departing_from_majority_is_explained], law=ZDJC["30(1)", "30(2)"]),
        Act("send_back", "修改后再次讨论", by=LEADER, frm=DELIBERATED, to=DRAFTING, fields=["amended_because"],
            guards=[by_head_after_deliberation], law=ZDJC["30(1)"]),
        Act("report_to_committee", "向同级党委请示报告", by=[CLERK, LEADER], frm=[DELIBERATED, DECIDED], fields=["committee_reply"],
            stamps="committee_asked_on", law=ZDJC[31]),
        # 公布、归档 (32、33)
        Act("open_publication", "启动公布", by=CLERK, frm=DECIDED, opens_child="publication",
            guards=[done("report_to_committee", "出台前应当向同级党委请示报告", law=ZDJC[31])], law=ZDJC[32]),
        Act("put_into_effect", "交付执行", by=LEADER, frm=DECIDED, to=IN_EXECUTION, fields=["executing_unit"],
            optional=["interpretation"], stamps="in_effect_on",
            guards=[done("report_to_committee", "出台前应当向同级党委请示报告", law=ZDJC[31]),
                    when(~fact("secret"),
                         done("publication.publish", "重大行政决策应当及时公布", law=ZDJC[32]))],
            law=ZDJC[32, 34]),
        Act("archive", "过程记录归档", by=CLERK, frm=[IN_EXECUTION, NOT_ADOPTED, NOT_STARTED, STOPPED, COMPLETED],
            fields=["dossier_number"], stamps="archived_on", law=ZDJC[33]),
        # 执行、调整、后评估、责任 (34–41)
        Act("report_execution", "报告执行情况", by=CLERK, frm=[IN_EXECUTION, SUSPENDED], adds="ExecutionReport", law=ZDJC[34, 35]),
        Act("record_opinion", "收到对决策实施的意见", by=CLERK, frm=[IN_EXECUTION, SUSPENDED], adds="ImplementationOpinion",
            law=ZDJC["35(2)"]),
        Act("suspend", "中止执行", by=LEADER, frm=IN_EXECUTION, to=SUSPENDED, fields=["suspended_because"], stamps="suspended_on",
            guards=[recorded("ExecutionReport", "应有执行单位对问题的报告", law=ZDJC[35, 37])], law=ZDJC[37]),
        Act("resume_execution", "恢复执行", by=LEADER, frm=SUSPENDED, to=IN_EXECUTION, fields=["resumed_because"], law=ZDJC[37]),
        Act("adjust", "作重大调整", by=LEADER, frm=[IN_EXECUTION, SUSPENDED], to=DRAFTING, fields=["adjusted_because"],
            stamps="adjusted_on", law=ZDJC[37]),
        Act("evaluate", "决策后评估", by=CLERK, frm=[IN_EXECUTION, SUSPENDED],
            fields=["evaluation_ground", "evaluated_by", "evaluation"], stamps="evaluated_on", files="evaluation",
            guards=[ground_for_evaluation, evaluator_is_not_the_assessor], law=ZDJC[36]),
        Act("stop", "停止执行", by=LEADER, frm=SUSPENDED, to=STOPPED, fields=["ended_because"], law=ZDJC[37]),
        Act("complete", "执行完毕", by=LEADER, frm=IN_EXECUTION, to=COMPLETED, fields=["outcome"],
            guards=[recorded("ExecutionReport", "应有执行情况报告", law=ZDJC[34])], law=ZDJC[34]),
        Act("hold_accountable", "责任追究", by=LEADER, frm=[IN_EXECUTION, SUSPENDED, COMPLETED, STOPPED], adds="Accountability",
            law=ZDJC[38, 39, 40, 41]),
    ],
    clocks=[
        Clock("review_time", "合法性审查时间", limit("decision_legality_review_min"), starts=after("submit_review"),
              owed_by=Owner.US, lapse=Lapse.NEXT_ALLOWED, gates="deliberate"),
    ],
    separations=[
        Separation("review_is_independent", "合法性审查应当由承办人以外的人进行",
                   {"承办": ("draft", "submit_review"),
                    "审查": ("legal_review.check", "legal_review.pass_review", "legal_review.ask_changes", "legal_review.object")},
                   ZDJC[25]),
    ],
)  # fmt: skip

SUBMIT_REVIEW = MAJOR_DECISION_2019.act("submit_review")

MAJOR_DECISION_2024 = amended(
    MAJOR_DECISION_2019,
    version="2024",
    in_force=since(2024, 8, 1),
    transition=Transition(Carry.APPLY_TO_OPEN, GPJZ[18, 27]),
    adds={
        # 公平竞争审查与公众参与、专家论证、风险评估同时进行
        "open_risk_assessment": Act(
            "open_competition_review", "启动公平竞争审查", by=CLERK, frm=DRAFTING, opens_child="competition_review",
            guards=[filled("summary", "应当先拟订决策草案", law=ZDJC[12] + GPJZ[13])], law=GPJZ[13]),
    },
    replaces=[
        evolve(SUBMIT_REVIEW, guards=(*SUBMIT_REVIEW.guards, COMPETITION_REVIEWED, competition_not_harmed),
               law=ZDJC[25, "26(1)", 29] + GPJZ[18]),
    ],
)  # fmt: skip
