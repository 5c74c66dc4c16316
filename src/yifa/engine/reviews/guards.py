"""What the law demands of a review."""

from __future__ import annotations

from yifa.law.checklists import checklist_for
from yifa.law.citation import XZCFF, ZDJC
from yifa.law.facts import Facts
from yifa.law.guards import guard

MEETS = "meets"
FAILS = "fails"


@guard("审核清单的每一项都应当写明结论", law=ZDJC[27], reads=("line:ReviewItem",))
def checklist_complete(facts: Facts) -> bool | str:
    """Each item of the statutory checklist has a finding."""
    found = {item.item for item in facts.lines("ReviewItem")}
    lacking = [item.name for item in checklist_for(facts.parent_procedure or "") if item.id not in found]
    return f"审核清单尚缺：{'、'.join(lacking)}" if lacking else True


@guard("有审核项目不符合规定，不能审核通过", law=ZDJC["25(2)"], reads=("line:ReviewItem",))
def nothing_fails(facts: Facts) -> bool | str:
    """What does not meet the law can't be passed. The newest finding on an item counts."""
    newest = {item.item: item for item in facts.lines("ReviewItem")}
    failing = [item.get_item_display() for item in newest.values() if item.finding == FAILS]
    return f"下列项目不符合规定：{'、'.join(failing)}" if failing else True


@guard("初次从事法制审核的人员应当取得国家统一法律职业资格", law=XZCFF["58(2)"])
def first_reviewer_is_qualified(facts: Facts) -> bool:
    """Asked of those who review penalty decisions for the first time."""
    if facts.parent_procedure is None or not facts.parent_procedure.startswith("penalty"):
        return True
    if facts.holds_certificate(facts.actor_id, "legal_profession"):
        return True
    return any(
        facts.did_before(facts.actor_id, f"legal_review.{act}") for act in ("pass_review", "ask_changes", "object")
    )


@guard("合法性审查过程中应当组织法律顾问、公职律师提出法律意见", law=ZDJC["28"], reads=("line:AdviserOpinion",))
def adviser_heard(facts: Facts) -> bool:
    """For a major decision legal advisers or government lawyers give their opinion."""
    return facts.parent_procedure != "major_decision" or bool(facts.lines("AdviserOpinion"))
