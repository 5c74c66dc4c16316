"""The procedures of this area: hazards."""

from __future__ import annotations

from yifa.areas.campaigns.hazard import HAZARD

PROCEDURES = (HAZARD,)
