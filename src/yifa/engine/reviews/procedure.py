"""法制审核、合法性审查: the review that must pass before certain decisions are made.

行政处罚法 art. 58 for penalties, 重大行政决策程序暂行条例 art. 25–28 for major decisions. Always a child matter: its
parent is what is under review. How long it may take or must at least be given is the parent's clock.
"""

from __future__ import annotations

from yifa.engine.reviews.guards import adviser_heard, checklist_complete, first_reviewer_is_qualified, nothing_fails
from yifa.law.citation import XZCFF, ZDJC
from yifa.law.procedure import ANY, NEW, Act, Procedure, Separation, State, since
from yifa.law.roles import ADVISER, CLERK, LEADER, OFFICER, REVIEWER

SUBMITTED = State("submitted", "待审核")
REVIEWING = State("reviewing", "审核中")
RETURNED = State("returned", "退回补充材料")
PASSED = State("passed", "审核通过", ends=True)
CHANGES_ASKED = State("changes_asked", "应予修改", ends=True)
OBJECTED = State("objected", "审核不通过", ends=True)

REVIEW = XZCFF[58] + ZDJC[25]

LEGAL_REVIEW = Procedure(
    "legal_review",
    "法制审核",
    area="reviews",
    in_force=since(2021, 7, 15),
    opens=SUBMITTED,
    record="Review",
    child_of=ANY,
    law=REVIEW,
    acts=[
        Act("submit", "送审", by=[CLERK, OFFICER, LEADER], frm=NEW, to=SUBMITTED, stamps="submitted_on", law=REVIEW),
        Act("take_up", "接收审核", by=REVIEWER, frm=SUBMITTED, to=REVIEWING, stamps="taken_up_on", law=REVIEW),
        Act("return_materials", "退回补充材料", by=REVIEWER, frm=[SUBMITTED, REVIEWING], to=RETURNED, fields="lacking",
            law=ZDJC["26(1)"]),
        Act("complete_materials", "补充材料", by=[CLERK, OFFICER], frm=RETURNED, to=SUBMITTED, fields="completed_with",
            files="review_material", law=ZDJC["26(1)"]),
        Act("check", "逐项审核", by=REVIEWER, frm=REVIEWING, adds="ReviewItem", law=XZCFF[58] + ZDJC[27]),
        Act("advise", "法律顾问提出意见", by=[ADVISER, REVIEWER], frm=REVIEWING, adds="AdviserOpinion", law=ZDJC[28]),
        Act("pass_review", "审核通过", by=REVIEWER, frm=REVIEWING, to=PASSED, fields="opinion", stamps="concluded_on",
            guards=[checklist_complete, nothing_fails, first_reviewer_is_qualified, adviser_heard], law=REVIEW,
            prints=["legality_opinion"]),
        Act("ask_changes", "应予修改", by=REVIEWER, frm=REVIEWING, to=CHANGES_ASKED, fields="opinion",
            stamps="concluded_on", guards=[checklist_complete, first_reviewer_is_qualified, adviser_heard], law=REVIEW,
            prints=["legality_opinion"]),
        Act("object", "审核不通过", by=REVIEWER, frm=REVIEWING, to=OBJECTED, fields="opinion", stamps="concluded_on",
            guards=[checklist_complete, first_reviewer_is_qualified, adviser_heard], law=REVIEW,
            prints=["legality_opinion"]),
    ],
    separations=[
        Separation("submitter_does_not_review", "送审的人不得审核",
                   {"送审": ("submit", "complete_materials"),
                    "审核": ("check", "pass_review", "ask_changes", "object")}, REVIEW),
    ],
)  # fmt: skip

PROCEDURES = (LEGAL_REVIEW,)
