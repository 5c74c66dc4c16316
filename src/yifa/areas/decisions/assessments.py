"""专家论证、风险评估、公平竞争审查: the assessments that a declared fact makes necessary.

重大行政决策程序暂行条例 art. 19–24; 公平竞争审查条例 (in force since 2024-08-01) art. 8–18. In a township the unit
that drafts examines competition itself (art. 13) unless its county says otherwise.
"""

from __future__ import annotations

from yifa.law.citation import GPJZ, ZDJC
from yifa.law.facts import Facts
from yifa.law.guards import attached, guard, recorded
from yifa.law.procedure import NEW, Act, Procedure, State, since
from yifa.law.roles import CLERK

# --- 专家论证 ------------------------------------------------------------------------------------------------

INVITING = State("inviting", "遴选专家")
ARGUED = State("argued", "专家论证完成", ends=True)


@guard("不得选择与决策事项有直接利害关系的专家、专业机构", law=ZDJC[20], reads=("line:Expert",))
def experts_without_interest(facts: Facts) -> bool | str:
    """Whoever has a direct interest is not asked; if it comes to light later, the opinion does not count."""
    tied = [expert.name for expert in facts.lines("Expert") if expert.interest]
    return f"{'、'.join(tied)}与决策事项有直接利害关系" if tied else True


@guard("书面论证意见应当署名、盖章", law=ZDJC["19(2)"], reads=("line:ExpertOpinion",))
def written_opinions_signed(facts: Facts) -> bool:
    """A written opinion carries its author's name; what is said in a meeting stands in its record."""
    return all(opinion.signed_on is not None for opinion in facts.added("ExpertOpinion") if opinion.written)


@guard("受邀专家、专业机构均应提出论证意见", law=ZDJC[19], reads=("line:Expert", "line:ExpertOpinion"))
def every_expert_heard(facts: Facts) -> bool | str:
    """Nobody is asked and then left out."""
    spoken = {opinion.expert_id for opinion in facts.lines("ExpertOpinion")}
    silent = [expert.name for expert in facts.lines("Expert") if expert.pk not in spoken]
    return f"{'、'.join(silent)}尚未提出意见" if silent else True


@guard("注重选择持不同意见的专家、专业机构", law=ZDJC[20], reads=("line:ExpertOpinion",))
def differing_views_heard(facts: Facts) -> bool:
    """A recommendation on whom to ask."""
    return any(not opinion.supports for opinion in facts.lines("ExpertOpinion"))


EXPERT_REVIEW = Procedure(
    "expert_review",
    "专家论证",
    area="decisions",
    in_force=since(2019, 9, 1),
    opens=INVITING,
    record="ExpertReview",
    child_of="major_decision",
    course=["invite_expert", "record_opinion", "conclude"],
    law=ZDJC[19],
    acts=[
        Act("open_review", "启动", by=CLERK, frm=NEW, to=INVITING, law=ZDJC["19(1)"]),
        Act("invite_expert", "选择专家、专业机构", by=CLERK, frm=INVITING, adds="Expert",
            guards=[experts_without_interest], law=ZDJC[20, 21]),
        Act("record_opinion", "记录论证意见", by=CLERK, frm=INVITING, adds="ExpertOpinion", files="expert_opinion",
            guards=[written_opinions_signed], law=ZDJC["19(2)"]),
        Act("conclude", "形成论证结论", by=CLERK, frm=INVITING, to=ARGUED, fields=["conclusion", "adoption"],
            optional=["assessed_by"], stamps="concluded_on",
            guards=[recorded("ExpertOpinion", "应有专家、专业机构的论证意见", law=ZDJC["19(1)"]), every_expert_heard,
                    experts_without_interest],
            warns=[differing_views_heard], reports={"experts_on": "concluded_on"}, law=ZDJC[19, "29(三)"],
            prints=["expert_opinion"]),
    ],
)  # fmt: skip

# --- 风险评估 ------------------------------------------------------------------------------------------------

ASSESSING = State("assessing", "评估中")
CONTROLLABLE = State("controllable", "风险可控", ends=True)
UNCONTROLLABLE = State("uncontrollable", "风险不可控", ends=True)
ALREADY_ASSESSED = State("already_assessed", "已按规定评估，不再重复", ends=True)


@guard("风险评估报告应当明确风险点，提出防范措施和处置预案", law=ZDJC["23(2)"], reads=("line:RiskPoint",))
def risks_have_measures(facts: Facts) -> bool | str:
    """Each risk has its precaution and its plan."""
    bare = [risk.name for risk in facts.lines("RiskPoint") if not (risk.precaution and risk.plan)]
    return f"{'、'.join(bare)}缺少防范措施或者处置预案" if bare else True


