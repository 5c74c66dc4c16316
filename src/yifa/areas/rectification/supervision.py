"""接受监督: what those who supervise the township asked, from its receipt to the answer with which they are content.

In how many days an answer is due is fixed for each kind elsewhere and is the county's to enter where no number is on
file; a day that the letter itself names counts besides. What comes from the media has no term of its own.
"""

from __future__ import annotations

from yifa.areas.rectification.guards import ANSWER_ATTACHED, MEDIA, problem_is_raised, problem_stands
from yifa.law.citation import DBF, DCGD, JCJY
from yifa.law.facts import fact
from yifa.law.guards import when
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, AgreedDate, Clock, Lapse, Owner, Procedure, State, after, on, since
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

RECEIVED = State("received", "已收到")
HANDLING = State("handling", "办理中")
ANSWERED = State("answered", "已答复")
CLOSED = State("closed", "已办结", ends=True)

HANDLERS = (CLERK, OFFICER, REVIEWER)
TERMS = {
    "deputies": "deputies_proposal_answer",
    "advisers": "advisers_proposal_answer_local",
    "audit": "audit_findings_answer_local",
    "patrol": "party_inspection_answer_local",
    "court": "judicial_advice_answer_local",
    "procuracy": "procuratorate_advice_answer",
}
"""Kind of supervision → the limit within which it is answered."""

_NAMES = {
    "deputies": "答复代表建议",
    "advisers": "答复政协提案",
    "audit": "报告审计整改结果",
    "patrol": "报告巡察整改进展",
    "court": "回复司法建议",
    "procuracy": "书面回复检察建议",
}

SUPERVISION = Procedure(
    "supervision",
    "接受监督",
    area="rectification",
    in_force=since(2019, 4, 15),
    opens=RECEIVED,
    record="Supervision",
    of_the_unit=True,
    number="{short}监督〔{year}〕第{number}号",
    course=["assign", "answer", "accept"],
    law=DBF.whole + JCJY.whole,
    acts=[
        Act("receive", "收文登记", by=HANDLERS, frm=NEW, to=RECEIVED, fields=["kind", "body", "asked"],
            optional=["document_number", "answer_by"], law=DBF.whole + JCJY.whole),
        Act("assign", "交办", by=[CLERK, LEADER], frm=[RECEIVED, HANDLING], to=HANDLING, fields="unit",
            optional="leader", stamps_first="assigned_on", law=DCGD.whole),
        Act("raise_problem", "转为问题整改", by=HANDLERS, frm=[HANDLING, ANSWERED], adds="RaisedProblem",
            guards=[problem_stands], law=DCGD.whole),
        Act("answer", "书面答复", by=HANDLERS, frm=HANDLING, to=ANSWERED, fields="answer",
            optional="needs_rectification", files="supervision_answer", stamps="answered_on",
            stamps_first="first_answered_on", guards=[when(~fact("kind", MEDIA), ANSWER_ATTACHED)],
            law=DBF.whole + JCJY["19"]),
        Act("reject", "反馈不满意、重新办理", by=HANDLERS, frm=ANSWERED, to=HANDLING, fields="rejected_because",
            optional="answer_by", stamps="rejected_on", clears="answered_on", anew=True, law=DBF.whole),
        Act("accept", "反馈认可、办结", by=HANDLERS, frm=ANSWERED, to=CLOSED, fields="satisfaction",
            stamps="accepted_on", guards=[problem_is_raised], law=DBF.whole),
    ],
    clocks=[
        *(Clock(f"answer_{kind}", _NAMES[kind], limit(id), starts=after("receive"), met_by="answer",
                when=fact("kind", kind), owed_by=Owner.US, lapse=Lapse.LATE) for kind, id in TERMS.items()),
        Clock("answer_asked", "按来文要求答复", AgreedDate("answer_by", "来文要求"), starts=on("answer_by"),
              met_by="answer", owed_by=Owner.US, lapse=Lapse.LATE),
    ],
)  # fmt: skip
