"""What is counted of the time limits within which the township's side must act in disputes: to decide whether it takes
a mediation up, to conclude it, to visit the parties.

By the days on which the terms were due and ended, never by how they stand today. A dispute that came in with a ledger
has none of these terms; where the ledger does not tell the day on which something was done, it is neither in time nor
late.
"""

from __future__ import annotations

from django.db.models import F, Q

from yifa.engine.figures.conditions import AS_OF, happened
from yifa.engine.figures.cross_checks import RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Section, Stock
from yifa.engine.matters.clocks import OPEN
from yifa.engine.matters.models import ClockRow, ClockState
from yifa.law.procedure import Lapse, Owner

_OURS = Q(matter__area="disputes", owed_by=Owner.US.value, lapse=Lapse.LATE.value)
_ENDED_LATER = Q(state__in=OPEN) | Q(ended_on__gt=AS_OF)
"""Not ended yet, or on a later day; not where nobody knows the day."""
_RUN_OUT = Q(due_on__lt=AS_OF) & _ENDED_LATER
_MET = happened("met_on")
_FELL_AWAY_LATE = Q(state=ClockState.ENDED) & happened("ended_on") & Q(ended_on__gt=F("due_on"))
_DUE = _OURS & (_MET | _RUN_OUT | _FELL_AWAY_LATE)
_KEPT = _MET & Q(met_on__lte=F("due_on"))

DUE = Flow(
    "disputes.terms_due", "到期的办理期限", unit="项", of=ClockRow, at="due_on", where=_DUE,
    definition="期间内届满的、由本机关和调解组织办理的受理、调解、回访期限；届满前已终止的、不知何日办结的不计入。",
)  # fmt: skip
KEPT = Flow(
    "disputes.terms_kept", "按期办结的期限", unit="项", of=ClockRow, at="due_on", where=_DUE & _KEPT,
    definition="到期的办理期限中，在届满日以前（含当日）办结的。",
)  # fmt: skip
KEPT_RATE = FlowRate(
    "disputes.terms_kept_rate", "按期办结率", of=ClockRow, at="due_on", where=_DUE, met=_KEPT,
    definition="按期办结的期限÷到期的办理期限。",
)  # fmt: skip
KEPT_LATE = Flow(
    "disputes.terms_kept_late", "逾期办结的期限", unit="项", of=ClockRow, at="met_on",
    where=_OURS & Q(met_on__gt=F("due_on")), definition="期间内办结的受理、调解、回访期限中，办结日晚于届满日的。",
)  # fmt: skip
OVERDUE = Stock(
    "disputes.terms_overdue", "逾期未办的期限", unit="项", of=ClockRow, since="due_on", until="ended_on",
    where=_OURS & _RUN_OUT, definition="期末已过届满日、尚未办结也没有终止的受理、调解、回访期限。",
)  # fmt: skip

TERMS = (
    Section("办理期限", [KEPT_RATE, KEPT, DUE, KEPT_LATE, OVERDUE]),
    RateAndCounts("disputes.terms_counts", rate=KEPT_RATE.id, numerator=KEPT.id, denominator=DUE.id),
)  # fmt: skip
