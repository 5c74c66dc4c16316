"""先行登记保存: evidence that may be lost is registered and kept where it is, for seven working days (行政处罚法 art. 56)."""

from __future__ import annotations

from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard, recorded
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Certified, Clock, Lapse, Owner, Procedure, Separation, State, on, since
from yifa.law.roles import LEADER, OFFICER

ASKED = State("asked", "待批准")
APPROVED = State("approved", "已批准")
KEPT = State("kept", "登记保存中")
DISPOSED = State("disposed", "已作出处理决定", ends=True)
DENIED = State("denied", "不予批准", ends=True)


@guard("对每一件登记保存的物品都应当作出处理决定", law=XZCFF[56], reads=("line:RegisteredItem", "line:ItemDisposal"))
def every_item_disposed_of(facts: Facts) -> bool | str:
    """Nothing stays kept without a decision on it."""
    decided = {disposal.item_id for disposal in facts.lines("ItemDisposal")}
    lacking = [item.name for item in facts.lines("RegisteredItem") if item.pk not in decided]
    return f"尚未对{'、'.join(lacking)}作出处理决定" if lacking else True


EVIDENCE_REGISTRATION = Procedure(
    "evidence_registration",
    "先行登记保存",
    area="enforcement",
    in_force=since(2021, 7, 15),
    opens=ASKED,
    record="EvidenceRegistration",
    child_of="penalty_ordinary",
    law=XZCFF[56],
    acts=[
        Act("ask", "申请", by=OFFICER, frm=NEW, to=ASKED, law=XZCFF[56]),
        Act("approve", "批准", by=LEADER, frm=ASKED, to=APPROVED, stamps="approved_on", law=XZCFF[56]),
        Act("deny", "不予批准", by=LEADER, frm=ASKED, to=DENIED, fields=["denied_because"], law=XZCFF[56]),
        Act("register_items", "登记保存", by=OFFICER, frm=APPROVED, to=KEPT, adds="RegisteredItem",
            fields=["officer_1", "officer_2", "place", "keeper"], stamps="registered_on",
            certified=Certified("enforcement", XZCFF["42(1)"], by=("officer_1", "officer_2")), law=XZCFF[42, 56],
            prints=["evidence_registration_decision", "item_list"]),
        Act("dispose", "作出处理决定", by=LEADER, frm=KEPT, to=DISPOSED, adds="ItemDisposal", stamps="disposed_on",
            guards=[recorded("RegisteredItem", "没有登记保存的物品", law=XZCFF[56]), every_item_disposed_of], law=XZCFF[56],
            prints=["evidence_disposal_decision"]),
    ],
    clocks=[
        Clock("dispose", "作出处理决定", limit("penalty_evidence_registration"), starts=on("registered_on"), met_by="dispose",
              owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("approval_by_another", "先行登记保存应当由机关负责人批准", {"申请": ("ask",), "批准": ("approve", "deny")}, XZCFF[56]),
    ],
)  # fmt: skip
