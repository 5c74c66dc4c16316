"""What the Interim Regulations on Major Administrative Decisions demand, beyond order and time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from yifa.law.citation import GPJZ, ZDJC, Basis
from yifa.law.facts import Facts, fact
from yifa.law.guards import Guard, attached, child_closed, done, done_since, filled, guard, recorded, when

DELIBERATION = "meetings.Deliberation"
VOICE = "meetings.Voice"
ASSESSMENTS = ("public_participation", "expert_review", "risk_assessment", "competition_review")
REVIEWED = ("legal_review.pass_review", "legal_review.ask_changes", "legal_review.object")
SENT_BACK = ("amend", "send_back")

# --- 决策启动 ------------------------------------------------------------------------------------------------


@guard("该事项不适用重大行政决策程序", law=ZDJC["3(2)"], reads=("field:category",))
def not_excluded(facts: Facts) -> bool:
    """Macro-economic policy, law-making and emergencies are outside."""
    return facts.record.category not in ("macro_policy", "legislation", "emergency")


@guard(
    "部门、下级单位提出建议的，应当论证主要问题、理由依据、初步方案及其必要性、可行性",
    law=ZDJC["10(二)"],
    reads=("field:problem", "field:plan", "field:feasibility"),
)
def suggestion_is_argued(facts: Facts) -> bool:
    """A unit that suggests a decision argues for it; citizens need not."""
    record = facts.record
    return record.suggested_by not in ("department", "lower") or bool(
        record.problem and record.plan and record.feasibility
    )


STUDIED = filled("study", "决策事项建议应当先行研究论证", law=ZDJC[10])


@guard("依法不予公开的，应当写明不予公开的依据", law=ZDJC["14(1)"], reads=("field:secret", "field:secret_because"))
def secrecy_has_ground(facts: Facts) -> bool:
    """Secrecy drops the hearing of the public and the publication: it is not declared without its legal ground."""
    return not facts.record.secret or bool(facts.record.secret_because)


# --- 拟订草案 ------------------------------------------------------------------------------------------------

BASES_SEARCHED = recorded("LegalBasis", "应当梳理与决策事项有关的法律、法规、规章和政策", law=ZDJC["12(2)"])
DRAFTED = done("draft", "应当先拟订决策草案", law=ZDJC[12])
REDRAFTED = done_since("draft", SENT_BACK, "退回修改的，应当先修改决策草案", law=ZDJC[28, "30(1)"])


@guard("有关方面分歧较大的，可以提出两个以上方案", law=ZDJC["12(4)"], reads=("line:UnitOpinion", "line:Alternative"))
def alternatives_where_views_differ(facts: Facts) -> bool:
    """A recommendation: who decides then sees more than one way."""
    return not _disagreeing(facts) or bool(facts.fresh("Alternative"))


@guard("与有关单位不能取得一致意见的，应当说明争议问题、各方意见和理由", law=ZDJC[13], reads=("line:UnitOpinion",))
def disputes_between_units_explained(facts: Facts) -> bool | str:
    """What units could not agree upon is laid before those who decide."""
    unexplained = [line.unit for line in _disagreeing(facts) if not line.explained]
    return f"与{'、'.join(unexplained)}的分歧尚未说明" if unexplained else True


def _disagreeing(facts: Facts) -> list[Any]:
    """The newest opinion of each unit counts."""
    newest = {line.unit: line for line in facts.fresh("UnitOpinion")}
    return [line for line in newest.values() if not line.agrees]


@guard("依法不予公开的事项，不得公布草案、不得公布决定", law=ZDJC["14(1)", 32], reads=("field:secret",))
def not_secret(facts: Facts) -> bool:
    """What the law keeps from the public is not laid before it."""
    return not facts.record.secret


# --- what a declared fact makes necessary --------------------------------------------------------------------

PARTICIPATION_DONE = when(
    ~fact("secret"), child_closed("public_participation", "应当听取社会公众意见（公众参与）", law=ZDJC["14(1)", 18])
)
EXPERTS_DONE = when(
    fact("professional"),
    child_closed("expert_review", "专业性、技术性较强的事项应当组织专家论证", law=ZDJC["19(1)"]),
)
RISK_ASSESSED = when(
    fact("risky"),
    child_closed("risk_assessment", "可能对社会稳定、公共安全造成不利影响的，应当评估风险", law=ZDJC["22(1)"]),
)
COMPETITION_STATED = when(
    fact("affects_operators"),
    attached("competition_statement", "涉及市场主体经济活动的，应当附公平竞争审查有关情况", law=ZDJC["29(一)"]),
)
COMPETITION_REVIEWED = when(
    fact("affects_operators"),
    child_closed(
        "competition_review", "涉及经营者经济活动的，未经公平竞争审查不得出台", law=GPJZ[13, 18] + ZDJC["29(一)"]
    ),
)
REDRAFTED_FOR_RISK = done_since(
    "draft", "risk_assessment.find_uncontrollable", "应当先拟订决策草案；风险不可控的，应当先调整草案", law=ZDJC[12, 24]
)
REDRAFTED_FOR_COMPETITION = done_since(
    "draft", "competition_review.find_violates", "应当先拟订决策草案；审查未通过的，应当先修改草案", law=GPJZ[13, 18]
)


@guard("风险不可控的，应当采取调整草案等措施确保风险可控后再作决策", law=ZDJC[24], reads=("child:risk_assessment",))
def risk_is_controllable(facts: Facts) -> bool:
    """The last assessment counts, be it this matter's own or one made under other rules and not repeated."""
    assessed = facts.children("risk_assessment")
    if not assessed or assessed[-1].state == "already_assessed":
        return not assessed or bool(assessed[-1].record.earlier_result == "controllable")
    return assessed[-1].state == "controllable"


