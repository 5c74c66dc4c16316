"""A year's report as it reads, with what is found in it and what may be done; without one, what the records say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual import presence
from yifa.desk.annual.editing import editor_data
from yifa.desk.annual.files import preview
from yifa.desk.annual.opening import begun, may_comment, may_write, page_of_act
from yifa.desk.annual.opens import links_of
from yifa.desk.annual.rows import opens, rows_behind
from yifa.desk.annual.versions import STATES
from yifa.desk.matter import run_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.telling import told
from yifa.engine.matters.families import Family
from yifa.engine.matters.permitted import Choice
from yifa.engine.narrative.tokens import Reference, stretches
from yifa.law.roles import CLERK
from yifa.reports.checks import Finding, Severity, unsaid
from yifa.reports.drafting import EMPTY
from yifa.reports.editing.drafting_again import open_conflicts
from yifa.reports.editing.remarks import open_comments
from yifa.reports.editing.stored import Stored
from yifa.reports.evidence import Counted
from yifa.reports.issuing.signing_off import findings_in
from yifa.reports.models import FilledNumber, IssuedFile
from yifa.reports.outline import headings
from yifa.reports.report import Block, CannotBuild, Report, Run
from yifa.reports.text import Paragraph, State


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph; a number with where its rows are listed, and what it counts."""

    words: str
    href: str = ""
    title: str = ""
    found: int = 0
    """The number of the finding that ends here."""
    is_found: bool = False
    """Whether a finding is about these words."""


@dataclass(frozen=True)
class Shown:
    """A paragraph or heading of the page; ``is_empty``: it says that nothing is recorded."""

    block: Block
    pieces: tuple[Piece, ...]
    is_empty: bool
    state: str = ""
    paragraph: Paragraph | None = None
    can_bring_back: bool = False


@dataclass(frozen=True)
class Found:
    """A finding with its number, what it opens, and the reason for which it was left."""

    number: int
    finding: Finding
    reason: str
    rows: tuple[tuple[str, str], ...]

    @property
    def is_folded(self) -> bool:
        """Whether it stands behind a line that one opens: figures that the text says nowhere, what was explained."""
        return not self.is_must and (bool(self.reason) or self.finding.kind == unsaid.KIND)

    @property
    def is_must(self) -> bool:
        """Whether it stops the report."""
        return self.finding.severity is Severity.MUST


@dataclass(frozen=True)
class Heading:
    """A heading of the outline; how many findings below it stop the report, and how many are to be thought about."""

    shown: Shown
    must: int
    should: int


@dataclass(frozen=True)
class Move:
    """A next step with where it is done."""

    choice: Choice
    href: str


