"""What stands of a report: the figures that were read with what people put right, and the checks among these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from yifa.oversight.report_reading.models import ClaimCorrection, CollectedReport, ReadClaim, Verdict
from yifa.reading.checks import against_last_year
from yifa.reading.read import checked
from yifa.reading.reading import Check, Claim, Missing, Outline


@dataclass(frozen=True)
class Standing:
    """A report as it stands after corrections."""

    report: CollectedReport
    outline: Outline
    claims: tuple[Claim, ...]
    corrected: frozenset[tuple[int, int]]
    """The stretches about which a person has said something."""
    checks: tuple[Check, ...]
    missing: tuple[Missing, ...]


def standing(report: CollectedReport) -> Standing:
    """The figures that hold, and what they say together and against last year's report of the same body."""
    corrections = list(ClaimCorrection.objects.filter(org_id=report.org_id, report=report))
    claims = effective(ReadClaim.objects.filter(org_id=report.org_id, report=report), corrections, report.text)
    reading = checked(report.text, claims)
    checks = reading.checks
    before = last_year(report)
    if before is not None:
        checks += against_last_year(report.text, claims, _claims_of(before))
    return Standing(
        report,
        reading.outline,
        claims,
        frozenset((correction.start, correction.end) for correction in corrections),
        checks,
        reading.missing,
    )


def last_year(report: CollectedReport) -> CollectedReport | None:
    """The report of the same body for the year before, if it was collected."""
    if report.year is None or not report.issuer:
        return None
    same = CollectedReport.objects.filter(org_id=report.org_id, issuer=report.issuer, year=report.year - 1)
    return same.order_by("-read_at").first()


def _claims_of(report: CollectedReport) -> tuple[Claim, ...]:
    corrections = ClaimCorrection.objects.filter(org_id=report.org_id, report=report)
    return effective(ReadClaim.objects.filter(org_id=report.org_id, report=report), corrections, report.text)


def effective(rows: Iterable[ReadClaim], corrections: Iterable[ClaimCorrection], text: str) -> tuple[Claim, ...]:
    """The figures that were read, but where a person spoke of a stretch that overlaps, what the person said last."""
    said = {(correction.start, correction.end): correction for correction in corrections}
    found = [_claim(row, text) for row in rows if not any(_overlap(row, at) for at in said)]
    found += [
        _claim(correction, text)
        for correction in said.values()
        if correction.verdict != Verdict.NO_FIGURE and correction.value is not None
    ]
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.end)))


def _overlap(row: ReadClaim, at: tuple[int, int]) -> bool:
    return row.start < at[1] and at[0] < row.end


def _claim(row: Any, text: str) -> Claim:
    return Claim(
        row.start,
        row.end,
        text[row.start : row.end],
        row.value,
        row.value_max,
        row.unit,
        row.qualifier,
        row.role,
        row.indicator,
        row.what,
        getattr(row, "period", ""),
        getattr(row, "group", ""),
    )