@guard("公平竞争审查未通过的，不得出台", law=GPJZ[18], reads=("child:competition_review",))
def competition_not_harmed(facts: Facts) -> bool:
    """What restricts competition without ground is not adopted."""
    reviewed = facts.children("competition_review")
    return not reviewed or reviewed[-1].state in ("conforms", "excepted")


@guard(
    "公众参与、专家论证、风险评估、公平竞争审查已启动的，应当先办结",
    law=ZDJC[29],
    reads=tuple(f"child:{name}" for name in ASSESSMENTS),
)
def no_assessment_open(facts: Facts) -> bool:
    """What was begun is brought to its end, whether or not the law asked for it."""
    return all(child.ended for name in ASSESSMENTS for child in facts.children(name))


# --- 合法性审查 ----------------------------------------------------------------------------------------------

NEW_DRAFT_ATTACHED = attached("draft", "请上传送审的决策草案", since=SENT_BACK, law=ZDJC["26(1)"])
MATERIALS_ATTACHED = attached("review_material", "请上传法律依据和履行法定程序的说明等材料", law=ZDJC["26(1)"])
REVIEW_DONE = done_since(
    REVIEWED, "submit_review", "决策草案未经合法性审查的，不得提交讨论；修改后的草案应当重新审查", law=ZDJC[25]
)
DRAFT_ATTACHED = attached("draft", "提交讨论应当附决策草案", law=ZDJC["29(一)"])


@guard("经审查不合法的，不得提交讨论", law=ZDJC["25(2)"], reads=("field:exploratory", "field:legal_risk"))
def review_passed_or_risk_shown(facts: Facts) -> bool | str:
    """Only an exploratory reform for which the state has no rules yet may go on, with its legal risk shown."""
    concluded = [(done.order, name) for name in REVIEWED for done in facts.acts(name)]
    if not concluded or max(concluded)[1] == "legal_review.pass_review":
        return True
    if facts.record.exploratory:
        return bool(facts.record.legal_risk) or "探索性改革事项应当明示法律风险"
    return "合法性审查未通过，请修改草案后重新送审"


@guard("送审后又更换了决策草案的，应当重新送请合法性审查", law=ZDJC[25], reads=("file:draft",))
def draft_is_the_reviewed_one(facts: Facts) -> bool:
    """What is deliberated is what was reviewed: no other draft was put in its place meanwhile."""
    return facts.files("draft", ("submit_review",)) == 0


# --- 集体讨论决定 --------------------------------------------------------------------------------------------

MINUTES_ATTACHED = attached(
    "minutes", "集体讨论情况应当如实记录，请上传本次会议记录", since="submit_review", law=ZDJC["30(3)"]
)


def by_head(demand: str, *, law: Basis) -> Guard:
    """The head of the government decides, nobody in the head's place."""
    return Guard("by_head", demand, lambda facts: facts.is_head(facts.actor_id), law)


@guard("拟作出的决定与多数人意见不一致的，应当说明理由", law=ZDJC["30(2)"], reads=(f"line:{VOICE}",))
def adopting_against_majority_is_explained(facts: Facts) -> bool:
    """Fewer than half spoke for what the head decides."""
    voices = _latest_voices(facts)
    return _for_it(voices) * 2 >= len(voices) or bool(facts.record.against_majority_because)


