"""What acts, guards and tables of enforcement call by the same name: documents, lines, kinds of penalty."""

from __future__ import annotations

SERVICE = "service.Service"
PARTY = "matters.Party"

PRIOR_NOTICE = "prior_notice"
"""事先告知书."""
HEARING_RIGHT_NOTICE = "hearing_right_notice"
"""事先告知书 that also tells the right to a hearing (行政处罚法 art. 63): its service starts the five days."""
PRIOR_NOTICES = (PRIOR_NOTICE, HEARING_RIGHT_NOTICE)
HEARING_NOTICE = "hearing_notice"
"""听证通知书."""
DECISION = "decision"
"""处罚决定书."""
NO_PENALTY_DECISION = "no_penalty_decision"
"""不予处罚决定书."""
DEMAND = "demand"
"""催告书."""

OFFENDER = "offender"
"""The side of those who are to be punished; third parties are told and heard, never punished."""

WARNING = "warning"
FINE = "fine"
REVOCATION = "revocation"
"""降低资质等级、吊销许可证件."""
STOPPAGE = "stoppage"
"""责令停产停业、责令关闭、限制从业."""

INQUIRY = "inquiry"
SCENE = "scene"
MONITORING = "monitoring"
ON_SPOT = "on_spot"

RECONSIDERATION = "reconsideration"
LITIGATION = "litigation"
UNSOUGHT = "unsought"
"""No remedy was sought, or reconsideration upheld the decision and no suit followed (行政强制法 art. 53)."""
AFTER_SUIT = "after_suit"
"""The court tried the decision: what is enforced is its judgment (行政诉讼法 art. 95)."""
