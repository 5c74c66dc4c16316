"""What the law demands of payment, deferral, surcharge and closing.

行政处罚法 art. 66–73; 行政强制法 art. 40, 45, 54.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from yifa.areas.enforcement.documents import DECISION, ON_SPOT, SERVICE
from yifa.areas.enforcement.reading import (
    decision_served_on,
    fined,
    is_paid,
    not_performed,
    of_party,
    offenders,
    owed,
    paid,
    parties_of,
    payable_until,
    remedies,
    served,
    surcharged,
    total,
)
from yifa.law.citation import XZCFF, XZQZF
from yifa.law.facts import Facts, RunningClock
from yifa.law.guards import guard

DAILY_RATE = Decimal("0.03")
"""Three per cent of the fine for each day of delay (行政处罚法 art. 72)."""


# --- payment ----------------------------------------------------------------------------------------------------------


@guard("决定书送达当事人后，方可办理其履行", law=XZCFF[66, "67(3)"], reads=(f"line:{SERVICE}",))
def served_before_performance(facts: Facts) -> bool | str:
    """Nobody pays, defers or is demanded under a decision that has not reached him; nor before the day it did."""
    for name, day_of in (("Payment", "paid_on"), ("Instalment", None), ("Surcharge", "first"), (SERVICE, "tried_on")):
        for line in facts.added(name):
            received = decision_served_on(facts, line.party_id)
            if received is None:
                return f"决定书尚未送达{line.party.name}"
            if day_of is not None and getattr(line, day_of) < received:
                return f"日期早于决定书送达{line.party.name}的日期（{received}）"
    return True


@guard(
    "分期缴纳的数额合计应等于尚未缴纳的罚款",
    law=XZCFF["66(2)"],
    reads=("line:Instalment", "line:Sanction", "line:Payment"),
)
def instalments_add_up(facts: Facts) -> bool | str:
    """A party's open instalments are together what it owes; each is due in time to come."""
    for party in parties_of(facts.added("Instalment")):
        lines = of_party(facts.lines("Instalment"), party)
        open_sum = total(lines) - total(line for line in facts.lines("Payment") if line.instalment_id in _ids(lines))
        if open_sum != owed(facts, party):
            return f"分期合计{open_sum}元，尚未缴纳的罚款为{owed(facts, party)}元"
    return all(line.due_on > facts.happened_on for line in facts.added("Instalment")) or "缴纳期限应当在批准之后"


@guard("当事人缴款不得超过罚款和加处罚款", law=XZCFF[67, "72(1)"], reads=("line:Payment", "line:Sanction"))
def not_overpaid(facts: Facts) -> bool | str:
    """Nobody pays more than is owed."""
    for party in parties_of(facts.added("Payment")):
        due_sum = fined(facts, party) + surcharged(facts, party)
        if paid(facts, party) > due_sum:
            return f"缴款合计{paid(facts, party)}元，超过应缴的{due_sum}元"
    return True


@guard("所缴分期应当是缴款人本人的", law=XZCFF["66(2)"], reads=("line:Payment", "line:Instalment"))
def pays_own_instalment(facts: Facts) -> bool:
    """A party pays its own instalments; where instalments were granted, a payment says which it is for."""
    granted = parties_of(facts.lines("Instalment"))
    return all(
        line.instalment is None or line.instalment.party_id == line.party_id for line in facts.added("Payment")
    ) and all(line.instalment is not None or line.party_id not in granted for line in facts.added("Payment"))


@guard(
    "当场收缴罚款限于边远、水上、交通不便地区，由当事人提出，并出具财政专用票据",
    law=XZCFF[69, 70],
    reads=("line:Payment",),
)
def cash_only_where_allowed(facts: Facts) -> bool:
    """Under the ordinary procedure cash is taken only where paying is hard, on request and on an official receipt."""
    return all(line.on_spot_because and line.receipt for line in facts.added("Payment") if line.method == ON_SPOT)


@guard("只有当场收缴的罚款需要交至行政机关", law=XZCFF[71], reads=("line:CashHandover", "line:Payment"))
def hands_in_cash(facts: Facts) -> bool:
    """Handed in is what was taken in cash, not before it was."""
    return all(
        line.payment.method == ON_SPOT and line.handed_on >= line.payment.paid_on
        for line in facts.added("CashHandover")
    )


@guard(
    "当场收缴的罚款应当已缴付指定银行", law=XZCFF[71], reads=("line:Payment", "line:CashHandover", "line:CashDeposit")
)
def cash_reached_the_bank(facts: Facts) -> bool:
    """No fine stays with the authority or its officers."""
    banked = {line.handover.payment_id for line in facts.lines("CashDeposit")}
    return all(line.pk in banked for line in facts.lines("Payment", method=ON_SPOT))


