"""工作任务: one thing that one unit is to do by a day, from its issue until somebody else has seen that it is done.

That the year's work is planned and reported on is 法治政府建设与责任落实督察工作规定 (since 2019-04-15); the table
of tasks (任务分解) with unit, term, evidence and verification is the customary way of keeping it.
"""

from __future__ import annotations

from yifa.areas.leadership.guards import (
    EVIDENCED,
    NAMED_BY,
    after_its_source,
    due_ahead,
    its_source_stands,
    named_by_its_source,
    postponed_to_later,
    progress_since_it_was_issued,
)
from yifa.law.citation import DCGD
from yifa.law.procedure import (
    NEW,
    Act,
    AgreedDate,
    Clock,
    Lapse,
    Owner,
    Procedure,
    Separation,
    State,
    after,
    on,
    since,
)
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

ISSUED = State("issued", "待领办")
UNDER_WAY = State("under_way", "办理中")
REPORTED = State("reported", "待核验")
DONE = State("done", "已完成", ends=True)
CANCELLED = State("cancelled", "已取消", ends=True)

HANDLERS = (CLERK, OFFICER, REVIEWER)
VERIFIERS = (CLERK, REVIEWER, LEADER)

_SAYS = "任务分解表确定"
"""What the day by which a task is due rests on."""

TASK = Procedure(
    "task",
    "工作任务",
    area="leadership",
    in_force=since(2019, 4, 15),
    opens=ISSUED,
    record="Task",
    of_the_unit=True,
    number="{short}任务〔{year}〕第{number}号",
    course=["accept", "report_progress", "complete", "verify"],
    law=DCGD.whole,
    acts=[
        Act("issue", "下达任务", by=[*HANDLERS, LEADER], frm=NEW, to=ISSUED,
            fields=["source", "content", "unit", "due_on"], optional=["leader", "evidence_wanted", *NAMED_BY],
            guards=[named_by_its_source, its_source_stands, after_its_source, due_ahead], law=DCGD.whole),
        Act("accept", "领办", by=HANDLERS, frm=ISSUED, to=UNDER_WAY, optional="contact", stamps="accepted_on",
            law=DCGD.whole),
        Act("reassign", "调整责任单位", by=[CLERK, LEADER], frm=[ISSUED, UNDER_WAY], to=ISSUED, fields="unit",
            optional="leader", clears=["accepted_on", "contact"], law=DCGD.whole),
        Act("report_progress", "报告进展", by=HANDLERS, frm=UNDER_WAY, adds="TaskProgress",
            guards=[progress_since_it_was_issued], law=DCGD.whole),
        Act("postpone", "调整完成时限", by=LEADER, frm=[ISSUED, UNDER_WAY], fields=["due_on", "postponed_because"],
            stamps="postponed_on", guards=[postponed_to_later], law=DCGD.whole),
        Act("complete", "报告完成", by=HANDLERS, frm=UNDER_WAY, to=REPORTED, fields="result", stamps="done_on",
            files="task_evidence", guards=[EVIDENCED], law=DCGD.whole),
        Act("send_back", "退回继续办理", by=VERIFIERS, frm=REPORTED, to=UNDER_WAY, fields="returned_because",
            stamps="returned_on", clears="done_on", law=DCGD.whole),
        Act("verify", "核验完成", by=VERIFIERS, frm=REPORTED, to=DONE, fields="verified_how", stamps="verified_on",
            law=DCGD.whole),
        Act("cancel", "取消任务", by=LEADER, frm=[ISSUED, UNDER_WAY], to=CANCELLED, fields="cancelled_because",
            stamps="cancelled_on", law=DCGD.whole),
    ],
    clocks=[
        Clock("due", "完成任务", AgreedDate("due_on", _SAYS), starts=on("due_on"), met_by="complete",
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("due_again", "退回后完成任务", AgreedDate("due_on", _SAYS), starts=after("send_back"),
              met_by=["complete", "postpone"], owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("reporter_does_not_verify", "报告完成的人不得核验自己的任务",
                   {"报告完成": ("complete",), "核验": ("send_back", "verify")}, DCGD.whole),
    ],
)  # fmt: skip
