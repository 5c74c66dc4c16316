"""The words in which a procedure is declared, so that the declaration reads like the statute.

A :class:`Procedure` has states, acts that lead from state to state, guards that an act must pass and clocks that acts
start and meet. A :class:`Register` is for dated facts that are no procedure. Nothing here runs anything: the engine
does, and ``soundness`` checks what is declared.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import evolve, field, frozen

from yifa.law.citation import Basis
from yifa.law.entry_rules import EntryRule
from yifa.law.facts import Fact, Facts, RunningClock
from yifa.law.guards import Guard
from yifa.law.limits import ClockKind, Limit
from yifa.law.roles import GRID_WORKER, LEADER, Role


class DeclarationError(ValueError):
    """A declaration that can't be meant: what is declared, where, and what would be right."""


@frozen
class State:
    """Where a matter stands. ``ends`` marks a state in which the matter is closed."""

    id: str
    name: str
    ends: bool = False


class Stay(Enum):
    """The only value is :data:`STAY`."""

    STAY = "stay"


STAY: Final = Stay.STAY
"""The act leaves the matter where it stands."""

NEW: Final = State("new", "未登记")
"""Where a matter is before its opening act."""


EACH_PARTY: Final = "each party"
"""In a row that a form offers: the party, in one row for each of them."""

ANY: Final = "*"
"""A child procedure that any procedure may open."""


class Owner(Enum):
    """Who must act before the clock runs out."""

    US = "us"
    PARTY = "party"
    COURT = "court"
    SUPERIOR = "superior"
    OTHER = "other"


class Lapse(Enum):
    """What follows when the clock runs out unmet."""

    LATE = "late"
    """The act is still owed, and late."""
    RIGHT_LOST = "right_lost"
    """The act can no longer be done: the engine refuses it."""
    NEXT_ALLOWED = "next_allowed"
    """A gate opens: what it gates may be done from now on and was refused before."""


