"""今日: what must I do now?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import F, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_staff
from yifa.desk.annual.stage import stage
from yifa.desk.duties import unmet
from yifa.desk.given_out import given_to_others
from yifa.desk.learning.exam import exams_to_sit
from yifa.desk.ledger import may_register
from yifa.desk.newly import reported, to_take_up
from yifa.desk.overseeing import overview
from yifa.desk.reminding import notes
from yifa.desk.waiting import decides, waiting
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.ledgers.asking import WARNING_DAYS
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.matters import registry
from yifa.engine.matters.models import ClockRow, ClockState, Line, Matter, Party
from yifa.engine.matters.titles import masked_titles
from yifa.law.limits import Limit
from yifa.law.procedure import Act, AgreedDate, Clock, Lapse, Owner
from yifa.law.roles import LEADER, ROLES
from yifa.ui.templatetags.office import urgency

SHOWN = 60
SHOWN_OF_PARTIES = 8


@dataclass(frozen=True)
class Todo:
    """One step that this organisation owes: until when, on which basis, and the act that does it."""

    row: ClockRow
    clock: Clock
    act: Act | None
    root: Matter
    title: str
    today: date
    about: str = ""
    """The line that it is about, where several of the matter are to be met by the same step."""

    @property
    def due(self) -> date | None:
        return self.row.due_on

    @property
    def days_left(self) -> int:
        """Negative when it is late."""
        return (self.row.due_on - self.today).days if self.row.due_on else 0

    @property
    def urgency(self) -> str:
        """``late``, ``soon`` or nothing."""
        return urgency(self.due, self.today)

    @property
    def law(self) -> str:
        """The article that fixes the date."""
        return self.clock.limit.cited if isinstance(self.clock.limit, Limit) else self.clock.limit.says


@for_staff
@require_safe
def today(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The steps owed, most urgent first, one button for each thing that I may register, and a leader's overview."""
    owed = list(_owed(reader)) if reader.reads_cases else []
    mine = [ledger for ledger in ledgers() if may_register(ledger, reader)]
    context = {
        "reader": reader,
        "roles": [role.name for code, role in ROLES.items() if code in reader.roles],
        "owed": _named(_told_apart(owed[:SHOWN]), reader),
        "by_parties": _named(_owed_by_parties(reader), reader) if reader.reads_cases else [],
        "more": len(owed) > SHOWN,
        "late": sum(todo.days_left < 0 for todo in owed),
        "soon": sum(0 <= todo.days_left <= WARNING_DAYS for todo in owed),
        "others": sum(todo.days_left > WARNING_DAYS for todo in owed),
        "warning_days": WARNING_DAYS,
        "has_provisional": any(todo.row.provisional for todo in owed[:SHOWN]),
        "registers": [ledger for ledger in mine if ledger.procedure],
        "facts": [ledger for ledger in mine if ledger.register],
        "decides": decides(reader),
        "waiting": list(waiting(reader)) if decides(reader) else [],
        "unmet_duties": unmet(reader) if reader.is_one_of([LEADER]) else None,
        "to_take_up": to_take_up(reader) if reader.reads_cases else [],
        "reported": reported(reader),
        "exams": list(exams_to_sit(reader)),
        "notes": notes(reader) if reader.reads_cases else [],
        "annual": stage(reader),
        "overview": overview(reader) if reader.is_one_of([LEADER]) else None,
    }
    return render(request, "desk/today.html", context)


def _owed(reader: Reader) -> Iterator[Todo]:
    """The running clocks of open matters that are for this person to meet, by their roles and not a colleague's work,
    earliest first."""
    rows = list(_running(reader, Owner.US).exclude(lapse=Lapse.NEXT_ALLOWED.value)[: SHOWN * 4])
    others = given_to_others({row.matter.root for row in rows}, reader)
    for row in rows:
        declared = registry.procedure(row.matter.procedure, row.matter.version)
        clock = declared.clock(row.clock)
        acts = [declared.act(name) for name in clock.met_by if declared.has_act(name)]
        here = [act for act in acts if row.matter.state in {state.id for state in act.frm}]
        root = row.matter.root
        roles = reader.roles - others.get(root.pk, frozenset())
        mine = [act for act in here or acts if roles & {role.code for role in act.by}]
        if mine or not acts:
            # Several acts may meet a clock (settle, fail): then the page of the matter offers them.
            only = acts[0] if len(acts) == 1 and acts[0] in here else None
            yield Todo(row, clock, only, root, root.title, reader.today)


def _told_apart(todos: list[Todo]) -> list[Todo]:
    """Several rows of one matter and clock say which line each is about, unless it is about a party: names of people
    stand in titles alone, where they are masked. One query for each kind of line."""
    alike = Counter((todo.row.matter_id, todo.clock.id) for todo in todos)
    wanted: dict[type[Line], list[int]] = defaultdict(list)
    for todo in todos:
        row, name = todo.row, todo.clock.starts.line
        if row.line is None or name is None or alike[row.matter_id, todo.clock.id] == 1:
            continue
        line = registry.line_model(registry.procedure(row.matter.procedure, row.matter.version), name)
        wanted[line].append(row.line)
    told = {model: keys for model, keys in wanted.items() if not _is_about_a_party(model)}
    found = [model._default_manager.in_bulk(keys) for model, keys in told.items()]
    about = {key: str(line) for lines in found for key, line in lines.items()}
    return [replace(todo, about=about.get(todo.row.line or 0, "")) for todo in todos]


def _is_about_a_party(line: type[Line]) -> bool:
    return any(column.related_model is Party for column in line._meta.fields)


def _owed_by_parties(reader: Reader) -> list[Todo]:
    """What parties agreed to do by a day, the earliest first: to be watched, since nobody here can do it for them."""
    agreed = Q(pk__in=[])
    for procedure in registry.procedures():
        names = [clock.id for clock in procedure.clocks if isinstance(clock.limit, AgreedDate)]
        agreed |= Q(clock__in=names, matter__procedure=procedure.id, matter__version=procedure.version)
    found = _running(reader, Owner.PARTY).filter(agreed)[:SHOWN_OF_PARTIES]
    todos = []
    for row in found:
        root = row.matter.root
        clock = registry.procedure(row.matter.procedure, row.matter.version).clock(row.clock)
        todos.append(Todo(row, clock, None, root, root.title, reader.today))
    return todos


def _named(todos: list[Todo], reader: Reader) -> list[Todo]:
    """As the reader sees them: people's names in full for those at work on the matters, masked for a leader, who looks
    over everybody's."""
    if not reader.is_one_of([LEADER]):
        return todos
    titles = masked_titles([todo.root for todo in todos])
    return [replace(todo, title=titles[todo.root.pk]) for todo in todos]


def _running(reader: Reader, owner: Owner) -> QuerySet[ClockRow]:
    """The running clocks, of open matters that the person may read, that are for one side to meet, earliest first."""
    matters = reader.matters().filter(voided=False, ended=False)
    rows = ClockRow.objects.filter(
        org__in=reader.orgs, state=ClockState.RUNNING, owed_by=owner.value, due_on__isnull=False
    )
    found = rows.filter(matter__in=matters.values("pk")).order_by(F("due_on").asc(), "pk")
    return found.select_related("matter", "matter__parent", "matter__village")
