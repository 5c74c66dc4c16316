"""成文核验: the finished words as whoever receives the report will read them, by the checks of ``yifa.reading``.

What they find in figures that are bound to records is mostly a matter of wording; it is told all the same, for others
will run the same checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yifa.engine.prints.words import day
from yifa.reading.read import read
from yifa.reading.reading import Check, Claim
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Told
from yifa.reports.report import Report

_TOLD_ELSEWHERE: Final = frozenset({"period", "late", "full_rate_without_counts"})
"""What checks of figures and of the frame tell more exactly."""

_LOOKS_ODD: Final = frozenset({"shared_rate", "pending"})
"""Kinds that are told though they contradict nothing; a figure that looks odd is what the records say."""


def find_in_words(report: Report, paragraphs: Sequence[Told]) -> Iterator[Finding]:
    """One finding for each check of the words that does not hold."""
    words = _Words.of(report, paragraphs)
    reading = read(words.text)
    for check in reading.checks:
        wrong = check.holds is False or (check.holds == "approx" and check.kind in _LOOKS_ODD)
        if wrong and check.kind not in _TOLD_ELSEWHERE:
            yield _finding(check, [reading.claims[number] for number in check.claims], words)


@dataclass(frozen=True)
class _Words:
    """The finished words, one paragraph a line, and where each begins."""

    text: str
    starts: tuple[int, ...]
    paragraphs: Sequence[Told]

    @classmethod
    def of(cls, report: Report, paragraphs: Sequence[Told]) -> _Words:
        frame = report.imprint
        head = "".join(f"{line}\n" for line in (*frame.title, f"{frame.to}：" if frame.to else "") if line)
        starts, at = [], len(head)
        for paragraph in paragraphs:
            starts.append(at)
            at += len(paragraph.words) + 1
        body = "".join(f"{paragraph.words}\n" for paragraph in paragraphs)
        return cls(f"{head}{body}{frame.signatory}\n{day(frame.dated)}", tuple(starts), paragraphs)

    def place(self, claim: Claim) -> tuple[Told, int, int] | None:
        """The paragraph of a claim and its place in the canonical text; None where it stands in the frame."""
        number = bisect_right(self.starts, claim.start) - 1
        if number < 0:
            return None
        paragraph, start = self.paragraphs[number], self.starts[number]
        if claim.end - start > len(paragraph.words):
            return None
        return paragraph, *paragraph.canonical(claim.start - start, claim.end - start)


def _finding(check: Check, claims: Sequence[Claim], words: _Words) -> Finding:
    places = [place for claim in claims if (place := words.place(claim))]
    rows = dict.fromkeys(
        Rows.behind(token)
        for paragraph, start, end in places
        for piece, token in paragraph.tokens
        if piece.start < end and start < piece.end
    )
    rule, start, end = (places[-1][0].rule, *places[-1][1:]) if places else ("", 0, 0)
    where = f"{places[-1][0].where}：" if places else ""
    return Finding(
        kind=f"words_{check.kind}",
        severity=Severity.SHOULD,
        message=f"{where}{check.message}",
        rule=rule,
        start=start,
        end=end,
        figures=tuple(rows),
        identity=(check.kind, rule, check.message),
    )
