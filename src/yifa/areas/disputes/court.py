"""法院调解: one route of a dispute that is not run here. Who was asked, when, and with what result is recorded.

信访工作条例 art. 37 (since 2022-05-01); 民事诉讼法 art. 125: what can be mediated is mediated before the suit.
"""

from __future__ import annotations

from yifa.law.citation import MSSSF, XFTL
from yifa.law.procedure import NEW, Act, Procedure, State, since
from yifa.law.roles import CLERK, MEDIATOR

ASKED = State("asked", "待法院登记")
MEDIATING = State("mediating", "法院调解中")
SETTLED = State("settled", "已达成协议", ends=True)
FAILED = State("failed", "调解不成", ends=True)

HANDLERS = (CLERK, MEDIATOR)
_LAW = XFTL["37(1)"] + MSSSF[125]

COURT_MEDIATION = Procedure(
    "court_mediation",
    "法院调解",
    area="disputes",
    in_force=since(2022, 5, 1),
    opens=ASKED,
    record="CourtMediation",
    child_of="dispute",
    course=["record_acceptance", "record_agreement"],
    law=_LAW,
    acts=[
        Act("open", "委派、委托法院调解", by=HANDLERS, frm=NEW, to=ASKED, law=_LAW),
        Act("record_acceptance", "登记法院受理", by=HANDLERS, frm=ASKED, to=MEDIATING, fields=["manner", "court"],
            optional="mediator", stamps="accepted_on", files="court_document",
            reports={"accepted_on": "accepted_on"}, law=_LAW),
        Act("record_declined", "登记法院不予受理", by=HANDLERS, frm=ASKED, to=FAILED, fields="ended_because",
            stamps="ended_on", reports={"failed_on": "ended_on"}, law=_LAW),
        Act("record_agreement", "登记达成协议", by=HANDLERS, frm=MEDIATING, to=SETTLED, fields="terms",
            optional=["mediator", "document_number"], stamps=["settled_on", "ended_on"], files="court_document",
            reports={"settled_on": "settled_on", "court_settled_on": "settled_on"}, law=_LAW),
        Act("record_failure", "登记调解不成", by=HANDLERS, frm=MEDIATING, to=FAILED, fields="ended_because",
            stamps="ended_on", files="court_document", reports={"failed_on": "ended_on"}, law=_LAW),
    ],
)  # fmt: skip