ASSESSED = [
    recorded("RiskPoint", "风险评估应当明确风险点", law=ZDJC["23(2)"]),
    risks_have_measures,
    recorded("ConsultedUnit", "风险评估应当听取有关部门的意见", law=ZDJC["23(2)"]),
    attached("risk_report", "请上传风险评估报告", law=ZDJC["23(2)"]),
]

RISK_ASSESSMENT = Procedure(
    "risk_assessment",
    "风险评估",
    area="decisions",
    in_force=since(2019, 9, 1),
    opens=ASSESSING,
    record="RiskAssessment",
    child_of="major_decision",
    course=["consult_unit", "record_risk", "find_controllable"],
    law=ZDJC[22],
    acts=[
        Act("open_assessment", "启动", by=CLERK, frm=NEW, to=ASSESSING, law=ZDJC["22(1)"]),
        Act("rely_on_earlier", "采用已有评估，不再重复", by=CLERK, frm=ASSESSING, to=ALREADY_ASSESSED,
            fields=["earlier_assessment", "earlier_on", "earlier_result"], stamps="concluded_on",
            files="earlier_risk_report", reports={"risk_on": "concluded_on"},
            guards=[attached("earlier_risk_report", "请上传按有关规定已作出的评价、评估报告", law=ZDJC["22(2)"])],
            law=ZDJC["22(2)", "29(四)"]),
        Act("consult_unit", "听取有关部门意见", by=CLERK, frm=ASSESSING, adds="ConsultedUnit", law=ZDJC["23(2)"]),
        Act("record_risk", "记录风险点", by=CLERK, frm=ASSESSING, adds="RiskPoint", files="risk_report",
            law=ZDJC["23(1)", "23(2)"]),
        Act("find_controllable", "认定风险可控", by=CLERK, frm=ASSESSING, to=CONTROLLABLE,
            fields=["assessed_by", "conclusion"], stamps="concluded_on", guards=ASSESSED,
            reports={"risk_on": "concluded_on"}, law=ZDJC[23, 24, "29(四)"], prints=["risk_assessment"]),
        Act("find_uncontrollable", "认定风险不可控", by=CLERK, frm=ASSESSING, to=UNCONTROLLABLE,
            fields=["assessed_by", "conclusion"], stamps="concluded_on", guards=ASSESSED,
            law=ZDJC[23, 24], prints=["risk_assessment"]),
    ],
)  # fmt: skip

# --- 公平竞争审查 --------------------------------------------------------------------------------------------

EXAMINING = State("examining", "审查中")
CONFORMS = State("conforms", "符合公平竞争要求", ends=True)
EXCEPTED = State("excepted", "适用例外规定", ends=True)
VIOLATES = State("violates", "不符合公平竞争要求", ends=True)

OPERATORS_HEARD = recorded(
    "OperatorOpinion", "公平竞争审查应当听取有关经营者、行业协会商会等利害关系人意见", law=GPJZ[16]
)


@guard("适用例外规定的，应当确定合理的实施期限或者终止条件", law=GPJZ[12], reads=("field:ends_on", "field:ends_when"))
def exception_ends(facts: Facts) -> bool:
    """An exception from fair competition does not stand for good."""
    return facts.record.ends_on is not None or bool(facts.record.ends_when)


COMPETITION_REVIEW = Procedure(
    "competition_review",
    "公平竞争审查",
    area="decisions",
    in_force=since(2024, 8, 1),
    opens=EXAMINING,
    record="CompetitionReview",
    child_of="major_decision",
    course=["hear_operator", "find_conforms"],
    law=GPJZ[2, 13],
    acts=[
        Act("open_review", "启动", by=CLERK, frm=NEW, to=EXAMINING, law=GPJZ[13]),
        Act("hear_operator", "听取经营者、行业协会等意见", by=CLERK, frm=EXAMINING, adds="OperatorOpinion",
            law=GPJZ[16]),
        Act("find_conforms", "认定符合", by=CLERK, frm=EXAMINING, to=CONFORMS, fields=["conclusion"],
            stamps="concluded_on", guards=[OPERATORS_HEARD], reports={"competition_on": "concluded_on"},
            law=GPJZ[8, 9, 10, 11, "17(1)"], prints=["fair_competition_review"]),
        Act("find_excepted", "认定适用例外规定", by=CLERK, frm=EXAMINING, to=EXCEPTED,
            fields=["conclusion", "exception_ground", "exception", "alternatives"], optional=["ends_on", "ends_when"],
            stamps="concluded_on", guards=[OPERATORS_HEARD, exception_ends],
            reports={"competition_on": "concluded_on"}, law=GPJZ[12, "17(2)"], prints=["fair_competition_review"]),
        Act("find_violates", "认定不符合", by=CLERK, frm=EXAMINING, to=VIOLATES, fields=["conclusion"],
            stamps="concluded_on", guards=[OPERATORS_HEARD], law=GPJZ["17(1)", 18],
            prints=["fair_competition_review"]),
    ],
)  # fmt: skip
