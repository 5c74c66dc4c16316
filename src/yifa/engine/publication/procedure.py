"""公开: publishing a decision beside its main course.

重大行政决策程序暂行条例 art. 32 (since 2019-09-01); 行政处罚法 art. 48 (since 2021-07-15: publish, and withdraw within
three working days what was revoked) and art. 50 (privacy). By when something must be published is the parent's clock.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.engine.publication.guards import redacted
from yifa.law.citation import XZCFF, ZDJC, ZFXXGK
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
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

PREPARING = State("preparing", "待拟公开文本")
DRAFTED = State("drafted", "待核对")
CHECKED = State("checked", "待公开")
PUBLISHED = State("published", "已公开", ends=True)
WITHDRAWN = State("withdrawn", "已撤回", ends=True)
EXEMPT = State("exempt", "依法不予公开", ends=True)

PUBLICATION_2019 = Procedure(
    "publication",
    "公开",
    area="publication",
    in_force=Period(date(2019, 9, 1), until=date(2021, 7, 15)),
    version="2019",
    opens=PREPARING,
    record="Publication",
    child_of=ANY,
    course=["draft", "check_text", "publish"],
    law=ZDJC[32],
    acts=[
        Act("prepare", "启动公开", by=[CLERK, OFFICER, LEADER], frm=NEW, to=PREPARING, law=ZDJC[32]),
        Act("draft", "拟定公开文本", by=[CLERK, OFFICER], frm=[PREPARING, DRAFTED, CHECKED], to=DRAFTED, fields="text",
            stamps="drafted_on", guards=[redacted], law=ZDJC[32] + ZFXXGK[15]),
        Act("check_text", "核对公开文本", by=[REVIEWER, LEADER], frm=DRAFTED, to=CHECKED, stamps="checked_on",
            guards=[redacted], law=ZFXXGK[15, 17]),
        Act("publish", "公开", by=[CLERK, OFFICER], frm=CHECKED, to=PUBLISHED, fields="channel",
            stamps="published_on", guards=[redacted], law=ZDJC[32]),
        Act("exempt", "不予公开", by=LEADER, frm=[PREPARING, DRAFTED, CHECKED], to=EXEMPT, fields="exempt_because",
            law=ZDJC[32] + ZFXXGK[14, 15]),
        Act("withdraw", "撤回公开", by=[CLERK, OFFICER], frm=PUBLISHED, to=WITHDRAWN, fields="withdrawn_because",
            stamps="withdrawn_on", law=ZFXXGK[6]),
    ],
    separations=[
        Separation("two_people_redact", "公开文本应当由另一人核对", {"拟定": ("draft",), "核对": ("check_text",)},
                   ZFXXGK[17]),
    ],
)  # fmt: skip

_OF_PENALTIES = {
    "prepare": XZCFF["48(1)"],
    "draft": XZCFF["48(1)", 50],
    "check_text": XZCFF[50],
    "publish": XZCFF["48(1)"],
    "exempt": XZCFF[50],
    "withdraw": XZCFF["48(2)"],
}


def _of_penalties_too(name: str) -> Act:
    """That act as it also serves the publication of a penalty."""
    act = PUBLICATION_2019.act(name)
    guards = [cited_also(XZCFF[50], demand) for demand in act.guards]
    return evolve(act, guards=guards, law=_OF_PENALTIES[name] + act.law)


PUBLICATION_2021 = evolve(
    amended(
        PUBLICATION_2019,
        version="2021",
        in_force=since(2021, 7, 15),
        # 新增的是行政处罚决定的公开、撤回，此前启动的重大行政决策公开仍按原规定办完。
        transition=Transition(Carry.KEEP, XZCFF[48, 86]),
        replaces=[_of_penalties_too(name) for name in _OF_PENALTIES],
    ),
    law=XZCFF["48(1)"] + ZDJC[32],
)

PROCEDURES = (PUBLICATION_2019, PUBLICATION_2021)
