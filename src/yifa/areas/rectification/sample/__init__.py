"""Three years of problems of a sample township, each brought to where it stands by its acts, with what supervisors
asked and the inspections held. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.rectification.sample.inspections import hold_inspections
from yifa.areas.rectification.sample.problems import bring_problems
from yifa.areas.rectification.sample.supervision import answer_supervisors
from yifa.engine.orgs.models import Org, Person

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many problems there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    hold_inspections(org, people["reviewer"], today)
    problems = bring_problems(org, people, today)
    answer_supervisors(org, people, problems, today)
    return len(problems)
