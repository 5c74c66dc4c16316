"""The ledgers of publicity: one for each register."""

from __future__ import annotations

from yifa.areas.publicity.ledger.activities import ACTIVITIES, EXPLANATIONS, PLANS, TASKS
from yifa.areas.publicity.ledger.means import (
    CHECKS,
    LITERATES,
    MATERIALS,
    PLACES,
    POSTS,
    TEAMS,
    TRAININGS,
    WORK,
)

LEDGERS = (
    ACTIVITIES, TASKS, PLANS, EXPLANATIONS, POSTS, MATERIALS, LITERATES, TRAININGS, WORK, TEAMS, PLACES, CHECKS,
)  # fmt: skip
