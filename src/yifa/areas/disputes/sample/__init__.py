"""A living year of disputes in a sample township: who mediates and who looks after which grid, what was swept,
found and reported month by month, and some forty disputes; and the workbooks in which the township kept its ledgers
before (made by ``tools/make_sample_workbooks.py``). All names are invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.disputes.sample import course
from yifa.areas.disputes.sample.organisation import set_up
from yifa.areas.disputes.sample.prevention import hold_meetings, report_months, sweep_villages
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import PlaceKind

WORKBOOKS = (
    ("disputes", "清溪乡2025年矛盾纠纷台账.xlsx"),
    ("disputes", "清溪乡2026年矛盾纠纷排查化解登记表.xlsx"),
    ("disputes.sweeps", "2025年矛盾纠纷排查台账.csv"),
    ("disputes.sweeps", "2026年排查台账.xlsx"),
    ("disputes.returns", "2025年村级月报汇总.xlsx"),
    ("disputes.returns", "2026年村级月报汇总.xlsx"),
    ("disputes.meetings", "2025年月分析例会记录.xlsx"),
    ("disputes.meetings", "2026年月分析例会记录.xlsx"),
)
"""The ledgers that were kept by hand, each with its file in the folder ``workbooks``, in the order of taking them."""

KEPT_BY_HAND_UNTIL = date(2026, 10, 31)
"""The last day that the workbooks tell of."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many disputes there are.

    Runs in the organisation's scope and the caller's transaction: all of it, or nothing. ``with_workbooks``: what is
    told once a month stands in the workbooks, which are taken in afterwards, and is entered for the time after them.
    """
    after = KEPT_BY_HAND_UNTIL if with_workbooks else date.min
    villages = {place.name: place for place in Place.objects.filter(org=org, kind=PlaceKind.VILLAGE).order_by("code")}
    set_up(org, villages, people, today)
    sweeps = sweep_villages(org, villages, people["clerk"], today)
    count = course.run(org, villages, people, sweeps, today)
    report_months(org, villages, people["clerk"], today, after)
    hold_meetings(org, people["clerk"], today, after)
    return count
