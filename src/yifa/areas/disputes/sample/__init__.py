"""A living year of disputes in a sample township: who mediates and who looks after which grid, what was swept,
found and reported month by month, and some forty disputes. All names are invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.disputes.sample import course
from yifa.areas.disputes.sample.organisation import set_up
from yifa.areas.disputes.sample.prevention import hold_meetings, report_months, sweep_villages
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import PlaceKind


def load(org: Org, people: Mapping[str, Person], today: date) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many disputes there are.

    Runs in the organisation's scope and the caller's transaction: all of it, or nothing.
    """
    villages = {place.name: place for place in Place.objects.filter(org=org, kind=PlaceKind.VILLAGE).order_by("code")}
    set_up(org, villages, people, today)
    sweeps = sweep_villages(org, villages, people["clerk"], today)
    count = course.run(org, villages, people, sweeps, today)
    report_months(org, villages, people["clerk"], today)
    hold_meetings(org, people["clerk"], today)
    return count
