"""The report as a page that stands alone: each number is a link to what it counts, how many rows and which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.template import Context, Engine

from yifa.engine.figures.telling import sort_of
from yifa.engine.figures.telling import told as told_with_counts
from yifa.engine.prints.words import day
from yifa.engine.store.tenancy import org_scope
from yifa.reports.evidence import Counted
from yifa.reports.report import Block, Report

MOST_ROWS: Final = 500
"""Of a figure with more rows these are listed; how many more there are is said."""

_ENGINE: Final = Engine(dirs=[str(Path(__file__).parent)])


@dataclass(frozen=True)
class Note:
    """What stands behind numbers of the text: a figure, or a part of it, with its rows."""

    id: str
    place: int
    counted: Counted
    value: str
    sort: str
    digest: str
    count: int
    rows: Sequence[str]

    @property
    def more(self) -> int:
        """How many rows are not listed."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph; where they are a number, the notes behind it and what it is, for those who only hear it."""

    words: str
    notes: Sequence[Note] = ()

    @property
    def title(self) -> str:
        """What the number counts."""
        return "；".join(f"{note.counted.figure.name} {note.value}" for note in self.notes)


def page(report: Report) -> str:
    """The page as one file without anything from elsewhere."""
    notes = _notes(report)
    context = {
        "report": report,
        "frame": report.imprint,
        "dated": day(report.imprint.dated),
        "as_of": day(report.facts.span.as_of),
        "blocks": [(block, _pieces(report, block, notes)) for block in report.blocks],
        "notes": list(notes.values()),
        "unsaid": [(figure, told_with_counts(figure, report.facts.now[figure.id].total)) for figure in report.unsaid],
    }
    return _ENGINE.get_template("page.html").render(Context(context))


def _notes(report: Report) -> dict[Counted, Note]:
    told = dict.fromkeys(counted for token in report.tokens for counted in report.sources(token))
    with org_scope(report.org):
        return {counted: _note(report, counted, place) for place, counted in enumerate(told, 1)}


def _note(report: Report, counted: Counted, place: int) -> Note:
    evidence = report.evidence[counted]
    return Note(
        f"n{place}",
        place,
        counted,
        told_with_counts(counted.figure, report.value(counted)),
        sort_of(counted.figure),
        evidence.digest,
        evidence.count,
        evidence.ids[:MOST_ROWS],
    )


def _pieces(report: Report, block: Block, notes: dict[Counted, Note]) -> Iterator[Piece]:
    for run in block.runs:
        behind = [notes[counted] for counted in report.sources(run.token)] if run.token else ()
        yield Piece(run.words, behind)
