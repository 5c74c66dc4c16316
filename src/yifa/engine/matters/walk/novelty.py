"""Where something new may still be found: acts never done, and the states that lead to them."""

from __future__ import annotations

from collections import Counter

from yifa.engine.matters import registry
from yifa.law.procedure import NEW, Act, Procedure

_DISTANCE = 0.93
"""What lies one act farther away is worth so much of what lies here."""
_SWEEPS = 15
"""How far the walker looks ahead, in acts."""


class Novelty:
    """What was done and reached so far, and what each act and state is still worth."""

    def __init__(self) -> None:
        self.done: Counter[tuple[str, str]] = Counter()
        self.refused: Counter[tuple[str, str]] = Counter()
        self.reached: set[tuple[str, str]] = set()
        self._worth: dict[tuple[str, str, str], float] = {}
        self._newest = {procedure.id: procedure for procedure in registry.procedures()}
        self._graph = [
            (procedure, state.id, [act for act in procedure.acts if state in act.frm])
            for procedure in registry.procedures()
            for state in procedure.states
        ]

    def look_ahead(self) -> None:
        """Reckon anew what each state is worth: the best of what can be done there and of where that leads."""
        self._worth = {}
        for _ in range(_SWEEPS):
            for procedure, state, acts in self._graph:
                best = max((self.of_act(procedure, act, state) for act in acts), default=0.0)
                self._worth[procedure.id, procedure.version, state] = best

    def of_act(self, procedure: Procedure, act: Act, state: str) -> float:
        """What the act is worth to a matter that stands in the state."""
        here = self._own(procedure.id, act)
        target = act.target(state)
        if target != state:
            here = max(here, _DISTANCE * self.of_state(procedure, target))
        child = self._newest.get(act.opens_child or "")
        return max(here, _DISTANCE * self.of_state(child, child.opens.id)) if child else here

    def of_state(self, procedure: Procedure, state: str) -> float:
        """What a matter of the procedure is worth that stands in the state."""
        return self._worth.get((procedure.id, procedure.version, state), 0.0)

    def _own(self, procedure: str, act: Act) -> float:
        # What was refused thirty times is worth half as much as what was never tried.
        key = (procedure, act.id)
        return 1 / (1 + 3 * self.done[key] + 0.03 * self.refused[key])

    def states_never_reached(self) -> list[str]:
        """The states of the newest versions in which no matter has stood."""
        return sorted(
            f"{procedure.id}.{state.id}"
            for procedure in self._newest.values()
            for state in procedure.states
            if (procedure.id, state.id) not in self.reached
        )

    def acts_never_done(self) -> list[str]:
        """The acts of the newest versions that nobody has done; a child's opening act is its parent's affair."""
        return sorted(
            f"{procedure.id}.{act.id}"
            for procedure in self._newest.values()
            for act in procedure.acts
            if not self.done[procedure.id, act.id] and not (procedure.child_of and NEW in act.frm)
        )
