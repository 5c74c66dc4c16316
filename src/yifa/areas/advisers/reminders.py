"""What is remembered of legal advisers: contracts that end, villages without service this month, opinions without an
answer, turns of which nobody told whether the lawyer came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from yifa.areas.advisers.models import AdviserContract, DutyTurn, LegalOpinion
from yifa.areas.advisers.schedules import SERVED_MONTHLY
from yifa.engine.figures.schedules import lacking
from yifa.engine.parameters.limits import limit_for
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import FLYZF, FZXCJYF, ZDJC
from yifa.law.clock import due
from yifa.law.roles import ADVISER, CLERK, REVIEWER

OFFICE = (CLERK, REVIEWER)
RENEWAL, LAST_CALL = "adviser_contract_renewal_local", "adviser_contract_last_call_local"
"""The limits that say how long before its end a contract is to be renewed, and when it presses."""
MONTH_CALL = "adviser_month_call_local"
"""The limit that says how long before the month's end a village without service is told."""


def contracts_ending(asking: Asking) -> Iterator[Reminded]:
    """Contracts that end soon, or ended this year, and that no other follows."""
    renewal, last_call = (limit_for(asking.org, id, asking.today) for id in (RENEWAL, LAST_CALL))
    rows = AdviserContract.objects.filter(
        org__in=asking.orgs, voided=False, begins_on__lte=asking.today, over_on__gte=date(asking.today.year, 1, 1)
    )
    told = 0
    for row in asking.theirs(rows).select_related("lawyer", "village").order_by("over_on", "pk"):
        over = row.over_on or date.max
        if told == MOST or asking.today < (due(renewal, over).on or over):
            return
        if row.is_followed():
            continue
        if over <= asking.today:
            says = "已经到期，没有续签"
        elif asking.today >= (due(last_call, over).on or over):
            says = "即将到期，尚未续签"
        else:
            says = "将要到期，请商议续签"
        told += 1
        yield Reminded(f"{row}{says}", "advisers.contracts", min(over, row.ends_on), row.pk)


def villages_unserved(asking: Asking) -> Iterator[Reminded]:
    """Towards the end of the month, the villages of which no service is entered; of one's own places alone where the
    post is for these."""
    month = SERVED_MONTHLY.term_of(asking.today)
    call = due(limit_for(asking.org, MONTH_CALL, asking.today), month.last).on
    if asking.today >= (call or month.last):
        yield from lacking(SERVED_MONTHLY, asking, month, month.last)


def opinions_unanswered(asking: Asking) -> Iterator[Reminded]:
    """Opinions given before today of which nobody said whether they are followed."""
    rows = LegalOpinion.objects.filter(
        org__in=asking.orgs, voided=False, answered_on__isnull=True, given_on__lt=asking.today
    )
    for row in asking.theirs(rows).order_by("given_on", "pk")[:MOST]:
        yield Reminded(f"{row}没有回复是否采纳", "advisers.opinions", None, row.pk)


def turns_untold(asking: Asking) -> Iterator[Reminded]:
    """Turns of this year that are over and of which nobody told whether the lawyer came."""
    rows = DutyTurn.objects.filter(
        org__in=asking.orgs, voided=False, came="", duty_on__lt=asking.today, duty_on__year=asking.today.year
    )
    for row in asking.theirs(rows).select_related("station", "lawyer").order_by("duty_on", "pk")[:MOST]:
        yield Reminded(f"{row}的到岗情况没有登记", "advisers.turns", row.duty_on, row.pk)


REMINDERS = (
    Reminder(
        id="advisers.contracts_ending", name="顾问合同", to=OFFICE, law=FZXCJYF[25] + ZDJC[28], tell=contracts_ending
    ),
    Reminder(
        id="advisers.villages_unserved", name="顾问服务", to=(ADVISER, *OFFICE), by_villages=True, law=FZXCJYF[25],
        tell=villages_unserved,
    ),
    Reminder(id="advisers.opinions_unanswered", name="法律意见", to=OFFICE, law=ZDJC[28], tell=opinions_unanswered),
    Reminder(id="advisers.turns_untold", name="律师值班", to=OFFICE, law=FLYZF.whole, tell=turns_untold),
)  # fmt: skip
