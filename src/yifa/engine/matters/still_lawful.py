"""What a correction reveals: the guards of acts that were done, asked as on their days about what is now said.

A correction tells how it was, and is never refused for what comes to light. But a guard that was met by what stood and
is not by what stands now is a finding, kept with the matter: nobody raises a fine or dates back a notice unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from yifa.engine.matters import registry
from yifa.engine.matters.act import Done
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import ActEntry, EntryKind, Finding, Line, Matter, Record
from yifa.engine.matters.refusals import Reason
from yifa.law.procedure import Act, Procedure


def against_line(
    matter: Matter, procedure: Procedure, record: Record, current: Line, corrected: Line, adders: Sequence[Act]
) -> list[Reason]:
    """What the acts that add such lines would have refused, had the line been as it is now said to be."""
    found: list[Reason] = []
    for act, entry in _done(matter, adders):
        was = _as_done(matter, procedure, act, entry, record, current, current)
        would = _as_done(matter, procedure, act, entry, record, current, corrected)
        found += _broken(act, was, would)
    return found


def against_fields(
    matter: Matter, procedure: Procedure, before: Record, after: Record, corrected: set[str]
) -> list[Reason]:
    """What acts that wrote or looked at these fields would have refused, had the record been as it now is."""
    looked = {f"field:{name}" for name in corrected}
    concerned = [
        act
        for act in procedure.acts
        if act.writes & corrected or any(looked & set(guard.reads) for guard in act.guards)
    ]
    found: list[Reason] = []
    for act, entry in _done(matter, concerned):
        was = _as_done(matter, procedure, act, entry, before)
        would = _as_done(matter, procedure, act, entry, after)
        found += _broken(act, was, would)
    return found


def _done(matter: Matter, acts: Iterable[Act]) -> Iterator[tuple[Act, ActEntry]]:
    """Those of the acts that were done here, each with the entry by which it was done last."""
    entries = ActEntry.objects.filter(org_id=matter.org_id, matter_id=matter.pk, kind=EntryKind.ACT).order_by("seq")
    last = {entry.act: entry for entry in entries.select_related("actor")}
    yield from ((act, last[act.id]) for act in acts if act.id in last)


def _as_done(
    matter: Matter,
    procedure: Procedure,
    act: Act,
    entry: ActEntry,
    record: Record,
    current: Line | None = None,
    stands_for: Line | None = None,
) -> RowFacts:
    """The matter as that act's guards see it, with the lines that the act added; one of them may stand for another."""
    added: dict[str, list[Line]] = {}
    for name in act.lines:
        model = registry.line_model(procedure, name)
        rows = model.objects.filter(
            org_id=matter.org_id, matter_id=matter.pk, entry_id=entry.pk, void_entry__isnull=True
        )
        added[registry.short(name)] = [row for row in rows if current is None or row.pk != current.pk]
    if stands_for is not None:
        added.setdefault(type(stands_for).__name__, []).append(stands_for)
    withdrawn = frozenset(row.pk for rows in added.values() for row in rows)
    day = entry.happened_on or matter.opened_on or entry.recorded_at.date()
    return RowFacts(matter, procedure, record, entry.actor, day, added, withdrawn)


def _broken(act: Act, was: RowFacts, would: RowFacts) -> Iterator[Reason]:
    """A guard that is not met either way, because the matter has moved on since, says nothing about the correction."""
    for guard in act.guards:
        missing = guard.unmet(would)
        if missing is not None and guard.unmet(was) is None:
            yield Reason(guard.id, f"更正后，“{act.name}”不符合规定：{missing}", str(guard.law))


def keep_findings(done: Done, breaches: Iterable[Reason]) -> Done:
    """Keep what a correction revealed with the matter, and say it to who corrected."""
    listed = {reason.rule: reason for reason in breaches}
    Finding.objects.bulk_create(
        Finding(
            org_id=done.matter.org_id,
            matter_id=done.matter.pk,
            entry=done.entry,
            rule=rule,
            message=reason.message[:300],
            law=reason.law,
        )
        for rule, reason in listed.items()
    )
    return replace(done, warnings=(*done.warnings, *(reason.message for reason in listed.values())))
