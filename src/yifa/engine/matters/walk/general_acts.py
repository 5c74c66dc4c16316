"""General acts at random: whatever every matter may have done to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from yifa.engine.matters import general, registry
from yifa.engine.matters.act import Done
from yifa.engine.matters.lines import line_fields
from yifa.engine.matters.models import ClockState, Line, LinkKind, Matter
from yifa.engine.matters.walk.filling import Filling
from yifa.engine.matters.walk.people import People
from yifa.engine.matters.walk.proposal import Proposal
from yifa.law.limits import Limit
from yifa.law.roles import LEADER

REASON = "试走"


class GeneralActs:
    """Does one of the general acts to a matter, or is refused."""

    def __init__(self, filling: Filling, people: People, dice: random.Random) -> None:
        self._filling, self._people, self._dice = filling, people, dice
        self._acts: dict[str, Callable[[Proposal, list[int]], Done]] = {
            "note": self._note,
            "correct": self._correct,
            "correct_line": self._correct_line,
            "hand_over": self._hand_over,
            "link": self._link,
            "join": self._join,
            "split": self._split,
            "pause": self._pause,
            "resume": self._resume,
            "extend": self._extend,
            "void": lambda proposal, _: self.void(proposal),
        }

    def one(self, proposal: Proposal, open_matters: list[int]) -> Done:
        """Any of them, by the proposal's actor on its day. What ends the matter is done less often."""
        names = list(self._acts)
        weights = [0.2 if name in ("void", "join") else 1.0 for name in names]
        return self._acts[self._dice.choices(names, weights)[0]](proposal, open_matters)

    def _how(self, proposal: Proposal) -> dict[str, Any]:
        return {"actor": proposal.actor, "happened_on": proposal.day, "reason": REASON}

    def _note(self, proposal: Proposal, _: list[int]) -> Done:
        return general.note(self._pk(proposal), "备注㐂", actor=proposal.actor, happened_on=proposal.day)

    def put_right(self, proposal: Proposal, name: str) -> Done:
        """Correct the field of that name, or a line of that kind, by somebody who may do an act that writes it."""
        kinds = registry.line_models(proposal.procedure)
        writing = [act for act in proposal.procedure.acts if name in (*act.writes, *map(registry.short, act.lines))]
        if writing:
            village = proposal.matter.village_id if proposal.matter else None
            proposal.actor = self._people.actor(self._dice.choice(writing), village)
        if name in kinds:
            return self._correct_a(proposal, [kinds[name]])
        value = self._filling.value(proposal, name) if writing else None
        return general.correct(self._pk(proposal), {name: value}, **self._how(proposal))

    def _correct(self, proposal: Proposal, _: list[int]) -> Done:
        """One field of the record."""
        written = {field for act in proposal.procedure.acts for field in act.writes}
        return self.put_right(proposal, self._dice.choice([*sorted(written), "no_such_field"]))

    def _correct_line(self, proposal: Proposal, _: list[int]) -> Done:
        """One line of any kind."""
        return self._correct_a(proposal, list(registry.line_models(proposal.procedure).values()))

    def _correct_a(self, proposal: Proposal, kinds: list[type[Line]]) -> Done:
        """A line of these kinds: what it leaves open is filled in, or what it says is said otherwise or taken back."""
        matter = self._pk(proposal)
        standing: list[Line] = []
        for model in kinds:
            standing += model.objects.filter(matter_id=matter, void_entry__isnull=True).order_by("pk")
        if not standing:
            return self._note(proposal, [])
        line = self._dice.choice(standing)
        values = self._dice.choices([self._filled_in, self._said_otherwise, self._taken_back], [4, 1, 4])[0](
            proposal, line
        )
        return general.correct_line(matter, line, values, **self._how(proposal))

    def _filled_in(self, proposal: Proposal, line: Line) -> dict[str, Any]:
        lacking = [name for name in line_fields(type(line))[1] if getattr(line, name) in (None, "")]
        return {name: self._filling.value(proposal, name, type(line)) for name in lacking}

    def _said_otherwise(self, proposal: Proposal, line: Line) -> dict[str, Any]:
        required, optional = line_fields(type(line))
        name = self._dice.choice([*required, *optional])
        return {name: self._filling.value(proposal, name, type(line))}

    def _taken_back(self, proposal: Proposal, line: Line) -> dict[str, Any]:
        said = [name for name in line_fields(type(line))[1] if getattr(line, name)]
        return {self._dice.choice(said): None} if said else {}

    def _hand_over(self, proposal: Proposal, _: list[int]) -> Done:
        return general.hand_over(self._pk(proposal), proposal.actor, **self._how(proposal))

    def _link(self, proposal: Proposal, open_matters: list[int]) -> Done:
        other = self._dice.choice(open_matters)
        return general.link(self._pk(proposal), other, kind=LinkKind.RELATED, **self._how(proposal))

    def _join(self, proposal: Proposal, open_matters: list[int]) -> Done:
        alike = Matter.objects.filter(pk__in=open_matters, procedure=proposal.procedure.id, ended=False)
        others = list(alike.exclude(pk=self._pk(proposal)).order_by("pk").values_list("pk", flat=True))
        return general.join(self._pk(proposal), self._dice.choice(others or open_matters), **self._how(proposal))

    def _split(self, proposal: Proposal, _: list[int]) -> Done:
        return general.split(self._pk(proposal), "分案试走", **self._how(proposal))

    def _pause(self, proposal: Proposal, _: list[int]) -> Done:
        clock = self._clock(proposal, ClockState.RUNNING)
        limit = next((declared.limit for declared in proposal.procedure.clocks if declared.id == clock), None)
        grounds = [pause.ground for pause in limit.pauses] if isinstance(limit, Limit) else []
        ground = self._dice.choice([*grounds, "no_such_ground"])
        return general.pause(self._pk(proposal), clock, ground, **self._how(proposal))

    def _resume(self, proposal: Proposal, _: list[int]) -> Done:
        return general.resume(self._pk(proposal), self._clock(proposal, ClockState.PAUSED), **self._how(proposal))

    def _extend(self, proposal: Proposal, _: list[int]) -> Done:
        clock = self._clock(proposal, ClockState.RUNNING)
        return general.extend(self._pk(proposal), clock, self._dice.choice((0, 1, 10, 40)), **self._how(proposal))

    def void(self, proposal: Proposal) -> Done:
        """Void the matter, by somebody who may: nothing can be made of it any more."""
        proposal.actor = self._dice.choice(self._people.by_role.get(LEADER.code) or [proposal.actor])
        return general.void(self._pk(proposal), **self._how(proposal))

    def _clock(self, proposal: Proposal, state: ClockState) -> str:
        rows = proposal.matter.clocks.filter(org_id=proposal.matter.org_id, state=state) if proposal.matter else ()
        return self._dice.choice(sorted({row.clock for row in rows}) or ["no_such_clock"])

    def _pk(self, proposal: Proposal) -> int:
        return proposal.matter.pk if proposal.matter else 0
