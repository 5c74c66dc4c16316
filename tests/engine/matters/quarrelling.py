"""A small procedure for tests of the engine, in three versions, over the test area's quarrels."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.law.citation import RMTJF, ZFXXGK
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
    State,
    Transition,
    after,
    on,
    since,
)
from yifa.law.roles import CLERK, LEADER

HEARD = State("heard", "已受理")
EXAMINED = State("examined", "调查中")
ENDED = State("ended", "已结案", ends=True)

REPLY = Clock(
    "reply", "答复", limit("foi_reply"), starts=on("accepted_on"), met_by="end", owed_by=Owner.US, lapse=Lapse.LATE
)

FIRST = Procedure(
    "test_quarrel",
    "试验程序",
    area="village_affairs",
    in_force=Period(date(2020, 1, 1), until=date(2025, 4, 1)),
    version="1",
    opens=HEARD,
    record="Quarrel",
    law=RMTJF[17],
    acts=[
        Act("hear", "受理", by=CLERK, frm=NEW, to=HEARD, fields=["kind"], optional=["people"], stamps="accepted_on",
            adds="matters.Party", law=RMTJF[17]),
        Act("examine", "调查", by=CLERK, frm=HEARD, to=EXAMINED, law=RMTJF[22]),
        Act("agree", "达成协议", by=LEADER, frm=[HEARD, EXAMINED], fields=["amount"], law=RMTJF[28]),
        Act("end", "结案", by=CLERK, frm=[HEARD, EXAMINED], to=ENDED, stamps="ended_on", law=RMTJF[26]),
    ],
    clocks=[REPLY],
)  # fmt: skip

NOTICE = Clock(
    "notice", "告知", limit("foi_correction_notice"), starts=on("accepted_on"), met_by="end",
    owed_by=Owner.US, lapse=Lapse.LATE,
)  # fmt: skip
EXAMINATION = Clock(
    "examination", "调查", limit("foi_third_party"), starts=after("examine"), met_by="end",
    owed_by=Owner.US, lapse=Lapse.LATE,
)  # fmt: skip
LOOKED_INTO = State("looked_into", "核查中")

SECOND = evolve(
    FIRST,
    version="2",
    in_force=Period(date(2025, 4, 1), until=date(2026, 1, 1)),
    transition=Transition(Carry.APPLY_TO_OPEN, ZFXXGK[33], {"examined": "looked_into"}),
    acts=[
        evolve(act, frm=[LOOKED_INTO if state is EXAMINED else state for state in act.frm],
               to=LOOKED_INTO if act.to is EXAMINED else act.to)
        for act in FIRST.acts
    ],
    clocks=[evolve(REPLY, limit=limit("foi_third_party")), NOTICE, EXAMINATION],
)  # fmt: skip
"""Another limit for the reply, a state renamed, two clocks more."""

THIRD = evolve(
    SECOND,
    version="3",
    in_force=since(2026, 1, 1),
    transition=Transition(Carry.KEEP, ZFXXGK[33]),
)
"""Only for matters that begin under it."""
