"""隐患: one danger from the day on which it was found until somebody else has seen that it is removed.

The duty to search for dangers and to remove them in time is 突发事件应对法 (since 2007-11-01); the list of hazards
with its 整改通知, 复查 and 销号 is the customary way of keeping them under it. An order that binds
whoever disobeys is no township's to give without a law: what needs one goes as a clue to those who may.
"""

from __future__ import annotations

from yifa.areas.campaigns.guards import (
    FOUND_BY,
    LED,
    SHOWN,
    due_ahead,
    found_on_what_stands,
    named_by_its_source,
    of_the_field_checked,
    postponed_to_later,
    somebody_else_was_told,
    was_referred,
)
from yifa.law.citation import TFSJ
from yifa.law.procedure import (
    NEW,
    STAY,
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
from yifa.law.roles import CLERK, GRID_WORKER, LEADER, OFFICER, REVIEWER

FOUND = State("found", "待通知整改")
ORDERED = State("ordered", "整改中")
PUT_RIGHT = State("put_right", "待复查")
REMOVED = State("removed", "已销号", ends=True)
HANDED_OVER = State("handed_over", "已移交", ends=True)

FINDERS = (CLERK, GRID_WORKER, OFFICER, REVIEWER)
HANDLERS = (CLERK, OFFICER, REVIEWER)
RECHECKERS = (CLERK, OFFICER, REVIEWER, LEADER)
OPEN = (FOUND, ORDERED, PUT_RIGHT)

_SAYS = "隐患整改通知确定"
"""What the day by which a hazard is removed rests on."""

HAZARD = Procedure(
    "hazard",
    "隐患整改",
    area="campaigns",
    in_force=since(2007, 11, 1),
    opens=FOUND,
    record="Hazard",
    number="{short}隐患〔{year}〕第{number}号",
    course=["order", "put_right", "remove"],
    law=TFSJ.whole,
    acts=[
        Act("find", "登记隐患", by=FINDERS, frm=NEW, to=FOUND,
            fields=["source", "field", "place", "place_kind", "what", "grade"], optional=FOUND_BY,
            guards=[named_by_its_source, found_on_what_stands, of_the_field_checked], law=TFSJ.whole),
        Act("order", "通知整改", by=HANDLERS, frm=FOUND, to=ORDERED, fields=["measure", "responsible", "due_on"],
            optional="leader", stamps="ordered_on", files="hazard_before", guards=[due_ahead, LED],
            prints="hazard_notice", law=TFSJ.whole),
        Act("postpone", "延长整改时限", by=LEADER, frm=ORDERED, fields=["due_on", "postponed_because"],
            stamps="postponed_on", guards=[postponed_to_later], law=TFSJ.whole),
        Act("put_right", "整改完成", by=FINDERS, frm=ORDERED, to=PUT_RIGHT, fields="result", stamps="put_right_on",
            files="hazard_after", guards=[SHOWN], law=TFSJ.whole),
        # 复查、销号
        Act("send_back", "复查退回", by=RECHECKERS, frm=PUT_RIGHT, to=ORDERED, fields="returned_because",
            stamps="returned_on", stamps_first="rechecked_on", clears="put_right_on", law=TFSJ.whole),
        Act("remove", "复查销号", by=RECHECKERS, frm=PUT_RIGHT, to=REMOVED, fields="rechecked_how",
            stamps="removed_on", stamps_first="rechecked_on", law=TFSJ.whole),
        # 拒不整改、有现实危险的
        Act("refer", "移送执法线索", by=HANDLERS, frm=OPEN, to=STAY, fields=["referred_to", "referred_what"],
            stamps="referred_on", clears=["referral_result", "referral_result_on"], law=TFSJ.whole),
        Act("referral_answered", "登记处理结果", by=HANDLERS, frm=[*OPEN, REMOVED, HANDED_OVER],
            to=STAY, fields="referral_result", stamps="referral_result_on", guards=[was_referred], law=TFSJ.whole),
        Act("report_up", "向上级报告", by=[*HANDLERS, LEADER], frm=OPEN, to=STAY, fields="reported_to",
            stamps="reported_on", law=TFSJ.whole),
        Act("hand_over", "移交其他机关", by=LEADER, frm=[FOUND, ORDERED], to=HANDED_OVER, fields="handed_over_because",
            stamps="handed_over_on", guards=[somebody_else_was_told], law=TFSJ.whole),
    ],
    clocks=[
        Clock("due", "完成隐患整改", AgreedDate("due_on", _SAYS), starts=on("due_on"), met_by="put_right",
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("due_again", "退回后完成隐患整改", AgreedDate("due_on", _SAYS), starts=after("send_back"),
              met_by=["put_right", "postpone"], owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("fixer_does_not_recheck", "登记整改完成的人不得复查自己的整改",
                   {"整改": ("put_right",), "复查": ("send_back", "remove")}, TFSJ.whole),
    ],
)  # fmt: skip
