"""The procedures of this area: problems, and what supervisors ask."""

from __future__ import annotations

from yifa.areas.rectification.problem import PROBLEM
from yifa.areas.rectification.supervision import SUPERVISION

PROCEDURES = (PROBLEM, SUPERVISION)
