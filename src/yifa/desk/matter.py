"""事项: where does it stand, and what next?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.general_acts import General, offered, shown_subject
from yifa.desk.history import told_history
from yifa.desk.prints import offered_papers
from yifa.desk.steps import Step, line_of_steps, next_of_course
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.telling import number_in_words
from yifa.engine.ledgers.registry import ledger_of
from yifa.engine.matters import registry
from yifa.engine.matters.data import is_personal
from yifa.engine.matters.families import Family, FamilyFacts
from yifa.engine.matters.models import ClockRow, ClockState, Line, Link, Matter, Party, Record
from yifa.engine.matters.permitted import Choice, choices
from yifa.engine.matters.reading import sees_personal
from yifa.engine.orgs.authority import capacities_among
from yifa.engine.prints.signed import Departure, departures
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.engine.vault.masking import masked
from yifa.law.file_kinds import PICTURES, kind_name
from yifa.law.limits import Limit
from yifa.law.procedure import Clock, Owner, Procedure
from yifa.law.wording import day_in_words, month_in_words

_KEPT_APART = frozenset({"org", "village", "opened_on", "closed_on", "dated_on", "voided"})
"""What every record has, and its page says elsewhere."""


@dataclass(frozen=True)
class ClockBar:
    """A running or ended time limit, with how far it has come in percent."""

    row: ClockRow
    clock: Clock
    today: date

    @property
    def law(self) -> str:
        return self.clock.limit.cited if isinstance(self.clock.limit, Limit) else self.clock.limit.says

    @property
    def is_local(self) -> bool:
        """Whether a local rule fixed it, of whatever level, and not a statute."""
        return isinstance(self.clock.limit, Limit) and self.clock.limit.local

    @property
    def is_ours(self) -> bool:
        return self.row.owed_by == Owner.US.value

    @property
    def is_over(self) -> bool:
        return self.row.state in (ClockState.MET, ClockState.ENDED)

    @property
    def used(self) -> int:
        """0 to 100."""
        if self.row.started_on is None or self.row.due_on is None:
            return 0
        whole = max((self.row.due_on - self.row.started_on).days, 1)
        return min(max(round((self.today - self.row.started_on).days * 100 / whole), 0), 100)

    @property
    def total(self) -> int | None:
        """Days from the start to the due date."""
        if self.row.started_on is None or self.row.due_on is None:
            return None
        return (self.row.due_on - self.row.started_on).days


@dataclass(frozen=True)
class Run:
    """One course that a matter is on: its own, or that of an open or closed child."""

    matter: Matter
    procedure: Procedure
    steps: list[Step]
    permitted: list[Choice]
    first: str
    """The id of the act to offer first, or nothing."""
    barred: list[Choice]
    """What the present state would allow, were it not for something else."""
    others: list[Choice]
    """What the present state would allow to others."""
    later: list[Choice]
    """What comes after the next move."""
    clocks: list[ClockBar]
    general: list[General]
    """What may be done with any matter."""
    record: Record


@dataclass(frozen=True)
class Fact:
    """A field of the record that says something."""

    name: str
    value: str
    is_long: bool = False
    href: str = ""
    """What it opens: the page of the entry that it names, the rows of a figure."""


@for_case_readers
@require_safe
def matter(request: WorkRequest, reader: Reader, pk: int) -> HttpResponse:
    """The whole matter on one page; a child is shown on its parent's, and stays there when it has ended."""
    family = reader.family(pk)
    root = family.root
    runs = [run_of(one, family, reader) for one in family.members]
    shown = [run for run in runs if run.matter is root or not run.matter.ended]
    context = {
        "reader": reader,
        "matter": root,
        "ledger": ledger_of(root.procedure),
        "state": shown[0].procedure.state(root.state),
        "runs": shown,
        "ended": [run for run in runs if run not in shown],
        "all_runs": runs,
        "at_work": [run for run in shown[1:] if not run.matter.voided] or shown[:1],
        "main": shown[0],
        "clocks": any(run.clocks for run in runs),
        "facts": facts_of(shown[0].record),
        "has_parties": "Party" in registry.line_models(shown[0].procedure) or bool(family.parties),
        "parties": [_party_row(party) for party in family.parties],
        "history": list(reversed(told_history(family))),
        "departures": [departure for one in family.members for departure in _departures(one, family)],
        "files": [(kind_name(file.kind), file.kind in PICTURES, file) for file in family.files],
        "papers": offered_papers(family.members, family.entries),
        "links": Link.objects.filter(org_id=root.org_id, matter=root).select_related("other").order_by("pk"),
        "sees_personal": sees_personal(reader.roles, is_handler=root.handler_id == reader.person.pk),
    }
    return render(request, "desk/matter.html", context)


