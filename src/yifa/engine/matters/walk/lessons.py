"""What a refusal teaches: which part of the proposal to change, and what has to be done before.

The walker reads a refusal as a person would: the rule that refused, the field that it names, the days and sums that it
says, and of a demand of the law what it looks at.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone

from yifa.engine.matters import clocks, registry
from yifa.engine.matters.models import ClockState, Line, Matter
from yifa.engine.matters.refusals import Reason, Refused
from yifa.engine.matters.walk.filling import Filling
from yifa.engine.matters.walk.people import People, person_fields
from yifa.engine.matters.walk.proposal import Proposal
from yifa.engine.orgs.models import Person
from yifa.law.guards import Guard
from yifa.law.procedure import Act

_HOPELESS = frozenset({"state", "unknown_act", "voided", "joined", "not_found", "not_in_force", "overtaken"})
_DAY = re.compile(r"(\d{4})[-年](\d{1,2})[-月](\d{1,2})")
_SUM = re.compile(r"(\d+(?:\.\d+)?)元")
_WHERE = re.compile(r"(\w+)(?:\[\d+\]\.(\w+))?")


@dataclass
class Lesson:
    """What to try next, and what may have to be done before."""

    proposal: Proposal
    hopeless: bool = False
    """Trying again leads nowhere."""
    files: list[str] = field(default_factory=list)
    """Kinds of files that are missing."""
    first: list[tuple[int, str]] = field(default_factory=list)
    """Acts that may help: (matter, act)."""
    wrong: list[str] = field(default_factory=list)
    """Fields or kinds of lines that stand in the record and may have to be corrected."""


class Lessons:
    """Learns from refusals."""

    def __init__(self, filling: Filling, people: People, dice: random.Random) -> None:
        self._filling, self._people, self._dice = filling, people, dice

    def learn(self, proposal: Proposal, refused: Refused) -> Lesson:
        """What to try next."""
        lesson = Lesson(proposal.another(), hopeless=bool(_HOPELESS & set(refused.names())))
        said = " ".join(reason.message for reason in refused.reasons)
        days = tuple(day for found in _DAY.findall(said) if (day := _date(*found)) is not None)
        lesson.proposal.days_said = days
        lesson.proposal.sums_said = tuple(Decimal(sum) for sum in _SUM.findall(said) if Decimal(sum) > 0)
        if self._dice.random() < 0.1:
            self._filling.fill(lesson.proposal)
        for reason in refused.reasons:
            self._heed(lesson, reason)
        lesson.hopeless = lesson.hopeless or _waits_for_others(proposal.act, refused)
        return lesson

    def _heed(self, lesson: Lesson, reason: Reason) -> None:
        proposal, rule = lesson.proposal, reason.rule
        guard = next((guard for guard in proposal.act.guards if guard.id == rule), None)
        if guard is not None:
            self._heed_guard(lesson, guard)
        elif reason.where:
            self._heed_field(lesson, reason)
        elif rule in ("not_in_future", "not_before_last_step"):
            proposal.day = min(_floor(proposal) or proposal.day, timezone.localdate())
        elif rule.startswith("not_before_"):
            self._wait(proposal, rule.removeprefix("not_before_"))
        elif rule.startswith("lapsed_"):
            self._hurry(lesson, rule.removeprefix("lapsed_"))
        elif rule.startswith("certified_"):
            self._name_others(proposal)
        elif rule == "child_open":
            lesson.hopeless = True
            lesson.first += _children(proposal.matter)
        else:
            # A role, or duties that one person may not unite.
            proposal.unfit |= {proposal.actor}
            proposal.actor = self._people.another(proposal)

    def _heed_field(self, lesson: Lesson, reason: Reason) -> None:
        proposal, found = lesson.proposal, _WHERE.match(reason.where)
        name, column = (found[1], found[2]) if found else (reason.where, None)
        lines = {registry.short(line): line for line in proposal.act.lines}
        if name not in {*proposal.act.fields, *proposal.act.optional, *lines}:
            proposal.data.pop(name, None)
            return
        self._filling.refill(proposal, name)
        if column is None or reason.rule != "required":
            return
        target: Any = registry.line_model(proposal.procedure, lines[name])._meta.get_field(column).related_model
        if target is not None and issubclass(target, Line):
            # There is nothing yet that the line could be about.
            lesson.hopeless = True
            lesson.first += _able(proposal, lambda act: target.__name__ in map(registry.short, act.lines))

    def _name_others(self, proposal: Proposal) -> None:
        """Those who are named, or who acts, have no certificate: others."""
        if proposal.act.certified is not None and not proposal.act.certified.by:
            proposal.actor = self._people.another(proposal)
            return
        lines = {registry.short(line): registry.line_model(proposal.procedure, line) for line in proposal.act.lines}
        for name, model in lines.items():
            if person_fields(model):
                self._filling.refill(proposal, name)
        for name in proposal.act.certified.by if proposal.act.certified else ():
            self._filling.refill(proposal, name)

    # --- time ---------------------------------------------------------------------------------------------------

    def _wait(self, proposal: Proposal, clock: str | None = None) -> None:
        """Until the period is over; without a clock's name until whatever runs out next has run out."""
        if proposal.matter is None:
            return
        running = [
            row.due_on
            for row in clocks.rows_of(proposal.matter)
            if row.state == ClockState.RUNNING and row.due_on is not None and (clock is None or row.clock == clock)
        ]
        ahead = [day for day in running if day >= proposal.day]
        if clock is not None and ahead:
            self._move_to(proposal, max(ahead))
        elif ahead:
            self._move_to(proposal, min(ahead) + timedelta(days=1))

    def _hurry(self, lesson: Lesson, clock: str) -> None:
        """Earlier; or where the act itself fixes the day of the event, a later event; or the event is fixed anew."""
        proposal, starts = lesson.proposal, lesson.proposal.procedure.clock(clock).starts.field
        if starts in proposal.act.writes and starts in proposal.data:
            proposal.data[starts] = proposal.day + timedelta(days=self._dice.choice((10, 15, 30)))
        else:
            proposal.day = _floor(proposal) or proposal.day
            lesson.first += _able(proposal, lambda act: starts in act.writes)

    def _move_to(self, proposal: Proposal, day: date) -> None:
        floor = _floor(proposal)
        if day <= timezone.localdate() and (floor is None or day >= floor):
            proposal.day = day
            self._filling.fill(proposal)

    # --- demands of the law -------------------------------------------------------------------------------------

    def _heed_guard(self, lesson: Lesson, guard: Guard) -> None:
        proposal = lesson.proposal
        ways = [read.split(":", 1) for read in guard.reads]
        for what, name in ways:
            if what == "file":
                lesson.files.append(name)
        lesson.first += self._helpers(proposal, ways)
        lesson.wrong += [registry.short(name) for what, name in ways if what in ("field", "line")]
        own = [name for what, name in ways if _is_own(proposal.act, what, name)]
        recorded = self._recorded(proposal, ways)
        changes: dict[Callable[[], None], int] = {
            lambda: self._filling.vary(proposal, registry.short(self._dice.choice(own))): 5 if own else 0,
            lambda: self._take(proposal, self._dice.choice(recorded)): 4 if recorded else 0,
            lambda: self._take(proposal, self._dice.choice(proposal.days_said)): 3 if proposal.days_said else 0,
            lambda: self._wait(proposal): 1,
            lambda: setattr(proposal, "actor", self._people.another(proposal)): 1 if own or recorded else 3,
        }
        self._dice.choices(list(changes), list(changes.values()))[0]()
        # Where the act itself has nothing that could be better, others come first.
        lesson.hopeless |= self._dice.random() < (0.05 if own or recorded else 0.5) and bool(
            lesson.first or lesson.wrong
        )

    def _recorded(self, proposal: Proposal, ways: list[list[str]]) -> list[Person | date]:
        """The persons and days that the record names where the guard looks."""
        fields = [name for what, name in ways if what == "field" and hasattr(proposal.record, name)]
        found = [getattr(proposal.record, name) for name in fields if name not in proposal.data]
        return [value for value in found if isinstance(value, Person | date)]

    def _take(self, proposal: Proposal, said: Person | date) -> None:
        """That person acts; or it is done on that day or on the next."""
        if isinstance(said, Person):
            proposal.actor = said
        else:
            self._move_to(proposal, said + timedelta(days=self._dice.choice((0, 1))))

    def _helpers(self, proposal: Proposal, ways: list[list[str]]) -> list[tuple[int, str]]:
        """Acts after which the guard may find what it looks for: in the matter, or in a child of it."""
        matter = proposal.matter
        if matter is None:
            return []
        found: list[tuple[int, str]] = []
        for what, name in ways:
            if what == "field" and isinstance(getattr(proposal.record, name, None), date):
                continue  # The day stands in the record: it is to be waited for, not to be put off.
            child = name.rpartition(".")[0] if what == "act" else name if what == "child" else ""
            waiting = _children(matter, child) if child else []
            found += waiting or _able(proposal, partial(_helps, what, name, child))
        return [(pk, act) for pk, act in found if (pk, act) != (matter.pk, proposal.act.id)]