def is_fined(facts: Facts, service: Any) -> bool:
    """Whether the party on whom the decision was served has a fine to pay."""
    return fined(facts, service.party_id) > 0


def paid_or_deferred(facts: Facts, clock: RunningClock) -> bool:
    """Whether the party paid all, or may pay later."""
    party = clock.party or 0
    return owed(facts, party) <= 0 or bool(of_party(facts.lines("Instalment"), party))


def instalment_paid(facts: Facts, clock: RunningClock) -> bool:
    """Whether the instalment was paid in full."""
    return all(is_paid(facts, line) for line in facts.lines("Instalment") if line.pk == clock.line)


def decision_arrived(facts: Facts, clock: RunningClock) -> bool:
    """Whether the decision was served on the party: an attempt alone is no service."""
    return clock.party in parties_of(served(facts, DECISION))


# --- surcharge --------------------------------------------------------------------------------------------------------


@guard("缴纳期限届满后，方可加处罚款", law=XZCFF["72(1)(一)"], reads=("line:Surcharge", "line:Instalment"))
def surcharge_after_payment_was_due(facts: Facts) -> bool:
    """It accrues from the day after the last day for payment, which a deferral moves."""
    return all(
        (last := payable_until(facts, line.party_id)) is not None and last < line.first <= line.last
        for line in facts.added("Surcharge")
    )


@guard("加处罚款每日不得超过罚款数额的百分之三，同一日不得重复计算", law=XZCFF["72(1)(一)"], reads=("line:Surcharge",))
def surcharge_at_the_rate(facts: Facts) -> bool | str:
    """Three per cent of the fine a day, each day once."""
    for line in facts.added("Surcharge"):
        days = (line.last - line.first).days + 1
        most = fined(facts, line.party_id) * DAILY_RATE * days
        if line.amount > most:
            return f"{days}日加处罚款最多{most:.2f}元，填写了{line.amount}元"
    for party in parties_of(facts.added("Surcharge")):
        spans = sorted((line.first, line.last) for line in of_party(facts.lines("Surcharge"), party))
        if any(earlier[1] >= later[0] for earlier, later in pairwise(spans)):
            return "加处罚款的日期重复"
    return True


@guard(
    "加处罚款的数额不得超出罚款的数额",
    law=XZCFF["72(1)(一)"] + XZQZF["45(2)"],
    reads=("line:Surcharge", "line:Sanction"),
)
def surcharge_capped(facts: Facts) -> bool | str:
    """Never more than the fine itself."""
    for party in parties_of(facts.added("Surcharge")):
        if surcharged(facts, party) > fined(facts, party):
            return f"加处罚款{surcharged(facts, party)}元，超出罚款{fined(facts, party)}元"
    return True


@guard("行政复议或者行政诉讼期间不计算加处罚款", law=XZCFF["73(3)"], reads=("line:Surcharge", "line:RemedySought"))
def no_surcharge_during_remedy(facts: Facts) -> bool:
    """While review or litigation runs, nothing accrues."""
    return not any(
        line.first <= (end or line.last) and start <= line.last
        for line in facts.added("Surcharge")
        for start, end in remedies(facts, line.party_id)
    )


# --- arrears, closing ---------------------------------------------------------------------------------------------


@guard("当事人逾期不履行的，方可催告", law=XZQZF[54] + XZCFF["72(1)"], reads=(f"line:{SERVICE}", "line:Sanction"))
def in_arrears(facts: Facts) -> bool:
    """Demanded is what should have been done and was not."""
    return all(owes(facts, line.party_id, facts.happened_on) for line in facts.added(SERVICE))


def owes(facts: Facts, party: int, day: date) -> bool:
    """Whether the party has something to do or pay that was due before the day."""
    last = payable_until(facts, party)
    return bool(not_performed(facts, party)) and last is not None and day > last


@guard("处罚决定应当已全部履行", law=XZCFF["66(1)"], reads=("line:Sanction", "line:Payment", "line:Performance"))
def performed_or_enforced(facts: Facts) -> bool | str:
    """Each party paid fine and surcharge and performed the rest, or was enforced against, or enforcement was ended."""
    settled = parties_of([*facts.lines("Enforcement"), *facts.lines("EnforcementEnd")])
    for party in offenders(facts):
        todo = not_performed(facts, party.pk)
        if todo and party.pk not in settled:
            return f"{party.name}{'，'.join(todo)}"
    return True


@guard("终结执行的，应当先作出处罚决定并送达", law=XZQZF[40], reads=("line:EnforcementEnd",))
def ends_what_is_owed(facts: Facts) -> bool:
    """Ended is the enforcement of what is still owed."""
    return all(not_performed(facts, line.party_id) for line in facts.added("EnforcementEnd"))


def _ids(lines: Iterable[Any]) -> set[int]:
    return {line.pk for line in lines}
