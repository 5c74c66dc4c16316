"""合法性审核（合法性审查、法制审核）: the review that must pass before certain decisions are made.

重大行政决策程序暂行条例 art. 25–28 for major decisions (since 2019-09-01), 行政处罚法 art. 58 for penalties (since
2021-07-15). Always a child matter: its parent is what is under review. How long it may take or must at least be given
is the parent's clock.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.engine.reviews.guards import adviser_heard, checklist_complete, first_reviewer_is_qualified, nothing_fails
from yifa.law.citation import XZCFF, ZDJC
from yifa.law.guards import cited_also
from yifa.law.procedure import (
    ANY,
    NEW,
    Act,
    Carry,
    Period,
    Procedure,
    Separation,
    State,
    Transition,
    amended,
    since,
)
from yifa.law.roles import ADVISER, CLERK, LEADER, OFFICER, REVIEWER

SUBMITTED = State("submitted", "待审核")
REVIEWING = State("reviewing", "审核中")
RETURNED = State("returned", "退回补充材料")
PASSED = State("passed", "审核通过", ends=True)
CHANGES_ASKED = State("changes_asked", "应予修改", ends=True)
OBJECTED = State("objected", "审核不通过", ends=True)

LEGAL_REVIEW_2019 = Procedure(
    "legal_review",
    "合法性审核",
    area="reviews",
    in_force=Period(date(2019, 9, 1), until=date(2021, 7, 15)),
    version="2019",
    opens=SUBMITTED,
    record="Review",
    child_of=ANY,
    course=["take_up", "check", "pass_review"],
    law=ZDJC["25(1)"],
    acts=[
        Act("submit", "送审", by=[CLERK, OFFICER, LEADER], frm=NEW, to=SUBMITTED, stamps="submitted_on",
            law=ZDJC["26(1)"]),
        Act("take_up", "接收审核", by=REVIEWER, frm=SUBMITTED, to=REVIEWING, stamps="taken_up_on", law=ZDJC["25(1)"]),
        Act("return_materials", "退回补充材料", by=REVIEWER, frm=[SUBMITTED, REVIEWING], to=RETURNED, fields="lacking",
            law=ZDJC["26(1)"]),
        Act("complete_materials", "补充材料", by=[CLERK, OFFICER], frm=RETURNED, to=SUBMITTED, fields="completed_with",
            files="review_material", law=ZDJC["26(1)"]),
        Act("check", "逐项审核", by=REVIEWER, frm=REVIEWING, adds="ReviewItem", law=ZDJC[27]),
        Act("advise", "法律顾问提出意见", by=[ADVISER, REVIEWER], frm=REVIEWING, adds="AdviserOpinion", law=ZDJC[28]),
        Act("pass_review", "审核通过", by=REVIEWER, frm=REVIEWING, to=PASSED, fields="opinion", stamps="concluded_on",
            guards=[checklist_complete, nothing_fails, adviser_heard], law=ZDJC[25, 28], prints=["legality_opinion"]),
        Act("ask_changes", "应予修改", by=REVIEWER, frm=REVIEWING, to=CHANGES_ASKED, fields="opinion",
            stamps="concluded_on", guards=[checklist_complete, adviser_heard], law=ZDJC[25, 28],
            prints=["legality_opinion"]),
        Act("object", "审核不通过", by=REVIEWER, frm=REVIEWING, to=OBJECTED, fields="opinion", stamps="concluded_on",
            guards=[checklist_complete, adviser_heard], law=ZDJC[25, 28], prints=["legality_opinion"]),
    ],
    separations=[
        Separation("submitter_does_not_review", "送审的人不得审核",
                   {"送审": ("submit", "complete_materials"),
                    "审核": ("check", "pass_review", "ask_changes", "object")}, ZDJC["25(1)"]),
    ],
)  # fmt: skip


def _of_penalties_too(name: str) -> Act:
    """That act as it also serves a penalty: who concludes a first review of penalties is qualified (art. 58)."""
    act = LEGAL_REVIEW_2019.act(name)
    guards = [cited_also(XZCFF["58(1)"], demand) for demand in act.guards if demand is not adviser_heard]
    if name != "check":
        guards += [first_reviewer_is_qualified, adviser_heard]
    return evolve(act, guards=guards, law=XZCFF["58(1)"] + act.law)


LEGAL_REVIEW_2021 = evolve(
    amended(
        LEGAL_REVIEW_2019,
        version="2021",
        in_force=since(2021, 7, 15),
        # 新增的是行政处罚决定的法制审核，此前送审的重大行政决策仍按原规定审完。
        transition=Transition(Carry.KEEP, XZCFF[58, 86]),
        replaces=[_of_penalties_too(name) for name in ("check", "pass_review", "ask_changes", "object")],
    ),
    law=XZCFF["58(1)"] + ZDJC["25(1)"],
)

PROCEDURES = (LEGAL_REVIEW_2019, LEGAL_REVIEW_2021)
