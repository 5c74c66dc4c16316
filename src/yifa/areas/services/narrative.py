"""What the annual report says of services: nothing yet."""

from __future__ import annotations

from yifa.engine.narrative.declarations import Section

NARRATIVE: tuple[Section, ...] = ()