def _helps(what: str, name: str, child: str, act: Act) -> bool:
    """Whether the act may bring what a guard reads: that act, such lines, that field, such a child matter."""
    if child:
        return act.opens_child == child
    return (
        (what == "act" and act.id == name)
        or (what == "line" and name in act.lines)
        or (what == "field" and name in act.writes)
    )


ANY_ACT = ""
"""Whichever act leads to something new in that matter."""
TO_ITS_END = "to its end"
"""Whichever act leads on in that matter, so that it ends."""


def _able(proposal: Proposal, helps: Callable[[Act], bool]) -> list[tuple[int, str]]:
    matter = proposal.matter
    if matter is None:
        return []
    acts = [act for act in proposal.procedure.acts if matter.state in {state.id for state in act.frm} and helps(act)]
    return [(matter.pk, act.id) for act in acts]


def _children(matter: Matter | None, procedure: str | None = None) -> list[tuple[int, str]]:
    if matter is None:
        return []
    children = Matter.objects.filter(org_id=matter.org_id, parent_id=matter.pk, ended=False, voided=False)
    if procedure is not None:
        children = children.filter(procedure=procedure)
    return [(pk, TO_ITS_END) for pk in children.order_by("pk").values_list("pk", flat=True)]


def _waits_for_others(act: Act, refused: Refused) -> bool:
    """Whether other acts or child matters must come first, so that nothing in this act could be better."""
    guards = {guard.id: guard for guard in act.guards}
    reads = [guards[rule].reads if rule in guards else ("this act",) for rule in refused.names()]
    return any(read and all(each.startswith(("act:", "child:")) for each in read) for read in reads)


def _is_own(act: Act, what: str, name: str) -> bool:
    """Whether the act itself brings what the guard looks at."""
    return (what == "line" and name in act.lines) or (what == "field" and name in (*act.fields, *act.optional))


def _floor(proposal: Proposal) -> date | None:
    matter = proposal.matter
    return None if matter is None else matter.moved_on or matter.opened_on


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
