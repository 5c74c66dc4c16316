"""What the Interim Regulations on Major Administrative Decisions demand, beyond order and time."""

from __future__ import annotations

from yifa.law.citation import GPJZ, ZDJC
from yifa.law.facts import Facts, fact
from yifa.law.guards import attached, child_closed, guard, when

DELIBERATION = "meetings.Deliberation"
VOICE = "meetings.Voice"
COLLECTING = ("public_participation", "expert_review", "risk_assessment", "competition_review")


@guard("该事项不适用重大行政决策程序", law=ZDJC["3(2)"], reads=("field:category",))
def not_excluded(facts: Facts) -> bool:
    """Macro-economic policy, law-making and emergencies are outside."""
    return facts.record.category not in ("macro_policy", "legislation", "emergency")


@guard("下级单位、部门提出建议的，应当论证主要问题、理由依据、初步方案及其必要性、可行性", law=ZDJC["10(二)"],
       reads=("field:problem", "field:plan", "field:feasibility"))  # fmt: skip
def suggestion_is_argued(facts: Facts) -> bool:
    """A unit that suggests a decision argues for it; citizens need not."""
    record = facts.record
    return record.suggested_by not in ("department", "lower") or bool(record.problem and record.plan and record.feasibility)


@guard("有两个以上承办单位的，应当明确牵头单位", law=ZDJC[11], reads=("field:lead_unit",))
def one_unit_leads(facts: Facts) -> bool:
    """One unit answers for the draft."""
    return bool(facts.record.lead_unit)


@guard("与有关单位不能取得一致意见的，应当说明争议问题、各方意见和理由", law=ZDJC[13], reads=("line:UnitOpinion",))
def disputes_between_units_explained(facts: Facts) -> bool | str:
    """What units could not agree upon is laid before those who decide."""
    open_ = [line.unit for line in facts.lines("UnitOpinion") if not line.agrees and not line.explained]
    return f"与{'、'.join(open_)}的分歧尚未说明" if open_ else True


# --- what a declared fact makes necessary ---------------------------------------------------------------------------------

PARTICIPATION_DONE = when(
    ~fact("secret"), child_closed("public_participation", "应当听取社会公众意见（公众参与）", law=ZDJC[14, 18])
)
EXPERTS_DONE = when(
    fact("professional"), child_closed("expert_review", "专业性、技术性较强的事项应当组织专家论证", law=ZDJC[19])
)
RISK_ASSESSED = when(
    fact("risky"), child_closed("risk_assessment", "可能对社会稳定、公共安全造成不利影响的，应当评估风险", law=ZDJC[22])
)
COMPETITION_REVIEWED = when(
    fact("affects_operators"),
    child_closed("competition_review", "涉及经营者经济活动的，未经公平竞争审查不得出台", law=GPJZ[13, 18] + ZDJC["29(一)"]),
)
REVIEW_DONE = child_closed("legal_review", "决策草案未经合法性审查的，不得提交讨论", law=ZDJC["25"])
DRAFT_ATTACHED = attached("draft", "请上传决策草案", law=ZDJC["26(1)"])
MATERIALS_ATTACHED = attached("review_material", "请上传法律依据和履行法定程序的说明", law=ZDJC["26(1)"])


@guard("风险不可控的，应当调整决策草案、确保风险可控后再作决策", law=ZDJC[24], reads=("child:risk_assessment",))
def risk_is_controllable(facts: Facts) -> bool:
    """After an assessment that found the risk beyond control the draft is changed and assessed again."""
    assessed = facts.children("risk_assessment")
    return not assessed or assessed[-1].state == "controllable"


@guard("公平竞争审查未通过的，不得出台", law=GPJZ["18"], reads=("child:competition_review",))
def competition_not_harmed(facts: Facts) -> bool:
    """What restricts competition without ground is not adopted."""
    reviewed = facts.children("competition_review")
    return not reviewed or reviewed[-1].state in ("conforms", "excepted")


@guard("合法性审查不合法的，不得提交讨论", law=ZDJC["25(2)"], reads=("child:legal_review", "field:exploratory"))
def review_passed_or_risk_shown(facts: Facts) -> bool | str:
    """Only an exploratory reform for which the state has no rules yet may go on, with its legal risk shown."""
    reviews = facts.children("legal_review")
    if not reviews or reviews[-1].state == "passed":
        return bool(reviews)
    if facts.record.exploratory:
        return bool(facts.record.legal_risk) or "探索性改革事项应当明示法律风险"
    return "合法性审查未通过，请修改草案后重新送审"


@guard("修改草案后应当重新进行合法性审查", law=ZDJC["25", "28"], reads=("child:legal_review", "field:drafted_on"))
def reviewed_after_last_draft(facts: Facts) -> bool:
    """The review is of the draft that is deliberated, not of an earlier one."""
    reviews = facts.children("legal_review")
    submitted = reviews[-1].record.submitted_on if reviews else None
    return submitted is not None and (facts.record.drafted_on is None or submitted >= facts.record.drafted_on)


@guard("行政首长拟作出的决定与多数人意见不一致的，应当说明理由", law=ZDJC["30(2)"], reads=(f"line:{VOICE}", "field:against_majority_because"))
def departing_from_majority_is_explained(facts: Facts) -> bool:
    """The head decides, and says why when most thought otherwise."""
    last = max((voice.entry_id for voice in facts.lines(VOICE)), default=None)
    voices = [voice for voice in facts.lines(VOICE) if voice.entry_id == last]
    against = sum(voice.stance == "dissent" for voice in voices)
    return against * 2 <= len(voices) or bool(facts.record.against_majority_because)


@guard("由行政首长在集体讨论的基础上作出决定", law=ZDJC["30(1)"], reads=(f"line:{DELIBERATION}",))
def by_head_after_deliberation(facts: Facts) -> bool | str:
    """Only the head decides, and only after the meeting."""
    if not facts.is_head(facts.actor_id):
        return "应由行政首长作出决定"
    return True if facts.lines(DELIBERATION) else "尚未集体讨论"


@guard("承担主要论证评估工作的单位不得承担决策后评估", law=ZDJC["36(2)"], reads=("line:AssessmentUnit", "field:evaluated_by"))
def evaluator_is_not_the_assessor(facts: Facts) -> bool:
    """Who argued for the decision does not judge its effect."""
    return facts.record.evaluated_by not in {line.unit for line in facts.lines("AssessmentUnit")}


@guard("决策后评估应当具备法定情形之一", law=ZDJC["36(1)"], reads=("field:evaluation_ground",))
def ground_for_evaluation(facts: Facts) -> bool:
    """Clearly missed effect, many objections, or the authority's own judgment."""
    return bool(facts.record.evaluation_ground)
