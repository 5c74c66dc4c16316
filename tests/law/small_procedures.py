"""A small sound procedure, to be declared wrongly in one place by each test."""

from __future__ import annotations

from datetime import date
from typing import Any

from yifa.law.citation import RMTJF
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Clock, Lapse, Owner, Period, Procedure, Separation, State, on
from yifa.law.roles import CLERK, LEADER
from yifa.law.soundness import problems

ASKED = State("asked", "已提出")
HEARD = State("heard", "已听取")
ANSWERED = State("answered", "已答复", ends=True)

ASK = Act("ask", "提出", by=CLERK, frm=NEW, to=ASKED, stamps="asked_on", fields=["topic"], adds="Voice", law=RMTJF[17])
HEAR = Act("hear", "听取", by=CLERK, frm=ASKED, to=HEARD, files="note", law=RMTJF[21])
ANSWER = Act("answer", "答复", by=LEADER, frm=HEARD, to=ANSWERED, law=RMTJF[26])

IN_TIME = Clock(
    "in_time", "答复期限", limit("mediation_duration_local"), starts=on("asked_on"), met_by="answer", owed_by=Owner.US,
    lapse=Lapse.LATE,
)  # fmt: skip
APART = Separation("apart", "听取与答复应当分开", {"听取": ("hear",), "答复": ("answer",)}, RMTJF[19])


def small(**otherwise: Any) -> Procedure:
    """The sound procedure, or one that differs from it in these parts."""
    parts: dict[str, Any] = {
        "area": "disputes",
        "in_force": Period(date(2011, 1, 1)),
        "opens": ASKED,
        "record": "Mediation",
        "law": RMTJF[2],
        "acts": [ASK, HEAR, ANSWER],
        "clocks": [IN_TIME],
        "separations": [APART],
    }
    return Procedure("small", "小程序", **(parts | otherwise))


def found(procedure: Procedure, *others: Procedure) -> list[str]:
    """What is wrong with it, without the prefix that says which procedure is meant."""
    known = {other.id: other for other in (*others, procedure)}
    return [problem.partition("：")[2] for problem in problems(procedure, known)]
