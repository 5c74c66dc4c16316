"""What became of the rows behind an issued report since: which changed, came or went, and whether the journal knows.

A change that the journal tells of is ordinary work: something was entered late or corrected. A row that changed without
an entry was tampered with. What a former year's report was confirmed to say is such a row too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model

from yifa.engine.figures.telling import number
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org, Place
from yifa.engine.registers.models import EntryRecord
from yifa.reports.former.standing import attached_report, stated_values
from yifa.reports.issuing.freezing import FrozenRows
from yifa.reports.models import FormerFigure

_AT_ONCE = 500


@dataclass(frozen=True)
class Drifted:
    """One row that is not what it was. ``figures`` count it otherwise now; none where only a column changed.

    ``recorded``: the journal has an entry about it after the report's.
    """

    table: str
    id: str
    says: str
    figures: tuple[str, ...]
    recorded: bool


def drift(org: Org, frozen: FrozenRows, now: FrozenRows, *, since: int) -> list[Drifted]:
    """Every row that differs, by table and id. :param since: the journal's size when the report was issued."""
    found: list[Drifted] = []
    for table in sorted({*frozen.values, *now.values}):
        before, after = frozen.values.get(table, {}), now.values.get(table, {})
        counted = _counted_otherwise(table, frozen, now)
        differing = sorted({*counted, *(id for id in before if after.get(id, before[id]) != before[id])})
        known = _recorded(org, table, differing, since)
        for id in differing:
            says = _says(frozen.columns.get(table, ()), before.get(id), after.get(id))
            found.append(Drifted(table, id, says, tuple(sorted(counted.get(id, ()))), id in known))
    return found


def stated_otherwise(org: Org, figures: Iterable[Mapping[str, Any]], *, since: int) -> Iterator[Drifted]:
    """The figures of a former year, said by the report attached for it, of which something else is confirmed now.

    :param figures: those of the manifest. :param since: as for ``drift``.
    """
    by_year: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for told in figures:
        if told.get("stated"):
            by_year[told["id"].partition("@")[2]].append(told)
    for year, stated in by_year.items():
        report = attached_report(org, int(year))
        confirmed = stated_values(report) if report is not None else {}
        known = JournalEntry.objects.filter(org=org, seq__gt=since, subject=f"former:{year}").exists()
        for told in stated:
            now = confirmed.get(told["id"].partition("@")[0])
            value = number(now.shown) if now is not None else None
            if value != told["value"]:
                says = f"由{told['value']}变为{value}" if now is not None else "往年报告中不再确认有这一项"
                yield Drifted(FormerFigure._meta.label, told["id"], says, (told["id"],), known)


def _counted_otherwise(table: str, frozen: FrozenRows, now: FrozenRows) -> Mapping[str, set[str]]:
    """Row → the figures that count it otherwise than they did."""
    found: dict[str, set[str]] = defaultdict(set)
    names = {name for name, of in {**frozen.table_of, **now.table_of}.items() if of == table}
    for name in names:
        for id, *_ in set(frozen.rows.get(name, ())) ^ set(now.rows.get(name, ())):
            found[id].add(name)
    return found


def _says(columns: Sequence[str], before: Sequence[object] | None, after: Sequence[object] | None) -> str:
    if before is None:
        return "印发时没有统计在内"
    if after is None:
        return "现在不再统计在内"
    changed = [
        f"{name}由{was if was not in (None, '') else '空'}变为{now if now not in (None, '') else '空'}"
        for name, was, now in zip(columns, before, after, strict=True)
        if was != now
    ]
    return "、".join(changed) or "统计结果与印发时不同"


def _recorded(org: Org, table: str, ids: Sequence[str], since: int) -> set[str]:
    """Those of the rows of which the journal tells after that entry."""
    subjects = dict(_subjects(apps.get_model(table), ids))
    entries = JournalEntry.objects.filter(org=org, seq__gt=since)
    told = {
        subject
        for start in range(0, len(ids), _AT_ONCE)
        for subject in entries.filter(
            subject__in={one for id in ids[start : start + _AT_ONCE] for one in subjects.get(id, ())}
        ).values_list("subject", flat=True)
    }
    return {id for id in ids if told & subjects.get(id, set())}


def _subjects(model: type[Model], ids: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
    """Row → how the journal names what it belongs to: a matter with its children, an entry, a place."""
    if any(column.name == "matter" for column in model._meta.concrete_fields):
        # The record itself, or a line or clock of the matter.
        matters = model._default_manager.filter(pk__in=ids).values_list("pk", "matter_id")
        of_row = {str(pk): matter for pk, matter in matters}
        families = _families(of_row.values())
        yield from ((id, families[matter]) for id, matter in of_row.items())
    else:
        kind = "register_entry" if issubclass(model, EntryRecord) else "place" if model is Place else "row"
        yield from ((id, {f"{kind}:{id}"}) for id in ids)


def _families(matters: Iterable[int]) -> dict[int, set[str]]:
    """Matter → the journal's names of it, its parent and its parent's children."""
    asked = list(dict.fromkeys(matters))
    parents = dict(Matter.objects.filter(pk__in=asked).values_list("pk", "parent_id"))
    roots = {pk: parents.get(pk) or pk for pk in asked}
    children: dict[int, set[str]] = defaultdict(set)
    for pk, parent in Matter.objects.filter(parent_id__in=set(roots.values())).values_list("pk", "parent_id"):
        children[parent].add(f"matter:{pk}")
    return {pk: {f"matter:{pk}", f"matter:{root}", *children[root]} for pk, root in roots.items()}
