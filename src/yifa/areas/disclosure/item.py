"""主动公开: one piece of information from the day on which it was formed until it is published or kept back.

政府信息公开条例 (revised, in force since 2019-05-15): information is examined before it is published (art. 17), some of
it is not (arts. 14, 15), what is owed is published within 20 working days from its forming or change (art. 26), and
townships have matters of their own to publish (art. 21).
"""

from __future__ import annotations

from yifa.areas.disclosure.guards import (
    address_given,
    changed_since_published,
    column_in_use,
    examined_before,
    formed_already,
)
from yifa.law.citation import ZFXXGK
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Clock, Lapse, Owner, Procedure, Separation, State, on, since
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

REGISTERED = State("registered", "待保密审查")
CLEARED = State("cleared", "待公开")
PUBLISHED = State("published", "公开中")
REVISING = State("revising", "更新待审查")
WITHHELD = State("withheld", "不予公开", ends=True)
WITHDRAWN = State("withdrawn", "已撤下", ends=True)

KEEPERS = (CLERK, OFFICER, REVIEWER)
EXAMINERS = (CLERK, REVIEWER, LEADER)

DISCLOSURE_ITEM = Procedure(
    "disclosure_item",
    "主动公开信息",
    area="disclosure",
    in_force=since(2019, 5, 15),
    opens=REGISTERED,
    record="DisclosureItem",
    of_the_unit=True,
    number="{short}公开〔{year}〕第{number}号",
    course=["clear", "publish"],
    law=ZFXXGK[17, 21, 26],
    acts=[
        Act("register", "登记信息", by=KEEPERS, frm=NEW, to=REGISTERED,
            fields=["formed_on", "column", "kind", "office"], optional="document_number",
            guards=[formed_already, column_in_use], law=ZFXXGK[26]),
        # 保密审查
        Act("clear", "审查同意公开", by=EXAMINERS, frm=[REGISTERED, REVISING], to=CLEARED, fields="review_opinion",
            stamps="reviewed_on", clears=["ground", "withheld_what"], law=ZFXXGK[17]),
        Act("clear_in_part", "审查同意部分公开", by=EXAMINERS, frm=[REGISTERED, REVISING], to=CLEARED,
            fields=["ground", "withheld_what"], optional="review_opinion", stamps="reviewed_on",
            law=ZFXXGK[14, 15, 17]),
        Act("withhold", "审查不予公开", by=EXAMINERS, frm=REGISTERED, to=WITHHELD, fields=["ground", "withheld_what"],
            stamps=["reviewed_on", "withheld_on"], law=ZFXXGK[14, 15, 17]),
        # 公开、更新、撤下
        Act("publish", "公开", by=KEEPERS, frm=CLEARED, to=PUBLISHED, fields="carrier", optional="address",
            stamps="published_on", stamps_first="first_published_on", guards=[address_given, examined_before],
            law=ZFXXGK[26]),
        Act("revise", "更新", by=KEEPERS, frm=PUBLISHED, to=REVISING, fields=["changed_on", "changed_what"],
            stamps="revised_on", clears=["reviewed_on", "review_opinion"], guards=[changed_since_published], anew=True,
            law=ZFXXGK[26]),
        Act("withdraw", "撤下", by=[CLERK, REVIEWER, LEADER], frm=[PUBLISHED, REVISING], to=WITHDRAWN,
            fields="withdrawn_because", stamps="withdrawn_on", law=ZFXXGK[6]),
    ],
    clocks=[
        Clock("publish", "主动公开", limit("foi_proactive"), starts=on("formed_on"), met_by="publish",
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("publish_again", "公开变更后的信息", limit("foi_proactive"), starts=on("changed_on"), met_by="publish",
              owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("registrar_does_not_examine", "登记、更新信息的人不得审查自己登记的信息",
                   {"登记、更新": ("register", "revise"), "保密审查": ("clear", "clear_in_part", "withhold")},
                   ZFXXGK[17]),
    ],
)  # fmt: skip