def _departures(one: Matter, family: Family) -> list[Departure]:
    """Where the record of a member of the family says otherwise than what was signed."""
    entries = [entry for entry in family.entries if entry.matter_id == one.pk]
    return departures(one, entries, [file for file in family.files if file.matter_id == one.pk])


def run_of(one: Matter, family: Family, reader: Reader) -> Run:
    """One member of the family: where it stands and what may be done with it now."""
    procedure = registry.procedure(one.procedure, one.version)
    own = [row for row in family.clocks if row.matter_id == one.pk]
    record = family.record(one)
    may = capacities_among(reader.posts, one.org, reader.today, one.village)
    facts = FamilyFacts(one, procedure, record, reader.person, reader.today, family=family, own=may)
    found = [] if one.voided else choices(facts, own)
    done = [entry for entry in family.entries if entry.matter_id == one.pk]
    steps = line_of_steps(procedure, one, done)
    near = {step.state.id for step in steps if step.place == "ahead"}
    permitted = [choice for choice in found if choice.is_permitted]
    has_papers = any(file.matter_id == one.pk for file in family.files)
    barred = [choice for choice in found if _is_barred(choice, {one.state}, procedure.course)]
    first = next_of_course(procedure, [choice.act for choice in permitted], done)
    return Run(
        one,
        procedure,
        steps,
        sorted(permitted, key=lambda choice: choice.act.id != first),
        first,
        [choice for choice in barred if not _is_for_others(choice)],
        [choice for choice in barred if _is_for_others(choice)],
        [choice for choice in found if _is_barred(choice, near - {one.state}, procedure.course)],
        [ClockBar(row, procedure.clock(row.clock), reader.today) for row in own],
        offered(shown_subject(one, procedure, record, own, reader, has_papers=has_papers)),
        record,
    )


def _is_barred(choice: Choice, states: set[str], course: tuple[str, ...]) -> bool:
    """What belongs to one of these states and can't be done yet; of what others do, the usual course alone."""
    rules = {reason.rule for reason in choice.reasons}
    if not rules or "voided" in rules or not states & {state.id for state in choice.act.frm}:
        return False
    return "role" not in rules or choice.act.id in course


def _is_for_others(choice: Choice) -> bool:
    return any(reason.rule == "role" for reason in choice.reasons)


def facts_of(record: Record | EntryRecord) -> list[Fact]:
    """The fields of the record that say something, in words, in the order of the model."""
    found = []
    for column in record._meta.concrete_fields:
        value = getattr(record, column.attname)
        if column.name in _KEPT_APART or value in (None, "") or column.primary_key:
            continue
        told = field_in_words(record, column)
        related = column.related_model
        names_entry = isinstance(related, type) and issubclass(related, EntryRecord)
        href = reverse("desk_entry", args=[value]) if names_entry else ""
        found.append(Fact(str(column.verbose_name), told, len(told) > 40, href))
    return found


def field_in_words(row: Any, column: Any) -> str:
    """What stands in a column of a record, as a page says it; personal values are not shown."""
    if is_personal(column):
        return "（已加密）"
    if column.flatchoices:
        return str(getattr(row, f"get_{column.name}_display")())
    value = getattr(row, column.name)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(column, MonthField) and value is not None:
        return month_in_words(value)
    if isinstance(value, date):
        return day_in_words(value)
    return number_in_words(value) if isinstance(value, Decimal) else str(value)


@dataclass(frozen=True)
class PartyRow:
    """A party as the page shows it: of each personal field its id, what it is called, and the masked value."""

    party: Party
    personal: tuple[tuple[str, str, str], ...]


def _party_row(party: Party) -> PartyRow:
    return PartyRow(
        party,
        (
            ("telephone", "电话", masked(party.telephone, "telephone")),
            ("identity_number", "证件", masked(party.identity_number, "id_number")),
            ("address", "住址", "已登记" if party.address else ""),
        ),
    )


def lines_of(model: type[Line], one: Matter) -> list[Line]:
    """The lines of that kind that stand in the matter, oldest first."""
    rows: Any = model
    return list(rows.objects.filter(org_id=one.org_id, matter_id=one.pk, void_entry__isnull=True).order_by("pk"))
