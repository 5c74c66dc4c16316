"""Reports beside each other: two of them, and many as a table of indicators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yifa.oversight.report_reading.models import ClaimCorrection, CollectedReport, ReadClaim
from yifa.oversight.report_reading.standing import effective
from yifa.reading.catalogue import indicator_names
from yifa.reading.near_duplicates import SentenceCorpus, fingerprints, places
from yifa.reading.reading import OTHER, Claim
from yifa.reading.structure import outline


@dataclass(frozen=True)
class Row:
    """One indicator: its name, and what each report says of it, in the reports' order."""

    indicator: str
    name: str
    claims: tuple[tuple[Claim, ...], ...]


def side_by_side(reports: Sequence[CollectedReport]) -> list[Row]:
    """Every indicator of which one of the reports speaks, in the order of the catalogue."""
    said = [_by_indicator(found) for found in _claims_of(reports)]
    return [
        Row(id, name, tuple(tuple(one.get(id, ())) for one in said))
        for id, name in indicator_names().items()
        if any(id in one for one in said)
    ]


@dataclass(frozen=True)
class Stated:
    """One figure of a report, which is where it leads to."""

    report: CollectedReport
    claim: Claim


@dataclass(frozen=True)
class Grid:
    """One indicator by body and year: ``lines`` are bodies with what each year's reports say, in the years' order."""

    years: tuple[int | None, ...]
    lines: tuple[tuple[str, tuple[tuple[Stated, ...], ...]], ...]


def by_body_and_year(reports: Sequence[CollectedReport], row: Row) -> Grid:
    """What the reports say of the row's indicator; bodies and years of which none does are left out."""
    said: dict[tuple[str, int | None], list[Stated]] = defaultdict(list)
    for report, claims in zip(reports, row.claims, strict=True):
        said[report.issuer, report.year] += [Stated(report, claim) for claim in claims]
    spoken = [key for key, stated in said.items() if stated]
    years = sorted({year for _, year in spoken}, key=lambda year: year or 0)
    bodies = sorted({body for body, _ in spoken})
    return Grid(
        tuple(years), tuple((body, tuple(tuple(said.get((body, year), ())) for year in years)) for body in bodies)
    )


def shared_sentences(one: CollectedReport, other: CollectedReport) -> list[tuple[int, int]]:
    """The stretches of the first report that stand nearly the same in the second."""
    corpus = SentenceCorpus()
    corpus.add(str(other.pk), fingerprints(other.text, places(outline(other.text))))
    repeats = corpus.add(str(one.pk), fingerprints(one.text, places(outline(one.text))))
    return [(repeat.start, repeat.end) for repeat in repeats]


def _claims_of(reports: Sequence[CollectedReport]) -> list[tuple[Claim, ...]]:
    keys = [report.pk for report in reports]
    rows: dict[int, list[ReadClaim]] = defaultdict(list)
    for row in ReadClaim.objects.filter(report__in=keys):
        rows[row.report_id].append(row)
    corrections: dict[int, list[ClaimCorrection]] = defaultdict(list)
    for correction in ClaimCorrection.objects.filter(report__in=keys):
        corrections[correction.report_id].append(correction)
    return [effective(rows[report.pk], corrections[report.pk], report.text) for report in reports]


def _by_indicator(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.indicator != OTHER:
            found[claim.indicator].append(claim)
    return found