def _choices_by_field(given: Mapping[str, str | Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {name: _many(codes) for name, codes in given.items()}


def _many(value: Any) -> tuple[Any, ...]:
    """One thing may be written without brackets."""
    if isinstance(value, str | Role | State | Guard | EntryRule):
        return (value,)
    return tuple(value)


def _pairs(value: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple(value.items()) if isinstance(value, Mapping) else tuple(value)


@frozen
class Start:
    """What starts a clock: a date on the record or on a line, or the day on which one of some acts was done."""

    field: str | None = None
    acts: tuple[str, ...] = ()
    line: str | None = None
    where: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return "、".join(self.acts) or (f"{self.line}.{self.field}" if self.line else self.field or "")


def on(field: str) -> Start:
    """The date that the record's field holds."""
    return Start(field=field)


def after(*acts: str) -> Start:
    """The day on which one of the acts was done (``"child.act"``: in a child matter); each starts the clock anew."""
    return Start(acts=acts)


def each(line: str, field: str, **where: object) -> Start:
    """For each line of that name (and of those values): the date in its field. The line is the clock's subject."""
    return Start(field=field, line=line, where=tuple(where.items()))


@frozen
class AgreedDate:
    """A due date that people agreed or an approval fixed: the field of the clock's line (or record) that holds it, and
    what the day rests on, in words."""

    field: str
    says: str = "双方约定"

    @property
    def id(self) -> str:
        return f"agreed:{self.field}"

    @property
    def kind(self) -> ClockKind:
        return ClockKind.DEADLINE


@frozen
class Clock:
    """A time limit at work: which limit, what starts it, what meets it, who owes it, what its lapse means.

    ``gates`` names the acts that a minimum holds back; ``when`` a fact of the record without which the clock does not
    run. ``met_when`` asks whether the act was enough: a fine is paid when all of it is. It sees the matter as the act
    leaves it and the running clock, whose ``party`` and ``line`` say whose it is. ``concerns`` asks of a line whether
    it starts the clock: the term for payment runs against whom a fine was laid on.
    """

    id: str
    name: str
    limit: Limit | AgreedDate
    starts: Start = field(kw_only=True)
    met_by: tuple[str, ...] = field(kw_only=True, converter=_many, default=())
    met_when: Callable[[Facts, RunningClock], bool] | None = field(kw_only=True, default=None)
    concerns: Callable[[Facts, Any], bool] | None = field(kw_only=True, default=None)
    owed_by: Owner = field(kw_only=True)
    lapse: Lapse = field(kw_only=True)
    when: Fact | None = field(kw_only=True, default=None)
    gates: tuple[str, ...] = field(kw_only=True, converter=_many, default=())
    extended_by: tuple[Role, ...] = field(kw_only=True, converter=_many, default=(LEADER,))
    """Who may extend it, where its limit may be extended at all."""
    extension_needs: tuple[Guard, ...] = field(kw_only=True, converter=_many, default=())
    """What the law demands before it is extended."""
    outlasts: bool = field(kw_only=True, default=False)
    """Whether it goes on where the course begins anew: its day stands outside the course, as the end of a year does."""


@frozen
class Certified:
    """Persons without a valid certificate on the day of the act can't do it.

    ``by`` names the fields of the added line (or the record) that hold the persons, all different; empty: the actor.
    """

    kind: str
    law: Basis
    by: tuple[str, ...] = field(converter=_many, default=())

    @property
    def id(self) -> str:
        return f"certified_{self.kind}"


@frozen
class Separation:
    """Duties that no one person may unite in one matter: duty → its acts (``"child.act"`` for those of a child)."""

    id: str
    demand: str
    duties: Mapping[str, tuple[str, ...]]
    law: Basis

    def duty_of(self, act: str) -> str | None:
        """The duty to which the act belongs, or None."""
        return next((duty for duty, acts in self.duties.items() if act in acts), None)


@frozen
class Service:
    """办理页面: what does an act whose data are partly computed, with the page on which users have it done."""

    id: str
    name: str


@frozen(kw_only=True)
class Act:
    """A step: who may do it, from where to where, with which data, on which basis, under which guards."""

    id: str = field(kw_only=False)
    name: str = field(kw_only=False)
    by: tuple[Role, ...] = field(converter=_many)
    frm: tuple[State, ...] = field(converter=_many)
    to: State | Stay = STAY
    law: Basis
    fields: tuple[str, ...] = field(converter=_many, default=())
    """Fields of the record that the act must fill."""
    optional: tuple[str, ...] = field(converter=_many, default=())
    """Fields that it may fill."""
    stamps: tuple[str, ...] = field(converter=_many, default=())
    """Date fields of the record that take the day on which the act was done."""
    stamps_first: tuple[str, ...] = field(converter=_many, default=())
    """Those that take it only where they hold no day yet: of what may be done again, when it was first done."""
    latest: tuple[tuple[str, tuple[str, str]], ...] = field(converter=_pairs, default=())
    """Record field → (line, its date field): the record's date is the latest of the lines'."""
    adds: tuple[str, ...] = field(converter=_many, default=())
    """Lines of which the act adds at least one each."""
    may_add: tuple[str, ...] = field(converter=_many, default=())
    files: tuple[str, ...] = field(converter=_many, default=())
    """Kinds of files that belong to this step."""
    guards: tuple[Guard, ...] = field(converter=_many, default=())
    warns: tuple[Guard, ...] = field(converter=_many, default=())
    """What the law recommends: said to the user, kept with the act, refused never."""
    certified: Certified | None = None
    anew: bool = False
    """The course begins anew: acts, child matters and files from before satisfy no guard any more, open clocks end."""
    clears: tuple[str, ...] = field(converter=_many, default=())
    """Fields of the record that the act empties, because what they said belongs to the course before."""
    opens_child: str | None = None
    """The child procedure that this act opens."""
    reports: tuple[tuple[str, str | None], ...] = field(converter=_pairs, default=())
    """Field of the parent's record → own field, or None for the day of the act: what a child's act writes upward."""
    prints: tuple[str, ...] = field(converter=_many, default=())
    service: Service | None = None
    """The service that alone does the act, because part of its data is computed and may not be typed."""
    offers: Mapping[str, Sequence[Mapping[str, Any]]] = field(factory=dict)
    """Line → the rows with which its form begins, as values of their fields; :data:`EACH_PARTY` stands for one row for
    each party. A convenience, no part of the released version."""
    again: tuple[str, str, str] | None = None
    """(line, its field, value): where the last such line says so, the act is to be done once more before what usually
    follows is offered. A convenience, no part of the released version."""

    @property
    def opens(self) -> bool:
        """Whether this is the act by which a matter comes into being."""
        return NEW in self.frm

    def target(self, current: str) -> str:
        """The id of the state in which the act leaves a matter that stands in ``current``."""
        return current if isinstance(self.to, Stay) else self.to.id

    @property
    def writes(self) -> frozenset[str]:
        """The fields of the record that the act may write."""
        return frozenset((*self.fields, *self.optional, *self.dates))

    @property
    def dates(self) -> tuple[str, ...]:
        """The date fields of the record that the act may write by itself: nobody types them."""
        return (*self.stamps, *self.stamps_first, *(name for name, _ in self.latest))

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that the act must or may add."""
        return (*self.adds, *self.may_add)


class Carry(Enum):
    """What becomes of open matters when a new version comes into force."""

    APPLY_TO_OPEN = "apply_to_open"
    KEEP = "keep"


@frozen
class Transition:
    """How open matters pass from the version before: whether they do, on which basis, and which state becomes which."""

    carry: Carry
    law: Basis
    states: Mapping[str, str] = field(factory=dict)


@frozen
class Period:
    """From a day on, until (exclusive) another or for good."""

    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.since <= day and (self.until is None or day < self.until)


def since(year: int, month: int, day: int) -> Period:
    """In force from that day on."""
    return Period(date(year, month, day))


@frozen(kw_only=True)
class Procedure:
    """A statutory procedure in one version: its states, acts, clocks, and which model of its area holds the record."""

    id: str = field(kw_only=False)
    name: str = field(kw_only=False)
    area: str
    in_force: Period
    opens: State
    record: str
    law: Basis
    acts: tuple[Act, ...] = field(converter=_many)
    clocks: tuple[Clock, ...] = field(converter=_many, default=())
    separations: tuple[Separation, ...] = field(converter=_many, default=())
    child_of: tuple[str, ...] = field(converter=_many, default=())
    """The procedures that may open it as a child; :data:`ANY` for what every area may need: a review, a publication."""
    version: str = "1"
    transition: Transition | None = None
    only: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_choices_by_field)
    """Which choices of a line's field the procedure knows, where it does not know all: ``Party.side`` → their codes."""
    number: str | None = None
    """How a matter is numbered at its opening: ``{short}人调字〔{year}〕第{number}号``. A child has no number."""
    of_the_unit: bool = False
    """Whether it is opened by those alone whose post is for the whole unit, be it about a village or not."""
    course: tuple[str, ...] = field(converter=_many, default=())
    """The acts of the usual case after its opening, in order: what a page shows as the line of steps and offers first.
    It permits nothing and forbids nothing, and is no part of the released version."""
    _acts: Mapping[str, Act] = field(init=False, repr=False, eq=False)
    _clocks: Mapping[str, Clock] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_acts", _by_id(self.id, "act", self.acts))
        object.__setattr__(self, "_clocks", _by_id(self.id, "clock", self.clocks))

    @property
    def states(self) -> tuple[State, ...]:
        """Every state that an act leads from or to, the opening one first, in the order of the declaration."""
        found = {self.opens.id: self.opens}
        for act in self.acts:
            for state in (*act.frm, act.to):
                if isinstance(state, State) and state is not NEW:
                    found.setdefault(state.id, state)
        return tuple(found.values())

    def state(self, id: str) -> State:
        """The state of that name; KeyError when the procedure has none."""
        for state in self.states:
            if state.id == id:
                return state
        raise KeyError(id)

    def act(self, id: str) -> Act:
        """The act of that name; KeyError when the procedure has none."""
        return self._acts[id]

    def has_act(self, id: str) -> bool:
        """Whether the procedure has an act of that name."""
        return id in self._acts

    def may_be_child_of(self, parent: str) -> bool:
        """Whether a matter under that procedure may open this one as a child."""
        return parent in self.child_of or ANY in self.child_of

    def clock(self, id: str) -> Clock:
        """The clock of that name; KeyError when the procedure has none."""
        return self._clocks[id]

    @property
    def opening(self) -> Act:
        """The act by which a matter comes into being; a child's is done by the act that opens it."""
        return next(act for act in self.acts if act.opens)

    def clocks_started_by(self, act: Act) -> tuple[Clock, ...]:
        """The clocks that the act starts: by itself, by a date that it writes or by a line that it adds."""
        return tuple(clock for clock in self.clocks if _starts(act, clock.starts))

    def clocks_started_by_child(self, child: str, act: Act) -> tuple[Clock, ...]:
        """The clocks that an act of a child matter under that procedure starts."""
        return tuple(clock for clock in self.clocks if f"{child}.{act.id}" in clock.starts.acts)

    def clocks_met_by(self, act: Act) -> tuple[Clock, ...]:
        """The clocks that the act meets."""
        return tuple(clock for clock in self.clocks if act.id in clock.met_by)

    def gates_on(self, act: Act) -> tuple[Clock, ...]:
        """The minimum periods that must have passed before the act."""
        return tuple(clock for clock in self.clocks if act.id in clock.gates)

    def separations_on(self, act: str) -> tuple[Separation, ...]:
        """The separations of duties in which the act takes part."""
        return tuple(separation for separation in self.separations if separation.duty_of(act))


@frozen(kw_only=True)
class Register:
    """A ledger of dated facts that are no procedure: its kind of entry and which day dates it."""

    id: str = field(kw_only=False)
    name: str = field(kw_only=False)
    area: str
    entry: str
    dated_by: str
    by: tuple[Role, ...] = field(converter=_many)
    fields: tuple[str, ...] = field(converter=_many)
    optional: tuple[str, ...] = field(converter=_many, default=())
    upfront: tuple[str, ...] = field(converter=_many, default=())
    """Of the optional fields, those that a form shows at once: one of several must be told."""
    later: tuple[str, ...] = field(converter=_many, default=())
    """Fields that are filled when they come to pass (a term ended, a risk treated), which corrects nothing."""
    rules: tuple[EntryRule, ...] = field(converter=_many, default=())
    """What must hold between fields and between entries."""
    warns: tuple[EntryRule, ...] = field(converter=_many, default=())
    """What usually holds. An entry of which it does not is kept, and says so."""
    files: tuple[str, ...] = field(converter=_many, default=())
    """Kinds of files that may lie with an entry: the signed scan, the photographs."""
    seen_by: tuple[Role, ...] = field(converter=_many, default=())
    """Who alone sees its entries, whoever enters them among them. Empty: everybody who reads cases."""
    by_villages: bool = False
    """Whether villages keep it too: who holds a post for a village alone enters what is of that village. What grid
    workers enter is kept so anyhow."""
    ahead: bool = False
    """Whether the day that dates an entry may lie ahead: a campaign is entered when it is planned."""
    law: Basis | None = None

    @property
    def is_kept_in_villages(self) -> bool:
        """Whether a post for one village is enough to enter what is of it."""
        return self.by_villages or GRID_WORKER in self.by

    def is_seen_in(self, roles: Collection[str]) -> bool:
        """Whether somebody in these roles (their codes) sees its entries."""
        return not self.seen_by or any(role.code in roles for role in self.seen_by)


def _starts(act: Act, start: Start) -> bool:
    if start.acts:
        return act.id in start.acts
    if start.line is not None:
        return start.line in act.lines
    return start.field in act.writes


def _by_id(procedure: str, what: str, declared: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in declared:
        if item.id in found:
            raise DeclarationError(f"{procedure}: {what} {item.id} is declared twice; give each its own id")
        found[item.id] = item
    return found


def amended(
    before: Procedure,
    *,
    version: str,
    in_force: Period,
    transition: Transition,
    adds: Mapping[str, Act] | None = None,
    replaces: Iterable[Act] = (),
    repeals: Iterable[str] = (),
) -> Procedure:
    """The next version of a procedure, written as the amendment writes it.

    :param adds: id of an act of the version before → the act that comes after it.
    :param replaces: acts that stand in the place of those of the same id.
    :param repeals: ids of acts that fall away.
    """
    added, new, gone = dict(adds or {}), {act.id: act for act in replaces}, set(repeals)
    unknown = (set(added) | set(new) | gone) - {act.id for act in before.acts}
    if unknown:
        raise DeclarationError(f"{before.id} v{version}: the version before has no act {', '.join(sorted(unknown))}")
    acts: list[Act] = []
    for act in before.acts:
        if act.id not in gone:
            acts.append(new.get(act.id, act))
        if act.id in added:
            acts.append(added[act.id])
    return evolve(before, version=version, in_force=in_force, transition=transition, acts=acts)
