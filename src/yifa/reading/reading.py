"""What the reading of a report yields: its outline, its claims, the checks among them, and what it lacks.

Offsets count code points of the text that was read; ``text[claim.start:claim.end] == claim.surface``.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Qualifier = Literal["exact", "at_least", "at_most", "about", "all"]
Role = Literal["count", "rate", "coverage", "zero", "frequency", "threshold", "each", "duration", "score"]
Holds = bool | Literal["approx"]

OTHER: Final = "other"
"""The indicator of a claim that none of the catalogue fits."""


class Span(NamedTuple):
    """A stretch of the text, the end excluded."""

    start: int
    end: int


class Section(NamedTuple):
    """A part of the report under one heading: from the heading to the next of its level or above.

    ``part`` is the statutory part (``parts.py``) that the heading opens, None where it is none of them.
    """

    title: str
    level: int
    start: int
    end: int
    part: str | None


class Claim(NamedTuple):
    """One measured figure of the text (数据): how much, of what unit, how exactly, and what it counts.

    ``value`` is in the base unit (1.2万元 is 12000 元; 96.5% is 96.5 %); ``value_max`` is the upper end of a range.
    ``group`` names the set that the claim belongs to (its 其中, its 同比), empty where it stands alone.
    """

    start: int
    end: int
    surface: str
    value: float
    value_max: float | None
    unit: str
    qualifier: Qualifier
    role: Role
    indicator: str
    what: str
    period: str
    group: str


class Check(NamedTuple):
    """One statement that figures of the text make together, by the numbers of the claims, and whether it holds."""

    kind: str
    claims: tuple[int, ...]
    holds: Holds
    message: str


class Missing(NamedTuple):
    """What a report must contain by law and this one does not: a statutory part, a date, the signatory."""

    what: str
    message: str
    law: str


class Outline(NamedTuple):
    """What frames the body: title, document number, year reported on, signatory and date of signing (ISO), sections."""

    title: str
    number: str
    year: int | None
    signatory: str
    signed_on: str
    sections: tuple[Section, ...]


class Reading(NamedTuple):
    """A report as read."""

    outline: Outline
    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    missing: tuple[Missing, ...]
