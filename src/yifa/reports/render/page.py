"""The report as a page that stands alone: each number is a link to what it counts, how many rows and which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.template import Context, Engine

from yifa.engine.figures.conditions import column
from yifa.engine.figures.telling import sort_of
from yifa.engine.figures.telling import told as told_with_counts
from yifa.engine.prints.words import day
from yifa.engine.store.tenancy import org_scope
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment
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
    rows: str
    """The ids of those that are listed."""

    @property
    def listed(self) -> int:
        """How many rows are listed; 0: all."""
        return MOST_ROWS if self.count > MOST_ROWS else 0

    @property
    def part(self) -> str:
        """Which part of the figure it is: 邻里、合同; nothing for the whole."""
        of, figure = self.counted.of, self.counted.figure
        if not of.by:
            return ""
        names = dict(column(figure.model, figure.dims[of.by])[0].flatchoices)
        return "、".join(str(names.get(key, key)) or "未登记" for key in of.keys)


@dataclass(frozen=True)
class Hand:
    """A number that was filled in by hand, with what stands behind it."""

    id: str
    shown: str
    says: str
    evidence: str
    by: str


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph; where they are a number, the notes behind it and what it is, for those who only hear it."""

    words: str
    notes: Sequence[Note] = ()
    by_hand: Hand | None = None

    @property
    def title(self) -> str:
        """What the number counts."""
        return "；".join(f"{note.counted.figure.name} {note.value}" for note in self.notes)


def page(report: Report, attachments: Sequence[Attachment] | None = None) -> str:
    """The page as one file without anything from elsewhere.

    :param attachments: what is attached, where it was made already.
    """
    notes, by_hand = _notes(report), _by_hand(report)
    attached = attached_to(report) if attachments is None else attachments
    context = {
        "report": report,
        "frame": report.imprint,
        "attached": attached,
        "numbered": len(attached) > 1,
        "dated": day(report.imprint.dated),
        "as_of": day(report.facts.span.as_of),
        "blocks": [(block, _pieces(report, block, notes, by_hand)) for block in report.blocks],
        "notes": list(notes.values()),
        "by_hand": list(by_hand.values()),
        "unsaid": [(figure, told_with_counts(figure, report.facts.now[figure.id].total)) for figure in report.unsaid],
    }
    return _ENGINE.get_template("page.html").render(Context(context))


def _notes(report: Report) -> dict[Counted, Note]:
    """In the order of the text, what is of the same figure together: this year, then the year before."""
    told = list(dict.fromkeys(counted for token in report.tokens for counted in report.sources(token)))
    first = {counted.of: place for place, counted in reversed(list(enumerate(told)))}
    told.sort(key=lambda counted: (first[counted.of], counted.span != report.facts.span))
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
        " ".join(evidence.ids[:MOST_ROWS]),
    )


def _by_hand(report: Report) -> dict[str, Hand]:
    known = [(one.key, behind) for one in report.filled_in if (behind := report.by_hand.get(one.key))]
    return {
        key: Hand(f"h{place}", report.filled[key], behind.says, behind.evidence, behind.by)
        for place, (key, behind) in enumerate(known, 1)
    }


def _pieces(report: Report, block: Block, notes: dict[Counted, Note], by_hand: Mapping[str, Hand]) -> Iterator[Piece]:
    for run in block.runs:
        behind = [notes[counted] for counted in report.sources(run.token)] if run.token else ()
        yield Piece(run.words, behind, by_hand.get(run.filled.key) if run.filled else None)
