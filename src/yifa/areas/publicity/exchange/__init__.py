"""How the hand-kept ledgers of publicity are read, and what their templates ask for."""

from __future__ import annotations

from yifa.areas.publicity.exchange.activities import ACTIVITIES, EXPLANATIONS, PLANS, TASKS
from yifa.areas.publicity.exchange.means import (
    CHECKS,
    LITERATES,
    MATERIALS,
    PLACES,
    POSTS,
    TEAMS,
    TRAININGS,
    WORK,
)

INTAKES = (
    ACTIVITIES, TASKS, PLANS, EXPLANATIONS, POSTS, MATERIALS, LITERATES, TRAININGS, WORK, TEAMS, PLACES, CHECKS,
)  # fmt: skip
