"""What a guard may look at. The engine supplies it from real rows; the law knows only these names.

A guard reads what is recorded — dates, lines, files, persons, child matters — and never a tick that asserts the very
thing it guards. The act's own data count as recorded already: a guard sees the matter as it would stand after the act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class ActFact(Protocol):
    """An act that was done on the matter: by which person, on which day of the world."""

    @property
    def pk(self) -> int: ...
    @property
    def actor_id(self) -> int: ...
    @property
    def happened_on(self) -> date | None: ...
    @property
    def order(self) -> int:
        """Its place among all acts of the organisation, in the order in which they were recorded."""


class RunningClock(Protocol):
    """A clock that runs in the matter: of which party, of which line, where it is one's own."""

    @property
    def party(self) -> int | None: ...
    @property
    def line(self) -> int | None: ...


class ChildFact(Protocol):
    """A child matter: where it stands and what it recorded."""

    @property
    def state(self) -> str: ...
    @property
    def ended(self) -> bool: ...
    @property
    def record(self) -> Any: ...


class Facts(Protocol):
    """A matter as the act would leave it, on the day on which the act happened."""

    @property
    def happened_on(self) -> date: ...

    @property
    def actor_id(self) -> int:
        """The person who acts (the person, not the account)."""

    @property
    def record(self) -> Any:
        """The matter's own record, with the act's data applied. Typed columns of the area."""

    def before(self, field: str) -> Any:
        """What the record's field held before this very act, which writes it; None where the act writes it not, or is
        looked at as one that was done long ago."""

    @property
    def parent(self) -> Any:
        """The parent matter's record, or None for a matter that stands alone."""

    @property
    def parent_procedure(self) -> str | None:
        """The id of the parent matter's procedure, or None for a matter that stands alone."""

    @property
    def parties(self) -> Sequence[Any]:
        """The parties of the matter; a child's are its parent's."""

    def lines(self, name: str, **equals: object) -> Sequence[Any]:
        """What repeats inside the matter: the lines of that name, oldest first, voided ones left out."""

    def parent_lines(self, name: str, **equals: object) -> Sequence[Any]:
        """The lines of that name of the parent matter, for a child; none for a matter that stands alone."""

    def added(self, name: str) -> Sequence[Any]:
        """The lines of that name that this very act adds."""

    def fresh(self, name: str, **equals: object) -> Sequence[Any]:
        """Those of the lines that were added since the matter's course last began anew; all where it never did."""

    def files(self, kind: str, since: Sequence[str] = ()) -> int:
        """How many files of that kind lie with the matter that came since its course last began anew, and since any of
        the acts ``since`` was last done."""

    def children(self, procedure: str) -> Sequence[ChildFact]:
        """The child matters under that procedure, oldest first: those opened since the course last began anew. One
        that ended only after the day of the act was still open on it."""

    def acts(self, act: str) -> Sequence[ActFact]:
        """How often, by whom and when the act was done since the course last began anew and until the day of the act,
        oldest first.

        ``"child.act"`` names an act of a child matter."""

    def still_running(self, clock: str, party: int | None = None) -> bool:
        """Whether a clock of that name (and party) is in time on the day of the act and neither met nor ended."""

    def met_late(self, clock: str) -> bool:
        """Whether a clock of that name was met only after its last day."""

    def did_before(self, person_id: int, act: str) -> bool:
        """Whether that person did the act (``"procedure.act"``) in an earlier matter of the organisation."""

    def holds_certificate(self, person_id: int, kind: str) -> bool:
        """Whether that person held a valid certificate of that kind on the day of the act."""

    def holds_role(self, person_id: int, role: str) -> bool:
        """Whether that person held a post of that role in the matter's organisation on the day of the act."""

    def is_head(self, person_id: int) -> bool:
        """Whether that person was the head of the government (行政首长) on the day of the act."""


@dataclass(frozen=True)
class Fact:
    """Something declared on the record (or a line) that makes a step necessary or a limit apply."""

    field: str
    is_in: tuple[object, ...] | None = None
    negated: bool = False

    def holds(self, row: Any) -> bool:
        """Whether the row declares it; an unknown value declares nothing."""
        value = getattr(row, self.field)
        found = bool(value) if self.is_in is None else value in self.is_in
        return found is not self.negated

    def __invert__(self) -> Fact:
        return Fact(self.field, self.is_in, not self.negated)


def fact(field: str, *is_in: object) -> Fact:
    """``fact("affects_operators")`` is a ticked fact; ``fact("grade", "major", "complex")`` one of several values."""
    return Fact(field, is_in or None)
