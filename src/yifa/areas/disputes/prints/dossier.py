"""矛盾纠纷卷宗: the order in which the papers of a dispute are bound, as the mediation dossiers have it."""

from __future__ import annotations

from yifa.engine.prints.declarations import Dossier, Paper
from yifa.law.citation import RMTJF

DISPUTE_DOSSIER = Dossier(
    "dispute",
    cover="mediation_dossier_cover",
    contents="mediation_dossier_contents",
    note="mediation_dossier_note",
    papers=(
        Paper("申请书", ("mediation_application",), ("application",), after=("dispute.register",), law=RMTJF[17, 27]),
        Paper("受理登记表", ("mediation_intake",), after=("mediation.accept",), law=RMTJF[17, 27]),
        Paper("行政调解申请、征求意见和受理", (
            "admin_mediation_application", "admin_mediation_consent", "admin_mediation_acceptance",
        ), ("mediation_wish",)),
        Paper("权利义务告知书", ("mediation_rights_notice",), ("rights_notice",), after=("mediation.tell_rights",),
              signed=True, law=RMTJF[23, 24]),
        Paper("身份证明", files=("identity",)),
        Paper("授权委托书", files=("power_of_attorney",)),
        Paper("调解员更换、调解延长", ("mediation_change",)),
        Paper("调查记录", ("mediation_inquiry",), after=("mediation.inquire",), signed=True, law=RMTJF[27]),
        Paper("证据材料", files=("evidence",)),
        Paper("调解记录", ("mediation_sitting_note", "admin_mediation_sitting_note"), ("session_note",),
              after=("mediation.meet", "administrative_mediation.meet"), signed=True, law=RMTJF[27]),
        Paper("终止、不予受理告知书", (
            "mediation_failed_notice", "admin_mediation_termination", "admin_mediation_refusal",
        ), after=("mediation.fail", "mediation.stop_on_request", "mediation.record_refusal"), law=RMTJF[26]),
        Paper("移送材料", ("dispute_transfer",), ("transfer_receipt", "court_document"), after=("dispute.refer",),
              law=RMTJF["3(三)"]),
        Paper("调解协议书", ("mediation_agreement", "admin_mediation_agreement"), ("signed_agreement",),
              after=("mediation.settle_in_writing", "administrative_mediation.settle"), signed=True,
              law=RMTJF[27, 29]),
        Paper("口头协议登记表", ("mediation_oral_agreement",), after=("mediation.settle_orally",), law=RMTJF[27, 30]),
        Paper("履行凭证", files=("receipt",)),
        Paper("回访记录", ("mediation_followup",), after=("mediation.close",), law=RMTJF[31]),
        Paper("司法确认材料", ("judicial_confirmation_application",), ("confirmation_application", "ruling"),
              after=("mediation.apply_confirmation",), signed=True, law=RMTJF["33(1)"]),
        Paper("结案审批表", ("admin_mediation_closing",), after=("administrative_mediation.close",)),
    ),
)  # fmt: skip
