"""The procedures of this area: tasks."""

from __future__ import annotations

from yifa.areas.leadership.task import TASK

PROCEDURES = (TASK,)
