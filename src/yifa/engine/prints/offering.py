"""Which papers of a matter there is something to print of, and when there will be of the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import Matter, Provenance
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.registry import forms_of
from yifa.law.procedure import Act, Procedure

Done = Collection[tuple[int, str]]
"""What was done: the id of the matter and of the act."""


@dataclass(frozen=True)
class Offered:
    """A form of one matter of a family: in which ways it may be printed now, or ``when`` it will make sense."""

    matter: Matter
    form: Form
    ways: tuple[Way, ...]
    when: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether the record has what the form tells of."""
        return Way.FILLED in self.ways


def papers_of(family: Iterable[Matter], done: Done) -> list[Offered]:
    """The papers of a matter and its children, each once: of what was done, of what may be done next, and what comes
    later. A form that several of them share stands with the one where it was done, or else with the newest."""
    found = [
        _offered(form, matter, procedure, done)
        for matter in family
        for procedure in (procedures.procedure(matter.procedure, matter.version),)
        for form in forms_of(matter.procedure)
    ]
    return [one for one in found if _stands_here(one, [other for other in found if other.form is one.form])]


def _stands_here(one: Offered, same: Sequence[Offered]) -> bool:
    if one.is_filled:
        return True
    if not one.ways and any(other.is_filled for other in same):
        return False
    waiting = [other for other in same if not other.is_filled and (other.ways or not other.matter.ended)]
    return one is next(iter([other for other in waiting[::-1] if other.ways] or waiting[::-1]), None)


def _offered(form: Form, matter: Matter, procedure: Procedure, done: Done) -> Offered:
    printing = [act for act in procedure.acts if form.code in act.prints]
    if matter.provenance == Provenance.ADOPTED or any((matter.pk, act.id) in done for act in printing):
        return Offered(matter, form, tuple(Way))
    first = [procedure.act(id) for id in form.after if procedure.has_act(id)]
    if first and not any((matter.pk, act.id) in done for act in first):
        return Offered(matter, form, (), f"{_named(first)}之后可以打印")
    if not printing:
        return Offered(matter, form, tuple(Way))
    if any(matter.state in {state.id for state in act.frm} for act in printing):
        return Offered(matter, form, (Way.SIGNING, Way.BLANK))
    return Offered(matter, form, (), f"办到{_named(printing)}时可以打印")


def _named(acts: Iterable[Act]) -> str:
    return "或者".join(f"“{act.name}”" for act in acts)
