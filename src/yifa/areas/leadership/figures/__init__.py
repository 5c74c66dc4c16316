"""What is counted of leadership: what leaders did, what was planned and carried out, and what their work rests on."""

from __future__ import annotations

from yifa.areas.leadership.figures.assessment import ASSESSMENT
from yifa.areas.leadership.figures.duties import DUTIES
from yifa.areas.leadership.figures.equipment import EQUIPMENT
from yifa.areas.leadership.figures.foundations import FOUNDATIONS
from yifa.areas.leadership.figures.leaders import LEADERS
from yifa.areas.leadership.figures.tasks import PLANNING

FIGURES = (*LEADERS, *DUTIES, *PLANNING, *ASSESSMENT, *FOUNDATIONS, *EQUIPMENT)
