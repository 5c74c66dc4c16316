"""When the law changes: how open matters pass to the next version of their procedure.

Whether they pass, and on which article, the new version declares (``transition``). Passing is an entry in the matter's
history like any other: state, clocks and version follow, nothing that was done before is undone.
"""

from __future__ import annotations

from datetime import date

from yifa.engine.matters import clocks, registry
from yifa.engine.matters.act import Done
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.general import working
from yifa.engine.matters.models import ClockRow, ClockState, Matter
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Person
from yifa.engine.parameters.limits import limit_for
from yifa.law.procedure import AgreedDate, Carry, Clock, Procedure


def due_for_transition(day: date) -> list[Matter]:
    """The open matters in scope whose procedure has a next version that is in force on that day and takes them over."""
    found: list[Matter] = []
    for procedure in registry.procedures():
        if _taken_over_by(procedure, day) is not None:
            matters = Matter.objects.filter(procedure=procedure.id, version=procedure.version)
            found += matters.filter(ended=False, voided=False).select_related("org").order_by("id")
    return found


def apply_transition(matter: Matter | int, *, actor: Person, happened_on: date) -> Done:
    """Move an open matter to the next version of its procedure.

    :raises Refused: there is no next version, it is not in force on that day, or it leaves open matters where they are.
    """
    with working(matter, actor, happened_on, "转入新版程序") as work:
        before = work.procedure
        after = _next_for(before, happened_on)
        if work.matter.ended:
            raise refuse("ended", "事项已经办结，仍按办结时的规定", law=_law(after))
        work.matter.version = after.version
        state = _states(after).get(work.matter.state, work.matter.state)
        stood_in = work.matter.state
        if state != stood_in:
            work.matter.state, work.matter.moved_on = state, happened_on
        work.procedure = after
        done = work.enter("transition", law=_law(after), before=stood_in)
        _carry_clocks(before, work.facts, clocks.entry_reason(done.entry))
        work.refresh()
        work.matter.save()
        return done


def _next_for(procedure: Procedure, day: date) -> Procedure:
    following = registry.next_version(procedure)
    if following is None:
        raise refuse("no_next_version", f"“{procedure.name}”没有更新的版本", todo="无需转入，请继续办理")
    if following.in_force.since > day:
        raise refuse(
            "not_in_force", f"“{procedure.name}”的新版程序自{following.in_force.since}起施行", todo="请在施行后办理"
        )
    if _taken_over_by(procedure, day) is None:
        raise refuse("keeps_version", "新版程序施行前已登记的事项，仍按原规定办理", law=_law(following))
    return following


def _taken_over_by(procedure: Procedure, day: date) -> Procedure | None:
    following = registry.next_version(procedure)
    if following is None or following.transition is None or following.in_force.since > day:
        return None
    return following if following.transition.carry is Carry.APPLY_TO_OPEN else None


def _law(procedure: Procedure) -> str:
    return str(procedure.transition.law) if procedure.transition else ""


def _states(procedure: Procedure) -> dict[str, str]:
    return dict(procedure.transition.states) if procedure.transition else {}


def _carry_clocks(before: Procedure, facts: RowFacts, reason: str) -> None:
    """Clocks that the new version has not end; those under another limit are dated anew; those that it adds start."""
    after = facts.procedure
    rows = clocks.rows_of(facts.matter)
    known = {clock.id: clock for clock in after.clocks}
    clocks.end_open((row for row in rows if row.clock not in known), facts.happened_on)
    for row in rows:
        if row.is_open and row.clock in known:
            _carry_clock(row, known[row.clock], facts, reason)
    added = [clock for clock in after.clocks if clock.id not in {old.id for old in before.clocks}]
    begun = [item for clock in added for item in clocks.begun_before(facts, clock)]
    ClockRow.objects.bulk_create(clocks.row_of(facts.matter, item, ClockState.RUNNING) for item in begun)


def _carry_clock(row: ClockRow, clock: Clock, facts: RowFacts, reason: str) -> None:
    row.lapse, row.owed_by = clock.lapse.value, clock.owed_by.value
    if row.limit != clock.limit.id and not isinstance(clock.limit, AgreedDate):
        row.limit, row.kind = clock.limit.id, clock.limit.kind.value
        clocks.redate(row, limit_for(facts.matter.org, row.limit, facts.happened_on), reason)
    row.save(update_fields=["limit", "kind", "lapse", "owed_by"])
