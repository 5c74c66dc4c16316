"""How a walker who knows nothing learns: what worked before is picked more often."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from yifa.engine.matters.walk.proposal import Proposal

_CAP = 5
"""However often something worked, the other ways are still tried now and then."""

Option = TypeVar("Option")


class Habits:
    """Among ways to make up a thing, how often each was part of an act that was done."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._worked: Counter[tuple[object, object]] = Counter()

    def pick(self, proposal: Proposal, about: object, options: Sequence[Option]) -> Option:
        """One of the options for a thing of this act."""
        key = (proposal.key, about)
        weights = [1 + min(self._worked[key, option], _CAP) for option in options]
        picked = self._dice.choices(options, weights)[0]
        proposal.picks[key] = picked
        return picked

    def praise(self, proposal: Proposal) -> None:
        """The act was done: what was picked for it was good."""
        self._worked.update(proposal.picks.items())