@guard("拟作出的决定与多数人意见不一致的，应当说明理由", law=ZDJC["30(2)"], reads=(f"line:{VOICE}",))
def rejecting_against_majority_is_explained(facts: Facts) -> bool:
    """More than half spoke for what the head rejects."""
    voices = _latest_voices(facts)
    return _for_it(voices) * 2 <= len(voices) or bool(facts.record.against_majority_because)


def _latest_voices(facts: Facts) -> Sequence[Any]:
    """Those of the meeting that this act records, else of the one recorded last."""
    if facts.added(VOICE):
        return facts.added(VOICE)
    voices = facts.fresh(VOICE)
    last = max((voice.entry_id for voice in voices), default=None)
    return [voice for voice in voices if voice.entry_id == last]


def _for_it(voices: Sequence[Any]) -> int:
    return sum(voice.stance == "agree" for voice in voices)


COMMITTEE_ASKED = done_since(
    "report_to_committee", "deliberate", "出台前应当就本次讨论的决策向同级党委请示报告", law=ZDJC[31]
)


@guard("同级党委未同意的，应当修改后再次讨论或者不予通过", law=ZDJC[4, 31], reads=("field:committee_result",))
def committee_agreed(facts: Facts) -> bool:
    """What the committee was asked and did not agree to is not issued."""
    return facts.record.committee_result in ("", "agreed")


CONGRESS_ASKED = when(
    fact("for_congress"),
    done_since(
        "report_to_congress", "deliberate", "依法应由人大讨论决定或者出台前报告的，应当先报告", law=ZDJC["8(1)"]
    ),
)

# --- 公布、执行、调整 ----------------------------------------------------------------------------------------

PUBLISHED = when(
    ~fact("secret"),
    child_closed("publication", "重大行政决策应当及时公布", in_state="published", law=ZDJC[32]),
)


@guard(
    "社会普遍关心或者专业性较强的决策，应当说明意见采纳情况并宣传解读", law=ZDJC[32], reads=("field:interpretation",)
)
def interpreted(facts: Facts) -> bool:
    """The public is told what became of its opinions and the experts'."""
    record = facts.record
    called_for = (record.professional or record.widely_followed) and not record.secret
    return not called_for or bool(record.interpretation)


@guard(
    "中止执行应当有执行单位报告的问题、重大变化、不可抗力，或者公众对实施提出的意见",
    law=ZDJC[35, 37],
    reads=("line:ExecutionReport", "line:ImplementationOpinion"),
)
def ground_for_suspension(facts: Facts) -> bool:
    """A decision is not suspended without one of the events that the law names."""
    reported = any(report.problem for report in facts.fresh("ExecutionReport"))
    return reported or bool(facts.fresh("ImplementationOpinion"))


@guard("正在作重大调整的，原决策仍然有效；不作调整的，应当恢复原决策的执行", law=ZDJC[37], reads=("field:adjusted_on",))
def not_adjusting(facts: Facts) -> bool:
    """An adjustment that fails leaves the decision as it was; it does not end it."""
    return facts.record.adjusted_on is None


@guard("只有正在作重大调整的决策可以维持不变", law=ZDJC[37], reads=("field:adjusted_on",))
def adjusting(facts: Facts) -> bool:
    """There is a decision to go back to."""
    return facts.record.adjusted_on is not None


@guard(
    "公众参与、论证评估、合法性审查、公布已启动的，应当先办结",
    law=ZDJC[33, 37],
    reads=tuple(f"child:{name}" for name in (*ASSESSMENTS, "legal_review", "publication")),
)
def no_step_open(facts: Facts) -> bool:
    """Nothing is left behind unfinished when the course turns."""
    names = (*ASSESSMENTS, "legal_review", "publication")
    return all(child.ended for name in names for child in facts.children(name))


@guard(
    "决策作出前承担主要论证评估工作的单位，不得承担决策后评估",
    law=ZDJC["36(2)"],
    reads=("line:AssessmentUnit", "field:evaluated_by", "child:expert_review", "child:risk_assessment"),
)
def evaluator_is_not_the_assessor(facts: Facts) -> bool:
    """Who argued for the decision does not judge its effect."""
    assessors = {line.unit for line in facts.lines("AssessmentUnit")}
    for name in ("expert_review", "risk_assessment"):
        assessors |= {child.record.assessed_by for child in facts.children(name)}
    return facts.record.evaluated_by not in assessors


@guard(
    "决策后评估应当注重听取公众意见，吸收人大代表、政协委员、人民团体、基层组织、社会组织参与",
    law=ZDJC["36(3)"],
    reads=("field:evaluation_participants",),
)
def evaluation_heard_the_public(facts: Facts) -> bool:
    """A recommendation on how to evaluate."""
    return bool(facts.record.evaluation_participants)