@for_case_readers
@require_safe
def report(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """The report of a year."""
    if not 1000 <= year <= 9999:
        raise Http404("年度应为四位数")
    stored = begun(reader, year)
    if stored is None:
        return _preview(request, reader, year)
    working = _working(request, reader, stored, stored.report(reader.today))
    return render(request, "desk/annual/report.html", {"reader": reader, "year": year, "stored": stored, **working})


def _working(request: WorkRequest, reader: Reader, stored: Stored, built: Report) -> dict[str, Any]:
    """What stands on the page of a report that was begun."""
    is_open = may_write(reader, stored)
    found = _found(reader, stored, built)
    unexplained = [one for one in found if not one.is_must and not one.reason]
    numbered = [(one.number, one.finding) for one in found]
    shown = [*_paragraphs(stored, built, found, reader.today)]
    conflicts = [(one, stored.text.by_rule.get(one.rule)) for one in open_conflicts(stored)]
    signing = _signing(reader, stored)
    mine = {"org": reader.org, "matter": stored.matter}
    return {
        "report": built,
        "frame": built.imprint,
        "shown": shown,
        "outline": _outline(shown, found),
        "may_write": is_open,
        "editor": editor_data(request, reader, stored, built, numbered) if is_open else None,
        "others": presence.others(reader, stored),
        "may_comment": may_comment(reader, stored),
        "must": [one for one in found if one.is_must],
        "should": [one for one in unexplained if not one.is_folded],
        "unsaid": [one for one in unexplained if one.is_folded],
        "unexplained": len(unexplained),
        "explained": [one for one in found if not one.is_must and one.reason],
        "conflicts": conflicts,
        "comments": open_comments(stored).select_related("by"),
        "filled": FilledNumber.objects.select_related("by").filter(**mine),
        "files": sorted(IssuedFile.objects.filter(**mine), key=lambda file: file.place),
        "signing": signing,
        "may_submit": any(move.choice.act.id == "submit" for move in signing["moves"]),
    }


def _outline(shown: Sequence[Shown], found: Sequence[Found]) -> list[Heading]:
    """The headings of parts and sub-sections, each with what is found below it and not explained."""
    headed: list[Shown] = []
    above: dict[str, str] = {}
    for one in shown:
        if one.block.level in (1, 2):
            headed.append(one)
        if headed:
            above[one.block.rule] = headed[-1].block.rule
    must = Counter(above.get(one.finding.rule) for one in found if one.is_must)
    should = Counter(above.get(one.finding.rule) for one in found if not one.is_must and not one.reason)
    return [Heading(one, must[one.block.rule], should[one.block.rule]) for one in headed]


def _signing(reader: Reader, stored: Stored) -> dict[str, Any]:
    """The line of steps, who took each, and what may be done next."""
    family: Family = reader.family(stored.matter.pk)
    run = run_of(family.root, family, reader)
    by = {entry.state_before: entry for entry in family.entries if entry.state_after != entry.state_before}
    shown = [choice for choice in run.permitted if choice.act.id != "set_frame"]
    moves = [Move(choice, page_of_act(stored.matter, choice.act, stored.record.year)) for choice in shown]
    return {
        "steps": [(step, by.get(step.state.id) if step.place == "past" else None) for step in run.steps],
        "moves": moves,
        "clocks": [bar for bar in run.clocks if not bar.is_over],
        "first": run.first,
    }


def _found(reader: Reader, stored: Stored, built: Report) -> list[Found]:
    """The findings, what must be settled first, each numbered: what is folded away takes its numbers last."""
    checked = findings_in(stored, built)
    opens = links_of([one for one, _ in checked], reader, built)
    found = [Found(0, one, reason, links) for (one, reason), links in zip(checked, opens, strict=True)]
    in_order = sorted(found, key=lambda one: (one.is_folded, bool(one.reason)))
    return [replace(one, number=number) for number, one in enumerate(in_order, 1)]


def _paragraphs(stored: Stored, built: Report, found: Sequence[Found], today: date) -> Iterator[Shown]:
    """Every paragraph, those that are left out too."""
    blocks = {block.rule: block for block in built.blocks}
    by_rule: dict[str, list[Found]] = {}
    for of in found:
        by_rule.setdefault(of.finding.rule, []).append(of)
    for one in stored.text:
        block = blocks.get(one.rule) or Block(one.level, "", (Run(one.text),), one.rule)
        marked = by_rule.get(one.rule, []) if one.state is not State.LEFT_OUT else []
        pieces = _marked(built, one, block, marked, today)
        can_bring_back = one.rule in stored.drafted.by_rule and one != stored.drafted.by_rule[one.rule]
        empty = one.rule.startswith(EMPTY) and one.state is State.GENERATED
        yield Shown(block, tuple(pieces), empty, STATES[one.state], one, can_bring_back)


def _marked(built: Report, one: Paragraph, block: Block, found: Sequence[Found], today: date) -> Iterator[Piece]:
    """The words of a paragraph, cut where findings begin and end."""
    if one.state is State.LEFT_OUT:
        yield Piece(one.text)
        return
    for stretch, run in zip(stretches(one.text), block.runs, strict=True):
        inside = (place for of in found for place in (of.finding.start, of.finding.end))
        cuts = {stretch.start, stretch.end}
        if isinstance(stretch.piece, str):
            cuts |= {place for place in inside if stretch.start < place < stretch.end}
        for start, end in pairwise(sorted(cuts)):
            about = [of for of in found if of.finding.start < end and start < of.finding.end]
            ends = next((of.number for of in about if start < of.finding.end <= end), 0)
            told_there = _piece(built, run, today)
            words = run.words[start - stretch.start : end - stretch.start] if len(cuts) > 2 else run.words
            yield Piece(words, told_there.href, told_there.title, ends, bool(about))


def _preview(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """What the records say today of a year whose report nobody has begun."""
    context = {"reader": reader, "year": year, "may_begin": reader.is_one_of([CLERK])}
    try:
        built = preview(reader, year)
    except CannotBuild as refusal:
        return render(request, "desk/annual/preview.html", {**context, "refusal": str(refusal)})
    found = {
        **told_on_page(built, reader.today),
        "unsaid": [
            (one.name, told(one, built.facts.now[one.id].total), rows_behind(_whole(built, one), reader.today))
            for one in built.unsaid
        ],
        "unrecorded": _names(built),
    }
    return render(request, "desk/annual/preview.html", {**context, **found})


def told_on_page(built: Report, today: date) -> dict[str, Any]:
    """What the page of something drafted needs: its frame, its paragraphs and its outline."""
    blocks = [_shown(built, block, today) for block in built.blocks]
    outline = [shown for shown in blocks if shown.block.level in (1, 2)]
    return {"report": built, "frame": built.imprint, "blocks": blocks, "outline": outline}


def _shown(built: Report, block: Block, today: date) -> Shown:
    pieces = tuple(_piece(built, run, today) for run in block.runs)
    return Shown(block, pieces, block.rule.startswith(EMPTY))


def _piece(built: Report, run: Run, today: date) -> Piece:
    if run.mention:
        return Piece(run.words, opens(run.mention), "查看所述记录")
    sources = built.sources(run.token) if run.token and not run.broken else []
    counted = "；".join(f"{one.span.period}{one.figure.name}{told(one.figure, built.value(one))}" for one in sources)
    return Piece(run.words, rows_behind(sources[0], today) if sources else "", counted or run.broken)


def _whole(built: Report, figure: Figure) -> Counted:
    return Counted(Reference(figure.id), built.facts.span)


def _names(built: Report) -> list[str]:
    """The parts and sub-sections of which nothing is recorded, by their headings."""
    names = headings(built.template.outline, built.year)
    return [names[key] for key in built.unrecorded]
