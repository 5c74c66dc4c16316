"""先行登记保存: evidence that may be lost is registered and kept, for seven working days (行政处罚法 art. 56)."""

from __future__ import annotations

from yifa.areas.enforcement.reading import serving_among
from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard
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


@guard(
    "登记保存应由本案两名执法人员进行",
    law=XZCFF["42(1)", 56],
    reads=("field:officer_1", "field:officer_2", "parent_line:CaseOfficer", "parent_line:AvoidanceDecision"),
)
def by_officers_of_the_case(facts: Facts) -> bool:
    """Both officers serve on the case to which the evidence belongs."""
    on_the_case = serving_among(facts.parent_lines("CaseOfficer"), facts.parent_lines("AvoidanceDecision"))
    return {facts.record.officer_1_id, facts.record.officer_2_id} <= on_the_case


EVIDENCE_REGISTRATION = Procedure(
    "evidence_registration",
    "先行登记保存",
    area="enforcement",
    in_force=since(2021, 7, 15),
    opens=ASKED,
    record="EvidenceRegistration",
    child_of="penalty_ordinary",
    course=["approve", "register_items", "dispose"],
    law=XZCFF[56],
    acts=[
        Act("ask", "申请", by=OFFICER, frm=NEW, to=ASKED, law=XZCFF[56]),
        Act("approve", "批准", by=LEADER, frm=ASKED, to=APPROVED, stamps="approved_on", law=XZCFF[56]),
        Act("deny", "不予批准", by=LEADER, frm=ASKED, to=DENIED, fields=["denied_because"], law=XZCFF[56]),
        Act("register_items", "登记保存", by=OFFICER, frm=APPROVED, to=KEPT, adds="RegisteredItem",
            fields=["officer_1", "officer_2", "place", "keeper"], stamps="registered_on",
            guards=[by_officers_of_the_case],
            certified=Certified("enforcement", XZCFF["42(1)"], by=("officer_1", "officer_2")), law=XZCFF[42, 56],
            prints=["evidence_registration"]),
        Act("dispose", "作出处理决定", by=LEADER, frm=KEPT, to=DISPOSED, adds="ItemDisposal", stamps="disposed_on",
            guards=[every_item_disposed_of], law=XZCFF[56], prints=["evidence_registration_end"]),
    ],
    clocks=[
        Clock("dispose", "作出处理决定", limit("penalty_evidence_registration"), starts=on("registered_on"),
              met_by="dispose", owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("approval_by_another", "先行登记保存应当由申请人以外的机关负责人批准",
                   {"申请": ("ask",), "批准": ("approve", "deny")}, XZCFF[56]),
    ],
)  # fmt: skip
