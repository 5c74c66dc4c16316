"""人民调解终止告知书 (A9) and 行政调解终止、不予受理通知书: it ends without agreement, and where the parties may go.

人民调解法 art. 26: the parties are told of arbitration, of the authorities and of the courts. Nobody is blamed.
"""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import DisputeKind, Refusal
from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.choices import Options
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF, XFTL

REASONS: Options = (
    ("not_agreed", "未达成协议"),
    ("party", "一方当事人拒绝调解或者要求终止"),
    ("not_ours", "不属于受理范围"),
    ("other", "其他"),
)
_ARBITRATION = {
    DisputeKind.LABOUR: "向有管辖权的劳动人事争议仲裁委员会申请仲裁",
    DisputeKind.LAND: "属于农村土地承包经营纠纷的，可以向农村土地承包仲裁委员会申请仲裁",
    DisputeKind.CONTRACT: "有仲裁协议的，按照约定向仲裁机构申请仲裁",
}
_ARBITRATION_ELSE = "依照法律规定可以仲裁或者有仲裁协议的，向有关仲裁机构申请仲裁"
_AUTHORITIES = {
    DisputeKind.LAND: "土地、山林权属争议，由县级以上或者乡级人民政府处理",
    DisputeKind.EXPROPRIATION: "对征收补偿有异议的，依法申请行政复议或者请求有关机关处理",
    DisputeKind.LABOUR: "用人单位拖欠工资的，向人力资源社会保障行政部门投诉",
    DisputeKind.ENVIRONMENT: "向生态环境主管部门反映，请求处理",
    DisputeKind.CONSUMER: "向市场监督管理部门投诉",
    DisputeKind.TRAFFIC: "请求公安机关交通管理部门调解",
    DisputeKind.MEDICAL: "请求卫生健康主管部门行政调解",
}
_AUTHORITIES_ELSE = "依照法律规定由行政机关裁决、处理的，请求有关行政机关处理"


@frozen
class Ending:
    """What was mediated, how often, why it ended, and each way that is open."""

    body: str = ""
    by_committee: bool = True
    what: str = "终止调解"
    number: str = ""
    to: str = ""
    opened_on: str = ""
    kind: str = ""
    sittings: str = ""
    reason: str = ""
    reasons: Options = REASONS
    because: str = ""
    arbitration: str = _ARBITRATION_ELSE
    authorities: str = _AUTHORITIES_ELSE
    court: str = "向有管辖权的人民法院起诉"
    told: str = ""
    ended_on: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Ending:
        """As it ended."""
        case = Case(subject)
        kind = DisputeKind(case.dispute.kind)
        ended = case.route.ended_on
        state = case.matter.state
        at_root = case.matter.pk == case.root.pk
        refused = not at_root and bool(case.lines(Refusal))
        reason = "party" if refused else "not_ours" if state in ("turned_away", "declined") else "not_agreed"
        sittings = 0 if at_root else len(case.sessions)
        return cls(
            body=case.body,
            number=case.number,
            to=case.names,
            opened_on=day(case.root.opened_on),
            kind=kind.label,
            sittings=str(sittings) if sittings else "",
            reason=reason if ended else "",
            because=plain(case.route.ended_because),
            arbitration=_ARBITRATION.get(kind, _ARBITRATION_ELSE),
            authorities=_AUTHORITIES.get(kind, _AUTHORITIES_ELSE),
            told=plain(case.route.routes_told),
            ended_on=day(ended),
        )


@frozen
class AdministrativeEnding(Ending):
    """The government's mediation ends."""

    by_committee: bool = False


@frozen
class AdministrativeDecline(AdministrativeEnding):
    """The government does not take it up."""

    what: str = "不予受理"


def _needs(law: object) -> tuple[Need, ...]:
    basis = RMTJF[26] if law == "committee" else XFTL["37(1)"]
    return (
        Need("to", "各方当事人", basis),
        Need("reason", "终止的原因", basis, by_pen=True),
        Need("told", "告知的仲裁、行政、司法途径", basis, by_pen=True),
    )


FORM = Form(
    "mediation_failed_notice",
    ("mediation", "dispute"),
    Ending,
    needs=_needs("committee"),
    after=("turn_away", "record_refusal", "stop_on_request", "fail", "conclude_unresolved"),
)
TERMINATION = Form(
    "admin_mediation_termination",
    ("administrative_mediation",),
    AdministrativeEnding,
    needs=_needs("government"),
    template="mediation_failed_notice",
    after=("stop_on_request", "fail"),
)
REFUSAL = Form(
    "admin_mediation_refusal",
    ("administrative_mediation",),
    AdministrativeDecline,
    needs=_needs("government"),
    template="mediation_failed_notice",
    after=("decline",),
)
