"""A report, read: text → structure → sentences → quantities → claims → indicators → checks, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from yifa.reading.checks import find_checks
from yifa.reading.claims import find_claims
from yifa.reading.clean import Clean, clean
from yifa.reading.missing import find_missing
from yifa.reading.reading import Claim, Outline, Reading
from yifa.reading.structure import outline


def read(text: str) -> Reading:
    """A report as read; every offset counts code points of ``text``. Takes time linear in its length, never raises."""
    readable = clean(text)
    frame = outline(readable.text)
    claims = find_claims(readable.text, frame)
    untouched = readable.text == text
    return Reading(
        outline=frame if untouched else _outline_in(readable, frame),
        claims=claims if untouched else tuple(_claim_in(text, readable, claim) for claim in claims),
        checks=find_checks(readable.text, frame, claims),
        missing=find_missing(readable.text, frame),
    )


def checked(text: str, claims: Sequence[Claim]) -> Reading:
    """The report with these claims, which people may have put right, in the place of those that would be read in it.

    Their offsets are of ``text``, as those of `read` are.
    """
    readable = clean(text)
    frame = outline(readable.text)
    return Reading(
        outline=_outline_in(readable, frame),
        claims=tuple(claims),
        checks=find_checks(readable.text, frame, [_claim_of(readable, claim) for claim in claims]),
        missing=find_missing(readable.text, frame),
    )


def _claim_of(readable: Clean, claim: Claim) -> Claim:
    """The claim with the offsets and the surface that the readable text has."""
    start, end = readable.place(claim.start), readable.place(claim.end - 1) + 1
    return claim._replace(start=start, end=end, surface=readable.text[start:end])


def _claim_in(text: str, readable: Clean, claim: Claim) -> Claim:
    """The claim with the offsets, the surface and the brackets of its unit (件(次)) as the text has them."""
    start, end = readable.span(claim.start, claim.end)
    surface = text[start:end]
    unit = claim.unit.replace("（", "(").replace("）", ")") if "(" in surface else claim.unit
    return Claim(start, end, surface, claim.value, claim.value_max, unit, *claim[6:])


def _outline_in(readable: Clean, frame: Outline) -> Outline:
    sections = []
    for section in frame.sections:
        start, end = readable.span(section.start, section.end)
        sections.append(section._replace(start=start, end=end))
    return frame._replace(sections=tuple(sections))
