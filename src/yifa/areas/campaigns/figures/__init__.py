"""What is counted of campaigns: what was checked and removed, and what was done for emergencies."""

from __future__ import annotations

from yifa.areas.campaigns.figures.checking import CHECKING
from yifa.areas.campaigns.figures.emergency import EMERGENCY

FIGURES = (*CHECKING, *EMERGENCY)
