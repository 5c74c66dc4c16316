"""What is counted of leadership: what leaders did, and what their work rests on."""

from __future__ import annotations

from yifa.areas.leadership.figures.duties import DUTIES
from yifa.areas.leadership.figures.foundations import FOUNDATIONS
from yifa.areas.leadership.figures.leaders import LEADERS

FIGURES = (*LEADERS, *DUTIES, *FOUNDATIONS)
