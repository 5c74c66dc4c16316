"""What villages post quarter by quarter: finances, and general affairs; finances month by month where they are many."""

from collections.abc import Mapping, Sequence

from yifa.areas.disclosure.figures import POSTINGS
from yifa.areas.disclosure.models import MonthlyFinance
from yifa.engine.figures.periods import Period
from yifa.engine.figures.schedules import Schedule
from yifa.engine.orgs.models import Org
from yifa.law.citation import CWHF


def villages_posting_monthly(orgs: Sequence[Org], terms: Sequence[Period]) -> Mapping[Period, frozenset[int]]:
    """The villages that post finances every month during the whole of each term. One query."""
    rows = MonthlyFinance.objects.filter(org__in=orgs, voided=False)
    told = list(rows.values_list("village", "since", "until"))
    return {
        term: frozenset(
            village
            for village, since, until in told
            if village and since and since <= term.first and (until is None or until > term.last)
        )
        for term in terms
    }


FINANCE_POSTED = Schedule(
    id="disclosure.finance",
    name="逐村财务公开",
    figure=POSTINGS,
    part={"kind": "finance"},
    months=3,
    enters="disclosure.village",
    begins={"kind": "finance"},
    lacks="没有财务公开",
    law=CWHF[35],
)
AFFAIRS_POSTED = Schedule(
    id="disclosure.affairs",
    name="逐村村务公开",
    figure=POSTINGS,
    part={"kind": "affairs"},
    months=3,
    enters="disclosure.village",
    begins={"kind": "affairs"},
    lacks="没有村务公开",
    law=CWHF[35],
)

FINANCE_POSTED_MONTHLY = Schedule(
    id="disclosure.monthly_finance",
    name="逐月财务公开",
    figure=POSTINGS,
    part={"kind": "finance"},
    owed=villages_posting_monthly,
    enters="disclosure.village",
    begins={"kind": "finance"},
    lacks="没有逐月公开财务",
    law=CWHF[35],
)

SCHEDULES = (FINANCE_POSTED, FINANCE_POSTED_MONTHLY, AFFAIRS_POSTED)
