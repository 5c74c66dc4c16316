"""公开: publishing a decision beside its main course.

行政处罚法 art. 48 (publish, and withdraw within three working days what was revoked) and art. 50 (privacy);
重大行政决策程序暂行条例 art. 32. By when something must be published is the parent's clock.
"""

from __future__ import annotations

from yifa.engine.publication.guards import redacted
from yifa.law.citation import XZCFF, ZDJC
from yifa.law.procedure import ANY, NEW, Act, Procedure, Separation, State, since
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

PREPARING = State("preparing", "待拟公开文本")
DRAFTED = State("drafted", "待核对")
CHECKED = State("checked", "待公开")
PUBLISHED = State("published", "已公开", ends=True)
WITHDRAWN = State("withdrawn", "已撤回", ends=True)
EXEMPT = State("exempt", "依法不予公开", ends=True)

PUBLISH = XZCFF["48(1)"] + ZDJC[32]

PUBLICATION = Procedure(
    "publication",
    "公开",
    area="publication",
    in_force=since(2021, 7, 15),
    opens=PREPARING,
    record="Publication",
    child_of=ANY,
    law=PUBLISH,
    acts=[
        Act("prepare", "启动公开", by=[CLERK, OFFICER, LEADER], frm=NEW, to=PREPARING, law=PUBLISH),
        Act("draft", "拟定公开文本", by=[CLERK, OFFICER], frm=[PREPARING, DRAFTED, CHECKED], to=DRAFTED, fields="text",
            stamps="drafted_on", guards=[redacted], law=PUBLISH + XZCFF[50]),
        Act("check_text", "核对公开文本", by=[REVIEWER, LEADER], frm=DRAFTED, to=CHECKED, stamps="checked_on",
            guards=[redacted], law=XZCFF[50]),
        Act("publish", "公开", by=[CLERK, OFFICER], frm=CHECKED, to=PUBLISHED, fields="channel",
            stamps="published_on", guards=[redacted], law=PUBLISH),
        Act("exempt", "不予公开", by=LEADER, frm=[PREPARING, DRAFTED, CHECKED], to=EXEMPT, fields="exempt_because",
            law=XZCFF[50] + ZDJC[32]),
        Act("withdraw", "撤回公开", by=[CLERK, OFFICER], frm=PUBLISHED, to=WITHDRAWN, fields="withdrawn_because",
            stamps="withdrawn_on", law=XZCFF["48(2)"]),
    ],
    separations=[
        Separation("two_people_redact", "公开文本应当由另一人核对", {"拟定": ("draft",), "核对": ("check_text",)},
                   XZCFF[50]),
    ],
)  # fmt: skip

PROCEDURES = (PUBLICATION,)
