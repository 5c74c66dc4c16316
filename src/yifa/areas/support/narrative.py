"""What the annual report says of support: nothing yet."""

from __future__ import annotations

from yifa.engine.narrative.declarations import Section

NARRATIVE: tuple[Section, ...] = ()
