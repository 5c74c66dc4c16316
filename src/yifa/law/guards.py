"""Guards: what the law demands before an act, each with its article. And the words from which most guards are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from yifa.law.citation import Basis
from yifa.law.facts import Fact, Facts


@dataclass(frozen=True)
class Guard:
    """A demand of the law on an act. ``unmet`` says in Chinese what is missing, or None when the demand is met.

    ``reads`` names what the guard looks at (``act:…``, ``child:…``, ``line:…``, ``parent_line:…``, ``file:…``,
    ``field:…``), so that a guard that reads something which does not exist is found before it ever runs. ``foreseen``:
    what the act brings can't mend what is missing, so that it is told before the act's form is filled in.
    """

    id: str
    demand: str
    check: Callable[[Facts], bool | str]
    law: Basis
    reads: tuple[str, ...] = ()
    foreseen: bool = False

    def unmet(self, facts: Facts) -> str | None:
        """None, or the reason for refusal: the check's own words where it gives them, else the demand."""
        answer = self.check(facts)
        if answer is True:
            return None
        return self.demand if answer is False else answer


def guard(
    demand: str, *, law: Basis, reads: tuple[str, ...] = (), foreseen: bool = False
) -> Callable[[Callable[[Facts], bool | str]], Guard]:
    """Make a guard of a function; the function's name is the guard's id."""

    def make(check: Callable[[Facts], bool | str]) -> Guard:
        return Guard(check.__name__, demand, check, law, reads, foreseen)

    return make


def done(act: str, demand: str, *, law: Basis) -> Guard:
    """That act was done before (``"child.act"`` for an act of a child matter)."""
    return Guard(f"done_{act.replace('.', '_')}", demand, lambda facts: bool(facts.acts(act)), law, (f"act:{act}",))


def done_since(act: str | Sequence[str], since: str | Sequence[str], demand: str, *, law: Basis) -> Guard:
    """That act (or one of several) was done after each of the acts ``since`` was done for the last time.

    Unlike ``done`` it is also refused when it was done, but for what has been changed or asked again in the meantime.
    """
    wanted, before = _names(act), _names(since)

    def check(facts: Facts) -> bool:
        last = max((done.order for name in wanted for done in facts.acts(name)), default=0)
        return last > max((done.order for name in before for done in facts.acts(name)), default=0)

    id = f"done_{'_or_'.join(wanted)}_since_{'_and_'.join(before)}".replace(".", "_")
    return Guard(id, demand, check, law, tuple(f"act:{name}" for name in (*wanted, *before)))


def _names(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def recorded(line: str, demand: str, *, law: Basis, at_least: int = 1, fresh: bool = False, **equals: object) -> Guard:
    """At least so many lines of that kind stand in the record; ``fresh``: since the course last began anew."""
    mark = "_".join(str(value) for value in equals.values())
    return Guard(
        f"recorded_{line.rpartition('.')[2].lower()}" + (f"_{mark}" if mark else ""),
        demand,
        lambda facts: len((facts.fresh if fresh else facts.lines)(line, **equals)) >= at_least,
        law,
        (f"line:{line}",),
    )


def attached(kind: str, demand: str, *, law: Basis, since: str | Sequence[str] = ()) -> Guard:
    """A file of that kind lies with the matter; with ``since`` one that came after those acts were last done."""
    acts = _names(since)
    reads = (f"file:{kind}", *(f"act:{act}" for act in acts))
    return Guard(f"attached_{kind}", demand, lambda facts: facts.files(kind, acts) > 0, law, reads)


def filled(field: str, demand: str, *, law: Basis) -> Guard:
    """The record's field says something."""
    return Guard(
        f"filled_{field}",
        demand,
        lambda facts: getattr(facts.record, field) not in (None, ""),
        law,
        (f"field:{field}",),
    )


def child_closed(procedure: str, demand: str, *, law: Basis, in_state: str | None = None) -> Guard:
    """The child matter was held and has ended; with ``in_state``, the last one ended in that state."""

    def check(facts: Facts) -> bool | str:
        children = facts.children(procedure)
        if any(not child.ended for child in children):
            return f"{demand}（尚未办结）"
        if not children:
            return False
        return in_state is None or children[-1].state == in_state

    return Guard(
        f"closed_{procedure}" + (f"_{in_state}" if in_state else ""), demand, check, law, (f"child:{procedure}",)
    )


def no_child_open(procedure: str, demand: str, *, law: Basis) -> Guard:
    """A child matter need not have been opened, but one that was has ended."""
    return Guard(
        f"ended_{procedure}",
        demand,
        lambda facts: all(child.ended for child in facts.children(procedure)),
        law,
        (f"child:{procedure}",),
    )


def when(declared: Fact, demanded: Guard) -> Guard:
    """The demand holds only where the record declares the fact: a step that a fact makes necessary."""
    return replace(
        demanded,
        id=f"{demanded.id}_when_{'not_' if declared.negated else ''}{declared.field}",
        check=lambda facts: demanded.check(facts) if declared.holds(facts.record) else True,
        reads=(*demanded.reads, f"field:{declared.field}"),
    )


def cited_also(law: Basis, demanded: Guard) -> Guard:
    """The same demand where another statute makes it too, whose article comes first."""
    return replace(demanded, law=law + demanded.law)
